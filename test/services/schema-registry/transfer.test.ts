// Resources that move to another organization or sandbox: the same there as they were here.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { accept, PERSON_DETAILS, PROFILE } from './tutorial.ts';

const REGISTRY = '/data/foundation/schemaregistry';
const ELSEWHERE = { 'x-gw-ims-org-id': 'FEDCBA9876543210FEDCBA98@AdobeOrg', 'x-sandbox-name': 'dev' };
const FULL = accept('xed-full+json; version=1');

let emulator: TestEmulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

type Headers = Record<string, string>;

const tenantOf = async (headers: Headers = {}): Promise<string> =>
  (await emulator.call('GET', `${REGISTRY}/stats`, undefined, headers)).json.tenantId;

const made = async (path: string, body: object) => {
  const { status, json } = await emulator.call('POST', `${REGISTRY}/tenant/${path}`, { type: 'object', ...body });
  expect([status, json.detail]).toEqual([201, undefined]);
  return json;
};

/** A class, a field group of the class, two data types, and a schema of them all. */
const furnished = async () => {
  const tenant = `_${await tenantOf()}`;
  const own = (fields: object) => ({ [tenant]: { type: 'object', properties: fields } });
  const room = await made('datatypes', { title: 'Room', properties: { area: { type: 'number', minimum: 0 } } });
  const rooms = { type: 'array', items: { type: 'object', $ref: room.$id } };
  const floor = await made('datatypes', { title: 'Floor', properties: { rooms } });
  const $ref = 'https://ns.adobe.com/xdm/data/record';
  const plant = await made('classes', {
    title: 'Plant',
    allOf: [{ $ref }, { properties: own({ number: { type: 'string' } }) }],
  });
  const group = await made('fieldgroups', {
    title: 'Floors of a plant',
    'meta:intendedToExtend': [plant.$id],
    definitions: { own: { properties: own({ ground: { $ref: floor.$id } }) } },
    allOf: [{ $ref: '#/definitions/own' }],
  });
  const schema = await made('schemas', { title: 'Plants', allOf: [{ $ref: plant.$id }, { $ref: group.$id }] });
  return { room, floor, plant, group, schema };
};

const exportOf = async (id: string) =>
  (await emulator.call('GET', `${REGISTRY}/rpc/export/${encodeURIComponent(id)}`)).json;

const importOf = (payload: unknown, headers: Headers = ELSEWHERE) =>
  emulator.call('POST', `${REGISTRY}/rpc/import`, payload, headers);

const fullOf = async (id: string, headers: Headers = {}) => {
  const path = `${REGISTRY}/tenant/schemas/${encodeURIComponent(id)}`;
  return (await emulator.call('GET', path, undefined, { ...FULL, ...headers })).json;
};

const countsOf = async (headers: Headers) => {
  const listType = accept('xed-id+json');
  const paths = ['schemas', 'classes', 'fieldgroups', 'datatypes'];
  const lists = paths.map((path) =>
    emulator.call('GET', `${REGISTRY}/tenant/${path}`, undefined, { ...listType, ...headers }),
  );
  return (await Promise.all(lists)).map(({ json }) => json.results.length);
};

describe('a schema that goes to another organization', () => {
  it('goes out behind all that it is made of, each after what it refers to', async () => {
    const { room, floor, plant, group, schema } = await furnished();
    const payload: { $id: string }[] = await exportOf(schema.$id);
    const digits = ({ $id }: { $id: string }) => $id.split('/').at(-1);
    const order = payload.map(digits);
    expect(new Set(order)).toEqual(new Set([room, floor, plant, group, schema].map(digits)));
    expect(order.indexOf(digits(room))).toBeLessThan(order.indexOf(digits(floor)));
    expect(order.indexOf(digits(floor))).toBeLessThan(order.indexOf(digits(group)));
    expect(order.indexOf(digits(plant))).toBeLessThan(order.indexOf(digits(group)));
    expect(order.at(-1)).toBe(digits(schema));
    for (const one of payload) expect(one).not.toHaveProperty('meta:registryMetadata');
  });

  it('resolves there to the same fields, under the tenant namespace of that organization', async () => {
    const { schema } = await furnished();
    const { status, json } = await importOf(await exportOf(schema.$id));
    expect([status, json.detail]).toEqual([200, undefined]);
    const [here, there] = [await tenantOf(), await tenantOf(ELSEWHERE)];
    expect(here).not.toBe(there);
    const before = await fullOf(schema.$id);
    const after = await fullOf(schema.$id.replace(`/${here}/`, `/${there}/`), ELSEWHERE);
    expect(after.properties).toEqual(JSON.parse(JSON.stringify(before.properties).replaceAll(here, there)));
    expect(after).toMatchObject({
      imsOrg: ELSEWHERE['x-gw-ims-org-id'],
      'meta:sandboxType': 'development',
      version: '1.0',
    });
    expect(await countsOf(ELSEWHERE)).toEqual([1, 1, 1, 2]);
  });

  it('may come in any order', async () => {
    const { schema } = await furnished();
    const payload: unknown[] = await exportOf(schema.$id);
    expect((await importOf(payload.toReversed())).status).toBe(200);
    expect(await countsOf(ELSEWHERE)).toEqual([1, 1, 1, 2]);
  });

  it('leaves the standard resources where they are', async () => {
    const schema = await made('schemas', { title: 'Standard', allOf: [{ $ref: PROFILE }, { $ref: PERSON_DETAILS }] });
    expect(await exportOf(schema.$id)).toHaveLength(1);
  });

  it('is found for export by its meta:altId too', async () => {
    const { group } = await furnished();
    expect(await exportOf(group['meta:altId'])).toEqual(await exportOf(group.$id));
  });
});

