// How instants are read, in the forms that sources and XDM write them, and how the Schema Registry writes them. A text without a zone
// is in UTC.

const INSTANT =
  /^(?<date>\d{4}-\d\d-\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<fraction>\d+))?(?<zone>Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

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
