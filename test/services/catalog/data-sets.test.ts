// Data sets: created against a schema, looked up, deleted.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEADERS, NOW_MS, ORG, startEmulator, type TestEmulator } from '../../start.ts';
import { firstDataSetId, startWith } from './landed.ts';
import { createDataSet, createSchema, DATA_SETS, getDataSet, TUTORIAL_TYPE, XDM } from './tutorial.ts';

let emulator: TestEmulator;
let schemaId: string;

beforeEach(async () => {
  emulator = await startEmulator();
  schemaId = await createSchema(emulator);
});
afterEach(() => emulator.close());

const create = (body?: object, query?: string) => createDataSet(emulator, schemaId, body, query);
const get = (reference: string, query?: string) => getDataSet(emulator, reference, query);

describe('a data set that is created', () => {
  it('is answered with 201, one reference spelled dataSets, and its address in Location', async () => {
    const { status, json, headers } = await create({}, '?requestDataSource=true');
    expect(status).toBe(201);
    expect(json).toEqual([expect.stringMatching(/^@\/dataSets\/[0-9a-f]{24}$/)]);
    expect(headers.get('location')).toBe(`${emulator.url}/data/foundation/catalog${json[0].slice(1)}`);
  });

  it.each(['?requestDataSource=true', '?requestDataSource=false', '?requestDataSource=perhaps', ''])(
    'does not care for requestDataSource: %s',
    async (query) => expect((await create({}, query)).status).toBe(201),
  );

  it('has its fields in the order of the live service', async () => {
    const [reference] = (await create({ description: 'Accounts', unifiedTags: ['a'] })).json;
    const id = reference.slice('@/dataSets/'.length);
    const dataSet = await get(reference);
    expect(Object.keys(dataSet)).toEqual([
      ...[
        'name',
        'description',
        'enableErrorDiagnostics',
        'tags',
        'state',
        'imsOrg',
        'sandboxId',
        'extensions',
        'version',
      ],
      ...[
        'created',
        'updated',
        'createdClient',
        'createdUser',
        'updatedUser',
        'classification',
        'viewId',
        'fileDescription',
      ],
      ...['files', 'schemaRef', 'unifiedTags'],
    ]);
    expect(dataSet).toMatchObject({
      ...{ name: 'Salesforce target dataset', description: 'Accounts', enableErrorDiagnostics: false, state: 'DRAFT' },
      ...{ imsOrg: ORG, version: '1.0.0', created: NOW_MS, updated: NOW_MS, createdClient: HEADERS['x-api-key'] },
      classification: { dataBehavior: 'record', managedBy: 'CUSTOMER' },
      files: `@/dataSetFiles?dataSetId=${id}`,
    });
    expect(dataSet.viewId).toMatch(/^[0-9a-f]{24}$/);
  });

  it('keeps Parquet where it says nothing of files', async () => {
    const [plain] = (await create()).json;
    const [persisted] = (await create({ fileDescription: { persisted: true } })).json;
    expect((await get(plain)).fileDescription).toEqual({ format: 'parquet' });
    expect((await get(persisted)).fileDescription).toEqual({ format: 'parquet', persisted: true });
  });

  it.each([
    TUTORIAL_TYPE,
    'application/vnd.adobe.xed-full-notext+json;version=1',
    'application/vnd.adobe.xed-full+json;version=1',
    'application/vnd.adobe.xed+json;version=1',
    'application/vnd.adobe.xdm+json; version=1.0',
  ])('takes every spelling of version 1 and echoes it: %s', async (contentType) => {
    const [reference] = (await create({ schemaRef: { id: schemaId, contentType } })).json;
    expect((await get(reference)).schemaRef).toEqual({ id: schemaId, contentType });
  });

  it('has the behavior of its schema', async () => {
    const id = await createSchema(emulator, `${XDM}/context/experienceevent`);
    const [reference] = (await create({ schemaRef: { id, contentType: TUTORIAL_TYPE } })).json;
    const { classification, tags } = await get(reference);
    expect(classification.dataBehavior).toBe('time-series');
    expect(tags['adobe/siphon/partition/definition']).toEqual(['day(timestamp, _ACP_DATE)', 'identity(_ACP_BATCHID)']);
  });

  it('may have no schema, unless a switch refuses that', async () => {
    expect((await create({ schemaRef: undefined })).status).toBe(201);
    const strict = await startEmulator({ switches: { 'data-set-without-schema': 'refuse' } });
    const { status, json } = await strict.call('POST', DATA_SETS, { name: 'None' });
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
    expect((await strict.call('GET', DATA_SETS)).json).toEqual({});
    await strict.close();
  });
});

describe('a data set is looked up', () => {
  it('as a map of one entry, which does not repeat its id', async () => {
    const [reference] = (await create()).json;
    const id = reference.slice('@/dataSets/'.length);
    const { status, json } = await emulator.call('GET', `${DATA_SETS}/${id}`);
    expect([status, Object.keys(json)]).toEqual([200, [id]]);
    expect(json[id]).not.toHaveProperty('id');
  });

  it('with only the fields that properties names; unknown ones are left out', async () => {
    const [reference] = (await create()).json;
    expect(await get(reference, '?properties=name,state,none')).toEqual({
      name: 'Salesforce target dataset',
      state: 'DRAFT',
    });
    expect(await get(reference, '?properties=none')).toEqual({});
  });

  it('with others, as a map of those that are there', async () => {
    const idOf = async () => (await create()).json[0].slice('@/dataSets/'.length);
    const [first, second] = [await idOf(), await idOf()];
    const { status, json } = await emulator.call('GET', `${DATA_SETS}/${second},none,${first}?properties=state`);
    expect([status, Object.entries(json)]).toEqual([
      200,
      [
        [second, { state: 'DRAFT' }],
        [first, { state: 'DRAFT' }],
      ],
    ]);
    expect((await emulator.call('GET', `${DATA_SETS}/none,neither`)).status).toBe(404);
  });

  it('only in its own sandbox, and not once it is deleted', async () => {
    const [reference] = (await create()).json;
    const path = `/data/foundation/catalog${reference.slice(1)}`;
    const elsewhere = await emulator.call('GET', path, undefined, { 'x-sandbox-name': 'dev' });
    expect([elsewhere.status, elsewhere.json.title]).toEqual([404, 'NotFoundError']);
    expect((await emulator.call('DELETE', path)).json).toEqual([reference]);
    for (const method of ['GET', 'DELETE']) {
      const { status, json } = await emulator.call(method, path);
      expect([status, json.title]).toEqual([404, 'NotFoundError']);
    }
  });
});

it('a data set takes its batches and their files with it', async () => {
  const id = await firstDataSetId();
  const files = { data: { 'part.parquet': 'PAR1' } };
  const stocked = await startWith([
    { id: 'B1', dataSetId: id, files },
    { id: 'B2', dataSetId: 'another', files },
  ]);
  expect((await stocked.call('POST', DATA_SETS, { name: 'Filled' })).json).toEqual([`@/dataSets/${id}`]);
  expect((await stocked.call('DELETE', `${DATA_SETS}/${id}`)).status).toBe(200);
  expect(Object.keys((await stocked.call('GET', '/data/foundation/catalog/batches')).json)).toEqual(['B2']);
  const left = ['B1', 'B2'].map((batch) => stocked.call('GET', `/data/foundation/export/files/${batch}-1`));
  expect((await Promise.all(left)).map(({ status }) => status)).toEqual([404, 200]);
  await stocked.close();
});