describe('an import', () => {
  it.each([
    ['without what a part refers to', (payload: object[]) => payload.slice(1)],
    ['with one of them twice', (payload: object[]) => [...payload, ...payload.slice(0, 1)]],
    ['with two of one title', (payload: object[]) => payload.map((one) => ({ ...one, title: 'Same' }))],
    [
      'of another tenant',
      (payload: object[]) => payload.map((one) => ({ ...one, $id: 'https://ns.adobe.com/other/schemas/0' })),
    ],
    ['of what a standard resource is called', (payload: object[]) => payload.map((one) => ({ ...one, $id: PROFILE }))],
    ['of a body that is none', (payload: object[]) => payload.map((one) => ({ ...one, allOf: 'all' }))],
    ['of nothing', () => []],
  ])('%s is refused, and nothing of it stays', async (_name, change) => {
    const { schema } = await furnished();
    const { status, json } = await importOf(change(await exportOf(schema.$id)));
    expect(status).toBe(400);
    expect(json.report['detailed-message']).toBe(json.detail);
    expect(await countsOf(ELSEWHERE)).toEqual([0, 0, 0, 0]);
  });

  it.each<[string, number, (schema: { $id: string }) => object]>([
    ['an $id of another tenant', 4, (schema) => ({ ...schema, $id: 'https://ns.adobe.com/other/schemas/0' })],
    ['a body that is none', 4, (schema) => ({ ...schema, allOf: 'all' })],
    ['a reference to nothing', 4, (schema) => ({ ...schema, allOf: [{ $ref: PROFILE }, { $ref: `${PROFILE}-none` }] })],
    ['a title that another one has', 4, (schema) => ({ ...schema, title: 'Floor' })],
    [
      'a descriptor of what is not there',
      4,
      ({ $id }) => ({ '@type': 'xdm:descriptorIdentity', 'xdm:sourceSchema': $id }),
    ],
  ])('is told the index of %s', async (_name, index, change) => {
    const { schema } = await furnished();
    const payload = await exportOf(schema.$id);
    const { json } = await importOf(payload.with(index, change(payload[index])));
    expect(json.detail).toContain(`at index ${index}: `);
    expect(json.report['detailed-message']).toBe(json.detail);
    expect(await countsOf(ELSEWHERE)).toEqual([0, 0, 0, 0]);
  });

  it('does not take a title that is taken', async () => {
    const { schema } = await furnished();
    const payload = await exportOf(schema.$id);
    const other = { title: 'Plants', type: 'object', allOf: [{ $ref: PROFILE }] };
    await emulator.call('POST', `${REGISTRY}/tenant/schemas`, other, ELSEWHERE);
    expect((await importOf(payload)).json.type).toBe('http://ns.adobe.com/aep/errors/XDM-3005-400');
    expect(await countsOf(ELSEWHERE)).toEqual([1, 0, 0, 0]);
  });

  it('goes through circles of data types', async () => {
    const one = await made('datatypes', { title: 'One', properties: { name: { type: 'string' } } });
    const two = await made('datatypes', { title: 'Two', properties: { one: { $ref: one.$id } } });
    const path = `${REGISTRY}/tenant/datatypes/${encodeURIComponent(one.$id)}`;
    const back = [{ op: 'add', path: '/properties/two', value: { $ref: two.$id } }];
    expect((await emulator.call('PATCH', path, back)).status).toBe(200);
    const payload = await exportOf(one.$id);
    expect(payload).toHaveLength(2);
    expect((await importOf(payload)).status).toBe(200);
  });
});
