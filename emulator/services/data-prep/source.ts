// Where the value of one mapping comes from, in the newest names. A create takes an expression that cannot be parsed: whoever wants to
// know asks for a validation.
import type { components } from '../../../contracts/types/data-prep.d.ts';
import { refuse } from '../../problems/index.ts';
import { attributesIn, isField } from './expression.ts';

type Schemas = components['schemas'];
export type Source = Pick<Schemas['Mapping'], 'source' | 'sourceType' | 'expressionAttributes'>;

const PATH = 'text/x.schema-path';
const EXPRESSION = 'text/x.aep-xl';
const CONSTANT = 'text/plain';

/** @see DP (documented) */
const SOURCE_TYPES = new Map<string, Schemas['Mapping']['sourceType']>([
  [PATH, PATH],
  ['ATTRIBUTE', PATH],
  [EXPRESSION, EXPRESSION],
  ['EXPRESSION', EXPRESSION],
  [CONSTANT, CONSTANT],
  ['STATIC', CONSTANT],
]);

/**
 * Source and sourceType of mapping `index`. Left out, the type is that of a path for a plain field, else of an expression.
 * Refuses with mapping-set-malformed, mapping-source-type-unknown.
 */
export const sourceOf = (mapping: Schemas['MappingCreate'], index: number): Source => {
  const source = mapping.source || mapping.sourceAttribute;
  if (!source) {
    const field = `mappings.${index}.source`;
    return refuse('mapping-set-malformed', { field, value: 'nothing', expected: 'a field of the source' });
  }
  const named = mapping.sourceType ?? (isField(source) ? PATH : EXPRESSION);
  const sourceType = SOURCE_TYPES.get(named) ?? refuse('mapping-source-type-unknown', { index, sourceType: named });
  return { sourceType, source, expressionAttributes: attributesIn({ source, sourceType }) };
};
