// Texts read by a pattern, and what the pattern leaves open.
import { describe, expect, test } from 'vitest';
import { readByPattern } from '../../../../emulator/engine/mapping/dates/read.ts';
import { dateTimeText } from '../../../../emulator/engine/mapping/language/date-time.ts';

const read = (text: string, pattern: string): string | undefined => {
  const date = readByPattern(text, pattern);
  return date && dateTimeText(date);
};

describe('a text that fits', () => {
  test.each([
    ['yyyy-MM-dd', '2019-10-17', '2019-10-17T00:00:00Z'],
    ['yyyy-MM-dd', '2019-1-7', '2019-01-07T00:00:00Z'],
    ['yyyyMMddHHmmss', '20191017115512', '2019-10-17T11:55:12Z'],
    ['yyyyMMddHHmmssSSS', '20191017115512123', '2019-10-17T11:55:12.123Z'],
    ['yy-M-d', '19-2-3', '2019-02-03T00:00:00Z'],
    ['dd/MM/yyyy HH:mm:ss', '7/1/2019 1:02:03', '2019-01-07T01:02:03Z'],
    ['d MMM yyyy', '17 oct 2019', '2019-10-17T00:00:00Z'],
    ['d LLLL yyyy', '17 October 2019', '2019-10-17T00:00:00Z'],
    ['EEEE, d MMMM yyyy', 'Thursday, 17 October 2019', '2019-10-17T00:00:00Z'],
    ['h:mm a', '12:05 am', '1970-01-01T00:05:00Z'],
    ['yyyy-MM-dd h:mm a', '2019-10-17 11:55 PM', '2019-10-17T23:55:00Z'],
    ['yyyy-MM-dd h:mm', '2019-10-17 11:55', '2019-10-17T11:55:00Z'],
    ['yyyy-MM-dd K a', '2019-10-17 0 PM', '2019-10-17T12:00:00Z'],
    ['yyyy-MM-dd k', '2019-10-17 24', '2019-10-17T00:00:00Z'],
    ['yyyy-D', '2019-280', '2019-10-07T00:00:00Z'],
    ['YYYY-ww', '2019-42', '2019-10-14T00:00:00Z'],
    ['YYYY-ww-u', '2019-42-4', '2019-10-17T00:00:00Z'],
    ['yyyy-MM W u', '2019-10 2 1', '2019-10-07T00:00:00Z'],
    ['yyyy-MM-dd F', '2019-10-14 2', '2019-10-14T00:00:00Z'],
    ['y-MMM', '2019-Oct', '2019-10-01T00:00:00Z'],
    ['yyyy-QQQ', '2019-Q3', '2019-07-01T00:00:00Z'],
    ['yyyy', '2019', '2019-01-01T00:00:00Z'],
    ['MM/yyyy', '10/2019', '2019-10-01T00:00:00Z'],
    ['y-M-d G', '44-3-15 BC', '-000043-03-15T00:00:00Z'],
    ['yyyy-MM-dd G', '2019-10-17 AD', '2019-10-17T00:00:00Z'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", '2019-10-17T11:55:12Z', '2019-10-17T11:55:12Z'],
    ['yyyy-MM-dd[ HH:mm]', '2019-10-17', '2019-10-17T00:00:00Z'],
    ['yyyy-MM-dd[ HH:mm]', '2019-10-17 11:55', '2019-10-17T11:55:00Z'],
    ['yyyy-MM-dd[ z]', '2019-10-17', '2019-10-17T00:00:00Z'],
    ['yyyy-MM-dd[ z]', '2019-10-17 EST', '2019-10-17T00:00:00-05:00'],
  ])('%s of %s', (pattern, text, want) => {
    expect(read(text, pattern)).toBe(want);
  });
});

describe('a zone, whatever its letter writes', () => {
  test.each([
    ['Z', '-0700', '-07:00'],
    ['Z', '-07:00', '-07:00'],
    ['X', '+05', '+05:00'],
    ['XXX', 'Z', 'Z'],
    ['z', 'PST', '-08:00'],
    ['z', 'PDT', '-07:00'],
    ['z', 'GMT-08:00', '-08:00'],
    ['zzzz', 'Pacific Standard Time', '-08:00'],
    ['O', 'GMT+8', '+08:00'],
    ['VV', 'America/Los_Angeles', '-07:00'],
    ['VV', 'UTC', 'Z'],
  ])('%s of %s', (letters, zone, want) => {
    expect(read(`2019-10-17 11:55:12${zone}`, `yyyy-MM-dd HH:mm:ss${letters}`)).toBe(`2019-10-17T11:55:12${want}`);
    expect(read(`${zone} 17.10.2019 11:55:12`, `${letters} dd.MM.yyyy HH:mm:ss`)).toBe(`2019-10-17T11:55:12${want}`);
  });

  test('may stand between others, as Java writes its dates', () => {
    expect(read('Thu Oct 17 11:55:12 PDT 2019', 'EEE MMM dd HH:mm:ss zzz yyyy')).toBe('2019-10-17T11:55:12-07:00');
  });

  test('is due where the pattern has it', () => {
    expect(read('2019-10-17', 'yyyy-MM-ddZ')).toBeUndefined();
    expect(read('2019-10-17 Mars/Olympus', 'yyyy-MM-dd VV')).toBeUndefined();
    expect(read('2019-10-17 +19:00', 'yyyy-MM-dd XXX')).toBeUndefined();
  });
});

test.each([
  ['yyyy-MM-dd', '2019-02-30'],
  ['yyyy-MM-dd', '2019-13-01'],
  ['yyyy-MM-dd', '19-01-01'],
  ['yyyy-MM-dd', '2019-01-01 '],
  ['yyyy-MM-dd', ''],
  ['yyyyMMdd', '2019101'],
  ['HH:mm', '24:00'],
  ['yyyy-MM-dd F', '2019-10-14 3'],
  ['EEE yyyy-MM-dd', 'Fri 2019-10-17'],
  ['yyyy-MM-dd', 'x'.repeat(100_000)],
  ['yyyy-MM-dd z', '\u{1}2019-01-01 \u{1}'],
  ['yyyy', '+999999'],
])('%s does not read %s', (pattern, text) => {
  expect(read(text, pattern)).toBeUndefined();
});
