// What each letter of a pattern adds to a formatter of java.time. Where the documentation of Data Prep means another field than java.time
// does, the former holds: u is the day of the week, F its number in the month, and weeks are those of ISO 8601.
// @see data-prep/data-handling.md (documented; assumed: three u and more are the year, as in java.time)
import type { DateTimeFormatterBuilder, TemporalField } from '@js-joda/core';
import { english, joda } from './joda.ts';

type Add = (builder: DateTimeFormatterBuilder, letter: string, count: number) => unknown;

const value = (builder: DateTimeFormatterBuilder, field: TemporalField, count: number): unknown =>
  count === 1 ? builder.appendValue(field) : builder.appendValue(field, count);

const asItIs: Add = (builder, letter, count) => builder.appendPattern(letter.repeat(count));

const weekYear: Add = (builder, _, count) => {
  const { IsoFields, SignStyle } = joda();
  const field = IsoFields.WEEK_BASED_YEAR;
  if (count === 2) return builder.appendValueReduced(field, 2, 2, 2000);
  return builder.appendValue(field, count, 15, count < 4 ? SignStyle.NORMAL : SignStyle.EXCEEDS_PAD);
};

const OTHERWISE: Readonly<Record<string, Add>> = {
  Y: weekYear,
  w: (builder, _, count) => value(builder, joda().IsoFields.WEEK_OF_WEEK_BASED_YEAR, count),
  W: (builder, _, count) => value(builder, english().WeekFields.ISO.weekOfMonth(), count),
  F: (builder, _, count) => value(builder, joda().ChronoField.ALIGNED_WEEK_OF_MONTH, count),
  u: (builder, letter, count) =>
    count < 3 ? value(builder, joda().ChronoField.DAY_OF_WEEK, count) : asItIs(builder, letter, count),
  a: (builder) => builder.appendPattern('a'),
  V: (builder) => builder.appendPattern('VV'),
};

/** Whether a field is written in words, which takes the names of English. */
export const isInWords = (letter: string, count: number): boolean =>
  'GEaO'.includes(letter) || ('MLQq'.includes(letter) && count > 2) || (letter === 'Z' && count === 4);

/** Fails as js-joda does, for letters that are too many. */
export const addField: Add = (builder, letter, count) => {
  if (isInWords(letter, count)) english();
  (OTHERWISE[letter] ?? asItIs)(builder, letter, count);
};
