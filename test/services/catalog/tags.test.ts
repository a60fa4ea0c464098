// The tags of data sets, and the names of tables among them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tableName } from '../../../emulator/services/catalog/tags.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { createDataSet, createSchema, getDataSet } from './tutorial.ts';

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

  it('keep what was sent, and lose the space after a colon', async () => {
    const tags = {
      unifiedProfile: ['enabled: true', 'isUpsert:true'],
      unifiedIdentity: ['enabled: true'],
      mine: ['a: b'],
    };
    const [reference] = (await create({ tags })).json;
    expect((await get(reference)).tags).toMatchObject({
      unifiedProfile: ['enabled:true', 'isUpsert:true'],
      unifiedIdentity: ['enabled:true'],
      mine: ['a: b'],
      'adobe/siphon/table/format': ['delta'],
    });
  });
});
