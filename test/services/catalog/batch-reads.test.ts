// What is read across batches: those under another one, values of a field, last batches, values of a tag, and lists of old.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW_MS, ORG, startEmulator, type TestEmulator } from '../../start.ts';

const CATALOG = '/data/foundation/catalog';
const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(24));
let emulator: TestEmulator;
let accounts = '';
let contacts = '';

const get = (path: string, headers?: Record<string, string>) =>
  emulator.call('GET', `${CATALOG}${path}`, undefined, headers);

/** One a second. */
const make = async (path: string, body: object): Promise<string> => {
  const { json } = await emulator.call('POST', `${CATALOG}${path}`, body);
  await emulator.clock.advanceTo(emulator.clock.nowMs() + 1000);
  return String(json[0]).split('/').at(-1) ?? '';
};

const of = (id: string) => ({ type: 'dataSet', id });

beforeAll(async () => {
  emulator = await startEmulator();
  accounts = await make('/dataSets', { name: 'Accounts', tags: { team: ['crm', 'web'] } });
  contacts = await make('/dataSets', { name: 'Contacts' });
  await make(`/batches/${A}`, {
    ...{ status: 'success', recordCount: 10, availableDates: { startDate: 1337, endDate: 4000 } },
    metrics: { inputByteSize: 10, startTime: 5, endTime: 9, note: 'first' },
    errors: [{ code: 'a' }],
    relatedObjects: [of(accounts), { type: 'batch', id: C }, { type: 'transform', id: 'T', metrics: { startTime: 2 } }],
    tags: { team: ['crm'], flowId: ['one'] },
  });
  await make(`/batches/${B}`, { status: 'failed', recordCount: 10, relatedObjects: [of(accounts), of(contacts)] });
  await make(`/batches/${C}`, {
    ...{ status: 'processing', metrics: { inputByteSize: 5, endTime: 20, note: 'second' }, errors: [{ code: 'c' }] },
    relatedObjects: [of(accounts)],
  });
  await make(`/batches/${A}-${ORG}-INGEST`, { status: 'active', metrics: { inputByteSize: 1, startTime: 1 } });
});
afterAll(() => emulator.close());

describe('a batch with what is under it', () => {
  it('has the status, the metrics and the errors of all', async () => {
    const body = (await get(`/batches/${A}?aggregate=true`)).json[A ?? ''];
    expect(body).toMatchObject({ status: 'processing', recordCount: 10, version: '1.0.0' });
    expect(body.metrics).toEqual({ inputByteSize: 16, startTime: 1, endTime: 20, note: 'first' });
    expect(body.errors).toEqual([{ code: 'a' }, { code: 'c' }]);
  });

  it('is shown alone where nobody asks', async () => {
    for (const query of ['', '?aggregate=false']) {
      expect((await get(`/batches/${A}${query}`)).json[A ?? '']).toMatchObject({ status: 'success' });
    }
  });
});

describe('batches are found', () => {
  it.each([
    ['startAfter=1336', [A]],
    ['startAfter=1337', []],
    ['startBefore=1338&endAfter=3999', [A]],
    ['endBefore=4000', []],
    ['endBefore=4001', [A]],
    ['transform=T', [A]],
    ['transform=T*', [A]],
    [`transform=${C}`, []],
    ['transform=!T&status=failed', [B]],
    ['tags=team:*,flowId:o*', [A]],
    [`batch=${A?.slice(0, 3)}*&status=success`, [A]],
    ['property=availableDates.startDate>=1337', [A]],
    ['property=metrics.note~^f', [A]],
    ['property=recordCount>9&property=recordCount<11&orderBy=created', [A, B]],
    ['property=recordCount>9a', []],
    ['recordCount=!10&status=processing', [C]],
  ])('by %s', async (query, want) => {
    const { status, json } = await get(`/batches?${query}`);
    expect([status, Object.keys(json)]).toEqual([200, want]);
  });
});

