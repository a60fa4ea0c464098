// Who uses a resource of the registry: other resources by reference, and data sets by their schema. What is used may not go, and what
// describes data already may not change so that it would no longer fit.
import { isProfileEnabled } from '../../engine/profile.ts';
import { breakingChanges } from '../../engine/xdm/breaking-changes.ts';
import { reachedFrom } from '../../engine/xdm/references.ts';
import { resolveSchema } from '../../engine/xdm/resolve.ts';
import type { XdmDocument } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { Place, Row } from '../../store/resources.ts';
import type { House } from '../service.ts';
import { ancestorsOf, type Find, fitsClass, textsAt } from './composition.ts';
import { relationsTo } from './descriptors-of.ts';
import { type RegistryKind, registryKinds } from './tenant-types.ts';
import { isInUnion } from './union-tag.ts';

type Parts = Pick<House, 'resources' | 'schemas' | 'switches'>;

const byReference = (id: string) => [{ path: 'refs[]', operator: '==', values: [id] }] as const;

const byValue = (path: string, id: string) => [{ path, operator: '==', values: [id] }] as const;

/** Refuses with resource-in-use: something would be left without it, or it is in a union, which is for good. */
export const checkUnused = ({ resources }: Parts, place: Place, row: Row<RegistryKind>): void => {
  const { id } = row;
  const [user] = [
    ...resources.list(place, 'dataSet', { filters: byValue('schemaRef.id', id), limit: 1 }),
    ...registryKinds.flatMap((kind) => resources.list(place, kind, { filters: byReference(id), limit: 1 })),
    ...resources.list(place, 'fieldGroup', { filters: byValue('meta:intendedToExtend[]', id), limit: 1 }),
  ];
  if (user) refuse('resource-in-use', { id, userId: user.id });
  const [relation] = relationsTo(resources, place, id);
  if (relation) refuse('resource-in-use', { id, userId: `The descriptor ${relation['@id']}` });
  if (isInUnion(row.body)) refuse('resource-in-use', { id, userId: `The union of ${row.body['meta:class']}` });
};

/** The schemas that a resource takes part in, itself included, through as many others as it takes. */
export const schemasThrough = (
  { resources }: Pick<Parts, 'resources'>,
  place: Place,
  start: Row<RegistryKind>,
): Row<'schema'>[] => {
  const usersOf = (id: string): string[] => {
    const query = { filters: byReference(id), limit: Number.MAX_SAFE_INTEGER };
    return registryKinds.flatMap((kind) => resources.list(place, kind, query).map((row) => row.id));
  };
  return reachedFrom([start.id], usersOf).flatMap((id) => resources.get(place, 'schema', id) ?? []);
};

/** Refuses with field-group-incompatible: a field group goes on fitting the schemas that have it. `next`: the group as it would be. */
export const checkStillFits = ({ resources, schemas }: Parts, place: Place, id: string, next: XdmDocument): void => {
  const find: Find = (ref) => schemas.document(place, ref);
  const intendedToExtend = textsAt(next, 'meta:intendedToExtend');
  const users = resources.list(place, 'schema', { filters: byReference(id), limit: Number.MAX_SAFE_INTEGER });
  for (const { body } of users) {
    const { 'meta:class': classId } = body;
    if (fitsClass(next, ancestorsOf([classId], find))) continue;
    refuse('field-group-incompatible', { fieldGroup: id, classId, intendedToExtend });
  }
};

/** What already follows a schema: a data set with data or for Profile, and where a switch says so its union. */
const followerOf = ({ resources, switches }: Parts, place: Place, { id, body }: Row<'schema'>): string | undefined => {
  const dataSet = resources
    .list(place, 'dataSet', { filters: byValue('schemaRef.id', id), limit: Number.MAX_SAFE_INTEGER })
    .find((row) => row.body.lastSuccessfulBatch !== undefined || isProfileEnabled(row.body.tags));
  if (dataSet) return `the data set ${dataSet.id}`;
  const isHeld = switches['schema-held-by-union'] === 'yes' && isInUnion(body);
  return isHeld ? `the union of ${body['meta:class']}` : undefined;
};

/**
 * Refuses with breaking-change. `next`: the resource as it would be.
 * @see xdm/schema/composition.md, xdm/api/getting-started.md (documented), which disagree about schemas in a union without data
 */
export const checkNothingBreaks = (parts: Parts, place: Place, row: Row<RegistryKind>, next: XdmDocument): void => {
  const { schemas } = parts;
  const lookUp = (ref: string) => (ref === row.id ? next : schemas.document(place, ref));
  for (const schema of schemasThrough(parts, place, row)) {
    const follower = followerOf(parts, place, schema);
    const before = follower === undefined ? undefined : schemas.ready(place, schema.id)?.resolved;
    if (follower === undefined || !before) continue;
    const after = resolveSchema(schema.id === row.id ? next : schema.body, lookUp);
    const [change] = breakingChanges(before, after);
    if (change) refuse('breaking-change', { schemaId: schema.id, follower, ...change });
  }
};
