// Brings a source value to the type of its destination. What cannot be brought there is an answer, not an error: the field
// stays empty and the run's diagnostics say why.
import { epochMsOf } from '../instants.ts';

export type Coerced = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

type Coercion = (value: unknown) => unknown;

const TRUE = new Set(['true', 'TRUE', 'y', 'Y', 'yes', 'YES', 'on', 'ON']);
const FALSE = new Set(['false', 'FALSE', 'n', 'N', 'no', 'NO', 'off', 'OFF']);

const asNumber: Coercion = (value) => {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
};

const asWhole: Coercion = (value) => {
  const number = asNumber(value);
  return Number.isSafeInteger(number) ? number : undefined;
};

const asText: Coercion = (value) => (typeof value === 'object' ? undefined : String(value));

const asBoolean: Coercion = (value) => {
  if (typeof value === 'boolean') return value;
  const word = String(value);
  if (TRUE.has(word)) return true;
  return FALSE.has(word) ? false : undefined;
};

const asInstant = (value: unknown): Date | undefined => {
  const epochMs = typeof value === 'number' ? value : typeof value === 'string' ? epochMsOf(value) : undefined;
  const instant = new Date(epochMs ?? Number.NaN);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
};

/** By `meta:xdmType`; a type that is not listed takes the value as it is. */
const COERCIONS: Readonly<Record<string, Coercion>> = {
  string: asText,
  boolean: asBoolean,
  number: asNumber,
  byte: asWhole,
  short: asWhole,
  int: asWhole,
  long: asWhole,
  date: (value) => asInstant(value)?.toISOString().slice(0, 10),
  'date-time': (value) => asInstant(value)?.toISOString(),
  object: (value) => (typeof value === 'object' && !Array.isArray(value) ? value : undefined),
  map: (value) => (typeof value === 'object' && !Array.isArray(value) ? value : undefined),
};

/**
 * `value` as `xdmType`. Dates become ISO 8601 in UTC; numbers become text as they read; null stays null.
 * @see data-prep/functions.md (documented: boolean words; inferred: the rest)
 */
export const coerce = (value: unknown, xdmType: string): Coerced => {
  if (value === null) return { ok: true, value };
  const coercion = COERCIONS[xdmType];
  const coerced = coercion ? coercion(value) : value;
  return coerced === undefined ? { ok: false } : { ok: true, value: coerced };
};

/** What a value is, in the upper-case words of the Platform's mapper. */
export const typeName = (value: unknown): string => {
  if (value === null) return 'NULL';
  if (Array.isArray(value)) return 'ARRAY';
  return typeof value === 'object' ? 'MAP' : (typeof value).toUpperCase();
};
