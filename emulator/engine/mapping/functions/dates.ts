// Functions of dates and times. A date may be given as a text in one of the default forms as well.
// @see data-prep/functions.md, data-prep/data-handling.md (documented: names, parameters and examples; assumed: texts as dates, and that
// a date keeps its milliseconds and its zone, which the examples leave out)
import { datePart, dateTimeOfClock, withDatePart } from '../dates/parts.ts';
import { readByPattern } from '../dates/read.ts';
import { readDateTime } from '../dates/read-date.ts';
import { writeDate } from '../dates/write.ts';
import { seenFrom, UTC, zoneOf } from '../dates/zones.ts';
import { type DateTime, dateTime, isDateTime } from '../language/date-time.ts';
import { fail, type Read } from '../language/failure.ts';
import { asText } from '../language/values.ts';
import { anything, dateTimeOf, number, orNull, type Parameter, text, whole } from './parameter.ts';
import { alias, factsOf, form, type Signature, signature } from './signature.ts';

const of = factsOf('Date / Time');

const notRead = (given: string, expected: string): never => fail(`"${given}" is no date ${expected}`);

const asMoment: Read<DateTime> = (value) => {
  if (isDateTime(value)) return value;
  const given = asText(value);
  return readDateTime(given) ?? notRead(given, 'in one of the default forms');
};

const moment = (name: string, description: string): Parameter<DateTime> => ({
  ...dateTimeOf(name, description),
  read: asMoment,
});

const byPattern = (given: unknown, pattern: string): DateTime => {
  if (isDateTime(given)) return given;
  const written = asText(given);
  return readByPattern(written, pattern) ?? notRead(written, `in the form ${pattern}`);
};

const DATE = moment('DATE', 'The date.');
const TEXT: Parameter<unknown> = { ...anything('DATE', 'The text.'), type: 'String', takesNull: false };
const FORMAT = text('FORMAT', 'How the text is made: a pattern of Java.');
const COMPONENT = text('COMPONENT', 'The name of the part.');
const MAKES_DATE = 'Makes a date of a text.';

const NANOSECONDS_MAX = 999_999_999;

const makeDateTime = signature(
  of('make_date_time', 'Makes a date of its parts.', 'ZonedDateTime', 'The date, in the time zone.', [
    'make_date_time(2019, 10, 17, 11, 55, 12, 999, "America/Los_Angeles")',
    '2019-10-17T11:55:12-07:00',
  ]),
  [
    whole('YEAR', 'The year.'),
    whole('MONTH', 'The month, 1 to 12.'),
    whole('DAY', 'The day of the month, 1 to 31.'),
    whole('HOUR', 'The hour, 0 to 23.'),
    whole('MINUTE', 'The minute, 0 to 59.'),
    whole('SECOND', 'The second, 0 to 59.'),
    whole('NANOSECOND', 'The nanosecond, 0 to 999999999; what is finer than milliseconds is lost.'),
    text('TIMEZONE', 'The time zone.'),
  ],
  (year, month, day, hour, minute, second, nanosecond, zone) => {
    if (nanosecond < 0 || nanosecond > NANOSECONDS_MAX) return fail(`a second has no nanosecond ${nanosecond}`);
    return dateTimeOfClock([year, month, day, hour, minute, second, Math.floor(nanosecond / 1e6)], zoneOf(zone));
  },
);

const READING: readonly Signature[] = [
  signature(
    of('date', MAKES_DATE, 'ZonedDateTime', 'The date, or the other one where the text is null.', [
      'date("2019-10-23 11:24", "yyyy-MM-dd HH:mm", now())',
      '2019-10-23T11:24:00Z',
    ]),
    [orNull(TEXT), FORMAT, orNull(moment('DEFAULT_DATE', 'The date where there is no text.'))],
    (given, pattern, otherwise) => (given === null ? otherwise : byPattern(given, pattern)),
  ),
  signature(
    of('date', MAKES_DATE, 'ZonedDateTime', 'The date.', [
      'date("2019-10-23 11:24", "yyyy-MM-dd HH:mm")',
      '2019-10-23T11:24:00Z',
    ]),
    [TEXT, FORMAT],
    byPattern,
  ),
  signature(
    of('date', MAKES_DATE, 'ZonedDateTime', 'The date, by the first of the default patterns that fits.', [
      'date("2019-10-23 11:24")',
      '"2019-10-23T11:24:00Z"',
    ]),
    [TEXT],
    asMoment,
  ),
];

export const DATES: readonly Signature[] = [
  form(
    of('now', 'Tells the present time.', 'ZonedDateTime', 'The present time, in UTC.', [
      'now()',
      '2021-10-26T10:10:24Z',
    ]),
    [],
    () => (frame) => dateTime(frame.nowMs),
  ),
  form(
    of('timestamp', 'Tells the present time as a number.', 'Long', 'Milliseconds since 1970.', [
      'timestamp()',
      '1571850624571',
    ]),
    [],
    () => (frame) => frame.nowMs,
  ),
  signature(
    of('format', 'Writes a date as text.', 'String', 'The text.', [
      'format(date("2019-10-23T11:24:35+00:00"), "yyyy-MM-dd HH:mm:ss")',
      '2019-10-23 11:24:35',
    ]),
    [DATE, FORMAT],
    writeDate,
  ),
  signature(
    of('dformat', 'Writes a timestamp as text.', 'String', 'The text, in UTC.', [
      `dformat(1571829875000, "yyyy-MM-dd'T'HH:mm:ss.SSSX")`,
      '2019-10-23T11:24:35.000Z',
    ]),
    [number('TIMESTAMP', 'Milliseconds since 1970.'), FORMAT],
    (timestamp, pattern) => writeDate(dateTime(Math.floor(timestamp)), pattern),
  ),
  ...READING,
  signature(
    of('date_part', 'Takes a part out of a date.', 'Integer', 'The part, as a number.', [
      'date_part("MM", date("2019-10-17 11:55:12"))',
      '10',
    ]),
    [COMPONENT, DATE],
    datePart,
  ),
  signature(
    of('set_date_part', 'Puts another number in place of a part of a date.', 'ZonedDateTime', 'The other date.', [
      'set_date_part("m", 4, date("2016-11-09T11:44:44.797"))',
      '2016-04-09T11:44:44.797Z',
    ]),
    [COMPONENT, whole('VALUE', 'The number.'), DATE],
    withDatePart,
  ),
  makeDateTime,
  alias('make_timestamp', makeDateTime),
  signature(
    of('zone_date_to_utc', 'Tells a date in UTC.', 'ZonedDateTime', 'The same instant, in UTC.', [
      'zone_date_to_utc("2019-10-17T11:55:12 PST")',
      '2019-10-17T19:55:12Z',
    ]),
    [DATE],
    ({ epochMs }) => seenFrom(epochMs, UTC),
  ),
  signature(
    of('zone_date_to_zone', 'Tells a date in a time zone.', 'ZonedDateTime', 'The same instant, in the zone.', [
      'zone_date_to_zone(date("2021-10-26T13:43:59Z"), "Europe/Paris")',
      '2021-10-26T15:43:59+02:00',
    ]),
    [DATE, text('ZONE', 'The time zone.')],
    ({ epochMs }, zone) => seenFrom(epochMs, zoneOf(zone)),
  ),
];
