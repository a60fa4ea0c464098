// The one table of Platform resources: documents that differ by kind and agree in all else. Says "missing" with `undefined`, never
// with a Problem. A body is stored as the very text that a GET answers.
import type { Statement } from 'better-sqlite3';
import type { Filter } from './filters.ts';
import type { Counter } from './ids.ts';
import type { Kind, Kinds, Place } from './kinds.ts';
import { countStatement, type ListQuery, listStatement } from './list-statement.ts';
import { movesBetween } from './moves.ts';
import type { Db } from './open.ts';
import { createRefs } from './refs.ts';
import { foundStatement, ORDERED_MAX, type Walk, walkStatement } from './walk-statement.ts';

export type { Place } from './kinds.ts';
export type { Order, Position } from './list-order.ts';
export type { ListQuery } from './list-statement.ts';
export type { Walk } from './walk-statement.ts';

/** One stored resource. `json` is its body as text; `body` parses it on first use, and is never to be changed. */
export interface Row<K extends Kind> {
  readonly seq: number;
  readonly id: string;
  readonly revision: number;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly json: string;
  readonly body: Kinds[K];
}

export interface NewResource<K extends Kind> {
  readonly id: string;
  readonly body: Kinds[K];
  readonly nowMs: number;
}

export interface Resources {
  insert: <K extends Kind>(place: Place, kind: K, resource: NewResource<K>) => void;
  get: <K extends Kind>(place: Place, kind: K, id: string) => Row<K> | undefined;
  /** Stores a new revision; `bodyOf` is given its number, for the etag. False: somebody else was faster. */
  update: <K extends Kind>(
    place: Place,
    kind: K,
    row: Row<K>,
    nowMs: number,
    bodyOf: (revision: number) => Kinds[K],
  ) => boolean;
  /** Changes what the Platform itself notes down in a resource (a flow's last run), without a new revision. */
  amend: <K extends Kind>(place: Place, kind: K, row: Row<K>, body: Kinds[K]) => void;
  remove: (place: Place, kind: Kind, id: string) => boolean;
  list: <K extends Kind>(place: Place, kind: K, query: ListQuery) => Row<K>[];
  /** One row after another, as far as they are wanted; nothing may be written meanwhile. */
  walk: <K extends Kind>(place: Place, kind: K, walk: Walk) => Iterable<Row<K>>;
  count: (place: Place, kind: Kind, filters: readonly Filter[]) => number;
  /** The number of the last change, for `unmovedSince`. */
  lastChange: () => number;
  clear: () => void;
}

/** Clients choose the shapes of their filters, so their number has no bound of its own. */
const KEPT_STATEMENTS_MAX = 200;

const MOVED = `moved = json_patch(coalesce(moved, '{}'), ?)`;

const COLUMNS = 'r.seq, r.id, r.revision, r.created_ms, r.updated_ms, r.body';

/** The values of COLUMNS: as an array SQLite hands out a row in half the time. */
type Stored = readonly [seq: number, id: string, revision: number, createdMs: number, updatedMs: number, json: string];

/** How many bodies are remembered as they were parsed: what many flows share is read for each of them. */
const KEPT_BODIES_MAX = 500;

/** Bodies by the row that they were read from. Shared, and so never to be changed; the text tells whether one is still what is stored. */
const parsed = new Map<number, { readonly json: string; readonly body: unknown }>();

const bodyOf = (seq: number, json: string): unknown => {
  const known = parsed.get(seq);
  if (known?.json === json) return known.body;
  if (parsed.size >= KEPT_BODIES_MAX) parsed.clear();
  const body: unknown = JSON.parse(json);
  parsed.set(seq, { json, body });
  return body;
};

/** A class, for its getter: one on each object would cost more than to read the row. */
class StoredRow<K extends Kind> implements Row<K> {
  readonly seq: number;
  readonly id: string;
  readonly revision: number;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly json: string;

  constructor([seq, id, revision, createdMs, updatedMs, json]: Stored) {
    this.seq = seq;
    this.id = id;
    this.revision = revision;
    this.createdMs = createdMs;
    this.updatedMs = updatedMs;
    this.json = json;
  }

