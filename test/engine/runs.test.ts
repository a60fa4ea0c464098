// A run of the tutorial's flow, from what it says of itself to the bytes that it left: everything agrees with everything.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CrmRow, crmTable } from '../../fixtures/crm/index.ts';
import { NOW_MS, ORG, startEmulator, type TestEmulator } from '../start.ts';
import { CRM_TO_AEP, FLOW_SERVICE } from '../tutorial.ts';
import { batchIdOf, batchOf, dataSetOf, exported, parquetOf, prepareFlow, runsOf, schemaWith } from './crm-flow.ts';

/** In the order in which a run reads them: by the delta column, which is text here that sorts as time does. */
const accounts = async (): Promise<CrmRow[]> =>
  [...((await crmTable('Accounts', 1))?.rows ?? [])].sort((a, b) =>
    String(a['updatedAt']) < String(b['updatedAt']) ? -1 : 1,
  );

describe('a run of the tutorial', () => {
  const COLUMNS = ['first_name', 'last_name', 'email'];
  let emulator: TestEmulator;
  let rows: CrmRow[];
  let flowId: string;
  let prepared: Awaited<ReturnType<typeof prepareFlow>>;
  // biome-ignore lint/suspicious/noExplicitAny: the tests assert what it is.
  let run: any;
  let batchId: string;

  beforeAll(async () => {
    emulator = await startEmulator();
    rows = await accounts();
    prepared = await prepareFlow(emulator, { columns: COLUMNS });
    flowId = await prepared.flow();
    await emulator.settle();
    const found = await runsOf(emulator, flowId);
    expect(found).toHaveLength(1);
    [run] = found;
    batchId = batchIdOf(run);
  });
  afterAll(() => emulator.close());

  it('is one object with everything that the Platform puts there', () => {
    const inputBytes = rows
      .map((row) => JSON.stringify(Object.fromEntries(COLUMNS.map((name) => [name, row[name]]))))
      .reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const outputBytes = run.metrics.sizeSummary.outputBytes;
    const span = { startedAtUTC: NOW_MS, completedAtUTC: NOW_MS };
    const { id, etag, sandboxId, ...rest } = run;
    expect([id, sandboxId]).toEqual([
      expect.stringMatching(/^[0-9a-f-]{36}$/),
      expect.stringMatching(/^[0-9a-f-]{36}$/),
    ]);
    expect(etag).toMatch(/^"[0-9a-f]{8}-0000-0200-0000-[0-9a-f]{12}"$/);
    expect(rest).toEqual({
      ...{ createdAt: NOW_MS, updatedAt: NOW_MS },
      ...{ createdBy: 'acp_foundation_connectors@AdobeID', updatedBy: 'acp_foundation_connectors@AdobeID' },
      ...{ createdClient: 'acp_foundation_connectors', updatedClient: 'acp_foundation_connectors' },
      ...{ sandboxName: 'prod', imsOrgId: ORG, flowId, flowSpec: { id: CRM_TO_AEP, version: '1.0' } },
      metrics: {
        durationSummary: span,
        sizeSummary: { inputBytes, outputBytes },
        recordSummary: {
          ...{ inputRecordCount: 100, outputRecordCount: 100, createdRecordCount: 100 },
          ...{ failedRecordCount: 0, warningRecordCount: 0 },
        },
        fileSummary: { inputFileCount: 1, outputFileCount: 1, activityRefs: ['promotionActivity'] },
        statusSummary: { status: 'success', errors: [], activityRefs: ['promotionActivity'] },
      },
      activities: [
        {
          id: 'copyActivity',
          updatedAtUTC: NOW_MS,
          durationSummary: { ...span, extensions: { windowStart: 0, windowEnd: NOW_MS } },
          latencySummary: {},
          sizeSummary: { inputBytes, outputBytes: inputBytes },
          recordSummary: { inputRecordCount: 100, outputRecordCount: 100 },
          fileSummary: {
            inputFileCount: 1,
            outputFileCount: 1,
            extensions: {
              manifest: {
                fileInfo: `${emulator.url}/data/foundation/export/batches/${batchId}/meta?path=input_files`,
              },
            },
          },
          statusSummary: { status: 'success', errors: [], extensions: { type: 'one-time' } },
          sourceInfo: [
            {
              id: prepared.sourceConnectionId,
              type: 'SourceConnection',
              reference: { type: 'AdfRunId', ids: [expect.stringMatching(/^[0-9a-f-]{36}$/)] },
            },
          ],
        },
        {
          id: 'promotionActivity',
          updatedAtUTC: NOW_MS,
          durationSummary: span,
          latencySummary: {},
          sizeSummary: { inputBytes, outputBytes },
          recordSummary: {
            ...{ inputRecordCount: 100, outputRecordCount: 100, failedRecordCount: 0, warningRecordCount: 0 },
          },
          fileSummary: { inputFileCount: 1, outputFileCount: 1 },
          statusSummary: { status: 'success', errors: [], extensions: {} },
          targetInfo: [
            {
              id: expect.stringMatching(/^[0-9a-f-]{36}$/),
              type: 'TargetConnection',
              reference: { type: 'Batch', ids: [expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)] },
            },
          ],
        },
      ],
    });
  });

  it('is found by its id, and named by its flow', async () => {
    const one = await emulator.call('GET', `${FLOW_SERVICE}/runs/${run.id}`);
    expect(one.json.items).toEqual([run]);
    const flow = await emulator.call('GET', `${FLOW_SERVICE}/flows/${flowId}`);
    const lastRunDetails = { id: run.id, state: 'success', startedAtUTC: NOW_MS, completedAtUTC: NOW_MS };
    expect(flow.json.items[0]).toMatchObject({ lastRunDetails, updatedAt: NOW_MS });
  });

  it('agrees with its batch and its dataset in every count', async () => {
    const { recordSummary, sizeSummary } = run.metrics;
    expect(await batchOf(emulator, batchId)).toMatchObject({
      ...{ status: 'success', imsOrg: ORG, externalId: batchId, created: NOW_MS, completed: NOW_MS },
      relatedObjects: [{ type: 'dataSet', id: prepared.dataSetId }],
      tags: { flowId: [flowId] },
      ...{ recordCount: recordSummary.outputRecordCount, failedRecordCount: 0, size: sizeSummary.outputBytes },
      errors: [],
      metrics: {
        ...{ inputRecordCount: recordSummary.inputRecordCount, outputRecordCount: recordSummary.outputRecordCount },
        ...{ inputByteSize: sizeSummary.inputBytes, outputByteSize: sizeSummary.outputBytes, failedRecordCount: 0 },
      },
    });
    expect(await dataSetOf(emulator, prepared.dataSetId)).toMatchObject({
      ...{ lastBatchId: batchId, lastBatchStatus: 'success', lastSuccessfulBatch: batchId },
      extensions: {
        adobe_lakeHouse: { metrics: { rowCount: 100, storageSize: sizeSummary.outputBytes, asOf: NOW_MS } },
        adobe_unifiedProfile: {},
      },
    });
  });

  it('with no columns named reads every one', async () => {
    const every = await prepareFlow(emulator, { columns: [], schema: { title: 'Every column' } });
    const id = await every.flow();
    await emulator.settle();
    const [whole] = await runsOf(emulator, id);
    const inputBytes = rows.reduce((sum, row) => sum + Buffer.byteLength(JSON.stringify(row)), 0);
    expect(whole.metrics).toMatchObject({ sizeSummary: { inputBytes }, recordSummary: { outputRecordCount: 100 } });
  });

  it('leaves one file of the size that it tells, and says what it read', async () => {
    const files = await exported(emulator, `batches/${batchId}/files`);
    expect(files.json.data).toMatchObject([{ dataSetFileId: `${batchId}-1`, records: '100' }]);
    expect((await parquetOf(emulator, batchId)).length).toBe(run.metrics.sizeSummary.outputBytes);
    const input = await exported(emulator, `batches/${batchId}/meta?path=input_files/Accounts.json`);
    expect(input.json).toEqual({ path: 'Accounts', records: 100 });
    expect((await exported(emulator, `batches/${batchId}/failed`)).json.data).toEqual([]);
  });

  it('shows its rows in the preview, oldest change first', async () => {
    const preview = await exported(emulator, `datasets/${prepared.dataSetId}/preview`);
    expect(preview.json.data).toEqual(
      rows.map((row) => ({
        person: { name: { firstName: row['first_name'], lastName: row['last_name'] } },
        personalEmail: { address: row['email'] },
      })),
    );
  });
});

