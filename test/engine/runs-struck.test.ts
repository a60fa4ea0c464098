// Runs that a test has made to fail because of their source, or to last: what a client sees of them, and that nothing is lost.
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { NOW_MS, ORG, startEmulator, type TestEmulator } from '../start.ts';
import { FLOW_SERVICE } from '../tutorial.ts';
import { batchOf, dataSetOf, type Prepared, prepareFlow, runsOf } from './crm-flow.ts';

const MINUTE_MS = 60_000;

let emulator: TestEmulator;
let prepared: Prepared;
beforeEach(async () => {
  emulator = await startEmulator();
  prepared = await prepareFlow(emulator);
});
afterEach(() => emulator.close());

const strike = async (run: object, more: object = {}) => {
  const { status, text } = await emulator.call('POST', '/_emulator/faults', { run, ...more });
  expect(status, text).toBe(201);
};
const advance = (minutes: number) => emulator.clock.advanceTo(emulator.clock.nowMs() + minutes * MINUTE_MS);
const act = async (path: string) => expect((await emulator.call('POST', `${FLOW_SERVICE}${path}`)).status).toBe(200);

// biome-ignore lint/suspicious/noExplicitAny: runs as they are answered.
const statusesOf = (runs: readonly any[]) => runs.map(({ metrics }) => metrics.statusSummary.status);
const lastBatch = async () => {
  const { json } = await emulator.call('GET', `/data/foundation/catalog/batches?dataSet=${prepared.dataSetId}`);
  return Object.values(json)[0];
};

describe('a source that fails', () => {
  test.each([
    ['bad-credentials', () => `source connection ${prepared.sourceConnectionId} is refused`],
    ['table-missing', () => 'table Accounts is not there'],
    ['column-missing', () => 'column updatedAt of table Accounts is not there'],
  ])('with %s: the run says so, and its window is read when it is triggered again', async (fails, says) => {
    await strike({ fails }, { times: 1, org: ORG, sandbox: 'prod' });
    await prepared.flow();
    await advance(16);
    const [failed, next] = await runsOf(emulator);
    const error = { code: 'CONNECTOR-1001-500', message: expect.stringContaining(says()) };
    expect(failed.metrics.statusSummary).toMatchObject({ status: 'failed', errors: [error] });
    expect(await lastBatch()).toBeDefined();
    // The window of a run that failed is not part of the next one.
    expect([next.metrics.statusSummary.status, next.metrics.recordSummary.inputRecordCount]).toEqual(['success', 0]);
    await act(`/runs/${failed.id}/action?op=re-trigger`);
    await emulator.settle();
    const again = (await runsOf(emulator)).at(-1);
    expect(again.metrics.recordSummary.outputRecordCount).toBe(100);
    const { extensions } = await dataSetOf(emulator, prepared.dataSetId);
    expect(extensions.adobe_lakeHouse.metrics.rowCount).toBe(100);
  });

  it('in one sandbox fails in no other', async () => {
    await strike({ fails: 'table-missing' }, { sandbox: 'dev' });
    await prepared.flow();
    await emulator.settle();
    expect(statusesOf(await runsOf(emulator))).toEqual(['success']);
  });
});

