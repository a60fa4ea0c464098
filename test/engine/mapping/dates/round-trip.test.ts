// What a pattern with all parts of an instant writes, the same pattern reads as that instant.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readByPattern } from '../../../../emulator/engine/mapping/dates/read.ts';
import { readDate } from '../../../../emulator/engine/mapping/dates/read-date.ts';
import { writeDate } from '../../../../emulator/engine/mapping/dates/write.ts';
import { seenFrom, zoneOf } from '../../../../emulator/engine/mapping/dates/zones.ts';
import { dateTimeText } from '../../../../emulator/engine/mapping/language/date-time.ts';

const DAYS = [
  'yyyy-MM-dd',
  'd.M.yyyy',
  'yyyyMMdd',
  'dd MMM yyyy',
  'EEEE, d MMMM yyyy G',
  'yyyy DDD',
  'YYYY-ww-u',
  'yyyy-MM W u',
  'yyyy-MM-dd F',
  'QQQ LLL dd yyyy',
];
const TIMES = ['HH:mm:ss.SSS', 'HHmmssSSS', 'h:mm:ss.SSS a', 'K.m.s.SSS a', 'k-m-s-SSS'];
const ZONES = ['Z', 'X', 'XXX', 'VV', 'O', 'OOOO', 'ZZZZ'];
/** None where clocks are turned back: an hour that is told twice is two instants. */
const PLACES = ['UTC', 'Asia/Kolkata', '+05:30', '-09:00'];

/** From 1970 on, before which zones were told by the second. */
const instants = fc.integer({ min: 0, max: Date.UTC(2037, 0) });

test('by its pattern', () => {
  fc.assert(
    fc.property(
      ...[instants, fc.constantFrom(...DAYS), fc.constantFrom(...TIMES), fc.constantFrom(...ZONES)],
      fc.constantFrom(...PLACES),
      (epochMs, day, time, zone, place) => {
        const pattern = `${day} ${time} ${zone}`;
        const date = seenFrom(epochMs, zoneOf(place));
        expect(readByPattern(writeDate(date, pattern), pattern)?.epochMs).toBe(epochMs);
      },
    ),
    { numRuns: 60 },
  );
});

test('by no pattern, as a date-time is told', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...PLACES, 'America/Los_Angeles'), (epochMs, place) => {
      expect(readDate(dateTimeText(seenFrom(epochMs, zoneOf(place))))).toBe(epochMs);
    }),
  );
});

test('any text is read or is no date, by any pattern that is one', () => {
  const patterns = fc.constantFrom(...DAYS.map((day) => `${day} z`), '[[yyyy]', ']', "''", '');
  fc.assert(
    fc.property(fc.string(), patterns, (text, pattern) => {
      const read = [readDate(text), attempt(() => readByPattern(text, pattern)?.epochMs)];
      expect(read.every((one) => one === undefined || Number.isFinite(one))).toBe(true);
    }),
  );
});

/** `undefined` where the pattern is refused. */
const attempt = <Value>(read: () => Value): Value | undefined => {
  try {
    return read();
  } catch (error) {
    expect(String(error)).toContain('is no pattern of dates');
    return undefined;
  }
};
