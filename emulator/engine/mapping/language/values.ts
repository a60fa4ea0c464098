// What an expression works with: text, numbers, booleans, null, lists, maps and date-times; how they are read as one another, compared
// and told equal. Sources of CSV have nothing but text, so a text that is a number counts as one. Pure; what cannot be done fails.
import { isObject } from '../../xdm/schema-node.ts';
import { dateTimeText, epochMsIn, isDateTime } from './date-time.ts';
import { fail, type Read } from './failure.ts';

/** Absent is null. */
export const isNull = (value: unknown): value is null | undefined => value === null || value === undefined;

/** An object of the source, or one that an expression made. Date-times are no maps. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && !isDateTime(value);

/** The own field of an object; null where there is none, or no object. */
export const childOf = (value: unknown, name: string): unknown =>
  isMap(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;

/** What a value is, in the words of messages. */
export const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (isDateTime(value)) return 'a date-time';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
};

/** Decimal alone: to `Number` the text 0x1F would be a number too. */
const DECIMAL = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** The number that a value is or spells; `undefined` for any other. */
export const numberIn = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && DECIMAL.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

export const asNumber: Read<number> = (value) => numberIn(value) ?? fail(`${kindOf(value)} is no number`);

export const asWhole: Read<number> = (value) => {
  const number = asNumber(value);
  return Number.isSafeInteger(number) ? number : fail(`${number} is no whole number`);
};

export const asText: Read<string> = (value) => {
  if (typeof value === 'string') return value;
  if (isDateTime(value)) return dateTimeText(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : fail(`${kindOf(value)} is no text`);
};

/** @see data-prep/data-handling.md (documented) */
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'TRUE', 'y', 'Y', 'yes', 'YES', 'on', 'ON'].map((word) => [word, true] as const),
  ...['false', 'FALSE', 'n', 'N', 'no', 'NO', 'off', 'OFF'].map((word) => [word, false] as const),
]);

/** The truth that a value is or spells; `undefined` for any other. */
export const booleanIn = (value: unknown): boolean | undefined => {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' ? WORDS.get(value) : undefined;
};

/** Null is not true (inferred from JEXL, which the language looks like). */
export const asBoolean: Read<boolean> = (value) => {
  if (value === null || value === undefined) return false;
  return booleanIn(value) ?? fail(`${kindOf(value)} is neither true nor false`);
};

export const asList: Read<readonly unknown[]> = (value) =>
  Array.isArray(value) ? value : fail(`${kindOf(value)} is no array`);

export const asMap: Read<Readonly<Record<string, unknown>>> = (value) =>
  isMap(value) ? value : fail(`${kindOf(value)} is no object`);

/** Below 0, 0 or above 0; `undefined` where the two have no order. Numbers come before text: "9" is less than "10". */
export const compared = (left: unknown, right: unknown): number | undefined => {
  if (isDateTime(left) || isDateTime(right)) {
    const [before, after] = [epochMsIn(left), epochMsIn(right)];
    return before === undefined || after === undefined ? undefined : before - after;
  }
  const [low, high] = [numberIn(left), numberIn(right)];
  if (low !== undefined && high !== undefined) return low - high;
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

const sameList = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((value, index) => isEqual(value, right[index]));

const sameMap = (left: Readonly<Record<string, unknown>>, right: Readonly<Record<string, unknown>>): boolean => {
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isEqual(left[key], right[key]))
  );
};

/** Two texts are equal as they stand; a number and a text by the number that it spells, a boolean and a text by its word. */
export const isEqual = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (left === null || right === null || left === undefined || right === undefined) return false;
  if (Array.isArray(left) && Array.isArray(right)) return sameList(left, right);
  if (isMap(left) && isMap(right)) return sameMap(left, right);
  if (typeof left === 'string' && typeof right === 'string') return false;
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    const truth = booleanIn(left);
    return truth !== undefined && truth === booleanIn(right);
  }
  return compared(left, right) === 0;
};
