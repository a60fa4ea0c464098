// A schema of the registry as the mapper shows it: one tree of fields, as text.
import type { ReadySchema } from '../../engine/schemas.ts';

/** @see data-prep/api/schemas.md (example) */
export const schemaText = ({ id, resolved: { properties, required } }: ReadySchema): string =>
  JSON.stringify({ $id: id, type: 'object', properties, required });
