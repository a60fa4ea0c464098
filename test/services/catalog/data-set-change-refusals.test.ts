// Changes of a data set that are refused, or only tried: nothing of them is kept.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';
import {
  countDataSets,
  createDataSet,
  createSchema,
  createUnionSchema,
  DATA_SETS,
  getDataSet,
  TUTORIAL_TYPE,
  XDM,
} from './tutorial.ts';

const V2 = '/data/foundation/catalog/v2/dataSets';
const FORMAT = 'adobe/siphon/table/format';

let emulator: TestEmulator;
let schemaId: string;
let reference: string;
let path: string;

beforeEach(async () => {
  emulator = await startEmulator();
  schemaId = await createSchema(emulator);
  [reference] = (await createDataSet(emulator, schemaId)).json;
  path = reference.replace('@/dataSets', DATA_SETS);
});
afterEach(() => emulator.close());

const get = () => getDataSet(emulator, reference);
const patch = (body: unknown, headers = {}) => emulator.call('PATCH', path, body, headers);
const merge = (body: unknown, headers = {}) => emulator.call('PATCH', path.replace(DATA_SETS, V2), body, headers);
const put = (body: unknown, headers = {}) => emulator.call('PUT', path, body, headers);

/** Throws where the change is not refused so, or has changed anything. */
const isRefused = async (
  change: () => Promise<{ status: number; json: { title: string; detail: string } }>,
  status: number,
  named: string,
) => {
  const before = await get();
  const { status: found, json } = await change();
  expect([found, json.detail]).toEqual([status, expect.stringContaining(named)]);
  expect(await get()).toEqual(before);
};

describe('a change is refused', () => {
  const contentType = TUTORIAL_TYPE;
  it.each<[string, unknown, string]>([
    ['tags that are not lists', { tags: { mine: 'a' } }, 'tags'],
    ['tags that are none', { tags: null }, 'tags'],
    ['a name that is a number', { name: 5 }, 'name'],
    ['a description that is null', { description: null }, 'description'],
    ['an unknown format', { fileDescription: { format: 'xml' } }, 'fileDescription.format'],
    ['extensions that are a text', { extensions: 'none' }, 'extensions'],
    [
      'rows that expire after nobody knows how long',
      { extensions: { adobe_lakeHouse: { rowExpiration: { ttlValue: '3 years' } } } },
      'ttlValue',
    ],
    [
      'rows that expire after nothing',
      { extensions: { adobe_lakeHouse: { rowExpiration: { ttlValue: 'P' } } } },
      'ttlValue',
    ],
    ['a schema that is not there', { schemaRef: { id: `${XDM}/t/schemas/none`, contentType } }, 'none'],
    ['a class', { schemaRef: { id: `${XDM}/context/profile`, contentType } }, 'classes'],
    ['a schema without a version', { schemaRef: { id: `${XDM}/none` } }, 'none'],
  ])('for %s, by a PATCH of either version', async (_, body, named) => {
    await isRefused(() => patch(body), 400, named);
    await isRefused(() => merge(body), 400, named);
  });

  it('for losing the format of its table, however it is lost', async () => {
    await isRefused(() => patch({ tags: { unifiedProfile: ['enabled:false'] } }), 422, FORMAT);
    await isRefused(() => put({ name: 'Replaced', tags: {} }), 422, FORMAT);
    await isRefused(() => merge({ tags: { [FORMAT]: [] } }), 422, FORMAT);
    await isRefused(() => patch([{ op: 'remove', path: '/tags/adobe~1siphon~1table~1format' }]), 422, FORMAT);
  });

  it('for Profile, as long as its schema is in no union', async () => {
    const unifiedProfile = ['enabled: true'];
    await isRefused(() => merge({ tags: { unifiedProfile } }), 400, schemaId);
    await isRefused(() => patch([{ op: 'add', path: '/tags/unifiedProfile', value: unifiedProfile }]), 400, schemaId);
    const schemaRef = { id: await createUnionSchema(emulator), contentType };
    expect((await merge({ schemaRef, tags: { unifiedProfile } })).status).toBe(200);
    await isRefused(() => merge({ schemaRef: { id: schemaId, contentType } }), 400, schemaId);
  });

  it.each<[string, unknown, string]>([
    ['a path that leads nowhere', [{ op: 'replace', path: '/none/none', value: 1 }], '/none/none'],
    ['a path into an object’s machinery', [{ op: 'add', path: '/__proto__/a', value: 1 }], '/__proto__/a'],
    ['a value that is not sent', [{ op: 'add', path: '/name' }], '/name'],
    ['a place to move from that is not sent', [{ op: 'move', path: '/name' }], '/name'],
    ['a test that fails', [{ op: 'test', path: '/name', value: 'another' }], '/name'],
    [
      'the second of two operations',
      [
        { op: 'replace', path: '/name', value: 'a' },
        { op: 'remove', path: '/none' },
      ],
      '/none',
    ],
    ['a verb that there is not', [{ op: 'merge', path: '/name', value: 1 }], 'op'],
    ['no operations', [], 'body'],
    ['a name that is taken away', [{ op: 'remove', path: '/name' }], 'name'],
    ['a text', '"text"', 'body'],
  ])('for a patch with %s', async (_, body, named) => {
    await isRefused(() => patch(body), 400, named);
  });

  it('for a JSON Patch that is no list', async () => {
    const headers = { 'content-type': 'application/json-patch+json; charset=utf-8' };
    await isRefused(() => patch({ name: 'Renamed' }, headers), 400, 'json-patch+json');
  });

  it.each([
    ['PUT', () => put({ name: 'a' }, { 'x-sandbox-name': 'dev' })],
    ['PATCH', () => patch({ name: 'a' }, { 'x-sandbox-name': 'dev' })],
    ['PATCH of version 2', () => merge({ name: 'a' }, { 'x-sandbox-name': 'dev' })],
  ])('from another sandbox: %s', (_, change) => isRefused(change, 404, 'sandbox'));
});

