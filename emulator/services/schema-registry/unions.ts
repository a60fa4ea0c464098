// Unions of a sandbox. None is stored: each is made of the schemas of its class that have the tag, whenever it is asked for.
import type { JsonText, Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/schema-registry.d.ts';
import { altIdOf, schemaIdOf } from '../../engine/schemas.ts';
import type { LookUp } from '../../engine/xdm/schema-node.ts';
import { classOfUnion, type Union, unionOf } from '../../engine/xdm/union.ts';
import { refuse } from '../../problems/index.ts';
import type { Resources, Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { listView, lookupView, type View } from './accept.ts';
import { descriptorsOf } from './descriptors-of.ts';
import { type Item, pageOf } from './pages.ts';
import { present } from './present.ts';
import { registrationOf } from './registration.ts';
import { unionSchemas } from './union-members.ts';

const grouped = (rows: readonly Row<'schema'>[]): Map<string, Row<'schema'>[]> => {
  const byClass = new Map<string, Row<'schema'>[]>();
  for (const row of rows) {
    const classId = row.body['meta:class'];
    byClass.set(classId, [...(byClass.get(classId) ?? []), row]);
  }
  return byClass;
};

/** How many unions a sandbox has. */
export const countUnions = (resources: Resources, scope: Scope): number => grouped(unionSchemas(resources, scope)).size;

export const unionsOf = (house: Pick<House, 'resources' | 'library' | 'schemas' | 'switches' | 'tenancy'>) => {
  const { resources, library, schemas } = house;
  const { sandboxTypeOf } = registrationOf(house, 'schemas');

  const make = (scope: Scope, classId: string, rows: readonly Row<'schema'>[]): Union => {
    const found = schemas.document(scope, classId) ?? {};
    const union = unionOf({
      schemaClass: { title: classId, ...found, $id: classId },
      members: rows.map(({ body }) => body),
      altIdOf,
      libraryVersion: library.xdmVersion(),
    });
    const place = { imsOrg: scope.org, 'meta:sandboxId': scope.sandboxId, 'meta:sandboxType': sandboxTypeOf(scope) };
    return { ...union, ...place };
  };

  /** By either id; `undefined` where no schema of that class is in a union. */
  const one = (scope: Scope, idOrAltId: string): Union | undefined => {
    const classId = classOfUnion(schemaIdOf(idOrAltId));
    if (classId === undefined) return undefined;
    const rows = unionSchemas(resources, scope).filter(({ body }) => body['meta:class'] === classId);
    return rows.length === 0 ? undefined : make(scope, classId, rows);
  };

  return {
    all: (scope: Scope): Item[] =>
      [...grouped(unionSchemas(resources, scope))].map(([classId, rows]) => {
        const body = make(scope, classId, rows);
        const [createdMs, updatedMs] = [rows.map((row) => row.createdMs), rows.map((row) => row.updatedMs)];
        return {
          ...{ body, json: JSON.stringify(body) },
          ...{ createdMs: Math.min(...createdMs), updatedMs: Math.max(...updatedMs) },
        };
      }),

    /** One of them as a view has it. Unions can be read as schemas, too (XDM). */
    shown: (scope: Scope, idOrAltId: string, view: View): JsonText<never> | undefined => {
      const union = one(scope, idOrAltId);
      const lookUp: LookUp = (ref) => schemas.document(scope, ref);
      const sources = { lookUp, descriptors: () => descriptorsOf(resources, scope, union?.$id ?? '') };
      return union && { json: JSON.stringify(present(union, view, sources)) };
    },
  };
};

export const unions = (house: House) => {
  const { switches } = house;
  const made = unionsOf(house);

  return {
    listTenantUnions: ({ query, headers }, scope) => {
      const view = listView(headers.Accept, switches['accept-without-version']);
      const address = `${scope.origin}/data/foundation/schemaregistry/tenant/unions`;
      return { status: 200, body: pageOf(made.all(scope), { query, view, address }) };
    },

    getTenantUnion: ({ params: { id }, headers }, scope) => {
      const view = lookupView(headers.Accept, id, switches['accept-without-version']);
      return { status: 200, body: made.shown(scope, id, view) ?? refuse('union-not-found', { id }) };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
