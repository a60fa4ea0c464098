// Runs on demand: only of flows that run once, each with a window of its own and the delta column that the first one names.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';
import { COPY, FLOW_SERVICE, type Parts, prepare } from '../../tutorial.ts';
import { LATER, provider, type Refused, refusing } from './refusals.ts';

const NOW = NOW_MS / 1000;
const DAY = 86_400;
const NO_SUCH = '00000000-0000-4000-8000-000000000000';

let emulator: TestEmulator;
let parts: Parts;
let flowId: string;

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  emulator.call(method, FLOW_SERVICE + path, body, headers);
const flow = async () => (await call('GET', `/flows/${flowId}`)).json.items[0];

const createFlow = async (body: object): Promise<string> => {
  const { status, text, json } = await call('POST', '/flows', body);
  expect(status, text).toBe(201);
  return json.id;
};

beforeEach(async () => {
  emulator = await startEmulator();
  parts = await prepare(emulator);
  flowId = await createFlow(parts.onceBody({ scheduleParams: { startTime: LATER, frequency: 'once' } }));
});
afterEach(() => emulator.close());

const deltaColumn = { name: 'updatedAt' };
const WINDOW = { startTime: NOW, windowStartTime: NOW - 10_000 * DAY, windowEndTime: NOW };
const paramsWith = (change: object) => ({ ...WINDOW, deltaColumn, ...change });

/** Asks for a run, waits for it, and gives what it says of itself. */
const run = async (params: object) => {
  const { status, text, json } = await call('POST', '/runs', { flowId, params });
  expect(status, text).toBe(201);
  await emulator.settle();
  return (await call('GET', `/runs/${json.items[0].id}`)).json.items[0];
};
const inputOf = (made: { metrics: { recordSummary: { inputRecordCount: number } } }) =>
  made.metrics.recordSummary.inputRecordCount;

describe('a run on demand', () => {
  test('is answered with a reference in a list, and is scheduled until it begins', async () => {
    const params = paramsWith({ startTime: NOW + 60 });
    const { status, json } = await call('POST', '/runs/', { flowId, params });
    const [{ id, etag }] = json.items;
    expect([status, json]).toEqual([201, { items: [{ id, etag }] }]);
    const [scheduled] = (await call('GET', `/runs/${id}`)).json.items;
    expect(scheduled).toMatchObject({
      ...{ id, etag, flowId, params, createdAt: NOW_MS, updatedAt: NOW_MS, createdClient: 'a-client', activities: [] },
      metrics: { statusSummary: { status: 'scheduled' } },
    });
    await emulator.clock.advanceTo(NOW_MS + 60_000);
    const [done] = (await call('GET', `/runs/${id}`)).json.items;
    expect(done.metrics).toMatchObject({
      ...{ durationSummary: { startedAtUTC: NOW_MS + 60_000 }, statusSummary: { status: 'success' } },
    });
    expect(done).toMatchObject({ id, params, createdClient: 'a-client' });
  });

  test('reads its window and nothing else, wherever the numbers are spelt as texts', async () => {
    const whole = await run(paramsWith({}));
    expect(inputOf(whole)).toBeGreaterThan(0);
    const middle = NOW - 90 * DAY;
    const early = await run({ ...WINDOW, windowEndTime: middle });
    const late = await run({
      startTime: String(NOW),
      windowStartTime: String(middle),
      windowEndTime: String(NOW),
    });
    expect(inputOf(early)).toBeGreaterThan(0);
    expect(inputOf(early) + inputOf(late)).toBe(inputOf(whole));
    expect(late.params).toEqual({ startTime: `${NOW}`, windowStartTime: `${middle}`, windowEndTime: `${NOW}` });
    const { extensions } = late.activities[0].durationSummary;
    expect(extensions).toEqual({ windowStart: middle * 1000, windowEnd: NOW_MS });
  });

  test('may have a window without any length', async () => {
    expect(inputOf(await run(paramsWith({ windowStartTime: NOW })))).toBe(0);
  });

  test('comes beside the single run that the schedule plans', async () => {
    await run(paramsWith({}));
    await emulator.clock.advanceTo(LATER * 1000);
    expect((await call('GET', `/runs?count=true&property=flowId==${flowId}`)).json).toEqual({ count: 2 });
  });
});

