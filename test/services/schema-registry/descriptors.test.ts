// Descriptors: what they may say of a schema, and of which fields of it.
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { ORG, startEmulator, type TestEmulator } from '../../start.ts';
import {
  allDescriptors,
  codeOf,
  DESCRIPTORS,
  describedSchema,
  describeSchema,
  identityOf,
  tenantNamespace,
} from './described.ts';
import { accept, PERSONAL_DETAILS, PROFILE, SCHEMAS } from './tutorial.ts';

let emulator: TestEmulator;
let schemaId: string;
let ns: string;

beforeEach(async () => {
  emulator = await startEmulator();
  ns = await tenantNamespace(emulator);
  schemaId = (await describedSchema(emulator)).$id;
});
afterEach(() => emulator.close());

/** `$ns` in a path stands for the tenant's namespace, which the test learns only here. */
const resolved = (body: object): object => JSON.parse(JSON.stringify(body).replaceAll('$ns', ns));

const create = (body: object) =>
  describeSchema(emulator, { 'xdm:sourceSchema': schemaId, 'xdm:sourceVersion': 1, ...resolved(body) });

const type = (name: string, path: string | readonly string[], more: object = {}) => ({
  '@type': `xdm:${name}`,
  'xdm:sourceProperty': path,
  ...more,
});

const identity = (path: string, more: object = {}) =>
  type('descriptorIdentity', path, { 'xdm:namespace': 'Email', ...more });

