// Labels of data sets: whose they are, under which etag they change, and what a refusal leaves.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';

const LABELS = { labels: ['C1'], optionalLabels: [] };

let emulator: TestEmulator;
let id: string;
let path: string;

beforeEach(async () => {
  emulator = await startEmulator();
  const { json } = await emulator.call('POST', '/data/foundation/catalog/dataSets', { name: 'Labelled' });
  id = json[0].slice('@/dataSets/'.length);
  path = `/data/foundation/dataset/datasets/${id}/labels`;
});
afterEach(() => emulator.close());

const get = (headers = {}) => emulator.call('GET', path, undefined, headers);
const post = (body: unknown, headers = {}) => emulator.call('POST', path, body, headers);
const put = (body: unknown, etag: string) => emulator.call('PUT', path, body, { 'if-match': etag });
const remove = (etag: string) => emulator.call('DELETE', path, undefined, { 'if-match': etag });

it('have an etag that moves on with each change, though time stands still', async () => {
  const etags = [(await post(LABELS)).headers.get('etag')];
  for (const labels of [['C2'], ['C2'], []]) {
    const { status, headers } = await put({ labels }, String(etags.at(-1)));
    expect(status).toBe(200);
    etags.push(headers.get('etag'));
  }
  expect(new Set(etags).size).toBe(4);
  expect(etags.at(-1)).toMatch(/^[0-9a-f]{8}-0000-0200-0000-[0-9a-f]{12}$/);
  expect((await put(LABELS, `"${etags.at(-1)}"`)).status).toBe(200);
  expect((await remove('*')).text).toBe('');
});

it('belong to one sandbox', async () => {
  await post(LABELS);
  const dev = { 'x-sandbox-name': 'dev' };
  expect((await get(dev)).status).toBe(404);
  expect((await post(LABELS, dev)).json.code).toBe('PES-404');
});

it('are missed in the words of the policies behind them', async () => {
  expect((await get()).json).toEqual({
    ...{ timestamp: new Date(NOW_MS).toISOString(), status: 'NOT_FOUND', code: 'PES-404' },
    ...{ message: expect.stringContaining(id), path: `/entities/AEP:dataset:${id}` },
  });
});

describe('are left as they were', () => {
  const option = { id: 'https://ns.adobe.com/t/schemas/a', contentType: 'application/vnd.adobe.xed+json;version=1' };
  it.each<[string, unknown]>([
    ['labels that are a text', { labels: 'C1' }],
    ['labels that are numbers', { labels: [1] }],
    ['a field without labels', { optionalLabels: [{ option: { ...option, schemaPath: '/properties/a' } }] }],
    ['a field without its path', { optionalLabels: [{ option, labels: ['S1'] }] }],
    ['a list', [LABELS]],
  ])('by %s', async (_, body) => {
    const etag = String((await post(LABELS)).headers.get('etag'));
    const { status, json } = await put(body, etag);
    expect([status, json.status, json.code]).toEqual([400, 'BAD_REQUEST', 'PES-400']);
    const { json: after, headers } = await get();
    expect([after, headers.get('etag')]).toEqual([LABELS, etag]);
  });

  it('by another etag, and by a second POST', async () => {
    const etag = String((await post(LABELS)).headers.get('etag'));
    expect((await put({ labels: [] }, 'another')).status).toBe(412);
    expect((await remove(`${etag}0`)).status).toBe(412);
    expect((await post({ labels: [] })).status).toBe(403);
    expect((await get()).json).toEqual(LABELS);
  });
});
