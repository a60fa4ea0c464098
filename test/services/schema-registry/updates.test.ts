// How a resource of an organization changes, step by step, and what may no longer change once data follows it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { accept, createSchema, PERSON_DETAILS, PERSONAL_DETAILS, PROFILE, SCHEMAS } from './tutorial.ts';

const REGISTRY = '/data/foundation/schemaregistry';
let emulator: TestEmulator;
let schema: { $id: string; version: string };

beforeEach(async () => {
  // A data set alone holds its schema, without the union that holds it too.
  emulator = await startEmulator({ switches: { 'profile-without-union': 'accept' } });
  schema = (await createSchema(emulator)).json;
});
afterEach(() => emulator.close());

const at = (id = schema.$id) => `${SCHEMAS}/${encodeURIComponent(id)}`;
const patch = (operations: unknown, headers = {}) => emulator.call('PATCH', at(), operations, headers);
const stored = async () => (await emulator.call('GET', at(), undefined, accept('xed+json; version=1'))).json;
const full = async () => (await emulator.call('GET', at(), undefined, accept('xed-full+json; version=1'))).json;
const log = async () => (await emulator.call('GET', `${REGISTRY}/rpc/auditlog/${encodeURIComponent(schema.$id)}`)).json;
const rename = (value: string) => ({ op: 'replace', path: '/title', value });
const work = { $ref: 'https://ns.adobe.com/xdm/context/profile-work-details' };

describe('a patch', () => {
  it('adds a field group, which is seen at once', async () => {
    expect((await full()).properties.workAddress).toBeUndefined();
    const { status, json } = await patch([{ op: 'add', path: '/allOf/-', value: work }]);
    expect([status, json.version]).toEqual([200, '1.1']);
    expect(json.allOf.at(-1)).toEqual({ ...work, type: 'object', 'meta:xdmType': 'object' });
    expect(json.refs).toContain(work.$ref);
    expect((await full()).properties.workAddress['meta:xdmType']).toBe('object');
  });

  it('may name what a schema extends, which never doubles', async () => {
    const operations = [
      { op: 'add', path: '/allOf/-', value: work },
      { op: 'add', path: '/meta:extends/-', value: work.$ref },
    ];
    const { json } = await patch(operations);
    const extended: string[] = json['meta:extends'];
    expect(extended.filter((id) => id === work.$ref)).toHaveLength(1);
  });

  it.each([
    ['copies', { op: 'copy', from: '/title', path: '/description' }, { description: 'Salesforce target XDM schema' }],
    ['tests, and goes on', { op: 'test', path: '/version', value: '1.0' }, {}],
    ['leads without its first slash', { op: 'replace', path: 'title', value: 'Bare' }, { title: 'Bare' }],
  ])('%s', async (_name, operation, want) => {
    const { status, json } = await patch([operation, { op: 'add', path: '/meta:note', value: 1 }]);
    expect([status, json]).toEqual([200, expect.objectContaining(want)]);
  });

  it.each([
    ['that tests for something else', [{ op: 'test', path: '/version', value: '2.0' }, rename('No')]],
    ['that leads nowhere', [{ op: 'remove', path: '/none' }]],
    ['that leads into a text', [{ op: 'add', path: '/title/length', value: 1 }]],
    ['that leads to the machinery of objects', [{ op: 'add', path: '/__proto__/polluted', value: 1 }]],
    ['that changes nothing', [rename('Salesforce target XDM schema')]],
    ['that changes what is not the client’s', [{ op: 'replace', path: '/version', value: '7.0' }]],
    ['that lacks its value', [{ op: 'add', path: '/description' }]],
    ['that lacks its origin', [{ op: 'move', path: '/description' }]],
  ])('%s is refused, all of it', async (_name, operations) => {
    const before = await stored();
    const { status, json } = await patch(operations);
    expect([status, json.type]).toEqual([400, 'http://ns.adobe.com/aep/errors/XDM-1600-400']);
    expect(await stored()).toEqual(before);
    expect(await log()).toEqual([]);
  });

  it.each([
    ['no title', { op: 'remove', path: '/title' }],
    ['a title of another type', { op: 'replace', path: '/title', value: { a: 1 } }],
    ['no list of parts', { op: 'replace', path: '/allOf', value: 'all' }],
    ['no parts', { op: 'remove', path: '/allOf' }],
    ['another type', { op: 'replace', path: '/type', value: 'array' }],
    ['a part that is a text', { op: 'add', path: '/allOf/-', value: 'part' }],
  ])('that leaves %s is refused', async (_name, operation) => {
    const before = await stored();
    const { status, json } = await patch([operation]);
    expect([status, json.type]).toEqual([400, 'http://ns.adobe.com/aep/errors/XDM-1500-400']);
    expect(await stored()).toEqual(before);
  });
});

