// What a text is held against beside plain values: wildcards, and the regular expressions of users. Both take time that is linear in
// the text, so no pattern can hang the emulator; re2js loads with the first expression.
import { createRequire } from 'node:module';
import { remembered } from './remembered.ts';

const load = createRequire(import.meta.url);

export type TextTest = (text: string) => boolean;

/** What can be asked of a user's expression. */
export interface Pattern {
  readonly isIn: TextTest;
  /** Whether it is the whole text. */
  readonly isWhole: TextTest;
  /** The first place where it is found, then its groups; null for a group that takes no part. None: it is not found. */
  readonly firstIn: (text: string) => (string | null)[];
  /** What stands between the places where it is found, empty pieces included. */
  readonly split: (text: string) => string[];
}

/** A user's expression; `undefined` for what RE2 cannot read (look-around, back references). */
export const compilePattern = (pattern: string): Pattern | undefined => {
  const { RE2JS }: typeof import('re2js') = load('re2js');
  try {
    const compiled = RE2JS.compile(pattern);
    return {
      isIn: (text) => compiled.test(text),
      isWhole: (text) => compiled.matcher(text).matches(),
      firstIn: (text) => {
        const matcher = compiled.matcher(text);
        if (!matcher.find()) return [];
        return Array.from({ length: matcher.groupCount() + 1 }, (_, group) => matcher.group(group));
      },
      split: (text) => compiled.split(text, -1),
    };
  } catch {
    return undefined;
  }
};

/** A user's expression, found anywhere in a text; `undefined` as above. */
export const readPattern = (pattern: string): TextTest | undefined => compilePattern(pattern)?.isIn;

/** Whether a text is these pieces with anything between them. Takes them from left to right, so it cannot hang. */
export const isMadeOf = (text: string, [first = '', ...pieces]: readonly string[]): boolean => {
  const last = pieces.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, from);
    if (found === -1) return false;
    from = found + piece.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
};

/** The pieces between the wildcards: `*` stands for anything, `**` for a star. */
const piecesOf = (wildcard: string): string[] => {
  const pieces = [''];
  for (const [sign] of wildcard.matchAll(/\*\*|\*|[^*]+/g)) {
    if (sign === '*') pieces.push('');
    else pieces.push(`${pieces.pop()}${sign === '**' ? '*' : sign}`);
  }
  return pieces;
};

/** What a text without wildcards stands for; `undefined` where it has one. */
export const literalOf = (wildcard: string): string | undefined => {
  const [only, ...others] = piecesOf(wildcard);
  return others.length === 0 ? only : undefined;
};

/** A test of any of `list`, which is JSON: one value to SQLite, however many there are. Kept for the rows to come. */
const anyOf = (testOf: (one: string) => TextTest): ((list: string) => TextTest) =>
  remembered((list) => {
    const texts: string[] = JSON.parse(list);
    const tests = texts.map(testOf);
    return (text) => tests.some((isFit) => isFit(text));
  });

export const likeAny: (list: string) => TextTest = anyOf((wildcard) => {
  const pieces = piecesOf(wildcard);
  return (text) => isMadeOf(text, pieces);
});

/** What cannot be read is found nowhere. */
export const foundAny: (list: string) => TextTest = anyOf((pattern) => readPattern(pattern) ?? (() => false));
