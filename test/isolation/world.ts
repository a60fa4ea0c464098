// The world of one organization and sandbox, made once and kept as a file: each isolation test begins with a copy of it. Beside the
// tutorial it holds one of everything that a client can name.

import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { defined } from '../../contracts/suite/registry-kinds.ts';
import { type Furnished, furnish } from '../furnished.ts';
import { ORG, startEmulator, type TestEmulator } from '../start.ts';

export const REGISTRY = '/data/foundation/schemaregistry';
export const PROFILE = 'https://ns.adobe.com/xdm/context/profile';
const RECORD = 'https://ns.adobe.com/xdm/data/record';
const SANDBOXES = '/data/foundation/sandbox-management/sandboxes';

/** Bodies of what the registry keeps for a tenant, by the words in a path. */
export const tenantBodies = (tenant: string) => ({
  classes: {
    ...{ title: 'A class of its own', type: 'object', ...defined(tenant, { number: { type: 'string' } }) },
    allOf: [{ $ref: RECORD }, { $ref: '#/definitions/own' }],
  },
  fieldgroups: {
    ...{ title: 'A field group of its own', type: 'object', ...defined(tenant, { points: { type: 'integer' } }) },
    ...{ 'meta:intendedToExtend': [PROFILE], allOf: [{ $ref: '#/definitions/own' }] },
  },
  datatypes: { title: 'A data type of its own', type: 'object', properties: { floors: { type: 'integer' } } },
});

export interface World extends Furnished {
  readonly file: string;
  /** `_aeplocal…`, of the owner. */
  readonly tenant: string;
  /** By the words before an id in a path, as `tenant/classes`; they go before `ids`. */
  readonly tenantIds: Readonly<Record<string, string>>;
  /** Of a file of the batch. */
  readonly fileName: string;
  /** A connection that can be published. */
  readonly draft: string;
  readonly close: () => void;
}

const made = (answer: Awaited<ReturnType<TestEmulator['call']>>) => {
  if (answer.status >= 300) throw new Error(`the world was refused with ${answer.status}: ${answer.text}`);
  return answer.json;
};

const IMPORT = '/data/foundation/import/batches';
const BYTES = { 'content-type': 'application/octet-stream' };

/** A batch that loads, with a file, and with a large one of which one part is there: by the words before them in a path. */
const furnishUploads = async ({ call }: Pick<TestEmulator, 'call'>, datasetId: string) => {
  const { id } = made(await call('POST', IMPORT, { datasetId, inputFormat: { format: 'json' } }));
  const files = `${IMPORT}/${id}/datasets/${datasetId}/files`;
  made(await call('PUT', `${files}/small.json`, '{}', BYTES));
  made(await call('POST', `${files}/big.json?action=INITIALIZE`));
  made(await call('PATCH', `${files}/big.json`, '{}', { ...BYTES, 'content-range': 'bytes 0-1/4' }));
  return { 'import/batches': id as string, '{dataSetId}/files': 'big.json' };
};

/** What `furnish` leaves out, because it is of use here alone. */
const furnishMore = async ({ call }: TestEmulator, { ids, bodies }: Furnished) => {
  const { tenantId } = made(await call('GET', `${REGISTRY}/stats`));
  const own = tenantBodies(`_${tenantId}`);
  const create = async (path: keyof typeof own) =>
    made(await call('POST', `${REGISTRY}/tenant/${path}`, own[path])).$id as string;
  const fieldGroup = await create('fieldgroups');
  const group = ids['fieldgroups'] ?? '';
  const mapperSchema = made(await call('POST', '/data/foundation/conversion/schemas', bodies['createMapperSchema'])).id;
  const tenantIds = {
    ...{ 'tenant/classes': await create('classes'), 'tenant/datatypes': await create('datatypes') },
    ...{ 'tenant/fieldgroups': fieldGroup, 'tenant/mixins': fieldGroup, 'sandbox-management/sandboxes': 'stage' },
    ...{ 'global/mixins': group, 'rpc/export': ids['schemas'] ?? '', 'rpc/auditlog': ids['schemas'] ?? '' },
    ...{ 'catalog/tags': 'adobe/pqs/table', 'batches/uniques': 'id', 'conversion/schemas': mapperSchema },
  };
  made(await call('POST', SANDBOXES, { name: 'stage', title: 'Stage', type: 'development' }));
  const draft = made(
    await call('POST', '/data/foundation/flowservice/connections?mode=draft', bodies['createConnection']),
  ).id;
  const files = made(await call('GET', `/data/foundation/export/files/${ids['files']}`)).data;
  const uploads = await furnishUploads({ call }, ids['dataSets'] ?? '');
  return { tenant: `_${tenantId}`, tenantIds: { ...tenantIds, ...uploads }, draft, fileName: files[0].name };
};

export const makeWorld = async (): Promise<World> => {
  const folder = mkdtempSync(join(tmpdir(), 'aep-local-isolation-'));
  const file = join(folder, 'world.db');
  const emulator = await startEmulator({ data: file, durability: 'process' });
  const furnished = await furnish(emulator);
  const more = await furnishMore(emulator, furnished);
  await emulator.close();
  return { ...furnished, ...more, file, close: () => rmSync(folder, { recursive: true }) };
};

/** A file beside the world's own. */
export const beside = ({ file }: Pick<World, 'file'>, name: string): string => join(file, '..', name);

/** An emulator in a copy of the world, at `copy`. */
export const startIn = (world: World, copy: string): Promise<TestEmulator> => {
  copyFileSync(world.file, copy);
  return startEmulator({ data: copy, durability: 'process' });
};

const digestOf = (value: unknown) =>
  Buffer.isBuffer(value) ? createHash('sha256').update(value).digest('hex') : value;

/** Every row of the owner's in `file`, which nobody may have open: of its sandbox prod, and of the organization itself. */
export const ownersRows = (file: string): Record<string, unknown[]> => {
  const db = new Database(file, { readonly: true });
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table'
       AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'sandbox')`,
    )
    .pluck()
    .all();
  const rowsOf = (sql: string) =>
    db
      .prepare<[string], Record<string, unknown>>(sql)
      .all(ORG)
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, digestOf(value)])));
  const rows = tables.map((table) => [
    table,
    rowsOf(`SELECT * FROM ${table} WHERE org = ? AND sandbox IN ('prod', '')`),
  ]);
  const chunks = rowsOf(
    `SELECT file_chunk.* FROM file_chunk JOIN file ON file.seq = file_seq WHERE org = ? AND sandbox = 'prod'`,
  );
  db.close();
  return { ...Object.fromEntries(rows), chunks };
};
