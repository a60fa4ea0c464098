// What a user can break between two runs: the next run fails and says which part is gone, and the schedule goes on.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOW_MS, startEmulator, type TestEmulator } from '../start.ts';
import { FLOW_SERVICE } from '../tutorial.ts';
import { batchIdOf, batchOf, dataSetOf, exported, type Prepared, prepareFlow, runsOf, schemaWith } from './crm-flow.ts';

const QUARTER_MS = 15 * 60_000;
const SOURCES = `${FLOW_SERVICE}/sourceConnections`;

let emulator: TestEmulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const remove = async (path: string) => {
  const { status, text } = await emulator.call('DELETE', path);
  expect(status, text).toBeLessThan(300);
};

const patch = async (path: string, operations: object) => {
  const { etag } = (await emulator.call('GET', path)).json.items[0];
  const { status, text } = await emulator.call('PATCH', path, operations, { 'if-match': etag });
  expect(status, text).toBe(200);
};

const advance = () => emulator.clock.advanceTo(emulator.clock.nowMs() + QUARTER_MS);

type Run = Awaited<ReturnType<typeof runsOf>>[number];
type ExpectFailed = (run: Run, missing: string) => void;

const expectFailed = (run: Run, error: { code: string; message: string }) => {
  const { statusSummary, recordSummary, fileSummary } = run.metrics;
  expect(statusSummary).toMatchObject({ status: 'failed', errors: [error] });
  expect(recordSummary).toMatchObject({ inputRecordCount: 0, outputRecordCount: 0, failedRecordCount: 0 });
  expect(fileSummary).toMatchObject({ inputFileCount: 0, outputFileCount: 0 });
  const last = run.activities.at(-1);
  expect(last.statusSummary).toMatchObject({ status: 'failed', errors: statusSummary.errors });
  expect(statusSummary.activityRefs).toEqual([last.id]);
};

const expectCopyFailed: ExpectFailed = (run, missing) => {
  const message = `Copying from the source failed: ${missing} is not there.`;
  expectFailed(run, { code: 'CONNECTOR-1001-500', message });
  expect(run.activities.map(({ id }: { id: string }) => id)).toEqual(['copyActivity']);
};

const expectProcessingFailed: ExpectFailed = (run, missing) => {
  const message = `Processing the copied data failed: ${missing} is not there.`;
  expectFailed(run, { code: 'CONNECTOR-2001-500', message });
  expect(run.activities).toMatchObject([
    { id: 'copyActivity', statusSummary: { status: 'success', errors: [] } },
    { id: 'promotionActivity', targetInfo: [{ type: 'TargetConnection', reference: { type: 'Batch', ids: [] } }] },
  ]);
  // There is no batch, so nothing may point into one.
  expect(JSON.stringify(run)).not.toContain('/export/batches/');
};

