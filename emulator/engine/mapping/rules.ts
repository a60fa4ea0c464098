// The mappings of a set as anybody writes them, in the names of any generation → the rules that run. Nothing is refused here: what is missing
// is told by whoever asked.
import { isObject } from '../xdm/schema-node.ts';
import type { MappingRule } from './compile.ts';
import { isFault } from './language/fault.ts';
import type { ReservedWords } from './language/words.ts';
import { isPath, SOURCE_TYPES, sourceTree } from './source.ts';

export type SourceType = (typeof SOURCE_TYPES)[keyof typeof SOURCE_TYPES];

/** @see DP (documented) */
const WORDS: ReadonlyMap<string, SourceType> = new Map([
  ...Object.values(SOURCE_TYPES).map((type) => [type, type] as const),
  ['ATTRIBUTE', SOURCE_TYPES.path],
  ['EXPRESSION', SOURCE_TYPES.expression],
  ['STATIC', SOURCE_TYPES.constant],
]);

/** The type that a word names; without one, that of a path for a plain field, else of an expression. `undefined` for another word. */
export const sourceTypeOf = (
  word: string | undefined,
  source: string,
  reservedWords: ReservedWords,
): SourceType | undefined => {
  if (word !== undefined) return WORDS.get(word);
  const tree = sourceTree({ sourceType: SOURCE_TYPES.expression, source }, reservedWords);
  return !isFault(tree) && isPath(tree) ? SOURCE_TYPES.path : SOURCE_TYPES.expression;
};

const textIn = (mapping: Readonly<Record<string, unknown>>, ...names: readonly string[]): string => {
  const found = names.map((name) => mapping[name]).find((value) => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? found : '';
};

/** What one mapping says; `undefined` for what is none. */
const ruleIn = (mapping: unknown, reservedWords: ReservedWords): MappingRule | undefined => {
  if (!isObject(mapping)) return undefined;
  const source = textIn(mapping, 'source', 'sourceAttribute');
  const destination = textIn(mapping, 'destination', 'destinationXdmPath');
  const word = mapping['sourceType'];
  const sourceType = sourceTypeOf(typeof word === 'string' ? word : undefined, source, reservedWords);
  return source && destination && sourceType ? { sourceType, source, destination } : undefined;
};

/**
 * The rules of a document that is a mapping set, a list of mappings or one mapping; the index of the first mapping that is none, -1 where there
 * are no mappings at all.
 */
export const rulesIn = (
  document: unknown,
  reservedWords: ReservedWords,
): { readonly rules: readonly MappingRule[] } | { readonly wrongAt: number } => {
  const mappings = isObject(document) ? document['mappings'] : document;
  if (!Array.isArray(mappings)) return { wrongAt: -1 };
  const rules = mappings.map((mapping) => ruleIn(mapping, reservedWords));
  const complete = rules.flatMap((rule) => rule ?? []);
  return complete.length === rules.length ? { rules: complete } : { wrongAt: rules.indexOf(undefined) };
};
