// CSV is read as it is written, by whatever program; what is none is told with its place.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../emulator/engine/formats/csv.ts';

const cellsOf = (text: string) => {
  const read = readCsv(text);
  return read.kind === 'rows' ? read.rows.map(({ cells }) => cells) : read;
};

test.each<[string, { given: string; want: string[][] }]>([
  ['nothing', { given: '', want: [] }],
  ['a byte order mark', { given: '\ufeff', want: [] }],
  ['one cell', { given: 'a', want: [['a']] }],
  [
    'rows',
    {
      given: 'a,b\nc,d\n',
      want: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
  ],
  ['every end of a line', { given: 'a\r\nb\rc\nd', want: [['a'], ['b'], ['c'], ['d']] }],
  ['empty cells', { given: ',,\n', want: [['', '', '']] }],
  ['empty lines', { given: '\n\na\n\r\n', want: [['a']] }],
  ['an empty text', { given: '""\n', want: [['']] }],
  ['quotes', { given: '"a","b ""c"""\n', want: [['a', 'b "c"']] }],
  ['commas and ends of lines in quotes', { given: '"a,b","c\r\nd"\r\ne', want: [['a,b', 'c\r\nd'], ['e']] }],
  ['spaces', { given: ' a , b ', want: [[' a ', ' b ']] }],
  ['rows of different lengths', { given: 'a\nb,c', want: [['a'], ['b', 'c']] }],
  ['a byte order mark before quotes', { given: '\ufeff"a",b', want: [['a', 'b']] }],
])('%s', (_, { given, want }) => {
  expect(cellsOf(given)).toEqual(want);
});

test('a row knows its line, after cells of several lines too', () => {
  const read = readCsv('a\n\n"b\nc",d\ne');
  expect(read).toMatchObject({ rows: [{ line: 1 }, { line: 3 }, { line: 5 }] });
});

describe('what is no CSV', () => {
  test.each<[string, { given: string; want: object }]>([
    ['a quote that is not closed', { given: 'a\nb,"c\nd', want: { line: 2, column: 3, reason: /never closed/ } }],
    ['a quote that is doubled at the end', { given: '"a""', want: { line: 1, column: 1, reason: /never closed/ } }],
    ['text after a quote', { given: 'a,"b\nc"d', want: { line: 2, column: 3, reason: /follows/ } }],
    ['a quote inside of a cell', { given: 'a,b"c"', want: { line: 1, column: 4, reason: /inside/ } }],
    ['bytes', { given: 'PK\u0003\u0004\0\0', want: { line: 1, column: 5, reason: /NUL/ } }],
  ])('%s is told with its place', (_, { given, want }) => {
    const { reason, ...place } = want as { reason: RegExp };
    expect(cellsOf(given)).toMatchObject({ kind: 'fault', ...place, reason: expect.stringMatching(reason) });
  });
});

test('whatever is written as CSV is read back', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\n', '\r\n', '""', 'a'));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 })), fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
      expect(cellsOf(rows.map((row) => row.map(quoted).join(',') + end).join(''))).toEqual(rows);
    }),
    { seed: 1 },
  );
});

test('any text is read or told, and a long one soon', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => readCsv(text).kind === 'rows' || cellsOf(text) !== undefined),
    {
      seed: 1,
    },
  );
  expect(readCsv(`"${'""'.repeat(2_000_000)}`)).toMatchObject({ kind: 'fault' });
});
