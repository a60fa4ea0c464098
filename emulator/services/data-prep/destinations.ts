// Whether the mappings of a set can land in its output schema, for clients that ask for it (`validate=true`).
import type { components } from '../../../contracts/types/data-prep.d.ts';
import { fieldAt } from '../../engine/xdm/paths.ts';
import type { ResolvedSchema } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';

type Mapping = components['schemas']['Mapping'];

/** A schema with a part missing may have any field. */
const hasField = (schema: ResolvedSchema, destination: string) =>
  schema.unresolved.length > 0 || (!destination.startsWith('/') && fieldAt(schema, destination) !== undefined);

/** Refuses with mapping-rejected: a destination that is no field, or that an earlier mapping has. @see AEPP (assumed) */
export const checkDestinations = (mappings: readonly Mapping[], schema: ResolvedSchema): void => {
  const taken = new Map<string, number>();
  for (const [index, { destination }] of mappings.entries()) {
    const earlier = taken.get(destination);
    if (earlier !== undefined) {
      refuse('mapping-rejected', { index, destination, reason: `mapping ${earlier} has the same destination` });
    }
    if (!hasField(schema, destination)) {
      refuse('mapping-rejected', { index, destination, reason: 'the output schema has no such field' });
    }
    taken.set(destination, index);
  }
};
