// Batches that clients make, change and delete, and what they leave in their data sets.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEADERS, NOW_MS, ORG, startEmulator, type TestEmulator } from '../../start.ts';

const CATALOG = '/data/foundation/catalog';
const BATCHES = `${CATALOG}/batches`;
const HEX24 = '5c8c3c555033b814b69f947f';
let emulator: TestEmulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  emulator.call(method, path, body, headers);
const get = async (id: string) => (await call('GET', `${BATCHES}/${id}`)).json[id];
const make = async (body: object = { status: 'loading' }): Promise<string> =>
  (await call('POST', BATCHES, body)).json[0].slice('@/batches/'.length);
const makeDataSet = async (): Promise<string> =>
  (await call('POST', `${CATALOG}/dataSets`, { name: 'Accounts' })).json[0].slice('@/dataSets/'.length);
const dataSet = async (id: string) => (await call('GET', `${CATALOG}/dataSets/${id}`)).json[id];
const count = async () => Object.keys((await call('GET', BATCHES)).json).length;

describe('a batch that is made', () => {
  it('needs a status alone, and is answered with its reference and its address', async () => {
    const { status, json, headers } = await call('POST', BATCHES, { status: 'processing' });
    expect(status).toBe(201);
    expect(json).toEqual([expect.stringMatching(/^@\/batches\/[0-9A-HJKMNP-TV-Z]{26}$/)]);
    expect(headers.get('location')).toBe(`${emulator.url}${CATALOG}${json[0].slice(1)}`);
    const id = json[0].slice('@/batches/'.length);
    expect(await get(id)).toMatchObject({
      ...{ status: 'processing', imsOrg: ORG, externalId: id, version: '1.0.0', created: NOW_MS, updated: NOW_MS },
      ...{ createdClient: HEADERS['x-api-key'], relatedObjects: [], tags: {}, errors: [], metrics: {} },
    });
  });

  it('keeps what is sent, but for what is its own', async () => {
    const said = {
      ...{ status: 'success', recordCount: 45, size: 512, failedRecordCount: 2, started: 1, completed: 2 },
      errors: [{ code: 'err-1', rows: ['3-5'] }],
      availableDates: { startDate: 1337, endDate: 4000 },
      relatedObjects: [{ type: 'transform', id: 'foo_transform' }],
      ...{ metrics: { foo: 1337 }, tags: { 'foo/bar': ['wee:haw'] }, custom: { deep: true } },
    };
    const own = { version: '9.9.9', imsOrg: 'other', created: 5, createdUser: 'x', externalId: 'mine', id: 'mine' };
    const id = await make({ ...said, ...own });
    expect(await get(id)).toMatchObject({ ...said, version: '1.0.0', imsOrg: ORG, created: NOW_MS, externalId: id });
    expect(await get(id)).not.toHaveProperty('id');
  });

  it.each([
    [{}, 'status'],
    [{ status: 'done' }, 'status'],
    [{ status: 'loading', recordCount: 'many' }, 'recordCount'],
    [{ status: 'loading', tags: { a: 'b' } }, 'tags'],
    [{ status: 'loading', relatedObjects: [{ id: 'a' }] }, 'type'],
    [[], 'body'],
  ])('is refused: %j', async (body, field) => {
    const { status, json } = await call('POST', BATCHES, body);
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
    expect(json.detail).toContain(field);
    expect(await count()).toBe(0);
  });

  it('can be validated only', async () => {
    const { status, json } = await call('POST', BATCHES, { status: 'loading' }, { pragma: 'validate-only' });
    expect([status, json, await count()]).toEqual([200, [], 0]);
  });
});

