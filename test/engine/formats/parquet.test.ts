// Parquet files: another reader finds every value that was written, and our own gives the records back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { parquetMetadata } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readParquet, writeParquet } from '../../../emulator/engine/formats/parquet.ts';
import type { ParquetField, ParquetType } from '../../../emulator/engine/formats/parquet-fields.ts';

const FIELDS: ParquetField[] = [
  { name: 'text', type: 'string' },
  { name: 'flag', type: 'boolean' },
  { name: 'small', type: 'int' },
  { name: 'large', type: 'long' },
  { name: 'ratio', type: 'double' },
  { name: 'day', type: 'date' },
  { name: 'instant', type: 'date-time' },
  {
    name: 'person',
    type: 'object',
    fields: [
      { name: 'name', type: 'object', fields: [{ name: 'first', type: 'string' }] },
      { name: 'born', type: 'int' },
    ],
  },
  { name: 'tags', type: 'array', element: { name: 'element', type: 'string' } },
  {
    name: 'identities',
    type: 'map',
    element: {
      name: 'value',
      type: 'array',
      element: {
        name: 'element',
        type: 'object',
        fields: [
          { name: 'id', type: 'string' },
          { name: 'primary', type: 'boolean' },
        ],
      },
    },
  },
  { name: 'anything', type: 'object' },
];

const FULL = {
  text: 'Zoë said "hello, world" 🦊',
  flag: true,
  small: -2_147_483_648,
  large: Number.MAX_SAFE_INTEGER,
  ratio: 0.1,
  day: '2024-02-29',
  instant: '2026-01-01T12:34:56.789Z',
  person: { name: { first: 'Ada' }, born: 1815 },
  tags: ['a', '', 'a,"b"'],
  identities: { Email: [{ id: 'ada@example.com', primary: true }, { id: 'other@example.com' }], CRM: [] },
  anything: { deep: [1, 'two', { three: true }] },
};
const TEN_KB = 'ten bytes '.repeat(1024);
const SPARSE = { text: '', person: { name: {} }, tags: [], identities: {} };

const columnsOf = (bytes: Uint8Array) =>
  parquetMetadata(new Uint8Array(bytes).buffer)
    .schema.filter(({ type }) => type !== undefined)
    .map(({ name }) => name);

describe('DuckDB', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parquet-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function query(rows: Record<string, unknown>[], sql: string) {
    const file = join(folder, 'rows.parquet');
    writeFileSync(file, await writeParquet(rows, FIELDS));
    const connection = await (await DuckDBInstance.create()).connect();
    try {
      await connection.run("SET TimeZone = 'UTC'");
      const reader = await connection.runAndReadAll(sql.replace('FILE', `'${file}'`));
      return reader.getRowObjectsJson();
    } finally {
      connection.closeSync();
    }
  }

  test.each<[string, { given: object; select: string; want: unknown }]>([
    ['text with quotes, commas and emoji', { given: FULL, select: 'text', want: FULL.text }],
    ['an empty text, which is not null', { given: SPARSE, select: "text = ''", want: true }],
    ['10 kB of text', { given: { text: TEN_KB }, select: 'text', want: TEN_KB }],
    ['true', { given: FULL, select: 'flag', want: true }],
    ['false, which is not null', { given: { flag: false }, select: 'flag', want: false }],
    ['an int', { given: FULL, select: 'small', want: FULL.small }],
    ['a long', { given: FULL, select: 'large', want: String(FULL.large) }],
    ['a double', { given: FULL, select: 'ratio', want: 0.1 }],
    ['a date', { given: FULL, select: 'day', want: '2024-02-29' }],
    ['a date given with its time', { given: { day: '1969-12-31T12:00:00Z' }, select: 'day', want: '1969-12-31' }],
    ['a date before 1970', { given: { day: '1815-12-10' }, select: 'day', want: '1815-12-10' }],
    ['an instant, to the millisecond', { given: FULL, select: 'epoch_ms(instant)', want: '1767270896789' }],
    [
      'an instant of another zone',
      { given: { instant: '2026-01-01T02:00:00+02:00' }, select: 'epoch_ms(instant)', want: '1767225600000' },
    ],
    ['a nested member', { given: FULL, select: 'person.name.first', want: 'Ada' }],
    ['a list', { given: FULL, select: 'tags', want: FULL.tags }],
    ['an empty list, which is not null', { given: SPARSE, select: 'len(tags)', want: '0' }],
    ['a null inside a list', { given: { tags: ['a', null] }, select: 'tags', want: ['a', null] }],
    ['a map of lists of structs', { given: FULL, select: "identities['Email'][2].id", want: 'other@example.com' }],
    ['a null member in a list of structs', { given: FULL, select: "identities['Email'][2].primary", want: null }],
    ['a free object as JSON', { given: FULL, select: 'anything', want: JSON.stringify(FULL.anything) }],
  ])('reads %s', async (_name, { given, select, want }) => {
    // The other row fills every column, so that each is in the file.
    const rows = await query([FULL, { ...given }], `SELECT ${select} AS value FROM FILE LIMIT 1 OFFSET 1`);
    expect(rows).toEqual([{ value: want }]);
  });

  test.each(FIELDS.map(({ name }) => name))('reads null where %s is absent or null', async (name) => {
    const rows = await query([FULL, {}, { [name]: null }], `SELECT "${name}" IS NULL AS value FROM FILE`);
    expect(rows.map(({ value }) => value)).toEqual([false, true, true]);
  });

  test('finds the type that each field declares', async () => {
    const rows = await query([FULL], 'SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM FILE)');
    expect(Object.fromEntries(rows.map((row) => [row['column_name'], row['column_type']]))).toEqual({
      text: 'VARCHAR',
      flag: 'BOOLEAN',
      small: 'INTEGER',
      large: 'BIGINT',
      ratio: 'DOUBLE',
      day: 'DATE',
      instant: 'TIMESTAMP WITH TIME ZONE',
      person: 'STRUCT("name" STRUCT("first" VARCHAR), born INTEGER)',
      tags: 'VARCHAR[]',
      identities: 'MAP(VARCHAR, STRUCT(id VARCHAR, "primary" BOOLEAN)[])',
      anything: 'JSON',
    });
  });

  test('reads rows across row groups in their order', async () => {
    const rows = Array.from({ length: 20_001 }, (_, small) => ({ small, person: { name: { first: `p${small}` } } }));
    const sql =
      "SELECT count(*) AS n, bool_and(person.name.first = 'p' || small) AS same, max(small) AS last FROM FILE";
    expect(await query(rows, sql)).toEqual([{ n: '20001', same: true, last: 20_000 }]);
  });
});

