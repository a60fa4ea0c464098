// Files of batches: what clients upload, Parquet data, and what diagnostics write. A file is one segment or several, one for each part
// that was sent of it; neither writing nor reading ever holds one whole.
import { createChunks } from './chunks.ts';
import { createDrafts, type Draft } from './drafts.ts';
import type { Db } from './open.ts';
import type { Place } from './resources.ts';

/**
 * `upload`: what a client sent, `parts`: what it has sent of files that are not whole; `data`: what Data Access serves as the batch's files;
 * `failed`, `meta`: its diagnostics; `preview`: its first rows.
 */
export type Folder = 'upload' | 'parts' | 'data' | 'failed' | 'meta' | 'preview';

/** Where a file stands. */
export interface FileAt extends Place {
  readonly batchId: string;
  readonly folder: Folder;
  readonly name: string;
}

export interface StoredFile {
  /** Of its first segment. */
  readonly seq: number;
  readonly batchId: string;
  readonly name: string;
  /** In bytes. */
  readonly length: number;
}

/** Bytes in length, from `start` on. */
export interface Segment {
  readonly start: number;
  readonly length: number;
  /** Of the whole file, if it was announced. */
  readonly total: number | null;
}

export interface Files {
  /** Replaces a file of the same name. */
  put: (at: FileAt, bytes: Uint8Array) => void;
  /** A file that is written piece by piece, and that nobody sees until it is published. */
  draft: () => Draft;
  /** By name. */
  list: (place: Place, batchId: string, folder: Folder) => StoredFile[];
  /** In the order of their starts; none where there is no such file. */
  segments: (at: FileAt) => Segment[];
  /** How many other files of these folders a batch has, and their bytes: of one that is not whole, those that are announced. */
  beside: (
    at: Omit<FileAt, 'folder'>,
    folders: readonly Folder[],
  ) => { readonly files: number; readonly bytes: number };
  /** The bytes of all segments, one after another; from byte `first` on. Segments of a whole file follow upon each other. */
  read: (seq: number, first?: number) => Iterable<Uint8Array>;
  remove: (at: FileAt) => void;
  /** Gives a file another folder, where it replaces one of the same name. */
  move: (at: FileAt, folder: Folder) => void;
  removeFolder: (place: Place, batchId: string, folder: Folder) => void;
  removeBatch: (place: Place, batchId: string) => void;
  /** Forgets all files; a draft that is being written goes on, and belongs to nobody. */
  clear: () => void;
}

type Name = [batchId: string, folder: string, name: string, sandbox: string, org: string];
const nameOf = ({ batchId, folder, name, sandbox, org }: FileAt): Name => [batchId, folder, name, sandbox, org];

const OF_FILE = 'batch_id = ? AND folder = ? AND name = ? AND sandbox = ? AND org = ?';
const OF_FOLDER = 'batch_id = ? AND folder = ? AND sandbox = ? AND org = ?';

export const createFiles = (db: Db): Files => {
  const insert = db.prepare(
    'INSERT INTO file (org, sandbox, batch_id, folder, name, start, length) VALUES (?, ?, ?, ?, ?, 0, ?)',
  );
  const remove = db.prepare(`DELETE FROM file WHERE ${OF_FILE}`);
  const move = db.prepare(`UPDATE file SET folder = ? WHERE ${OF_FILE}`);
  const removeFolder = db.prepare(`DELETE FROM file WHERE ${OF_FOLDER}`);
  const removeBatch = db.prepare('DELETE FROM file WHERE batch_id = ? AND sandbox = ? AND org = ?');
  const chunks = createChunks(db);
  // Beside a lone min(), a bare column is that of its row.
  const list = db.prepare<[string, string, string, string], StoredFile & { first: number }>(
    `SELECT seq, batch_id AS batchId, name, min(start) AS first, sum(length) AS length
     FROM file WHERE ${OF_FOLDER} GROUP BY name ORDER BY name`,
  );
  const segments = db.prepare<Name, Segment>(`SELECT start, length, total FROM file WHERE ${OF_FILE} ORDER BY start`);
  const beside = db.prepare<
    [batchId: string, folders: string, name: string, sandbox: string, org: string],
    { files: number; bytes: number }
  >(
    `SELECT count(*) AS files, coalesce(sum(bytes), 0) AS bytes FROM (
       SELECT max(coalesce(total, start + length)) AS bytes FROM file
       WHERE batch_id = ? AND folder IN (SELECT value FROM json_each(?)) AND name <> ? AND sandbox = ? AND org = ? GROUP BY name)`,
  );
  const segmentsOf = db.prepare<[number], { seq: number; start: number; length: number }>(
    `SELECT one.seq, one.start, one.length FROM file AS first JOIN file AS one USING (batch_id, folder, name, sandbox, org)
     WHERE first.seq = ? ORDER BY one.start`,
  );
  return {
    put: (at, bytes) => {
      remove.run(...nameOf(at));
      const { lastInsertRowid } = insert.run(at.org, at.sandbox, at.batchId, at.folder, at.name, bytes.length);
      chunks.add(lastInsertRowid, 0, bytes);
    },
    draft: createDrafts(db, chunks),
    list: ({ org, sandbox }, batchId, folder) =>
      list.all(batchId, folder, sandbox, org).map(({ seq, name, length }) => ({ seq, batchId, name, length })),
    segments: (at) => segments.all(...nameOf(at)),
    beside: ({ org, sandbox, batchId, name }, folders) =>
      beside.get(batchId, JSON.stringify(folders), name, sandbox, org) ?? { files: 0, bytes: 0 },
    *read(seq, first = 0) {
      for (const segment of segmentsOf.all(seq)) {
        if (segment.start + segment.length > first) yield* chunks.read(segment.seq, Math.max(0, first - segment.start));
      }
    },
    remove: (at) => {
      remove.run(...nameOf(at));
    },
    move: (at, folder) => {
      remove.run(...nameOf({ ...at, folder }));
      move.run(folder, ...nameOf(at));
    },
    removeFolder: ({ org, sandbox }, batchId, folder) => {
      removeFolder.run(batchId, folder, sandbox, org);
    },
    removeBatch: ({ org, sandbox }, batchId) => {
      removeBatch.run(batchId, sandbox, org);
    },
    clear: () => {
      db.exec("DELETE FROM file WHERE batch_id <> ''");
    },
  };
};