describe('a descriptor', () => {
  it('has an id of its own, its defaults, its place, and who made it', async () => {
    const { status, json } = await create(identity('/personalEmail/address'));
    expect(status).toBe(201);
    expect(json).toEqual({
      '@id': expect.stringMatching(/^[0-9a-f]{48}$/),
      ...identityOf(schemaId),
      imsOrg: ORG,
      version: '1',
      'meta:containerId': 'tenant',
      'meta:sandboxId': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'meta:sandboxType': 'production',
      'meta:registryMetadata': expect.objectContaining({ eTag: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    });
  });

  it('may be sent back as it was given: what the registry owns is not read', async () => {
    const { json } = await create(identity('/personalEmail/address'));
    const forged = { ...json, 'meta:containerId': 'global', imsOrg: 'other', version: '9', createdUser: 'me' };
    const { json: after } = await emulator.call('PUT', `${DESCRIPTORS}/${json['@id']}`, forged);
    const { 'meta:registryMetadata': _before, ...kept } = json;
    expect(after).toEqual({ ...kept, 'meta:registryMetadata': expect.anything() });
    expect(after['meta:registryMetadata'].eTag).not.toBe(json['meta:registryMetadata'].eTag);
  });

  it('names its schema by either id, and is kept under its $id', async () => {
    const altId = schemaId.replace('https://ns.adobe.com/', '_').replaceAll('/', '.');
    const { json } = await create({ ...identity('/personalEmail/address'), 'xdm:sourceSchema': altId });
    expect(json['xdm:sourceSchema']).toBe(schemaId);
  });

  it('is not to be found in another sandbox', async () => {
    const { json } = await create(identity('/personalEmail/address'));
    const inDev = { 'x-sandbox-name': 'dev' };
    expect((await emulator.call('GET', `${DESCRIPTORS}/${json['@id']}`, undefined, inDev)).status).toBe(404);
    expect(await allDescriptors(emulator, inDev)).toEqual([]);
    const elsewhere = await emulator.call('POST', DESCRIPTORS, identityOf(schemaId), inDev);
    expect(codeOf(elsewhere)).toBe('XDM-1012-400');
  });

  it('of labels may be of a field group, a standard one as well as one of the organization', async () => {
    const label = { ...type('descriptorLabel', '/personalEmail/address'), 'xdm:labels': ['core/C2'] };
    expect((await create({ ...label, 'xdm:sourceSchema': PERSONAL_DETAILS })).status).toBe(201);
    expect(codeOf(await create({ ...identity('/personalEmail/address'), 'xdm:sourceSchema': PERSONAL_DETAILS }))).toBe(
      'XDM-1012-400',
    );
  });
});

describe('is taken', () => {
  test.each<[string, object]>([
    ['an identity in a list', identity('/$ns/stays[*]/hotel')],
    ['an identity by the number of its namespace', identity('/$ns/code', { 'xdm:namespace': 6 })],
    ['an identity by the number as text', identity('/$ns/code', { 'xdm:namespace': '6', 'xdm:property': 'xdm:id' })],
    [
      'a path in the names of XDM',
      type('alternateDisplayInfo', '/xdm:personalEmail', { 'xdm:title': { en_us: 'Mail' } }),
    ],
    ['a version as text', { ...identity('/$ns/code'), 'xdm:sourceVersion': '1' }],
    ['a primary key of one field', type('descriptorPrimaryKey', '/$ns/code')],
    ['a primary key of several', type('descriptorPrimaryKey', ['/$ns/code', '/$ns/points'])],
    ['a deprecated field', type('descriptorDeprecated', '/faxPhone')],
    ['deprecated fields', type('descriptorDeprecated', ['/faxPhone', '/homePhone'])],
    ['a version', type('descriptorVersion', '/$ns/changed')],
    ['a timestamp', type('descriptorTimestamp', '/$ns/at')],
    ['suggested values of a text', type('alternateDisplayInfo', '/personalEmail/status', { 'meta:enum': { a: 'A' } })],
  ])('%s', async (_name, body) => {
    const { status, text } = await create(body);
    expect([status, text]).toEqual([201, expect.any(String)]);
  });

  it('a relationship by lists of paths, as some clients send it', async () => {
    const other = (await describedSchema(emulator)).$id;
    const more = {
      'xdm:destinationSchema': other,
      'xdm:destinationProperty': ['/$ns/points'],
      'xdm:cardinality': 'M:1',
    };
    const { status, json } = await create(type('descriptorRelationship', ['/$ns/changed'], more));
    expect([status, json['xdm:destinationVersion']]).toEqual([201, 1]);
  });

  it('a granularity, which is a day unless it says otherwise', async () => {
    const { json } = await create({ '@type': 'xdm:descriptorTimeSeriesGranularity' });
    expect(json['xdm:granularity']).toBe('day');
  });
});

describe('is refused, and not stored', () => {
  const shape = 'XDM-1500-400';
  test.each<[string, object, string, RegExp]>([
    ['a type that there is not', type('descriptorOneToMany', '/$ns/code'), shape, /@type.*"xdm:descriptorOneToMany"/],
    ['no type', { 'xdm:sourceProperty': '/$ns/code' }, shape, /@type/],
    ['an identity without a namespace', type('descriptorIdentity', '/$ns/code'), shape, /xdm:namespace/],
    [
      'a namespace that is an object',
      identity('/$ns/code', { 'xdm:namespace': { code: 'Email' } }),
      'XDM-1810-400',
      /an object/,
    ],
    ['a namespace that is a list', identity('/$ns/code', { 'xdm:namespace': ['Email'] }), 'XDM-1810-400', /a list/],
    ['an empty namespace', identity('/$ns/code', { 'xdm:namespace': '' }), 'XDM-1810-400', /""/],
    [
      'a code that is a number',
      identity('/$ns/code', { 'xdm:namespace': 6, 'xdm:property': 'xdm:code' }),
      'XDM-1810-400',
      /code/,
    ],
    ['an id that is a text', identity('/$ns/code', { 'xdm:property': 'xdm:id' }), 'XDM-1810-400', /number/],
    ['another property of the namespace', identity('/$ns/code', { 'xdm:property': 'xdm:name' }), shape, /xdm:property/],
    ['a truth that is a text', identity('/$ns/code', { 'xdm:isPrimary': 'true' }), shape, /xdm:isPrimary/],
    ['major version 2', { ...identity('/$ns/code'), 'xdm:sourceVersion': 2 }, shape, /xdm:sourceVersion/],
    ['a path without its slash', identity('personalEmail/address'), shape, /begin with a slash/],
    ['a path that ends with one', identity('/personalEmail/address/'), shape, /not end with a slash/],
    ['a path of JSON Schema', identity('/properties/personalEmail'), shape, /leave properties out/],
    [
      'a field that is not there',
      identity('/personalEmail/adress'),
      shape,
      /there is no adress in \/personalEmail, but .*address/,
    ],
    [
      'two paths of an identity',
      type('descriptorIdentity', ['/$ns/code', '/$ns/at'], { 'xdm:namespace': 'A' }),
      shape,
      /string/,
    ],
    ['no path at all', type('descriptorDeprecated', []), shape, /not empty/],
    ['one bad path of two', type('descriptorDeprecated', ['/faxPhone', '/none']), shape, /no none/],
    ['an identity that is a number', identity('/$ns/points'), 'XDM-1816-400', /of type int/],
    ['an identity that is an object', identity('/personalEmail'), 'XDM-1816-400', /of type object/],
    [
      'a reference that is no text',
      type('descriptorReferenceIdentity', '/$ns/points', { 'xdm:identityNamespace': 'A' }),
      shape,
      /type string/,
    ],
    ['a timestamp that is a date', type('descriptorTimestamp', '/$ns/day'), shape, /date-time/],
    ['a version that is not required', type('descriptorVersion', '/$ns/points'), shape, /requires/],
    [
      'suggested values of a number',
      type('alternateDisplayInfo', '/$ns/points', { 'meta:enum': { 1: 'One' } }),
      shape,
      /type string/,
    ],
    ['a label of all own fields', { ...type('descriptorLabel', '/$ns'), 'xdm:labels': ['core/C2'] }, shape, /inside _/],
    ['no labels', { ...type('descriptorLabel', '/$ns/code'), 'xdm:labels': [] }, shape, /xdm:labels/],
    [
      'a granularity of a week',
      { '@type': 'xdm:descriptorTimeSeriesGranularity', 'xdm:granularity': 'week' },
      shape,
      /hour,day/,
    ],
    [
      'a field group as a schema',
      { ...identity('/personID'), 'xdm:sourceSchema': PROFILE },
      'XDM-1012-400',
      /no schema/,
    ],
  ])('%s', async (_name, body, code, detail) => {
    const answer = await create(body);
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    expect(answer.json.detail).toMatch(detail);
    expect(await allDescriptors(emulator)).toEqual([]);
  });

  test.each<[string, object, RegExp]>([
    [
      'a destination that is not there',
      { 'xdm:destinationSchema': 'https://ns.adobe.com/none/schemas/0' },
      /xdm:destinationSchema/,
    ],
    ['a field of it that is not there', { 'xdm:destinationProperty': '/none' }, /no none/],
    ['a field of it of another type', { 'xdm:destinationProperty': '/$ns/points' }, /type string/],
    ['a cardinality of another kind', { 'xdm:cardinality': '1:M' }, /xdm:cardinality/],
  ])('a relationship with %s', async (_name, change, detail) => {
    const destination = { 'xdm:destinationSchema': (await describedSchema(emulator)).$id, 'xdm:cardinality': 'M:1' };
    const answer = await create(type('descriptorRelationship', '/$ns/code', { ...destination, ...change }));
    expect([answer.status, answer.json.detail]).toEqual([400, expect.stringMatching(detail)]);
    expect(await allDescriptors(emulator)).toEqual([]);
  });
});

describe('beside others', () => {
  const primary = { 'xdm:isPrimary': true };
  test.each<[string, object, object, string | undefined]>([
    ['the same field and namespace', identity('/$ns/code'), identity('/$ns/code'), 'XDM-1811-400'],
    [
      'the same in other words',
      identity('/personalEmail/address'),
      identity('/xdm:personalEmail/xdm:address'),
      'XDM-1811-400',
    ],
    ['another namespace', identity('/$ns/code'), identity('/$ns/code', { 'xdm:namespace': 'Code' }), undefined],
    [
      'two primary identities',
      identity('/$ns/code', primary),
      identity('/personalEmail/address', primary),
      'XDM-1811-400',
    ],
    [
      'a version in the primary key',
      type('descriptorPrimaryKey', ['/$ns/changed']),
      type('descriptorVersion', '/$ns/changed'),
      'XDM-1855-400',
    ],
    [
      'a primary key of the version',
      type('descriptorVersion', '/$ns/changed'),
      type('descriptorPrimaryKey', '/$ns/changed'),
      'XDM-1855-400',
    ],
    [
      'a version beside the primary key',
      type('descriptorPrimaryKey', '/$ns/code'),
      type('descriptorVersion', '/$ns/changed'),
      undefined,
    ],
    [
      'a title of a field with an identity',
      identity('/$ns/code'),
      type('alternateDisplayInfo', '/$ns/code'),
      undefined,
    ],
  ])('%s', async (_name, one, other, code) => {
    const first = (await create(one)).json;
    const answer = await create(other);
    if (code === undefined) return expect(answer.status).toBe(201);
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    expect(await allDescriptors(emulator)).toEqual([first]);
    if (code === 'XDM-1811-400') expect(answer.json.detail).toContain(first['@id']);
  });

  it('a primary identity refers to nothing', async () => {
    await create(identity('/$ns/code', primary));
    const destination = { 'xdm:destinationSchema': (await describedSchema(emulator)).$id };
    const { status, json } = await create(type('descriptorOneToOne', '/$ns/code', destination));
    expect([status, json.detail]).toEqual([400, expect.stringContaining('primary identity')]);
  });

  it('one that is written anew is not its own rival', async () => {
    const { json } = await create(identity('/$ns/code', primary));
    const { status } = await emulator.call('PUT', `${DESCRIPTORS}/${json['@id']}`, json);
    expect(status).toBe(200);
  });
});

describe('when a schema is deleted', () => {
  const remove = (id: string) => emulator.call('DELETE', `${SCHEMAS}/${encodeURIComponent(id)}`);

  it('its descriptors go with it', async () => {
    await create(identity('/$ns/code'));
    expect((await remove(schemaId)).status).toBe(204);
    expect(await allDescriptors(emulator)).toEqual([]);
  });

  it('it must be the end of no relation', async () => {
    const other = (await describedSchema(emulator)).$id;
    const { json } = await create(type('descriptorOneToOne', '/$ns/code', { 'xdm:destinationSchema': other }));
    const refused = await remove(other);
    expect([refused.status, refused.json.detail]).toEqual([400, expect.stringContaining(json['@id'])]);
    expect((await remove(schemaId)).status).toBe(204);
    expect((await remove(other)).status).toBe(204);
  });
});

describe('Accept', () => {
  const list = (sent: string | undefined, target = emulator) =>
    target.call('GET', DESCRIPTORS, undefined, { accept: sent });
  const vnd = (name: string) => `application/vnd.adobe.${name}`;

  test.each([
    ['xdm+json', false, 'object'],
    ['xdm-id+json', false, 'string'],
    ['xdm-link+json', false, 'string'],
    ['xdm-v2+json', true, 'object'],
    ['xdm-v2-id+json', true, 'string'],
    ['xdm-v2-link+json', true, 'string'],
    ['xdm-v2-link-id+json', true, 'string'],
  ])('%s is known', async (name, isPage, kind) => {
    await create(identity('/$ns/code'));
    const { json } = await list(vnd(name));
    const items = isPage ? json.results : json['xdm:descriptorIdentity'];
    expect(items.map((item: unknown) => typeof item)).toEqual([kind]);
  });

  test.each([
    undefined,
    'text/html',
    vnd('xed+json'),
    vnd('xed-id+json'),
    vnd('xdm+json; version=1'),
    vnd('xdm-full+json'),
  ])('%s is refused on a list', async (sent) => {
    const answer = await list(sent);
    expect([answer.status, codeOf(answer), answer.json.title]).toEqual([400, 'XDM-1008-400', 'Accept header invalid']);
  });

  it('that takes anything is given whole descriptors, unless a switch refuses it', async () => {
    const strict = await startEmulator({ switches: { 'accept-without-version': 'refuse' } });
    expect((await list('application/json, text/plain, */*')).json).toEqual({});
    expect(codeOf(await list('*/*', strict))).toBe('XDM-1008-400');
    await strict.close();
  });

  test.each([
    [undefined, 200],
    ['*/*', 200],
    ['application/json', 200],
    [vnd('xdm+json'), 200],
    [vnd('xdm-id+json'), 400],
    [vnd('xdm-v2+json'), 400],
    [vnd('xdm+json; version=1'), 400],
    [vnd('xed+json;version=1'), 400],
  ])('%s on a look-up: %i', async (sent, status) => {
    const { json } = await create(identity('/$ns/code'));
    const answer = await emulator.call('GET', `${DESCRIPTORS}/${json['@id']}`, undefined, { accept: sent });
    expect(answer.status).toBe(status);
    if (status === 400) expect(codeOf(answer)).toBe('XDM-1009-400');
  });

  it('is not read by writes', async () => {
    const headers = accept('xed+json; version=1');
    const { status, json } = await emulator.call('POST', DESCRIPTORS, identityOf(schemaId), headers);
    expect(status).toBe(201);
    expect((await emulator.call('DELETE', `${DESCRIPTORS}/${json['@id']}`, undefined, headers)).status).toBe(204);
  });
});
