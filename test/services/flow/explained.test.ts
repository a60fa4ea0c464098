// What explainSchedule says is what happens: POST and PATCH refuse by the rule that it names, and runs come when it says.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainSchedule, type ScheduleExplanation } from '../../../emulator/testing/schedule.ts';
import { type Answer, NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';
import { CLOUD_STORAGE_TO_AEP, COPY, FLOW_SERVICE, type Parts, prepare } from '../../tutorial.ts';

const NOW = NOW_MS / 1000;
const HOUR = 3600;
const ABSENT = Symbol('not sent');

const oneOf = <Value>(...values: Value[]) => fc.constantFrom(...values);
const orText = (arbitrary: fc.Arbitrary<unknown>) =>
  fc.tuple(arbitrary, fc.boolean()).map(([value, asText]) => (asText && value !== ABSENT ? String(value) : value));

const START_TIME = fc.oneof(
  { weight: 6, arbitrary: orText(oneOf(NOW - HOUR, NOW, NOW + HOUR, NOW + 2 * HOUR, 0, 8_640_000_000_000)) },
  { weight: 1, arbitrary: oneOf<unknown>(ABSENT, null, '', ' ', 1.5, -1, 8_640_000_000_001, 'noon', true, [], {}) },
);
const FREQUENCY = fc.oneof(
  { weight: 9, arbitrary: oneOf('once', 'minute', 'hour', 'day', 'week') },
  { weight: 1, arbitrary: oneOf<unknown>(ABSENT, null, '', 'month', 'Hour', 60, {}) },
);
const INTERVAL = fc.oneof(
  { weight: 6, arbitrary: orText(oneOf<unknown>(1, 14, 15, 16, 90, ABSENT, ABSENT)) },
  { weight: 2, arbitrary: oneOf<unknown>(null, '', 0, -1, '0', 1.5, 'often', true, [15], 1e300) },
);
const BACKFILL = oneOf<unknown>(ABSENT, ABSENT, ABSENT, true, false, 'true', 'false', 'yes', 1, null, '');
const SCHEDULE = fc
  .record({ startTime: START_TIME, frequency: FREQUENCY, interval: INTERVAL, backfill: BACKFILL })
  .map((schedule) => Object.fromEntries(Object.entries(schedule).filter(([, value]) => value !== ABSENT)));
const SCHEDULE_PARAMS = fc.oneof({ weight: 30, arbitrary: SCHEDULE }, { weight: 1, arbitrary: oneOf(null, {}) });

const BLANK_COPY = { name: 'Copy', params: { deltaColumn: { name: '' } } };
const COPIES = oneOf<readonly object[]>([COPY], [COPY], [], [], [BLANK_COPY]);

/** `interval-below-minimum interval-long-enough`, or the status of a success. */
const fateOf = ({ status, headers }: Answer): string => {
  const hint = headers.get('x-emulator-hint') ?? '';
  const [, problem, rule] = /^(\S+) .* breaks rule ([a-z-]+)/.exec(hint) ?? [];
  return problem === undefined ? `${status} ${hint}`.trim() : `${problem} ${rule}`;
};

const foretold = ({ refusal }: ScheduleExplanation, success: string): string =>
  refusal === undefined ? success : `${refusal.problem} ${refusal.rule}`;

describe.each([
  ['as sources are read', {}],
  ['by the strict reading of a start in the past', { switches: { 'start-time-in-past': 'refuse' } }],
])('for any schedule, %s,', (_, options) => {
  let emulator: TestEmulator;
  let parts: Parts;
  beforeAll(async () => {
    emulator = await startEmulator(options);
    parts = await prepare(emulator);
  });
  afterAll(() => emulator.close());

  test('a POST is refused by the first rule that fails in its explanation', async () => {
    await fc.assert(
      fc.asyncProperty(SCHEDULE_PARAMS, COPIES, async (scheduleParams, copies) => {
        const body = parts.flowBody({ scheduleParams, transformations: [...copies, parts.mapping] });
        const explanation = explainSchedule(body, { nowMs: NOW_MS, ...options });
        const answer = await emulator.call('POST', `${FLOW_SERVICE}/flows`, body);
        expect(fateOf(answer)).toBe(foretold(explanation, '201'));
        if (explanation.refusal) expect(answer.json.errorMessage).toContain(explanation.refusal.message);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['to come', NOW + HOUR, 'hour'],
    ['under way', NOW, 'hour'],
    ['that was once', NOW, 'once'],
  ])(
    'a PATCH of a schedule %s is refused by the first rule that fails in its explanation',
    async (_name, start, frequency) => {
      const recurring = parts.flowBody({ scheduleParams: { startTime: start, frequency, interval: 1 } });
      const once = parts.onceBody({ scheduleParams: { startTime: start, frequency } });
      const create = async () => {
        const { json } = await emulator.call('POST', `${FLOW_SERVICE}/flows`, frequency === 'once' ? once : recurring);
        return `${FLOW_SERVICE}/flows/${json.id}`;
      };
      await fc.assert(
        fc.asyncProperty(SCHEDULE_PARAMS, COPIES, async (scheduleParams, copies) => {
          const path = await create();
          const transformations = [...copies, parts.mapping];
          const previous = (await emulator.call('GET', path)).json;
          const changes = { transformations, scheduleParams };
          const patchedPaths = Object.keys(changes).map((field) => `/${field}`);
          const explanation = explainSchedule(changes, { nowMs: NOW_MS, ...options, previous, patchedPaths });
          const patch = Object.entries(changes).map(([field, value]) => ({ op: 'replace', path: `/${field}`, value }));
          const headers = { 'if-match': previous.items[0].etag };
          const fate = fateOf(await emulator.call('PATCH', path, patch, headers));
          expect(fate).toBe(foretold(explanation, '200'));
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('a patch', () => {
  test.each(['/name', '/labels/-', '/id', '/nowhere', '/scheduleParameters', '/lastOperation/ops'])(
    'that aims at %s is judged as explained',
    async (path) => {
      const emulator = await startEmulator();
      const { flowBody } = await prepare(emulator);
      const { id } = (await emulator.call('POST', `${FLOW_SERVICE}/flows`, flowBody())).json;
      const previous = (await emulator.call('GET', `${FLOW_SERVICE}/flows/${id}`)).json;
      const options = { nowMs: NOW_MS, previous, patchedPaths: [path] };
      const headers = { 'if-match': previous.items[0].etag };
      const answer = await emulator.call(
        'PATCH',
        `${FLOW_SERVICE}/flows/${id}`,
        { op: 'add', path, value: 'x' },
        headers,
      );
      expect(fateOf(answer)).toBe(foretold(explainSchedule(previous, options), '200'));
      await emulator.close();
    },
  );
});

describe('runs come when they are foretold, and read the windows that are', () => {
  const windowsOf = async (emulator: TestEmulator, flowId: string) => {
    const path = `${FLOW_SERVICE}/runs?property=flowId==${flowId}&orderby=createdAt&limit=100`;
    const { items } = (await emulator.call('GET', path)).json;
    return items.map((run: { activities: { durationSummary: { extensions: object } }[] }) => {
      return run.activities[0]?.durationSummary.extensions;
    });
  };

  const windows = ({ runs }: ScheduleExplanation) =>
    runs.map(({ windowStartMs: windowStart, windowEndMs: windowEnd }) => ({ windowStart, windowEnd }));

  test.each([
    [{ startTime: NOW + HOUR, frequency: 'minute', interval: 20 }],
    [{ startTime: `${NOW - 4000}`, frequency: 'hour', interval: '1', backfill: 'false' }],
    [{ startTime: NOW + HOUR, frequency: 'day', interval: 1, backfill: false }],
    [{ startTime: 0, frequency: 'week', interval: 2 }],
    [{ startTime: NOW + HOUR, frequency: 'once' }],
  ])('of %j', async (scheduleParams) => {
    const emulator = await startEmulator();
    const { flowBody, onceBody } = await prepare(emulator);
    const body = scheduleParams.frequency === 'once' ? onceBody({ scheduleParams }) : flowBody({ scheduleParams });
    const explanation = explainSchedule(body, { nowMs: NOW_MS, runs: 4 });
    const { id } = (await emulator.call('POST', `${FLOW_SERVICE}/flows`, body)).json;
    await emulator.clock.advanceTo(explanation.runs.at(-1)?.dueMs ?? Number.NaN);
    await emulator.settle();
    expect(await windowsOf(emulator, id)).toEqual(windows(explanation));
    await emulator.close();
  });

  test('of a schedule that was changed under way', async () => {
    const emulator = await startEmulator();
    const { flowBody } = await prepare(emulator);
    const body = flowBody({ scheduleParams: { startTime: NOW - 1000, frequency: 'hour', interval: 1 } });
    const { id } = (await emulator.call('POST', `${FLOW_SERVICE}/flows`, body)).json;
    const path = `${FLOW_SERVICE}/flows/${id}`;
    const nowMs = NOW_MS + 2.5 * HOUR * 1000;
    await emulator.clock.advanceTo(nowMs);
    const before = await windowsOf(emulator, id);
    const previous = (await emulator.call('GET', path)).json;
    const value = { startTime: NOW - 1000, frequency: 'minute', interval: 45 };
    const explanation = explainSchedule(value, { nowMs, previous, runs: 3 });
    const headers = { 'if-match': previous.items[0].etag };
    const { status } = await emulator.call('PATCH', path, { op: 'replace', path: '/scheduleParams', value }, headers);
    expect(status).toBe(200);
    await emulator.clock.advanceTo(explanation.runs.at(-1)?.dueMs ?? Number.NaN);
    expect(await windowsOf(emulator, id)).toEqual([...before, ...windows(explanation)]);
    await emulator.close();
  });
});

test('a flow spec without a Copy transformation is explained without one', () => {
  const scheduleParams = { startTime: NOW, frequency: 'hour', interval: 1 };
  const flow = { flowSpec: { id: CLOUD_STORAGE_TO_AEP }, scheduleParams };
  expect(explainSchedule(flow, { nowMs: NOW_MS })).toMatchObject({
    accepted: true,
    flowSpec: { id: CLOUD_STORAGE_TO_AEP, name: 'CloudStorageToAEP' },
  });
});
