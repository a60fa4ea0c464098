// Records of every XDM type, written as a resolved schema says and read by DuckDB: as many rows, and each value the same.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeParquet } from '../../../emulator/engine/formats/parquet.ts';
import { type ParquetField, parquetFields } from '../../../emulator/engine/formats/parquet-fields.ts';
import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';
import { sampleRecord } from '../../../emulator/engine/xdm/sample-record.ts';
import { isObject, type XdmDocument } from '../../../emulator/engine/xdm/schema-node.ts';
import { loadXdm } from '../../../fixtures/xdm.ts';
import { inLibrary, tutorialSchema, XDM } from '../xdm/library.ts';
import { type DuckDb, openDuckDb } from './duckdb.ts';

let duckDb: DuckDb;
beforeAll(async () => {
  duckDb = await openDuckDb();
});
afterAll(() => duckDb.close());

const text = (format?: string) => ({ type: 'string', ...(format && { format }), 'meta:xdmType': format ?? 'string' });
const whole = (xdmType: string) => ({ type: 'integer', 'meta:xdmType': xdmType });
const structure = (properties: object) => ({ type: 'object', properties });
const listOf = (items: object) => ({ type: 'array', items });
const mapOf = (additionalProperties: object) => ({ type: 'object', 'meta:xdmType': 'map', additionalProperties });

/** Writes `rows` by the schema and hands back what DuckDB reads. */
const throughDuckDb = async (schema: XdmDocument, rows: readonly Record<string, unknown>[]) => {
  const fields = parquetFields(resolveSchema(schema, inLibrary));
  return duckDb.rows(await writeParquet(rows, fields), fields);
};

const EVERY_TYPE: XdmDocument = structure({
  ...{ string: text(), date: text('date'), instant: text('date-time'), boolean: { type: 'boolean' } },
  ...{ number: { type: 'number' }, integer: { type: 'integer' } },
  ...{ byte: whole('byte'), short: whole('short'), int: whole('int'), long: whole('long') },
  structure: structure({ inner: structure({ leaf: text(), long: whole('long') }), beside: text('date') }),
  list: listOf(text()),
  structures: listOf(structure({ at: text('date-time'), tags: listOf(text()) })),
  lists: listOf(listOf(whole('int'))),
  map: mapOf(whole('long')),
  maps: mapOf(mapOf(text('date'))),
  mapped: mapOf(listOf(structure({ id: text(), primary: { type: 'boolean' } }))),
  anything: { type: 'object' },
});

const LONG = Number.MAX_SAFE_INTEGER;
const FULL = {
  ...{ string: 'Zoë "🦊", İ\u0000', date: '2024-02-29', instant: '2026-01-01T12:34:56.789Z', boolean: false },
  ...{ number: 0.1, integer: -(2 ** 31), byte: -128, short: 32_767, int: 2 ** 31 - 1, long: LONG },
  structure: { inner: { leaf: '', long: -LONG }, beside: '0001-01-01' },
  list: ['', 'a', 'a'],
  structures: [{ at: '1969-12-31T23:59:59.999Z', tags: [] }, { tags: ['x'] }, {}],
  lists: [[1, 2], [], [3]],
  map: { '': 0, a: LONG, 'a.b': -1 },
  maps: { eu: { start: '9999-12-31' }, none: {} },
  mapped: { Email: [{ id: 'ada@example.com', primary: true }, { id: 'b' }], CRM: [] },
  anything: { deep: [1, 'two', { three: null }], more: 1.5 },
};

test('a record of every type comes back, with empty and absent ones beside it', async () => {
  const sparse = { string: '', structure: { inner: {} }, list: [], structures: [{}], map: {}, mapped: { a: [] } };
  expect(await throughDuckDb(EVERY_TYPE, [FULL, {}, sparse])).toEqual([FULL, {}, sparse]);
});

test.each(Object.keys(FULL))('a null in %s is one, and of a null in a list the place is kept', async (name) => {
  const rows = [FULL, { ...FULL, [name]: null }];
  const { [name]: _, ...rest } = { ...FULL } as Record<string, unknown>;
  expect(await throughDuckDb(EVERY_TYPE, rows)).toEqual([FULL, rest]);
  const inLists = { list: ['a', null, ''], structures: [null, {}], lists: [null, [null, 1]], map: { a: null } };
  expect(await throughDuckDb(EVERY_TYPE, [FULL, inLists])).toEqual([FULL, inLists]);
});

test('each type has its own column', async () => {
  const fields = parquetFields(resolveSchema(EVERY_TYPE, inLibrary));
  expect(await duckDb.types(await writeParquet([FULL], fields))).toEqual({
    ...{ string: 'VARCHAR', date: 'DATE', instant: 'TIMESTAMP WITH TIME ZONE', boolean: 'BOOLEAN', number: 'DOUBLE' },
    ...{ integer: 'INTEGER', byte: 'INTEGER', short: 'INTEGER', int: 'INTEGER', long: 'BIGINT' },
    structure: 'STRUCT("inner" STRUCT(leaf VARCHAR, long BIGINT), beside DATE)',
    list: 'VARCHAR[]',
    structures: 'STRUCT("at" TIMESTAMP WITH TIME ZONE, tags VARCHAR[])[]',
    lists: 'INTEGER[][]',
    map: 'MAP(VARCHAR, BIGINT)',
    maps: 'MAP(VARCHAR, MAP(VARCHAR, DATE))',
    mapped: 'MAP(VARCHAR, STRUCT(id VARCHAR, "primary" BOOLEAN)[])',
    anything: 'JSON',
  });
});

