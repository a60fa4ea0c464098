// The statements of lists: FROM and WHERE out of filters, order, page. Every path and value is bound.
import { type Condition, columnCondition, conditionOf, type Filter, isNumber } from './filters.ts';
import { COLUMNS, INDEXED_PATHS, type Kind, type Place } from './kinds.ts';
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
interface Lead {
  readonly where: Condition;
  /** The columns of `resource_ref` stand for those of the resource, in the order of its index. */
  readonly isRef?: boolean;
  /** It may find more than its filter selects. */
  readonly isLoose?: boolean;
}

/** A value as `resource_ref` holds it: numbers are there in their shortest form. */
const spellings = (value: string): string[] =>
  isNumber(value) ? [...new Set([value, String(Number(value))])] : [value];

/** One value: rows in the order of the index. Several: all rows that have one of them. */
const byRef = ({ org, sandbox }: Place, kind: Kind, { path, values }: Filter): Lead => {
  const texts = values.flatMap(spellings);
  const [only = ''] = texts;
  if (texts.length === 1)
    return {
      where: {
        sql: 'f.kind = ? AND f.path = ? AND f.value = ? AND f.sandbox = ? AND f.org = ?',
        binds: [kind, path, only, sandbox, org],
      },
      isRef: true,
    };
  return {
    where: {
      sql: `r.seq IN (SELECT seq FROM resource_ref WHERE kind = ? AND path = ?
            AND value IN (SELECT value FROM json_each(?)) AND sandbox = ? AND org = ?)`,
      binds: [kind, path, JSON.stringify(texts), sandbox, org],
    },
    isLoose: texts.length > values.length,
  };
};

const byId = ({ org, sandbox }: Place, kind: Kind, { values }: Filter): Lead => ({
  where: {
    sql: 'r.kind = ? AND r.id IN (SELECT value FROM json_each(?)) AND r.sandbox = ? AND r.org = ?',
    binds: [kind, JSON.stringify(values), sandbox, org],
  },
});

const leadingFilter = (kind: Kind, filters: readonly Filter[]): Filter | undefined => {
  const equal = filters.filter(({ operator }) => operator === '==');
  const isOf = (path: string) => (filter: Filter) => filter.path === path;
  return (
    equal.find(({ path }) => COLUMNS[kind][path] === 'id') ??
    INDEXED_PATHS[kind].map((path) => equal.find(isOf(path))).find((filter) => filter !== undefined)
  );
};

const leadOf = (place: Place, kind: Kind, filter: Filter | undefined): Lead => {
  if (filter) return COLUMNS[kind][filter.path] === 'id' ? byId(place, kind, filter) : byRef(place, kind, filter);
  return { where: { sql: 'r.kind = ? AND r.sandbox = ? AND r.org = ?', binds: [kind, place.sandbox, place.org] } };
};

interface Selection {
  /** Every row that it finds has its resource in `r`, but where `isRef` and nothing is left to test. */
  readonly lead: Lead;
  readonly rest: readonly Condition[];
}

/** One filter on an indexed path leads, if there is one: then the rest tests only what it found. */
const selectionOf = (place: Place, kind: Kind, filters: readonly Filter[]): Selection => {
  const leading = leadingFilter(kind, filters);
  const lead = leadOf(place, kind, leading);
  const rest = filters.filter((filter) => filter !== leading || lead.isLoose);
  return {
    lead,
    rest: rest.map((filter) => {
      const column = COLUMNS[kind][filter.path];
      return column ? columnCondition(column, filter) : conditionOf(filter);
    }),
  };
};

const allOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(' AND '),
  binds: conditions.flatMap(({ binds }) => binds),
});

const RESOURCES = 'FROM resource AS r';
const REFERRED = 'FROM resource_ref AS f CROSS JOIN resource AS r ON r.seq = f.seq';

/** A bare `?` here is looked at by the planner, and the statement prepared anew each time that it is bound. */
const PAGE = 'LIMIT ? + 0 OFFSET ? + 0';

/** A list without its columns, which stand in the table `r`. */
export const listStatement = (place: Place, kind: Kind, query: ListQuery): Condition => {
  const { filters = [], order = [], limit, skip = 0, after, unmovedSince } = query;
  const { lead, rest } = selectionOf(place, kind, filters);
  const table = lead.isRef ? 'f' : 'r';
  const creation = { createdMs: `${table}.created_ms`, seq: `${table}.seq` };
  const terms = termsOf(kind, order);
  const where = allOf([
    lead.where,
    ...rest,
    ...(after ? [behindPosition(terms, creation, after)] : []),
    ...(after && unmovedSince !== undefined ? [unmoved(terms, unmovedSince)] : []),
  ]);
  const ordering = orderBy(terms, creation);
  return {
    sql: `${lead.isRef ? REFERRED : RESOURCES} WHERE ${where.sql} ${ordering.sql} ${PAGE}`,
    binds: [...where.binds, ...ordering.binds, limit, skip],
  };
};

/** How many rows the filters select. */
export const countStatement = (place: Place, kind: Kind, filters: readonly Filter[]): Condition => {
  const { lead, rest } = selectionOf(place, kind, filters);
  const where = allOf([lead.where, ...rest]);
  const alone = lead.isRef && rest.length === 0 ? 'FROM resource_ref AS f' : undefined;
  return {
    sql: `SELECT count(*) ${alone ?? (lead.isRef ? REFERRED : RESOURCES)} WHERE ${where.sql}`,
    binds: where.binds,
  };
};