describe('a file', () => {
  test('has row groups of 1,000 rows, each written in a turn of its own', async () => {
    let turns = 0;
    const giveWay = async () => {
      turns += 1;
    };
    const rows = Array.from({ length: 2001 }, (_, small) => ({ small }));
    const bytes = await writeParquet(rows, FIELDS, giveWay);
    // Of each group it is first looked at what it holds.
    expect(turns).toBe(6);
    const groups = parquetMetadata(new Uint8Array(bytes).buffer).row_groups.map(({ num_rows }) => Number(num_rows));
    expect(groups).toEqual([1000, 1000, 1]);
  });

  test.each<[string, { given: Record<string, unknown>[]; want: string[] }]>([
    [
      'has the leaves that hold data in some row',
      { given: [{ flag: true }, { person: { born: 1 } }], want: ['flag', 'born'] },
    ],
    ['keeps an object that is there but empty', { given: [{ person: {} }], want: ['first', 'born'] }],
    ['keeps an array that is there but empty', { given: [{ tags: [] }], want: ['element'] }],
    ['has every column when no row holds anything', { given: [{}, { text: null }], want: ['text', 'flag', 'small'] }],
    ['has every column when there are no rows', { given: [], want: ['text', 'flag', 'small'] }],
  ])('%s', async (_name, { given, want }) => {
    const bytes = await writeParquet(given, FIELDS);
    expect(columnsOf(bytes).slice(0, 3)).toEqual(want);
    expect(await readParquet(bytes)).toHaveLength(given.length);
  });

  test('has no column for a name that objects merely inherit', async () => {
    const fields: ParquetField[] = [{ name: 'constructor', type: 'string' }, ...FIELDS];
    expect(columnsOf(await writeParquet([{ text: 'a' }], fields))).toEqual(['text']);
  });

  test('is the same to the byte for the same rows', async () => {
    expect(await writeParquet([FULL, SPARSE], FIELDS)).toEqual(await writeParquet([FULL, SPARSE], FIELDS));
  });

  test.each<[string, { given: object; want: string }]>([
    ['a text for a number', { given: { person: { born: 'abc' } }, want: 'person.born holds "abc"' }],
    ['an int beyond 32 bits', { given: { small: 2_147_483_648 }, want: 'small holds 2147483648' }],
    ['a long that a number cannot hold', { given: { large: 2 ** 53 }, want: 'large holds 9007199254740992' }],
    ['an object for a text', { given: { text: { a: 1 } }, want: 'text holds {"a":1}' }],
    ['a text for a list', { given: { tags: 'a' }, want: 'tags holds "a"' }],
    ['a number inside a list of texts', { given: { tags: ['a', 1] }, want: 'tags.* holds 1' }],
    ['a list for an object', { given: { person: [] }, want: 'person holds []' }],
    ['a day that is not in the calendar', { given: { day: '2026-02-30' }, want: 'day holds "2026-02-30"' }],
  ])('cannot hold %s, and the error names the field', async (_name, { given, want }) => {
    await expect(writeParquet([{ ...given }], FIELDS)).rejects.toThrow(want);
  });

  test('needs a field', async () => {
    await expect(writeParquet([{}], [])).rejects.toThrow(TypeError);
  });
});

