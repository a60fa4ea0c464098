// What the sources provider refuses in a schedule and in the Copy transformation that belongs to it.
// Each has its rule in `emulator/engine/schedule/rules.ts`, which alone decides when it is said.
import { entries } from './problem.ts';

const provider = entries({ dialect: 'sources-provider', source: 'SE' });

// Anything may stand where a number should: an object is named by its kind, because its text may be huge or fail.
const shown = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
};

const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** A date, as people write it, in the seconds that are asked for. */
const secondsOf = (time: unknown): number => {
  const instantMs = typeof time === 'string' && INSTANT.test(time) ? Date.parse(time) : Number.NaN;
  return Number.isNaN(instantMs) ? 1_700_000_000 : Math.floor(instantMs / 1000);
};

export const sourcesProviderSchedule = {
  'schedule-missing': provider(
    '1317-400',
    'Bad Request',
    'documented',
    () => 'The flow has no settings for its schedule: send scheduleParams with startTime and frequency.',
  ),
  'time-unreadable': provider<{ time: unknown }>(
    '1340-400',
    'Bad Request',
    'documented',
    ({ time }) =>
      `${shown(time)} cannot be read as a time: send Unix seconds as a whole number, such as ${secondsOf(time)}.`,
  ),
  'start-time-past': provider(
    '1360-400',
    'Bad Request',
    'disputed',
    () => 'The schedule would begin before now: send a startTime that is still to come.',
    { source: 'SE against SEED, UPD' },
  ),
  'once-with-interval': provider(
    '1361-400',
    'Bad Request',
    'documented',
    () => 'A flow that runs once has no interval: leave interval out, or send frequency minute, hour, day or week.',
  ),
  'interval-below-minimum': provider<{ interval: unknown; frequency: string; minInterval: number }>(
    '1362-400',
    'Bad Request',
    'documented',
    ({ interval, frequency, minInterval }) =>
      `Interval ${shown(interval)} is below the minimum ${minInterval} for frequency ${frequency}: send ${minInterval} or more.`,
  ),
  'interval-unsuitable': provider<{ interval: unknown; frequency: string }>(
    '1363-400',
    'Bad Request',
    'documented',
    ({ interval, frequency }) =>
      `Interval ${shown(interval)} cannot be combined with frequency ${frequency}: send a whole number.`,
  ),
  'once-with-backfill': provider(
    '1364-400',
    'Bad Request',
    'documented',
    () => 'A flow that runs once always reads everything: leave backfill out, or send a frequency that recurs.',
  ),
  'schedule-already-started': provider(
    '1366-400',
    'Bad Request',
    'documented',
    () => 'The start time is over and cannot be moved any more: keep startTime as it is, or create another flow.',
    { source: 'SE, UPD' },
  ),
  'delta-column-missing': provider(
    '1367-400',
    'Bad Request',
    'documented',
    () => 'A recurring CRM flow must tell new rows from old: name a delta column in params.deltaColumn.name of Copy.',
  ),
  'once-with-delta-column': provider(
    '1369-400',
    'Bad Request',
    'documented',
    () =>
      'A flow that runs once takes no delta column: leave the Copy transformation out and name the column in a run.',
  ),
  'schedule-parameter-blank': provider<{ parameter: string }>(
    '1393-400',
    'Bad Request',
    'inferred',
    ({ parameter }) => `Parameter ${parameter} is absent or blank: send a value for it.`,
  ),
  'number-not-positive': provider<{ parameter: string }>(
    '1394-400',
    'Bad Request',
    'documented',
    ({ parameter }) => `Parameter ${parameter} is zero or negative: send a whole number above zero.`,
  ),
  'frequency-unknown': provider<{ frequency: unknown }>(
    '1397-400',
    'Bad Request',
    'documented',
    ({ frequency }) => `Frequency ${shown(frequency)} is not known: send once, minute, hour, day or week.`,
  ),
  'once-after-start': provider(
    '1403-400',
    'Bad Request',
    'documented',
    () =>
      'The schedule is under way and cannot become a single run: keep a frequency that recurs, or disable the flow.',
    { source: 'SE, UPD' },
  ),
  'backfill-changed-after-start': provider(
    '1404-400',
    'Bad Request',
    'documented',
    () =>
      'The schedule is under way, so its first window is settled: leave backfill as it was, or create another flow.',
    { source: 'SE, UPD' },
  ),
} as const;
