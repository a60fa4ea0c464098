// Files in the making: written piece by piece, each piece in a transaction of its caller, and seen by nobody until one last transaction
// publishes them. A draft belongs to no batch, so what a killed process leaves is found and swept away by the next one.
import { CHUNK_BYTES, type Chunks } from './chunks.ts';
import type { FileAt } from './files.ts';
import type { Db } from './open.ts';

export interface Draft {
  /** In bytes, so far. */
  readonly length: () => number;
  /** Keeps `bytes` once the transaction commits; after one that does not, a draft can only be discarded. */
  readonly append: (bytes: Uint8Array) => void;
  /** Gives it a place, where it replaces what began at the same byte: a whole file at 0, or one part of it. */
  readonly publish: (at: FileAt, part?: { readonly start: number; readonly total?: number }) => void;
  /** Also after it was published or discarded already: then it does nothing. */
  readonly discard: () => void;
}

/** Drafts of earlier processes go. */
export const createDrafts = (db: Db, chunks: Chunks): (() => Draft) => {
  db.exec("DELETE FROM file WHERE batch_id = ''");
  const insert = db.prepare(
    "INSERT INTO file (org, sandbox, batch_id, folder, name, start, length) VALUES ('', '', '', '', ?, 0, 0)",
  );
  const replaced = db.prepare(
    'DELETE FROM file WHERE batch_id = ? AND folder = ? AND name = ? AND start = ? AND sandbox = ? AND org = ?',
  );
  const publish = db.prepare(
    `UPDATE file SET org = ?, sandbox = ?, batch_id = ?, folder = ?, name = ?, start = ?, length = ?, total = ?
     WHERE seq = ?`,
  );
  const discard = db.prepare("DELETE FROM file WHERE seq = ? AND batch_id = ''");
  let made = 0;

  return () => {
    made += 1;
    const name = String(made);
    let seq: number | bigint | undefined;
    let length = 0;
    /** What does not fill a chunk yet. */
    let rest: Uint8Array = new Uint8Array();

    const rowOf = () => {
      seq ??= insert.run(name).lastInsertRowid;
      return seq;
    };
    const keep = (bytes: Uint8Array) => {
      if (bytes.length > 0) chunks.add(rowOf(), Math.floor((length - rest.length) / CHUNK_BYTES), bytes);
    };

    return {
      length: () => length,
      append: (bytes) => {
        const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
        const whole = all.length - (all.length % CHUNK_BYTES);
        keep(all.subarray(0, whole));
        // A copy: the bytes are the caller's, and may be part of something larger.
        rest = Buffer.from(all.subarray(whole));
        length += bytes.length;
      },
      publish: ({ org, sandbox, batchId, folder, name: called }, { start, total } = { start: 0 }) => {
        keep(rest);
        replaced.run(batchId, folder, called, start, sandbox, org);
        publish.run(org, sandbox, batchId, folder, called, start, length, total ?? null, rowOf());
      },
      discard: () => {
        if (seq !== undefined) discard.run(seq);
      },
    };
  };
};
