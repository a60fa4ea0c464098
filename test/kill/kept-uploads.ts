// What a file holds of uploads, read past the emulator: by SQLite itself, which changes nothing in it.
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';

/** A file that was uploaded, or one part of it. */
export interface KeptUpload {
  readonly batchId: string;
  readonly folder: string;
  readonly name: string;
  readonly start: number;
  /** As it is told, in bytes. */
  readonly length: number;
  /** Of the bytes that are there. */
  readonly sha256: string;
}

export interface KeptUploads {
  /** `ok`, or what is broken. */
  readonly integrity: unknown;
  /** In the order of batches, names and starts. */
  readonly files: readonly KeptUpload[];
  /** What somebody was writing, and nobody sees. */
  readonly drafts: number;
  /** Those of them whose first bytes are those of `upload`. */
  readonly uploading: number;
  /** By id of batch. */
  readonly statuses: ReadonlyMap<string, string>;
}

const FILES = `SELECT seq, batch_id AS batchId, folder, name, start, length FROM file WHERE folder IN ('upload', 'parts')
  ORDER BY batch_id, name, start`;
const CHUNKS = 'SELECT bytes FROM file_chunk WHERE file_seq = ? ORDER BY position';
const DRAFTS = "SELECT count(*) FROM file WHERE batch_id = ''";
const UPLOADING = `SELECT count(*) FROM file JOIN file_chunk ON file_seq = seq AND position = 0
  WHERE batch_id = '' AND substr(bytes, 1, length(:upload)) = :upload`;
const STATUSES = "SELECT id, body ->> '$.status' AS status FROM resource WHERE kind = 'batch'";

/** `upload`: how each file that a client sends begins. */
export const keptUploads = (data: string, upload = ''): KeptUploads => {
  const db = new Database(data, { readonly: true });
  const chunks = db.prepare<[number], Buffer>(CHUNKS).pluck();
  const sha256 = (seq: number) => {
    const hash = createHash('sha256');
    for (const bytes of chunks.iterate(seq)) hash.update(bytes);
    return hash.digest('hex');
  };
  const files = db.prepare<[], Omit<KeptUpload, 'sha256'> & { seq: number }>(FILES).all();
  const statuses = db.prepare<[], { id: string; status: string }>(STATUSES).all();
  const kept: KeptUploads = {
    integrity: db.pragma('integrity_check', { simple: true }),
    files: files.map(({ seq, ...file }) => ({ ...file, sha256: sha256(seq) })),
    drafts: Number(db.prepare(DRAFTS).pluck().get()),
    uploading: Number(
      db
        .prepare(UPLOADING)
        .pluck()
        .get({ upload: Buffer.from(upload) }),
    ),
    statuses: new Map(statuses.map(({ id, status }) => [id, status])),
  };
  db.close();
  return kept;
};
