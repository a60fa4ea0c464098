// The statements of lists: FROM and WHERE out of filters, order, page. Every path and value is bound.
import { type Condition, conditionOf, type Filter, jsonPath } from './filters.ts';
import { INDEXED_PATHS, type Kind, type Place } from './kinds.ts';

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

const isIndexed = (kind: Kind, { path, operator, values }: Filter) =>
  operator === '==' && values.length === 1 && INDEXED_PATHS[kind].includes(path);

/** FROM and WHERE of a list. One filter on an indexed path leads, if there is one: then the rest tests only what it found. */
export const selection = (place: Place, kind: Kind, filters: readonly Filter[]): Condition => {
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

/** A bare `?` here is looked at by the planner, and the statement prepared anew each time that it is bound. */
const PAGE = 'LIMIT ? + 0 OFFSET ? + 0';

/** A list without its columns, which stand in the table `r`. */
export const listStatement = (place: Place, kind: Kind, query: ListQuery): Condition => {
  const { filters = [], order = [], limit, skip = 0, beforeSeq } = query;
  const selected = selection(place, kind, filters);
  const seq = filters.some((filter) => isIndexed(kind, filter)) ? 'f.seq' : 'r.seq';
  const keyset = beforeSeq === undefined ? '' : `AND ${seq} < ?`;
  const orders = order.map(({ descending }) => `json_extract(r.body, ?) ${descending ? 'DESC' : 'ASC'}`);
  return {
    sql: `${selected.sql} ${keyset} ORDER BY ${[...orders, `${seq} DESC`].join(', ')} ${PAGE}`,
    binds: [
      ...selected.binds,
      ...(beforeSeq === undefined ? [] : [beforeSeq]),
      ...order.map(({ path }) => jsonPath(path)),
      limit,
      skip,
    ],
  };
};
