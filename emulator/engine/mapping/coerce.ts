// Brings a source value to the type of its destination. What cannot be brought there is an answer, not an error: the field
// stays empty and the run's diagnostics say why.
import { epochMsOf } from '../instants.ts';

export type Coerced = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** `undefined`: it cannot be done. */
type Coercion = (value: unknown) => unknown;

const TRUE = new Set(['true', 'TRUE', 'y', 'Y', 'yes', 'YES', 'on', 'ON']);
const FALSE = new Set(['false', 'FALSE', 'n', 'N', 'no', 'NO', 'off', 'OFF']);

// Decimal alone: to `Number` the text 0x1F would be a number too.
const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

const asNumber: Coercion = (value) => {
  const number = typeof value === 'string' && DECIMAL.test(value) ? Number(value) : value;
  // JSON reads -0 and cannot write it.
  if (number === 0) return 0;
  return Number.isFinite(number) ? number : undefined;
};

const asWhole: Coercion = (value) => {
  const number = asNumber(value);
  return Number.isSafeInteger(number) ? number : undefined;
};

const asText: Coercion = (value) => (typeof value === 'object' ? undefined : String(value));

const asBoolean: Coercion = (value) => {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  if (TRUE.has(value)) return true;
  return FALSE.has(value) ? false : undefined;
};

const epochMsIn = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? epochMsOf(value) : undefined;
};

const asInstant = (value: unknown): string | undefined => {
  const instant = new Date(epochMsIn(value) ?? Number.NaN);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
};

/** A copy with what JSON can hold, to any depth: it reads -0, and cannot write it. */
export const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const never: Coercion = () => undefined;

/** By `meta:xdmType`; a type that is not listed takes the value as it is. Objects and arrays are `convert`'s. */
const COERCIONS: ReadonlyMap<string, Coercion> = new Map([
  ['string', asText],
  ['boolean', asBoolean],
  ['number', asNumber],
  ['byte', asWhole],
  ['short', asWhole],
  ['int', asWhole],
  ['long', asWhole],
  ['date', (value) => asInstant(value)?.replace(/T.*/, '')],
  ['date-time', asInstant],
  ['object', never],
  ['map', never],
]);

/**
 * `value` as `xdmType`. Numbers are epoch milliseconds where a date is due; dates become ISO 8601 in UTC; numbers become text as
 * they read.
 * @see data-prep/functions.md (documented: boolean words; inferred: the rest)
 */
export const coerce = (value: unknown, xdmType: string): Coerced => {
  const coercion = COERCIONS.get(xdmType);
  const coerced = coercion ? coercion(value) : copyOf(value);
  return coerced === undefined ? { ok: false } : { ok: true, value: coerced };
};

/** What a value is, in the upper-case words of the Platform's mapper. */
export const typeName = (value: unknown): string => {
  if (value === null) return 'NULL';
  if (Array.isArray(value)) return 'ARRAY';
  return typeof value === 'object' ? 'MAP' : (typeof value).toUpperCase();
};
