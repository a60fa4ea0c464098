// Texts read without a pattern: one for each of the default patterns, and the forms of ISO 8601 beside them.
import { describe, expect, test } from 'vitest';
import { readDate, readDateTime } from '../../../../emulator/engine/mapping/dates/read-date.ts';

const text = (given: string): string => JSON.stringify(readDateTime(given) ?? null);

describe('a default pattern', () => {
  test.each([
    ['yyyy-MM-dd HH:mm:ssZ', '2019-10-17 11:55:12-0700', '2019-10-17T11:55:12-07:00'],
    ['yyyy-MM-dd HH:mm:ss.SSSZ', '2024-05-05 20:39:00.005-0800', '2024-05-05T20:39:00.005-08:00'],
    ['yyyy-MM-dd HH:mm:ss.SSS', '2019-10-17 11:55:12.345', '2019-10-17T11:55:12.345Z'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSX", '2019-10-17T11:55:12.345+02', '2019-10-17T11:55:12.345+02:00'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", '2019-10-17T11:55:12Z', '2019-10-17T11:55:12Z'],
    ['yyyy-MM-dd', '2019-10-17', '2019-10-17T00:00:00Z'],
    ['yyyy/MM/dd', '2019/10/17', '2019-10-17T00:00:00Z'],
    ['yyyy.MM.dd', '2019.10.17', '2019-10-17T00:00:00Z'],
    ['yyyy-MMM-dd', '2019-Oct-17', '2019-10-17T00:00:00Z'],
    ['yyyyMMdd', '20191017', '2019-10-17T00:00:00Z'],
    ['MM-dd-yyyy', '10-17-2019', '2019-10-17T00:00:00Z'],
    ['MMddyyyy', '12112020', '2020-12-11T00:00:00Z'],
    ['M/dd/yyyy', '1/17/2019', '2019-01-17T00:00:00Z'],
    ['dd.M.yyyy', '17.1.2019', '2019-01-17T00:00:00Z'],
    ['M/dd/yyyy hh:mm:ss a', '1/17/2019 01:02:03 PM', '2019-01-17T13:02:03Z'],
    ['dd.M.yyyy hh:mm:ss a', '17.1.2019 01:02:03 AM', '2019-01-17T01:02:03Z'],
    ['dd.MMM.yyyy', '17.Oct.2019', '2019-10-17T00:00:00Z'],
    ['dd-MMM-yyyy', '17-Oct-2019', '2019-10-17T00:00:00Z'],
  ])('%s', (_, given, want) => {
    expect(text(given)).toBe(JSON.stringify(want));
  });
});

test.each([
  ['2019-10-23 11:24', '2019-10-23T11:24:00Z'],
  ['2016-11-09T11:44:44.797', '2016-11-09T11:44:44.797Z'],
  ['2019-10-17T11:55:12 PST', '2019-10-17T11:55:12-08:00'],
  ['2019-10-17T11:55:12 pst', '2019-10-17T11:55:12-08:00'],
  ['2019-10-17T11:55:12.123456789Z', '2019-10-17T11:55:12.123Z'],
  ['2019-10-17 11:55:12 +02:00', '2019-10-17T11:55:12+02:00'],
  ['2019-10-17T11:55:12 Europe/Paris', '2019-10-17T11:55:12+02:00'],
  ['2020-1-5', '2020-01-05T00:00:00Z'],
])('%s is read too', (given, want) => {
  expect(text(given)).toBe(JSON.stringify(want));
});

test.each([
  '',
  'soon',
  '2019-02-30',
  '2019-02-30T00:00:00Z',
  '2019-10-17T25:00:00',
  '2019-10-17T11:55:12 XYZ',
  '2019-10-17T11:55:12 Nowhere/City',
  '17/10/2019',
  '1571829875000',
  '2019',
  '9'.repeat(100_000),
])('%s is no date', (given) => {
  expect(readDate(given)).toBeUndefined();
});

test('the instant alone', () => {
  expect(readDate('2019-10-17T11:55:12 PST')).toBe(Date.UTC(2019, 9, 17, 19, 55, 12));
});
