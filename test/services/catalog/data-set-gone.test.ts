// The files of a data set as Catalog lists them, and what goes when a data set is deleted: batches, files, labels.
import { afterEach, describe, expect, it } from 'vitest';
import { NOW_MS, ORG, startEmulator, type TestEmulator } from '../../start.ts';
import { firstDataSetId, startWith } from './landed.ts';

const CATALOG = '/data/foundation/catalog';
const EXPORT = '/data/foundation/export';

let emulator: TestEmulator;
let id: string;
afterEach(() => emulator.close());

const files = { data: { 'part.parquet': 'PAR1' } };

/** Four batches of one data set, of which one has failed, and one loads still, and one of another. */
const start = async () => {
  id = await firstDataSetId();
  emulator = await startWith([
    { id: 'OLD', dataSetId: id, startedMs: NOW_MS - 3_000, files },
    { id: 'FAILED', dataSetId: id, startedMs: NOW_MS - 2_000, status: 'failed', files: { failed: { a: 'b' } } },
    { id: 'LOADING', dataSetId: id, startedMs: NOW_MS - 1_500, status: 'loading', files },
    { id: 'NEW', dataSetId: id, startedMs: NOW_MS - 1_000, files },
    { id: 'FOREIGN', dataSetId: 'another', startedMs: NOW_MS, files },
  ]);
  await emulator.call('POST', `${CATALOG}/dataSets`, { name: 'First' });
  return (await get(`/dataSets/${id}`)).json[id];
};

const get = (path: string, headers = {}) => emulator.call('GET', CATALOG + path, undefined, headers);

describe('the files of a data set', () => {
  it('are those of the batches that have landed something, newest first, in pages', async () => {
    const { files: link, viewId } = await start();
    for (const path of [link.slice(1), `/dataSets/${id}/views/${viewId}/files`, `/dataSetFiles?datasetid=${id}`]) {
      const { status, json } = await get(path);
      expect([status, Object.keys(json)]).toEqual([200, ['NEW-1', 'OLD-1']]);
      expect(json['NEW-1']).toMatchObject({ id: 'NEW-1', batchId: 'NEW', dataSetViewId: viewId, imsOrg: ORG });
    }
    expect(Object.keys((await get(`/dataSetFiles?dataSetId=${id}&limit=1&start=1`)).json)).toEqual(['OLD-1']);
    expect((await emulator.call('GET', `${EXPORT}/files/OLD-1`)).status).toBe(200);
  });

  it('are none where there is no such data set, nor in another sandbox', async () => {
    const { viewId } = await start();
    expect((await get('/dataSetFiles?dataSetId=none')).json).toEqual({});
    const dev = { 'x-sandbox-name': 'dev' };
    expect((await get(`/dataSetFiles?dataSetId=${id}`, dev)).json).toEqual({});
    expect((await get(`/dataSets/${id}/views/${viewId}/files`, dev)).status).toBe(404);
    expect((await get(`/dataSets/${id}/views/none/files`)).status).toBe(404);
  });
});

describe('a data set that is deleted', () => {
  it('takes its batches, their files and its labels along, and nothing else', async () => {
    await start();
    const labels = `/data/foundation/dataset/datasets/${id}/labels`;
    expect((await emulator.call('POST', labels, { labels: ['C1'] })).status).toBe(201);
    expect((await emulator.call('DELETE', `${CATALOG}/dataSets/${id}`)).json).toEqual([`@/dataSets/${id}`]);
    for (const path of [
      'files/OLD-1',
      'files/NEW-1',
      'batches/NEW/files',
      'batches/FAILED/failed',
      `datasets/${id}/preview`,
    ]) {
      expect([path, (await emulator.call('GET', `${EXPORT}/${path}`)).status]).toEqual([path, 404]);
    }
    expect((await emulator.call('GET', labels)).status).toBe(404);
    expect(Object.keys((await get('/batches')).json)).toEqual(['FOREIGN']);
    expect((await emulator.call('GET', `${EXPORT}/files/FOREIGN-1`)).status).toBe(200);
  });

  it('may have been there never, where a switch says so', async () => {
    emulator = await startEmulator({ switches: { 'delete-of-missing-data-set': 'empty-list' } });
    const { status, json } = await emulator.call('DELETE', `${CATALOG}/dataSets/none`);
    expect([status, json]).toEqual([200, []]);
  });
});
