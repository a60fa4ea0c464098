// Files that were never stored, cut into chunks anywhere, and everything that a reader makes of them.
import fc from 'fast-check';
import {
  type FileBytes,
  type FileFault,
  type InputFormat,
  type ReadRow,
  readFile,
} from '../../../../emulator/engine/formats/reading/read-file.ts';

/** Bytes that are cut at these offsets, in order or not. */
export const fileOf = (bytes: Uint8Array | string, cuts: readonly number[] = []): FileBytes => {
  const whole = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const borders = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((one, other) => one - other), whole.length];
  return {
    length: whole.length,
    chunks: () => borders.slice(1).map((end, index) => whole.subarray(borders[index], end)),
    slice: (start, end) => whole.subarray(start, end),
  };
};

/** Where to cut: every byte on its own, or a few places. */
export const cutsOf = (length: number): fc.Arbitrary<readonly number[]> =>
  fc.oneof(fc.constant(Array.from({ length }, (_, index) => index)), fc.array(fc.nat(length), { maxLength: 8 }));

export const readAll = async (
  file: FileBytes,
  format: InputFormat,
): Promise<{ rows: readonly ReadRow[]; fault?: FileFault }> => {
  const rows: ReadRow[] = [];
  for await (const page of readFile(file, format)) {
    if (page.kind === 'fault') return { rows, fault: page };
    rows.push(...page.rows);
  }
  return { rows };
};

/** Rows as they are, and the texts of what is none. */
export const rowsIn = async (bytes: Uint8Array | string, format: InputFormat): Promise<unknown[]> =>
  (await readAll(fileOf(bytes), format)).rows.map((read) => ('row' in read ? read.row : read.corrupt));
