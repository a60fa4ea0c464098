// Files of batches: Parquet data, and what diagnostics write. Cut into chunks of 1 MiB, so that reading one never holds it whole.
import type { Db } from './open.ts';
import type { Place } from './resources.ts';

const CHUNK_BYTES = 1024 * 1024;

/** `data`: what Data Access serves as the batch's files; `failed`, `meta`: its diagnostics; `preview`: its first rows. */
export type Folder = 'data' | 'failed' | 'meta' | 'preview';

export interface StoredFile {
  readonly seq: number;
  readonly batchId: string;
  readonly name: string;
  /** In bytes. */
  readonly length: number;
}

export interface Files {
  /** Replaces a file of the same name. */
  put: (place: Place, batchId: string, folder: Folder, name: string, bytes: Uint8Array) => void;
  list: (place: Place, batchId: string, folder: Folder) => StoredFile[];
  read: (seq: number) => Iterable<Uint8Array>;
  removeBatch: (place: Place, batchId: string) => void;
  clear: () => void;
}

export const createFiles = (db: Db): Files => {
  const insert = db.prepare(
    'INSERT INTO file (org, sandbox, batch_id, folder, name, length) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare(
    'DELETE FROM file WHERE batch_id = ? AND folder = ? AND name = ? AND sandbox = ? AND org = ?',
  );
  const removeBatch = db.prepare('DELETE FROM file WHERE batch_id = ? AND sandbox = ? AND org = ?');
  const insertChunk = db.prepare('INSERT INTO file_chunk (file_seq, position, bytes) VALUES (?, ?, ?)');
  const list = db.prepare<[string, string, string, string], StoredFile>(
    `SELECT seq, batch_id AS batchId, name, length FROM file
     WHERE batch_id = ? AND folder = ? AND sandbox = ? AND org = ? ORDER BY name`,
  );
  const chunk = db.prepare<[number, number], { bytes: Uint8Array }>(
    'SELECT bytes FROM file_chunk WHERE file_seq = ? AND position = ?',
  );

  return {
    put: ({ org, sandbox }, batchId, folder, name, bytes) => {
      remove.run(batchId, folder, name, sandbox, org);
      const { lastInsertRowid } = insert.run(org, sandbox, batchId, folder, name, bytes.length);
      for (let position = 0; position * CHUNK_BYTES < bytes.length; position += 1) {
        const start = position * CHUNK_BYTES;
        insertChunk.run(lastInsertRowid, position, bytes.subarray(start, start + CHUNK_BYTES));
      }
    },
    list: ({ org, sandbox }, batchId, folder) => list.all(batchId, folder, sandbox, org),
    *read(seq) {
      for (let position = 0; ; position += 1) {
        const found = chunk.get(seq, position);
        if (!found) return;
        yield found.bytes;
      }
    },
    removeBatch: ({ org, sandbox }, batchId) => {
      removeBatch.run(batchId, sandbox, org);
    },
    clear: () => {
      db.exec('DELETE FROM file');
    },
  };
};
