// What schemas of a union are made of changes: the union goes on having one type for each field, and each schema its identity, or the
// change is refused.
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { codeOf, describeSchema, IDENTITY_MAP, identityOf, tagWithUnion, tenantNamespace } from './described.ts';
import { accept, PROFILE, SCHEMAS } from './tutorial.ts';

const REGISTRY = '/data/foundation/schemaregistry';
const EVENT = 'https://ns.adobe.com/xdm/context/experienceevent';
const RECORD = 'https://ns.adobe.com/xdm/data/record';

let emulator: TestEmulator;
let ns: string;
let count = 0;
beforeEach(async () => {
  emulator = await startEmulator();
  ns = await tenantNamespace(emulator);
});
afterEach(() => emulator.close());

const string = { type: 'string' };
const integer = { type: 'integer' };
/** Fields under the namespace of the organization. */
const own = (properties: object) => ({ properties: { [ns]: { type: 'object', properties } } });

const made = async (path: string, body: object): Promise<string> => {
  count += 1;
  const { status, json } = await emulator.call('POST', `${REGISTRY}/tenant/${path}`, {
    ...{ title: `Made ${count}`, type: 'object' },
    ...body,
  });
  expect([status, json.detail]).toEqual([201, undefined]);
  return json.$id;
};

/** A schema of these parts, in the union of its class. */
const enabled = async (...parts: readonly object[]): Promise<string> => {
  const $id = await made('schemas', { allOf: [...parts, { $ref: IDENTITY_MAP }] });
  expect((await tagWithUnion(emulator, $id)).status).toBe(200);
  return $id;
};

const at = (path: string, id: string) => `${REGISTRY}/tenant/${path}/${encodeURIComponent(id)}`;
const read = async (path: string, id: string, view = 'xed') =>
  (await emulator.call('GET', at(path, id), undefined, accept(`${view}+json; version=1`))).json;
const auditLog = async (id: string) =>
  (await emulator.call('GET', `${REGISTRY}/rpc/auditlog/${encodeURIComponent(id)}`)).json;

const changed = async (verb: string, path: string, id: string, properties: object) => {
  if (verb === 'PATCH') {
    return emulator.call('PATCH', at(path, id), [{ op: 'add', path: '/properties', value: properties }]);
  }
  const { definitions: _, ...body } = await read(path, id);
  return emulator.call('PUT', at(path, id), { ...body, properties });
};

/** A resource that a member of the union has its fields from, and those that would break the union. */
interface Shared {
  readonly path: string;
  readonly id: string;
  readonly wrong: object;
}

const clash = { status: integer };
const group = (extra: object = {}) => made('fieldgroups', { 'meta:intendedToExtend': [], ...own(extra) });
const type = (properties: object) => made('datatypes', { properties });

const fieldGroupIn = (path: string) => async () => {
  const id = await group();
  await enabled({ $ref: PROFILE }, { $ref: id });
  return { path, id, wrong: own(clash).properties };
};

const shared: Readonly<Record<string, () => Promise<Shared>>> = {
  'a field group': fieldGroupIn('fieldgroups'),
  'a field group by its older name': fieldGroupIn('mixins'),
  'a data type': async () => {
    const id = await type({ other: string });
    await enabled({ $ref: PROFILE }, own({ at: { $ref: id } }));
    await enabled({ $ref: PROFILE }, own({ at: { type: 'object', properties: { status: string } } }));
    return { path: 'datatypes', id, wrong: clash };
  },
  'a data type in a list of a data type in a field group': async () => {
    const id = await type({ other: string });
    const list = await type({ all: { type: 'array', items: { $ref: id } } });
    await enabled({ $ref: PROFILE }, { $ref: await group({ at: { $ref: list } }) });
    const items = { type: 'object', properties: { status: string } };
    const all = { type: 'object', properties: { all: { type: 'array', items } } };
    await enabled({ $ref: PROFILE }, own({ at: all }));
    return { path: 'datatypes', id, wrong: clash };
  },
};

describe('a change that would give a field of a union two types is refused', () => {
  const both = Object.keys(shared).flatMap((name) => ['PUT', 'PATCH'].map((verb) => [verb, name] as const));
  test.each(both)('%s of %s', async (verb, name) => {
    const other = await enabled({ $ref: PROFILE }, own({ status: string }));
    const part = await shared[name]?.();
    if (!part) throw new Error('There is no such part.');
    const { path, id, wrong } = part;
    const before = [await read(path, id), await read('schemas', other, 'xed-full'), await auditLog(id)];
    const answer = await changed(verb, path, id, wrong);
    expect([answer.status, codeOf(answer), answer.json.title]).toEqual([400, 'XDM-1413-400', 'Merge Schema Error']);
    expect(answer.json.detail).toContain('status');
    expect([await read(path, id), await read('schemas', other, 'xed-full'), await auditLog(id)]).toEqual(before);
  });

  test.each(['PUT', 'PATCH'])('%s of a class of the organization', async (verb) => {
    const id = await made('classes', { allOf: [{ $ref: RECORD }], ...own({}) });
    const fields = own({ status: string });
    // Each schema has the class, and so what is added to it; that of a schema itself stands over it.
    await enabled({ $ref: id }, fields);
    await enabled({ $ref: id });
    const before = await read('classes', id);
    expect(codeOf(await changed(verb, 'classes', id, own(clash).properties))).toBe('XDM-1413-400');
    expect(await read('classes', id)).toEqual(before);
    expect((await changed(verb, 'classes', id, own({ status: string }).properties)).status).toBe(200);
  });
});