describe('reading', () => {
  test('stops at the limit', async () => {
    const bytes = await writeParquet([{ small: 1 }, { small: 2 }, { small: 3 }], FIELDS);
    expect(await readParquet(bytes, { limit: 2 })).toEqual([{ small: 1 }, { small: 2 }]);
    expect(await readParquet(bytes, { limit: 0 })).toEqual([]);
    expect(await readParquet(bytes, { limit: 100 })).toHaveLength(3);
  });

  test('reads a view of a larger buffer', async () => {
    const bytes = await writeParquet([FULL], FIELDS);
    const padded = Buffer.concat([Buffer.alloc(7), bytes, Buffer.alloc(5)]).subarray(7, 7 + bytes.length);
    expect(await readParquet(padded)).toEqual([FULL]);
  });

  test('refuses bytes that are no Parquet file', async () => {
    await expect(readParquet(new TextEncoder().encode('id,name\n1,Ada\n'))).rejects.toThrow();
  });

  // Names that JavaScript objects inherit are names like any other.
  const names = fc.constantFrom('a', 'b', 'constructor', 'toString', 'list', 'element', 'key', 'value', 'key_value');
  const texts = fc.string({ unit: 'binary', maxLength: 20 });
  const dates = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  const leaves: [ParquetType, fc.Arbitrary<unknown>][] = [
    ['string', texts],
    ['boolean', fc.boolean()],
    ['int', fc.integer()],
    ['long', fc.maxSafeInteger()],
    ['double', fc.double({ noNaN: true })],
    ['date', dates.map((date) => date.toISOString().slice(0, 10))],
    ['date-time', dates.map((date) => date.toISOString())],
  ];

  interface Column {
    field: ParquetField;
    values: fc.Arbitrary<unknown>;
  }
  const recordsOf = (columns: Column[]) =>
    fc.record(Object.fromEntries(columns.map(({ field, values }) => [field.name, values])), { requiredKeys: [] });

  const { column } = fc.letrec<{ column: Column; nested: Column[] }>((tie) => ({
    nested: fc.uniqueArray(tie('column'), { minLength: 1, maxLength: 3, selector: ({ field }) => field.name }),
    column: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc
        .tuple(names, fc.constantFrom(...leaves))
        .map(([name, [type, values]]): Column => ({ field: { name, type }, values })),
      fc.tuple(names, tie('nested')).map(
        ([name, members]): Column => ({
          field: { name, type: 'object', fields: members.map(({ field }) => field) },
          values: recordsOf(members),
        }),
      ),
      fc.tuple(names, tie('column')).map(
        ([name, { field, values }]): Column => ({
          field: { name, type: 'array', element: field },
          values: fc.array(fc.option(values), { maxLength: 3 }),
        }),
      ),
      fc.tuple(names, tie('column')).map(
        ([name, { field, values }]): Column => ({
          field: { name, type: 'map', element: field },
          values: fc.dictionary(
            texts.filter((key) => key !== '__proto__'),
            values,
            { maxKeys: 3, noNullPrototype: true },
          ),
        }),
      ),
    ),
  }));

  test('gives back whatever was written', async () => {
    const files = fc
      .uniqueArray(column, { minLength: 1, maxLength: 4, selector: ({ field }) => field.name })
      .chain((columns) =>
        fc.record({
          fields: fc.constant(columns.map(({ field }) => field)),
          rows: fc.array(recordsOf(columns), { maxLength: 8 }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(files, async ({ fields, rows }) => {
        expect(await readParquet(await writeParquet(rows, fields))).toEqual(rows.map((row) => ({ ...row })));
      }),
      { numRuns: 200 },
    );
  });
});
