// Opens the one SQLite file of an emulator and brings it to the newest form. One process at a time owns a file,
// and a file of another program is left as it is.
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { foundAny, likeAny, type TextTest } from './patterns.ts';

export type Db = Database.Database;

/** `full`: survives a power cut; `process`: survives `kill -9` alone, and is faster. Memory needs neither. */
export type Durability = 'full' | 'process';

/** The file belongs to another process, or is no store of ours. Says what to do. */
export class StoreUnusable extends Error {}

const PRAGMAS: Record<Durability, string> = { full: 'FULL', process: 'OFF' };

/** "aepl" in the header of the file: this database is ours. */
const APPLICATION_ID = 0x6165706c;

const CHOOSE = 'choose another --data file';

/** What a primary result code of SQLite means to somebody who starts an emulator. */
const REASONS: Readonly<Record<string, string>> = {
  SQLITE_BUSY: `another process has it open; stop that one or ${CHOOSE}`,
  SQLITE_NOTADB: `it is not an SQLite file; ${CHOOSE}`,
  SQLITE_CORRUPT: `it is damaged; bring back a copy, delete it, or ${CHOOSE}`,
  SQLITE_CANTOPEN: `it cannot be opened or made there; see who may write in its folder, or ${CHOOSE}`,
  SQLITE_READONLY: `it cannot be written; see who may write it, or ${CHOOSE}`,
  SQLITE_FULL: `the disk is full; make room, or ${CHOOSE}`,
};

const reasonOf = (error: unknown): string => {
  const code = error instanceof Database.SqliteError ? error.code : '';
  const reason = Object.entries(REASONS).find(([primary]) => code === primary || code.startsWith(`${primary}_`));
  return reason?.[1] ?? (error instanceof Error ? error.message : String(error));
};

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** What SQLite itself would take for a wish for memory, or tell in words that lead nowhere. */
const checkPath = (path: string): void => {
  const refuse = (reason: string): never => {
    throw new StoreUnusable(`cannot use ${path}: ${reason}`);
  };
  if (path.trim() === '' || path === ':memory:')
    throw new StoreUnusable(`"${path}" names no file; without --data everything is kept in memory`);
  if (isFolder(path)) refuse('it is a folder; name a file in it');
  if (!isFolder(dirname(path))) refuse(`there is no folder ${dirname(path)}; make it first`);
};

/** How many migrations a file has seen. Looks only, so that a database of another program stays untouched. */
const appliedTo = (db: Db, known: number): number => {
  const applied = Number(db.pragma('user_version', { simple: true }));
  const isEmpty = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (applied === 0 && isEmpty) return 0;
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new StoreUnusable(`it is an SQLite database of another program; ${CHOOSE}`);
  if (applied > known)
    throw new StoreUnusable(
      `it was written by a newer aep-local (form ${applied}, this one knows ${known}); update this one or ${CHOOSE}`,
    );
  return applied;
};

/** Migrations in order; a released one is never edited. The number of those applied stands in `user_version`. */
const migrate = (db: Db, migrations: readonly string[], applied: number): void => {
  for (const [index, sql] of migrations.entries()) {
    if (index < applied) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${index + 1}`);
    })();
  }
};

/** Named, so that better-sqlite3 need not search for it: the search is a tenth of a start. */
const addon = () => createRequire(import.meta.url).resolve('better-sqlite3/build/Release/better_sqlite3.node');

/** What filters ask of a text and SQLite cannot tell: `text_like` and `text_found`, each with a list of patterns in JSON. */
const defineTests = (db: Db): void => {
  const define = (name: string, testOf: (list: string) => TextTest) =>
    db.function(name, { deterministic: true }, (text, list) => Number(testOf(String(list))(String(text))));
  define('text_like', likeAny);
  define('text_found', foundAny);
};

const prepare = (db: Db, durability: Durability, migrations: readonly string[]): void => {
  // Exclusive: no second process can even read, so two emulators never share a file, and WAL needs no shared memory.
  db.pragma('locking_mode = EXCLUSIVE');
  const applied = appliedTo(db, migrations.length);
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${PRAGMAS[durability]}`);
  db.pragma('foreign_keys = ON');
  // Where savepoints note what they would undo; in a file, each write would be written twice.
  db.pragma('temp_store = MEMORY');
  migrate(db, migrations, applied);
  defineTests(db);
  db.exec('BEGIN IMMEDIATE; COMMIT');
};

/**
 * Opens `path`, or memory without one, and applies what is missing of `migrations`.
 * Throws `StoreUnusable` where another process holds the file, where it cannot be written, or where it is no database of ours.
 */
export const openStore = (path: string | undefined, durability: Durability, migrations: readonly string[]): Db => {
  if (path !== undefined) checkPath(path);
  let db: Db | undefined;
  try {
    db = new Database(path ?? ':memory:', { timeout: 0, nativeBinding: addon() });
    prepare(db, durability, migrations);
    return db;
  } catch (error) {
    db?.close();
    throw new StoreUnusable(`cannot use ${path}: ${reasonOf(error)}`);
  }
};
