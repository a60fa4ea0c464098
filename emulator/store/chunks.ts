// The bytes of segments, in chunks of 1 MiB: each but the last of a segment is whole, so that any byte is found by its number.
import type { Db } from './open.ts';

export const CHUNK_BYTES = 1024 * 1024;

export interface Chunks {
  /** Bytes from the chunk `position` on; `bytes` begin where it does. */
  readonly add: (fileSeq: number | bigint, position: number, bytes: Uint8Array) => void;
  /** From byte `first` of the segment on. */
  readonly read: (fileSeq: number, first: number) => Iterable<Uint8Array>;
}

export const createChunks = (db: Db): Chunks => {
  const insert = db.prepare('INSERT INTO file_chunk (file_seq, position, bytes) VALUES (?, ?, ?)');
  const select = db.prepare<[number, number], { bytes: Uint8Array }>(
    'SELECT bytes FROM file_chunk WHERE file_seq = ? AND position = ?',
  );

  return {
    add: (fileSeq, position, bytes) => {
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
        insert.run(fileSeq, position + at / CHUNK_BYTES, bytes.subarray(at, at + CHUNK_BYTES));
      }
    },
    *read(fileSeq, first) {
      let skip = first % CHUNK_BYTES;
      for (let position = Math.floor(first / CHUNK_BYTES); ; position += 1) {
        const found = select.get(fileSeq, position);
        if (!found) return;
        yield skip === 0 ? found.bytes : found.bytes.subarray(skip);
        skip = 0;
      }
    },
  };
};