describe('the values of a field among batches', () => {
  it.each([
    ['status', '', ['active', 'processing', 'failed', 'success']],
    ['status', '?orderBy=created', ['success', 'failed', 'processing', 'active']],
    ['status', '?limit=2&start=1', ['processing', 'failed']],
    ['status', '?recordCount=10', ['failed', 'success']],
    ['recordCount', '', ['10']],
    ['id', '?status=success,failed', [B, A]],
    ['errors.code', '', ['c', 'a']],
    ['tags.team', '', ['crm']],
    ['relatedObjects.type', '?orderBy=created', ['dataSet', 'batch', 'transform']],
    ['none', '', []],
    ['__proto__', '', []],
    ['metrics', '', []],
  ])('%s%s', async (field, query, want) => {
    const { status, json } = await get(`/batches/uniques/${field}${query}`);
    expect([status, json]).toEqual([200, want]);
  });

  it.each(['limit=0', 'limit=101', 'page=1', 'created=now'])('are refused for %s', async (query) => {
    const { status, json } = await get(`/batches/uniques/status?${query}`);
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
  });
});

describe('last batches', () => {
  it('stand by their data sets, the newest first', async () => {
    const { json } = await get('/lastBatches');
    expect(Object.keys(json)).toEqual([accounts, contacts]);
    expect(json[accounts]).toEqual({
      ...{ lastBatchId: C, lastBatchStatus: 'processing', lastSuccessfulBatchId: A, lastFailedBatchId: B },
      ...{ imsOrg: ORG, sandboxId: expect.any(String), created: NOW_MS + 4000, updated: NOW_MS + 4000 },
    });
    expect(json[contacts]).toMatchObject({ lastBatchId: B, lastBatchStatus: 'failed', lastFailedBatchId: B });
    expect(json[contacts]).not.toHaveProperty('lastSuccessfulBatchId');
  });

  it.each([
    [() => `dataSetId=${contacts}`, () => [contacts]],
    [() => `dataSet=${contacts}`, () => [contacts]],
    [() => `dataSetId=${contacts},${accounts},none`, () => [accounts, contacts]],
    [() => 'dataSetId=none', () => []],
    [() => `lastBatchId=${B}`, () => [contacts]],
    [() => 'lastBatchStatus=!failed', () => [accounts]],
    [() => `lastFailedBatchId=${B}&orderBy=created`, () => [contacts, accounts]],
    [() => `lastSuccessfulBatchId=${A}`, () => [accounts]],
    [() => `created=${NOW_MS + 3000}`, () => [contacts]],
    [() => 'limit=1&start=1', () => [contacts]],
    [() => 'sort=asc:lastBatchStatus', () => [contacts, accounts]],
  ])('by %s', async (query, want) => {
    const { status, json } = await get(`/lastBatches?${query()}`);
    expect([status, Object.keys(json)]).toEqual([200, want()]);
  });

  it('field by field, and of one sandbox', async () => {
    const { json } = await get(`/lastBatches?dataSetId=${contacts}&properties=lastBatchStatus`);
    expect(json).toEqual({ [contacts]: { lastBatchStatus: 'failed' } });
    expect((await get('/lastBatches', { 'x-sandbox-name': 'dev' })).json).toEqual({});
  });

  it.each(['limit=0', 'created=now', 'status=failed', 'orderBy=desc:'])('are refused for %s', async (query) => {
    const { status, json } = await get(`/lastBatches?${query}`);
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
  });
});

describe('what is kept for older clients', () => {
  it('the values of a tag, and who has it', async () => {
    expect((await get('/tags/team')).json).toEqual({
      team: ['crm', 'web'],
      objectType: { datasets: [`@/DataSet/${accounts}`], batches: [`@/Batch/${A}`] },
    });
    const { json } = await get('/tags/adobe/pqs/table');
    expect(json['adobe/pqs/table']).toEqual(['contacts', 'accounts']);
    expect((await get('/tags/adobe%2Fpqs%2Ftable')).json).toEqual(json);
    for (const none of ['none', '__proto__']) {
      expect((await get(`/tags/${none}`)).text).toBe(`{"${none}":[],"objectType":{}}`);
    }
  });

  it.each(['accounts', 'connections', 'connectors', ''])('an empty map at /%s', async (path) => {
    expect((await get(`/${path}?limit=100&start=0&property=name==a&properties=name&orderBy=name`)).json).toEqual({});
    const { status, json } = await get(`/${path}?limit=101`);
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
    expect((await get(`/${path}?name=a`)).status).toBe(400);
  });
});

it('nothing stands under the id of another object', async () => {
  expect((await get(`/batches/${D}?aggregate=true`)).status).toBe(404);
});
