// Due instants and windows of one flow, by example. Times are written as text so that the grid can be seen.
import { describe, expect, test } from 'vitest';
import { firstDueMs, nextDueMs, nextOnGridMs, windowOf } from '../../../emulator/engine/schedule/due.ts';
import type { Schedule } from '../../../emulator/engine/schedule/schedule.ts';

const at = (text: string): number => Date.parse(`${text}Z`);
const startTime = at('2024-03-01T10:00') / 1000;
const quarterly: Schedule = { startTime: `${startTime}`, frequency: 'minute', interval: '15' };
const weekly: Schedule = { startTime, frequency: 'week', interval: 1 };
const once: Schedule = { startTime, frequency: 'once' };

describe('the first due instant', () => {
  test.each([
    ['is the start time when that is to come', { given: '2024-03-01T09:00', want: '2024-03-01T10:00' }],
    ['is the start time at that very instant', { given: '2024-03-01T10:00', want: '2024-03-01T10:00' }],
    ['is the creation when the start is past', { given: '2024-03-01T10:07', want: '2024-03-01T10:07' }],
  ])('%s', (_, { given, want }) => {
    expect(firstDueMs(quarterly, at(given))).toBe(at(want));
    expect(firstDueMs(once, at(given))).toBe(at(want));
  });
});

describe('the next due instant', () => {
  test.each([
    ['is one interval on', { schedule: quarterly, given: '2024-03-01T10:00', want: '2024-03-01T10:15' }],
    [
      'is on the grid, an interval later at least, after a run off it',
      { schedule: quarterly, given: '2024-03-01T10:07', want: '2024-03-01T10:30' },
    ],
    ['is the start when that is to come', { schedule: quarterly, given: '2024-02-28T00:00', want: '2024-03-01T10:00' }],
    ['is seven days on across summer time', { schedule: weekly, given: '2024-03-29T10:00', want: '2024-04-05T10:00' }],
  ])('%s', (_, { schedule, given, want }) => {
    expect(nextDueMs(schedule, at(given))).toBe(at(want));
  });

  test('merges what was missed while a run took its time, or nobody ran anything', () => {
    expect(nextDueMs(quarterly, at('2024-05-01T12:00'), at('2024-05-01T12:31'))).toBe(at('2024-05-01T12:45'));
  });

  test('is the next of the grid, however near, for a schedule that is changed or taken up again', () => {
    expect(nextOnGridMs(quarterly, at('2024-03-01T10:14'))).toBe(at('2024-03-01T10:15'));
    expect(nextOnGridMs(quarterly, at('2024-03-01T10:15'))).toBe(at('2024-03-01T10:30'));
  });

  test('does not exist after a single run', () => {
    expect(nextDueMs(once, at('2024-03-01T10:00'))).toBeUndefined();
  });

  test('does not exist past the last instant of a Date', () => {
    const rare: Schedule = { startTime, frequency: 'week', interval: Number.MAX_SAFE_INTEGER };
    expect(nextDueMs(rare, at('2024-03-01T10:00'))).toBeUndefined();
  });
});

describe('the window of a run', () => {
  const dueMs = at('2024-03-01T10:20');
  const backfilled = { ...quarterly, backfill: 'true' };
  const fromStart = { ...quarterly, backfill: 'false' };
  test.each<[string, { given: Parameters<typeof windowOf>[0]; want: [number, number, boolean] }]>([
    [
      'reaches back to the beginning of time by default',
      { given: { schedule: quarterly, dueMs }, want: [0, dueMs, true] },
    ],
    ['reaches back with backfill', { given: { schedule: backfilled, dueMs }, want: [0, dueMs, true] }],
    [
      'begins at the start time without backfill',
      { given: { schedule: fromStart, dueMs }, want: [startTime * 1000, dueMs, true] },
    ],
    ['holds everything in a single run', { given: { schedule: once, dueMs }, want: [0, dueMs, true] }],
    [
      'goes on where the one before ended',
      {
        given: { schedule: fromStart, previousEndMs: at('2024-03-01T10:02'), dueMs },
        want: [at('2024-03-01T10:02'), dueMs, false],
      },
    ],
    [
      'is empty when the clock went back',
      { given: { schedule: quarterly, previousEndMs: dueMs + 1, dueMs }, want: [dueMs + 1, dueMs + 1, false] },
    ],
  ])('%s', (_, { given, want: [startMs, endMs, first] }) => {
    expect(windowOf(given)).toEqual({ startMs, endMs, first });
  });
});

test.each<[string, Schedule]>([
  ['no start', { frequency: 'once' }],
  ['no frequency', { startTime, interval: 1 }],
  ['no interval', { startTime, frequency: 'hour' }],
  ['an interval of zero', { startTime, frequency: 'hour', interval: 0 }],
])('a schedule with %s is not followed in silence', (_, schedule) => {
  expect(() => nextDueMs(schedule, 0)).toThrow(RangeError);
});