describe('the Parquet file of a run', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'aep-local-runs-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Every row of a file, as DuckDB reads it. */
  const readByDuckDb = async (bytes: Uint8Array): Promise<readonly Record<string, unknown>[]> => {
    const file = join(folder, 'landed.parquet');
    writeFileSync(file, bytes);
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    const reader = await connection.runAndReadAll(
      `SELECT to_json(landed) AS row FROM read_parquet('${file}') AS landed`,
    );
    const found = reader.getRowObjectsJson().map(({ row }) => JSON.parse(String(row)));
    connection.closeSync();
    instance.closeSync();
    return found;
  };

  it('holds each value of the CRM, in nested groups, for a reader that is not ours', async () => {
    const emulator = await startEmulator();
    const { namespace, schema } = await schemaWith(emulator, {
      groups: ['profile-work-details', 'identitymap'],
      own: { properties: { active: { type: 'boolean' }, changed: { type: 'string', format: 'date-time' } } },
    });
    const { flow } = await prepareFlow(emulator, {
      schema,
      mappings: [
        ['first_name', 'person.name.firstName'],
        ['birth_year', 'person.birthYear'],
        ['email', 'personalEmail.address'],
        ['city', 'homeAddress.city'],
        ['company', 'organizations'],
        ['id', 'identityMap.crm[*].id'],
        ['active', `${namespace}.active`],
        ['updatedAt', `${namespace}.changed`],
      ],
    });
    await flow();
    await emulator.settle();
    const [run] = await runsOf(emulator);
    expect(run.metrics.statusSummary.errors).toEqual([]);
    const landed = await readByDuckDb(await parquetOf(emulator, batchIdOf(run)));
    await emulator.close();
    const rows = await accounts();
    expect(rows).toHaveLength(100);
    expect(landed).toEqual(
      rows.map((row) => ({
        person: { name: { firstName: row['first_name'] }, birthYear: row['birth_year'] },
        personalEmail: { address: row['email'] },
        homeAddress: { city: row['city'] },
        organizations: [row['company']],
        identityMap: { crm: [{ id: row['id'] }] },
        // With the zone: the instant is one of UTC.
        [namespace]: { active: row['active'], changed: `${row['updatedAt']}+00` },
      })),
    );
  });
});
