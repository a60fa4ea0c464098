// Methods: what is called on a value with a dot. There are no others, and none of the host's.

import { fail } from './failure.ts';
import { asText, childOf, isEqual, isMap } from './values.ts';

export interface Method {
  /** How many arguments it takes. */
  readonly arity: number;
  /** `on` is never null. */
  readonly call: (on: unknown, args: readonly unknown[]) => unknown;
}

const isSameText = (on: unknown, other: unknown, form: (text: string) => string): boolean =>
  other !== null && other !== undefined && form(asText(on)) === form(asText(other));

const elementOf = (on: unknown, key: unknown): unknown => {
  if (Array.isArray(on)) return on.find((_, index) => isEqual(index, key)) ?? null;
  if (!isMap(on)) return fail('get() is for arrays and objects');
  return childOf(on, asText(key));
};

/** @see data-prep/functions.md (documented: the first two; inferred: get) */
export const METHODS: ReadonlyMap<string, Method> = new Map([
  ['equals', { arity: 1, call: (on, [other]) => isSameText(on, other, (text) => text) }],
  ['equalsIgnoreCase', { arity: 1, call: (on, [other]) => isSameText(on, other, (text) => text.toLowerCase()) }],
  ['get', { arity: 1, call: (on, [key]) => elementOf(on, key) }],
]);
