// What happens to a run between its two transactions: it gives way, it is killed, its dataset or its flow goes, everything is forgotten. A flow is
// made through the front door, into a file; then the runner works on that file with a source that the test holds in its hands.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RunnerParts, runFlow } from '../../emulator/engine/flow-runner.ts';
import { TURN_ROWS } from '../../emulator/engine/in-turns.ts';
import { createSchemas } from '../../emulator/engine/schemas.ts';
import type { Page, Source } from '../../emulator/engine/sources/source.ts';
import { migrations } from '../../emulator/store/migrations/index.ts';
import { createStore, type Store } from '../../emulator/store/store.ts';
import { setSwitches } from '../../emulator/switches.ts';
import { loadXdm } from '../../fixtures/index.ts';
import { NOW_MS, ORG, startEmulator } from '../start.ts';
import { type Prepared, prepareFlow } from './crm-flow.ts';

const PLACE = { org: ORG, sandbox: 'prod' };
const DUE_MS = NOW_MS + 60_000;

let folder: string;
let store: Store;
let prepared: Prepared;
let flowId: string;
let nowMs: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aep-local-interrupted-'));
  const data = join(folder, 'store.db');
  const emulator = await startEmulator({ data, durability: 'process' });
  prepared = await prepareFlow(emulator);
  flowId = await prepared.flow({ startTime: DUE_MS / 1000 });
  await emulator.close();
  store = createStore({
    ...{ path: data, durability: 'process', migrations: migrations(), seed: 1 },
    defer: setImmediate,
    committed: () => {},
  });
  nowMs = DUE_MS;
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const run = (source: Source): Promise<void> => {
  const xdm = loadXdm();
  const library = { xdm: (id: string) => xdm.find(({ $id }) => $id === id) };
  const { resources } = store;
  const parts: RunnerParts = {
    ...store,
    schemas: createSchemas({ resources, library, malformedEmail: 'land' }),
    source,
    switches: setSwitches(false),
    nowMs: () => nowMs,
  };
  const job = store.jobs.next(Number.MAX_SAFE_INTEGER);
  if (!job) throw new Error('no job is planned');
  return runFlow(parts, job);
};

/** Pages of one row each; `before` is called before the page of that number is given out. */
const pages = (count: number, before: (page: number) => void = () => {}): Source => ({
  variables: {},
  tables: () => [],
  page: async (_request, cursor): Promise<Page> => {
    before(cursor);
    const record = { first_name: `Person ${cursor}`, last_name: 'Doe', email: `person.${cursor}@example.com` };
    return { kind: 'page', rows: [{ record, line: cursor + 1 }], ...(cursor + 1 < count && { next: cursor + 1 }) };
  },
});

const runs = () => store.resources.list(PLACE, 'run', { limit: 10 }).map(({ body }) => body);
const batches = () => store.resources.list(PLACE, 'batch', { limit: 10 }).map(({ id, body }) => ({ id, ...body }));
const statusesOf = () => runs().map(({ metrics }) => metrics.statusSummary.status);

it('all pages of a source land in one file', async () => {
  await run(pages(25));
  const [batch] = batches();
  expect(batch).toMatchObject({ status: 'success', recordCount: 25 });
  expect(store.files.list(PLACE, batch?.id ?? '', 'data')).toHaveLength(1);
});

it('a long page is taken in short turns, and others are served in between', async () => {
  const rows = Array.from({ length: 10 * TURN_ROWS }, (_, index) => ({
    record: { first_name: 'Ada' },
    line: index + 1,
  }));
  let turns = 0;
  let isDone = false;
  const long = run({ variables: {}, tables: () => [], page: async () => ({ kind: 'page', rows }) }).finally(() => {
    isDone = true;
  });
  for (; !isDone; turns += 1) await nextTurn();
  await long;
  expect(turns).toBeGreaterThanOrEqual(10);
  expect(batches()).toMatchObject([{ status: 'success', recordCount: rows.length }]);
});

it('while it reads, the run is in progress and its batch loads', async () => {
  await run(
    pages(2, (page) => {
      if (page !== 1) return;
      expect(statusesOf()).toEqual(['inProgress']);
      expect(batches()).toMatchObject([{ status: 'loading', metrics: {} }]);
    }),
  );
  expect(statusesOf()).toEqual(['success']);
});

it('a run that was killed is done again under the same ids, later as it may be, and lands once', async () => {
  const killed = pages(5, (page) => {
    if (page === 3) throw new Error('killed');
  });
  await expect(run(killed)).rejects.toThrow('killed');
  const [interrupted] = runs();
  expect([statusesOf(), batches().map(({ status }) => status)]).toEqual([['inProgress'], ['loading']]);
  expect(store.jobs.nextDueMs()).toBe(DUE_MS);
  nowMs = DUE_MS + 5 * 60_000;
  await run(pages(5));
  expect(runs().map(({ id }) => id)).toEqual([interrupted?.id]);
  expect(statusesOf()).toEqual(['success']);
  expect(batches()).toMatchObject([{ status: 'success', recordCount: 5 }]);
  const dataSet = store.resources.get(PLACE, 'dataSet', prepared.dataSetId);
  expect(dataSet?.body.extensions?.['adobe_lakeHouse']).toMatchObject({ metrics: { rowCount: 5 } });
  expect(runs()[0]?.activities?.[0]).toMatchObject({ durationSummary: { extensions: { windowEnd: nowMs } } });
  expect(store.jobs.nextDueMs()).toBe(DUE_MS + 15 * 60_000);
});

