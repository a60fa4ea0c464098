// Parquet files: those that DuckDB writes read equal to what DuckDB says they hold, and one that is none is refused with a reason.
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InputFormat } from '../../../../emulator/engine/formats/reading/read-file.ts';
import { ALL, type Duck, openDuck } from './duck.ts';
import { fileOf, readAll } from './subject.ts';

const PARQUET: InputFormat = { format: 'parquet' };

let duck: Duck;
const written: Duck['written'] = (...query) => duck.written(...query);
beforeAll(async () => {
  duck = await openDuck();
});
afterAll(() => duck.close());

const rowsOf = async (bytes: Uint8Array): Promise<unknown[]> => {
  const { rows, fault } = await readAll(fileOf(bytes), PARQUET);
  expect(fault).toBeUndefined();
  return rows.map((read) => ('row' in read ? read.row : read));
};

/** What DuckDB says of a file, in the form of records. */
const asDuckSays = async (sql: string): Promise<unknown[]> => {
  const reader = await duck.connection.runAndReadAll(sql);
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((element) => plain(element) ?? null);
    if (typeof value !== 'object' || value === null) return value ?? undefined;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, member]) => (member === null ? [] : [[name, plain(member)]])),
    );
  };
  return reader.getRowObjectsJson().map((row) => plain(JSON.parse(String(row['json']))));
};

const SAME = `SELECT to_json({
  'id': id, 'large': large, 'larger': larger::VARCHAR, 'flag': flag, 'ratio': ratio, 'text': text,
  'small_decimal': small_decimal::DOUBLE, 'large_decimal': large_decimal::DOUBLE, 'day': day::VARCHAR,
  'instant': strftime(instant, '%Y-%m-%dT%H:%M:%S.%gZ'), 'zoned': strftime(zoned, '%Y-%m-%dT%H:%M:%S.%gZ'),
  'person': person, 'list': list, 'structs': [{'id': s.id, 'price': s.price::DOUBLE} for s in structs],
  'map': {'a': [d::DOUBLE for d in map['a']], 'b': []::INTEGER[]}, 'lists': lists, 'letters': 'text', 'bytes': '/wA=',
  'nothing': nothing, 'tiny': tiny, 'unsigned': unsigned
}) AS json FROM 'FILE' ORDER BY id`;

describe('what DuckDB writes is read as DuckDB reads it', () => {
  test.each<[string, { rows: number; options: string }]>([
    ['as it writes by itself', { rows: 100, options: '' }],
    ['uncompressed', { rows: 100, options: ', CODEC uncompressed' }],
    ['with GZIP', { rows: 100, options: ', CODEC gzip' }],
    ['with Brotli', { rows: 100, options: ', CODEC brotli' }],
    ['in newer pages', { rows: 100, options: ', PARQUET_VERSION v2' }],
    ['of no rows', { rows: 0, options: '' }],
    ['of several groups', { rows: 5000, options: ', ROW_GROUP_SIZE 2048' }],
    ['of a group that is read in parts', { rows: 17_000, options: '' }],
  ])('%s', async (_name, { rows, options }) => {
    const bytes = await written(ALL.replace('ROWS', String(rows)), options);
    const [ours, theirs] = [
      await rowsOf(bytes),
      await asDuckSays(SAME.replace('FILE', join(duck.folder, 'file.parquet'))),
    ];
    expect(ours).toHaveLength(rows);
    const different = ours.findIndex((row, index) => !isDeepStrictEqual(row, theirs[index]));
    expect(ours[different]).toEqual(theirs[different]);
    expect(different).toBe(-1);
  });

  test('and its rows are counted', async () => {
    const { rows } = await readAll(fileOf(await written('SELECT range FROM range(2500)')), PARQUET);
    expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 2500 }, (_, index) => index + 1));
  });

  test.each(['zstd', 'lz4_raw'])('but not with %s, which is named', async (codec) => {
    const { rows, fault } = await readAll(fileOf(await written('SELECT 1 AS a', `, CODEC ${codec}`)), PARQUET);
    expect({ rows, fault }).toEqual({
      rows: [],
      fault: { kind: 'fault', code: 'ERR-BI-106', reason: expect.stringContaining(codec.toUpperCase()) },
    });
  });

  test.each<[string, { given: string; want: unknown }]>([
    ['a decimal that is no sum of halves', { given: '4.35::DECIMAL(4, 2)', want: 4.35 }],
    ['a decimal below zero', { given: '-0.07::DECIMAL(18, 2)', want: -0.07 }],
    [
      'a decimal of 38 digits',
      {
        given: "'-1234567890123456800000000000.0000000001'::DECIMAL(38, 10)",
        want: Number('-1234567890123456800000000000'),
      },
    ],
    ['a time that never comes', { given: "'infinity'::TIMESTAMP", want: expect.stringMatching(/^\d+$/) }],
    ['an id', { given: "'00112233-4455-6677-8899-aabbccddeeff'::UUID", want: '00112233-4455-6677-8899-aabbccddeeff' }],
    ['JSON', { given: `'{"a":[1]}'::JSON`, want: { a: [1] } }],
    ['a word of a list of words', { given: "'b'::ENUM('a', 'b')", want: 'b' }],
    ['a byte order mark', { given: "chr(65279) || 'a'", want: '\ufeffa' }],
    ['a name that objects inherit', { given: "MAP {'constructor': 1}", want: { constructor: 1 } }],
  ])('%s', async (_name, { given, want }) => {
    expect(await rowsOf(await written(`SELECT ${given} AS value`))).toEqual([{ value: want }]);
  });
});

