// What is told of data sets when one of them is deleted: its last batches go, and a batch of two data sets leaves no trace in the other.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';

const CATALOG = '/data/foundation/catalog';

let emulator: TestEmulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const make = async (list: string, body: object): Promise<string> =>
  (await emulator.call('POST', `${CATALOG}/${list}`, body)).json[0].split('/').at(-1);
const get = async (path: string) => (await emulator.call('GET', CATALOG + path)).json;

const landed = (recordCount: number, ...dataSetIds: string[]) =>
  make('batches', {
    ...{ status: 'success', recordCount, size: 10 * recordCount },
    relatedObjects: dataSetIds.map((id) => ({ type: 'dataSet', id })),
  });

test('the last batches of a data set that was deleted are told no more, and those of another are', async () => {
  const [gone, kept] = [await make('dataSets', { name: 'Gone' }), await make('dataSets', { name: 'Kept' })];
  const [own, other] = [await landed(1, gone), await landed(2, kept)];
  expect(Object.keys(await get('/lastBatches')).sort()).toEqual([gone, kept].sort());
  expect(await get(`/lastBatches?dataSetId=${gone}`)).toMatchObject({ [gone]: { lastBatchId: own } });
  await emulator.call('DELETE', `${CATALOG}/dataSets/${gone}`);
  expect(await get('/lastBatches')).toEqual({ [kept]: expect.objectContaining({ lastBatchId: other }) });
  expect(await get(`/lastBatches?dataSetId=${gone}`)).toEqual({});
});

test('a batch of two data sets goes with the first, and the other no longer counts it', async () => {
  const [gone, kept] = [await make('dataSets', { name: 'Gone' }), await make('dataSets', { name: 'Kept' })];
  const own = await landed(2, kept);
  await landed(3, gone, kept);
  const before = (await get(`/dataSets/${kept}`))[kept];
  expect(before.extensions.adobe_lakeHouse.metrics).toMatchObject({ rowCount: 5, storageSize: 50 });
  await emulator.call('DELETE', `${CATALOG}/dataSets/${gone}`);
  const after = (await get(`/dataSets/${kept}`))[kept];
  expect(after).toMatchObject({ lastBatchId: own, lastSuccessfulBatch: own, lastBatchStatus: 'success' });
  expect(after.extensions.adobe_lakeHouse.metrics).toMatchObject({ rowCount: 2, storageSize: 20 });
  expect(await get(`/lastBatches?dataSetId=${kept}`)).toMatchObject({ [kept]: { lastBatchId: own } });
});

test('where a data set lies is told, and of a batch its stage', async () => {
  const id = await make('dataSets', { name: 'Mine' });
  const body = { datasetId: id, inputFormat: { format: 'json' } };
  const batch = (await emulator.call('POST', '/data/foundation/import/batches', body)).json;
  const { dataSetId, path, stagePath, credentials } = await get(`/dataSets/${id}/credentials?batchId=${batch.id}`);
  expect([dataSetId, path, stagePath]).toEqual([
    id,
    `${emulator.url}/data/foundation/dataset/datasets/${id}/`,
    batch.tags.acp_stagePath[0],
  ]);
  expect(credentials).toMatchObject({ clientId: 'a-client', clientKey: 'not-emulated' });
  expect(await get(`/dataSets/${id}/credentials`)).not.toHaveProperty('stagePath');
});