  get body(): Kinds[K] {
    // The table's CHECK and the contract's types stand for what JSON.parse cannot tell.
    return bodyOf(this.seq, this.json) as Kinds[K];
  }
}

/** Lists differ in their statements, and a statement is costly to prepare: those in use are kept. */
const statements = <Found>(prepare: (sql: string) => Statement<unknown[], Found>) => {
  const kept = new Map<string, Statement<unknown[], Found>>();
  return (sql: string): Statement<unknown[], Found> => {
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= KEPT_STATEMENTS_MAX) kept.clear();
    const prepared = prepare(sql);
    kept.set(sql, prepared);
    return prepared;
  };
};

/** `changes`: the number of the next change; it must not fall behind what a file has seen. */
export const createResources = (db: Db, changes: Counter = { next: 1 }): Resources => {
  const insert = db.prepare(
    `INSERT INTO resource (org, sandbox, kind, id, revision, created_ms, updated_ms, body) VALUES (?, ?, ?, ?, 1, ?, ?, ?)`,
  );
  const get = db
    .prepare<[string, string, string, string], Stored>(
      `SELECT ${COLUMNS} FROM resource AS r WHERE kind = ? AND id = ? AND sandbox = ? AND org = ?`,
    )
    .raw();
  const update = db.prepare(
    `UPDATE resource SET revision = revision + 1, updated_ms = ?, ${MOVED}, body = ? WHERE seq = ? AND revision = ?`,
  );
  const amend = db.prepare(`UPDATE resource SET ${MOVED}, body = ? WHERE seq = ?`);
  const remove = db.prepare<[number]>('DELETE FROM resource WHERE seq = ?');
  const refs = createRefs(db);
  const select = statements((sql) => db.prepare<unknown[], Stored>(sql).raw());
  const total = statements((sql) => db.prepare<unknown[], number>(sql).pluck());

  return {
    insert: (place, kind, { id, body, nowMs }) => {
      const { lastInsertRowid } = insert.run(place.org, place.sandbox, kind, id, nowMs, nowMs, JSON.stringify(body));
      refs.add(place, kind, { seq: lastInsertRowid, createdMs: nowMs }, body);
    },

    get: (place, kind, id) => {
      const stored = get.get(kind, id, place.sandbox, place.org);
      return stored && new StoredRow(stored);
    },

    update: (place, kind, row, nowMs, bodyOf) => {
      const body = bodyOf(row.revision + 1);
      const moved = movesBetween(row.body, body, changes);
      const isDone = update.run(nowMs, moved, JSON.stringify(body), row.seq, row.revision).changes === 1;
      if (isDone) refs.replace(place, kind, row, row.body, body);
      return isDone;
    },

    amend: (place, kind, row, body) => {
      amend.run(movesBetween(row.body, body, changes), JSON.stringify(body), row.seq);
      refs.replace(place, kind, row, row.body, body);
    },

    remove: (place, kind, id) => {
      const stored = get.get(kind, id, place.sandbox, place.org);
      if (!stored) return false;
      const row = new StoredRow(stored);
      refs.drop(place, kind, row, row.body);
      return remove.run(row.seq).changes === 1;
    },

    list: (place, kind, query) => {
      const { sql, binds } = listStatement(place, kind, query);
      return select(`SELECT ${COLUMNS} ${sql}`)
        .all(...binds)
        .map((stored) => new StoredRow(stored));
    },

    *walk<K extends Kind>(place: Place, kind: K, walk: Walk) {
      const led = foundStatement(place, kind, walk);
      const isAlong = led !== undefined && (total(led.sql).get(...led.binds) ?? 0) > ORDERED_MAX;
      const { sql, binds } = walkStatement(place, kind, walk, isAlong);
      const found = select(`SELECT ${COLUMNS} ${sql}`).iterate(...binds);
      for (const stored of found) yield new StoredRow<K>(stored);
    },

    count: (place, kind, filters) => {
      const { sql, binds } = countStatement(place, kind, filters);
      return total(sql).get(...binds) ?? 0;
    },

    lastChange: () => changes.next - 1,

    clear: () => {
      db.exec('DELETE FROM resource; DELETE FROM resource_ref');
    },
  };
};
