// What schemas of a union are made of changes with the union in mind: a class, a field group, a data type may give none of its fields a
// second type, nor take away what identifies its records.
import type { Answer, ContractCase, Target } from './case.ts';
import { enable, IDENTITY_MAP, identity, made } from './described.ts';
import { answered } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { createIn, RECORD, type TenantKind, tenantKinds, tenantNamespace } from './registry-kinds.ts';
import { bodyOf, operationsOf } from './schema-registry-breaking.ts';
import { patch, replace, schemaKind } from './schema-registry-updates.ts';
import { type Body, PROFILE } from './tutorial.ts';

const enabled = async (target: Target, parts: readonly Body[]): Promise<void> => {
  const allOf = [...parts, { $ref: IDENTITY_MAP }];
  const { $id } = answered(await createIn(target, schemaKind, { allOf }), 201).json;
  answered(await enable(target, $id), 200);
};

/** What the fields are put into, and how a schema comes to have them from the resource `$id`. */
const composing = ({ noun }: TenantKind, $ref: string, namespace: string) => {
  const under = (properties: Body): Body => ({ properties: { [namespace]: { type: 'object', properties } } });
  const schemaClass = { $ref: noun === 'Class' ? $ref : PROFILE };
  if (noun !== 'DataType') {
    const parts = noun === 'Class' ? [schemaClass] : [schemaClass, { $ref }];
    return { schemaClass, parts, beside: under, within: under, path: `/${namespace}` };
  }
  const beside = (properties: Body) => under({ at: { type: 'object', properties } });
  return {
    schemaClass,
    parts: [schemaClass, under({ at: { $ref } })],
    beside,
    within: (properties: Body) => ({ properties }),
    path: `/${namespace}/at`,
  };
};

const bareOf = ({ noun }: TenantKind): Body => ({
  definitions: {},
  allOf: noun === 'Class' ? [{ $ref: RECORD }] : [],
});

const changed = async (target: Target, kind: TenantKind, verb: 'replace' | 'patch', id: string, change: Body) =>
  verb === 'patch'
    ? patch(target, kind, id, operationsOf(change))
    : replace(target, kind, id, await bodyOf(target, kind, { ...bareOf(kind), ...change }));

type Provoke = (target: Target, kind: TenantKind, verb: 'replace' | 'patch') => Promise<Answer>;

/** Adds a number to what one schema of a union is made of, where another one has a text. */
const conflicting: Provoke = async (target, kind, verb) => {
  const { $id } = answered(await createIn(target, kind, { ...bareOf(kind), properties: {} }), 201).json;
  const { schemaClass, parts, beside, within } = composing(kind, $id, await tenantNamespace(target));
  await enabled(target, [schemaClass, beside({ points: { type: 'string' } })]);
  await enabled(target, parts);
  return changed(target, kind, verb, $id, within({ points: { type: 'integer' } }));
};

/** Takes the field of a primary identity out of what its schema is made of. */
const withoutIdentity: Provoke = async (target, kind, verb) => {
  const namespace = await tenantNamespace(target);
  const { within } = composing(kind, '', namespace);
  const fields = within({ code: { type: 'string' } });
  const { $id } = answered(await createIn(target, kind, { ...bareOf(kind), ...fields }), 201).json;
  const { parts, path } = composing(kind, $id, namespace);
  const schema = answered(await createIn(target, schemaKind, { allOf: parts }), 201).json;
  await made(target, identity(schema.$id, { 'xdm:sourceProperty': `${path}/code`, 'xdm:isPrimary': true }));
  answered(await enable(target, schema.$id), 200);
  return changed(target, kind, verb, $id, within({}));
};

export const unionPartsRefusals: readonly ContractCase[] = tenantKinds.flatMap((kind) =>
  (['replace', 'patch'] as const).flatMap((verb) => [
    refusalCase({
      ...{ name: `a field keeps its one type in a union, whatever it comes from (${verb}, ${kind.noun})` },
      ...{ operation: `${verb}Tenant${kind.noun}`, refusal: 'union-type-conflict' },
      provoke: (target) => conflicting(target, kind, verb),
    }),
    refusalCase({
      ...{ name: `a schema in a union keeps its identity, whatever it comes from (${verb}, ${kind.noun})` },
      ...{ operation: `${verb}Tenant${kind.noun}`, refusal: 'union-identity-missing' },
      // Where a union alone holds its schemas, that is refused sooner.
      switches: { 'schema-held-by-union': 'no' },
      provoke: (target) => withoutIdentity(target, kind, verb),
    }),
  ]),
);