describe('a batch under an id of the client', () => {
  it.each([
    HEX24,
    'ca12b29612bf4052872edad59573703c',
    '7d501090-0280-11ea-a6bb-f18323b7005c',
    '01HKAFNRC0G0000000000000AA',
    `${HEX24}-${ORG}-7d501090-0280-11ea-a6bb-f18323b7005c-5c8c3c555033b814b69f947e-INGEST`,
  ])('is made as %s', async (id) => {
    const { status, json, headers } = await call('POST', `${BATCHES}/${id}`, { status: 'loading' });
    expect([status, json]).toEqual([201, [`@/batches/${id}`]]);
    expect(decodeURIComponent(headers.get('location') ?? '')).toBe(`${emulator.url}${BATCHES}/${id}`);
    expect((await get(id)).status).toBe('loading');
  });

  it.each(['uniques', 'a', `${HEX24},${HEX24}`, `${HEX24}a`, '__proto__', `${HEX24}-`, '..%2Fx'])(
    'is refused as %s',
    async (id) => {
      const { status, headers } = await call('POST', `${BATCHES}/${id}`, { status: 'loading' });
      expect([status, headers.get('x-emulator-hint')?.split(' ')[0]]).toEqual([400, 'batch-id-invalid']);
      expect(await count()).toBe(0);
    },
  );

  it('is refused where there is one already, which stays as it is', async () => {
    await call('POST', `${BATCHES}/${HEX24}`, { status: 'loading' });
    const { status, json } = await call('POST', `${BATCHES}/${HEX24}`, { status: 'failed' });
    expect([status, json.title, (await get(HEX24)).status]).toEqual([400, 'BadRequestError', 'loading']);
    const elsewhere = await call('POST', `${BATCHES}/${HEX24}`, { status: 'failed' }, { 'x-sandbox-name': 'dev' });
    expect([elsewhere.status, (await get(HEX24)).status]).toEqual([201, 'loading']);
  });
});

