// Who uses a resource of the registry: other resources by reference, and data sets by their schema.
import { refuse } from '../../problems/index.ts';
import type { Place, Resources } from '../../store/resources.ts';
import { registryKinds } from './tenant-types.ts';

/** The first that would be left without it. */
const userOf = (resources: Resources, place: Place, id: string): string | undefined => {
  const byReference = [{ path: 'refs[]', operator: '==', values: [id] }] as const;
  const byClass = [{ path: 'meta:intendedToExtend[]', operator: '==', values: [id] }] as const;
  const bySchema = [{ path: 'schemaRef.id', operator: '==', values: [id] }] as const;
  const [user] = [
    ...resources.list(place, 'dataSet', { filters: bySchema, limit: 1 }),
    ...registryKinds.flatMap((kind) => resources.list(place, kind, { filters: byReference, limit: 1 })),
    ...resources.list(place, 'fieldGroup', { filters: byClass, limit: 1 }),
  ];
  return user?.id;
};

/** Refuses with resource-in-use. */
export const checkUnused = (resources: Resources, place: Place, id: string): void => {
  const userId = userOf(resources, place, id);
  if (userId !== undefined) refuse('resource-in-use', { id, userId });
};
