// Opens the one SQLite file of an emulator and brings it to the newest form. One process at a time owns a file.
import Database from 'better-sqlite3';

export type Db = Database.Database;

/** `full`: survives a power cut; `process`: survives `kill -9` alone, and is faster. Memory needs neither. */
export type Durability = 'full' | 'process';

/** The file belongs to another process, or is no store of ours. Says what to do. */
export class StoreUnusable extends Error {}

const PRAGMAS: Record<Durability, string> = { full: 'FULL', process: 'OFF' };

/** Migrations in order; a released one is never edited. The number of those applied stands in `user_version`. */
const migrate = (db: Db, migrations: readonly string[]) => {
  const applied = Number(db.pragma('user_version', { simple: true }));
  if (applied > migrations.length) {
    throw new StoreUnusable(
      `it was written by a newer aep-local (form ${applied}, this one knows ${migrations.length})`,
    );
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < applied) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${index + 1}`);
    })();
  }
};

/**
 * Opens `path`, or memory without one, and applies what is missing of `migrations`.
 * Throws `StoreUnusable` where another process holds the file or it is no database of ours.
 */
export const openStore = (path: string | undefined, durability: Durability, migrations: readonly string[]): Db => {
  const db = new Database(path ?? ':memory:', { timeout: 0 });
  try {
    // Exclusive: no second process can even read, so two emulators never share a file, and WAL needs no shared memory.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma(`synchronous = ${PRAGMAS[durability]}`);
    db.pragma('foreign_keys = ON');
    migrate(db, migrations);
    db.exec('BEGIN IMMEDIATE; COMMIT');
    return db;
  } catch (error) {
    db.close();
    throw new StoreUnusable(`cannot use ${path}: ${reasonOf(error)}`);
  }
};

const reasonOf = (error: unknown): string => {
  const code = error instanceof Database.SqliteError ? error.code : '';
  if (code.startsWith('SQLITE_BUSY')) return 'another process has it open; stop that one or choose another --data file';
  if (code === 'SQLITE_NOTADB') return 'it is not an SQLite file; choose another --data file';
  return error instanceof Error ? error.message : String(error);
};
