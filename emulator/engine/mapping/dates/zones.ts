// Zones as texts name them, and the date-times that a wall clock in a zone or an instant seen from it give. Regions are those of the
// time zone database; offsets and short names need no library.
import { type DateTime, dateTime } from '../language/date-time.ts';
import { fail } from '../language/failure.ts';
import { joda, jodaWithZones } from './joda.ts';
import { NAMED_MINUTES, SHORT_IDS } from './zone-table.ts';

export interface Zone {
  /** As a `DateTime` has it. */
  readonly id: string;
  /** Seconds ahead of UTC; `undefined` for a region, where they change. */
  readonly offsetSeconds: number | undefined;
}

export const UTC: Zone = { id: 'Z', offsetSeconds: 0 };

const OFFSET = /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::?(\d\d))?$/i;

/** As java.time has it. */
const MINUTES_MAX = 18 * 60;

const two = (value: number): string => String(value).padStart(2, '0');

const ofMinutes = (minutes: number): Zone => {
  if (minutes === 0) return UTC;
  const ahead = Math.abs(minutes);
  const id = `${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
  return { id, offsetSeconds: minutes * 60 };
};

const offsetIn = (text: string): Zone | undefined => {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59) return undefined;
  const ahead = Number(hours) * 60 + Number(minutes);
  return ahead > MINUTES_MAX ? undefined : ofMinutes(sign === '-' ? -ahead : ahead);
};

const regionIn = (id: string): Zone | undefined =>
  jodaWithZones().ZoneRulesProvider.getAvailableZoneIds().includes(id) ? { id, offsetSeconds: undefined } : undefined;

const BY_UPPER_CASE: ReadonlyMap<string, Zone> = new Map(
  [...NAMED_MINUTES].map(([name, minutes]) => [name.toUpperCase(), ofMinutes(minutes)]),
);

/**
 * The zone that a date tells: `Z`, `+02:00`, `GMT+2`, `PST`, `Europe/Paris`. A short name is one offset, in summer too.
 * @see data-prep/functions.md (example: PST in October is 8 hours behind UTC)
 */
export const zoneIn = (text: string): Zone | undefined =>
  BY_UPPER_CASE.get(text.toUpperCase()) ?? offsetIn(text) ?? (text.includes('/') ? regionIn(text) : undefined);

/** The zone that an argument names: there a short name is its region. Fails for what is none. */
export const zoneOf = (name: string): Zone => {
  const id = SHORT_IDS.get(name)?.region ?? name;
  if (id === 'Z' || id === 'UTC' || id === 'GMT') return UTC;
  return offsetIn(id) ?? regionIn(id) ?? zoneIn(id) ?? fail(`"${name}" is no time zone`);
};

/** The parts of java.time that stand for a zone. */
export const zoneId = (id: string) =>
  id.includes('/') || /^[A-Z]{2}/.test(id) ? jodaWithZones().ZoneId.of(id) : joda().ZoneId.of(id);

/** An instant, as it is told in a zone. Fails for what no calendar holds. */
export const seenFrom = (epochMs: number, { id, offsetSeconds }: Zone): DateTime => {
  if (offsetSeconds !== undefined) return dateTime(epochMs, id, offsetSeconds);
  const { Instant } = jodaWithZones();
  return dateTime(
    epochMs,
    id,
    zoneId(id)
      .rules()
      .offset(Instant.ofEpochMilli(dateTime(epochMs).epochMs))
      .totalSeconds(),
  );
};

/** What clocks of a zone show, as if it were in UTC → the instant. An hour that summer time leaves out is the next one. */
export const onTheWall = (localMs: number, zone: Zone): DateTime => {
  if (zone.offsetSeconds !== undefined) return seenFrom(localMs - zone.offsetSeconds * 1000, zone);
  const { Instant, LocalDateTime, ZoneOffset, ZonedDateTime } = jodaWithZones();
  const local = LocalDateTime.ofInstant(Instant.ofEpochMilli(dateTime(localMs).epochMs), ZoneOffset.UTC);
  return seenFrom(ZonedDateTime.of(local, zoneId(zone.id)).toInstant().toEpochMilli(), zone);
};

/** The zone that a date-time is told in. */
export const zoneOfDate = ({ zone, offsetSeconds }: DateTime): Zone => ({
  id: zone,
  offsetSeconds: offsetIn(zone)?.offsetSeconds ?? (zone === 'Z' ? offsetSeconds : undefined),
});
