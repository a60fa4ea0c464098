// How instants are read, in the forms that sources and XDM write them, and how the Schema Registry writes them. A text without a zone
// is in UTC.

const INSTANT =
  /^(?<date>\d{4}-\d\d-\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<fraction>\d+))?(?<zone>Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

const ZERO = 48;
const DASH = 45;
const COLON = 58;
const SPACE = 32;
const LETTER_T = 84;

/** Two digits as a number; NaN where they are none. */
const twoAt = (text: string, at: number): number => {
  const [tens, ones] = [text.charCodeAt(at) - ZERO, text.charCodeAt(at + 1) - ZERO];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};

const isAt = (text: string, at: number, code: number): boolean => text.charCodeAt(at) === code;

/**
 * The instant of a text in the commonest form, `yyyy-MM-dd HH:mm:ss`, with a space or a T, read four times as fast: every row of a run
 * has one. Without an answer the text is no such form, or no day that every month has: it is to be read with care.
 */
function commonMs(text: string): number | undefined {
  if (text.length !== 19 || !(isAt(text, 10, SPACE) || isAt(text, 10, LETTER_T))) return undefined;
  if (!(isAt(text, 4, DASH) && isAt(text, 7, DASH) && isAt(text, 13, COLON) && isAt(text, 16, COLON))) return undefined;
  const year = twoAt(text, 0) * 100 + twoAt(text, 2);
  const [month, day] = [twoAt(text, 5), twoAt(text, 8)];
  const [hour, minute, second] = [twoAt(text, 11), twoAt(text, 14), twoAt(text, 17)];
  // JavaScript counts years below 100 from 1900.
  const isPlain = year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  return isPlain && hour <= 23 && minute <= 59 && second <= 59
    ? Date.UTC(year, month - 1, day, hour, minute, second)
    : undefined;
}

/** The start of a day of the calendar, in ms; `undefined` for a day such as February 30th. */
function midnightMs(date: string): number | undefined {
  const ms = Date.parse(`${date}T00:00:00Z`);
  // What a month does not have, JavaScript counts on into the next.
  return new Date(ms).getUTCDate() === Number(date.slice(-2)) ? ms : undefined;
}

/** How far a zone is ahead of UTC, in minutes. */
function zoneMinutes(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0);
  return zone.startsWith('-') ? -minutes : minutes;
}

/**
 * The instant that a text names, in ms since 1970; `undefined` for any other text. Reads `yyyy-MM-dd HH:mm:ss`,
 * `yyyy-MM-ddTHH:mm:ssZ`, the same with a fraction or an offset, and `yyyy-MM-dd`, which is the start of that day.
 * @see SEED (documented: the first two; inferred: the rest)
 */
export function epochMsOf(text: string): number | undefined {
  const ms = commonMs(text);
  if (ms !== undefined) return ms;
  const parts = INSTANT.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { date = '', hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z' } = parts;
  const dayMs = midnightMs(date);
  // Second 60 is a leap second: it reads as the second after.
  if (dayMs === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const minutes = Number(hour) * 60 + Number(minute) - zoneMinutes(zone);
  return dayMs + minutes * 60_000 + Number(second) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** `yyyy-MM-dd HH:mm:ss`, as the tags of data sets write it. */
export const tagTime = (instantMs: number): string => new Date(instantMs).toISOString().slice(0, 19).replace('T', ' ');

const pad = (value: number) => String(value).padStart(2, '0');

/** `MM-dd-yyyy HH:mm:ss`, as Schema Registry writes it. */
export const registryTime = (instantMs: number): string => {
  const at = new Date(instantMs);
  const day = `${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}-${at.getUTCFullYear()}`;
  return `${day} ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}`;
};
