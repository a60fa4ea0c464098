// A mapping set through its versions: a PUT, and whatever is done to one mapping, makes the next; what was before stays readable.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOW_MS } from '../../start.ts';
import { stored } from '../../stored.ts';
import { create, currentForm, SETS, type Subject, seedForm, withSchema } from './subject.ts';

let subject: Subject;
let id: string;
beforeEach(async () => {
  subject = await withSchema();
  id = await create(subject, { ...seedForm(subject.schemaId), name: 'contacts' });
  await subject.emulator.clock.advanceTo(NOW_MS + 1000);
});
afterEach(() => subject.emulator.close());

const call = (method: string, path: string, body?: unknown, headers = {}) =>
  subject.emulator.call(method, `${SETS}/${id}${path}`, body, headers);
const get = async (path = '') => (await call('GET', path)).json;

const ONE = { source: 'Id', destination: 'personID' };
const replaceWith = (mappings: object[]) => call('PUT', '', { xdmSchema: subject.schemaId, mappings });
const sourcesOf = ({ mappings }: { mappings: { source: string }[] }) => mappings.map(({ source }) => source);

test('a PUT replaces the whole set: version and dates move, mappings are new, what is not sent is gone', async () => {
  const before = await get();
  const { status, json } = await replaceWith([{ source: 'first_name', destination: 'person.name.firstName' }]);
  expect(status).toBe(200);
  expect(json).toMatchObject({ id, version: 1, createdDate: NOW_MS, modifiedDate: NOW_MS + 1000 });
  expect(json.outputSchema).toEqual(before.outputSchema);
  expect(json).not.toHaveProperty('name');
  expect(before.mappings.map((mapping: { id: string }) => mapping.id)).not.toContain(json.mappings[0].id);
  expect(await get()).toEqual(json);
});

test('an output schema of another form is another schema of the mapper', async () => {
  const before = await get();
  const { json } = await call('PUT', '', currentForm(subject.schemaId));
  expect(json.outputSchema.id).not.toBe(before.outputSchema.id);
});

test('every version before the latest can be looked up, also with its schema', async () => {
  const before = await get();
  await replaceWith([ONE]);
  await replaceWith([]);
  expect(await get('?version=0')).toEqual(before);
  expect(sourcesOf(await get('?version=1'))).toEqual(['Id']);
  expect(sourcesOf(await get('?version=2'))).toEqual([]);
  expect((await get('?version=0&expandSchema=true')).outputSchema.jsonSchema).toContain('firstName');
  expect((await call('GET', '?version=3')).status).toBe(404);
  expect((await call('GET', '?version=99999999999999999999')).status).toBe(404);
});

test('a list shows the latest version alone', async () => {
  await replaceWith([ONE]);
  const { data } = (await subject.emulator.call('GET', SETS)).json;
  expect(data).toEqual([await get()]);
});

test.each<[string, object | string, number]>([
  ['without mappings', {}, 400],
  ['to a schema that is not there', seedForm('https://ns.adobe.com/none/schemas/0'), 400],
  ['with a sourceType that nobody knows', { mappings: [{ ...ONE, sourceType: 'COLUMN' }] }, 400],
  ['that is no JSON', '{', 400],
])('a PUT %s leaves the set as it was', async (_name, change, status) => {
  const before = await get();
  const body = typeof change === 'string' ? change : { xdmSchema: subject.schemaId, ...change };
  expect((await call('PUT', '', body)).status).toBe(status);
  expect(await get()).toEqual(before);
  expect((await call('GET', '?version=1')).status).toBe(404);
});

test('a set of another sandbox cannot be replaced', async () => {
  const elsewhere = { 'x-sandbox-name': 'dev' };
  const answer = await call('PUT', '', seedForm(subject.schemaId), elsewhere);
  expect(answer.status).toBe(404);
  expect(await stored(subject.emulator, elsewhere)).toMatchObject({ mappingSets: 0 });
  expect((await get()).version).toBe(0);
});

test('with a set all its versions are deleted', async () => {
  await replaceWith([ONE]);
  expect((await call('DELETE', '')).status).toBe(204);
  expect((await call('GET', '?version=0')).status).toBe(404);
  expect((await call('GET', '?version=1')).status).toBe(404);
});

test('a mapping that is posted is the last of the next version', async () => {
  const before = await get();
  const { status, json } = await call('POST', '/mappings', ONE);
  expect(status).toBe(200);
  expect(json).toMatchObject({ ...ONE, sourceType: 'text/x.schema-path', version: 0, destinationXdmPath: 'personID' });
  const after = await get();
  expect(after).toEqual({
    ...before,
    ...{ version: 1, modifiedDate: NOW_MS + 1000 },
    mappings: [...before.mappings, json],
  });
  expect(await get(`/mappings/${json.id}`)).toEqual(json);
});

test('a mapping that is put keeps its id and its place, and the others stay as they are', async () => {
  const [first, second, third] = await get('/mappings');
  const { status, json } = await call('PUT', `/mappings/${second.id}`, ONE);
  expect(status).toBe(200);
  expect(json).toMatchObject({ ...ONE, id: second.id, version: 1, createdDate: NOW_MS, modifiedDate: NOW_MS + 1000 });
  expect(await get('/mappings')).toEqual([first, json, third]);
  expect((await get('?version=0')).mappings).toEqual([first, second, third]);
});

test('a mapping that is deleted is gone from the next version', async () => {
  const [first, second, third] = await get('/mappings');
  const answer = await call('DELETE', `/mappings/${second.id}`);
  expect([answer.status, answer.text]).toEqual([204, '']);
  expect(await get('/mappings')).toEqual([first, third]);
  expect((await call('GET', `/mappings/${second.id}`)).status).toBe(404);
  expect((await get('?version=0')).mappings).toHaveLength(3);
});

test.each<[string, string, string, unknown, number]>([
  ['a look-up of', 'GET', '0'.repeat(32), undefined, 404],
  ['a look-up of a name of JavaScript as', 'GET', '__proto__', undefined, 404],
  ['a PUT of', 'PUT', '0'.repeat(32), ONE, 404],
  ['a DELETE of', 'DELETE', '0'.repeat(32), undefined, 404],
])(
  '%s a mapping that the set does not have is refused, and no version is made',
  async (_name, method, mapping, body, status) => {
    const answer = await call(method, `/mappings/${mapping}`, body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('x-emulator-hint')).toMatch(/^mapping-not-found /);
    expect((await get()).version).toBe(0);
  },
);

test.each<[string, object]>([
  ['without a source', { destination: 'personID' }],
  ['without a destination', { source: 'Id' }],
  ['of a sourceType that nobody knows', { ...ONE, sourceType: 'COLUMN' }],
  ['whose source is no text', { ...ONE, source: 1 }],
])('a mapping %s is refused, and no version is made', async (_name, mapping) => {
  const [{ id: first }] = await get('/mappings');
  expect((await call('POST', '/mappings', mapping)).status).toBe(400);
  expect((await call('PUT', `/mappings/${first}`, mapping)).status).toBe(400);
  expect((await get()).version).toBe(0);
});