test.each<[string, { given: object }]>([
  ['2^53', { given: { long: 2 ** 53 } }],
  ['-2^53', { given: { structure: { inner: { long: -(2 ** 53) } } } }],
  ['a fraction', { given: { map: { a: 0.5 } } }],
])('a long of %s is refused, not rounded', async (_name, { given }) => {
  await expect(throughDuckDb(EVERY_TYPE, [{ ...given }])).rejects.toThrow(TypeError);
});

test.each<[string, { given: string; want: string }]>([
  ['of another zone', { given: '2026-01-01T00:30:00+02:00', want: '2025-12-31T22:30:00.000Z' }],
  ['without its milliseconds', { given: '2026-01-01T00:00:00Z', want: '2026-01-01T00:00:00.000Z' }],
  ['finer than a millisecond', { given: '2026-01-01T00:00:00.123999Z', want: '2026-01-01T00:00:00.123Z' }],
])('an instant %s is the same instant', async (_name, { given, want }) => {
  expect(await throughDuckDb(EVERY_TYPE, [{ instant: given }])).toEqual([{ instant: want }]);
});

/** A sample as its columns hold it: what is no field of the schema has none, and an instant has its milliseconds. */
const asWritten = (value: unknown, fields: readonly ParquetField[]): unknown =>
  isObject(value)
    ? Object.fromEntries(
        fields.flatMap((field): [string, unknown][] =>
          Object.hasOwn(value, field.name) ? [[field.name, written(value[field.name], field)]] : [],
        ),
      )
    : value;

const written = (value: unknown, { type, fields, element }: ParquetField): unknown => {
  if (type === 'date-time') return new Date(String(value)).toISOString();
  if (fields) return asWritten(value, fields);
  if (!element) return value;
  if (Array.isArray(value)) return value.map((item) => written(item, element));
  return Object.fromEntries(Object.entries(Object(value)).map(([key, item]) => [key, written(item, element)]));
};

const groups = loadXdm().filter(({ $id }) => $id !== undefined && String($id).includes('/context/profile'));

test.each([
  ['the tutorial', tutorialSchema],
  ...groups.map(({ $id }): [string, XdmDocument] => [
    String($id).slice(XDM.length),
    { type: 'object', allOf: [{ $ref: `${XDM}context/profile` }, { $ref: $id }] },
  ]),
])('a sample of %s comes back', async (_name, schema) => {
  const record = JSON.parse(JSON.stringify(sampleRecord(resolveSchema(schema, inLibrary))));
  const fields = parquetFields(resolveSchema(schema, inLibrary));
  expect(Object.keys(record).length).toBeGreaterThan(0);
  expect(await throughDuckDb(schema, [record])).toEqual([asWritten(record, fields)]);
});

interface Column {
  readonly name: string;
  readonly node: object;
  readonly values: fc.Arbitrary<unknown>;
}

const YEARS = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true };
const instants = fc.date(YEARS).map((date) => date.toISOString());
const texts = fc.string({ unit: 'binary', maxLength: 12 });
const keys = texts.filter((key) => key !== '__proto__');
// DuckDB knows names in any letter case: two that differ in that alone are one to it.
const names = fc.constantFrom('a', 'b', 'constructor', 'toString', 'list', 'element', 'key', 'value', 'select', '_id');

const leaves: readonly [object, fc.Arbitrary<unknown>][] = [
  [text(), texts],
  [text('date'), instants.map((instant) => instant.slice(0, 10))],
  [text('date-time'), instants],
  [{ type: 'boolean' }, fc.boolean()],
  [{ type: 'number' }, fc.double({ noNaN: true, noDefaultInfinity: true })],
  ...['byte', 'short', 'int'].map((name): [object, fc.Arbitrary<unknown>] => [whole(name), fc.integer()]),
  [whole('long'), fc.maxSafeInteger()],
];

const recordsOf = (columns: readonly Column[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(columns.map(({ name, values }) => [name, values])), {
    requiredKeys: [],
    noNullPrototype: true,
  });
const nodesOf = (columns: readonly Column[]) => Object.fromEntries(columns.map(({ name, node }) => [name, node]));

const { column } = fc.letrec<{ column: Column; members: readonly Column[] }>((tie) => ({
  members: fc.uniqueArray(tie('column'), { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
  column: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.tuple(names, fc.constantFrom(...leaves)).map(([name, [node, values]]): Column => ({ name, node, values })),
    fc
      .tuple(names, tie('members'))
      .map(([name, members]): Column => ({ name, node: structure(nodesOf(members)), values: recordsOf(members) })),
    fc.tuple(names, tie('column')).map(
      ([name, { node, values }]): Column => ({
        ...{ name, node: listOf(node) },
        values: fc.array(fc.option(values), { maxLength: 3 }),
      }),
    ),
    fc.tuple(names, tie('column')).map(
      ([name, { node, values }]): Column => ({
        ...{ name, node: mapOf(node) },
        values: fc.dictionary(keys, fc.option(values), { maxKeys: 3, noNullPrototype: true }),
      }),
    ),
  ),
}));

const dataSets = fc.uniqueArray(column, { minLength: 1, maxLength: 4, selector: ({ name }) => name }).chain((columns) =>
  fc.record({
    schema: fc.constant(structure(nodesOf(columns))),
    rows: fc.array(recordsOf(columns), { maxLength: 6 }),
  }),
);

test('whatever a schema allows comes back', { timeout: 60_000 }, async () => {
  const property = fc.asyncProperty(dataSets, async ({ schema, rows }) => {
    expect(await throughDuckDb(schema, rows)).toEqual(rows);
  });
  await fc.assert(property, { seed: 20_260_115, numRuns: 120 });
});
