// What the mappings of a request are held against.
import type { components } from '../../../contracts/types/data-prep.d.ts';
import type { ReadySchema } from '../../engine/schemas.ts';
import type { House, Scope } from '../service.ts';
import { inputOf } from './input-schema.ts';
import type { Grounds } from './verdicts.ts';

export const groundsOf = (
  house: House,
  scope: Scope,
  request: components['schemas']['MappingSetCreate'],
  { resolved }: ReadySchema,
): Grounds => ({
  schema: resolved,
  input: inputOf(house, scope, request.inputSchema),
  reservedWords: house.switches['mapping-reserved-words'],
});
