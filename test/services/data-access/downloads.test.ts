// Downloads: one mechanism for data, failed and meta files, on a socket and off it; and paths that lead nowhere.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { HEADERS, startEmulator, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE, prepare } from '../../tutorial.ts';
import { startWith } from '../catalog/landed.ts';

const EXPORT = '/data/foundation/export';
const TEXT = '0123456789';
const WHOLE = { '10.json': TEXT, 'empty.json': '' };
let emulator: TestEmulator;

beforeAll(async () => {
  emulator = await startWith([
    {
      ...{ id: 'B', dataSetId: 'accounts' },
      files: {
        data: WHOLE,
        failed: WHOLE,
        meta: { ...WHOLE, 'row_errors/10.json': TEXT },
        preview: { 'rows.json': '[]' },
      },
    },
  ]);
});
afterAll(() => emulator.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  emulator.call(method, EXPORT + path, undefined, headers);

describe.each(['/files/B-1', '/batches/B/failed', '/batches/B/meta'])('a file of %s', (place) => {
  test.each<[string, { given: string; want: [number, string, string | null] }]>([
    ['in its middle', { given: 'bytes=2-4', want: [206, '234', 'bytes 2-4/10'] }],
    ['to its end', { given: 'bytes=7-', want: [206, '789', 'bytes 7-9/10'] }],
    ['of its last bytes', { given: 'bytes=-2', want: [206, '89', 'bytes 8-9/10'] }],
    ['beyond its end', { given: 'bytes=8-99', want: [206, '89', 'bytes 8-9/10'] }],
    ['as a whole', { given: 'bytes=0-', want: [206, TEXT, 'bytes 0-9/10'] }],
    ['in several ranges, which mean the whole', { given: 'bytes=0-1,4-5', want: [200, TEXT, null] }],
    ['in ranges that overlap, the same', { given: 'bytes=0-5,3-8', want: [200, TEXT, null] }],
    ['backwards, the same', { given: 'bytes=5-2', want: [200, TEXT, null] }],
    ['in other units, the same', { given: 'rows=1-2', want: [200, TEXT, null] }],
  ])('is sent %s', async (_name, { given, want }) => {
    const path = `${place}?path=10.json`;
    const { status, text, headers } = await get(path, { range: given });
    expect([status, text, headers.get('content-range')]).toEqual(want);
    expect([headers.get('content-length'), headers.get('accept-ranges')]).toEqual([String(want[1].length), 'bytes']);
    const head = await get(path, { range: given }, 'HEAD');
    expect([head.status, head.text, head.headers.get('content-range')]).toEqual([want[0], '', want[2]]);
    expect(head.headers.get('content-length')).toBe(String(want[1].length));
  });

  test.each(['bytes=10-', 'bytes=10-20', 'bytes=-0'])('cannot be sent in %s', async (range) => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await get(`${place}?path=10.json`, { range }, method);
      expect([status, headers.get('content-range')]).toEqual([416, 'bytes */10']);
    }
  });

  test('that is empty is sent, and has no first byte', async () => {
    const { status, text, headers } = await get(`${place}?path=empty.json`);
    expect([status, text, headers.get('content-length')]).toEqual([200, '', '0']);
    expect((await get(`${place}?path=empty.json`, { range: 'bytes=-5' })).status).toBe(200);
    const { status: refused, headers: told } = await get(`${place}?path=empty.json`, { range: 'bytes=0-' });
    expect([refused, told.get('content-range')]).toEqual([416, 'bytes */0']);
  });

  test('is found by nothing but its name', async () => {
    const names = [
      '../10.json',
      './10.json',
      '/10.json',
      '10.json/',
      '10.json\0',
      '\0',
      '..',
      '.',
      '/',
      '//',
      '\\..\\10.json',
    ];
    const more = [
      '../../preview/rows.json',
      'rows.json',
      '10.JSON',
      ' 10.json',
      '__proto__',
      'file:///etc/passwd',
      '%',
    ];
    for (const name of [...names, ...more]) {
      const { status, json } = await get(`${place}?path=${encodeURIComponent(name)}`);
      expect([name, status, json.title]).toEqual([name, 404, 'NotFoundError']);
    }
  });

  test('of another sandbox or organization is not there', async () => {
    const path = `${place}?path=10.json`;
    expect((await get(path, { 'x-sandbox-name': 'dev' })).status).toBe(404);
    expect((await get(path, { 'x-gw-ims-org-id': 'ANOTHER@AdobeOrg' })).status).toBe(404);
  });

  test('is not in the list beyond its last page, and Range does nothing to a list', async () => {
    const { status, json } = await get(`${place}?start=50&limit=3`, { range: 'bytes=0-3' });
    expect([status, json.data, json._page]).toEqual([200, [], { limit: 3, count: 0 }]);
    expect(json._links).toEqual({
      page: { href: `${emulator.url}${EXPORT}${place}?start={start}&limit={limit}`, templated: true },
    });
  });
});

