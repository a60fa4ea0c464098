// The files of batches, as lists and as bytes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADERS, NOW_MS, type TestEmulator } from '../../start.ts';
import { startWith } from '../catalog/landed.ts';

const EXPORT = '/data/foundation/export';
const ERRORS = '{"Id":"1","_errors":[{"code":"INGEST-1555-400","message":"missing"}]}';
/** Two chunks of the store and a bit. */
const LARGE = Uint8Array.from({ length: 2 * 1024 * 1024 + 10 }, (_, index) => index % 251);
let emulator: TestEmulator;

beforeAll(async () => {
  emulator = await startWith([
    {
      id: 'GOOD',
      dataSetId: 'accounts',
      records: 7,
      files: { data: { 'GOOD-1.parquet': 'PAR1 and PAR1', 'GOOD-2.parquet': LARGE } },
    },
    {
      ...{ id: 'BAD', dataSetId: 'accounts', status: 'failed' },
      files: {
        failed: { 'part-00000.json': ERRORS },
        meta: {
          'row_errors/part-00000.json': ERRORS,
          'row_error_samples.json': ERRORS,
          'input_files/Account.json': '{}',
        },
      },
    },
    { id: 'EMPTY', dataSetId: 'accounts', status: 'loading' },
  ]);
});
afterAll(() => emulator.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  emulator.call('GET', EXPORT + path, undefined, headers);
const names = (data: { name: string; length: string }[]) => data.map(({ name, length }) => [name, length]);
const follow = (href: string) => emulator.call('GET', href.slice(emulator.url.length));

describe('the files of a batch', () => {
  it('are one data set file, with numbers written as texts', async () => {
    const { status, json } = await get('/batches/GOOD/files');
    expect(status).toBe(200);
    expect(json).toEqual({
      data: [
        {
          dataSetFileId: 'GOOD-1',
          dataSetViewId: '',
          version: '1.0.0',
          created: String(NOW_MS),
          updated: String(NOW_MS + 5000),
          records: '7',
          size: String(13 + LARGE.length),
          isValid: true,
          _links: { self: { href: `${emulator.url}${EXPORT}/files/GOOD-1` } },
        },
      ],
      _page: { limit: 100, count: 1 },
      _links: {
        page: { href: `${emulator.url}${EXPORT}/batches/GOOD/files?start={start}&limit={limit}`, templated: true },
      },
    });
  });

  it('are none before anything has landed', async () => {
    for (const id of ['EMPTY', 'BAD']) expect((await get(`/batches/${id}/files`)).json.data).toEqual([]);
  });

  it('are listed under the data set file, page by page', async () => {
    const { json } = await get('/files/GOOD-1?limit=1');
    expect(names(json.data)).toEqual([['GOOD-1.parquet', '13']]);
    expect(json._page).toEqual({ limit: 1, count: 1 });
    const next = await follow(json._links.next.href);
    expect(names(next.json.data)).toEqual([['GOOD-2.parquet', String(LARGE.length)]]);
    expect(next.json._links).not.toHaveProperty('next');
  });

  it('are sent as bytes where path names one, and its link does', async () => {
    const [entry] = (await get('/files/GOOD-1')).json.data;
    const { status, text, headers } = await follow(entry._links.self.href);
    expect([status, text]).toEqual([200, 'PAR1 and PAR1']);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-length')).toBe('13');
    expect(headers.get('accept-ranges')).toBe('bytes');
  });

  it('are sent whole, however large', async () => {
    const response = await emulator.fetch(`${emulator.url}${EXPORT}/files/GOOD-1?path=GOOD-2.parquet`, {
      headers: HEADERS,
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(LARGE)).toBe(true);
  });

  it('are sent in parts', async () => {
    const { status, text, headers } = await get('/files/GOOD-1?path=GOOD-1.parquet', { range: 'bytes=5-7' });
    expect([status, text, headers.get('content-range'), headers.get('content-length')]).toEqual([
      206,
      'and',
      'bytes 5-7/13',
      '3',
    ]);
    const beyond = await get('/files/GOOD-1?path=GOOD-1.parquet', { range: 'bytes=13-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */13']);
  });

  it('tell their length to HEAD', async () => {
    const { status, text, headers } = await emulator.call('HEAD', `${EXPORT}/files/GOOD-1?path=GOOD-1.parquet`);
    expect([status, text, headers.get('content-length'), headers.get('accept-ranges')]).toEqual([
      200,
      '',
      '13',
      'bytes',
    ]);
  });

  it.each([
    ['/batches/NONE/files', 'NONE'],
    ['/batches/NONE/meta', 'NONE'],
    ['/batches/NONE/failed', 'NONE'],
    ['/files/NONE-1', 'NONE-1'],
    ['/files/GOOD-2', 'GOOD-2'],
    ['/files/GOOD', 'GOOD'],
    ['/files/BAD-1', 'BAD-1'],
    ['/files/GOOD-1?path=none.parquet', 'none.parquet'],
    ['/batches/BAD/meta?path=none', 'none'],
    ['/batches/BAD/failed?path=none.json', 'none.json'],
    ['/datasets/none/preview', 'none'],
  ])('are refused with 404 at %s', async (path, named) => {
    const { status, json } = await get(path);
    expect([status, json.title]).toEqual([404, 'NotFoundError']);
    expect(json.detail).toContain(named);
  });

  it('are seen in their own sandbox alone', async () => {
    for (const path of ['/batches/GOOD/files', '/files/GOOD-1', '/batches/BAD/meta']) {
      expect((await get(path, { 'x-sandbox-name': 'dev' })).status).toBe(404);
    }
  });

  it.each(['limit=0', 'limit=101'])('are refused with %s', async (query) => {
    expect((await get(`/batches/GOOD/files?${query}`)).status).toBe(400);
  });
});

describe('the diagnostics of a batch', () => {
  it('are directories and a file, each with a link that works', async () => {
    const { json } = await get('/batches/BAD/meta');
    expect(names(json.data)).toEqual([
      ['input_files', '2'],
      ['row_error_samples.json', String(ERRORS.length)],
      ['row_errors', String(ERRORS.length)],
    ]);
    for (const { _links } of json.data) expect((await follow(_links.self.href)).status).toBe(200);
  });

  it('list a directory, and send a file of it', async () => {
    const { json } = await get('/batches/BAD/meta?path=row_errors');
    expect(names(json.data)).toEqual([['part-00000.json', String(ERRORS.length)]]);
    expect((await follow(json.data[0]._links.self.href)).text).toBe(ERRORS);
    expect((await get('/batches/BAD/meta?path=row_errors/part-00000.json')).text).toBe(ERRORS);
  });

  it.each(['row_errors_sample.json', 'row_error_samples.json'])('have a sample under the spelling %s', async (path) => {
    expect((await get(`/batches/BAD/meta?path=${path}`)).text).toBe(ERRORS);
  });

  it('have the rows that failed', async () => {
    const { json } = await get('/batches/BAD/failed');
    expect(names(json.data)).toEqual([['part-00000.json', String(ERRORS.length)]]);
    expect((await follow(json.data[0]._links.self.href)).text).toBe(ERRORS);
    expect((await get('/batches/GOOD/failed')).json.data).toEqual([]);
  });
});
