// Batches, as clients watch them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW_MS, type TestEmulator } from '../../start.ts';
import { startWith } from './landed.ts';

const BATCHES = '/data/foundation/catalog/batches';
let emulator: TestEmulator;

beforeAll(async () => {
  emulator = await startWith([
    { id: 'FIRST', dataSetId: 'accounts', flowId: 'flow-1', startedMs: NOW_MS, records: 10 },
    {
      id: 'SECOND',
      dataSetId: 'contacts',
      flowId: 'flow-2',
      startedMs: NOW_MS + 1000,
      status: 'failed',
      records: 0,
      failedRecords: 4,
    },
    { id: 'THIRD', dataSetId: 'accounts', flowId: 'flow-1', startedMs: NOW_MS + 2000, status: 'loading' },
  ]);
});
afterAll(() => emulator.close());

const list = async (query: string) => {
  const { status, json } = await emulator.call('GET', `${BATCHES}?${query}`);
  return [status, Object.keys(json)];
};

describe('batches are watched', () => {
  it('by the data set that they fill and the flow that made them, newest first', async () => {
    const { json } = await emulator.call('GET', `${BATCHES}?dataSet=accounts&orderBy=desc:created`);
    expect(Object.keys(json)).toEqual(['THIRD', 'FIRST']);
    expect(json.FIRST).toMatchObject({
      status: 'success',
      relatedObjects: [{ type: 'dataSet', id: 'accounts' }],
      tags: { flowId: ['flow-1'] },
      metrics: { inputRecordCount: 10, outputRecordCount: 10, failedRecordCount: 0 },
    });
  });

  it.each([
    ['', ['THIRD', 'SECOND', 'FIRST']],
    ['dataSet=nobody', []],
    ['dataSet=accounts,contacts', ['THIRD', 'SECOND', 'FIRST']],
    ['status=success,failed', ['SECOND', 'FIRST']],
    ['status=!loading&dataSet=accounts', ['FIRST']],
    ['batch=SECOND', ['SECOND']],
    ['externalId=THIRD', ['THIRD']],
    ['batch=FIRST,TH*', ['THIRD', 'FIRST']],
    ['batch=!FIRST', ['THIRD', 'SECOND']],
    ['transform=accounts', []],
    ['startAfter=1', []],
    ['endBefore=1', []],
    ['property=id==FIRST', ['FIRST']],
    ['property=id~S', ['SECOND', 'FIRST']],
    ['orderBy=id', ['FIRST', 'SECOND', 'THIRD']],
    ['tags=flowId:flow-1', ['THIRD', 'FIRST']],
    ['recordCount=10', ['FIRST']],
    ['failedRecordCount=4', ['SECOND']],
    ['size=100', ['FIRST']],
    [`completed=${NOW_MS + 5000}`, ['FIRST']],
    [`started=${NOW_MS + 2000}`, ['THIRD']],
    [`createdAfter=${NOW_MS + 1000}`, ['THIRD']],
    ['orderBy=asc:created&limit=1&start=1', ['SECOND']],
    ['property=metrics.failedRecordCount>0', ['SECOND']],
    ['name=nobody', []],
  ])('by %s', async (query, want) => {
    expect(await list(query)).toEqual([200, want]);
  });

  it('field by field', async () => {
    const { json } = await emulator.call('GET', `${BATCHES}?batch=FIRST&properties=status,recordCount`);
    expect(json).toEqual({ FIRST: { status: 'success', recordCount: 10 } });
  });
});

describe('a list of batches', () => {
  it.each([
    ['startAfter', 'startAfter=yesterday'],
    ['page', 'page=2'],
    ['dataSetId', 'dataSet=accounts&dataSetId=accounts'],
    ['schemaRef.id', 'schemaRef.id=a'],
  ])('refuses %s: %s', async (parameter, query) => {
    const { status, json } = await emulator.call('GET', `${BATCHES}?${query}`);
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
    expect(json.detail).toContain(parameter);
  });
});

describe('one batch', () => {
  it.each(['', '?aggregate=true'])('is a map of one entry: %s', async (query) => {
    const { status, json } = await emulator.call('GET', `${BATCHES}/FIRST${query}`);
    expect([status, Object.keys(json), json.FIRST.status]).toEqual([200, ['FIRST'], 'success']);
  });

  it('shows only the fields that properties names', async () => {
    const { json } = await emulator.call('GET', `${BATCHES}/FIRST?properties=status`);
    expect(json).toEqual({ FIRST: { status: 'success' } });
  });

  it.each([
    ['FIRST,THIRD', ['FIRST', 'THIRD']],
    ['THIRD%2CFIRST', ['THIRD', 'FIRST']],
    ['NONE,SECOND', ['SECOND']],
    ['FIRST,FIRST', ['FIRST']],
  ])('and several of them are a map of those that are there: %s', async (ids, want) => {
    const { status, text, json } = await emulator.call('GET', `${BATCHES}/${ids}`);
    expect([status, Object.keys(json)]).toEqual([200, want]);
    for (const id of want) expect(text.split(`"${id}":{`)).toHaveLength(2);
  });

  it.each(['NONE', 'NONE,NEITHER', ','])('that is not there is refused: %s', async (id) => {
    const { status, json } = await emulator.call('GET', `${BATCHES}/${id}`);
    expect([status, json.title]).toEqual([404, 'NotFoundError']);
    expect(json.detail).toContain(id);
  });

  it('is not seen from another sandbox', async () => {
    expect((await emulator.call('GET', `${BATCHES}/FIRST`, undefined, { 'x-sandbox-name': 'dev' })).status).toBe(404);
  });
});
