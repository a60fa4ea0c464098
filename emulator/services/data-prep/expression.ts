// What an expression of a mapping reads, and what keeps it from being evaluated. Pure.
import type { components } from '../../../contracts/types/data-prep.d.ts';
import { attributeSteps } from '../../engine/mapping/attribute.ts';

type Mapping = components['schemas']['Mapping'];

/** A part of a sentence, without its dot; `undefined` where nothing is wrong. */
export const expressionFault = ({ source, sourceType }: Pick<Mapping, 'source' | 'sourceType'>): string | undefined => {
  if (sourceType === 'text/plain') return undefined;
  return attributeSteps(source) ? undefined : 'it is no expression';
};

/** The fields of the source that are read, each once, in the order of the text; none where it cannot be parsed. */
export const attributesIn = ({ source, sourceType }: Pick<Mapping, 'source' | 'sourceType'>): string[] => {
  if (sourceType === 'text/plain') return [];
  const steps = attributeSteps(source);
  return steps ? [source.startsWith('${') ? steps.join() : source] : [];
};

/** A plain field, as the language would read it. */
export const isField = (source: string): boolean => attributeSteps(source) !== undefined;
