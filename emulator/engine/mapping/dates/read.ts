// Text → date-times, by a pattern of Java's. Zones are found in the text on their own, for any letter reads any zone. What the pattern
// has no field for is the start of it: the first day, hour zero, 1970; without a zone it is in UTC. F is checked, and tells no day.
// @see java.text.SimpleDateFormat (documented there: two letters read one digit too; zones in any form; assumed: no day is carried over)
import type { DateTimeFormatter, DateTimeFormatterBuilder } from '@js-joda/core';
import { remembered } from '../../../store/remembered.ts';
import type { DateTime } from '../language/date-time.ts';
import { fail } from '../language/failure.ts';
import { english, joda } from './joda.ts';
import { addField, isInWords } from './letters.ts';
import { type Part, partsOf } from './pattern.ts';
import { NAMED_MINUTES } from './zone-table.ts';
import { onTheWall, UTC, type Zone, zoneIn } from './zones.ts';

/** Longer ones are no dates. */
const TEXT_LENGTH_MAX = 200;
/** JavaScript knows no days beyond. */
const EPOCH_DAY_MAX = 1e8;
const DAY_MS = 86_400_000;

/** Stands in the text and in the formatter where the zone is. */
const ZONE_SIGN = '\u{1}';

const LONG_NAMES = [...NAMED_MINUTES.keys()].filter((name) => name.includes(' ')).join('|');
const ZONE = new RegExp(
  `${LONG_NAMES}|(?:UTC|GMT|UT)?[+-]\\d\\d?(?::?\\d\\d)?|[A-Za-z][A-Za-z_]*(?:[/+-][A-Za-z0-9_]+)*`,
  'gi',
);

type Field = Part & { readonly kind: 'field' };

const isField = (part: Part | undefined): part is Field => part?.kind === 'field';
const isZone = (part: Part) => isField(part) && 'zZXVO'.includes(part.letter);
const isNumber = (part: Part | undefined) => isField(part) && !isZone(part) && !isInWords(part.letter, part.count);

/** Without an era a year is that of the calendar; one that other digits follow has as many as there are letters. */
const addYear = (builder: DateTimeFormatterBuilder, count: number, isAdjacent: boolean, hasEra: boolean): unknown => {
  const { ChronoField } = joda();
  if (!isAdjacent || count < 4) return builder.appendPattern((hasEra ? 'y' : 'u').repeat(count));
  return builder.appendValue(hasEra ? ChronoField.YEAR_OF_ERA : ChronoField.YEAR, count);
};

/** Two letters read one digit too, unless other digits stand beside them. */
const addLenient = (builder: DateTimeFormatterBuilder, { letter, count }: Field, isAdjacent: boolean): unknown =>
  addField(builder, letter, count === 2 && !isAdjacent && 'MLdDHhkKmsw'.includes(letter) ? 1 : count);

/** What the pattern leaves open, unless other fields of it say it. */
const addDefaults = (builder: DateTimeFormatterBuilder, letters: string): void => {
  const { ChronoField, IsoFields } = joda();
  const has = (any: string) => [...any].some((letter) => letters.includes(letter));
  if (!has('YG')) builder.parseDefaulting(ChronoField.YEAR, 1970);
  if (has('wW')) {
    if (!has('Eu')) builder.parseDefaulting(ChronoField.DAY_OF_WEEK, 1);
  } else if (!has('D')) {
    if (has('ML') || !has('Qq')) builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1);
    if (has('dML') || !has('Qq')) builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
    else builder.parseDefaulting(IsoFields.DAY_OF_QUARTER, 1);
  }
  if (has('hK')) {
    if (!has('a')) builder.parseDefaulting(ChronoField.AMPM_OF_DAY, 0);
  } else if (!has('k')) builder.parseDefaulting(ChronoField.HOUR_OF_DAY, 0);
  builder.parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0);
};

const formatterOf = (parts: readonly Part[]): DateTimeFormatter => {
  const { DateTimeFormatterBuilder, ResolverStyle } = joda();
  const builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
  const side = parts.filter(({ kind }) => kind !== 'optional');
  const fields = parts.filter(isField);
  const hasEra = fields.some(({ letter }) => letter === 'G');
  for (const part of parts) {
    if (part.kind === 'literal') builder.appendLiteral(part.text);
    else if (part.kind === 'optional') part.sign === '[' ? builder.optionalStart() : builder.optionalEnd();
    else if (isZone(part)) builder.appendLiteral(ZONE_SIGN);
    else {
      const at = side.indexOf(part);
      const isAdjacent = isNumber(side[at - 1]) || isNumber(side[at + 1]);
      if (part.letter === 'y') addYear(builder, part.count, isAdjacent, hasEra);
      else addLenient(builder, part, isAdjacent);
    }
  }
  addDefaults(builder, fields.map(({ letter }) => letter).join(''));
  const formatter = builder.toFormatter(ResolverStyle.STRICT);
  return fields.some(({ letter, count }) => isInWords(letter, count))
    ? formatter.withLocale(english().Locale.US)
    : formatter;
};

/** What clocks show, as if it were in UTC. */
type ReadLocal = (text: string) => number | undefined;

const localReader = (parts: readonly Part[]): ReadLocal => {
  const formatter = formatterOf(parts);
  const { TemporalQueries } = joda();
  return (text) => {
    try {
      const parsed = formatter.parse(text);
      const [date, time] = [parsed.query(TemporalQueries.localDate()), parsed.query(TemporalQueries.localTime())];
      if (!date || !time || Math.abs(date.toEpochDay()) >= EPOCH_DAY_MAX) return undefined;
      return date.toEpochDay() * DAY_MS + Math.floor(time.toNanoOfDay() / 1e6);
    } catch {
      return undefined;
    }
  };
};

/** The text with its zone cut out, each way that there is: the last zone first. */
const withoutZone = (text: string): readonly { readonly rest: string; readonly zone: Zone }[] =>
  [...text.matchAll(ZONE)].toReversed().flatMap(({ 0: found, index }) => {
    const zone = zoneIn(found);
    return zone ? [{ rest: `${text.slice(0, index)}${ZONE_SIGN}${text.slice(index + found.length)}`, zone }] : [];
  });

type Read = (text: string) => DateTime | undefined;

const readerOf = remembered((pattern: string): Read => {
  const parts = partsOf(pattern);
  let read: ReadLocal;
  try {
    read = localReader(parts);
  } catch {
    return fail(`"${pattern}" is no pattern of dates`);
  }
  const hasZone = parts.some(isZone);
  return (text) => {
    if (text.length > TEXT_LENGTH_MAX || text.includes(ZONE_SIGN)) return undefined;
    for (const { rest, zone } of hasZone ? withoutZone(text) : []) {
      const localMs = read(rest);
      if (localMs !== undefined) return onTheWall(localMs, zone);
    }
    const localMs = read(text);
    return localMs === undefined ? undefined : onTheWall(localMs, UTC);
  };
});

/** `undefined` where the text does not fit; fails for what is no pattern. */
export const readByPattern = (text: string, pattern: string): DateTime | undefined => readerOf(pattern)(text);
