// A file of the store as readers want it: chunk by chunk, or any part of it.
import type { Files } from '../store/files.ts';
import type { FileBytes } from './formats/reading/read-file.ts';

/** The bytes from `start` to `end`, and none beyond the file. */
const slice = (files: Files, seq: number, start: number, end: number): Uint8Array => {
  const taken: Uint8Array[] = [];
  let missing = end - start;
  for (const chunk of files.read(seq, start)) {
    const part = chunk.subarray(0, missing);
    taken.push(part);
    missing -= part.length;
    if (missing <= 0) break;
  }
  return Buffer.concat(taken);
};

export const fileBytes = (files: Files, seq: number, length: number): FileBytes => ({
  length,
  chunks: () => files.read(seq),
  slice: (start, end) => (end > start ? slice(files, seq, start, end) : new Uint8Array()),
});
