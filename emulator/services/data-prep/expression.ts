// What an expression of a mapping reads, and what keeps it from being evaluated. Pure.
import type { components } from '../../../contracts/types/data-prep.d.ts';
import { attributeSteps } from '../../engine/mapping/attribute.ts';
import { attributesOf } from '../../engine/mapping/language/attributes.ts';
import { readExpression } from '../../engine/mapping/language/expression.ts';
import { faultText, isFault } from '../../engine/mapping/language/fault.ts';
import type { Tree } from '../../engine/mapping/language/tree.ts';

type Source = Pick<components['schemas']['Mapping'], 'source' | 'sourceType'>;

/** What an attribute names, where it is a path; paths may have words in them that are reserved elsewhere. */
const stepsOf = ({ source, sourceType }: Source): readonly string[] | undefined =>
  sourceType === 'text/x.schema-path' ? attributeSteps(source) : undefined;

/** A part of a sentence, without its dot; `undefined` where nothing is wrong. A constant is right whatever it is. */
export const expressionFault = (given: Source): string | undefined => {
  if (given.sourceType === 'text/plain' || stepsOf(given)) return undefined;
  const read = readExpression(given.source);
  return isFault(read) ? faultText(read) : undefined;
};

/** The fields of the source that are read, each once, in the order of the text; none where it cannot be parsed. */
export const attributesIn = (given: Source): string[] => {
  if (given.sourceType === 'text/plain') return [];
  const steps = stepsOf(given);
  if (steps) return [given.source.startsWith('${') ? steps.join() : given.source];
  const read = readExpression(given.source);
  return isFault(read) ? [] : attributesOf(read);
};

const isPath = (tree: Tree): boolean => {
  if (tree.kind === 'name') return true;
  if (tree.kind === 'element') return tree.index.kind === 'literal' && isPath(tree.of);
  return (tree.kind === 'child' || tree.kind === 'each') && isPath(tree.of);
};

/** A plain field, as the language would read it. */
export const isField = (source: string): boolean => {
  const read = readExpression(source);
  return !isFault(read) && isPath(read);
};
