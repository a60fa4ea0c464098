// The tags of data sets, and the names of tables among them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tableName } from '../../../emulator/services/catalog/tags.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import {
  countDataSets,
  createDataSet,
  createSchema,
  createUnionSchema,
  getDataSet,
  TUTORIAL_TYPE,
} from './tutorial.ts';

let emulator: TestEmulator;
let schemaId: string;

beforeEach(async () => {
  emulator = await startEmulator();
  schemaId = await createSchema(emulator);
});
afterEach(() => emulator.close());

const create = (body?: object, query?: string) => createDataSet(emulator, schemaId, body, query);
const get = (reference: string, query?: string) => getDataSet(emulator, reference, query);

it.each([
  ['Salesforce target dataset', 'salesforce_target_dataset'],
  ['  Accounts (2026) ', 'accounts_2026'],
  ['a--b__c', 'a_b_c'],
  ['目标数据集', '目标数据集'],
  ['!!!', 'data_set'],
])('the table of %j is %j', (name, want) => {
  expect(tableName(name)).toBe(want);
});

describe('the tags of a data set', () => {
  it('are set by Catalog: a table in snake case, delta, and what ingestion checks', async () => {
    const [reference] = (await create()).json;
    expect((await get(reference)).tags).toEqual({
      'adobe/pqs/table': ['salesforce_target_dataset'],
      'adobe/siphon/table/format': ['delta'],
      acp_validationContext: ['enabled'],
      acp_granular_validation_flags: ['requiredFieldCheck:enabled'],
      acp_granular_plugin_validation_flags: ['identity:enabled', 'profile:disabled'],
    });
  });

  it('name a table of its own for each data set, though their names are alike', async () => {
    const references = [(await create()).json[0], (await create({ name: 'salesforce: TARGET dataset!' })).json[0]];
    const [[first], [second]] = await Promise.all(
      references.map(async (one) => (await get(one)).tags['adobe/pqs/table']),
    );
    expect(first).toBe('salesforce_target_dataset');
    expect(second).toMatch(/^salesforce_target_dataset_[0-9a-f]{6}$/);
  });

  it('name the table that was sent, or one like it where another data set has it', async () => {
    const tags = { 'adobe/pqs/table': ['accounts'] };
    const [first, second] = [(await create({ tags })).json[0], (await create({ tags })).json[0]];
    expect((await get(first)).tags['adobe/pqs/table']).toEqual(['accounts']);
    expect((await get(second)).tags['adobe/pqs/table']).toEqual([expect.stringMatching(/^accounts_[0-9a-f]{6}$/)]);
  });

  it.each([[[]], [['']]])('cannot say nothing of the format: %j', async (format) => {
    const { status, json } = await create({ tags: { 'adobe/siphon/table/format': format } });
    expect([status, json.title]).toEqual([422, 'UnprocessableEntity']);
    expect(json.detail).toContain('adobe/siphon/table/format');
    expect(await countDataSets(emulator)).toBe(0);
  });

  it('do not enable a data set for Profile whose schema is in no union', async () => {
    const { status, json } = await create({ tags: { unifiedProfile: ['enabled: true'] } });
    expect([status, json.title]).toEqual([400, 'BadRequestError']);
    expect(json.detail).toContain(schemaId);
    expect(await countDataSets(emulator)).toBe(0);
  });

  it('keep what was sent, lose the space after a colon, and tell since when Profile has the data set', async () => {
    const tags = {
      unifiedProfile: ['enabled: true', 'isUpsert: true'],
      unifiedIdentity: ['enabled: true'],
      mine: ['a: b'],
    };
    const schemaRef = { id: await createUnionSchema(emulator), contentType: TUTORIAL_TYPE };
    const [reference] = (await create({ tags, schemaRef })).json;
    expect((await get(reference)).tags).toMatchObject({
      unifiedProfile: ['enabled:true', 'enabledAt:2026-01-15 12:00:00', 'isUpsert:true'],
      unifiedIdentity: ['enabled:true'],
      mine: ['a: b'],
      'adobe/siphon/table/format': ['delta'],
    });
  });
});
