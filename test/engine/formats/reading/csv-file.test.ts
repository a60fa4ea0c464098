// CSV files in every dialect that Catalog can describe: what is read, what is corrupt, and that one bad row costs no other.
import { describe, expect, test } from 'vitest';
import { type InputFormat, inputFormatOf } from '../../../../emulator/engine/formats/reading/read-file.ts';
import { fileOf, readAll, rowsIn } from './subject.ts';

const CSV: InputFormat = { format: 'csv' };
const _MIB = 1024 * 1024;
/** A kibibyte. */
const _ROW = `1,"${'x'.repeat(1019)}"\n`;

describe('a file is read', () => {
  test.each<[string, { given: string | Uint8Array; format?: Partial<InputFormat>; want: unknown[] }]>([
    ['with a header', { given: 'a,b\n1,2\n', want: [{ a: '1', b: '2' }] }],
    ['without its last end of a line', { given: 'a,b\n1,2', want: [{ a: '1', b: '2' }] }],
    ['with every end of a line', { given: 'a\r\n1\r2\n3', want: [{ a: '1' }, { a: '2' }, { a: '3' }] }],
    ['with empty lines in between', { given: 'a\n\n1\r\n\r\n', want: [{ a: '1' }] }],
    ['with a byte order mark', { given: '\ufeff"a",b\n1,2', want: [{ a: '1', b: '2' }] }],
    ['with empty cells, which are absent', { given: 'a,b,c\n,"",3', want: [{ c: '3' }] }],
    ['with spaces in cells, which count', { given: ' a ,b\n 1 , ', want: [{ a: ' 1 ', b: ' ' }] }],
    ['with dots in names, which mean nothing here', { given: 'person.name\nAda', want: [{ 'person.name': 'Ada' }] }],
    ['with quotes doubled', { given: 'a\n"1 ""x"""', want: [{ a: '1 "x"' }] }],
    ['with quotes escaped', { given: 'a\n"1 \\"x\\" \\\\"', want: [{ a: '1 "x" \\' }] }],
    ['with both in one cell', { given: 'a\n"""x"" \\"y\\""', want: [{ a: '"x" "y"' }] }],
    [
      'with an escape before anything else, which stays',
      { given: 'a,b\n"C:\\temp",\\n', want: [{ a: 'C:\\temp', b: '\\n' }] },
    ],
    ['with cells of several lines', { given: 'a,b\n"1\r\n2",3', want: [{ a: '1\r\n2', b: '3' }] }],
    ['with tabs', { given: 'a\tb\n1\t2', format: { delimiter: '\t' }, want: [{ a: '1', b: '2' }] }],
    [
      'with a delimiter of two',
      { given: 'a||b\n1||"2"||\n"1||"||2', format: { delimiter: '||' }, want: ['1||"2"||', { a: '1||', b: '2' }] },
    ],
    [
      'with a delimiter that is two bytes',
      { given: 'a¦b\n1¦"é¦"', format: { delimiter: '¦' }, want: [{ a: '1', b: 'é¦' }] },
    ],
    ['with other quotes', { given: "a\n'1,''2'", format: { quote: "'" }, want: [{ a: "1,'2" }] }],
    ['without quotes', { given: 'a,b\n"1,2"', format: { quote: '' }, want: [{ a: '"1', b: '2"' }] }],
    ['with the quote as escape', { given: 'a\n"\\""x"', format: { escape: '"' }, want: [{ a: '\\"x' }] }],
    ['with another escape', { given: 'a\n"x^"^^"', format: { escape: '^' }, want: [{ a: 'x"^' }] }],
    [
      'with a marker for null',
      { given: 'a,b\nNULL,\n"NULL",null', format: { nullMarker: 'NULL' }, want: [{}, { b: 'null' }] },
    ],
    [
      'without a header',
      {
        given: '1,2\n3,4',
        format: { header: false },
        want: [
          { _c0: '1', _c1: '2' },
          { _c0: '3', _c1: '4' },
        ],
      },
    ],
    ['with columns that have no name, or another’s', { given: 'a,,a\n1,2,3', want: [{ a: '1', _c1: '2', _c2: '3' }] }],
    [
      'with names that objects inherit',
      { given: '__proto__,toString\n1,2', want: [JSON.parse('{"__proto__":"1","toString":"2"}')] },
    ],
    ['in UTF-8', { given: 'ä\nZoë 🦊', want: [{ ä: 'Zoë 🦊' }] }],
    [
      'in ISO-8859-1',
      { given: Buffer.from('ä\nZoë', 'latin1'), format: { charset: 'ISO-8859-1' }, want: [{ ä: 'Zoë' }] },
    ],
    ['in US-ASCII', { given: 'a\nZoe', format: { charset: 'US-ASCII' }, want: [{ a: 'Zoe' }] }],
    ['with a header alone', { given: 'a,b\n', want: [] }],
  ])('%s', async (_name, { given, format, want }) => {
    expect(await rowsIn(given, { ...CSV, ...format })).toEqual(want);
  });

  test('and its rows know their lines', async () => {
    const { rows } = await readAll(fileOf('a\n\n"1\n2"\nx,y\n3'), CSV);
    expect(rows.map(({ line }) => line)).toEqual([3, 5, 6]);
  });
});

