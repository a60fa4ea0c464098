// A pattern of Java's → its parts, in order. What the letters mean stands in `letters.ts`.
import { fail } from '../language/failure.ts';

export type Part =
  | { readonly kind: 'literal'; readonly text: string }
  /** The start or the end of what may be missing when a date is read. */
  | { readonly kind: 'optional'; readonly sign: '[' | ']' }
  | { readonly kind: 'field'; readonly letter: string; readonly count: number };

/** @see data-prep/data-handling.md (documented) */
const LETTERS = 'GYyMLwWDdFEuaHkKhmsSzZXVOQq';

/** Longer ones are nobody's intention (assumed). */
const PATTERN_LENGTH_MAX = 200;

const TOKEN = /'(?:[^']|'')*'|([A-Za-z])\1*|[[\]]|[^A-Za-z'[\]]+|'/g;

const unquoted = (token: string): string => (token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'"));

const partOf = (token: string): Part => {
  if (token === "'") return fail('a quote of the pattern has no end');
  if (token.startsWith("'")) return { kind: 'literal', text: unquoted(token) };
  if (token === '[' || token === ']') return { kind: 'optional', sign: token };
  const letter = token.charAt(0);
  if (!/[A-Za-z]/.test(letter)) return { kind: 'literal', text: token };
  return LETTERS.includes(letter)
    ? { kind: 'field', letter, count: token.length }
    : fail(`the letter ${letter} means nothing in a pattern of dates`);
};

/** Fails for letters that mean nothing, and for quotes without end. */
export const partsOf = (pattern: string): readonly Part[] => {
  if (pattern.length > PATTERN_LENGTH_MAX) return fail(`a pattern of ${pattern.length} signs is too long`);
  return (pattern.match(TOKEN) ?? []).map(partOf);
};