describe('the delta column', () => {
  test('of the first run is kept in the flow, in front, with a new etag of its second', async () => {
    const before = await flow();
    await emulator.clock.advanceTo(NOW_MS + 5000);
    const named = { ...deltaColumn, dateFormat: 'YYYY-MM-DD', timezone: 'UTC' };
    await run(paramsWith({ deltaColumn: named }));
    const after = await flow();
    expect(after.transformations).toEqual([{ name: 'Copy', params: { deltaColumn: named } }, parts.mapping]);
    expect([after.updatedAt, after.version]).toEqual([NOW_MS + 5000, after.etag]);
    expect(after.etag).not.toBe(before.etag);
    expect(after.etag.split('-').at(-1)).toBe(`${(NOW + 5).toString(16)}0000"`);
  });

  test('need not be named again, may be, and cannot be another', async () => {
    await run(paramsWith({}));
    const kept = await flow();
    await run(WINDOW);
    await run(paramsWith({}));
    expect(await flow()).toMatchObject({ etag: kept.etag, transformations: kept.transformations });
    const refused = await refusing(emulator);
    const params = paramsWith({ deltaColumn: { name: 'createdAt' } });
    await refused(['POST', '/runs', { flowId, params }], provider('run-delta-column-differs 1382-400'));
  });

  test('leaves a flow that can still be changed', async () => {
    await run(paramsWith({}));
    const { etag } = await flow();
    const patch = { op: 'replace', path: '/name', value: 'Renamed' };
    expect((await call('PATCH', `/flows/${flowId}`, patch, { 'if-match': etag })).status).toBe(200);
    expect((await flow()).transformations).toMatchObject([{ name: 'Copy' }, { name: 'Mapping' }]);
  });
});

describe('what is refused', () => {
  const unusable = (...names: string[]) => provider('run-params-unusable 1384-400', names);
  const noColumn = provider('run-delta-column-missing 1383-400');
  const empty: Refused = { code: '1446-400', problem: 'run-flow-missing 1446-400' };

  test.each<[string, unknown, Refused]>([
    ['no params', undefined, unusable('startTime', 'windowStartTime', 'windowEndTime')],
    ['null for params', null, unusable('startTime')],
    ['empty params', {}, unusable('startTime')],
    ['no end', paramsWith({ windowEndTime: undefined }), unusable('windowEndTime')],
    ['a word for a start', paramsWith({ startTime: 'now' }), unusable('startTime')],
    ['a negative instant', paramsWith({ windowStartTime: -1 }), unusable('windowStartTime')],
    ['a fraction', paramsWith({ windowStartTime: 1.5 }), unusable('windowStartTime')],
    ['nanoseconds', paramsWith({ windowEndTime: NOW * 1e9 }), unusable('windowEndTime')],
    [
      'a window that ends before it begins',
      paramsWith({ windowStartTime: NOW, windowEndTime: NOW - 1 }),
      provider('run-window-reversed 1381-400', [String(NOW - 1), String(NOW)]),
    ],
    ['no delta column', WINDOW, noColumn],
    ['a delta column without a name', paramsWith({ deltaColumn: {} }), noColumn],
    ['a delta column with a blank name', paramsWith({ deltaColumn: { name: ' ' } }), noColumn],
    ['a text for a delta column', paramsWith({ deltaColumn: 'updatedAt' }), noColumn],
    [
      'a delta column whose format is no text',
      paramsWith({ deltaColumn: { name: 'updatedAt', dateFormat: 5 } }),
      provider('illegal-argument 1014-400', ['params/deltaColumn/dateFormat']),
    ],
  ])('%s', async (_, params, want) => {
    const refused = await refusing(emulator);
    await refused(['POST', '/runs', { flowId, params }], want);
  });

  test.each<[string, unknown, Refused]>([
    ['no flow', { params: WINDOW }, empty],
    ['a blank flow', { flowId: '', params: WINDOW }, empty],
    ['null for a flow', { flowId: null, params: WINDOW }, empty],
    ['an unknown flow', { flowId: NO_SUCH }, { code: '1430-400', problem: 'run-flow-not-found', names: [NO_SUCH] }],
    ['a text for params', { flowId: NO_SUCH, params: 'now' }, { code: '1100-400', problem: 'body-malformed' }],
  ])('%s', async (_, body, want) => {
    const refused = await refusing(emulator);
    await refused(['POST', '/runs', body], want);
  });

  test('a run of a flow that recurs', async () => {
    const scheduleParams = { startTime: LATER, frequency: 'hour', interval: 1 };
    const id = await createFlow(parts.flowBody({ scheduleParams, transformations: [COPY, parts.mapping] }));
    const refused = await refusing(emulator);
    const want = provider('run-of-recurring-flow 1386-400', [id, 'hour']);
    await refused(['POST', '/runs', { flowId: id, params: WINDOW }], want);
  });

  test('a run of a flow of another sandbox', async () => {
    const answer = await call('POST', '/runs', { flowId, params: paramsWith({}) }, { 'x-sandbox-name': 'dev' });
    expect(answer.json.type).toMatch(/FLOW-1430-400$/);
    expect((await flow()).transformations).toEqual([parts.mapping]);
  });

  test('a run that is not there', async () => {
    const refused = await refusing(emulator);
    const report = { id: NO_SUCH, type: 'runs' };
    const missing = { code: '1439-404', title: 'Resource not found', problem: 'resource-not-found' };
    await refused(['GET', `/runs/${NO_SUCH}`], { ...missing, names: [NO_SUCH, 'runs'], report });
  });
});