test.each(['%2e%2e%2fB-1', '..%2f..%2fB-1', 'B-1%00', '%2fetc%2fpasswd', 'B-1%2f', 'B--1', 'B-01', 'B-0'])(
  'there is no data set file %s',
  async (id) => {
    expect((await get(`/files/${id}`)).status).toBe(404);
    expect((await get(`/files/${id}?path=10.json`)).status).toBe(404);
  },
);

test('a directory is sent page by page, each with a link to the next that keeps its path', async () => {
  const { json } = await get('/batches/B/meta?limit=1');
  const names: string[] = [];
  for (let page = json; ; ) {
    names.push(...page.data.map(({ name }: { name: string }) => name));
    const { next } = page._links;
    if (!next) break;
    page = (await emulator.call('GET', next.href.slice(emulator.url.length))).json;
  }
  expect(names).toEqual(['10.json', 'empty.json', 'row_errors']);
  const inside = (await get('/batches/B/meta?path=row_errors&limit=1')).json;
  expect(inside._links.page.href).toContain('?path=row_errors&');
});

describe('the older list, by data set', () => {
  it('holds what the batch has of it', async () => {
    const own = await startEmulator();
    const parts = await prepare(own);
    await own.call('POST', `${FLOW_SERVICE}/flows`, parts.onceBody());
    await own.settle();
    const batches = (await own.call('GET', '/data/foundation/catalog/batches')).json;
    const [batchId = ''] = Object.keys(batches);
    const of = async (dataSetId: string) =>
      own.call('GET', `${EXPORT}/batches/${batchId}/datasets/${dataSetId}/files?limit=5`);
    const { json } = await of(parts.dataSetId);
    expect(json.data).toEqual((await own.call('GET', `${EXPORT}/batches/${batchId}/files`)).json.data);
    expect(json._links.page.href).toContain(`/batches/${batchId}/datasets/${parts.dataSetId}/files?`);
    const [other] = (await own.call('POST', '/data/foundation/catalog/dataSets', { name: 'Another' })).json;
    const empty = await of(String(other).slice('@/dataSets/'.length));
    expect([empty.status, empty.json.data]).toEqual([200, []]);
    const none = await of('000000000000000000000000');
    expect([none.status, none.json.title]).toEqual([404, 'NotFoundError']);
    await own.close();
  });
});

test('on a socket HEAD tells the length of the file, sends no body, and leaves the connection whole', async () => {
  const served = await startEmulator({ port: 0 });
  const parts = await prepare(served);
  await served.call('POST', `${FLOW_SERVICE}/flows`, parts.onceBody());
  await served.settle();
  const [batchId] = Object.keys((await served.call('GET', '/data/foundation/catalog/batches')).json);
  const [entry] = (await served.call('GET', `${EXPORT}/files/${batchId}-1`)).json.data;
  const link: string = entry._links.self.href;
  expect(link.startsWith(`${served.url}${EXPORT}/`)).toBe(true);
  const ask = (method: string, headers: Record<string, string> = {}) =>
    new Promise<[number, string | undefined, number]>((resolve, reject) => {
      const sent = request(link, { method, headers: { ...HEADERS, ...headers } }, (response) => {
        let length = 0;
        response.on('data', (chunk: Buffer) => {
          length += chunk.length;
        });
        response.on('end', () => resolve([response.statusCode ?? 0, response.headers['content-length'], length]));
      });
      sent.on('error', reject).end();
    });
  expect(await ask('HEAD')).toEqual([200, entry.length, 0]);
  expect(await ask('HEAD', { range: 'bytes=0-3' })).toEqual([206, '4', 0]);
  expect(await ask('GET')).toEqual([200, entry.length, Number(entry.length)]);
  await served.close();
});