describe('a whole new body', () => {
  it('may be what the registry gave, with one thing changed', async () => {
    const { status, json } = await emulator.call('PUT', at(), { ...(await stored()), description: 'Another' });
    expect(status).toBe(200);
    expect(json).toMatchObject({ $id: schema.$id, version: '1.1', description: 'Another' });
    expect(json).toEqual(await stored());
  });

  it('that changes nothing leaves the version as it is', async () => {
    const before = await stored();
    expect((await emulator.call('PUT', at(), before)).json).toEqual(before);
    expect(await log()).toEqual([]);
  });
});

describe('the tag of a union', () => {
  it.each([
    ['as a list', { op: 'add', path: '/meta:immutableTags', value: ['union'] }],
    ['at the end of a list that is not there', { op: 'add', path: '/meta:immutableTags/-', value: 'union' }],
  ])('is set %s, and stays', async (_name, operation) => {
    const map = { op: 'add', path: '/allOf/-', value: { $ref: 'https://ns.adobe.com/xdm/context/identitymap' } };
    const { status, json } = await patch([map, operation]);
    expect([status, json['meta:immutableTags']]).toEqual([200, ['union']]);
    const { 'meta:immutableTags': _tags, ...untagged } = await stored();
    const put = await emulator.call('PUT', at(), { ...untagged, title: 'Renamed' });
    expect(put.json['meta:immutableTags']).toEqual(['union']);
    expect((await emulator.call('DELETE', at())).status).toBe(400);
  });
});

describe('a schema that data follows', () => {
  const enabled = async () => {
    const tags = { unifiedProfile: ['enabled:true'] };
    const schemaRef = { id: schema.$id, contentType: 'application/vnd.adobe.xed+json;version=1' };
    const body = { name: 'Followed', schemaRef, tags };
    expect((await emulator.call('POST', '/data/foundation/catalog/dataSets', body)).status).toBe(201);
  };

  it('may lose a field group before, and not after', async () => {
    const without = [{ op: 'remove', path: '/allOf/2' }];
    expect((await patch(without)).status).toBe(200);
    await enabled();
    const before = await stored();
    const { status, json } = await patch([{ op: 'remove', path: '/allOf/1' }]);
    expect([status, json.title]).toEqual([400, 'Breaking change']);
    expect(json.detail).toContain('The field person of');
    expect(await stored()).toEqual(before);
  });

  it('may have more, and other words', async () => {
    await enabled();
    expect((await patch([{ op: 'add', path: '/allOf/-', value: work }, rename('More')])).status).toBe(200);
  });

  it('may not be replaced by less', async () => {
    await enabled();
    const allOf = [{ $ref: PROFILE }, { $ref: PERSONAL_DETAILS }];
    const { json } = await emulator.call('PUT', at(), { type: 'object', title: 'Less', allOf });
    expect(json.title).toBe('Breaking change');
    expect((await stored()).refs).toContain(PERSON_DETAILS);
  });
});

it('every change is in the audit log, the latest first', async () => {
  await patch([rename('One')]);
  await patch([{ op: 'add', path: '/description', value: 'Two' }]);
  const paths = (await log()).map(({ updates }: { updates: { path: string }[] }) => updates.map(({ path }) => path));
  expect(paths).toEqual([['/description'], ['/title']]);
});

describe('a patch that would grow without end', () => {
  const into = (from: string, path: string) => ({ op: 'copy', from, path });
  it.each([
    [
      'in breadth',
      Array.from({ length: 40 }, (_, index) => into('/allOf', `/meta:copy/${index}`)).flatMap((one, index) => [
        one,
        into('/meta:copy', `/meta:copy/again${index}`),
      ]),
    ],
    [
      'in depth',
      Array.from({ length: 300 }, (_, index) => ({
        op: 'add',
        path: `/meta:copy${'/a'.repeat(index + 1)}`,
        value: {},
      })),
    ],
  ])('%s is refused', async (_name, operations) => {
    const before = await stored();
    const { status, json } = await patch([{ op: 'add', path: '/meta:copy', value: {} }, ...operations]);
    expect([status, json.type]).toEqual([400, 'http://ns.adobe.com/aep/errors/XDM-1600-400']);
    expect(await stored()).toEqual(before);
  });
});
