// The statements of walks: rows one after another in one exact order, from one value on, without an end. What is read in the order of
// an index is read no further than somebody wants it.
import { type Condition, type Filter, jsonPath } from './filters.ts';
import { COLUMNS, type Kind, type Place, TEXT_PATHS } from './kinds.ts';
import { allOf, type Lead, REFERENCES, type Selection, selectionOf, testOf } from './list-statement.ts';

export interface Walk {
  readonly filters?: readonly Filter[];
  /** A path that repeats a column, or one of `TEXT_PATHS`; others have no order here. Equals stand in that of their creation. */
  readonly path: string;
  readonly descending: boolean;
  /** Only what stands strictly behind this value. */
  readonly beyond?: string | number;
}

/** As the index has it, word by word: or the planner does not see that it holds what is asked for. */
const OF_REGISTRY = `r.kind IN ('schema', 'class', 'fieldGroup', 'dataType')`;

/** What leads where no filter does: the index that has the order. */
const byOrder = ({ org, sandbox }: Place, kind: Kind, path: string): Lead => {
  const column = COLUMNS[kind][path];
  const isUpdated = column === 'updated_ms' && kind in TEXT_PATHS;
  const place = { sql: 'r.kind = ? AND r.sandbox = ? AND r.org = ?', binds: [kind, sandbox, org] };
  if (column === 'id') return { from: 'FROM resource AS r INDEXED BY resource_id', where: place, table: 'r' };
  if (isUpdated)
    return {
      from: 'FROM resource AS r INDEXED BY resource_updated',
      where: { ...place, sql: `${place.sql} AND ${OF_REGISTRY}` },
      table: 'r',
    };
  if (column) return { from: 'FROM resource AS r', where: place, table: 'r' };
  return {
    from: `${REFERENCES} CROSS JOIN resource AS r ON r.seq = f.seq`,
    where: {
      sql: 'f.kind = ? AND f.path = ? AND f.sandbox = ? AND f.org = ?',
      binds: [kind, path, sandbox, org],
    },
    table: 'f',
  };
};

/** By what the rows are ordered, where the lead has it. */
const keyOf = (kind: Kind, path: string, { leading, lead }: Selection): Condition => {
  const column = COLUMNS[kind][path];
  if (column) return { sql: `${column === 'created_ms' ? lead.table : 'r'}.${column}`, binds: [] };
  return leading ? { sql: 'json_extract(r.body, ?)', binds: [jsonPath(path)] } : { sql: 'f.value', binds: [] };
};

/** So many rows are put in order at once. Where a filter finds more, a walk goes along the order and asks of each row if it is one. */
export const ORDERED_MAX = 200;

/** Counts what the filter that leads finds, to one more than `ORDERED_MAX`; `undefined` where nothing has to be put in order. */
export const foundStatement = (place: Place, kind: Kind, { filters = [], path }: Walk): Condition | undefined => {
  const { leading, lead } = selectionOf(place, kind, filters);
  if (!leading || lead.table !== 'f' || COLUMNS[kind][path] === 'created_ms') return undefined;
  return {
    sql: `SELECT count(*) FROM (SELECT 1 ${REFERENCES} WHERE ${lead.where.sql} LIMIT ${ORDERED_MAX + 1})`,
    binds: lead.where.binds,
  };
};

/** Of each row the index of references tells whether the filter would have led to it; the body is not read for that. */
const alongOrder = (place: Place, kind: Kind, { filters = [], path }: Walk): Selection => {
  const { leading, lead } = selectionOf(place, kind, filters);
  const isFound = {
    // Of an EXISTS the planner makes a join, and forgets that the rows are in order.
    sql: `(SELECT TRUE ${REFERENCES} WHERE ${lead.where.sql} AND f.created_ms = r.created_ms AND f.seq = r.seq)`,
    binds: lead.where.binds,
  };
  const others = filters.filter((filter) => filter !== leading).map((filter) => testOf(kind, 'r', filter));
  return { leading: undefined, lead: byOrder(place, kind, path), rest: [isFound, ...others] };
};

const led = (place: Place, kind: Kind, { filters = [], path }: Walk): Selection => {
  const found = selectionOf(place, kind, filters);
  return found.leading ? found : { ...found, lead: byOrder(place, kind, path) };
};

/**
 * A walk without its columns, which stand in the table `r`. `isAlong`: that it goes along its order, which only one can of which
 * `foundStatement` counts something.
 */
export const walkStatement = (place: Place, kind: Kind, walk: Walk, isAlong = false): Condition => {
  const { path, descending, beyond } = walk;
  const selection = isAlong ? alongOrder(place, kind, walk) : led(place, kind, walk);
  const { lead, rest } = selection;
  const key = keyOf(kind, path, selection);
  const where = allOf(
    lead.where,
    ...rest,
    ...(beyond === undefined ? [] : [{ sql: `${key.sql} ${descending ? '<' : '>'} ?`, binds: [...key.binds, beyond] }]),
  );
  const onward = descending ? 'DESC' : 'ASC';
  const order = [key.sql, `${lead.table}.created_ms`, `${lead.table}.seq`].map((term) => `${term} ${onward}`);
  return {
    sql: `${lead.from} WHERE ${where.sql} ORDER BY ${order.join(', ')}`,
    binds: [...where.binds, ...key.binds],
  };
};
