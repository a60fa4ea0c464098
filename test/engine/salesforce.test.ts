// The published Salesforce mappings from the front door to another reader: four tables of the CRM land whole in business-to-business
// schemas, and each line of a mapping has sent its column where it says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CRM_ORG_ID,
  type CrmRow,
  type CrmTable,
  type MappingFixtureName,
  mappingFixture,
  mappingFixtureNames,
} from '../../fixtures/index.ts';
import { startEmulator, type TestEmulator } from '../start.ts';
import { exported, runsOf } from './crm-flow.ts';
import { type DuckDb, openDuckDb } from './formats/duckdb.ts';
import { KEYS, type Landed, land, valueAt } from './salesforce.ts';

/** What the key of a record is due to be. */
const keyOf = (sourceID: unknown) => ({
  ...{ sourceType: 'Salesforce', sourceInstanceID: CRM_ORG_ID, sourceID },
  sourceKey: `${sourceID}@${CRM_ORG_ID}.Salesforce`,
});

/** The same, of a column that may be empty: nothing at all then. */
const keyIn = (row: CrmRow | undefined, column: string) => (row?.[column] === null ? undefined : keyOf(row?.[column]));

let emulator: TestEmulator;
let duckDb: DuckDb;
beforeAll(async () => {
  emulator = await startEmulator();
  duckDb = await openDuckDb();
});
afterAll(async () => {
  duckDb.close();
  await emulator.close();
});

const landed = new Map<MappingFixtureName, Promise<Landed>>();
/** Lands a table for whoever asks first. */
const of = (name: MappingFixtureName): Promise<Landed> => {
  const landing = landed.get(name) ?? land(emulator, duckDb, name);
  landed.set(name, landing);
  return landing;
};

/** A row that has, or has not, something in a column, and what became of it. */
const one = async (name: MappingFixtureName, column: string, isThere: boolean) => {
  const { table, records } = await of(name);
  const row = table.rows.find((each) => (each[column] !== null) === isThere);
  expect(row, `a row ${isThere ? 'with' : 'without'} ${column}`).toBeDefined();
  return { row, record: records.get(row?.['Id']) };
};

/** What a column is due to be in a field that holds what stands there as `found`. */
const due = (value: unknown, column: CrmTable['columns'][number] | undefined, found: unknown): unknown => {
  if (value === null) return undefined;
  if (column?.xdm.format === 'date-time') return `${String(value).replace(' ', 'T')}.000Z`;
  if (column?.xdm.format === 'date') return String(found).includes('T') ? `${value}T00:00:00.000Z` : value;
  return typeof found === 'string' ? String(value) : value;
};

describe.each(mappingFixtureNames)('%s', (name) => {
  beforeAll(async () => void (await of(name)));

  it('lands every row of its table', async () => {
    const { table, run, records } = await of(name);
    const count = table.rows.length;
    const summary = { inputRecordCount: count, outputRecordCount: count, failedRecordCount: 0 };
    expect(run.metrics.statusSummary.status).toBe('success');
    expect(run.metrics.recordSummary).toMatchObject(summary);
    expect([...records.keys()].sort()).toEqual(table.rows.map(({ Id }) => Id).sort());
  });

  it('shows the same records in the preview of the data set', async () => {
    const { dataSetId, records } = await of(name);
    const { json } = await exported(emulator, `datasets/${dataSetId}/preview`);
    expect(json.data).toEqual([...records.values()]);
  });

  it('has each column where its line of the mapping sends it', async () => {
    const { table, records } = await of(name);
    for (const { sourceType, source, destination } of mappingFixture(name).mappingSet.mappings) {
      // A rating is a word in Salesforce and a number from 0 to 1 in XDM.
      if (sourceType !== 'text/x.schema-path' || destination === 'accountOrganization.rating') continue;
      const column = table.columns.find((each) => each.name === source);
      const got = table.rows.map(({ Id }) => valueAt(records.get(Id), destination));
      expect(got, destination).toEqual(table.rows.map((row, index) => due(row[source], column, got[index])));
    }
  });

  it('gives each record a key of its id, the organization and the word Salesforce', async () => {
    for (const [id, record] of (await of(name)).records) expect(valueAt(record, KEYS[name])).toEqual(keyOf(id));
  });
});

describe.each([
  ['salesforce-contact', 'AccountId', 'b2b.accountKey'],
  ['salesforce-contact', 'AccountId', 'personComponents.sourceAccountKey'],
  ['salesforce-account', 'ParentId', 'accountParentKey'],
  ['salesforce-opportunity', 'AccountId', 'accountKey'],
  ['salesforce-opportunity', 'CampaignId', 'campaignKey'],
] as const)('%s: %s', (name, column, destination) => {
  it.each([true, false])(`is ${destination}, a whole key, where there is one: %s`, async (isThere) => {
    const { row, record } = await one(name, column, isThere);
    expect(record).toBeDefined();
    expect(valueAt(record, destination)).toEqual(keyIn(row, column));
  });
});

describe('a person', () => {
  it.each(['salesforce-contact', 'salesforce-lead'] as const)(
    'of %s is one component with key and address',
    async (name) => {
      const { row, record } = await one(name, 'Email', true);
      expect(record?.['personComponents']).toEqual([
        expect.objectContaining({ sourcePersonKey: keyOf(row?.['Id']), workEmail: { address: row?.['Email'] } }),
      ]);
    },
  );

  it('is of a list of departments', async () => {
    const { row, record } = await one('salesforce-contact', 'Department', true);
    expect(record).toHaveProperty('extendedWorkDetails.departments', [row?.['Department']]);
  });
});

describe('a value is brought to the type of its field', () => {
  it('a number of a quarter to text, a day to an instant in UTC', async () => {
    const { row, record } = await one('salesforce-opportunity', 'Amount', true);
    expect(record).toMatchObject({
      fiscalQuarter: String(row?.['FiscalQuarter']),
      fiscalYear: row?.['FiscalYear'],
      expectedCloseDate: row?.['CloseDate'],
      actualCloseDate: `${row?.['CloseDate']}T00:00:00.000Z`,
      opportunityAmount: { amount: row?.['Amount'] },
    });
  });

  it('a rating that is a word stays out, and is a warning of the run', async () => {
    const { table, run } = await of('salesforce-account');
    const rated = table.rows.filter(({ Rating }) => Rating !== null);
    const { row, record } = await one('salesforce-account', 'Rating', true);
    expect(['Hot', 'Warm', 'Cold']).toContain(row?.['Rating']);
    expect(valueAt(record, 'accountOrganization.rating')).toBeUndefined();
    expect(run.metrics.recordSummary.warningRecordCount).toBe(rated.length);
  });
});

it('the next window finds none of the rows again', async () => {
  await of('salesforce-lead');
  await emulator.clock.advanceTo(emulator.clock.nowMs() + 15 * 60_000);
  const runs: readonly Landed['run'][] = await runsOf(emulator);
  const counts = runs.map(({ metrics }) => metrics.recordSummary.inputRecordCount);
  const each = [...landed.keys()];
  expect(counts).toEqual([...each.map(() => 100), ...each.map(() => 0)]);
});
