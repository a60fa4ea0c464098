// How instants are read: the forms of the two CRMs, ISO, and what is no instant.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { epochMsOf } from '../../emulator/engine/instants.ts';

const NOON_MS = Date.UTC(2026, 0, 1, 12);

test.each<[string, { given: string; want: number | undefined }]>([
  ['Salesforce writes a blank and no zone, in UTC', { given: '2026-01-01 12:00:00', want: NOON_MS }],
  ['Dynamics writes T and Z', { given: '2026-01-01T12:00:00Z', want: NOON_MS }],
  ['a date is the start of its day', { given: '2026-01-01', want: NOON_MS - 12 * 3_600_000 }],
  ['T without a zone is UTC', { given: '2026-01-01T12:00:00', want: NOON_MS }],
  ['small letters count too', { given: '2026-01-01t12:00:00z', want: NOON_MS }],
  ['an offset ahead of UTC', { given: '2026-01-01T14:30:00+02:30', want: NOON_MS }],
  ['an offset behind UTC', { given: '2026-01-01T07:00:00-0500', want: NOON_MS }],
  ['an offset of hours alone', { given: '2026-01-01T13:00:00+01', want: NOON_MS }],
  ['a fraction is cut to milliseconds', { given: '2026-01-01T12:00:00.0579Z', want: NOON_MS + 57 }],
  ['a fraction of one digit is tenths', { given: '2026-01-01T12:00:00.5Z', want: NOON_MS + 500 }],
  ['a leap second is the second after', { given: '2016-12-31T23:59:60Z', want: Date.UTC(2017, 0, 1) }],
  ['February 29th in a leap year', { given: '2024-02-29', want: Date.UTC(2024, 1, 29) }],
  ['February 29th in another year is none', { given: '2026-02-29', want: undefined }],
  ['month 13 is none', { given: '2026-13-01', want: undefined }],
  ['hour 24 is none', { given: '2026-01-01T24:00:00Z', want: undefined }],
  ['minute 60 is none', { given: '2026-01-01T12:60:00Z', want: undefined }],
  ['second 61 is none', { given: '2026-01-01T12:00:61Z', want: undefined }],
  ['other orders are none', { given: '01/01/2026', want: undefined }],
  ['words around it are none', { given: 'on 2026-01-01', want: undefined }],
  ['an empty text is none', { given: '', want: undefined }],
])('%s', (_name, { given, want }) => {
  expect(epochMsOf(given)).toBe(want);
});

test('what JavaScript writes as ISO reads back as the same instant', () => {
  const dates = fc.date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  fc.assert(fc.property(dates, (date) => epochMsOf(date.toISOString()) === date.getTime()));
  // The commonest form is read in a way of its own.
  const seconds = (date: Date) => Math.floor(date.getTime() / 1000) * 1000;
  fc.assert(fc.property(dates, (date) => epochMsOf(date.toISOString().slice(0, 19)) === seconds(date)));
});
