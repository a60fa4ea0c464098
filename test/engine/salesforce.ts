// What the published Salesforce mappings land: one table through its mapping set into its schema, described by its identities, and read
// back with another reader.
import { expect } from 'vitest';
import { parquetFields, type XdmNode } from '../../emulator/engine/formats/parquet-fields.ts';
import { type CrmTable, crmTable, type MappingFixtureName, mappingFixture } from '../../fixtures/index.ts';
import type { TestEmulator } from '../start.ts';
import { batchIdOf, parquetOf, prepareFlow, runsOf } from './crm-flow.ts';
import type { DuckDb } from './formats/duckdb.ts';

const REGISTRY = '/data/foundation/schemaregistry/tenant';
const RESOLVED = { accept: 'application/vnd.adobe.xed-full+json; version=1' };

/** The value at a path; the first element where it leads through a list. */
export const valueAt = (record: unknown, path: string): unknown =>
  path
    .split('.')
    .map((name) => (value: unknown) => {
      const found = Reflect.get(Object(value), name);
      return Array.isArray(found) ? found[0] : found;
    })
    .reduce((value, step) => step(value), record);

export interface Landed {
  readonly table: CrmTable;
  // biome-ignore lint/suspicious/noExplicitAny: the tests assert what it is.
  readonly run: any;
  readonly dataSetId: string;
  /** By the id that they have in the CRM. */
  readonly records: ReadonlyMap<unknown, Readonly<Record<string, unknown>>>;
}

/** Where the key of a record stands. */
export const KEYS = {
  'salesforce-contact': 'b2b.personKey',
  'salesforce-lead': 'b2b.personKey',
  'salesforce-account': 'accountKey',
  'salesforce-opportunity': 'opportunityKey',
} as const satisfies Record<MappingFixtureName, string>;

const describedAs = async ({ call }: TestEmulator, name: MappingFixtureName, schemaId: string): Promise<void> => {
  for (const { property, namespace, isPrimary } of mappingFixture(name).identities) {
    const { status, text } = await call('POST', `${REGISTRY}/descriptors`, {
      ...{ '@type': 'xdm:descriptorIdentity', 'xdm:sourceSchema': schemaId, 'xdm:sourceVersion': 1 },
      ...{ 'xdm:sourceProperty': property, 'xdm:namespace': namespace },
      ...{ 'xdm:property': 'xdm:code', 'xdm:isPrimary': isPrimary },
    });
    expect(status, text).toBe(201);
  }
};

/** Lands the table of a mapping by a flow that recurs; its first run is over. */
export const land = async (emulator: TestEmulator, duckDb: DuckDb, name: MappingFixtureName): Promise<Landed> => {
  const { table: tableName, schema, mappingSet } = mappingFixture(name);
  const table = await crmTable(tableName, 1);
  if (table === undefined) throw new Error(`no table ${tableName}`);
  const { deltaColumn } = table;
  const made = await prepareFlow(emulator, { table: tableName, schema, mappingSet, deltaColumn });
  await describedAs(emulator, name, made.schemaId);
  const flowId = await made.flow();
  await emulator.settle();
  const [run] = await runsOf(emulator, flowId);
  const path = `${REGISTRY}/schemas/${encodeURIComponent(made.schemaId)}`;
  const resolved: XdmNode = (await emulator.call('GET', path, undefined, RESOLVED)).json;
  const rows = await duckDb.rows(await parquetOf(emulator, batchIdOf(run)), parquetFields(resolved));
  const records = new Map(rows.map((record) => [valueAt(record, `${KEYS[name]}.sourceID`), record]));
  return { table, run, dataSetId: made.dataSetId, records };
};
