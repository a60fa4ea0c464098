// Same seed, same requests, same moves of the clock: the same bytes, whatever is asked.
import { afterEach, expect, it } from 'vitest';
import { CRM_REFERENCE_MS } from '../../fixtures/crm/index.ts';
import { startEmulator, type TestEmulator } from '../start.ts';
import { FLOW_SERVICE } from '../tutorial.ts';
import { batchIdOf, parquetOf, prepareFlow, runsOf } from './crm-flow.ts';

const DAY_MS = 86_400_000;
const RUNS_IN_A_WEEK = 7 * 24 * 4;
const open: TestEmulator[] = [];
afterEach(() => Promise.all(open.splice(0).map((emulator) => emulator.close())));

const LISTS = [
  ...['runs?limit=100', 'runs?limit=100&orderby=createdAt', 'flows', 'sourceConnections', 'targetConnections'].map(
    (list) => `${FLOW_SERVICE}/${list}`,
  ),
  '/data/foundation/catalog/batches?limit=100',
  '/data/foundation/catalog/dataSets',
  '/data/foundation/conversion/mappingSets',
  '/data/foundation/schemaregistry/stats',
  '/_emulator/clock',
];

/** A flow that reads every quarter of an hour, at a time when rows change. */
const runFor = async (duration: string, seed: number) => {
  const emulator = await startEmulator({ seed, startMs: CRM_REFERENCE_MS - 20 * DAY_MS });
  open.push(emulator);
  const { flow, dataSetId } = await prepareFlow(emulator);
  await flow();
  const { json } = await emulator.call('POST', '/_emulator/clock/advance', { by: duration });
  return { emulator, dataSetId, ran: json.ran };
};

const answersOf = async (emulator: TestEmulator, dataSetId: string): Promise<string[]> => {
  const paths = [...LISTS, `/data/foundation/export/datasets/${dataSetId}/preview`];
  const answers: string[] = [];
  for (const path of paths) {
    const { status, text } = await emulator.call('GET', path);
    expect(status, path).toBe(200);
    answers.push(`${path} ${text}`);
  }
  return answers;
};

const parquetsOf = async (emulator: TestEmulator): Promise<string[]> => {
  const bytes: string[] = [];
  for (const run of await runsOf(emulator)) {
    if (run.metrics.fileSummary.outputFileCount === 0) continue;
    bytes.push(Buffer.from(await parquetOf(emulator, batchIdOf(run))).toString('base64'));
  }
  return bytes;
};

it('two emulators of one seed answer alike to the byte after a week of runs', async () => {
  const [one, other] = [await runFor('P7D', 7), await runFor('P7D', 7)];
  expect([one.ran, other.ran]).toEqual([RUNS_IN_A_WEEK, RUNS_IN_A_WEEK]);
  expect(one.dataSetId).toBe(other.dataSetId);
  expect(await answersOf(one.emulator, one.dataSetId)).toEqual(await answersOf(other.emulator, other.dataSetId));
  const parquets = await parquetsOf(one.emulator);
  expect(parquets.length).toBeGreaterThan(0);
  expect(parquets).toEqual(await parquetsOf(other.emulator));
});

it('another seed makes other people and other ids', async () => {
  const [one, other] = [await runFor('PT1H', 7), await runFor('PT1H', 8)];
  expect(one.dataSetId).not.toBe(other.dataSetId);
  expect(await answersOf(one.emulator, one.dataSetId)).not.toEqual(await answersOf(other.emulator, other.dataSetId));
});
