// Catalog's lists: which rows are asked for, and the map from id to object that answers. Whole objects are answered as the text
// that is stored; only a selection of fields is parsed.
import type { JsonText } from '../../../contracts/operation.ts';
import { refuse } from '../../problems/index.ts';
import type { ListQuery, Order } from '../../store/resources.ts';
import { type FilterQuery, filtersOf } from './conditions.ts';

/** @see CAT (documented): 20 where nothing is said; no more than 20 where schemas are to be written out */
export const LIMIT_DEFAULT = 20;
const LIMIT_MAX_WITH_SCHEMA = 20;

const NEWEST_FIRST: readonly Order[] = [{ path: 'created', descending: true }];

export type CatalogQuery = FilterQuery & {
  readonly limit?: number;
  readonly start?: number;
  readonly orderBy?: string;
  readonly sort?: string;
  readonly properties?: string;
};

const namesIn = (list: string): string[] => list.split(',').map((name) => name.trim());

/** `name,desc:created`: each field has a direction of its own, and is ascending without one. @see CAT (documented) */
const orderOf = (written: string): Order[] =>
  namesIn(written).map((part) => {
    const [, direction, path] = /^(?:(asc|desc):)?([A-Za-z_]\w*(?:\.\w+)*)$/.exec(part) ?? [];
    if (path !== undefined) return { path, descending: direction === 'desc' };
    const expected = 'asc: or desc: and names of fields, such as desc:created';
    return refuse('catalog-query-invalid', { parameter: 'orderBy', value: written, expected });
  });

/** Refuses with catalog-limit-out-of-range, catalog-query-invalid. */
export const listQueryOf = (query: CatalogQuery): ListQuery => {
  const { limit = LIMIT_DEFAULT, start = 0, orderBy = query.sort, properties = '' } = query;
  if (limit > LIMIT_MAX_WITH_SCHEMA && namesIn(properties).includes('observableSchema')) {
    return refuse('catalog-limit-out-of-range', { value: String(limit), limitMax: LIMIT_MAX_WITH_SCHEMA });
  }
  const order = orderBy === undefined ? NEWEST_FIRST : orderOf(orderBy);
  // Rows come newest first by themselves; only passing over some of them asks for an order that is said.
  const isPlain = start === 0 && orderBy === undefined;
  return { filters: filtersOf(query), limit, ...(!isPlain && { order, skip: start }) };
};

/** The same cut through what is in no table. */
export const pageOf = <One>(all: readonly One[], { limit, skip = 0 }: Pick<ListQuery, 'limit' | 'skip'>): One[] =>
  all.slice(skip, skip + limit);

interface Stored {
  readonly id: string;
  readonly json: string;
  readonly body: object;
}

const selected = (body: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)));

/** `a,b`: those of them that are there (assumed), each once, in the order of their ids; `undefined` where none is there. */
export const rowsOf = <Row>(ids: string, get: (id: string) => Row | undefined): Row[] | undefined => {
  const rows = [...new Set(namesIn(ids))].flatMap((id) => get(id) ?? []);
  return rows.length > 0 ? rows : undefined;
};

/** Objects by their ids, with only the fields that `properties` names, if it names any. */
export const mapOf = (rows: readonly Stored[], properties?: string): JsonText<never> => {
  const names = properties === undefined ? undefined : namesIn(properties);
  const entries = rows.map((row) => {
    const json = names ? JSON.stringify(selected(row.body, names)) : row.json;
    return `${JSON.stringify(row.id)}:${json}`;
  });
  return { json: `{${entries.join(',')}}` };
};
