// Whatever rows a run reads: run, batch, dataset, files and diagnostics tell the same of them, to the row.
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { expect, it, vi } from 'vitest';
import { HEADERS, startEmulator, type TestEmulator } from '../start.ts';
import { batchIdOf, batchOf, dataSetOf, exported, type Prepared, prepareFlow, runsOf, schemaWith } from './crm-flow.ts';

const TABLE = 'Mixed';
const columns = ['key', 'year'].map((name) => ({ name, type: 'string', xdm: { type: 'string' } }));

/** What the CRM holds; each run sets it. */
const crm = vi.hoisted(() => ({ rows: [] as readonly Readonly<Record<string, unknown>>[] }));
vi.mock(import('../../emulator/engine/sources/crm.ts'), async (original) => {
  const { crmSource, ...rest } = await original();
  const list = () => [{ name: TABLE, columns }];
  return { ...rest, crmSource: () => crmSource({ list, load: async () => ({ columns, rows: crm.rows }) }) };
});

/** What is wrong with a row: it does not land, it lands without a field, or both were so. */
const KINDS = {
  sound: { key: 'a key', year: '1980' },
  warned: { key: 'a key', year: 'soon' },
  failed: { key: null, year: '1980' },
  failedAndWarned: { key: null, year: 'soon' },
} as const;
type Kind = keyof typeof KINDS;

const run = fc.record({
  kinds: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constant<Kind>('sound') },
      { weight: 2, arbitrary: fc.constantFrom<Kind>('warned', 'failed', 'failedAndWarned') },
    ),
    { maxLength: 30 },
  ),
  percent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  diagnosed: fc.boolean(),
});
type Given = typeof run extends fc.Arbitrary<infer One> ? One : never;

/** What is told of it, wherever it is told. */
const wanted = ({ kinds, percent }: Given) => {
  const input = kinds.length;
  const failed = kinds.filter((kind) => kind.startsWith('failed')).length;
  const warned = kinds.filter((kind) => kind === 'warned').length;
  const lands = failed === 0 || (percent !== undefined && failed <= (percent * input) / 100 + 1e-9);
  const good = failed === 0 ? 'success' : 'partialSuccess';
  return { input, failed, warned, lands, output: lands ? input - failed : 0, status: lands ? good : 'failed' };
};

const linesOf = (text: string) => (text === '' ? [] : text.split('\n').map((line) => JSON.parse(line)));

/** The lines of a file of diagnostics; none where there is no such file. */
const diagnosed = async (emulator: TestEmulator, path: string) => {
  const { status, text } = await exported(emulator, path);
  return status === 404 ? [] : linesOf(text);
};

