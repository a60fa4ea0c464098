// POST /tenant/schemas: what the registry writes by itself, and what it refuses.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEADERS, NOW_MS, ORG, startEmulator, type TestEmulator } from '../../start.ts';
import {
  countSchemas,
  createSchema,
  PERSON_DETAILS,
  PERSONAL_DETAILS,
  PROFILE,
  SCHEMAS,
  TUTORIAL_SCHEMA,
} from './tutorial.ts';

const XDM = 'https://ns.adobe.com/xdm';
let emulator: TestEmulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

describe('a schema that is created', () => {
  it('has an altId that begins with an underscore, and an id of 48 hexadecimal digits', async () => {
    const { status, json } = await createSchema(emulator);
    expect(status).toBe(201);
    const [, tenant, digits] = /^https:\/\/ns\.adobe\.com\/([a-z0-9]+)\/schemas\/([0-9a-f]{48})$/.exec(json.$id) ?? [];
    expect(json['meta:altId']).toBe(`_${tenant}.schemas.${digits}`);
    expect(json['meta:tenantNamespace']).toBe(`_${tenant}`);
  });

  it('echoes title, description and type, and starts at version 1.0', async () => {
    const { json } = await createSchema(emulator);
    const { title, description, type } = TUTORIAL_SCHEMA;
    expect(json).toMatchObject({ title, description, type, version: '1.0' });
  });

  it('extends its references first, in their order, and then what those extend', async () => {
    const { json } = await createSchema(emulator);
    const extended = [PROFILE, PERSON_DETAILS, PERSONAL_DETAILS];
    expect(json['meta:extends'].slice(0, 3)).toEqual(extended);
    expect(new Set(json['meta:extends'])).toEqual(
      new Set([...extended, `${XDM}/data/record`, `${XDM}/common/auditable`]),
    );
    expect(json.refs).toEqual(extended);
  });

  it('carries the current form of the registry metadata, not the eTag alone', async () => {
    const { json } = await createSchema(emulator);
    expect(json['meta:registryMetadata']).toEqual({
      'repo:createdDate': NOW_MS,
      'repo:lastModifiedDate': NOW_MS,
      'xdm:createdClientId': HEADERS['x-api-key'],
      'xdm:lastModifiedClientId': HEADERS['x-api-key'],
      'xdm:createdUserId': expect.stringMatching(/@techacct\.adobe\.com$/),
      'xdm:lastModifiedUserId': expect.stringMatching(/@techacct\.adobe\.com$/),
      eTag: expect.stringMatching(/^[0-9a-f]{64}$/),
      'meta:globalLibVersion': '1.15.1',
    });
  });

  it('takes its class from allOf, whatever meta:class, meta:extends and their like say', async () => {
    const { status, json } = await createSchema(emulator, {
      'meta:class': `${XDM}/context/experienceevent`,
      'meta:extends': ['https://example.com/nothing'],
      'meta:containerId': 'global',
      'meta:abstract': true,
      $id: 'https://example.com/mine',
      version: '7.3',
    });
    expect(status).toBe(201);
    expect(json).toMatchObject({
      'meta:class': PROFILE,
      'meta:containerId': 'tenant',
      'meta:abstract': false,
      version: '1.0',
    });
    expect(json['meta:extends']).not.toContain('https://example.com/nothing');
    expect(json.$id).toMatch(/^https:\/\/ns\.adobe\.com\//);
  });

  it('is created without an Accept header', async () => {
    const { status } = await emulator.call('POST', SCHEMAS, TUTORIAL_SCHEMA, { accept: undefined });
    expect(status).toBe(201);
  });

  it('has the type of each entry of allOf beside its reference', async () => {
    const { json } = await createSchema(emulator);
    expect(json.allOf[0]).toEqual({ $ref: PROFILE, type: 'object', 'meta:xdmType': 'object' });
  });

  it('names its organization and its sandbox', async () => {
    const { json } = await createSchema(emulator);
    expect(json).toMatchObject({ imsOrg: ORG, 'meta:sandboxType': 'production' });
    expect(json['meta:sandboxId']).toMatch(/^[0-9a-f-]{36}$/);
    const { json: inDev } = await emulator.call('POST', SCHEMAS, TUTORIAL_SCHEMA, { 'x-sandbox-name': 'dev' });
    expect(inDev['meta:sandboxType']).toBe('development');
  });

  it('is in no union: the tag is for a change', async () => {
    const { status, json } = await createSchema(emulator, { 'meta:immutableTags': ['union'] });
    expect(status).toBe(201);
    expect(json).not.toHaveProperty('meta:immutableTags');
  });

  it('has the same id in two emulators of one seed', async () => {
    const twin = await startEmulator();
    const [one, other] = [await createSchema(emulator), await createSchema(twin)];
    await twin.close();
    expect(one.text).toBe(other.text);
  });
});

describe('a schema is refused', () => {
  it.each([
    ['without a class', { allOf: [{ $ref: PERSON_DETAILS }] }, 'XDM-1500-400'],
    ['with an empty allOf', { allOf: [] }, 'XDM-1500-400'],
    ['with two classes', { allOf: [{ $ref: PROFILE }, { $ref: `${XDM}/context/experienceevent` }] }, 'XDM-1500-400'],
    ['with a class that is not there', { allOf: [{ $ref: `${XDM}/context/none` }] }, 'XDM-1010-400'],
    ['with a behavior in place of a class', { allOf: [{ $ref: `${XDM}/data/record` }] }, 'XDM-1010-400'],
    [
      'with a data type in place of a field group',
      { allOf: [{ $ref: PROFILE }, { $ref: `${XDM}/context/person` }] },
      'XDM-1010-400',
    ],
    [
      'with a field group of other classes',
      { allOf: [{ $ref: PROFILE }, { $ref: `${XDM}/mixins/record-status` }] },
      'XDM-1500-400',
    ],
    ['without a title', { title: undefined }, 'XDM-1500-400'],
    ['without allOf', { allOf: undefined }, 'XDM-1500-400'],
  ])('%s', async (_fault, body, code) => {
    const { status, json } = await createSchema(emulator, body);
    expect([status, json.type]).toEqual([400, `http://ns.adobe.com/aep/errors/${code}`]);
    expect(json.report).toMatchObject({ 'detailed-message': json.detail, 'sub-errors': [] });
    expect(await countSchemas(emulator)).toBe(0);
  });

  it('whose body is not JSON: a trailing comma, as samples have it', async () => {
    const { status } = await emulator.call('POST', SCHEMAS, `{ "title": "One", "allOf": [], }`);
    expect(status).toBe(400);
    expect(await countSchemas(emulator)).toBe(0);
  });

  it('whose title is taken, until that schema is gone', async () => {
    const first = await createSchema(emulator);
    const second = await createSchema(emulator);
    expect([second.status, second.json.type, second.json.title]).toEqual([
      400,
      'http://ns.adobe.com/aep/errors/XDM-1521-400',
      'Title not unique',
    ]);
    expect(second.json.detail).toContain(first.json.$id);
    expect(await countSchemas(emulator)).toBe(1);
    await emulator.call('DELETE', `${SCHEMAS}/${first.json['meta:altId']}`);
    expect((await createSchema(emulator)).status).toBe(201);
  });

  it('never for the title of another sandbox', async () => {
    await createSchema(emulator);
    const { status } = await emulator.call('POST', SCHEMAS, TUTORIAL_SCHEMA, { 'x-sandbox-name': 'dev' });
    expect(status).toBe(201);
  });

  it('not for its title where a switch allows it', async () => {
    const lenient = await startEmulator({ switches: { 'schema-title-taken': 'accept' } });
    await createSchema(lenient);
    expect((await createSchema(lenient)).status).toBe(201);
    expect(await countSchemas(lenient)).toBe(2);
    await lenient.close();
  });
});

it('a field group that names no class fits every class', async () => {
  const { status } = await createSchema(emulator, {
    allOf: [{ $ref: PROFILE }, { $ref: `${XDM}/context/identitymap` }],
  });
  expect(status).toBe(201);
});

it('only the long path is served: the short one of the API format is unknown to the gateway', async () => {
  expect((await emulator.call('POST', '/schemaregistry/tenant/schemas', TUTORIAL_SCHEMA)).status).toBe(404);
});
