// What holds for all schedules: of their reading, their judgement, their due instants and their windows.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDueMs, nextDueMs, windowOf } from '../../../emulator/engine/schedule/due.ts';
import { findingsOf, judgeSchedule } from '../../../emulator/engine/schedule/rules.ts';
import { normalise, type Recurring, type Schedule, unitMs } from '../../../emulator/engine/schedule/schedule.ts';
import { subject } from './subject.ts';

const units: readonly Recurring[] = ['minute', 'hour', 'day', 'week'];
const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 });
const recurring = fc.record({
  startTime: seconds,
  frequency: fc.constantFrom(...units),
  interval: fc.integer({ min: 15, max: 10_000 }),
  backfill: fc.boolean(),
});
const once = fc.record({ startTime: seconds, frequency: fc.constant('once') });

// Mostly plausible, sometimes anything that JSON can say.
const value = fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom('once', ...units, '', '15', 'true'), fc.jsonValue());
const anySchedule = fc.dictionary(
  fc.constantFrom('startTime', 'frequency', 'interval', 'backfill', '__proto__'),
  value,
);
const anyTransformations = fc.array(
  fc.oneof(fc.record({ name: fc.constant('Copy'), params: fc.jsonValue() }), fc.jsonValue()),
);

describe('reading', () => {
  test('a normalised schedule is a copy, and what was sent stays as it was', () => {
    fc.assert(
      fc.property(anySchedule, (sent) => {
        const asSent = structuredClone(sent);
        const copy = normalise(sent);
        expect(copy).not.toBe(sent);
        expect(sent).toEqual(asSent);
        expect(normalise(copy)).toEqual(copy);
      }),
    );
  });

  test('a whole number and a boolean mean the same as their text', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.boolean(), (number, flag) => {
        expect(normalise({ interval: `${number}`, backfill: `${flag}` })).toEqual({ interval: number, backfill: flag });
      }),
    );
  });
});

describe('judging', () => {
  const judged = fc.record({
    scheduleParams: fc.oneof(anySchedule, fc.jsonValue()),
    transformations: anyTransformations,
    startTimeInPast: fc.constantFrom<'accept' | 'refuse'>('accept', 'refuse'),
    nowMs: instant,
    copyRequired: fc.boolean(),
    previous: fc.record({ scheduleParams: fc.oneof(anySchedule, fc.jsonValue()), startedMs: instant }),
  });

  test('any JSON is judged without an error, and the verdict is the first failed line of the explanation', () => {
    fc.assert(
      fc.property(judged, fc.boolean(), ({ previous, ...created }, patched) => {
        const flow = patched ? { ...created, previous } : created;
        const failed = findingsOf(flow).find(({ outcome }) => outcome === 'failed');
        expect(judgeSchedule(flow)?.ruleId).toBe(failed?.rule.id);
      }),
    );
  });

  test('numbers and their text are judged alike', () => {
    const numbers = fc.record({
      startTime: fc.oneof(seconds, fc.maxSafeInteger()),
      frequency: fc.constantFrom('once', ...units),
      interval: fc.integer({ min: -20, max: 40 }),
      backfill: fc.boolean(),
    });
    fc.assert(
      fc.property(numbers, ({ startTime, frequency, interval, backfill }) => {
        const asText = { startTime: `${startTime}`, frequency, interval: `${interval}`, backfill: `${backfill}` };
        const asNumbers = { startTime, frequency, interval, backfill };
        expect(judgeSchedule(subject({ scheduleParams: asText }))).toEqual(
          judgeSchedule(subject({ scheduleParams: asNumbers })),
        );
      }),
    );
  });
});

describe('due instants', () => {
  test('increase, never come closer than the interval, and lie on the grid after the first', () => {
    fc.assert(
      fc.property(recurring, instant, fc.array(instant, { maxLength: 20 }), (schedule, createdMs, lateness) => {
        const stepMs = schedule.interval * unitMs[schedule.frequency];
        let lastMs = firstDueMs(schedule, createdMs);
        for (const lateMs of [0, ...lateness]) {
          const nextMs = nextDueMs(schedule, lastMs, lastMs + lateMs) ?? Number.NaN;
          expect(nextMs).toBeGreaterThan(lastMs + lateMs);
          expect(nextMs - lastMs).toBeGreaterThanOrEqual(stepMs);
          expect((nextMs - schedule.startTime * 1000) % stepMs).toBe(0);
          lastMs = nextMs;
        }
      }),
    );
  });
});

describe('windows', () => {
  const windowsOf = (schedule: Schedule, dues: readonly number[]) => {
    let previousEndMs: number | undefined;
    return dues.map((dueMs) => {
      const window = windowOf({ schedule, previousEndMs, dueMs });
      previousEndMs = window.endMs;
      return window;
    });
  };

  test('tile without a gap or an overlap, whatever the clock does', () => {
    const dues = fc.array(instant, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(recurring, once), dues, (schedule: Schedule, instants) => {
        const windows = windowsOf(schedule, instants);
        const reachesBack = schedule.backfill !== false;
        expect(windows[0]?.startMs).toBe(reachesBack ? 0 : Number(schedule.startTime) * 1000);
        for (const [index, window] of windows.entries()) {
          expect(window.endMs).toBeGreaterThanOrEqual(window.startMs);
          expect(window.first).toBe(index === 0);
          if (index > 0) expect(window.startMs).toBe(windows[index - 1]?.endMs);
        }
        expect(windows.at(-1)?.endMs).toBe(Math.max(windows[0]?.startMs ?? Number.NaN, ...instants));
      }),
    );
  });
});
