// Parquet files that were damaged: whatever is done to the bytes ends in rows or a fault, soon and in little memory.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeParquet } from '../../../../emulator/engine/formats/parquet.ts';
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

describe('whatever is done to the bytes of a file', () => {
  const ended = async (bytes: Uint8Array) => {
    const { rows, fault } = await readAll(fileOf(bytes), PARQUET);
    expect(fault === undefined || fault.reason !== '').toBe(true);
    expect(rows.length).toBeLessThan(10_000);
  };
  const MEMORY_MAX = 700 * 1024 * 1024;

  test.each(['', ', CODEC uncompressed', ', PARQUET_VERSION v2'])(
    'it ends in rows or a fault (%s)',
    async (options) => {
      const duckFile = await written(ALL.replace('ROWS', '40'), options);
      const fields = [
        { name: 'a', type: 'string' as const },
        { name: 'b', type: 'array' as const, element: { name: 'element', type: 'long' as const } },
      ];
      const ours = Buffer.from(
        await writeParquet(
          Array.from({ length: 40 }, (_, index) => ({ a: `x${index % 3}`, b: [index, 1] })),
          fields,
        ),
      );
      const changes = fc.constantFrom(duckFile, ours).chain((bytes) =>
        fc.record({
          bytes: fc.constant(bytes),
          flips: fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
            minLength: 1,
            maxLength: 3,
          }),
          cut: fc.option(fc.tuple(fc.nat(bytes.length), fc.nat(bytes.length)), { freq: 3 }),
        }),
      );
      await fc.assert(
        fc.asyncProperty(changes, async ({ bytes, flips, cut }) => {
          const copy = Buffer.from(bytes);
          for (const [at, mask] of flips) copy.writeUInt8((copy[at] ?? 0) ^ mask, at);
          await ended(
            cut ? Buffer.concat([copy.subarray(0, Math.min(...cut)), copy.subarray(Math.max(...cut))]) : copy,
          );
        }),
        { seed: 1, numRuns: 300 },
      );
      expect(process.memoryUsage().rss).toBeLessThan(MEMORY_MAX);
    },
  );

  test('bytes that are as large as can be are not believed', async () => {
    const bytes = await written(ALL.replace('ROWS', '4'), ', CODEC uncompressed');
    for (let at = 4; at < bytes.length - 12; at += 3) {
      const copy = Buffer.from(bytes);
      copy.fill(0xff, at, at + 4);
      copy.writeUInt8(0x07, at + 4);
      await ended(copy);
    }
    expect(process.memoryUsage().rss).toBeLessThan(MEMORY_MAX);
  });
});
