// What is made of a resource is made once, and made again as soon as anything that it was made of has changed.
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { HEADERS, startEmulator, type TestEmulator } from '../start.ts';

const REGISTRY = '/data/foundation/schemaregistry';
const FULL = { accept: 'application/vnd.adobe.xed-full+json; version=1' };
const PROFILE = 'https://ns.adobe.com/xdm/context/profile';

let emulator: TestEmulator;
let namespace: string;
beforeEach(async () => {
  emulator = await startEmulator();
  namespace = `_${(await emulator.call('GET', `${REGISTRY}/stats`)).json.tenantId}`;
});
afterEach(() => emulator.close());

const create = async (path: string, body: object) =>
  (await emulator.call('POST', `${REGISTRY}/tenant/${path}`, { type: 'object', ...body })).json;
const at = (path: string, id: string) => `${REGISTRY}/tenant/${path}/${encodeURIComponent(id)}`;
const fieldsOf = async (id: string) => {
  const { json } = await emulator.call('GET', at('schemas', id), undefined, FULL);
  return json.properties[namespace].properties.at.properties;
};

it('a change of a data type shows at once in the schema that has it through a field group', async () => {
  const type = await create('datatypes', { title: 'Type', properties: { a: { type: 'string' } } });
  const properties = { [namespace]: { type: 'object', properties: { at: { $ref: type.$id } } } };
  const group = await create('fieldgroups', { title: 'Group', 'meta:intendedToExtend': [], properties });
  const { $id } = await create('schemas', { title: 'Schema', allOf: [{ $ref: PROFILE }, { $ref: group.$id }] });
  expect(Object.keys(await fieldsOf($id))).toEqual(['a']);
  expect(Object.keys(await fieldsOf($id))).toEqual(['a']);
  const add = [{ op: 'add', path: '/properties/b', value: { type: 'integer' } }];
  expect((await emulator.call('PATCH', at('datatypes', type.$id), add)).status).toBe(200);
  expect(Object.keys(await fieldsOf($id))).toEqual(['a', 'b']);
});

it('a resource that was deleted and imported anew is another one', async () => {
  const type = await create('datatypes', { title: 'Type', properties: { a: { type: 'string' } } });
  const shown = async () => (await emulator.call('GET', at('datatypes', type.$id), undefined, FULL)).json.properties;
  expect(Object.keys(await shown())).toEqual(['a']);
  const { json: payload } = await emulator.call('GET', `${REGISTRY}/rpc/export/${encodeURIComponent(type.$id)}`);
  expect((await emulator.call('DELETE', at('datatypes', type.$id))).status).toBe(204);
  const changed = payload.map((one: object) => ({ ...one, properties: { z: { type: 'string' } } }));
  expect((await emulator.call('POST', `${REGISTRY}/rpc/import`, changed)).status).toBe(200);
  expect(Object.keys(await shown())).toEqual(['z']);
});

it('what one organization is shown is not what another is shown', async () => {
  const there = { ...FULL, 'x-gw-ims-org-id': 'FEDCBA9876543210FEDCBA98@AdobeOrg' };
  const { $id } = await create('schemas', { title: 'Schema', allOf: [{ $ref: PROFILE }] });
  expect((await emulator.call('GET', at('schemas', $id), undefined, FULL)).status).toBe(200);
  expect((await emulator.call('GET', at('schemas', $id), undefined, there)).status).toBe(404);
});

it('a kept answer leaves through a socket as it leaves without one, whole and of the length that it says', async () => {
  const served = await startEmulator({ port: 0 });
  onTestFinished(() => served.close());
  const sent = { type: 'object', title: 'Schéma 🦊', allOf: [{ $ref: PROFILE }] };
  const { $id } = (await served.call('POST', `${REGISTRY}/tenant/schemas`, sent)).json;
  const asked = async () => {
    const response = await fetch(served.url + at('schemas', $id), { headers: { ...HEADERS, ...FULL } });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    return bytes.toString();
  };
  const first = await asked();
  expect(JSON.parse(first).title).toBe('Schéma 🦊');
  expect(await asked()).toBe(first);
  expect((await served.call('GET', at('schemas', $id), undefined, FULL)).text).toBe(first);
  await served.call('PATCH', at('schemas', $id), [{ op: 'replace', path: '/title', value: 'Çà' }]);
  expect(JSON.parse(await asked()).title).toBe('Çà');
});

it('each header Accept has its own view, however often they are mixed', async () => {
  const { $id } = await create('schemas', { title: 'Schema', allOf: [{ $ref: PROFILE }] });
  const shown = async (variant: string) => {
    const accept = `application/vnd.adobe.${variant}+json; version=1`;
    const { json } = await emulator.call('GET', at('schemas', $id), undefined, { accept });
    return ['title', 'allOf', 'properties', 'meta:descriptors'].filter((name) => Object.hasOwn(json, name));
  };
  for (let count = 0; count < 2; count += 1) {
    expect(await shown('xed')).toEqual(['title', 'allOf']);
    expect(await shown('xed-notext')).toEqual(['allOf']);
    expect(await shown('xed-full')).toEqual(['title', 'properties']);
    expect(await shown('xed-full-notext')).toEqual(['properties']);
    expect(await shown('xed-full-desc')).toEqual(['title', 'properties', 'meta:descriptors']);
  }
});