describe('a row is corrupt', () => {
  test.each<[string, { given: string | Uint8Array; format?: Partial<InputFormat>; corrupt: string; reason: RegExp }]>([
    ['with too few cells', { given: 'a,b\n1\n8,9', corrupt: '1', reason: /1 cells, and there are 2 columns/ }],
    ['with too many cells', { given: 'a,b\n1,2,3\n8,9', corrupt: '1,2,3', reason: /3 cells/ }],
    ['with a quote that is not closed', { given: 'a,b\n"1,2\n8,9', corrupt: '"1,2', reason: /never closed/ }],
    ['with a quote inside of a cell', { given: 'a,b\n1"2,3\n8,9', corrupt: '1"2,3', reason: /inside/ }],
    ['with text behind a quote', { given: 'a,b\n"1"2,3\r\n8,9', corrupt: '"1"2,3', reason: /follows/ }],
    ['with a NUL', { given: 'a,b\n1\0,2\n8,9', corrupt: '1\0,2', reason: /NUL/ }],
    [
      'with bytes that are no UTF-8',
      { given: Buffer.from('a,b\nZo\u00eb,2\n8,9', 'latin1'), corrupt: 'Zo\ufffd,2', reason: /no UTF-8/ },
    ],
    [
      'with bytes that are no US-ASCII',
      { given: 'a,b\nZoë,2\n8,9', format: { charset: 'US-ASCII' }, corrupt: 'Zoë,2', reason: /no US-ASCII/ },
    ],
  ])('%s, and the next is read', async (_name, { given, format, corrupt, reason }) => {
    const { rows } = await readAll(fileOf(given), { ...CSV, ...format });
    expect(rows).toEqual([
      { line: 2, corrupt, reason: expect.stringMatching(reason) },
      { line: 3, row: { a: '8', b: '9' } },
    ]);
  });

  test('and its text is cut', async () => {
    const { rows } = await readAll(fileOf(`a\n1,${'x'.repeat(5000)}`), CSV);
    expect(rows).toEqual([{ line: 2, corrupt: `1,${'x'.repeat(998)}`, reason: expect.any(String) }]);
  });
});

describe('a file is refused', () => {
  test.each<[string, { given: string | Uint8Array; format?: Partial<InputFormat>; code: string; reason: RegExp }]>([
    ['that is empty', { given: '', code: '106', reason: /empty/ }],
    ['of empty lines', { given: '\n\r\n', code: '106', reason: /empty/ }],
    ['of a byte order mark', { given: '\ufeff', code: '106', reason: /empty/ }],
    ['whose first line is empty', { given: '\na\n1', code: '118', reason: /header/ }],
    ['whose header has no name', { given: ' ,,\n1,2,3', code: '118', reason: /header/ }],
    ['whose header is not closed', { given: '"a,b\n1,2', code: 'INGEST-1401-400', reason: /never closed/ }],
    [
      'whose header has too many names',
      { given: ','.repeat(10_000).replaceAll(',', 'a,'), code: 'INGEST-1401-400', reason: /10001 fields/ },
    ],
    ['without a delimiter', { given: 'a', format: { delimiter: '' }, code: 'ERR-BI-106', reason: /delimiter/ }],
    ['whose quote is a word', { given: 'a', format: { quote: 'ab' }, code: 'ERR-BI-106', reason: /one character/ }],
    ['whose quote ends lines', { given: 'a', format: { quote: '\n' }, code: 'ERR-BI-106', reason: /end a line/ }],
    [
      'whose delimiter is its quote',
      { given: 'a', format: { delimiter: '"' }, code: 'ERR-BI-106', reason: /holds the quote/ },
    ],
    [
      'whose delimiter is its escape',
      { given: 'a', format: { escape: ',' }, code: 'ERR-BI-106', reason: /holds the escape/ },
    ],
  ])('%s', async (_name, { given, format, code, reason }) => {
    const { rows, fault } = await readAll(fileOf(given), { ...CSV, ...format });
    expect({ rows, fault }).toEqual({
      rows: [],
      fault: { kind: 'fault', code, reason: expect.stringMatching(reason) },
    });
  });
});

test.each<[string, { given: object; want: unknown }]>([
  ['in any case', { given: { format: 'CSV', charset: 'utf-8' }, want: { format: 'csv', charset: 'UTF-8' } }],
  [
    'with truths as texts',
    {
      given: { format: 'json', header: 'False', isMultiLineJson: 'true' },
      want: { format: 'json', charset: 'UTF-8', header: false, isMultiLineJson: true },
    },
  ],
  [
    'with a tab written out',
    { given: { format: 'csv', delimiter: '\\t' }, want: { format: 'csv', charset: 'UTF-8', delimiter: '\t' } },
  ],
  [
    'with values that mean nothing',
    { given: { format: 'csv', quote: null, header: 3, nrow: 'x' }, want: { format: 'csv', charset: 'UTF-8' } },
  ],
  [
    'but not avro',
    {
      given: { format: 'avro' },
      want: { kind: 'fault', code: 'ERR-BI-106', reason: expect.stringContaining('"avro"') },
    },
  ],
  ['but not an object for its name', { given: { format: {} }, want: expect.objectContaining({ kind: 'fault' }) }],
  ['but not UTF-16', { given: { format: 'csv', charset: 'UTF-16' }, want: expect.objectContaining({ kind: 'fault' }) }],
])('a format is read %s', (_name, { given, want }) => {
  expect(inputFormatOf({ ...given })).toEqual(want);
});
