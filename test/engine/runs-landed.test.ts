// Everything that a data set holds, from the front door to another reader: flows run, Data Access gives their files, DuckDB opens
// them, and each value of the CRM is where its mapping sent it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parquetFields, type XdmNode } from '../../emulator/engine/formats/parquet-fields.ts';
import { type CrmRow, crmTable } from '../../fixtures/crm/index.ts';
import { HEADERS, startEmulator, type TestEmulator } from '../start.ts';
import { batchIdOf, batchOf, exported, parquetOf, prepareFlow, runsOf, schemaWith } from './crm-flow.ts';
import { type DuckDb, openDuckDb } from './formats/duckdb.ts';

const RESOLVED = { accept: 'application/vnd.adobe.xed-full+json; version=1' };

const OWN = {
  properties: {
    born: { type: 'integer' },
    bornLong: { type: 'integer', minimum: -9_007_199_254_740_991, maximum: 9_007_199_254_740_991 },
    ratio: { type: 'number' },
    active: { type: 'boolean' },
    changed: { type: 'string', format: 'date-time' },
    day: { type: 'string', format: 'date' },
  },
};

const mappingsTo = (namespace: string) =>
  [
    ['first_name', 'person.name.firstName'],
    ['last_name', 'person.name.lastName'],
    ['email', 'personalEmail.address'],
    ['company', 'organizations'],
    ['id', 'identityMap.crm[*].id'],
    ['birth_year', `${namespace}.born`],
    ['birth_year', `${namespace}.bornLong`],
    ['birth_year', `${namespace}.ratio`],
    ['active', `${namespace}.active`],
    ['updatedAt', `${namespace}.changed`],
    ['updatedAt', `${namespace}.day`],
  ] as const;

/** What the mappings make of a row whose values all fit; what is null is not there. */
const recordOf = (row: CrmRow, namespace: string) => {
  const changed = typeof row['updatedAt'] === 'string' ? `${row['updatedAt'].replace(' ', 'T')}.000Z` : undefined;
  return JSON.parse(
    JSON.stringify({
      person: { name: { firstName: row['first_name'], lastName: row['last_name'] } },
      personalEmail: { address: row['email'] },
      organizations: [row['company']],
      ...(row['id'] !== null && { identityMap: { crm: [{ id: row['id'] }] } }),
      [namespace]: {
        ...{ born: row['birth_year'], bornLong: row['birth_year'], ratio: row['birth_year'] },
        ...{ active: row['active'] === 'yes' ? true : row['active'], changed, day: changed?.slice(0, 10) },
      },
    }),
  );
};

describe.each(['Accounts', 'AccountsDirty'])('what a run lands of %s', (table) => {
  let emulator: TestEmulator;
  let duckDb: DuckDb;
  let batchId: string;
  let namespace: string;
  let fields: ReturnType<typeof parquetFields>;
  beforeAll(async () => {
    emulator = await startEmulator();
    duckDb = await openDuckDb();
    const own = await schemaWith(emulator, { groups: ['profile-work-details', 'identitymap'], own: OWN });
    namespace = own.namespace;
    const made = await prepareFlow(emulator, { table, schema: own.schema, mappings: mappingsTo(namespace) });
    await made.flow({ frequency: 'once' }, { partialIngestionPercent: 100 });
    await emulator.settle();
    const [run] = await runsOf(emulator);
    batchId = batchIdOf(run);
    const schema = `/data/foundation/schemaregistry/tenant/schemas/${encodeURIComponent(made.schemaId)}`;
    const resolved: XdmNode = (await emulator.call('GET', schema, undefined, RESOLVED)).json;
    fields = parquetFields(resolved);
  });
  afterAll(async () => {
    duckDb.close();
    await emulator.close();
  });

  it('is as many rows as the batch says, and equal to the CRM value by value', async () => {
    const { recordCount, failedRecordCount = 0 } = await batchOf(emulator, batchId);
    const landed = await duckDb.rows(await parquetOf(emulator, batchId), fields);
    expect(landed).toHaveLength(recordCount);
    const rows = (await crmTable(table, 1))?.rows ?? [];
    expect(recordCount + failedRecordCount).toBe(rows.length);
    const failed = new Set(await failedIds());
    const due = rows.filter(({ id, birth_year: year, first_name: name }) => {
      const isSound = typeof year === 'number' && typeof name === 'string';
      return isSound && !failed.has(String(id));
    });
    const byEmail = new Map(landed.map((record) => [Reflect.get(Object(record['personalEmail']), 'address'), record]));
    expect(due.length).toBeGreaterThan(rows.length / 2);
    for (const row of due) expect(byEmail.get(row['email'])).toEqual(recordOf(row, namespace));
  });

  /** The ids of the rows that did not land. */
  const failedIds = async (): Promise<string[]> => {
    const { json } = await exported(emulator, `batches/${batchId}/failed`);
    const files = json.data.map(({ name }: { name: string }) => name);
    const lines: string[] = [];
    for (const name of files) {
      const { text } = await exported(emulator, `batches/${batchId}/failed?path=${encodeURIComponent(name)}`);
      lines.push(...text.trim().split('\n'));
    }
    return lines.map((line) => String(JSON.parse(line).id));
  };

  it('has the types of its schema', async () => {
    const types = await duckDb.types(await parquetOf(emulator, batchId));
    expect(types['identityMap']).toBe('MAP(VARCHAR, STRUCT(id VARCHAR)[])');
    expect(types['organizations']).toBe('VARCHAR[]');
    expect(types[namespace]).toBe(
      'STRUCT(born INTEGER, bornLong BIGINT, ratio DOUBLE, active BOOLEAN, changed TIMESTAMP WITH TIME ZONE, "day" DATE)',
    );
  });

  it('is the same in ranges put together', async () => {
    const whole = await parquetOf(emulator, batchId);
    const path = `files/${batchId}-1?path=${batchId}-1.parquet`;
    const pieces: Buffer[] = [];
    for (let first = 0; first < whole.length; first += 1000) {
      const range = `bytes=${first}-${first + 999}`;
      const url = `${emulator.url}/data/foundation/export/${path}`;
      const response = await emulator.fetch(url, { headers: { ...HEADERS, range } });
      expect(response.status).toBe(206);
      pieces.push(Buffer.from(await response.arrayBuffer()));
    }
    expect(Buffer.concat(pieces).equals(whole)).toBe(true);
  });
});
