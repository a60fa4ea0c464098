// Where the value of one mapping comes from, in the newest names. A set is stored whether or not its expressions can be read: that is
// what /validate tells, and `validate=true`.
import type { components } from '../../../contracts/types/data-prep.d.ts';
import { attributesOf } from '../../engine/mapping/language/attributes.ts';
import { isFault } from '../../engine/mapping/language/fault.ts';
import type { ReservedWords } from '../../engine/mapping/language/words.ts';
import { sourceTypeOf } from '../../engine/mapping/rules.ts';
import { sourceTree } from '../../engine/mapping/source.ts';
import { refuse } from '../../problems/index.ts';

type Schemas = components['schemas'];
export type Source = Pick<Schemas['Mapping'], 'source' | 'sourceType' | 'expressionAttributes'>;

/** Source and sourceType of mapping `index`. Refuses with mapping-set-malformed, mapping-source-type-unknown. */
export const sourceOf = (mapping: Schemas['MappingCreate'], index: number, words: ReservedWords): Source => {
  const source = mapping.source || mapping.sourceAttribute;
  if (!source) {
    const field = `mappings.${index}.source`;
    return refuse('mapping-set-malformed', { field, value: 'nothing', expected: 'a field of the source' });
  }
  const named = mapping.sourceType ?? undefined;
  const sourceType = sourceTypeOf(named, source, words);
  if (!sourceType) return refuse('mapping-source-type-unknown', { index, sourceType: named ?? '' });
  const tree = sourceTree({ sourceType, source }, words);
  return { sourceType, source, expressionAttributes: isFault(tree) ? [] : attributesOf(tree) };
};
