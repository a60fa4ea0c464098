// What a file holds after a kill, read past the emulator: by SQLite itself, which changes nothing in it.
import Database from 'better-sqlite3';

export interface Kept {
  /** `ok`, or what is broken. */
  readonly integrity: unknown;
  readonly ids: ReadonlySet<string>;
  /** Entries of the index of lists whose resource is not there. */
  readonly refsWithoutResource: number;
  /** Named resources that no list by name would find. */
  readonly resourcesWithoutRef: number;
  /** Runs by status. */
  readonly runs: readonly string[];
}

const ORPHANS = 'SELECT count(*) FROM resource_ref WHERE seq NOT IN (SELECT seq FROM resource)';
const UNLISTED = `SELECT count(*) FROM resource AS r WHERE kind IN ('connection', 'sourceConnection')
  AND NOT EXISTS (SELECT 1 FROM resource_ref AS f WHERE f.seq = r.seq AND f.path = 'name')`;
const RUNS = `SELECT body ->> '$.metrics.statusSummary.status' FROM resource WHERE kind = 'run' ORDER BY seq`;

export const keptIn = (data: string): Kept => {
  const db = new Database(data, { readonly: true });
  const count = (sql: string) => Number(db.prepare(sql).pluck().get());
  const texts = (sql: string) => db.prepare(sql).pluck().all().map(String);
  const kept: Kept = {
    integrity: db.pragma('integrity_check', { simple: true }),
    ids: new Set(texts('SELECT id FROM resource')),
    refsWithoutResource: count(ORPHANS),
    resourcesWithoutRef: count(UNLISTED),
    runs: texts(RUNS),
  };
  db.close();
  return kept;
};
