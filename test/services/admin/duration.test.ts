// ISO 8601 durations, as POST /_emulator/clock/advance takes them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationMs } from '../../../emulator/services/admin/duration.ts';

test.each<[string, { given: string; want: number | undefined }]>([
  ['minutes', { given: 'PT15M', want: 900_000 }],
  ['an hour', { given: 'PT1H', want: 3_600_000 }],
  ['a day', { given: 'P1D', want: 86_400_000 }],
  ['seven days', { given: 'P7D', want: 604_800_000 }],
  ['a week', { given: 'P1W', want: 604_800_000 }],
  ['a day and a half', { given: 'P1DT12H', want: 129_600_000 }],
  ['all of a time', { given: 'PT1H1M1S', want: 3_661_000 }],
  ['more minutes than an hour has', { given: 'PT90M', want: 5_400_000 }],
  ['a fraction of a second', { given: 'PT0.25S', want: 250 }],
  ['less than half a millisecond is nothing', { given: 'PT0.0004S', want: 0 }],
  ['none at all', { given: 'PT0S', want: 0 }],
  ['a month has no fixed length', { given: 'P1M', want: undefined }],
  ['a year has no fixed length', { given: 'P1Y', want: undefined }],
  ['a P alone', { given: 'P', want: undefined }],
  ['a T without a time', { given: 'P1DT', want: undefined }],
  ['hours without their T', { given: 'P1H', want: undefined }],
  ['units out of order', { given: 'PT1M1H', want: undefined }],
  ['a fraction of an hour', { given: 'PT1.5H', want: undefined }],
  ['a negative one', { given: '-PT1H', want: undefined }],
  ['small letters', { given: 'pt1h', want: undefined }],
  ['a number', { given: '3600', want: undefined }],
  ['an empty text', { given: '', want: undefined }],
])('%s', (_name, { given, want }) => {
  expect(durationMs(given)).toBe(want);
});

test('days, hours, minutes and seconds add up', () => {
  const count = fc.nat({ max: 1000 });
  fc.assert(
    fc.property(count, count, count, count, (days, hours, minutes, seconds) => {
      const want = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
      expect(durationMs(`P${days}DT${hours}H${minutes}M${seconds}S`)).toBe(want);
    }),
  );
});
