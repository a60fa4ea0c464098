// Data sets that are refused: nothing of them is kept.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { countDataSets, createDataSet, createSchema, DATA_SETS, TUTORIAL_TYPE, XDM } from './tutorial.ts';

let emulator: TestEmulator;
let schemaId: string;

beforeEach(async () => {
  emulator = await startEmulator();
  schemaId = await createSchema(emulator);
});
afterEach(() => emulator.close());

const create = (body?: object, query?: string) => createDataSet(emulator, schemaId, body, query);

describe('a data set is refused', () => {
  const contentType = TUTORIAL_TYPE;
  it.each([
    [
      'a schema that is not there; its digits need not be hexadecimal',
      { id: `${XDM}/t/schemas/417a33eg`, contentType },
      '417a33eg',
    ],
    ['a class', { id: `${XDM}/context/profile`, contentType }, 'classes'],
    ['a field group', { id: `${XDM}/context/profile-person-details`, contentType }, 'mixins'],
  ])('for %s', async (_what, schemaRef, named) => {
    const { status, json } = await create({ schemaRef });
    expect(status).toBe(400);
    expect(json).toEqual({
      type: '/placeholder/type/uri',
      title: 'BadRequestError',
      status: 400,
      detail: expect.stringContaining(named),
    });
    expect(await countDataSets(emulator)).toBe(0);
  });

  it.each([
    ['another version', 'application/vnd.adobe.xed+json;version=2'],
    ['no version', 'application/vnd.adobe.xed+json'],
    ['no media type of the registry', 'application/json'],
    ['no contentType', undefined],
  ])('for %s', async (_what, type) => {
    const { status, json } = await create({ schemaRef: { id: schemaId, contentType: type } });
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
    expect(json.detail).toContain('contentType');
    expect(await countDataSets(emulator)).toBe(0);
  });

  it('for the schema of another sandbox', async () => {
    const body = { name: 'Elsewhere', schemaRef: { id: schemaId, contentType } };
    expect((await emulator.call('POST', DATA_SETS, body, { 'x-sandbox-name': 'dev' })).status).toBe(400);
  });

  it.each([
    ['no name', { name: undefined }],
    ['tags that are not lists', { tags: { unifiedProfile: 'enabled:true' } }],
    ['an unknown format', { fileDescription: { format: 'xml' } }],
  ])('for %s', async (_what, body) => {
    const { status, json } = await create(body);
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
    expect(await countDataSets(emulator)).toBe(0);
  });

  it('without authorization, by the gateway, as the two calls of the tutorial are', async () => {
    const { status, json } = await emulator.call('POST', DATA_SETS, { name: 'Nobody' }, { authorization: undefined });
    expect([status, json.error_code]).toEqual([403, '403010']);
  });
});
