// What a file holds of uploads, read past the emulator: by SQLite itself, which changes nothing in it.
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { parquetMetadata } from 'hyparquet';

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
  /** What has become of each batch, and how many rows its Parquet files hold. */
  readonly batches: readonly { readonly id: string; readonly status: string; readonly rows: number }[];
}

const FILES = `SELECT seq, batch_id AS batchId, folder, name, start, length FROM file WHERE folder IN ('upload', 'parts')
  ORDER BY batch_id, name, start`;
const CHUNKS = 'SELECT bytes FROM file_chunk WHERE file_seq = ? ORDER BY position';
const DRAFTS = "SELECT count(*) FROM file WHERE batch_id = ''";
const UPLOADING = `SELECT count(*) FROM file JOIN file_chunk ON file_seq = seq AND position = 0
  WHERE batch_id = '' AND substr(bytes, 1, length(:upload)) = :upload`;
const DATA = "SELECT seq FROM file WHERE batch_id = ? AND folder = 'data'";
const BATCHES = "SELECT id, body ->> '$.status' AS status FROM resource WHERE kind = 'batch'";

/** `upload`: how each file that a client sends begins. */
export const keptUploads = (data: string, upload = ''): KeptUploads => {
  const db = new Database(data, { readonly: true });
  const chunks = db.prepare<[number], Buffer>(CHUNKS).pluck();
  const bytesOf = (seq: number) => Buffer.concat(chunks.all(seq));
  const sha256 = (seq: number) => createHash('sha256').update(bytesOf(seq)).digest('hex');
  const parquets = db.prepare<[string], number>(DATA).pluck();
  const rowsOf = (seq: number) => Number(parquetMetadata(new Uint8Array(bytesOf(seq)).buffer).num_rows);
  const files = db.prepare<[], Omit<KeptUpload, 'sha256'> & { seq: number }>(FILES).all();
  const batches = db.prepare<[], { id: string; status: string }>(BATCHES).all();
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
    batches: batches.map(({ id, status }) => {
      const rows = parquets.all(id).reduce((sum, seq) => sum + rowsOf(seq), 0);
      return { id, status, rows };
    }),
  };
  db.close();
  return kept;
};
