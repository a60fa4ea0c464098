// Uploads from the front door: what stops half-way leaves nothing, what is reverted goes.
import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { contentRangeOf, misfit, received } from '../../../emulator/services/batch-ingestion/parts.ts';
import { HEADERS, startEmulator, type TestEmulator } from '../../start.ts';
import { stored } from '../../stored.ts';
import { prepare } from '../../tutorial.ts';

const IMPORT = '/data/foundation/import/batches';
const BYTES = { 'content-type': 'application/octet-stream' };

let emulator: TestEmulator;
afterEach(() => emulator.close());

const open = async (options: Parameters<typeof startEmulator>[0] = {}, change: object = {}) => {
  emulator = await startEmulator(options);
  const { dataSetId } = await prepare(emulator);
  const body = { datasetId: dataSetId, inputFormat: { format: 'csv' }, ...change };
  const { id } = (await emulator.call('POST', IMPORT, body)).json;
  return { id, file: (name: string) => `${IMPORT}/${id}/datasets/${dataSetId}/files/${name}` };
};

const batchOf = async (id: string) => (await emulator.call('GET', `/data/foundation/catalog/batches/${id}`)).json[id];

test('a body that stops half-way leaves nothing, and the emulator goes on', async () => {
  const { id, file } = await open({ port: 0 });
  const before = await stored(emulator);
  await new Promise<void>((resolve) => {
    const headers = { ...HEADERS, ...BYTES, 'content-length': String(4 * 1024 * 1024) };
    const sent = request(`${emulator.url}${file('half.csv')}`, { method: 'PUT', headers });
    sent.on('error', () => resolve());
    sent.write(Buffer.alloc(2 * 1024 * 1024), () => sent.destroy(new Error('gone')));
  });
  // The next upload is answered after the first one has been given up.
  expect((await emulator.call('HEAD', file('half.csv'))).status).toBe(404);
  expect((await batchOf(id)).status).toBe('loading');
  expect(await stored(emulator)).toEqual(before);
});

test('a reverted batch is inactive for a while, then deleted, and its files are gone', async () => {
  const { id, file } = await open({}, { inputFormat: { format: 'json' } });
  await emulator.call('PUT', file('a.json'), '{"person":{"name":{"firstName":"Ada"}}}', BYTES);
  await emulator.call('POST', `${IMPORT}/${id}?action=COMPLETE`);
  await emulator.settle();
  await emulator.call('POST', `${IMPORT}/${id}?action=REVERT`);
  expect((await batchOf(id)).status).toBe('inactive');
  await emulator.clock.advanceTo(emulator.clock.nowMs() + 60_000);
  expect((await batchOf(id)).status).toBe('deleted');
  expect((await emulator.call('GET', `/data/foundation/export/batches/${id}/files`)).json.data).toEqual([]);
});

test.each([
  ['bytes 0-511/2048', { first: 0, last: 511, total: 2048 }],
  ['bytes 512-1023/*', { first: 512, last: 1023 }],
  ['bytes=7-7', { first: 7, last: 7 }],
])('the range %s is read', async (written, want) => {
  emulator = await startEmulator();
  expect(contentRangeOf(written)).toEqual(want);
});

test.each([
  [
    [
      [0, 10, 20],
      [10, 10, 20],
    ],
    20,
    undefined,
  ],
  [[[0, 10, 20]], 10, 'the bytes 10 to 19 are missing'],
  [
    [
      [0, 10, null],
      [12, 3, null],
    ],
    10,
    'the bytes 10 to 11 are missing',
  ],
  [
    [
      [0, 10, null],
      [5, 10, null],
    ],
    15,
    'the part that begins at 5 overlaps the one before it, which ends at 9',
  ],
  [
    [
      [0, 5, 10],
      [5, 5, 12],
    ],
    10,
    'they announce different sizes: 10 and 12 bytes',
  ],
] as const)('parts %j have %i bytes without a gap; misfit: %s', async (parts, bytes, reason) => {
  emulator = await startEmulator();
  const segments = parts.map(([start, length, total]) => ({ start, length, total }));
  expect([received(segments), misfit(segments)]).toEqual([bytes, reason]);
});
