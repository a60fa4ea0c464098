// Schemas and samples that the mapper alone knows.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOW_MS } from '../../start.ts';
import { type Subject, withSchema } from './subject.ts';

const BASE = '/data/foundation/conversion';

let subject: Subject;
beforeEach(async () => {
  subject = await withSchema();
});
afterEach(() => subject.emulator.close());

const call = (method: string, path: string, body?: unknown, headers = {}) =>
  subject.emulator.call(method, `${BASE}${path}`, body, headers);
const get = async (path: string) => (await call('GET', path)).json;

const BOUNDARY = 'a-boundary';
const upload = (path: string, file: string, name = 'file') =>
  call(
    'POST',
    path,
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="a.json"\r\n\r\n${file}\r\n--${BOUNDARY}--\r\n`,
    { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  );

const isHinted = ({ headers }: Awaited<ReturnType<typeof call>>, problem: string) =>
  expect(headers.get('x-emulator-hint')).toMatch(new RegExp(`^${problem} `));

const ROW = '{"FirstName":"Johnson","LastName":"Smith", "id": "3197210762560"}';
const EMPTY = { data: [], _page: { count: 0, limit: 10 } };

test('a sample is kept to the letter, and found', async () => {
  const { status, json } = await call('POST', '/samples', { sampleData: ROW, sampleType: 'JSON' });
  expect(status).toBe(200);
  expect(json).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    ...{ version: 0, createdDate: NOW_MS, modifiedDate: NOW_MS },
    ...{ createdBy: expect.stringMatching(/@techacct/), modifiedBy: json.createdBy },
    ...{ sampleData: ROW, sampleType: 'JSON' },
  });
  expect(await get(`/samples/${json.id}`)).toEqual(json);
  expect(await get('/samples?limit=2&start=0')).toEqual({ data: [json], _page: { count: 1, limit: 2 } });
});

test('a sample is replaced by its next version', async () => {
  const { json: before } = await call('POST', '/samples', { sampleData: ROW });
  await subject.emulator.clock.advanceTo(NOW_MS + 1000);
  const { status, json } = await call('PUT', `/samples/${before.id}`, { sampleData: '{"a":1}', sampleType: 'JSON' });
  expect(status).toBe(200);
  expect(json).toEqual({ ...before, version: 1, modifiedDate: NOW_MS + 1000, sampleData: '{"a":1}' });
  expect(await get(`/samples/${before.id}`)).toEqual(json);
});

test.each<[string, { file: string; sampleType: string }]>([
  ['JSON', { file: ROW, sampleType: 'JSON' }],
  ['a list of rows', { file: `[${ROW},${ROW}]`, sampleType: 'JSON' }],
  ['CSV', { file: 'first_name,last_name\r\nAda,Lovelace', sampleType: 'CSV' }],
])('a file of %s becomes a sample', async (_name, { file, sampleType }) => {
  const { status, json } = await upload('/samples/upload', file);
  expect(status).toBe(200);
  expect(json).toMatchObject({ sampleData: file, sampleType, version: 0 });
});

test.each<[string, object]>([
  ['without data', { sampleType: 'JSON' }],
  ['of an empty text', { sampleData: '' }],
  ['that is no JSON', { sampleData: '{"a":' }],
  ['that is a number', { sampleData: '5' }],
  ['of no rows', { sampleData: '[]' }],
  ['of rows that are none', { sampleData: '[1]' }],
  ['that is too deep', { sampleData: '[{"a":'.repeat(5000) }],
  ['of another type', { sampleData: ROW, sampleType: 'XML' }],
  ['that is an object, not its text', { sampleData: { a: 1 } }],
  ['of CSV with a nameless column', { sampleData: 'a,,b', sampleType: 'CSV' }],
])('a sample %s is refused, and none is stored', async (_name, body) => {
  const answer = await call('POST', '/samples', body);
  expect(answer.status).toBe(400);
  isHinted(answer, 'mapper-sample-malformed');
  expect(await get('/samples')).toEqual(EMPTY);
});

test('a file that is meant to be JSON and is none is refused, and so is a form without a file', async () => {
  const broken = await upload('/samples/upload', '{"a": ');
  expect(broken.status).toBe(400);
  isHinted(broken, 'mapper-sample-malformed');
  isHinted(await upload('/samples/upload', ROW, 'other'), 'mapper-sample-malformed');
  isHinted(await call('POST', '/samples/upload', ROW), 'content-type-missing');
  expect(await get('/samples')).toEqual(EMPTY);
});

test('a PUT that is refused leaves a sample as it was', async () => {
  const { json } = await call('POST', '/samples', { sampleData: ROW });
  expect((await call('PUT', `/samples/${json.id}`, { sampleData: 'no' })).status).toBe(400);
  expect(await get(`/samples/${json.id}`)).toEqual(json);
});

test('what is not there, or in another sandbox, is not found', async () => {
  const { json: sample } = await call('POST', '/samples', { sampleData: ROW });
  const { json: schema } = await call('POST', '/schemas', { jsonSchema: {} });
  const elsewhere = { 'x-sandbox-name': 'dev' };
  const body = { sampleData: ROW };
  for (const id of [sample.id, '__proto__', '../samples']) {
    const path = `/samples/${encodeURIComponent(id)}`;
    isHinted(await call('GET', path, undefined, elsewhere), 'mapper-sample-not-found');
    isHinted(await call('PUT', path, body, elsewhere), 'mapper-sample-not-found');
  }
  isHinted(await call('GET', `/schemas/${schema.id}`, undefined, elsewhere), 'mapper-schema-not-found');
  expect((await call('GET', '/schemas', undefined, elsewhere)).json).toEqual(EMPTY);
  expect((await call('GET', '/samples', undefined, elsewhere)).json).toEqual(EMPTY);
});

test.each<[string, { given: object; want: object }]>([
  ['an object', { given: { jsonSchema: { id: 'string' } }, want: { jsonSchema: { id: 'string' } } }],
  ['a text', { given: { jsonSchema: '{"id":"string"}' }, want: { jsonSchema: '{"id":"string"}' } }],
  ['with a name', { given: { name: 'crm', jsonSchema: {} }, want: { name: 'crm', jsonSchema: {} } }],
])('a schema that is JSON Schema, %s, is kept', async (_name, { given, want }) => {
  const { status, json } = await call('POST', '/schemas', given);
  expect(status).toBe(200);
  expect(json).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/), version: 0, ...want });
  expect(await get(`/schemas/${json.id}`)).toEqual(json);
});

test('a schema is made of a sample: its fields, their types, and what is in lists and objects', async () => {
  const rows = [
    { id: 1, name: 'Ada', note: null, tags: [], address: { city: 'London' } },
    { id: 2.5, tags: ['a'], isActive: true, address: { street: 'A' }, ['__proto__']: 'own' },
  ];
  const sampleData = JSON.stringify(rows).replace('}]', ',"__proto__":"own"}]');
  const { json: sample } = await call('POST', '/samples', { sampleData });
  const { json } = await call('POST', '/schemas', { sampleId: sample.id });
  expect(json.sampleId).toBe(sample.id);
  expect(json.jsonSchema).toMatchObject({ title: `SampleSchema:${sample.id}`, type: 'object' });
  const { properties } = json.jsonSchema;
  expect(properties).toMatchObject({
    id: { title: 'id', type: 'number' },
    name: { title: 'name', type: 'string' },
    note: { type: 'string' },
    tags: { type: 'array', items: { type: 'string' } },
    isActive: { type: 'boolean' },
    address: { type: 'object', properties: { city: { type: 'string' }, street: { type: 'string' } } },
  });
  expect(Object.keys(properties)).toContain('__proto__');
});

test('a schema of a CSV sample has the columns as texts', async () => {
  const { json: sample } = await call('POST', '/samples', { sampleData: 'a,"b c"\n1,2', sampleType: 'CSV' });
  const { json } = await call('POST', '/schemas', { sampleId: sample.id });
  expect(json.jsonSchema.properties).toEqual({
    a: { title: 'a', type: 'string' },
    'b c': { title: 'b c', type: 'string' },
  });
});

test('a schema of the registry is shown as a text, by either of its ids', async () => {
  for (const id of [subject.schemaId, subject.altId]) {
    const { json } = await call('POST', '/schemas', { name: 'out', schemaRef: { id } });
    expect(json).toMatchObject({ name: 'out', schemaRef: { id: subject.schemaId, contentType: '1.0' } });
    expect(JSON.parse(json.jsonSchema)).toMatchObject({ $id: subject.schemaId, type: 'object' });
  }
});

test('a file of JSON becomes a schema', async () => {
  const { status, json } = await upload('/schemas/upload', '{"id":"string"}');
  expect(status).toBe(200);
  expect(json).toEqual({ id: expect.any(String), version: 0, jsonSchema: { id: 'string' } });
});

test.each<[string, object, string]>([
  ['of nothing', {}, 'mapper-schema-unfounded'],
  ['of nulls', { jsonSchema: null, sampleId: null }, 'mapper-schema-unfounded'],
  ['of a sample that is not there', { sampleId: '0'.repeat(32) }, 'mapper-schema-unfounded'],
  ['of a schema that is not there', { schemaRef: { id: 'none' } }, 'mapper-schema-unfounded'],
  ['of a reference without an id', { schemaRef: {} }, 'mapper-schema-unfounded'],
  ['that is a list', { jsonSchema: '[]' }, 'mapper-schema-malformed'],
  ['that is no JSON', { jsonSchema: '{' }, 'mapper-schema-malformed'],
  ['that is a number', { jsonSchema: 5 }, 'mapper-schema-malformed'],
])('a schema %s is refused, and none is stored', async (_name, body, problem) => {
  const answer = await call('POST', '/schemas', body);
  expect(answer.status).toBe(400);
  isHinted(answer, problem);
  expect(await get('/schemas')).toEqual(EMPTY);
});

test.each(['[]', 'no JSON', '5', '{"a":'])('a file of %j is no schema', async (file) => {
  const answer = await upload('/schemas/upload', file);
  expect(answer.status).toBe(400);
  isHinted(answer, 'mapper-schema-malformed');
  expect(await get('/schemas')).toEqual(EMPTY);
});

test('schemas are listed in pages, by name and in their order', async () => {
  const ids: string[] = [];
  for (const name of ['a', 'b', 'b']) {
    ids.push((await call('POST', '/schemas', { name, jsonSchema: {} })).json.id);
    await subject.emulator.clock.advanceTo(subject.emulator.clock.nowMs() + 1000);
  }
  const listed = async (query: string) => (await get(`/schemas?${query}`)).data.map(({ id }: { id: string }) => id);
  expect(await listed('')).toEqual(ids.toReversed());
  expect(await listed('orderBy=%2BcreatedDate')).toEqual(ids);
  expect(await listed('orderBy=-modifiedDate')).toEqual(ids.toReversed());
  expect(await listed('name=b&orderBy=%2BmodifiedDate')).toEqual(ids.slice(1));
  expect(await listed('limit=1&start=1')).toEqual([ids[1]]);
  expect(await listed('start=99999999999999999999')).toEqual([]);
  for (const query of ['limit=0', 'start=-1', 'orderBy=name']) {
    isHinted(await call('GET', `/schemas?${query}`), 'mapping-set-query-invalid');
  }
});
