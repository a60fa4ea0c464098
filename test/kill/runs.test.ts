// `kill -9` in the middle of a flow's run: after a restart the run comes to its end, once, and the dataset holds each row once.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { parquetMetadata } from 'hyparquet';
import { expect, test } from 'vitest';
import { crmTable } from '../../fixtures/index.ts';
import { type Serving, startServing, temporaryFolder } from '../processes.ts';
import { HEADERS, startEmulator } from '../start.ts';
import { FLOW_SERVICE, type Parts, prepare } from '../tutorial.ts';
import { keptIn } from './kept.ts';

const KILLS = 12;
const IN_MID_RUN_MIN = 3;
const LOOK_MS = 5;
const LIMIT_MS = 120_000;
const SEED = 1;

interface Exchange {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into bodies whose shape they are about to assert.
  readonly json: any;
}

const call = async ({ url }: Serving, method: string, path: string, body?: object): Promise<Exchange> => {
  const answer = await fetch(url + path, {
    method,
    headers: { ...HEADERS, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, json: await answer.json() };
};

interface Prepared {
  readonly path: string;
  readonly parts: Parts;
}

/** A file that holds all that a flow is made of, and no flow. */
const preparedFile = async (): Promise<Prepared> => {
  const path = join(temporaryFolder(), 'prepared.sqlite');
  const emulator = await startEmulator({ data: path, seed: SEED, clock: 'real' });
  const parts = await prepare(emulator);
  await emulator.close();
  return { path, parts };
};

const startFlow = async (serving: Serving, { parts }: Prepared): Promise<string> => {
  const { status, json } = await call(serving, 'POST', `${FLOW_SERVICE}/flows`, parts.onceBody());
  expect(status).toBe(201);
  return json.id;
};

const runsOf = async (serving: Serving, flowId: string) =>
  (await call(serving, 'GET', `${FLOW_SERVICE}/runs?property=flowId==${flowId}`)).json.items;

/** How long a run takes from the answer that made its flow, in milliseconds. */
const undisturbedMs = async (prepared: Prepared): Promise<number> => {
  const data = join(temporaryFolder(), 'crm.sqlite');
  copyFileSync(prepared.path, data);
  const serving = await startServing(['--data', data]);
  const flowId = await startFlow(serving, prepared);
  const startedMs = performance.now();
  while ((await runsOf(serving, flowId))[0]?.metrics.statusSummary.status !== 'success') await pass(LOOK_MS);
  const lengthMs = performance.now() - startedMs;
  await serving.stop('SIGKILL');
  return lengthMs;
};

const rowsIn = async (href: string): Promise<number> => {
  const bytes = await (await fetch(href, { headers: HEADERS })).arrayBuffer();
  return Number(parquetMetadata(bytes).num_rows);
};

/** The rows of each Parquet file of each batch that says that it landed. */
const landedRows = async (serving: Serving, dataSetId: string): Promise<number[]> => {
  const batches = await call(serving, 'GET', `/data/foundation/catalog/batches?dataSet=${dataSetId}`);
  const rows: number[] = [];
  for (const [batchId, batch] of Object.entries<Exchange['json']>(batches.json)) {
    expect(batch.status).toBe('success');
    const files = await call(serving, 'GET', `/data/foundation/export/batches/${batchId}/files`);
    for (const file of files.json.data) {
      const entries = await call(serving, 'GET', file._links.self.href.slice(serving.url.length));
      for (const entry of entries.json.data) rows.push(await rowsIn(entry._links.self.href));
    }
  }
  return rows;
};

test(
  'a run that is killed half-way is done again after a restart, and nothing lands twice',
  async () => {
    const prepared = await preparedFile();
    const crmRows = (await crmTable('Accounts', SEED))?.rows.length;
    // The first warms the machine's own caches up.
    await undisturbedMs(prepared);
    const lengthMs = await undisturbedMs(prepared);
    let inMidRun = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const data = join(temporaryFolder(), 'crm.sqlite');
      copyFileSync(prepared.path, data);
      const first = await startServing(['--data', data]);
      const flowId = await startFlow(first, prepared);
      await pass((lengthMs * (kill + 0.5)) / KILLS);
      await first.stop('SIGKILL');
      const kept = keptIn(data);
      expect(kept.integrity).toBe('ok');
      if (kept.runs.includes('inProgress')) inMidRun += 1;

      const second = await startServing(['--data', data]);
      await call(second, 'POST', '/_emulator/settle');
      const runs = await runsOf(second, flowId);
      expect(runs.map((run: Exchange['json']) => run.metrics.statusSummary.status)).toEqual(['success']);
      expect(runs[0].metrics.recordSummary).toMatchObject({ inputRecordCount: crmRows, outputRecordCount: crmRows });
      expect(await landedRows(second, prepared.parts.dataSetId)).toEqual([crmRows]);
      await second.stop('SIGTERM');
      expect(keptIn(data)).toMatchObject({ integrity: 'ok', runs: ['success'], refsWithoutResource: 0 });
    }
    expect(inMidRun).toBeGreaterThanOrEqual(IN_MID_RUN_MIN);
  },
  LIMIT_MS,
);
