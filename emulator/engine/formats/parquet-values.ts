// Values on their way into a Parquet file, in the form its writer takes, and on their way out, in the form of JSON.
import { isUtf8 } from 'node:buffer';
import { epochMsOf } from '../instants.ts';
import { readJson } from '../json-text.ts';
import { isObject } from '../xdm/schema-node.ts';
import type { LeafType } from './parquet-columns.ts';
import type { ParquetField } from './parquet-fields.ts';

const DAY_MS = 86_400_000;
const INT_MAX = 2 ** 31 - 1;
const INT_MIN = -(2 ** 31);

type Encode = (value: unknown) => unknown;

const daysOf = (text: string): number | undefined => {
  const ms = epochMsOf(text);
  return ms === undefined ? undefined : Math.floor(ms / DAY_MS);
};

const timestampOf = (text: string): bigint | undefined => {
  const ms = epochMsOf(text);
  return ms === undefined ? undefined : BigInt(ms);
};

const isInt = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= INT_MIN && value <= INT_MAX;

/** What the writer takes for a value; `undefined` for a value that the column cannot hold. */
const LEAVES: Readonly<Record<LeafType, Encode>> = {
  string: (value) => (typeof value === 'string' ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  int: (value) => (isInt(value) ? value : undefined),
  long: (value) => (Number.isSafeInteger(value) ? BigInt(Number(value)) : undefined),
  double: (value) => (typeof value === 'number' ? value : undefined),
  date: (value) => (typeof value === 'string' ? daysOf(value) : undefined),
  'date-time': (value) => (typeof value === 'string' ? timestampOf(value) : undefined),
};

function encodeObject(fields: readonly ParquetField[], path: string): Encode {
  const members = fields.map((field) => [field.name, encoderOf(field, path)] as const);
  return (value) => {
    if (!isObject(value)) return undefined;
    // Every member is set, so that none is inherited: the writer asks for `constructor` as for any other name.
    const encoded: Record<string, unknown> = {};
    for (const [name, encode] of members) encoded[name] = Object.hasOwn(value, name) ? encode(value[name]) : undefined;
    return encoded;
  };
}

function encodeMap(encode: Encode): Encode {
  return (value) =>
    isObject(value) ? Object.entries(value).map(([key, member]) => ({ key, value: encode(member) })) : undefined;
}

function encodeHeld(field: ParquetField, path: string): Encode {
  const { type, fields = [], element } = field;
  switch (type) {
    case 'object':
      return fields.length > 0 ? encodeObject(fields, path) : (value) => value;
    case 'array': {
      if (element === undefined) return (value) => value;
      const encode = encoderOf({ ...element, name: '*' }, path);
      return (value) => (Array.isArray(value) ? value.map(encode) : undefined);
    }
    case 'map':
      return element === undefined ? (value) => value : encodeMap(encoderOf({ ...element, name: '*' }, path));
    default:
      return LEAVES[type];
  }
}

/**
 * Turns the values of one field into what the writer takes; null and absent stay absent. Throws a `TypeError` that
 * names the field for a value its column cannot hold: records are checked against their schema before they come here.
 */
export function encoderOf(field: ParquetField, parentPath = ''): Encode {
  const path = parentPath === '' ? field.name : `${parentPath}.${field.name}`;
  const encode = encodeHeld(field, path);
  return (value) => {
    if (value === null || value === undefined) return undefined;
    const encoded = encode(value);
    if (encoded !== undefined) return encoded;
    throw new TypeError(`${path} holds ${JSON.stringify(value)}, but its Parquet column takes ${field.type}`);
  };
}

const INSTANT_MS_MAX = 8_640_000_000_000_000;

/** ISO text in UTC; what is beyond the calendar of JavaScript, such as "never", stays a number, as text. */
const isoOf = (ms: number): string => (Math.abs(ms) <= INSTANT_MS_MAX ? new Date(ms).toISOString() : String(ms));

const textDecoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Text that says it is JSON; where it is none, the text. */
const jsonOf = (text: string): unknown => {
  const read = readJson(text);
  return read.kind === 'value' ? read.value : text;
};

/** How a reader turns what is not JSON into it: dates and times become ISO text, in UTC. */
export const jsonParsers = {
  dateFromDays: (days: number): string => isoOf(days * DAY_MS).replace(/T.*/, ''),
  timestampFromMilliseconds: (ms: bigint): string => isoOf(Number(ms)),
  timestampFromMicroseconds: (us: bigint): string => isoOf(Number(us / 1000n)),
  timestampFromNanoseconds: (ns: bigint): string => isoOf(Number(ns / 1_000_000n)),
  stringFromBytes: (bytes: Uint8Array): string => textDecoder.decode(bytes),
  jsonFromBytes: (bytes: Uint8Array): unknown => jsonOf(textDecoder.decode(bytes)),
};

/** Bytes that nothing is said of: text if they are some, and Base64 if they are not. */
const bytesOf = (bytes: Uint8Array): string =>
  isUtf8(bytes) ? textDecoder.decode(bytes) : Buffer.from(bytes).toString('base64');

/** A value as read, without the members that are null, which Parquet does not tell from absent ones. */
export function decode(value: unknown): unknown {
  // An integer that a number cannot hold exactly stays whole as text.
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Uint8Array) return bytesOf(value);
  if (Array.isArray(value)) return value.map((element) => decode(element) ?? null);
  return isObject(value) ? decodeObject(value) : value;
}

/** An object as read, member by member. */
function decodeObject(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === null || member === undefined ? [] : [[name, decode(member)]],
    ),
  );
}
