// Unions: computed of the schemas that are enabled, in every form that a schema has; and what a schema must be to be in one.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import {
  codeOf,
  DESCRIPTORS,
  describedSchema,
  describeSchema,
  IDENTITY_MAP,
  identityOf,
  tagWithUnion,
  tenantNamespace,
  UNIONS,
} from './described.ts';
import { accept, PROFILE, SCHEMAS } from './tutorial.ts';

const UNION = `${PROFILE}__union`;
let emulator: TestEmulator;
let ns: string;

beforeEach(async () => {
  emulator = await startEmulator();
  ns = await tenantNamespace(emulator);
});
afterEach(() => emulator.close());

const get = (id: string, type: string, headers: Record<string, string> = {}) =>
  emulator.call('GET', `${UNIONS}/${encodeURIComponent(id)}`, undefined, {
    ...accept(`${type}+json; version=1`),
    ...headers,
  });

const stats = async () => (await emulator.call('GET', '/data/foundation/schemaregistry/stats')).json.counts.unions;

/** A schema in the union of profiles; `more` are fields of its own. */
const enabled = async (more: object = {}) => {
  const schema = await describedSchema(emulator, more, [IDENTITY_MAP]);
  expect((await tagWithUnion(emulator, schema.$id)).status).toBe(200);
  return schema;
};

describe('a union', () => {
  it('is there as long as a schema is in it, and is counted', async () => {
    expect((await get(UNION, 'xed')).status).toBe(404);
    expect(await stats()).toBe(0);
    await enabled();
    await enabled();
    expect((await get(UNION, 'xed')).status).toBe(200);
    expect(await stats()).toBe(1);
    expect((await get(UNION, 'xed', { 'x-sandbox-name': 'dev' })).status).toBe(404);
  });

  it('has the own fields of each of its schemas', async () => {
    await enabled({ first: { type: 'string' } });
    await enabled({ second: { type: 'integer' } });
    const { properties } = (await get(UNION, 'xed-full')).json;
    expect(properties[ns].properties).toMatchObject({ first: { type: 'string' }, second: { type: 'integer' } });
    expect(properties).toHaveProperty('segmentMembership');
  });

  it('is found by its altId, is shown without texts, and is refused in forms that there are not', async () => {
    await enabled();
    const { json } = await get('_xdm.context.profile__union', 'xed-full-notext');
    expect(json).not.toHaveProperty('title');
    expect(json.$id).toBe(UNION);
    expect(codeOf(await get(UNION, 'xed-id'))).toBe('XDM-1007-400');
  });

  it('changes with its schemas', async () => {
    const { $id } = await enabled();
    const before = (await get(UNION, 'xed')).json;
    const group = { $ref: 'https://ns.adobe.com/xdm/context/profile-work-details' };
    await emulator.call('PATCH', `${SCHEMAS}/${encodeURIComponent($id)}`, [
      { op: 'add', path: '/allOf/-', value: group },
    ]);
    const after = (await get(UNION, 'xed')).json;
    expect(after.allOf).toContainEqual(group);
    expect(after['meta:registryMetadata'].eTag).not.toBe(before['meta:registryMetadata'].eTag);
  });

  it('is listed, filtered and paged like a schema', async () => {
    await enabled();
    const list = async (query: string) =>
      (await emulator.call('GET', `${UNIONS}?${query}`, undefined, accept('xed-id+json'))).json.results.length;
    expect(await list(`property=meta:class==${PROFILE}`)).toBe(1);
    expect(await list('property=title==Nothing')).toBe(0);
    expect(await list('limit=1&orderby=title')).toBe(1);
  });

  it('has a class of the organization as well as a standard one', async () => {
    const body = { title: 'Hotel', allOf: [{ $ref: 'https://ns.adobe.com/xdm/data/record' }] };
    const { json } = await emulator.call('POST', '/data/foundation/schemaregistry/tenant/classes', body);
    const allOf = [{ $ref: json.$id }, { $ref: IDENTITY_MAP }];
    const { $id } = (await emulator.call('POST', SCHEMAS, { title: 'Hotels', allOf })).json;
    expect((await tagWithUnion(emulator, $id)).status).toBe(200);
    const union = (await get(`${json['meta:altId']}__union`, 'xed')).json;
    expect(union).toMatchObject({ $id: `${json.$id}__union`, title: 'Hotel', 'meta:class': json.$id });
  });
});

describe('a schema is kept out, and stays as it was', () => {
  const refusedTag = async (schemaId: string, code: string) => {
    const answer = await tagWithUnion(emulator, schemaId);
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    const { json } = await emulator.call(
      'GET',
      `${SCHEMAS}/${encodeURIComponent(schemaId)}`,
      undefined,
      accept('xed+json; version=1'),
    );
    expect([json['meta:immutableTags'], json.version]).toEqual([undefined, '1.0']);
    return answer.json.detail;
  };

  it('without an identity', async () => {
    const { $id } = await describedSchema(emulator);
    await describeSchema(emulator, identityOf($id));
    await refusedTag($id, 'XDM-1528-400');
  });

  it('with a field that another schema has of another type; both are named', async () => {
    const one = await enabled({ status: { type: 'string' } });
    const other = await describedSchema(emulator, { status: { type: 'integer' } }, [IDENTITY_MAP]);
    const detail = await refusedTag(other.$id, 'XDM-1413-400');
    for (const name of [one.$id, other.$id, `/${ns}/status`, 'string', 'int']) expect(detail).toContain(name);
  });

  it('and may not come to have such a field later', async () => {
    await enabled({ status: { type: 'string' } });
    const { $id } = await enabled();
    const path = `/allOf/3/properties/${ns}/properties/status`;
    const patched = await emulator.call('PATCH', `${SCHEMAS}/${encodeURIComponent($id)}`, [
      { op: 'add', path, value: { type: 'integer' } },
    ]);
    expect(codeOf(patched)).toBe('XDM-1413-400');
  });
});

describe('the descriptors of a schema in a union', () => {
  it('may be others, as long as the primary identity is the same', async () => {
    const { $id } = await describedSchema(emulator);
    const { json: primary } = await describeSchema(emulator, identityOf($id, { 'xdm:isPrimary': true }));
    await tagWithUnion(emulator, $id);
    const { json: other } = await describeSchema(emulator, identityOf($id, { 'xdm:sourceProperty': `/${ns}/code` }));
    expect((await emulator.call('DELETE', `${DESCRIPTORS}/${other['@id']}`)).status).toBe(204);
    const at = `${DESCRIPTORS}/${primary['@id']}`;
    expect((await emulator.call('PUT', at, { ...primary, note: 'kept' })).json.note).toBe('kept');
    for (const change of [
      { 'xdm:namespace': 'Phone' },
      { 'xdm:sourceProperty': `/${ns}/code` },
      { 'xdm:isPrimary': false },
      { 'xdm:sourceSchema': (await describedSchema(emulator)).$id },
    ]) {
      const answer = await emulator.call('PUT', at, { ...primary, ...change });
      expect([answer.status, codeOf(answer)]).toEqual([400, 'XDM-1600-400']);
    }
    expect((await emulator.call('DELETE', at)).status).toBe(400);
    expect((await emulator.call('GET', at)).json).toMatchObject(identityOf($id, { 'xdm:isPrimary': true }));
  });
});
