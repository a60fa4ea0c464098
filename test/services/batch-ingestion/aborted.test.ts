// ABORT of a batch that its client has handed over already, under the reading that takes it: whatever work is under way comes to nothing.
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { batchesIn, FOUNDATION, type Subject } from './subject.ts';

let emulator: TestEmulator;
let subject: Subject;
beforeEach(async () => {
  emulator = await startEmulator({ switches: { 'abort-of-complete-batch': 'accept' } });
  subject = await (await batchesIn(emulator))('json', { enableErrorDiagnostics: true });
});
afterEach(() => emulator.close());

const row = JSON.stringify({ person: { name: { firstName: 'Ada' } } });

const get = async (path: string) => (await emulator.call('GET', FOUNDATION + path)).json;

test.each([
  ['as soon as it is loaded', 1, 'loaded'],
  ['while it is processed', 5_000, 'processing'],
])('a batch that is aborted %s ends so, and nothing of it lands', async (_, rows, status) => {
  await subject.put('a', `${row}\n`.repeat(rows));
  await subject.act('COMPLETE');
  const settled = status === 'processing' ? emulator.settle() : undefined;
  for (let turn = 0; turn < 100 && (await subject.batch()).status !== status; turn += 1) await setImmediate();
  expect((await subject.batch()).status).toBe(status);
  expect(await subject.act('ABORT')).toMatchObject({ status: 200, text: '' });
  await settled;
  await emulator.settle();
  expect(await subject.batch()).toMatchObject({ status: 'aborted', errors: [], metrics: {} });
  for (const list of ['files', 'failed', 'meta'])
    expect((await get(`/export/batches/${subject.id}/${list}`)).data).toEqual([]);
  expect((await get(`/export/datasets/${subject.dataSetId}/preview`)).data).toEqual([]);
  const dataSet = (await get(`/catalog/dataSets/${subject.dataSetId}`))[subject.dataSetId];
  expect(dataSet).toMatchObject({ lastBatchStatus: 'aborted', lastBatchId: subject.id });
});

test('a batch that has landed is aborted under no reading', async () => {
  await subject.put('a', row);
  await subject.act('COMPLETE');
  await emulator.settle();
  expect(await subject.act('ABORT')).toMatchObject({ status: 428, json: { code: 'ERR-BI-104' } });
  expect((await subject.batch()).status).toBe('success');
});