describe('a file is refused', () => {
  const good = () => written('SELECT range AS a FROM range(10)');
  const cases: [string, { given: (bytes: Buffer) => Uint8Array; code: string; reason: RegExp }][] = [
    ['that is empty', { given: () => Buffer.alloc(0), code: '106', reason: /empty/ }],
    ['that is CSV', { given: () => Buffer.from('a,b\n1,2\n3,4\n'), code: 'ERR-BI-106', reason: /no Parquet file/ }],
    [
      'that is gzipped as a whole',
      { given: (bytes) => gzipSync(bytes), code: 'ERR-BI-106', reason: /no Parquet file/ },
    ],
    [
      'that is nothing but its name',
      { given: () => Buffer.from('PAR1PAR1'), code: 'ERR-BI-106', reason: /no Parquet file/ },
    ],
    ['that is cut', { given: (bytes) => bytes.subarray(0, -1), code: 'INGEST-1401-400', reason: /does not end/ }],
    [
      'that is cut in the middle',
      { given: (bytes) => bytes.subarray(0, bytes.length / 2), code: 'INGEST-1401-400', reason: /does not end/ },
    ],
    [
      'without its middle',
      {
        given: (bytes) => Buffer.concat([bytes.subarray(0, 20), bytes.subarray(40)]),
        code: 'INGEST-1401-400',
        reason: /broken/,
      },
    ],
    [
      'whose footer is longer than it',
      {
        given: (bytes) => {
          const copy = Buffer.from(bytes);
          copy.writeUInt32LE(0x7fffffff, copy.length - 8);
          return copy;
        },
        code: 'INGEST-1401-400',
        reason: /longer than the file/,
      },
    ],
    [
      'whose footer is empty',
      { given: () => Buffer.from('PAR1\0\0\0\0\0PAR1', 'latin1'), code: 'INGEST-1401-400', reason: /broken/ },
    ],
  ];

  test.each(cases)('%s', async (_name, { given, code, reason }) => {
    const { rows, fault } = await readAll(fileOf(given(await good())), PARQUET);
    expect({ rows, fault }).toEqual({
      rows: [],
      fault: { kind: 'fault', code, reason: expect.stringMatching(reason) },
    });
  });

  test('but not for what the store throws', async () => {
    const file = {
      ...fileOf(await good()),
      slice: () => {
        throw new Error('the disk is gone');
      },
    };
    await expect(readAll(file, PARQUET)).rejects.toThrow('the disk is gone');
  });
});