describe('a run that lasts', () => {
  it('is in progress, and its batch loads, until its time is over', async () => {
    await strike({ lastsMs: 5 * MINUTE_MS }, { times: 1 });
    const id = await prepared.flow();
    await advance(4);
    const [run] = await runsOf(emulator);
    expect(statusesOf([run])).toEqual(['inProgress']);
    expect(await lastBatch()).toMatchObject({ status: 'loading' });
    const until = { org: ORG, entity: 'run', id: run.id, state: 'success' };
    const { json } = await emulator.call('POST', '/_emulator/clock/advance', { until });
    expect(json).toEqual({ nowMs: NOW_MS + 5 * MINUTE_MS, ran: 1, reached: true });
    const [over] = await runsOf(emulator, id);
    expect([over.id, over.metrics.recordSummary.outputRecordCount]).toEqual([run.id, 100]);
    const { startedAtUTC, completedAtUTC } = over.metrics.durationSummary;
    expect([startedAtUTC, completedAtUTC]).toEqual([NOW_MS, NOW_MS + 5 * MINUTE_MS]);
    expect(over.activities[0].durationSummary.extensions).toEqual({ windowStart: 0, windowEnd: NOW_MS });
    const batch = await batchOf(emulator, over.activities[1].targetInfo[0].reference.ids[0]);
    expect(batch).toMatchObject({ status: 'success', recordCount: 100, started: NOW_MS, completed: completedAtUTC });
    expect(Object.keys((await emulator.call('GET', '/data/foundation/catalog/batches')).json)).toHaveLength(1);
  });

  it('beyond the next one: their windows tile, and each row lands once', async () => {
    await strike({ lastsMs: 40 * MINUTE_MS });
    await prepared.flow();
    await advance(90);
    const runs = await runsOf(emulator);
    expect(statusesOf(runs)).toEqual([...Array(4).fill('success'), ...Array(3).fill('inProgress')]);
    const windows = runs
      .slice(0, 4)
      .map(({ activities }: (typeof runs)[0]) => activities[0].durationSummary.extensions);
    const ends = windows.map(({ windowEnd }: { windowEnd: number }) => windowEnd);
    expect(windows.map(({ windowStart }: { windowStart: number }) => windowStart)).toEqual([0, ...ends.slice(0, -1)]);
    const { extensions } = await dataSetOf(emulator, prepared.dataSetId);
    expect(extensions.adobe_lakeHouse.metrics.rowCount).toBe(100);
  });

  it('comes to its end though its flow is stopped meanwhile', async () => {
    await strike({ lastsMs: 5 * MINUTE_MS });
    const id = await prepared.flow();
    await emulator.settle();
    await act(`/flows/${id}/action?op=disable`);
    await advance(60);
    expect(statusesOf(await runsOf(emulator))).toEqual(['success']);
  });

  it('fails with its batch where its flow is deleted meanwhile', async () => {
    await strike({ lastsMs: 5 * MINUTE_MS });
    const id = await prepared.flow();
    await emulator.settle();
    expect((await emulator.call('DELETE', `${FLOW_SERVICE}/flows/${id}`)).status).toBe(204);
    await advance(60);
    expect(statusesOf(await runsOf(emulator))).toEqual(['failed']);
    expect(await lastBatch()).toMatchObject({ status: 'failed', recordCount: 0 });
  });

  it('and was asked for on demand keeps its id', async () => {
    await strike({ lastsMs: MINUTE_MS }, { times: 1 });
    const flowId = await prepared.flow({ frequency: 'once', startTime: NOW_MS / 1000 + 86_400 });
    const params = {
      ...{ startTime: NOW_MS / 1000, windowStartTime: 0, windowEndTime: NOW_MS / 1000 },
      deltaColumn: { name: 'updatedAt' },
    };
    const { json } = await emulator.call('POST', `${FLOW_SERVICE}/runs`, { flowId, params });
    await emulator.settle();
    expect(statusesOf(await runsOf(emulator))).toEqual(['inProgress']);
    await advance(1);
    const runs = await runsOf(emulator);
    expect([runs.length, runs[0].id, statusesOf(runs)]).toEqual([1, json.items[0].id, ['success']]);
  });
});

test.each<[string, object]>([
  ['nothing', {}],
  ['a run and an operation', { run: { fails: 'table-missing' }, operation: 'createFlow', status: 500 }],
  ['a run and a delay of requests', { run: { lastsMs: 1 }, delayMs: 1 }],
  ['a run that fails and lasts', { run: { fails: 'table-missing', lastsMs: 1 } }],
  ['a run that fails for no known reason', { run: { fails: 'constructor' } }],
  ['a run that lasts for ever', { run: { lastsMs: 1e300 } }],
])('%s is no fault', async (_name, fault) => {
  expect((await emulator.call('POST', '/_emulator/faults', fault)).status).toBe(400);
  expect((await emulator.call('GET', '/_emulator/faults')).json).toEqual({ items: [] });
});
