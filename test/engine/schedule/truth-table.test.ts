// The truth table of schedules at the creation of a table flow: every row is one body and what becomes of it.
// `-` stands for a parameter that is not sent.
import { expect, test } from 'vitest';
import { judgeSchedule } from '../../../emulator/engine/schedule/rules.ts';
import { copy, mapping, subject } from './subject.ts';

type Row = readonly [
  frequency: unknown,
  interval: unknown,
  startTime: unknown,
  backfill: unknown,
  delta: string,
  want: string,
];

const ok = 'accepted';
const S = 1_700_000_000;

const table: readonly Row[] = [
  // frequency, interval, startTime, backfill, delta column, what becomes of it
  ['minute', 15, S, '-', 'named', ok],
  ['minute', 14, S, '-', 'named', 'interval-below-minimum'],
  ['minute', 5, S, true, 'named', 'interval-below-minimum'],
  ['minute', 1, S, false, 'named', 'interval-below-minimum'],
  ['minute', 0, S, '-', 'named', 'number-not-positive'],
  ['minute', -15, S, '-', 'named', 'number-not-positive'],
  ['minute', 15.5, S, '-', 'named', 'interval-unsuitable'],
  ['minute', 'often', S, '-', 'named', 'interval-unsuitable'],
  ['minute', true, S, '-', 'named', 'interval-unsuitable'],
  ['minute', [15], S, '-', 'named', 'interval-unsuitable'],
  ['minute', 1e300, S, '-', 'named', 'interval-unsuitable'],
  ['minute', null, S, '-', 'named', 'schedule-parameter-blank'],
  ['minute', '', S, '-', 'named', 'schedule-parameter-blank'],
  ['minute', '-', S, '-', 'named', 'schedule-parameter-blank'],
  ['hour', 1, S, '-', 'named', ok],
  ['hour', 0, S, '-', 'named', 'number-not-positive'],
  ['hour', '-', S, '-', 'named', 'schedule-parameter-blank'],
  ['day', 1, S, true, 'named', ok],
  ['day', -1, S, true, 'named', 'number-not-positive'],
  ['week', 1, S, false, 'named', ok],
  ['week', 0.5, S, false, 'named', 'interval-unsuitable'],
  // Numbers and booleans spelt as strings.
  ['minute', '30', '1567411548', '-', 'named', ok],
  ['minute', '15', `${S}`, 'true', 'named', ok],
  ['minute', '5', `${S}`, 'true', 'named', 'interval-below-minimum'],
  ['minute', '0', `${S}`, 'false', 'named', 'number-not-positive'],
  ['hour', '-1', `${S}`, 'false', 'named', 'number-not-positive'],
  ['hour', '1.5', `${S}`, 'false', 'named', 'interval-unsuitable'],
  ['hour', ' 1', `${S}`, 'false', 'named', 'interval-unsuitable'],
  // The start.
  ['hour', 1, '-', '-', 'named', 'schedule-parameter-blank'],
  ['hour', 1, null, '-', 'named', 'schedule-parameter-blank'],
  ['hour', 1, ' ', '-', 'named', 'schedule-parameter-blank'],
  ['hour', 1, '2023-11-14T22:13:20Z', '-', 'named', 'time-unreadable'],
  ['hour', 1, S + 0.5, '-', 'named', 'time-unreadable'],
  ['hour', 1, true, '-', 'named', 'time-unreadable'],
  ['hour', 1, 8_640_000_000_000, '-', 'named', ok],
  ['hour', 1, 8_640_000_000_001, '-', 'named', 'time-unreadable'],
  ['hour', 1, '99999999999999999999', '-', 'named', 'time-unreadable'],
  // A single run.
  ['once', '-', S, '-', 'none', ok],
  ['once', '-', S, '-', 'no Copy', ok],
  ['once', '-', '-', '-', 'no Copy', 'schedule-parameter-blank'],
  ['once', 1, S, '-', 'no Copy', 'once-with-interval'],
  ['once', '15', S, true, 'named', 'once-with-interval'],
  ['once', null, S, '-', 'no Copy', 'once-with-interval'],
  ['once', '-', S, true, 'no Copy', 'once-with-backfill'],
  ['once', '-', S, 'false', 'named', 'once-with-backfill'],
  ['once', '-', S, '-', 'named', 'once-with-delta-column'],
  // The delta column of a recurring flow.
  ['hour', 1, S, '-', 'no Copy', 'delta-column-missing'],
  ['hour', 1, S, '-', 'none', 'delta-column-missing'],
  ['hour', 1, S, '-', 'blank', 'delta-column-missing'],
  ['minute', 5, S, '-', 'no Copy', 'interval-below-minimum'],
  // The frequency.
  ['-', 1, S, '-', 'named', 'schedule-parameter-blank'],
  ['', 1, S, '-', 'named', 'schedule-parameter-blank'],
  ['month', 1, S, '-', 'named', 'frequency-unknown'],
  ['Hour', 1, S, '-', 'named', 'frequency-unknown'],
  ['toString', 1, S, '-', 'named', 'frequency-unknown'],
  [15, 1, 'noon', '-', 'named', 'frequency-unknown'],
  ['-', '-', '-', '-', 'named', 'schedule-missing'],
];

const transformations: Readonly<Record<string, readonly unknown[]>> = {
  named: [copy, mapping],
  blank: [{ name: 'Copy', params: { deltaColumn: { name: '' } } }, mapping],
  none: [{ name: 'Copy', params: {} }, mapping],
  'no Copy': [mapping],
};

const sent = (parameters: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== '-'));

test.each(table)(
  'frequency %j, interval %j, startTime %j, backfill %j, delta column %s: %s',
  (frequency, interval, startTime, backfill, delta, want) => {
    const flow = subject({
      scheduleParams: sent({ frequency, interval, startTime, backfill }),
      transformations: transformations[delta] ?? [],
    });
    expect(judgeSchedule(flow)?.problem ?? ok).toBe(want);
  },
);
