// Brings a source value to the type of its destination. What cannot be brought there is an answer, not an error: the field
// stays empty and the run's diagnostics say why.
import { readDate } from './dates/read-date.ts';
import { dateTimeText, epochMsIn, isDateTime } from './language/date-time.ts';
import { booleanIn, numberIn } from './language/values.ts';

/** Of a value that is not null; `undefined`: it cannot be done. */
export type Coercion = (value: unknown) => unknown;

const asNumber: Coercion = (value) => {
  const number = numberIn(value);
  // JSON reads -0 and cannot write it.
  return number === 0 ? 0 : number;
};

const asWhole: Coercion = (value) => {
  const number = asNumber(value);
  return Number.isSafeInteger(number) ? number : undefined;
};

const asText: Coercion = (value) => {
  if (typeof value === 'string') return value;
  if (isDateTime(value)) return dateTimeText(value);
  return typeof value === 'object' ? undefined : String(value);
};

/** Texts in any of the default forms. */
const epochMsOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? readDate(value) : epochMsIn(value);
};

const asInstant = (value: unknown): string | undefined => {
  const instant = new Date(epochMsOf(value) ?? Number.NaN);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
};

/** A copy with what JSON can hold, to any depth: it reads -0, and cannot write it. */
export const copyOf = (value: unknown): unknown =>
  typeof value === 'string' ? value : JSON.parse(JSON.stringify(value));

const never: Coercion = () => undefined;

/** By `meta:xdmType`; a type that is not listed takes the value as it is. Objects and arrays are `convert`'s. */
const COERCIONS: ReadonlyMap<string, Coercion> = new Map([
  ['string', asText],
  ['boolean', booleanIn],
  ['number', asNumber],
  ['byte', asWhole],
  ['short', asWhole],
  ['int', asWhole],
  ['long', asWhole],
  ['date', (value) => asInstant(value)?.split('T')[0]],
  ['date-time', asInstant],
  ['object', never],
  ['map', never],
]);

/**
 * Values as `xdmType`. Numbers are epoch milliseconds where a date is due; dates become ISO 8601 in UTC; numbers become text as
 * they read.
 * @see data-prep/functions.md (documented: boolean words; inferred: the rest)
 */
export const coercionTo = (xdmType: string): Coercion => COERCIONS.get(xdmType) ?? copyOf;

/** What a value is, in the upper-case words of the Platform's mapper. */
export const typeName = (value: unknown): string => {
  if (value === null) return 'NULL';
  if (Array.isArray(value)) return 'ARRAY';
  if (isDateTime(value)) return 'DATE';
  return typeof value === 'object' ? 'MAP' : (typeof value).toUpperCase();
};
