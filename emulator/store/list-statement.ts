// The statements of lists: FROM and WHERE out of filters, order, page. Every path and value is bound.
import { type Condition, columnCondition, conditionOf, type Filter, isNumber } from './filters.ts';
import { columnOf, INDEXED_PATHS, type Kind, type Place, POPULAR_PATHS } from './kinds.ts';
import { behindPosition, type Order, orderBy, type Position, termsOf, unmoved } from './list-order.ts';

export interface ListQuery {
  readonly filters?: readonly Filter[];
  /** Newest first where absent, and among equals. */
  readonly order?: readonly Order[];
  readonly limit: number;
  /** Rows to pass over. */
  readonly skip?: number;
  /** Only rows behind this position, which has one key for each path of `order`. */
  readonly after?: Position;
  /** With `after`: without rows that a later change than the one of this number has moved in this order. */
  readonly unmovedSince?: number;
}

/** What finds the rows: the filter that leads, or the place alone. */
export interface Lead {
  readonly from: string;
  readonly where: Condition;
  /** The table whose columns give the order in which rows were made: `f` finds them in it, `r` has them. */
  readonly table: 'f' | 'r';
  /** It may find more than its filter selects. */
  readonly isLoose?: boolean;
}

/** A value as `resource_ref` holds it: numbers are there in their shortest form. */
const spellings = (value: string): string[] =>
  isNumber(value) ? [...new Set([value, String(Number(value))])] : [value];

export const REFERENCES = 'FROM resource_ref AS f';

/** Of one value the references are in the order of a list; of several, all rows that have one of them are looked at. */
const byRef = ({ org, sandbox }: Place, kind: Kind, { path, values }: Filter): Lead => {
  const texts = values.flatMap(spellings);
  const [only = ''] = texts;
  if (texts.length === 1)
    return {
      from: `${REFERENCES} CROSS JOIN resource AS r ON r.seq = f.seq`,
      where: {
        sql: 'f.kind = ? AND f.path = ? AND f.value = ? AND f.sandbox = ? AND f.org = ?',
        binds: [kind, path, only, sandbox, org],
      },
      table: 'f',
    };
  return {
    from: 'FROM resource AS r',
    where: {
      sql: `r.seq IN (SELECT seq FROM resource_ref WHERE kind = ? AND path = ?
            AND value IN (SELECT value FROM json_each(?)) AND sandbox = ? AND org = ?)`,
      binds: [kind, path, JSON.stringify(texts), sandbox, org],
    },
    table: 'r',
    isLoose: texts.length > values.length,
  };
};

/** The planner would rather have the rows in order than few of them. */
const byId = ({ org, sandbox }: Place, kind: Kind, { values }: Filter): Lead => ({
  from: 'FROM resource AS r INDEXED BY resource_id',
  where: {
    sql: 'r.kind = ? AND r.id IN (SELECT value FROM json_each(?)) AND r.sandbox = ? AND r.org = ?',
    binds: [kind, JSON.stringify(values), sandbox, org],
  },
  table: 'r',
});

/** Where a filter would stand among those that could lead: the smaller the better, -1 where it cannot. */
const rankOf = (kind: Kind, { path, operator, values }: Filter): number => {
  if (operator !== '==') return -1;
  if (columnOf(kind, path) === 'id') return 0;
  const place = INDEXED_PATHS[kind].indexOf(path);
  return place === -1 || (values.length > 1 && POPULAR_PATHS.includes(path)) ? -1 : place + 1;
};

const leadingFilter = (kind: Kind, filters: readonly Filter[]): Filter | undefined => {
  let leading: Filter | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const filter of filters) {
    const rank = rankOf(kind, filter);
    if (rank === -1 || rank >= best) continue;
    leading = filter;
    best = rank;
  }
  return leading;
};

const leadOf = (place: Place, kind: Kind, filter: Filter | undefined): Lead => {
  if (filter) return columnOf(kind, filter.path) === 'id' ? byId(place, kind, filter) : byRef(place, kind, filter);
  const where = { sql: 'r.kind = ? AND r.sandbox = ? AND r.org = ?', binds: [kind, place.sandbox, place.org] };
  return { from: 'FROM resource AS r', where, table: 'r' };
};

export interface Selection {
  /** The filter that leads; where absent it is the place alone. */
  readonly leading: Filter | undefined;
  readonly lead: Lead;
  readonly rest: readonly Condition[];
}

/** `table`: which of the two gives the time of creation. */
export const testOf = (kind: Kind, table: Lead['table'], filter: Filter): Condition => {
  const column = columnOf(kind, filter.path);
  if (!column) return conditionOf(filter);
  return columnCondition(`${column === 'created_ms' ? table : 'r'}.${column}`, column === 'id', filter);
};

/** One filter on an indexed path leads, if there is one: then the rest tests only what it found. */
export const selectionOf = (place: Place, kind: Kind, filters: readonly Filter[]): Selection => {
  const leading = leadingFilter(kind, filters);
  const lead = leadOf(place, kind, leading);
  const rest = filters.filter((filter) => filter !== leading || lead.isLoose);
  return { leading, lead, rest: rest.map((filter) => testOf(kind, lead.table, filter)) };
};

/** Of one alone it is that one: most lists have no other. */
export const allOf = (first: Condition, ...others: readonly Condition[]): Condition =>
  others.reduce((all, { sql, binds }) => ({ sql: `${all.sql} AND ${sql}`, binds: [...all.binds, ...binds] }), first);

/** A bare `?` here is looked at by the planner, and the statement prepared anew each time that it is bound. */
const PAGE = 'LIMIT ? + 0 OFFSET ? + 0';

/** A list without its columns, which stand in the table `r`. */
export const listStatement = (place: Place, kind: Kind, query: ListQuery): Condition => {
  const { filters = [], order = [], limit, skip = 0, after, unmovedSince } = query;
  const { lead, rest } = selectionOf(place, kind, filters);
  const creation = { createdMs: `${lead.table}.created_ms`, seq: `${lead.table}.seq` };
  const terms = termsOf(kind, order);
  const where = allOf(
    lead.where,
    ...rest,
    ...(after ? [behindPosition(terms, creation, after)] : []),
    ...(after && unmovedSince !== undefined ? [unmoved(terms, unmovedSince)] : []),
  );
  const ordering = orderBy(terms, creation);
  return {
    sql: `${lead.from} WHERE ${where.sql} ${ordering.sql} ${PAGE}`,
    binds: [...where.binds, ...ordering.binds, limit, skip],
  };
};

/** How many rows the filters select. */
export const countStatement = (place: Place, kind: Kind, filters: readonly Filter[]): Condition => {
  const { lead, rest } = selectionOf(place, kind, filters);
  const where = allOf(lead.where, ...rest);
  // References alone are a tenth of the work.
  const from = lead.table === 'f' && rest.length === 0 ? REFERENCES : lead.from;
  return { sql: `SELECT count(*) ${from} WHERE ${where.sql}`, binds: where.binds };
};