/** Every record and every byte of the files that Data Access lists. */
const landedIn = async (emulator: TestEmulator, batchId: string) => {
  const sizes: number[] = [];
  let records = 0;
  for (const { dataSetFileId } of (await exported(emulator, `batches/${batchId}/files`)).json.data) {
    const [{ length, _links: links }] = (await exported(emulator, `files/${dataSetFileId}`)).json.data;
    const file = await (await emulator.fetch(links.self.href, { headers: HEADERS })).arrayBuffer();
    expect(file.byteLength).toBe(Number(length));
    sizes.push(file.byteLength);
    records += (await parquetReadObjects({ file })).length;
  }
  return { records, files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
};

const checkRun = async (emulator: TestEmulator, given: Given, flowId: string) => {
  const want = wanted(given);
  const [run] = await runsOf(emulator, flowId);
  const batchId = batchIdOf(run);
  const landed = await landedIn(emulator, batchId);
  expect(landed.records).toBe(want.output);
  const { metrics } = run;
  expect(metrics.statusSummary.status).toBe(want.status);
  const counts = { inputRecordCount: want.input, outputRecordCount: want.output, failedRecordCount: want.failed };
  expect(metrics.recordSummary).toMatchObject({ ...counts, warningRecordCount: want.warned });
  expect(run.activities[1].recordSummary).toMatchObject(counts);
  expect([metrics.sizeSummary.outputBytes, metrics.fileSummary.outputFileCount]).toEqual([landed.bytes, landed.files]);
  const batch = await batchOf(emulator, batchId);
  expect(batch).toMatchObject({
    ...{ status: want.lands ? 'success' : 'failed', recordCount: want.output, failedRecordCount: want.failed },
    size: landed.bytes,
    metrics: { ...counts, outputByteSize: landed.bytes, outputFileCount: landed.files },
  });
  // The same issues in the batch and in the run, each of as many rows.
  const details = run.activities[1].statusSummary.extensions.errors ?? [];
  expect(
    batch.errors.map(({ code, recordCount }: { code: string; recordCount: number }) => [code, recordCount]),
  ).toEqual(details.map(({ code, recordCount }: { code: string; recordCount: number }) => [code, recordCount]));
  const codes = new Set(details.map(({ code }: { code: string }) => code));
  expect(codes.has('INGEST-1212-400')).toBe(want.failed > 0);
  expect(metrics.statusSummary.errors.map(({ code }: { code: string }) => code)).toEqual(
    want.failed > 0 ? ['CONNECTOR-2001-500'] : [],
  );
  // Each row that has an issue is in the diagnostics once, and each that failed among the failed.
  const failed = await diagnosed(emulator, `batches/${batchId}/failed?path=part-00000.json`);
  expect(failed).toHaveLength(want.failed);
  const rows = await diagnosed(emulator, `batches/${batchId}/meta?path=row_errors/part-00000.json`);
  expect(rows.map(({ _line }) => given.kinds[_line - 1])).toEqual(given.kinds.filter((kind) => kind !== 'sound'));
  const samples = await diagnosed(emulator, `batches/${batchId}/meta?path=row_error_samples.json`);
  expect(samples).toEqual(given.diagnosed ? rows.slice(0, 10) : []);
  return { batchId, ...landed, lands: want.lands };
};

const checkAll = async (emulator: TestEmulator, { flow, dataSetId }: Prepared, runs: readonly Given[]) => {
  const before = (await dataSetOf(emulator, dataSetId)).extensions.adobe_lakeHouse?.metrics;
  const sum = { rowCount: before?.rowCount ?? 0, storageSize: before?.storageSize ?? 0 };
  for (const given of runs) {
    crm.rows = given.kinds.map((kind) => KINDS[kind]);
    const { percent: partialIngestionPercent, diagnosed: errorDiagnosticsEnabled } = given;
    const id = await flow(
      { frequency: 'once' },
      { errorDiagnosticsEnabled, ...(partialIngestionPercent !== undefined && { partialIngestionPercent }) },
    );
    await emulator.settle();
    const { batchId, records, bytes, lands } = await checkRun(emulator, given, id);
    sum.rowCount += records;
    sum.storageSize += bytes;
    const dataSet = await dataSetOf(emulator, dataSetId);
    expect(dataSet).toMatchObject({ lastBatchId: batchId, lastBatchStatus: lands ? 'success' : 'failed' });
    expect(dataSet.extensions.adobe_lakeHouse.metrics).toMatchObject(sum);
  }
};

it('run, batch, dataset, files and diagnostics agree to the row, whatever the rows', async () => {
  const emulator = await startEmulator();
  try {
    const own = { properties: { key: { type: 'string' }, year: { type: 'integer' } }, required: ['key'] };
    const { namespace, schema } = await schemaWith(emulator, { own });
    const prepared = await prepareFlow(emulator, {
      ...{ table: TABLE, schema },
      mappings: ['key', 'year'].map((name) => [name, `${namespace}.${name}`] as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 3 }), (runs) => checkAll(emulator, prepared, runs)),
      { seed: 1, numRuns: 12 },
    );
  } finally {
    await emulator.close();
  }
});
