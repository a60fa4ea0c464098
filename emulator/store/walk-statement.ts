// The statements of walks: rows one after another in one exact order, from one value on, without an end. What is read in the order of
// an index is read no further than somebody wants it.
import { type Condition, columnCondition, type Filter, jsonPath } from './filters.ts';
import { columnOf, type Kind, type Place, TEXT_PATHS } from './kinds.ts';
import { allOf, type Lead, REFERENCES, type Selection, selectionOf, testOf } from './list-statement.ts';

export interface Walk {
  readonly filters?: readonly Filter[];
  /**
   * One that repeats a column, and one of `TEXT_PATHS`, has an index; by any other SQLite puts in order what is found. There texts,
   * numbers and booleans are all texts, and whatever else stands there, as an empty text does, comes last in either direction.
   */
  readonly path: string;
  readonly descending: boolean;
  /** Only what stands strictly behind this value. */
  readonly beyond?: string | number;
}

/** As the index has it, word by word: or the planner does not see that it holds what is asked for. */
const OF_REGISTRY = `r.kind IN ('schema', 'class', 'fieldGroup', 'dataType')`;

const isText = (kind: Kind, path: string): boolean =>
  Object.entries(TEXT_PATHS).some(([of, paths]) => of === kind && paths.some((one) => one === path));

/** Whether an index has the order. */
const isIndexed = (kind: Kind, path: string): boolean => columnOf(kind, path) !== undefined || isText(kind, path);

/** What leads where no filter does: the index that has the order, or the place alone. */
const byOrder = ({ org, sandbox }: Place, kind: Kind, path: string): Lead => {
  const column = columnOf(kind, path);
  const isUpdated = column === 'updated_ms' && kind in TEXT_PATHS;
  const place = { sql: 'r.kind = ? AND r.sandbox = ? AND r.org = ?', binds: [kind, sandbox, org] };
  if (column === 'id') return { from: 'FROM resource AS r INDEXED BY resource_id', where: place, table: 'r' };
  if (isUpdated)
    return {
      from: 'FROM resource AS r INDEXED BY resource_updated',
      where: { ...place, sql: `${place.sql} AND ${OF_REGISTRY}` },
      table: 'r',
    };
  if (column || !isText(kind, path)) return { from: 'FROM resource AS r', where: place, table: 'r' };
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
  const column = columnOf(kind, path);
  if (column) return { sql: `${column === 'created_ms' ? lead.table : 'r'}.${column}`, binds: [] };
  const at = jsonPath(path);
  if (isText(kind, path))
    return leading ? { sql: 'json_extract(r.body, ?)', binds: [at] } : { sql: 'f.value', binds: [] };
  return {
    sql: `CASE json_type(r.body, ?) WHEN 'text' THEN nullif(json_extract(r.body, ?), '')
          WHEN 'object' THEN NULL WHEN 'array' THEN NULL WHEN 'null' THEN NULL ELSE r.body -> ? END`,
    binds: [at, at, at],
  };
};

/** So many rows are put in order at once. Where a filter finds more, a walk goes along the order and asks of each row if it is one. */
export const ORDERED_MAX = 200;

/** Counts what the filter that leads finds, to one more than `ORDERED_MAX`; `undefined` where nothing has to be put in order. */
export const foundStatement = (place: Place, kind: Kind, { filters = [], path }: Walk): Condition | undefined => {
  const { leading, lead } = selectionOf(place, kind, filters);
  if (!leading || lead.table !== 'f' || !isIndexed(kind, path) || columnOf(kind, path) === 'created_ms')
    return undefined;
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

const isRange = ({ operator }: Filter): boolean => ['<', '<=', '>', '>='].includes(operator);

const led = (place: Place, kind: Kind, { filters = [], path }: Walk): Selection => {
  const found = selectionOf(place, kind, filters);
  if (found.leading) return found;
  const lead = byOrder(place, kind, path);
  // A range of what the walk goes along is a part of the index.
  const rest = filters.map((filter) =>
    lead.table === 'f' && filter.path === path && isRange(filter)
      ? columnCondition('f.value', true, filter)
      : testOf(kind, lead.table, filter),
  );
  return { leading: undefined, lead, rest };
};

const behind = (key: Condition, { descending, beyond }: Walk, hasAll: boolean): Condition[] => {
  if (beyond === undefined) return [];
  const sql = `${key.sql} ${descending ? '<' : '>'} ?`;
  if (hasAll) return [{ sql, binds: [...key.binds, beyond] }];
  return [{ sql: `(${sql} OR ${key.sql} IS NULL)`, binds: [...key.binds, beyond, ...key.binds] }];
};

/**
 * A walk without its columns, which stand in the table `r`. `isAlong`: that it goes along its order, which only one can of which
 * `foundStatement` counts something.
 */
export const walkStatement = (place: Place, kind: Kind, walk: Walk, isAlong = false): Condition => {
  const { path, descending } = walk;
  const selection = isAlong ? alongOrder(place, kind, walk) : led(place, kind, walk);
  const { lead, rest } = selection;
  const key = keyOf(kind, path, selection);
  const hasAll = isIndexed(kind, path);
  const where = allOf(lead.where, ...rest, ...behind(key, walk, hasAll));
  const onward = descending ? 'DESC' : 'ASC';
  const order = [`${key.sql} ${onward}${hasAll ? '' : ' NULLS LAST'}`]
    .concat([`${lead.table}.created_ms`, `${lead.table}.seq`].map((term) => `${term} ${onward}`))
    .join(', ');
  const found = { sql: `${lead.from} WHERE ${where.sql} ORDER BY ${order}`, binds: [...where.binds, ...key.binds] };
  // What is put in order carries no bodies along: they are read one by one, as far as somebody wants them.
  return hasAll
    ? found
    : { ...found, sql: `FROM (SELECT r.seq ${found.sql} LIMIT -1) AS o CROSS JOIN resource AS r ON r.seq = o.seq` };
};
