// JSON files: an object a line, or objects over many lines. What is read, what is corrupt, and that one bad object costs no other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputFormat } from '../../../../emulator/engine/formats/reading/read-file.ts';
import { ROW_BYTES_MAX } from '../../../../emulator/engine/formats/reading/read-row.ts';
import { cutsOf, fileOf, readAll, rowsIn } from './subject.ts';

const LINES: InputFormat = { format: 'json' };
const MANY: InputFormat = { format: 'json', isMultiLineJson: true };
const PROTO = '{"__proto__":{"a":1}}';

describe('an object a line is read', () => {
  test.each<[string, { given: string | Uint8Array; format?: Partial<InputFormat>; want: unknown[] }]>([
    ['from each line', { given: '{"a":1}\n{"a":[{"b":null}]}\n', want: [{ a: 1 }, { a: [{ b: null }] }] }],
    ['without the last end of a line', { given: '{"a":1}', want: [{ a: 1 }] }],
    ['past empty lines', { given: '\n{"a":1}\r\n \t\r\n\n{"a":2}', want: [{ a: 1 }, { a: 2 }] }],
    ['past a byte order mark', { given: '\ufeff{"a":1}', want: [{ a: 1 }] }],
    ['with names that objects inherit', { given: PROTO, want: [JSON.parse(PROTO)] }],
    ['in UTF-8', { given: '{"ä":"🦊"}', want: [{ ä: '🦊' }] }],
    ['in ISO-8859-1', { given: Buffer.from('{"ä":1}', 'latin1'), format: { charset: 'ISO-8859-1' }, want: [{ ä: 1 }] }],
  ])('%s', async (_name, { given, format, want }) => {
    expect(await rowsIn(given, { ...LINES, ...format })).toEqual(want);
  });

  test('and what was not inherited is own', async () => {
    const [row] = await rowsIn(PROTO, LINES);
    expect(Object.keys(Object(row))).toEqual(['__proto__']);
  });
});

describe('a line is corrupt', () => {
  test.each<[string, { given: string | Uint8Array; reason: RegExp }]>([
    ['that stops', { given: '{"a":', reason: /stops being JSON at its character 6/ }],
    ['that goes on', { given: '{"a":1}{"a":2}', reason: /character 8/ }],
    ['that is an array', { given: '[{"a":1}]', reason: /no object/ }],
    ['that is a text', { given: '"a"', reason: /no object/ }],
    ['that is null', { given: 'null', reason: /no object/ }],
    ['that is too deep', { given: `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`, reason: /deep/ }],
    ['that is far too deep', { given: '['.repeat(500_000), reason: /deep/ }],
    ['that has bytes of another charset', { given: Buffer.from('{"a":"\u00eb"}', 'latin1'), reason: /no UTF-8/ }],
    ['that is too long', { given: `{"a":"${'x'.repeat(ROW_BYTES_MAX)}"}`, reason: /more than 1048576 bytes/ }],
    [
      'of too many fields',
      { given: `{"a":[{${Array.from({ length: 10_000 }, (_, index) => `"${index}":0`)}}]}`, reason: /10001 fields/ },
    ],
  ])('%s, and the next is read', async (_name, { given, reason }) => {
    const bytes = Buffer.concat([Buffer.from(given), Buffer.from('\n{"a":1}')]);
    for (const cuts of [[], [1000, ROW_BYTES_MAX]]) {
      expect((await readAll(fileOf(bytes, cuts), LINES)).rows).toEqual([
        { line: 1, corrupt: Buffer.from(given).toString().slice(0, 1000), reason: expect.stringMatching(reason) },
        { line: 2, row: { a: 1 } },
      ]);
    }
  });
});