describe('a change that would leave a schema of a union without an identity is refused', () => {
  test.each(['PUT', 'PATCH'])('%s of a field group that has the identityMap', async (verb) => {
    const body = { title: 'Known by', type: 'object', 'meta:intendedToExtend': [] };
    const id = await made('fieldgroups', { ...body, allOf: [{ $ref: IDENTITY_MAP }], ...own({}) });
    const schema = await made('schemas', { allOf: [{ $ref: PROFILE }, { $ref: id }] });
    const without = () =>
      verb === 'PATCH'
        ? emulator.call('PATCH', at('fieldgroups', id), [{ op: 'remove', path: '/allOf/0' }])
        : emulator.call('PUT', at('fieldgroups', id), { ...body, ...own({ other: string }) });
    expect((await tagWithUnion(emulator, schema)).status).toBe(200);
    const before = [await read('fieldgroups', id), await read('schemas', schema, 'xed-full'), await auditLog(id)];
    const answer = await without();
    expect([answer.status, codeOf(answer)]).toEqual([400, 'XDM-1528-400']);
    expect(answer.json.detail).toContain(schema);
    expect([await read('fieldgroups', id), await read('schemas', schema, 'xed-full'), await auditLog(id)]).toEqual(
      before,
    );
    // As soon as there is a primary identity, nobody needs the map.
    const identity = identityOf(schema, { 'xdm:sourceProperty': '/personID', 'xdm:isPrimary': true });
    expect((await describeSchema(emulator, identity)).status).toBe(201);
    expect((await without()).status).toBe(200);
  });
});

describe('a change is taken', () => {
  it('that agrees with the rest of the union', async () => {
    await enabled({ $ref: PROFILE }, own({ status: string }));
    const id = await group();
    await enabled({ $ref: PROFILE }, { $ref: id });
    expect((await changed('PATCH', 'fieldgroups', id, own({ status: string }).properties)).status).toBe(200);
  });

  it('by which all schemas of the union change alike', async () => {
    const id = await group({ status: string });
    for (let round = 0; round < 2; round += 1) await enabled({ $ref: PROFILE }, { $ref: id });
    expect((await changed('PATCH', 'fieldgroups', id, own(clash).properties)).status).toBe(200);
  });

  it('of what only schemas outside the union have', async () => {
    await enabled({ $ref: PROFILE }, own({ status: string }));
    const id = await group();
    const allOf = [{ $ref: PROFILE }, { $ref: id }, { $ref: IDENTITY_MAP }];
    const outside = await made('schemas', { allOf });
    expect((await changed('PATCH', 'fieldgroups', id, own(clash).properties)).status).toBe(200);
    expect(codeOf(await tagWithUnion(emulator, outside))).toBe('XDM-1413-400');
  });

  it('of what is in the union of another class', async () => {
    await enabled({ $ref: PROFILE }, own({ status: string }));
    const id = await group();
    await enabled({ $ref: EVENT }, { $ref: id });
    expect((await changed('PATCH', 'fieldgroups', id, own(clash).properties)).status).toBe(200);
  });

  it('of a schema outside the union, whatever its fields', async () => {
    await enabled({ $ref: PROFILE }, own({ status: string }));
    const id = await made('schemas', { allOf: [{ $ref: PROFILE }] });
    const value = own(clash);
    const patch = [{ op: 'add', path: '/allOf/-', value }];
    expect((await emulator.call('PATCH', `${SCHEMAS}/${encodeURIComponent(id)}`, patch)).status).toBe(200);
  });
});

it('a union is not judged by what is in another sandbox', async () => {
  await enabled({ $ref: PROFILE }, own({ status: string }));
  const headers = { 'x-sandbox-name': 'dev' };
  const inDev = (method: string, path: string, body: unknown) => emulator.call(method, path, body, headers);
  const body = { title: 'In dev', type: 'object', 'meta:intendedToExtend': [], ...own({}) };
  const { $id } = (await inDev('POST', `${REGISTRY}/tenant/fieldgroups`, body)).json;
  const allOf = [{ $ref: PROFILE }, { $ref: $id }, { $ref: IDENTITY_MAP }];
  const schema = (await inDev('POST', SCHEMAS, { title: 'Schema in dev', type: 'object', allOf })).json;
  const tag = [{ op: 'add', path: '/meta:immutableTags', value: ['union'] }];
  expect((await inDev('PATCH', at('schemas', schema.$id), tag)).status).toBe(200);
  const patch = [{ op: 'add', path: '/properties', value: own(clash).properties }];
  expect((await inDev('PATCH', at('fieldgroups', $id), patch)).status).toBe(200);
});
