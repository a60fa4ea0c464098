// Words that cannot name a field unless they are wrapped: `${new}`. Pages of different years give different lists.

/** @see data-prep/functions.md (documented) */
const RESERVED =
  'new mod or break var lt for false while eq gt div not null continue else and ne true le if ge return _errors';

/** Later editions of the same page add these, and the names of all functions. */
const ADDED = 'do function empty size';

/** Which list holds: `short`, or `long` with the names of the functions as well. */
export type ReservedWords = 'short' | 'long';

const SHORT: ReadonlySet<string> = new Set(RESERVED.split(' '));
const LONG: ReadonlySet<string> = new Set([...SHORT, ...ADDED.split(' ')]);

export const isReserved = (word: string, list: ReservedWords, isFunction: (name: string) => boolean): boolean =>
  list === 'short' ? SHORT.has(word) : LONG.has(word) || isFunction(word);
