// Where the value of one mapping comes from, in the newest names. A set is stored whether or not its expressions can be read: that is
// what /validate tells, and `validate=true`.
import type { components } from '../../../contracts/types/data-prep.d.ts';
import { attributesOf } from '../../engine/mapping/language/attributes.ts';
import { isFault } from '../../engine/mapping/language/fault.ts';
import type { ReservedWords } from '../../engine/mapping/language/words.ts';
import { isPath, SOURCE_TYPES, sourceTree } from '../../engine/mapping/source.ts';
import { refuse } from '../../problems/index.ts';

type Schemas = components['schemas'];
export type Source = Pick<Schemas['Mapping'], 'source' | 'sourceType' | 'expressionAttributes'>;

/** @see DP (documented) */
const WORDS = new Map<string, Schemas['Mapping']['sourceType']>([
  [SOURCE_TYPES.path, SOURCE_TYPES.path],
  ['ATTRIBUTE', SOURCE_TYPES.path],
  [SOURCE_TYPES.expression, SOURCE_TYPES.expression],
  ['EXPRESSION', SOURCE_TYPES.expression],
  [SOURCE_TYPES.constant, SOURCE_TYPES.constant],
  ['STATIC', SOURCE_TYPES.constant],
]);

/** Left out, the type is that of a path for a plain field, else of an expression. */
const typeOf = (source: string, words: ReservedWords): Schemas['Mapping']['sourceType'] => {
  const tree = sourceTree({ sourceType: SOURCE_TYPES.expression, source }, words);
  return !isFault(tree) && isPath(tree) ? SOURCE_TYPES.path : SOURCE_TYPES.expression;
};

/** Source and sourceType of mapping `index`. Refuses with mapping-set-malformed, mapping-source-type-unknown. */
export const sourceOf = (mapping: Schemas['MappingCreate'], index: number, words: ReservedWords): Source => {
  const source = mapping.source || mapping.sourceAttribute;
  if (!source) {
    const field = `mappings.${index}.source`;
    return refuse('mapping-set-malformed', { field, value: 'nothing', expected: 'a field of the source' });
  }
  const named = mapping.sourceType ?? undefined;
  const sourceType = named === undefined ? typeOf(source, words) : WORDS.get(named);
  if (!sourceType) return refuse('mapping-source-type-unknown', { index, sourceType: named ?? '' });
  const tree = sourceTree({ sourceType, source }, words);
  return { sourceType, source, expressionAttributes: isFault(tree) ? [] : attributesOf(tree) };
};
