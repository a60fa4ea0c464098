// How much of a CSV file is held: rows that are too long cost no other, and nothing is read before it is asked for.
import { describe, expect, test } from 'vitest';
import { type InputFormat, readFile } from '../../../../emulator/engine/formats/reading/read-file.ts';
import { ROW_BYTES_MAX } from '../../../../emulator/engine/formats/reading/read-row.ts';
import { fileOf, readAll, rowsIn } from './subject.ts';

const CSV: InputFormat = { format: 'csv' };
const MIB = 1024 * 1024;
/** A kibibyte. */
const ROW = `1,"${'x'.repeat(1019)}"\n`;

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
