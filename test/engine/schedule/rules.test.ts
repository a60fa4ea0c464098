// What a violation says beside its name, and the rules that depend on more than the schedule itself.
import { describe, expect, test } from 'vitest';
import { findingsOf, judgeSchedule, rules, type Subject } from '../../../emulator/engine/schedule/rules.ts';
import { AFTER_START, BEFORE_START, copy, hourly, mapping, START, subject } from './subject.ts';

describe('a violation names its values and its place', () => {
  const once = { startTime: START / 1000, frequency: 'once' };
  test.each<[string, { given: Partial<Subject>; want: object }]>([
    [
      'the interval, its frequency and the minimum',
      {
        given: { scheduleParams: { ...hourly, frequency: 'minute', interval: '5' } },
        want: {
          problem: 'interval-below-minimum',
          detail: { interval: 5, frequency: 'minute', minInterval: 15 },
          pointer: '/scheduleParams/interval',
          ruleId: 'interval-long-enough',
        },
      },
    ],
    [
      'the time that cannot be read',
      {
        given: { scheduleParams: { ...hourly, startTime: 'noon' } },
        want: {
          problem: 'time-unreadable',
          detail: { time: 'noon' },
          pointer: '/scheduleParams/startTime',
          ruleId: 'start-time-readable',
        },
      },
    ],
    [
      'the parameter that is absent',
      {
        given: { scheduleParams: { startTime: START / 1000, frequency: 'day' } },
        want: {
          problem: 'schedule-parameter-blank',
          detail: { parameter: 'interval' },
          pointer: '/scheduleParams/interval',
          ruleId: 'interval-given',
        },
      },
    ],
    [
      'the Copy transformation wherever it stands',
      {
        given: { scheduleParams: once, transformations: [mapping, copy] },
        want: {
          problem: 'once-with-delta-column',
          detail: {},
          pointer: '/transformations/1/params/deltaColumn',
          ruleId: 'once-without-delta-column',
        },
      },
    ],
    [
      'the list of transformations when there is no Copy',
      {
        given: { transformations: [null, 7, 'Copy', mapping] },
        want: {
          problem: 'delta-column-missing',
          detail: {},
          pointer: '/transformations',
          ruleId: 'delta-column-named',
        },
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(judgeSchedule(subject(given))).toEqual(want);
  });
});

test.each([[undefined], [null], [[]], ['hourly'], [{}]])('a flow with %j for a schedule has none', (scheduleParams) => {
  expect(judgeSchedule(subject({ scheduleParams }))?.problem).toBe('schedule-missing');
});

test('a flow spec without a Copy transformation asks for no delta column', () => {
  expect(judgeSchedule(subject({ copyRequired: false, transformations: [mapping] }))).toBeUndefined();
});

describe('a start in the past', () => {
  test.each<[string, { given: Partial<Subject>; want: string | undefined }]>([
    ['is accepted by default', { given: { nowMs: AFTER_START }, want: undefined }],
    [
      'is refused when the switch says so',
      { given: { nowMs: AFTER_START, startTimeInPast: 'refuse' }, want: 'start-time-past' },
    ],
    [
      'does not begin before its second is over',
      { given: { nowMs: START + 999, startTimeInPast: 'refuse' }, want: undefined },
    ],
    [
      'is no matter for a patch that leaves it where it was',
      {
        given: {
          nowMs: AFTER_START,
          startTimeInPast: 'refuse',
          previous: { scheduleParams: hourly, startedMs: START },
        },
        want: undefined,
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(judgeSchedule(subject(given))?.problem).toBe(want);
  });
});

describe('a patch of a schedule', () => {
  const before = { startTime: `${START / 1000}`, frequency: 'hour', interval: '1' };
  const once = { startTime: START / 1000, frequency: 'once' };
  const later = { ...hourly, startTime: START / 1000 + 60 };
  type Patch = { from: object; to: object; nowMs: number; want: string | undefined };
  test.each<[string, Patch]>([
    ['may move a start that is to come', { from: before, to: later, nowMs: BEFORE_START, want: undefined }],
    [
      'may not move a start at its own instant',
      { from: before, to: later, nowMs: START, want: 'schedule-already-started' },
    ],
    ['may spell the start another way', { from: before, to: hourly, nowMs: AFTER_START, want: undefined }],
    [
      'may choose another recurring frequency after the start',
      { from: before, to: { ...hourly, frequency: 'day', interval: 2 }, nowMs: AFTER_START, want: undefined },
    ],
    [
      'may not leave the delta column behind when it makes a single run of it before the start',
      { from: before, to: once, nowMs: BEFORE_START, want: 'once-with-delta-column' },
    ],
    [
      'may not make it a single run after the start, whatever else is wrong with it',
      { from: before, to: { ...hourly, frequency: 'once' }, nowMs: AFTER_START, want: 'once-after-start' },
    ],
    ['may keep a single run that has taken place', { from: once, to: once, nowMs: AFTER_START, want: undefined }],
    [
      'may not give a single run a backfill, and is told so',
      { from: once, to: { ...once, backfill: false }, nowMs: AFTER_START, want: 'once-with-backfill' },
    ],
    [
      'may change backfill before the start',
      { from: before, to: { ...hourly, backfill: false }, nowMs: BEFORE_START, want: undefined },
    ],
    [
      'may not change backfill after the start',
      { from: before, to: { ...hourly, backfill: 'false' }, nowMs: AFTER_START, want: 'backfill-changed-after-start' },
    ],
    [
      'may state the default of backfill after the start',
      { from: before, to: { ...hourly, backfill: 'true' }, nowMs: AFTER_START, want: undefined },
    ],
    [
      'must still be readable',
      { from: before, to: { ...hourly, startTime: 'soon' }, nowMs: AFTER_START, want: 'time-unreadable' },
    ],
  ])('%s', (_, { from, to, nowMs, want }) => {
    const previous = { scheduleParams: from, startedMs: START };
    expect(judgeSchedule(subject({ scheduleParams: to, nowMs, previous }))?.problem).toBe(want);
  });
});

describe('an explanation', () => {
  test('has one line for every rule, in the order of the table', () => {
    expect(findingsOf(subject()).map(({ rule }) => rule.id)).toEqual(rules.map(({ id }) => id));
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test('tells all that is wrong, what is right, and what does not matter', () => {
    const scheduleParams = { startTime: START / 1000, frequency: 'once', interval: 5, backfill: true };
    const lines = findingsOf(subject({ scheduleParams }));
    const idsOf = (outcome: string) => lines.filter((line) => line.outcome === outcome).map(({ rule }) => rule.id);
    expect(idsOf('failed')).toEqual(['once-without-interval', 'once-without-backfill', 'once-without-delta-column']);
    expect(idsOf('passed')).toEqual([
      'schedule-given',
      'frequency-given',
      'frequency-known',
      'start-time-given',
      'start-time-readable',
    ]);
    expect(idsOf('not-applicable')).toContain('interval-long-enough');
  });
});
