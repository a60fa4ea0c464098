// The runs that a schedule will bring: strictly later each time, never closer than the interval, windows without a gap,
// over weeks and leap days, and at both ends of what a Date can hold.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlannedRun, plannedRuns } from '../../../emulator/engine/schedule/forecast.ts';
import { instantMaxMs, type Recurring, type Schedule, unitMs } from '../../../emulator/engine/schedule/schedule.ts';

const at = (text: string): number => Date.parse(`${text}Z`);
const secondsAt = (text: string): number => at(text) / 1000;
const textOf = (instantMs: number): string => new Date(instantMs).toISOString().replace(/:00\.000Z$/, '');
const duesOf = (runs: readonly PlannedRun[]) => runs.map(({ dueMs }) => textOf(dueMs));

describe('runs to come', () => {
  test.each<[string, { given: Schedule; now: string; want: string[] }]>([
    [
      'of a day go over the leap day of 2024',
      {
        given: { startTime: secondsAt('2024-02-27T06:00'), frequency: 'day', interval: 1 },
        now: '2024-02-01T00:00',
        want: ['2024-02-27T06:00', '2024-02-28T06:00', '2024-02-29T06:00', '2024-03-01T06:00'],
      },
    ],
    [
      'of a day know that 2100 has none',
      {
        given: { startTime: secondsAt('2100-02-27T06:00'), frequency: 'day', interval: 1 },
        now: '2024-02-01T00:00',
        want: ['2100-02-27T06:00', '2100-02-28T06:00', '2100-03-01T06:00', '2100-03-02T06:00'],
      },
    ],
    [
      'of a week keep their weekday and their hour, over summer time and the end of a year',
      {
        given: { startTime: secondsAt('2024-12-20T02:30'), frequency: 'week', interval: '1' },
        now: '2024-12-01T00:00',
        want: ['2024-12-20T02:30', '2024-12-27T02:30', '2025-01-03T02:30', '2025-01-10T02:30'],
      },
    ],
    [
      'begin at once after a start that is over, and go on on its grid, an interval later at least',
      {
        given: { startTime: '0', frequency: 'hour', interval: '6' },
        now: '2026-02-01T07:30',
        want: ['2026-02-01T07:30', '2026-02-01T18:00', '2026-02-02T00:00', '2026-02-02T06:00'],
      },
    ],
    [
      'of once are one',
      { given: { startTime: 0, frequency: 'once' }, now: '2026-02-01T07:30', want: ['2026-02-01T07:30'] },
    ],
    [
      'end with the last instant of a Date',
      {
        given: { startTime: instantMaxMs / 1000 - 1200, frequency: 'minute', interval: 15 },
        now: '2026-02-01T00:00',
        want: ['+275760-09-12T23:40', '+275760-09-12T23:55'],
      },
    ],
    [
      'go from year 9999 into the next',
      {
        given: { startTime: secondsAt('9999-12-31T23:00'), frequency: 'hour', interval: 1 },
        now: '2026-02-01T00:00',
        want: ['9999-12-31T23:00', '+010000-01-01T00:00', '+010000-01-01T01:00', '+010000-01-01T02:00'],
      },
    ],
  ])('%s', (_, { given, now, want }) => {
    expect(duesOf(plannedRuns(given, { nowMs: at(now), count: 4 }))).toEqual(want);
  });

  test('of a schedule under way go on where the last window ended', () => {
    const schedule = { startTime: secondsAt('2026-02-01T00:00'), frequency: 'hour', interval: 1 };
    const previous = { schedule: { ...schedule, interval: 2 }, startedMs: at('2026-02-01T00:30') };
    const runs = plannedRuns(schedule, { nowMs: at('2026-02-01T05:10'), count: 2, previous });
    expect(runs.map(({ windowStartMs, dueMs }) => [textOf(windowStartMs), textOf(dueMs)])).toEqual([
      ['2026-02-01T04:00', '2026-02-01T06:00'],
      ['2026-02-01T06:00', '2026-02-01T07:00'],
    ]);
  });

  test('of a single run that has taken place are none', () => {
    const schedule = { startTime: secondsAt('2026-02-01T00:00'), frequency: 'once' };
    const previous = { schedule, startedMs: at('2026-02-01T00:00') };
    expect(plannedRuns(schedule, { nowMs: at('2026-02-02T00:00'), count: 5, previous })).toEqual([]);
  });
});

describe('for every schedule and at every instant', () => {
  const lastSecond = instantMaxMs / 1000;
  const seconds = fc.oneof(
    fc.integer({ min: 0, max: 4_000_000_000 }),
    fc.integer({ min: lastSecond - 3_000_000, max: lastSecond }),
    fc.integer({ min: -lastSecond, max: lastSecond }),
    fc.constantFrom(0, secondsAt('2024-02-29T00:00'), secondsAt('9999-12-31T23:59'), lastSecond),
  );
  const instant = fc.oneof(
    fc.integer({ min: 0, max: 4_000_000_000_000 }),
    fc.integer({ min: instantMaxMs - 3_000_000_000, max: instantMaxMs }),
    fc.constantFrom(0, 1, instantMaxMs),
  );
  const recurring = fc
    .record({
      startTime: seconds,
      frequency: fc.constantFrom<Recurring>('minute', 'hour', 'day', 'week'),
      interval: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
      backfill: fc.boolean(),
    })
    .map((schedule) =>
      schedule.frequency === 'minute' ? { ...schedule, interval: Math.max(15, schedule.interval) } : schedule,
    );

  test('runs strictly increase, never come closer than the interval, and are instants of a Date', () => {
    fc.assert(
      fc.property(recurring, instant, (schedule, nowMs) => {
        const stepMs = schedule.interval * unitMs[schedule.frequency];
        const dues = plannedRuns(schedule, { nowMs, count: 20 }).map(({ dueMs }) => dueMs);
        expect(dues[0]).toBe(Math.max(nowMs, schedule.startTime * 1000));
        for (const [index, dueMs] of dues.entries()) {
          expect(dueMs).toBeLessThanOrEqual(instantMaxMs);
          expect(dueMs - (dues[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(stepMs);
        }
        // The next of the grid after a first run off it is almost two intervals away.
        if (dues.length < 20) expect((dues.at(-1) ?? 0) + 2 * stepMs).toBeGreaterThan(instantMaxMs);
      }),
    );
  });

  test('windows tile up to each run', () => {
    fc.assert(
      fc.property(recurring, instant, (schedule, nowMs) => {
        const runs = plannedRuns(schedule, { nowMs, count: 20 });
        for (const [index, run] of runs.entries()) {
          expect(run.windowEndMs).toBeGreaterThanOrEqual(run.windowStartMs);
          if (run.dueMs >= 0) expect(run.windowEndMs).toBe(run.dueMs);
          if (index > 0) expect(run.windowStartMs).toBe(runs[index - 1]?.windowEndMs);
        }
        expect(runs[0]?.windowStartMs).toBe(schedule.backfill ? 0 : schedule.startTime * 1000);
      }),
    );
  });
});
