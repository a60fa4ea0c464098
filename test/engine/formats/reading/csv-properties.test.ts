// Whatever is written as CSV is read back, in every dialect, wherever its bytes are cut.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputFormat } from '../../../../emulator/engine/formats/reading/read-file.ts';
import { cutsOf, fileOf, readAll } from './subject.ts';

const CSV: InputFormat = { format: 'csv' };

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
