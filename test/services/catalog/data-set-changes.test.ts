// How a data set changes, by PUT and PATCH in all their forms, and what stays whatever is sent.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOW_MS, ORG, startEmulator, type TestEmulator } from '../../start.ts';
import {
  createDataSet,
  createSchema,
  createUnionSchema,
  DATA_SETS,
  getDataSet,
  TUTORIAL_TYPE,
  XDM,
} from './tutorial.ts';

const V2 = '/data/foundation/catalog/v2/dataSets';
const JSON_PATCH = { 'content-type': 'application/json-patch+json' };
const LATER_MS = NOW_MS + 60_000;

let emulator: TestEmulator;
let schemaId: string;
let reference: string;
let path: string;

beforeEach(async () => {
  emulator = await startEmulator();
  schemaId = await createSchema(emulator);
  [reference] = (await createDataSet(emulator, schemaId, { description: 'Accounts' })).json;
  path = reference.replace('@/dataSets', DATA_SETS);
  await emulator.clock.advanceTo(LATER_MS);
});
afterEach(() => emulator.close());

const get = () => getDataSet(emulator, reference);
const patch = (body: unknown, headers = {}) => emulator.call('PATCH', path, body, headers);
const put = (body: unknown, headers = {}) => emulator.call('PUT', path, body, headers);
const merge = (body: unknown, headers = {}) => emulator.call('PATCH', path.replace(DATA_SETS, V2), body, headers);

describe('a change', () => {
  it.each([
    ['PUT', () => put({ name: 'Renamed' })],
    ['a PATCH of fields', () => patch({ name: 'Renamed' })],
    ['a JSON Patch', () => patch([{ op: 'replace', path: '/name', value: 'Renamed' }], JSON_PATCH)],
    ['a JSON Patch that calls itself JSON', () => patch([{ op: 'add', path: '/name', value: 'Renamed' }])],
    ['a PATCH of version 2', () => merge({ name: 'Renamed' })],
  ])('by %s is answered with the reference, and moves version and instant on', async (_, change) => {
    const { status, json } = await change();
    expect([status, json]).toEqual([200, [reference]]);
    expect(await get()).toMatchObject({ name: 'Renamed', version: '1.0.1', created: NOW_MS, updated: LATER_MS });
    // The name of its table stays, or queries would lose it.
    expect((await get()).tags['adobe/pqs/table']).toEqual(['salesforce_target_dataset']);
  });

  it('that changes nothing is none', async () => {
    const before = await get();
    for (const change of [() => put(before), () => patch({ name: before.name }), () => merge({ extensions: {} })]) {
      expect((await change()).status).toBe(200);
    }
    expect(await get()).toEqual(before);
  });

  it.each([
    ['imsOrg', 'ANOTHER@AdobeOrg'],
    ['sandboxId', 'another'],
    ['namespace', 'ACP'],
    ['state', 'ACTIVE'],
    ['version', '7.0.0'],
    ['created', 1],
    ['updated', 1],
    ['createdClient', 'another'],
    ['createdUser', 'another'],
    ['updatedUser', 'another'],
    ['viewId', '0'.repeat(24)],
    ['basePath', 'adl://elsewhere'],
    ['files', '@/dataSetFiles?dataSetId=another'],
    ['persistence', {}],
    ['lastBatchId', 'another'],
    ['lastBatchStatus', 'success'],
    ['lastSuccessfulBatch', 'another'],
    ['lastFailedBatch', 'another'],
  ])('passes over what is Catalog’s own: %s', async (name, value) => {
    const before = await get();
    const sent = { ...before, [name]: value };
    const operation = { op: 'add', path: `/${name}`, value };
    for (const change of [() => put(sent), () => patch({ [name]: value }), () => merge({ [name]: value })]) {
      expect((await change()).status).toBe(200);
    }
    expect((await patch([operation], JSON_PATCH)).status).toBe(200);
    expect(await get()).toEqual(before);
  });

  it('leaves whose data set it is, and what its schema says of it', async () => {
    await patch({ classification: { managedBy: 'SYSTEM', dataBehavior: 'time-series', mine: true }, name: 'Renamed' });
    expect(await get()).toMatchObject({
      classification: { managedBy: 'CUSTOMER', dataBehavior: 'record', mine: true },
      ...{ imsOrg: ORG, name: 'Renamed', version: '1.0.1' },
    });
  });

  it('follows another schema, and takes its behavior', async () => {
    const schemaRef = {
      id: await createSchema(emulator, `${XDM}/context/experienceevent`),
      contentType: TUTORIAL_TYPE,
    };
    expect((await patch({ schemaRef })).status).toBe(200);
    expect(await get()).toMatchObject({ schemaRef, classification: { dataBehavior: 'time-series' } });
  });

  it('keeps unknown fields, even those that name an object’s own machinery', async () => {
    expect((await patch('{"__proto__":{"a":1},"constructor":{"b":2},"mine":[3]}')).status).toBe(200);
    const { text } = await emulator.call('GET', path);
    expect(text).toContain('"__proto__":{"a":1},"constructor":{"b":2},"mine":[3]');
    expect((await merge('{"__proto__":{"c":4}}')).status).toBe(200);
    expect((await emulator.call('GET', path)).text).toContain('"__proto__":{"a":1,"c":4}');
  });
});

