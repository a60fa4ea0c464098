// The parts of a date-time as its own zone tells them: reading one, putting another in its place, and making a date-time of all.
// Components go by many names, in any case; weeks are those of ISO 8601, and Monday is day 1 (assumed).
import type { DateTime } from '../language/date-time.ts';
import { fail } from '../language/failure.ts';
import { onTheWall, type Zone, zoneOfDate } from './zones.ts';

const DAY_MS = 86_400_000;

/** Year, month from 1, day, hour, minute, second, millisecond. */
export type WallClock = readonly [number, number, number, number, number, number, number];

/** As if it were in UTC; `undefined` where a month has no such day, or a day no such hour. */
const localMsOf = ([year, month, day, hour, minute, second, ms]: WallClock): number | undefined => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, ms);
  const isSame = sameClock(date, [year, month, day, hour, minute, second, ms]);
  return isSame ? date.getTime() : undefined;
};

const clockOf = (date: Date): WallClock => [
  date.getUTCFullYear(),
  date.getUTCMonth() + 1,
  date.getUTCDate(),
  date.getUTCHours(),
  date.getUTCMinutes(),
  date.getUTCSeconds(),
  date.getUTCMilliseconds(),
];

const sameClock = (date: Date, clock: WallClock): boolean =>
  clockOf(date).every((part, index) => part === clock[index]);

/** Fails for a day or a time that is not. */
export const dateTimeOfClock = (clock: WallClock, zone: Zone): DateTime => {
  const [year, month, day, hour, minute, second] = clock;
  const localMs =
    localMsOf(clock) ?? fail(`${year}-${month}-${day} ${hour}:${minute}:${second} is no time of the calendar`);
  return onTheWall(localMs, zone);
};

const localDate = ({ epochMs, offsetSeconds }: DateTime): Date => new Date(epochMs + offsetSeconds * 1000);

const dayOfYear = (date: Date): number => {
  const start = new Date(0);
  start.setUTCFullYear(date.getUTCFullYear());
  return Math.floor((date.getTime() - start.getTime()) / DAY_MS) + 1;
};

const weekday = (date: Date): number => date.getUTCDay() || 7;

/** The week belongs to the year that its Thursday is in. */
const weekOfYear = (date: Date): number =>
  Math.ceil(dayOfYear(new Date(date.getTime() + (4 - weekday(date)) * DAY_MS)) / 7);

const hour12 = (date: Date): number => date.getUTCHours() % 12 || 12;

/** The first component that has a name holds: w is the week, not the weekday. */
const COMPONENTS: readonly (readonly [names: string, read: (date: Date) => number])[] = [
  ['year yyyy yy', (date) => date.getUTCFullYear()],
  ['quarter qq q', (date) => Math.floor(date.getUTCMonth() / 3) + 1],
  ['month mm m', (date) => date.getUTCMonth() + 1],
  ['dayofyear dy y', dayOfYear],
  ['day dd d', (date) => date.getUTCDate()],
  ['week ww w', weekOfYear],
  ['weekday dw', weekday],
  ['hour hh hh24', (date) => date.getUTCHours()],
  ['hh12', hour12],
  ['minute mi n', (date) => date.getUTCMinutes()],
  ['second ss s', (date) => date.getUTCSeconds()],
  ['millisecond sss ms', (date) => date.getUTCMilliseconds()],
];

const READ_BY_NAME: ReadonlyMap<string, (date: Date) => number> = new Map(
  COMPONENTS.flatMap(([names, read]) => names.split(' ').map((name) => [name, read] as const)),
);

/** Those that can be put in place, by their position in a `WallClock`. */
const SETTABLE = ['year yyyy yy', 'month mm m', 'day dd d', 'hour hh', 'minute mi n', 'second ss s'];

const POSITION_BY_NAME: ReadonlyMap<string, number> = new Map(
  SETTABLE.flatMap((names, position) => names.split(' ').map((name) => [name, position] as const)),
);

export const datePart = (component: string, date: DateTime): number => {
  const read = READ_BY_NAME.get(component.toLowerCase()) ?? fail(`"${component}" is no part of a date`);
  return read(localDate(date));
};

/** A day that the new month or year does not have becomes its last, as in java.time. Fails for what is no such part. */
export const withDatePart = (component: string, value: number, date: DateTime): DateTime => {
  const position =
    POSITION_BY_NAME.get(component.toLowerCase()) ?? fail(`"${component}" is no part of a date that can be set`);
  const [year, month, day, hour, minute, second, ms] = clockOf(localDate(date)).with(position, value);
  const lastDay = new Date(Date.UTC(2000 + ((year ?? 0) % 400), month ?? 1, 0)).getUTCDate();
  const kept = position < 2 ? Math.min(day ?? 1, lastDay) : (day ?? 1);
  return dateTimeOfClock([year ?? 0, month ?? 0, kept, hour ?? 0, minute ?? 0, second ?? 0, ms ?? 0], zoneOfDate(date));
};
