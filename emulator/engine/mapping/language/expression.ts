// From the text of an expression to its tree, with everything refused that could not run.
import { isFunction } from '../functions/index.ts';
import { faultIn } from './check.ts';
import { type Fault, isFault } from './fault.ts';
import { parseExpression } from './parse.ts';
import type { Tree } from './tree.ts';
import { isReserved, type ReservedWords } from './words.ts';

/** The tree of an expression that can run, or what is wrong with it. `words`: which list of reserved words holds. */
export const readExpression = (text: string, words: ReservedWords = 'short'): Tree | Fault => {
  const tree = parseExpression(text, (word) => isReserved(word, words, isFunction));
  return isFault(tree) ? tree : (faultIn(tree) ?? tree);
};
