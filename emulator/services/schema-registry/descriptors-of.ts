// The descriptors of one schema, for whoever shows it, checks it or deletes it.
import type { components } from '../../../contracts/types/schema-registry.d.ts';
import type { Place, Resources, Row } from '../../store/resources.ts';

export type Descriptor = components['schemas']['Descriptor'];

const rowsWith = (resources: Resources, place: Place, path: string, schemaId: string): Row<'descriptor'>[] => {
  const filters = [{ path, operator: '==', values: [schemaId] }] as const;
  return resources.list(place, 'descriptor', { filters, limit: Number.MAX_SAFE_INTEGER }).reverse();
};

/** Those whose source it is, the oldest first; `schemaId` is a `$id`. */
export const descriptorsOf = (resources: Resources, place: Place, schemaId: string): Descriptor[] =>
  rowsWith(resources, place, 'xdm:sourceSchema', schemaId).map(({ body }) => body);

/** Relations of other schemas that lead to it, the oldest first. */
export const relationsTo = (resources: Resources, place: Place, schemaId: string): Descriptor[] =>
  rowsWith(resources, place, 'xdm:destinationSchema', schemaId)
    .map(({ body }) => body)
    .filter((descriptor) => descriptor['xdm:sourceSchema'] !== schemaId);

/** With a schema go its descriptors (assumed): they would say something of what is not there. */
export const removeDescriptorsOf = (resources: Resources, place: Place, schemaId: string): void => {
  for (const { id } of rowsWith(resources, place, 'xdm:sourceSchema', schemaId)) {
    resources.remove(place, 'descriptor', id);
  }
};