describe('a part that is gone', () => {
  it.each<[string, ExpectFailed, (prepared: Prepared) => string, (prepared: Prepared) => Promise<void>]>([
    [
      'the mapping set',
      expectProcessingFailed,
      ({ mappingSetId }) => `mapping set ${mappingSetId}`,
      ({ mappingSetId }) => remove(`/data/foundation/conversion/mappingSets/${mappingSetId}`),
    ],
    [
      'the dataset',
      expectProcessingFailed,
      ({ dataSetId }) => `dataset ${dataSetId}`,
      ({ dataSetId }) => remove(`/data/foundation/catalog/dataSets/${dataSetId}`),
    ],
    [
      'the dataset, and then its schema',
      expectProcessingFailed,
      ({ dataSetId }) => `dataset ${dataSetId}`,
      async ({ dataSetId, schemaId }) => {
        await remove(`/data/foundation/catalog/dataSets/${dataSetId}`);
        await remove(`/data/foundation/schemaregistry/tenant/schemas/${encodeURIComponent(schemaId)}`);
      },
    ],
    [
      'the table',
      expectCopyFailed,
      () => 'table Nobody',
      ({ sourceConnectionId }) =>
        patch(`${SOURCES}/${sourceConnectionId}`, [{ op: 'replace', path: '/params/tableName', value: 'Nobody' }]),
    ],
    [
      'a column',
      expectCopyFailed,
      () => 'column shoe_size of table Accounts',
      ({ sourceConnectionId }) =>
        patch(`${SOURCES}/${sourceConnectionId}`, [
          { op: 'add', path: '/params/columns', value: [{ name: 'email' }, { name: 'shoe_size' }] },
        ]),
    ],
  ])('%s: the run fails and names it, and so does the next', async (_name, expectBroken, missing, take) => {
    const prepared = await prepareFlow(emulator);
    const id = await prepared.flow();
    await emulator.settle();
    await take(prepared);
    await advance();
    await advance();
    const runs = await runsOf(emulator, id);
    expect(runs).toHaveLength(3);
    expect(runs[0].metrics.statusSummary.status).toBe('success');
    for (const run of runs.slice(1)) expectBroken(run, missing(prepared));
    const flow = (await emulator.call('GET', `${FLOW_SERVICE}/flows/${id}`)).json.items[0];
    expect(flow.lastRunDetails).toMatchObject({ id: runs[2].id, state: 'failed' });
  });

  it('the table: its batch has failed too, for the same reason', async () => {
    const { flow, dataSetId } = await prepareFlow(emulator, { table: 'Nobody' });
    await flow();
    await emulator.settle();
    const { json } = await emulator.call('GET', `/data/foundation/catalog/batches?dataSet=${dataSetId}`);
    const [[batchId, batch]] = Object.entries(json) as [[string, object]];
    expect(batch).toMatchObject({
      status: 'failed',
      errors: [{ code: 'CONNECTOR-1001-500', description: expect.stringContaining('table Nobody') }],
    });
    expect(await dataSetOf(emulator, dataSetId)).toMatchObject({ lastBatchId: batchId, lastBatchStatus: 'failed' });
    expect((await exported(emulator, `batches/${batchId}/files`)).json.data).toEqual([]);
  });

  it('a column: its batch has failed too, and the dataset stays empty', async () => {
    const { flow, dataSetId } = await prepareFlow(emulator, { columns: ['first_nam', 'last_name', 'email'] });
    await flow();
    await emulator.settle();
    const [run] = await runsOf(emulator);
    expectCopyFailed(run, 'column first_nam of table Accounts');
    const { lastBatchId } = await dataSetOf(emulator, dataSetId);
    expect(await batchOf(emulator, lastBatchId)).toMatchObject({ status: 'failed', recordCount: 0 });
    expect((await exported(emulator, `datasets/${dataSetId}/preview`)).json.data).toEqual([]);
  });

  it('and comes back: the next run succeeds', async () => {
    const { flow, sourceConnectionId } = await prepareFlow(emulator, { table: 'Nobody' });
    await flow();
    await emulator.settle();
    const path = `${SOURCES}/${sourceConnectionId}`;
    await patch(path, [{ op: 'replace', path: '/params/tableName', value: 'Accounts' }]);
    await advance();
    const statuses = (await runsOf(emulator)).map(
      (run: { metrics: { statusSummary: { status: string } } }) => run.metrics.statusSummary.status,
    );
    expect(statuses).toEqual(['failed', 'success']);
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'the table: %s is none, though every object has it',
    async (table) => {
      const { flow } = await prepareFlow(emulator, { table });
      await flow();
      await emulator.settle();
      const [run] = await runsOf(emulator);
      expect(run.metrics.statusSummary.errors[0].message).toContain(`table ${table}`);
    },
  );

  it('the flow itself, while a run is due: there is none', async () => {
    const { flow } = await prepareFlow(emulator);
    const id = await flow({ startTime: (NOW_MS + QUARTER_MS) / 1000 });
    await remove(`${FLOW_SERVICE}/flows/${id}`);
    expect(await advance()).toBe(0);
    expect(await runsOf(emulator)).toEqual([]);
  });
});

describe('a schema that says little', () => {
  it.each([
    ['a field of no type takes a number', {}, 'birth_year', 'number'],
    ['a field of no type takes text', {}, 'email', 'string'],
    ['an object without fields takes none', { type: 'object' }, 'email', 'undefined'],
    ['an array of anything takes text', { type: 'array' }, 'email', 'object'],
  ])('%s', async (_name, field, source, type) => {
    const { namespace, schema } = await schemaWith(emulator, {
      own: { properties: { key: { type: 'string' }, any: field } },
    });
    const { flow, dataSetId } = await prepareFlow(emulator, {
      schema,
      mappings: [
        ['id', `${namespace}.key`],
        [source, `${namespace}.any`],
      ],
    });
    await flow();
    await emulator.settle();
    const [run] = await runsOf(emulator);
    expect(run.metrics.recordSummary.outputRecordCount).toBe(100);
    expect((await exported(emulator, `batches/${batchIdOf(run)}/files`)).json.data).toHaveLength(1);
    const [row] = (await exported(emulator, `datasets/${dataSetId}/preview`)).json.data;
    expect(typeof row[namespace].any).toBe(type);
  });
});