describe('a change under a condition', () => {
  it('goes through for the version that a look-up tells, in any of its spellings', async () => {
    const { headers } = await emulator.call('GET', path);
    expect(headers.get('etag')).toBe('"1.0.0"');
    const spellings = ['"1.0.0"', '1.0.1', 'W/"1.0.2"', '*', '"0", "1.0.4"', String(NOW_MS)];
    for (const [index, match] of spellings.entries()) {
      const { status } = await patch({ name: `Name ${index}` }, { 'if-match': match });
      expect([match, status]).toEqual([match, 200]);
    }
    expect(await get()).toMatchObject({ version: '1.0.6' });
  });

  it.each([
    ['if-match', '"1.0.7"'],
    ['if-match', ''],
    ['if-match', '"1.0.0'.repeat(100)],
    ['if-none-match', '"1.0.0"'],
    ['if-none-match', '*'],
  ])('is refused for %s: %s', async (name, value) => {
    await isRefused(() => put({ name: 'a' }, { [name]: value }), 412, '1.0.0');
    await isRefused(() => patch({ name: 'a' }, { [name]: value }), 412, '1.0.0');
    await isRefused(() => merge({ name: 'a' }, { [name]: value }), 412, '1.0.0');
  });

  it('goes through where none of the versions is met', async () => {
    expect((await patch({ name: 'Renamed' }, { 'if-none-match': '"1.0.7"' })).status).toBe(200);
  });
});

describe('what is only to be validated', () => {
  const headers = { pragma: 'validate-only' };

  it('is judged, and not stored', async () => {
    const before = await get();
    for (const change of [put, patch, merge]) {
      const { status, json } = await change({ name: 'Renamed' }, headers);
      expect([status, json]).toEqual([200, [reference]]);
    }
    expect(await get()).toEqual(before);
    await isRefused(() => patch({ tags: {} }, headers), 422, FORMAT);
  });

  it('is no new data set', async () => {
    const schemaRef = { id: schemaId, contentType: TUTORIAL_TYPE };
    const { status, json } = await emulator.call('POST', DATA_SETS, { name: 'New', schemaRef }, headers);
    expect([status, json]).toEqual([200, []]);
    const bad = { name: 'New', schemaRef: { ...schemaRef, id: 'none' } };
    expect((await emulator.call('POST', DATA_SETS, bad, headers)).status).toBe(400);
    expect(await countDataSets(emulator)).toBe(1);
  });
});
