// One page of a list of the registry: filtered, ordered, cut. A page goes on through equal values of the field that it is
// ordered by: the next one begins strictly after the last value of this one, and nothing may be lost between them.
import type { JsonText } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/schema-registry.d.ts';
import type { XdmDocument } from '../../engine/xdm/schema-node.ts';
import { jsonList } from '../lists.ts';
import type { View } from './accept.ts';
import { compareToText, conditionsOf, fieldOf } from './conditions.ts';
import { summaryOf } from './present.ts';

/** @see xdm/api/appendix.md (documented) */
const LIMIT_DEFAULT = 300;
const LIMIT_MAX = 500;

export type RegistryQuery = NonNullable<operations['listTenantSchemas']['parameters']['query']>;

/** A resource in a list; `json` is its text and `body` may be parsed on each use. */
export interface Item {
  readonly json: string;
  readonly body: XdmDocument;
  readonly createdMs: number;
  readonly updatedMs: number;
}

interface Order {
  readonly name: string;
  readonly sign: 1 | -1;
}

/** An item with the values that it is ordered by, read once. */
interface Keyed {
  readonly item: Item;
  readonly keys: readonly unknown[];
}

const ordersOf = (orderby: string): Order[] =>
  orderby
    .split(',')
    .map((field) => (field.startsWith('-') ? { name: field.slice(1), sign: -1 } : { name: field, sign: 1 }));

const keyOf = (item: Item, name: string): unknown => {
  if (name === 'updated') return item.updatedMs;
  return name === 'created' ? item.createdMs : fieldOf(item.body, name);
};

/** Items without the field come last, in both directions. */
const compareKeys = (one: unknown, other: unknown, sign: number): number => {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return sign * compareToText(one, String(other));
};

const ordered = (items: readonly Item[], orders: readonly Order[]): Keyed[] =>
  items
    .map((item) => ({ item, keys: orders.map(({ name }) => keyOf(item, name)) }))
    .sort((one, other) =>
      orders.reduce((found, { sign }, index) => found || compareKeys(one.keys[index], other.keys[index], sign), 0),
    );

/** How many of `keyed` make the page: those asked for, and whatever has the same value as the last of them. */
const lengthOf = (keyed: readonly Keyed[], limit: number): number => {
  const last = keyed[Math.min(limit, keyed.length) - 1];
  if (!last) return 0;
  const beyond = keyed.findIndex(({ keys }, index) => index >= limit && compareKeys(keys[0], last.keys[0], 1) !== 0);
  return beyond === -1 ? keyed.length : beyond;
};

/** The same list from elsewhere: another address, or another start. */
const link = (address: string, query: RegistryQuery, start: string | undefined) => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, start })) {
    for (const one of [value].flat()) if (one !== undefined) search.append(name, String(one));
  }
  return { href: search.size === 0 ? address : `${address}?${search}` };
};

export interface Listing {
  readonly query: RegistryQuery;
  readonly view: View;
  /** Where the list was asked for, without its query; for lists of the tenant, its global twin too. */
  readonly address: string;
  readonly globalAddress?: string;
  /** Where the query has none. */
  readonly limitDefault?: number;
}

/** Refuses with registry-query-invalid. Without `limit` and below 300 items everything is on one page. */
export const pageOf = (items: readonly Item[], listing: Listing): JsonText<never> => {
  const { query, view, address, globalAddress, limitDefault = LIMIT_DEFAULT } = listing;
  const { orderby = 'updated', start, limit } = query;
  const conditions = conditionsOf(query.property);
  const found = items.filter((item) => conditions.every((holds) => holds(item.body)));
  const orders = ordersOf(orderby);
  const sign = orders[0]?.sign ?? 1;
  const isAfter = ({ keys: [key] }: Keyed) =>
    start === undefined || key === undefined || sign * compareToText(key, start) > 0;
  const remaining = ordered(found, orders).filter(isAfter);
  const count = lengthOf(remaining, limit === undefined ? limitDefault : Math.min(limit, LIMIT_MAX));
  const page = remaining.slice(0, count).map(({ item }) => item);
  const next = count > 0 && count < remaining.length ? String(remaining[count - 1]?.keys[0]) : null;
  const rows = view.content === 'summary' ? page.map(({ body }) => ({ json: JSON.stringify(summaryOf(body)) })) : page;
  const links: components['schemas']['Links'] = {
    next: next === null ? null : link(address, query, next),
    ...(globalAddress !== undefined && { global_schemas: link(globalAddress, query, start) }),
  };
  return jsonList('results', rows, { _page: { orderby, next, count }, _links: links });
};
