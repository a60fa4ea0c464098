// CSV files in every dialect that Catalog can describe: what is read, what is corrupt, and that one bad row costs no other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InputFormat, inputFormatOf, readFile } from '../../../../emulator/engine/formats/reading/read-file.ts';
import { ROW_BYTES_MAX } from '../../../../emulator/engine/formats/reading/read-row.ts';
import { cutsOf, fileOf, readAll, rowsIn } from './subject.ts';

const CSV: InputFormat = { format: 'csv' };
const MIB = 1024 * 1024;
/** A kibibyte. */
const ROW = `1,"${'x'.repeat(1019)}"\n`;

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

describe('limits', () => {
  const long = 'x'.repeat(ROW_BYTES_MAX + 1);
  const cuts = [MIB / 2, MIB, MIB + 1, MIB * 2];

  test.each<[string, { given: string; want: object[] }]>([
    [
      'a line that goes on and on',
      {
        given: `a\n${long}${long}\n2\n`,
        want: [
          { line: 2, reason: /more than/ },
          { line: 3, row: { a: '2' } },
        ],
      },
    ],
    ['a line that does not end', { given: `a\n${long}${long}`, want: [{ line: 2, reason: /more than/ }] }],
    [
      'a quote that is closed after a mebibyte',
      {
        given: `a\n"1\n${long}"\n2\n`,
        want: [{ line: 2 }, { line: 3, reason: /more than/ }, { line: 4, row: { a: '2' } }],
      },
    ],
    [
      'a quote that is never closed',
      {
        given: `a,b\n"1,2\n${`3,${'4'.repeat(998)}\n`.repeat(2000)}`,
        want: [
          { line: 2, reason: /more than/ },
          { line: 3, row: { a: '3', b: '4'.repeat(998) } },
        ],
      },
    ],
  ])('%s costs its own line', async (_name, { given, want }) => {
    for (const borders of [[], cuts]) {
      const { rows } = await readAll(fileOf(given, borders), CSV);
      const wanted = want.map((row) =>
        'reason' in row ? { ...row, reason: expect.stringMatching(row.reason as RegExp) } : row,
      );
      expect(rows.slice(0, want.length)).toMatchObject(wanted);
    }
  });

  test('a row of just a mebibyte is read, quoted or not', async () => {
    for (const cell of ['x'.repeat(ROW_BYTES_MAX - 1), `"${'x'.repeat(ROW_BYTES_MAX - 3)}"`]) {
      expect(await rowsIn(`a\n${cell}\n`, CSV)).toEqual([{ a: cell.replaceAll('"', '') }]);
    }
  });

  test('no more is read than pages are asked for', async () => {
    let pulled = 0;
    function* chunks() {
      yield Buffer.from('id,name\n');
      for (; pulled < 64; pulled += 1) yield Buffer.from(ROW.repeat(MIB / ROW.length));
    }
    let [rows, ahead] = [0, 0];
    const file = { length: 64 * MIB, chunks, slice: () => new Uint8Array() };
    for await (const page of readFile(file, CSV)) {
      if (page.kind === 'fault') return expect.fail(page.reason);
      expect(page.rows.length).toBeLessThanOrEqual(1000);
      rows += page.rows.length;
      ahead = Math.max(ahead, pulled - (rows * ROW.length) / MIB);
    }
    expect(rows).toBe((64 * MIB) / ROW.length);
    expect(ahead).toBeLessThan(2);
  });

  test('pages of long rows are shorter', async () => {
    const sizes: number[] = [];
    const row = `${'x'.repeat(MIB / 2)}\n`;
    for await (const page of readFile(fileOf(`a\n${row.repeat(20)}`), CSV)) {
      if (page.kind === 'rows') sizes.push(page.rows.length);
    }
    expect(sizes).toEqual([8, 8, 4]);
  });
});

describe('whatever is written as CSV', () => {
  const signs = ['"', ',', '\n', '\r\n', '\\', '""', '\\"', ';', '\t', '|', '\u00a6', '\u00e9', '🦊', 'a', ''];
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|', '||', '\u00a6'),
    quote: fc.constantFrom('"', "'", '\u00ab'),
    escapes: fc.constantFrom('\\', '^', 'quote', ''),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    bom: fc.boolean(),
  });
  const cell = fc.array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme' })), { maxLength: 5 });
  const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
    fc.array(
      fc.array(
        cell.map((parts) => parts.join('')),
        { minLength: columns, maxLength: columns },
      ),
      { maxLength: 6 },
    ),
  );

  test('is read back, wherever it is cut', async () => {
    const cases = fc.tuple(table, dialect, fc.boolean()).chain(([rows, { bom, end, escapes, ...signs }, doubles]) => {
      const sign = escapes === 'quote' ? signs.quote : escapes;
      const isDoubled = doubles || sign === '';
      const quoted = (text: string) => {
        // An escape escapes itself; doubled quotes alone would leave one before a quote.
        const plain = sign === '' || sign === signs.quote ? text : text.replaceAll(sign, sign + sign);
        return (
          signs.quote + plain.replaceAll(signs.quote, (isDoubled ? signs.quote : sign) + signs.quote) + signs.quote
        );
      };
      const names = (rows[0] ?? ['']).map((_, index) => `c${index}`);
      const text = [names, ...rows].map((row) => row.map(quoted).join(signs.delimiter) + end).join('');
      const bytes = Buffer.from((bom ? '\ufeff' : '') + text);
      return cutsOf(bytes.length).map((cuts) => ({
        rows,
        names,
        bytes,
        cuts,
        format: { ...CSV, ...signs, escape: sign },
      }));
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows, names, bytes, cuts, format }) => {
        const isText = rows.every((row) => row.every((text) => !text.includes('\0')));
        fc.pre(isText);
        const read = await readAll(fileOf(bytes, cuts), format);
        const want = rows.map((row) =>
          Object.fromEntries(row.flatMap((text, index) => (text ? [[names[index], text]] : []))),
        );
        expect(read.rows.map((found) => ('row' in found ? found.row : found))).toEqual(want);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('and whatever is not ends in rows, the same wherever it is cut', async () => {
    const noise = fc.array(fc.constantFrom('"', '\\', ',', '\n', '\r', 'a', 'é', '\0'), { maxLength: 40 });
    const cases = noise
      .map((parts) => Buffer.from(`a,b\n${parts.join('')}`))
      .chain((bytes) => cutsOf(bytes.length).map((cuts) => ({ bytes, cuts })));
    await fc.assert(
      fc.asyncProperty(cases, async ({ bytes, cuts }) => {
        expect(await readAll(fileOf(bytes, cuts), CSV)).toEqual(await readAll(fileOf(bytes), CSV));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
