// The one table of Platform resources: documents that differ by kind and agree in all else. Returns fresh values, says "missing"
// with `undefined`, never with a Problem. A body is stored as the very text that a GET answers.
import type { Statement } from 'better-sqlite3';
import type { Filter } from './filters.ts';
import type { Kind, Kinds, Place } from './kinds.ts';
import { type ListQuery, listStatement, selection } from './list-statement.ts';
import type { Db } from './open.ts';
import { createRefs } from './refs.ts';

export type { Place } from './kinds.ts';
export type { ListQuery, Order } from './list-statement.ts';

/** One stored resource. `json` is its body as text; `body` parses it on first use. */
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
  count: (place: Place, kind: Kind, filters: readonly Filter[]) => number;
  /** Every place that holds anything. */
  places: () => Place[];
  clear: () => void;
}

interface Stored {
  seq: number;
  id: string;
  revision: number;
  created_ms: number;
  updated_ms: number;
  body: string;
}

/** Clients choose the shapes of their filters, so their number has no bound of its own. */
const KEPT_STATEMENTS_MAX = 200;

const COLUMNS = 'r.seq, r.id, r.revision, r.created_ms, r.updated_ms, r.body';

const rowOf = <K extends Kind>(stored: Stored): Row<K> => {
  let parsed: Kinds[K] | undefined;
  return {
    seq: stored.seq,
    id: stored.id,
    revision: stored.revision,
    createdMs: stored.created_ms,
    updatedMs: stored.updated_ms,
    json: stored.body,
    get body() {
      // The table's CHECK and the contract's types stand for what JSON.parse cannot tell.
      parsed ??= JSON.parse(stored.body) as Kinds[K];
      return parsed;
    },
  };
};

/** Lists differ in their statements, and a statement is costly to prepare: those in use are kept. */
const statements = <Found>(db: Db) => {
  const kept = new Map<string, Statement<unknown[], Found>>();
  return (sql: string): Statement<unknown[], Found> => {
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= KEPT_STATEMENTS_MAX) kept.clear();
    const prepared = db.prepare<unknown[], Found>(sql);
    kept.set(sql, prepared);
    return prepared;
  };
};

export const createResources = (db: Db): Resources => {
  const insert = db.prepare(
    `INSERT INTO resource (org, sandbox, kind, id, revision, created_ms, updated_ms, body) VALUES (?, ?, ?, ?, 1, ?, ?, ?)`,
  );
  const get = db.prepare<[string, string, string, string], Stored>(
    `SELECT ${COLUMNS} FROM resource AS r WHERE kind = ? AND id = ? AND sandbox = ? AND org = ?`,
  );
  const update = db.prepare(
    'UPDATE resource SET revision = revision + 1, updated_ms = ?, body = ? WHERE seq = ? AND revision = ?',
  );
  const amend = db.prepare('UPDATE resource SET body = ? WHERE seq = ?');
  const remove = db.prepare<[number]>('DELETE FROM resource WHERE seq = ?');
  const refs = createRefs(db);
  const places = db.prepare<[], Place>('SELECT DISTINCT org, sandbox FROM resource');
  const select = statements<Stored>(db);
  const total = statements<{ total: number }>(db);

  return {
    insert: (place, kind, { id, body, nowMs }) => {
      const { lastInsertRowid } = insert.run(place.org, place.sandbox, kind, id, nowMs, nowMs, JSON.stringify(body));
      refs.add(place, kind, lastInsertRowid, body);
    },

    get: (place, kind, id) => {
      const stored = get.get(kind, id, place.sandbox, place.org);
      return stored && rowOf(stored);
    },

    update: (place, kind, row, nowMs, bodyOf) => {
      const body = bodyOf(row.revision + 1);
      const { changes } = update.run(nowMs, JSON.stringify(body), row.seq, row.revision);
      if (changes === 1) refs.replace(place, kind, row.seq, row.body, body);
      return changes === 1;
    },

    amend: (place, kind, row, body) => {
      amend.run(JSON.stringify(body), row.seq);
      refs.replace(place, kind, row.seq, row.body, body);
    },

    remove: (place, kind, id) => {
      const stored = get.get(kind, id, place.sandbox, place.org);
      if (!stored) return false;
      refs.drop(place, kind, stored.seq, rowOf(stored).body);
      return remove.run(stored.seq).changes === 1;
    },

    list: (place, kind, query) => {
      const { sql, binds } = listStatement(place, kind, query);
      return select(`SELECT ${COLUMNS} ${sql}`)
        .all(...binds)
        .map((stored) => rowOf(stored));
    },

    count: (place, kind, filters) => {
      const { sql, binds } = selection(place, kind, filters);
      return total(`SELECT count(*) AS total ${sql}`).get(...binds)?.total ?? 0;
    },

    places: () => places.all(),

    clear: () => {
      db.exec('DELETE FROM resource; DELETE FROM resource_ref');
    },
  };
};
