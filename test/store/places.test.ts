// A place is emptied in every table that has places, and no other place is touched.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFiles } from '../../emulator/store/files.ts';
import { createJobs } from '../../emulator/store/jobs.ts';
import type { Place } from '../../emulator/store/kinds.ts';
import type { Db } from '../../emulator/store/open.ts';
import { createPlaces } from '../../emulator/store/places.ts';
import { createResources } from '../../emulator/store/resources.ts';
import { memory } from './subject.ts';

const PLACES = [
  { org: 'one', sandbox: 'prod' },
  { org: 'one', sandbox: 'dev' },
  { org: 'other', sandbox: 'prod' },
] as const;

let db: Db;
beforeEach(() => {
  db = memory();
});
afterEach(() => void db.close());

/** Something in every table that has places. */
const fill = (place: Place) => {
  const id = `connection of ${place.org} ${place.sandbox}`;
  const body = { name: 'A connection' } as never;
  createResources(db).insert(place, 'connection', { id, body, nowMs: 1 });
  createFiles(db).put({ ...place, batchId: 'a batch', folder: 'data', name: 'a file' }, Buffer.from('bytes'));
  createJobs(db).put(place, 'a job', 1, {});
};

const tables = () =>
  db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table'
       AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'sandbox')`,
    )
    .pluck()
    .all();

const counts = ({ org, sandbox }: Place) =>
  Object.fromEntries(
    tables().map((table) => [
      table,
      db.prepare(`SELECT count(*) FROM ${table} WHERE org = ? AND sandbox = ?`).pluck().get(org, sandbox),
    ]),
  );

test('a place is emptied in every table, and the others stay as they were', () => {
  for (const place of PLACES) fill(place);
  const full = counts(PLACES[0]);
  expect(tables().length).toBeGreaterThan(3);
  expect(Object.values(full)).not.toContain(0);
  createPlaces(db).empty(PLACES[0]);
  expect(counts(PLACES[0])).toEqual(Object.fromEntries(tables().map((table) => [table, 0])));
  expect(PLACES.slice(1).map(counts)).toEqual([full, full]);
});

test('the chunks of files go with them', () => {
  fill(PLACES[0]);
  createPlaces(db).empty(PLACES[0]);
  expect(db.prepare('SELECT count(*) FROM file_chunk').pluck().get()).toBe(0);
});