it('a dataset that goes while its run reads makes the run fail, and nothing is left behind', async () => {
  const deleted = pages(2, (page) => {
    if (page !== 1) return;
    const [batch] = batches();
    store.resources.remove(PLACE, 'batch', batch?.id ?? '');
    store.resources.remove(PLACE, 'dataSet', prepared.dataSetId);
  });
  const id = store.idsOf(`flow ${flowId} ${DUE_MS}`);
  id.uuid(DUE_MS);
  const batchId = id.ulid(DUE_MS);
  await run(deleted);
  expect(runs()).toMatchObject([
    {
      metrics: {
        statusSummary: { status: 'failed', errors: [{ code: 'CONNECTOR-2001-500' }] },
        recordSummary: { outputRecordCount: 0 },
      },
    },
  ]);
  expect(batches()).toEqual([]);
  for (const part of ['data', 'preview', 'meta'] as const) expect(store.files.list(PLACE, batchId, part)).toEqual([]);
  expect(store.jobs.nextDueMs()).toBe(DUE_MS + 15 * 60_000);
});

it('a base connection that is gone, though nothing but a store can lose it, makes the run fail', async () => {
  store.resources.remove(PLACE, 'connection', prepared.connectionId);
  await run(pages(2));
  const message = `Copying from the source failed: base connection ${prepared.connectionId} is not there.`;
  const statusSummary = { status: 'failed', errors: [{ code: 'CONNECTOR-1001-500', message }] };
  expect(runs()).toMatchObject([{ metrics: { statusSummary }, activities: [{ id: 'copyActivity', statusSummary }] }]);
  expect(batches()).toEqual([]);
});

it('a run that was killed, and lost its mapping set before it was done again, fails with its batch', async () => {
  const killed = pages(2, (page) => {
    if (page === 1) throw new Error('killed');
  });
  await expect(run(killed)).rejects.toThrow('killed');
  store.resources.remove(PLACE, 'mappingSet', prepared.mappingSetId);
  await run(pages(2));
  const [batch] = batches();
  expect(batch).toMatchObject({ status: 'failed', errors: [{ code: 'CONNECTOR-2001-500' }] });
  expect(runs()[0]?.activities).toMatchObject([
    { id: 'copyActivity', statusSummary: { status: 'success' }, fileSummary: { inputFileCount: 0 } },
    { id: 'promotionActivity', targetInfo: [{ reference: { ids: [batch?.id] } }] },
  ]);
});

it('a flow that goes while its run reads has its run, and no other', async () => {
  await run(
    pages(2, (page) => {
      if (page !== 1) return;
      store.resources.remove(PLACE, 'flow', flowId);
      store.jobs.remove(PLACE, `flow ${flowId}`);
    }),
  );
  expect(statusesOf()).toEqual(['success']);
  expect(store.jobs.nextDueMs()).toBeUndefined();
});

it('a schedule that changes while its run reads says when the next run is due', async () => {
  await run(
    pages(2, (page) => {
      const flow = page === 1 ? store.resources.get(PLACE, 'flow', flowId) : undefined;
      if (!flow) return;
      const scheduleParams = { ...flow.body.scheduleParams, interval: 45 };
      store.resources.update(PLACE, 'flow', flow, nowMs, () => ({ ...flow.body, scheduleParams }));
    }),
  );
  expect(store.jobs.nextDueMs()).toBe(DUE_MS + 45 * 60_000);
  const flow = store.resources.get(PLACE, 'flow', flowId)?.body;
  expect(flow).toMatchObject({ scheduleParams: { interval: 45 }, lastRunDetails: { state: 'success' } });
});

const stop = (state: 'enabled' | 'disabled') => {
  const flow = store.resources.get(PLACE, 'flow', flowId);
  if (flow) store.resources.update(PLACE, 'flow', flow, nowMs, () => ({ ...flow.body, state }));
};

const job = () => store.jobs.get(PLACE, `flow ${flowId}`);

it('a flow that is stopped while its run reads has its run, and keeps where its window ended', async () => {
  await run(
    pages(2, (page) => {
      if (page === 1) stop('disabled');
    }),
  );
  expect(statusesOf()).toEqual(['success']);
  expect([job()?.dueMs, job()?.body]).toEqual([Number.MAX_SAFE_INTEGER, { flowId, previousEndMs: DUE_MS }]);
});

it('a run that was killed, and whose flow was stopped before it was done again, is brought to its end', async () => {
  const killed = pages(2, (page) => {
    if (page === 1) throw new Error('killed');
  });
  await expect(run(killed)).rejects.toThrow('killed');
  stop('disabled');
  await run(pages(2));
  expect([statusesOf(), batches().map(({ status }) => status)]).toEqual([['success'], ['success']]);
});

it('a run that is due and had not begun when its flow was stopped does not begin', async () => {
  stop('disabled');
  await run(pages(2));
  expect([runs(), batches(), job()?.body]).toEqual([[], [], { flowId }]);
});

it('a reset while a run reads leaves nothing of it', async () => {
  await run(
    pages(2, (page) => {
      if (page === 1) store.clear();
    }),
  );
  expect([runs(), batches(), store.jobs.nextDueMs()]).toEqual([[], [], undefined]);
});

/** What a sandbox holds that was emptied: not even the run that was under way when it was. */
const expectNothing = () => {
  expect([runs(), batches()]).toEqual([[], []]);
  expect(store.jobs.nextDueMs()).toBeUndefined();
};

it('a sandbox that is emptied while a run reads stays empty', async () => {
  await run(
    pages(2, (page) => {
      if (page === 1) store.places.empty(PLACE);
    }),
  );
  expectNothing();
});

it('a sandbox that is emptied in the breath in which a run begins stays empty', async () => {
  const emptied = store.writes.write(() => store.places.empty(PLACE));
  await Promise.all([emptied, run(pages(2))]);
  expectNothing();
});
