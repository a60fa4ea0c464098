// Whatever a client does to a flow, and whenever rows change: each state of a row that a completed window holds lands exactly once, and a
// row that changed twice in one window lands with its last state. Random schedules, stops, changes, outages, triggers and clock moves.
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { expect, it, vi } from 'vitest';
import { acting } from '../../services/flow/acting.ts';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE } from '../../tutorial.ts';
import { batchIdOf, parquetOf, prepareFlow } from '../crm-flow.ts';
import {
  type Change,
  changingTables,
  isDownAt,
  type Outage,
  standingAt,
  TABLE,
  type Version,
  versionsOf,
  world,
} from './changing-crm.ts';

vi.mock(import('../../../emulator/engine/sources/crm.ts'), async (original) => {
  const real = await original();
  return { ...real, crmSource: () => real.crmSource(changingTables) };
});

const SEED = 1;
const RUNS = 12;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SPAN_MINUTES = 8 * 60;
const STEP_MS = { minute: MINUTE_MS, hour: HOUR_MS, day: 24 * HOUR_MS };
/** Before 1970, where Unix time is negative. */
const LONG_AGO_MINUTES = -60 * 365 * 24 * 60;

type Step =
  | { readonly do: 'advance'; readonly minutes: number }
  | { readonly do: 'disable' | 'enable' | 'trigger' }
  | { readonly do: 'change'; readonly frequency: string; readonly interval: number };

const anyMinute = (min: number, max: number) =>
  // On the grid of runs half the time, where one window ends and the next begins.
  fc.oneof(
    fc.integer({ min, max }),
    fc.integer({ min: Math.ceil(min / 15), max: Math.floor(max / 15) }).map((quarter) => quarter * 15),
  );
const minutes = anyMinute(-60, SPAN_MINUTES);
const secondsOffset = fc.integer({ min: 0, max: 59 });

/** Mostly a row says when it changed; some say nothing, or what is long past, or still to come. */
const change: fc.Arbitrary<Change> = fc
  .record({
    minute: minutes,
    second: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: secondsOffset }),
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    said: fc.oneof(
      { weight: 8, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -600, max: 600 }) },
      { weight: 1, arbitrary: fc.constant(LONG_AGO_MINUTES) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
  })
  .map(({ minute, second, key, said }) => {
    const atMs = NOW_MS + minute * MINUTE_MS + second * 1000;
    return { atMs, key, deltaMs: said === undefined ? undefined : atMs + said * MINUTE_MS };
  });

const outage: fc.Arbitrary<Outage> = fc
  .record({ from: minutes, for: fc.integer({ min: 1, max: 180 }) })
  .map((one) => ({ fromMs: NOW_MS + one.from * MINUTE_MS, untilMs: NOW_MS + (one.from + one.for) * MINUTE_MS }));

const recurrence = fc.constantFrom<readonly [keyof typeof STEP_MS, number]>(
  ...([
    ['minute', 15],
    ['minute', 40],
    ['hour', 1],
    ['hour', 3],
    ['day', 1],
  ] as const),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('advance' as const), minutes: fc.integer({ min: 0, max: 200 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('disable', 'enable', 'trigger') }) },
  {
    weight: 1,
    arbitrary: recurrence.map(([frequency, interval]) => ({
      ...{ do: 'change' as const, frequency, interval },
    })),
  },
);

const scenario = fc.record({
  changes: fc.array(change, { minLength: 8, maxLength: 30 }),
  outages: fc.array(outage, { maxLength: 2 }),
  startMinute: anyMinute(-120, 120),
  recurrence,
  backfill: fc.boolean(),
  steps: fc.array(step, { minLength: 3, maxLength: 14 }),
});

type Given = typeof scenario extends fc.Arbitrary<infer One> ? One : never;
type Played = Given & { readonly startMs: number };

/** A run as it was answered, in the terms of this test. */
interface Seen {
  readonly id: string;
  readonly startedMs: number;
  readonly windowMs: readonly [startMs: number, endMs: number];
  readonly hasFailed: boolean;
  readonly isTriggered: boolean;
  readonly batchId: string;
  /** How many records. */
  readonly landed: number;
}

/** Twice what lies between two runs of a flow: it must have run by then. */
const longEnoughMs = async (on: ReturnType<typeof acting>, id: string): Promise<number> => {
  const { frequency, interval } = (await on.find(`/flows/${id}`)).scheduleParams;
  return 2 * Number(interval) * STEP_MS[frequency as keyof typeof STEP_MS] + MINUTE_MS;
};

const reschedule = async (on: ReturnType<typeof acting>, path: string, changed: object): Promise<void> => {
  const { etag } = await on.find(path);
  const patch = Object.entries(changed).map(([name, value]) => ({
    op: 'replace',
    path: `/scheduleParams/${name}`,
    value,
  }));
  expect((await on.call('PATCH', path, patch, { 'if-match': etag })).status).toBe(200);
};

/** Of the runs that failed, and whose window nobody has read since, the last; a stopped flow refuses, which is another test's business. */
const trigger = async (on: ReturnType<typeof acting>, emulator: TestEmulator): Promise<void> => {
  const runs = await allRuns(emulator);
  const isRead = (window: Seen['windowMs']) =>
    runs.some((run) => !run.hasFailed && String(run.windowMs) === String(window));
  const last = runs.findLast(({ hasFailed, windowMs }) => hasFailed && !isRead(windowMs));
  if (last) await on.call('POST', `/runs/${last.id}/action?op=re-trigger`);
  await emulator.settle();
};

