// Text → date-times where no pattern is given: what looks like ISO 8601 is read at once, without any library; then the default patterns
// of Data Prep are tried.
import { epochMsOf } from '../../instants.ts';
import { type DateTime, dateTime } from '../language/date-time.ts';
import { readByPattern } from './read.ts';
import { onTheWall, UTC, zoneIn } from './zones.ts';

/** In this order; the first that fits holds. @see data-prep/data-handling.md (documented) */
export const DEFAULT_PATTERNS: readonly string[] = [
  'yyyy-MM-dd HH:mm:ssZ',
  'yyyy-MM-dd HH:mm:ss.SSSZ',
  'yyyy-MM-dd HH:mm:ss.SSS',
  "yyyy-MM-dd'T'HH:mm:ss.SSSX",
  "yyyy-MM-dd'T'HH:mm:ss'Z'",
  'yyyy-MM-dd',
  'yyyy/MM/dd',
  'yyyy.MM.dd',
  'yyyy-MMM-dd',
  'yyyyMMdd',
  'MM-dd-yyyy',
  'MMddyyyy',
  'M/dd/yyyy',
  'dd.M.yyyy',
  'M/dd/yyyy hh:mm:ss a',
  'dd.M.yyyy hh:mm:ss a',
  'dd.MMM.yyyy',
  'dd-MMM-yyyy',
];

/** Of all that the first five patterns mean, and without seconds or a zone; `2019-10-17T11:55:12 PST` too. */
const ISO = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?(?: ?([A-Za-z+-][\w+:/-]*))?$/;

const isoDate = (text: string): DateTime | undefined => {
  const [, minutes, seconds = ':00', zoneText] = ISO.exec(text) ?? [];
  if (minutes === undefined) {
    const midnightMs = epochMsOf(text);
    return midnightMs === undefined ? undefined : dateTime(midnightMs);
  }
  const localMs = epochMsOf(`${minutes}${seconds}`);
  const zone = zoneText === undefined ? UTC : zoneIn(zoneText);
  return localMs === undefined || zone === undefined ? undefined : onTheWall(localMs, zone);
};

/** Runs of digits and of letters, each as one sign: what fits no shape need not be tried. */
const shapeOf = (text: string): string => text.replace(/\d+/g, '0').replace(/\p{L}+/gu, 'a');

const BY_SHAPE: ReadonlyMap<string, readonly string[]> = new Map(
  DEFAULT_PATTERNS.map((pattern) => {
    // Of months, three letters and more are a word.
    const shape = (one: string) =>
      one
        .replace('MMM', 'a')
        .replace(/yyyy|MM|dd|hh|mm|ss|M/g, '0')
        .replace(/0+/g, '0');
    return [shape(pattern), DEFAULT_PATTERNS.filter((other) => shape(other) === shape(pattern))];
  }),
);

/** Longer ones are no dates. */
const TEXT_LENGTH_MAX = 200;

/** Texts without a zone are in UTC; `undefined` for what is no date. */
export const readDateTime = (text: string): DateTime | undefined => {
  if (text.length > TEXT_LENGTH_MAX) return undefined;
  const iso = isoDate(text);
  if (iso) return iso;
  for (const pattern of BY_SHAPE.get(shapeOf(text)) ?? []) {
    const date = readByPattern(text, pattern);
    if (date) return date;
  }
  return undefined;
};

/** The instant of a text that no pattern is given for, in milliseconds since 1970; `undefined` for what is no date. */
export const readDate = (text: string): number | undefined => readDateTime(text)?.epochMs;
