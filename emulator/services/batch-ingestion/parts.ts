// Parts of a large file: the header that says where one belongs, how much has come, and whether all of them make a file. Pure.
import { refuse } from '../../problems/index.ts';
import type { Segment } from '../../store/files.ts';

export interface ContentRange {
  readonly first: number;
  /** The last byte itself. */
  readonly last: number;
  /** Of the whole file; absent where the sender does not know yet. */
  readonly total?: number;
}

const FORM = /^\s*bytes[ =]\s*(\d{1,15})\s*-\s*(\d{1,15})(?:\s*\/\s*(\d{1,15}|\*))?\s*$/i;

/** `bytes 0-511/2048`, `bytes 0-511/*` or `bytes 0-511`. Refuses with ingestion-range-invalid. */
export const contentRangeOf = (written: string): ContentRange => {
  const invalid = (expected: string) => refuse('ingestion-range-invalid', { value: written.slice(0, 100), expected });
  const [found, from, to, size] = FORM.exec(written) ?? [];
  if (found === undefined) return invalid('bytes, the first and the last byte, and the size, as in bytes 0-511/2048');
  const [first, last] = [Number(from), Number(to)];
  if (last < first) return invalid('a last byte that does not lie before the first');
  if (size === undefined || size === '*') return { first, last };
  return last < Number(size) ? { first, last, total: Number(size) } : invalid('bytes that lie within the size');
};

type Part = Pick<Segment, 'start' | 'length'>;

/** Bytes that are there from the beginning on, without a gap. */
export const received = (parts: readonly Part[]): number =>
  parts.reduce((end, { start, length }) => (start <= end ? Math.max(end, start + length) : end), 0);

/** The header that tells it; none where nothing is there. */
export const rangeHeader = (parts: readonly Part[]): Record<string, string> => {
  const bytes = received(parts);
  return bytes === 0 ? {} : { range: `bytes=0-${bytes - 1}` };
};

/** Why parts, in the order of their starts, are no file; `undefined` where they are. */
export const misfit = (parts: readonly Segment[]): string | undefined => {
  let end = 0;
  for (const { start, length } of parts) {
    if (start > end) return `the bytes ${end} to ${start - 1} are missing`;
    if (start < end) return `the part that begins at ${start} overlaps the one before it, which ends at ${end - 1}`;
    end = start + length;
  }
  const totals = [...new Set(parts.flatMap(({ total }) => total ?? []))];
  if (totals.length > 1) return `they announce different sizes: ${totals.join(' and ')} bytes`;
  const [total = end] = totals;
  if (end < total) return `the bytes ${end} to ${total - 1} are missing`;
  return end > total ? `they have ${end} bytes, and ${total} were announced` : undefined;
};