const act = async (on: ReturnType<typeof acting>, emulator: TestEmulator, id: string, step: Step): Promise<void> => {
  if (step.do === 'advance') await emulator.clock.advanceTo(emulator.clock.nowMs() + step.minutes * MINUTE_MS);
  else if (step.do === 'change')
    await reschedule(on, `/flows/${id}`, { frequency: step.frequency, interval: step.interval });
  else if (step.do === 'trigger') await trigger(on, emulator);
  else await on.call('POST', `/flows/${id}/action?op=${step.do}`);
};

// biome-ignore lint/suspicious/noExplicitAny: a run as it is answered.
const seenOf = (run: any): Seen => {
  const { windowStart, windowEnd } = run.activities[0].durationSummary.extensions;
  return {
    id: run.id,
    startedMs: run.metrics.durationSummary.startedAtUTC,
    windowMs: [windowStart, windowEnd],
    hasFailed: run.metrics.statusSummary.status === 'failed',
    isTriggered: run.createdClient === 'a-client',
    batchId: batchIdOf(run),
    landed: run.metrics.recordSummary.outputRecordCount,
  };
};

/** Every run there is, oldest first. */
const allRuns = async ({ call }: TestEmulator): Promise<Seen[]> => {
  const seen: Seen[] = [];
  for (let path = `${FLOW_SERVICE}/runs?limit=100&orderby=createdAt`; path !== ''; ) {
    const { json } = await call('GET', path);
    seen.push(...json.items.map(seenOf));
    const next = json._links?.next?.href;
    path = next ? new URL(next, 'http://localhost').pathname + new URL(next, 'http://localhost').search : '';
  }
  return seen;
};

/** The values that the file of a run holds. */
const valuesOf = async (emulator: TestEmulator, { batchId, landed }: Seen): Promise<string[]> => {
  if (landed === 0) return [];
  const file = new Uint8Array(await parquetOf(emulator, batchId)).buffer;
  const rows = await parquetReadObjects({ file });
  return rows.map(({ person }) => String(Object(person).name.firstName));
};

/** What a run must land: of what stood in the table at its instant, all that its window holds. */
const dueIn = (versions: readonly Version[], { startedMs, windowMs: [startMs, endMs] }: Seen, reachesBack: boolean) =>
  standingAt(versions, startedMs)
    .filter(
      ({ deltaMs = Number.NEGATIVE_INFINITY }) =>
        deltaMs >= (reachesBack && startMs === 0 ? Number.NEGATIVE_INFINITY : startMs) && deltaMs < endMs,
    )
    .map(({ value }) => value);

/** Plays a scenario to its end, where the flow is enabled and must have run again. */
const play = async (
  emulator: TestEmulator,
  { startMs, recurrence: [frequency, interval], backfill, steps }: Played,
) => {
  const on = acting(emulator);
  const made = await prepareFlow(emulator, {
    ...{ table: TABLE, deltaColumn: 'changedAt' },
    mappings: [['value', 'person.name.firstName']],
  });
  const id = await made.flow({ startTime: startMs / 1000, frequency, interval, backfill });
  await emulator.settle();
  for (const one of steps) await act(on, emulator, id, one);
  await act(on, emulator, id, { do: 'enable' });
  const enabledMs = Math.max(startMs, emulator.clock.nowMs());
  await emulator.clock.advanceTo(enabledMs + (await longEnoughMs(on, id)));
  return enabledMs;
};

const check = async (emulator: TestEmulator, given: Given): Promise<void> => {
  const { outages, backfill } = given;
  const versions = versionsOf(given.changes);
  const startMs = NOW_MS + given.startMinute * MINUTE_MS;
  await emulator.reset();
  Object.assign(world, { versions, outages, nowMs: emulator.clock.nowMs });
  const enabledMs = await play(emulator, { ...given, startMs });
  const runs = await allRuns(emulator);
  const bounds = runs.filter(({ isTriggered }) => !isTriggered).map(({ windowMs }) => windowMs);
  const ends = bounds.map(([, end]) => end);
  // Windows tile time from the first on, and the schedule went on.
  expect(bounds.map(([start]) => start)).toEqual([backfill ? 0 : startMs, ...ends.slice(0, -1)]);
  expect(ends.at(-1)).toBeGreaterThan(enabledMs);
  const all: string[] = [];
  for (const run of runs) {
    // A run fails when the table is not there, and only then.
    expect(run.hasFailed).toBe(isDownAt(outages, run.startedMs));
    const values = await valuesOf(emulator, run);
    expect(values.toSorted()).toEqual(run.hasFailed ? [] : dueIn(versions, run, backfill).toSorted());
    all.push(...values);
  }
  expect(new Set(all).size).toBe(all.length);
};

it('each state of a row lands exactly once, whatever happens to its flow', async () => {
  const emulator = await startEmulator();
  try {
    await fc.assert(
      fc.asyncProperty(scenario, (given) => check(emulator, given)),
      { seed: SEED, numRuns: RUNS },
    );
  } finally {
    await emulator.close();
  }
});
