// The one table of Platform resources: documents that differ by kind and agree in all else. Returns fresh values, says "missing"
// with `undefined`, never with a Problem. A body is stored as the very text that a GET answers.
import { type Condition, conditionOf, type Filter } from './filters.ts';
import { INDEXED_PATHS, type Kind, type Kinds } from './kinds.ts';
import type { Db } from './open.ts';

/** Where a resource lives: nothing of one place is visible from another. */
export interface Place {
  readonly org: string;
  readonly sandbox: string;
}

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

export interface Order {
  readonly path: string;
  readonly descending: boolean;
}

export interface ListQuery {
  readonly filters?: readonly Filter[];
  /** Newest first where absent. */
  readonly order?: readonly Order[];
  readonly limit: number;
  /** Rows to pass over; only with `order`. */
  readonly skip?: number;
  /** Only rows older than this `seq`; only without `order`. */
  readonly beforeSeq?: number;
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

const COLUMNS = 'r.seq, r.id, r.revision, r.created_ms, r.updated_ms, r.body';

const rowOf = <K extends Kind>(stored: Stored): Row<K> => ({
  seq: stored.seq,
  id: stored.id,
  revision: stored.revision,
  createdMs: stored.created_ms,
  updatedMs: stored.updated_ms,
  json: stored.body,
  // The table's CHECK and the contract's types stand for what JSON.parse cannot tell.
  get body() {
    return JSON.parse(stored.body) as Kinds[K];
  },
});

/** The texts at an indexed path (`[]`: each member of an array, nothing else nests). */
const valuesAt = (body: object, path: string): string[] => {
  let found: unknown[] = [body];
  for (const step of path.split('.')) {
    const name = step.replace('[]', '');
    const next = found.map((value) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined,
    );
    found = step === name ? next : next.flat();
  }
  return [...new Set(found.filter((value) => typeof value === 'string'))];
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
  const addRef = db.prepare(
    'INSERT OR IGNORE INTO resource_ref (kind, path, value, sandbox, org, seq) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const dropRef = db.prepare(
    'DELETE FROM resource_ref WHERE kind = ? AND path = ? AND value = ? AND sandbox = ? AND org = ? AND seq = ?',
  );
  const places = db.prepare<[], Place>('SELECT DISTINCT org, sandbox FROM resource');
  const selects = new Map<string, ReturnType<typeof db.prepare<unknown[], Stored>>>();
  const select = (sql: string) => {
    const known = selects.get(sql);
    if (known) return known;
    const prepared = db.prepare<unknown[], Stored>(sql);
    selects.set(sql, prepared);
    return prepared;
  };

  const index = (statement: typeof addRef, place: Place, kind: Kind, seq: number | bigint, body: object) => {
    for (const path of INDEXED_PATHS[kind] ?? []) {
      for (const value of valuesAt(body, path)) statement.run(kind, path, value, place.sandbox, place.org, seq);
    }
  };

  const reindex = (place: Place, kind: Kind, seq: number, before: object, after: object) => {
    index(dropRef, place, kind, seq, before);
    index(addRef, place, kind, seq, after);
  };

  return {
    insert: (place, kind, { id, body, nowMs }) => {
      const { lastInsertRowid } = insert.run(place.org, place.sandbox, kind, id, nowMs, nowMs, JSON.stringify(body));
      index(addRef, place, kind, lastInsertRowid, body);
    },

    get: (place, kind, id) => {
      const stored = get.get(kind, id, place.sandbox, place.org);
      return stored && rowOf(stored);
    },

    update: (place, kind, row, nowMs, bodyOf) => {
      const body = bodyOf(row.revision + 1);
      const { changes } = update.run(nowMs, JSON.stringify(body), row.seq, row.revision);
      if (changes === 1) reindex(place, kind, row.seq, row.body, body);
      return changes === 1;
    },

    amend: (place, kind, row, body) => {
      amend.run(JSON.stringify(body), row.seq);
      reindex(place, kind, row.seq, row.body, body);
    },

    remove: (place, kind, id) => {
      const stored = get.get(kind, id, place.sandbox, place.org);
      if (!stored) return false;
      index(dropRef, place, kind, stored.seq, rowOf(stored).body);
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
      const counted = select(
        `SELECT count(*) AS seq, '' AS id, 0 AS revision, 0 AS created_ms, 0 AS updated_ms, '' AS body ${sql}`,
      );
      return counted.get(...binds)?.seq ?? 0;
    },

    places: () => places.all(),

    clear: () => {
      db.exec('DELETE FROM resource; DELETE FROM resource_ref');
    },
  };
};

const isIndexed = (kind: Kind, { path, operator, values }: Filter) =>
  operator === '==' && values.length === 1 && (INDEXED_PATHS[kind] ?? []).includes(path);

/** FROM and WHERE of a list. One filter on an indexed path leads, if there is one: then the rest tests only what it found. */
const selection = (place: Place, kind: Kind, filters: readonly Filter[]): Condition => {
  const lead = filters.find((filter) => isIndexed(kind, filter));
  const rest = filters.filter((filter) => filter !== lead).map(conditionOf);
  const from: Condition = lead
    ? {
        sql: `FROM resource_ref AS f JOIN resource AS r ON r.seq = f.seq
              WHERE f.kind = ? AND f.path = ? AND f.value = ? AND f.sandbox = ? AND f.org = ?`,
        binds: [kind, lead.path, lead.values[0] ?? '', place.sandbox, place.org],
      }
    : {
        sql: 'FROM resource AS r WHERE r.kind = ? AND r.sandbox = ? AND r.org = ?',
        binds: [kind, place.sandbox, place.org],
      };
  return {
    sql: [from.sql, ...rest.map(({ sql }) => `AND ${sql}`)].join(' '),
    binds: [...from.binds, ...rest.flatMap(({ binds }) => binds)],
  };
};

const listStatement = (place: Place, kind: Kind, query: ListQuery): Condition => {
  const { filters = [], order = [], limit, skip = 0, beforeSeq } = query;
  const selected = selection(place, kind, filters);
  const seq = filters.some((filter) => isIndexed(kind, filter)) ? 'f.seq' : 'r.seq';
  const keyset = beforeSeq === undefined ? '' : `AND ${seq} < ?`;
  const orders = order.map(({ descending }) => `json_extract(r.body, ?) ${descending ? 'DESC' : 'ASC'}`);
  return {
    sql: `${selected.sql} ${keyset} ORDER BY ${[...orders, `${seq} DESC`].join(', ')} LIMIT ? OFFSET ?`,
    binds: [
      ...selected.binds,
      ...(beforeSeq === undefined ? [] : [beforeSeq]),
      ...order.map(({ path }) => `$.${path}`),
      limit,
      skip,
    ],
  };
};