describe('objects over many lines are read', () => {
  test.each<[string, { given: string; want: unknown[] }]>([
    ['when there is one', { given: '{\n  "a": {\n    "b": "}"\n  }\n}\n', want: [{ a: { b: '}' } }] }],
    ['from an array', { given: '[\n{"a":1},\n{"a":[1,{}]}\n]\n', want: [{ a: 1 }, { a: [1, {}] }] }],
    [
      'one after another',
      { given: '{"a":1}{"a":2}\r\n{"a":3},{"a":4}', want: [{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }] },
    ],
    ['with escapes', { given: '{"a":"\\"{\\\\"}{"a":"\\u007b"}', want: [{ a: '"{\\' }, { a: '{' }] }],
    ['past a byte order mark', { given: '\ufeff[{"a":1}]', want: [{ a: 1 }] }],
  ])('%s', async (_name, { given, want }) => {
    expect(await rowsIn(given, MANY)).toEqual(want);
  });

  test('and know the lines that they begin in', async () => {
    const { rows } = await readAll(fileOf('[\n\n{"a":\n1},{},\nnull,\n{\n"a": "x\n}]'), MANY);
    expect(rows.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
  });
});

describe('of objects over many lines, one is corrupt', () => {
  const huge = `{"a":"${'x'.repeat(ROW_BYTES_MAX * 3)}"}`;

  test.each<[string, { given: string; reason: RegExp }]>([
    ['that is no JSON', { given: '{a:1}', reason: /stops being JSON/ }],
    ['whose text is not closed', { given: '{"a":"1,\n"b":2}', reason: /stops being JSON/ }],
    ['whose text ends in a backslash', { given: '{"a":"1\\\n}', reason: /stops being JSON/ }],
    ['that is closed with the wrong sign', { given: '{"a":1]', reason: /stops being JSON/ }],
    ['that is an array', { given: '[1]', reason: /no object/ }],
    ['that is a word', { given: 'null', reason: /no object/ }],
    ['that is a closing brace', { given: '}', reason: /stops being JSON/ }],
    ['that is too long', { given: huge, reason: /more than 1048576 bytes/ }],
    ['that is far too deep', { given: `${'['.repeat(300_000)}${']'.repeat(300_000)}`, reason: /deep/ }],
  ])('%s, and the others are read', async (_name, { given, reason }) => {
    const bytes = `[{"a":1},\n${given}\n,{"a":2}]`;
    for (const cuts of [[], [700, ROW_BYTES_MAX, ROW_BYTES_MAX * 2]]) {
      expect((await readAll(fileOf(bytes, cuts), MANY)).rows).toEqual([
        { line: 1, row: { a: 1 } },
        { line: 2, corrupt: given.slice(0, 1000), reason: expect.stringMatching(reason) },
        { line: expect.any(Number), row: { a: 2 } },
      ]);
    }
  });

  test.each<[string, { given: string; want: object }]>([
    [
      'the last, which does not end',
      { given: '{"a":1}\n{"a":', want: { line: 2, corrupt: '{"a":', reason: expect.stringContaining('character 6') } },
    ],
    [
      'and the array does not end',
      { given: '[{"a":1}\n', want: { line: 2, corrupt: '', reason: 'an array is opened and never closed' } },
    ],
  ])('%s', async (_name, { given, want }) => {
    expect((await readAll(fileOf(given), MANY)).rows).toEqual([{ line: 1, row: { a: 1 } }, want]);
  });
});

test.each([
  ['nothing', ''],
  ['blanks', ' \n\r\n\t'],
  ['a byte order mark', '\ufeff'],
])('a file of %s is empty', async (_name, given) => {
  for (const format of [LINES, MANY]) {
    expect(await readAll(fileOf(given), format)).toEqual({
      rows: [],
      fault: { kind: 'fault', code: '106', reason: 'the file is empty' },
    });
  }
});

describe('whatever is written as JSON', () => {
  const objects = fc.array(
    fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }), {
      maxKeys: 4,
    }),
    { minLength: 1, maxLength: 5 },
  );
  const plain = (rows: readonly unknown[]) => JSON.parse(JSON.stringify(rows));

  test('a line each is read back, wherever it is cut', async () => {
    const cases = fc.tuple(objects, fc.constantFrom('\n', '\r\n')).chain(([rows, end]) => {
      const bytes = Buffer.from(rows.map((row) => JSON.stringify(row) + end).join(''));
      return cutsOf(bytes.length).map((cuts) => ({ rows, bytes, cuts }));
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows, bytes, cuts }) => {
        const read = await readAll(fileOf(bytes, cuts), LINES);
        expect(read.rows.map((found) => ('row' in found ? found.row : found))).toEqual(plain(rows));
      }),
      { seed: 1 },
    );
  });

  test('over many lines is read back, wherever it is cut', async () => {
    const cases = fc
      .tuple(objects, fc.nat(3), fc.constantFrom(',', '\n', '', 'array'))
      .chain(([rows, indent, between]) => {
        const texts = rows.map((row) => JSON.stringify(row, null, indent));
        const bytes = Buffer.from(between === 'array' ? JSON.stringify(rows, null, indent) : texts.join(between));
        return cutsOf(bytes.length).map((cuts) => ({ rows, bytes, cuts }));
      });
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows, bytes, cuts }) => {
        const read = await readAll(fileOf(bytes, cuts), MANY);
        expect(read.rows.map((found) => ('row' in found ? found.row : found))).toEqual(plain(rows));
      }),
      { seed: 1 },
    );
  });

  test('and whatever is not ends in rows, the same wherever it is cut', async () => {
    const signs = fc.constantFrom('"', '\\', ',', '\n', '{', '}', '[', ']', ':', '1', '"a":', 'é', ' ');
    const cases = fc
      .array(signs, { maxLength: 30 })
      .map((parts) => Buffer.from(parts.join('')))
      .chain((bytes) => cutsOf(bytes.length).map((cuts) => ({ bytes, cuts })));
    await fc.assert(
      fc.asyncProperty(cases, fc.constantFrom(LINES, MANY), async ({ bytes, cuts }, format) => {
        expect(await readAll(fileOf(bytes, cuts), format)).toEqual(await readAll(fileOf(bytes), format));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
