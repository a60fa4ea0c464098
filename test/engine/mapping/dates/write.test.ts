// Every letter of a pattern, as it is written. 2019-10-07 is a Monday, the first in its month and in week 41 of the year.
import { describe, expect, test } from 'vitest';
import { writeDate } from '../../../../emulator/engine/mapping/dates/write.ts';
import { onTheWall, zoneOf } from '../../../../emulator/engine/mapping/dates/zones.ts';

const LOCAL_MS = Date.UTC(2019, 9, 7, 15, 5, 2, 45);
const inLosAngeles = onTheWall(LOCAL_MS, zoneOf('America/Los_Angeles'));

test.each([
  ['G', 'AD'],
  ['GGGG', 'Anno Domini'],
  ['GGGGG', 'A'],
  ['Y', '2019'],
  ['YY', '19'],
  ['YYYY', '2019'],
  ['y', '2019'],
  ['yy', '19'],
  ['yyyy', '2019'],
  ['yyyyyy', '002019'],
  ['M', '10'],
  ['MM', '10'],
  ['MMM', 'Oct'],
  ['MMMM', 'October'],
  ['MMMMM', 'O'],
  ['L', '10'],
  ['LLL', 'Oct'],
  ['LLLL', 'October'],
  ['w', '41'],
  ['ww', '41'],
  ['W', '2'],
  ['D', '280'],
  ['DDD', '280'],
  ['d', '7'],
  ['dd', '07'],
  ['F', '1'],
  ['E', 'Mon'],
  ['EEE', 'Mon'],
  ['EEEE', 'Monday'],
  ['u', '1'],
  ['uu', '01'],
  ['uuuu', '2019'],
  ['a', 'PM'],
  ['aa', 'PM'],
  ['H', '15'],
  ['HH', '15'],
  ['k', '15'],
  ['K', '3'],
  ['h', '3'],
  ['hh', '03'],
  ['m', '5'],
  ['mm', '05'],
  ['s', '2'],
  ['ss', '02'],
  ['S', '0'],
  ['SSS', '045'],
  ['SSSSSS', '045000'],
  ['z', 'PDT'],
  ['zzz', 'PDT'],
  ['zzzz', 'Pacific Daylight Time'],
  ['Z', '-0700'],
  ['ZZZZ', 'GMT-07:00'],
  ['ZZZZZ', '-07:00'],
  ['X', '-07'],
  ['XX', '-0700'],
  ['XXX', '-07:00'],
  ['V', 'America/Los_Angeles'],
  ['VV', 'America/Los_Angeles'],
  ['O', 'GMT-7'],
  ['OOOO', 'GMT-07:00'],
  ['Q', '4'],
  ['QQ', '04'],
  ['QQQ', 'Q4'],
  ['QQQQ', '4th quarter'],
  ['q', '4'],
  ['qqq', 'Q4'],
  ["yyyy-MM-dd'T'HH:mm", '2019-10-07T15:05'],
  ["h 'o''clock' a", "3 o'clock PM"],
  ["''yy''", "'19'"],
  ['yyyy[-MM][ z]', '2019-10 PDT'],
  ['zz yyyy zz', 'PDT 2019 PDT'],
  ['\u{1F4C5} {d} #', '\u{1F4C5} {7} #'],
])('%s', (pattern, want) => {
  expect(writeDate(inLosAngeles, pattern)).toBe(want);
});

test.each([
  ['UTC', 'z', 'UTC'],
  ['UTC', 'zzzz', 'Coordinated Universal Time'],
  ['UTC', 'Z X XXX O', '+0000 Z Z GMT'],
  ['Europe/Paris', 'z', 'CEST'],
  ['Europe/Paris', 'zzzz', 'Central European Summer Time'],
  ['Asia/Kolkata', 'z', 'IST'],
  ['+05:30', 'z', '+05:30'],
  ['+05:30', 'X XX O', '+0530 +0530 GMT+5:30'],
  ['PST', 'VV', 'America/Los_Angeles'],
])('in %s, %s is %s', (zone, pattern, want) => {
  expect(writeDate(onTheWall(LOCAL_MS, zoneOf(zone)), pattern)).toBe(want);
});

describe('what is no pattern is refused', () => {
  test.each([
    ['a letter without meaning', 'yyyy-jj', 'the letter j means nothing'],
    ['a letter of java.time that is not listed', 'n', 'the letter n means nothing'],
    ['a quote without end', "yyyy 'at", 'a quote of the pattern has no end'],
    ['too many of a letter', 'EEEEEEEE', '"EEEEEEEE" is no pattern of dates'],
    ['far too many of a letter', 'y'.repeat(100_000), 'a pattern of 100000 signs is too long'],
  ])('%s', (_, pattern, want) => {
    expect(() => writeDate(inLosAngeles, pattern)).toThrow(want);
  });
});
