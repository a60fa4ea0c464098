// GET and DELETE of one schema: by either id, in the form that Accept asks for.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { accept, countSchemas, createSchema, PROFILE, SCHEMAS } from './tutorial.ts';

let emulator: TestEmulator;
let schema: Record<string, string>;

beforeEach(async () => {
  emulator = await startEmulator();
  schema = (await createSchema(emulator)).json;
});
afterEach(() => emulator.close());

const get = (id: string | undefined, headers: Record<string, string | undefined>, target = emulator) =>
  target.call('GET', `${SCHEMAS}/${encodeURIComponent(id ?? '')}`, undefined, headers);

const XED = accept('xed+json; version=1');

describe('a schema is found', () => {
  it('by its $id and by its altId, with and without the leading underscore', async () => {
    const altId = schema['meta:altId'] ?? '';
    for (const id of [schema['$id'], altId, altId.slice(1)]) {
      expect((await get(id, XED)).json).toEqual(schema);
    }
  });

  it('not from another sandbox or organization', async () => {
    for (const headers of [{ 'x-sandbox-name': 'dev' }, { 'x-gw-ims-org-id': 'FFFFFFFFFFFFFFFFFFFFFFFF@AdobeOrg' }]) {
      expect((await get(schema['$id'], { ...XED, ...headers })).status).toBe(404);
    }
  });

  it('not by an id that nobody has; its digits need not be hexadecimal', async () => {
    const { status, json } = await get('_tenant.schemas.417a33eg81a221bd10495920574gfa2d', XED);
    expect([status, json.type]).toEqual([404, 'http://ns.adobe.com/aep/errors/XDM-1012-404']);
    expect(json.detail).toContain('417a33eg81a221bd10495920574gfa2d');
    expect(json.report['registryRequestId']).toBeTruthy();
  });
});

describe('the Accept of a look-up', () => {
  it('xed keeps allOf and shows no fields', async () => {
    const { json } = await get(schema['$id'], XED);
    expect(json.allOf).toHaveLength(3);
    expect(json).not.toHaveProperty('properties');
  });

  it('xed-full resolves allOf into compatible names, with the types of data types', async () => {
    const { json } = await get(schema['$id'], accept('xed-full+json; version=1'));
    expect(json).not.toHaveProperty('allOf');
    expect(Object.keys(json.properties)).toHaveLength(18);
    expect(json.properties.personalEmail['meta:referencedFrom']).toBe('https://ns.adobe.com/xdm/context/emailaddress');
    expect(json.properties.personalEmail.properties.address).toMatchObject({ type: 'string', format: 'email' });
    expect(json.properties.person.properties.name.properties.firstName['meta:xdmField']).toBe('xdm:firstName');
    expect(json).toMatchObject({ $id: schema['$id'], title: schema['title'], 'meta:class': PROFILE });
  });

  it('xdm-full keeps the prefixes of XDM', async () => {
    const { json } = await get(schema['$id'], accept('xdm-full+json; version=1'));
    expect(json.properties['xdm:person'].properties['xdm:name'].properties).toHaveProperty('xdm:firstName');
  });

  it('-notext leaves titles and descriptions out, everywhere', async () => {
    const composed = await get(schema['$id'], accept('xed-notext+json; version=1'));
    const resolved = await get(schema['$id'], accept('xed-full-notext+json; version=1'));
    expect(composed.json.allOf).toEqual(schema['allOf']);
    for (const { text } of [composed, resolved]) expect(text).not.toMatch(/"(title|description)":"/);
    expect(resolved.json.properties.person.properties.name.properties).toHaveProperty('firstName');
  });

  it('-notext keeps a field that is called title', async () => {
    const { 'meta:tenantNamespace': namespace = '' } = schema;
    const properties = {
      [namespace]: { type: 'object', title: 'Ours', properties: { title: { type: 'string', title: 'Title' } } },
    };
    const created = await createSchema(emulator, { title: 'With a title', allOf: [{ $ref: PROFILE }, { properties }] });
    const { json } = await get(created.json.$id, accept('xed-full-notext+json;version=1'));
    expect(json.properties[namespace].properties.title).toEqual({ type: 'string', 'meta:xdmType': 'string' });
    expect(json.properties[namespace]).not.toHaveProperty('title');
  });

  it.each(['version=1', 'version=1.0', 'version=1.7', 'VERSION=1'])(
    'takes %s for the only major version',
    async (version) => {
      expect((await get(schema['$id'], accept(`xed+json;${version}`))).status).toBe(200);
    },
  );

  it('may be one of several types', async () => {
    const headers = { accept: 'text/html, application/vnd.adobe.xed-full+json; version=1' };
    expect((await get(schema['$id'], headers)).json).toHaveProperty('properties');
  });

  it.each([
    ['no Accept', undefined, 400, 'XDM-1007-400'],
    ['an id form', 'application/vnd.adobe.xed-id+json', 400, 'XDM-1007-400'],
    ['an id form with a version', 'application/vnd.adobe.xed-id+json; version=1', 400, 'XDM-1007-400'],
    ['another type of Adobe', 'application/vnd.adobe.flow+json; version=1', 400, 'XDM-1007-400'],
    ['another type', 'text/html', 400, 'XDM-1007-400'],
    ['an unknown variant', 'application/vnd.adobe.xed-none+json; version=1', 400, 'XDM-1007-400'],
    ['major version 2', 'application/vnd.adobe.xed+json; version=2', 406, 'XDM-1007-406'],
  ])('is refused: %s', async (_what, type, status, code) => {
    const { status: answered, json } = await get(schema['$id'], { accept: type });
    expect([answered, json.type]).toEqual([status, `http://ns.adobe.com/aep/errors/${code}`]);
    expect(json.title).toBe('Accept header invalid');
  });

  it('may go without a version, and may be anything, unless a switch refuses that', async () => {
    const strict = await startEmulator({ switches: { 'accept-without-version': 'refuse' } });
    const { json } = await createSchema(strict);
    for (const type of [
      'application/vnd.adobe.xed+json',
      'application/vnd.adobe.xdm+json',
      '*/*',
      'application/json',
    ]) {
      expect((await get(schema['$id'], { accept: type })).json).toEqual(schema);
      const refused = await get(json.$id, { accept: type }, strict);
      expect([refused.status, refused.json.type]).toEqual([400, 'http://ns.adobe.com/aep/errors/XDM-1007-400']);
    }
    await strict.close();
  });
});

describe('a schema is deleted', () => {
  const remove = (id = '') => emulator.call('DELETE', `${SCHEMAS}/${encodeURIComponent(id)}`);

  it('with 204 and no body, by either id, and is gone', async () => {
    const { status, text } = await remove(schema['meta:altId']);
    expect([status, text]).toEqual([204, '']);
    expect((await get(schema['$id'], XED)).status).toBe(404);
    expect((await remove(schema['$id'])).status).toBe(404);
  });

  it('not while a data set uses it', async () => {
    const schemaRef = { id: schema['$id'], contentType: 'application/vnd.adobe.xed+json;version=1' };
    const [reference] = (await emulator.call('POST', '/data/foundation/catalog/dataSets', { name: 'User', schemaRef }))
      .json;
    const { status, json } = await remove(schema['$id']);
    expect([status, json.type]).toEqual([400, 'http://ns.adobe.com/aep/errors/XDM-1600-400']);
    expect(await countSchemas(emulator)).toBe(1);
    await emulator.call('DELETE', `/data/foundation/catalog${reference.slice(1)}`);
    expect((await remove(schema['$id'])).status).toBe(204);
  });
});
