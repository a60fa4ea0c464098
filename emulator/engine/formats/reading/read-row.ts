// What readers give: rows, and what stands where a row was due. Limits that hold for a row of any format stand here.

/** A file as it lies in the store: read in chunks of up to 1 MiB from the start, or any part of it. */
export interface FileBytes {
  /** In bytes. */
  readonly length: number;
  readonly chunks: () => Iterable<Uint8Array>;
  readonly slice: (start: number, end: number) => Uint8Array;
}

/** One row of a file, or what stands where a row was due: `corrupt` is its text, cut, as the file has it. Lines count from 1. */
export type ReadRow =
  | { readonly line: number; readonly row: Record<string, unknown> }
  | { readonly line: number; readonly corrupt: string; readonly reason: string };

/** A row, and how many bytes of the file it is. */
export interface SizedRow {
  readonly kind: 'row';
  readonly read: ReadRow;
  readonly bytes: number;
}

/** Stands among the rows where a chunk of the file ended, so that whoever reads on can take a breath, however few its rows were. */
export interface ChunkEnd {
  readonly kind: 'chunk end';
}

export const chunkEnd: ChunkEnd = { kind: 'chunk end' };

/** No row is held beyond it: what goes on is a quote or a brace that nobody closed, or no file of rows (assumed). */
export const ROW_BYTES_MAX = 1024 * 1024;

/** @see ingestion/guardrails (documented) */
export const ROW_FIELDS_MAX = 10_000;

const CORRUPT_CHARACTERS_MAX = 1000;

export const TOO_LONG = `a row goes over more than ${ROW_BYTES_MAX} bytes`;
export const tooManyFields = (fields: number): string =>
  `${fields} fields are more than the ${ROW_FIELDS_MAX} a row may have`;

/** `raw` may be far too long. */
export const corruptRow = (line: number, raw: string, reason: string, toText: (raw: string) => string): SizedRow => {
  const text = toText(raw.slice(0, CORRUPT_CHARACTERS_MAX));
  return { kind: 'row', read: { line, corrupt: text, reason }, bytes: Math.min(raw.length, ROW_BYTES_MAX) };
};