describe('a batch that is changed', () => {
  it('by PUT has what is sent, and no more', async () => {
    const id = await make({ status: 'loading', recordCount: 1, tags: { a: ['b'] } });
    await emulator.clock.advanceTo(NOW_MS + 1000);
    const { status, json } = await call('PUT', `${BATCHES}/${id}`, { status: 'success', created: 1 });
    expect([status, json]).toEqual([200, [`@/batches/${id}`]]);
    const body = await get(id);
    expect(body).toMatchObject({ status: 'success', tags: {}, version: '1.0.1', externalId: id });
    expect(body).toMatchObject({ created: NOW_MS, updated: NOW_MS + 1000 });
    expect(body).not.toHaveProperty('recordCount');
  });

  it.each([
    ['an object', { tags: { c: ['d'] } }, {}],
    ['a list of operations', [{ op: 'replace', path: '/tags', value: { c: ['d'] } }], {}],
    [
      'JSON Patch by its media type',
      [{ op: 'replace', path: '/tags', value: { c: ['d'] } }],
      { 'content-type': 'application/json-patch+json' },
    ],
  ])('by PATCH with %s', async (_what, body, headers) => {
    const id = await make({ status: 'loading', recordCount: 1, tags: { a: ['b'] } });
    expect((await call('PATCH', `${BATCHES}/${id}`, body, headers)).json).toEqual([`@/batches/${id}`]);
    expect(await get(id)).toMatchObject({ status: 'loading', recordCount: 1, tags: { c: ['d'] }, version: '1.0.1' });
  });

  it('keeps what is its own, and its version where nothing changes', async () => {
    const id = await make();
    await call('PATCH', `${BATCHES}/${id}`, { version: '7.0.0', externalId: 'x', imsOrg: 'y', status: 'loading' });
    await call('PATCH', `${BATCHES}/${id}`, [{ op: 'replace', path: '/imsOrg', value: 'other' }]);
    expect(await get(id)).toMatchObject({ version: '1.0.0', externalId: id, imsOrg: ORG });
  });

  it.each([
    ['PUT', {}, 'catalog-body-invalid'],
    ['PUT', { status: 'done' }, 'catalog-body-invalid'],
    ['PATCH', { status: 'done' }, 'catalog-body-invalid'],
    ['PATCH', { status: null }, 'catalog-body-invalid'],
    ['PATCH', [{ op: 'remove', path: '/status' }], 'catalog-body-invalid'],
    ['PATCH', [{ op: 'replace', path: '/none', value: 1 }], 'catalog-patch-invalid'],
    ['PATCH', [{ op: 'add', path: '/__proto__/a', value: 1 }], 'catalog-patch-invalid'],
    ['PATCH', [{ op: 'test', path: '/status', value: 'success' }], 'catalog-patch-invalid'],
    ['PATCH', [{ op: 'replace', path: '/recordCount', value: 'x' }], 'catalog-patch-invalid'],
    ['PATCH', [{ op: 'add', path: '/recordCount', value: 'x' }], 'catalog-body-invalid'],
  ])('%s %j is refused, and nothing of it kept', async (method, body, problem) => {
    const id = await make();
    const before = await get(id);
    const { status, headers } = await call(method, `${BATCHES}/${id}`, body);
    expect([status, headers.get('x-emulator-hint')?.split(' ')[0]]).toEqual([400, problem]);
    expect(await get(id)).toEqual(before);
  });

  it('only where it has the version that is asked for', async () => {
    const id = await make();
    const { headers } = await call('GET', `${BATCHES}/${id}`);
    const etag = headers.get('etag') ?? '';
    const refused = await call('PUT', `${BATCHES}/${id}`, { status: 'failed' }, { 'if-match': '1.0.7' });
    expect([refused.status, refused.json.title, (await get(id)).version]).toEqual([412, 'PreconditionFailed', '1.0.0']);
    expect((await call('PATCH', `${BATCHES}/${id}`, { status: 'loaded' }, { 'if-none-match': etag })).status).toBe(412);
    expect((await call('PATCH', `${BATCHES}/${id}`, { status: 'loaded' }, { 'if-match': etag })).status).toBe(200);
    expect((await call('PATCH', `${BATCHES}/${id}`, { status: 'failed' }, { 'if-match': etag })).status).toBe(412);
  });

  it('can be validated only', async () => {
    const id = await make();
    const { status } = await call('PUT', `${BATCHES}/${id}`, { status: 'failed' }, { pragma: 'validate-only' });
    expect([status, (await get(id)).status]).toEqual([200, 'loading']);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('is refused where it is not there, or in another sandbox: %s', async (method) => {
    const id = await make();
    const missing = await call(method, `${BATCHES}/NONE`, { status: 'failed' });
    const elsewhere = await call(method, `${BATCHES}/${id}`, { status: 'failed' }, { 'x-sandbox-name': 'dev' });
    expect([missing.status, missing.json.title, elsewhere.status]).toEqual([404, 'NotFoundError', 404]);
    expect((await get(id)).status).toBe('loading');
  });

  it('is gone once it is deleted', async () => {
    const id = await make();
    const { status, json } = await call('DELETE', `${BATCHES}/${id}`);
    expect([status, json]).toEqual([200, [`@/batches/${id}`]]);
    expect((await call('GET', `${BATCHES}/${id}`)).status).toBe(404);
  });
});

describe('the data set of a batch', () => {
  it('counts what lands, names the last batches, and forgets what is taken away', async () => {
    const id = await makeDataSet();
    const relatedObjects = [{ type: 'dataSet', id }];
    const good = await make({ status: 'loading', relatedObjects });
    expect(await dataSet(id)).toMatchObject({ version: '1.0.0' });
    await call('PATCH', `${BATCHES}/${good}`, { status: 'success', recordCount: 10, size: 100 });
    expect(await dataSet(id)).toMatchObject({
      ...{ lastBatchId: good, lastBatchStatus: 'success', lastSuccessfulBatch: good, version: '1.0.1' },
      extensions: { adobe_lakeHouse: { metrics: { rowCount: 10, storageSize: 100 } } },
    });
    await call('PATCH', `${BATCHES}/${good}`, { tags: { a: ['b'] } });
    await call('PATCH', `${BATCHES}/${good}`, { recordCount: 12 });
    await emulator.clock.advanceTo(NOW_MS + 1000);
    const bad = await make({ status: 'failed', relatedObjects });
    expect(await dataSet(id)).toMatchObject({
      ...{ lastBatchId: bad, lastBatchStatus: 'failed', lastSuccessfulBatch: good, lastFailedBatch: bad },
      extensions: { adobe_lakeHouse: { metrics: { rowCount: 12 } } },
    });
    await call('DELETE', `${BATCHES}/${bad}`);
    await call('PATCH', `${BATCHES}/${good}`, { status: 'inactive' });
    const left = await dataSet(id);
    expect(left.extensions.adobe_lakeHouse.metrics).toMatchObject({ rowCount: 0, storageSize: 0 });
    for (const name of ['lastBatchId', 'lastSuccessfulBatch', 'lastFailedBatch']) expect(left).not.toHaveProperty(name);
  });

  it('may be none', async () => {
    const id = await make({ status: 'success', relatedObjects: [{ type: 'dataSet', id: 'foo_dataSet' }] });
    expect(Object.keys((await call('GET', `${BATCHES}?dataSet=foo_dataSet`)).json)).toEqual([id]);
    expect((await call('DELETE', `${BATCHES}/${id}`)).status).toBe(200);
  });
});