describe('PUT', () => {
  it('replaces what a client may say, and leaves tags, extensions and classification where it does not speak of them', async () => {
    await merge({
      extensions: { adobe_lakeHouse: { rowExpiration: { ttlValue: 'P3Y' } } },
      mine: 1,
      unifiedTags: ['a'],
    });
    const before = await get();
    const schemaRef = { id: schemaId, contentType: TUTORIAL_TYPE };
    expect((await put({ name: 'Replaced', schemaRef, enableErrorDiagnostics: true })).status).toBe(200);
    const { description: _d, mine: _m, unifiedTags: _u, ...others } = before;
    expect(await get()).toEqual({
      ...others,
      ...{ name: 'Replaced', enableErrorDiagnostics: true, version: '1.0.2' },
    });
  });

  it('needs a name, as a new data set does', async () => {
    const before = await get();
    const { status, json } = await put({ description: 'Nameless' });
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
    expect(await get()).toEqual(before);
  });
});

describe('a PATCH of version 2', () => {
  it('makes what is missing on the way, and leaves all else', async () => {
    const before = await get();
    const extensions = { adobe_lakeHouse: { rowExpiration: { ttlValue: 'P9Y' } } };
    expect((await merge({ extensions, tags: { mine: ['a'] } })).json).toEqual([reference]);
    const after = await get();
    expect(after.extensions).toEqual({ ...extensions, adobe_unifiedProfile: {} });
    expect(after.tags).toEqual({ ...before.tags, mine: ['a'] });
    expect((await merge({ tags: { mine: ['b'] } })).status).toBe(200);
    expect((await get()).tags).toEqual({ ...before.tags, mine: ['b'] });
  });

  it('does not write metrics of the lake, beside what may be written', async () => {
    const metrics = { rowCount: 5, storageSize: 5 };
    const rowExpiration = { ttlValue: 'P1Y2M3DT4H' };
    expect((await merge({ extensions: { adobe_lakeHouse: { metrics, rowExpiration } } })).status).toBe(200);
    expect((await get()).extensions.adobe_lakeHouse).toEqual({ rowExpiration });
  });
});

describe('tags', () => {
  it('of a PATCH take the place of all that there were; the table stays', async () => {
    const tags = { 'adobe/siphon/table/format': ['parquet'], mine: ['a'] };
    expect((await patch({ tags })).status).toBe(200);
    expect((await get()).tags).toEqual({ ...tags, 'adobe/pqs/table': ['salesforce_target_dataset'] });
  });

  it('name a table of its own, be it asked for by two', async () => {
    const other = (await createDataSet(emulator, schemaId, { name: 'Other' })).json[0];
    const operation = { op: 'replace', path: '/tags/adobe~1pqs~1table', value: ['other'] };
    expect((await patch([operation], JSON_PATCH)).status).toBe(200);
    expect((await getDataSet(emulator, other)).tags['adobe/pqs/table']).toEqual(['other']);
    expect((await get()).tags['adobe/pqs/table']).toEqual([expect.stringMatching(/^other_[0-9a-f]{6}$/)]);
    const { version } = await get();
    expect((await patch([operation])).status).toBe(200);
    expect((await get()).version).toBe(version);
  });

  it('enable Profile since an instant, until they disable it', async () => {
    const schemaRef = { id: await createUnionSchema(emulator), contentType: TUTORIAL_TYPE };
    const profile = async () => (await get()).tags.unifiedProfile;
    const enable = (...values: string[]) => [
      { op: 'replace', path: '/schemaRef', value: schemaRef },
      { op: 'add', path: '/tags/unifiedProfile', value: values },
    ];
    expect((await patch(enable('enabled: true'), JSON_PATCH)).status).toBe(200);
    expect(await profile()).toEqual(['enabled:true', 'enabledAt:2026-01-15 12:01:00']);
    await emulator.clock.advanceTo(LATER_MS + 60_000);
    await patch(enable('enabled:true', 'isUpsert:true'));
    expect(await profile()).toEqual(['enabled:true', 'enabledAt:2026-01-15 12:01:00', 'isUpsert:true']);
    await merge({ tags: { unifiedProfile: ['enabled:false'] } });
    expect(await profile()).toEqual(['enabled:false']);
    await merge({ tags: { unifiedProfile: ['enabled:true'] } });
    expect(await profile()).toEqual(['enabled:true', 'enabledAt:2026-01-15 12:02:00']);
  });
});
