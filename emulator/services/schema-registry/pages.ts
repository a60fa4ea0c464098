// One page of a list of the registry: filtered, ordered, cut. A page goes on through equal values of the field that it is
// ordered by: the next one begins strictly after the last value of this one, and nothing may be lost between them. While others
// write, what stays as it is comes exactly once; what moves in the order may come again: by `updated`, what was just changed.
import type { JsonText } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/schema-registry.d.ts';
import type { XdmDocument } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import { scalarAt } from '../../store/document-path.ts';
import { jsonList } from '../lists.ts';
import type { View } from './accept.ts';
import { type Condition, compareToText, conditionsOf, fieldName, type Order, ordersOf } from './conditions.ts';
import { summaryOf } from './present.ts';

/** @see xdm/api/appendix.md (documented) */
export const LIMIT_DEFAULT = 300;
const LIMIT_MAX = 500;

export type RegistryQuery = NonNullable<operations['listTenantSchemas']['parameters']['query']>;

/** A resource in a list; `json` is its text and `body` may be parsed on each use. */
export interface Item {
  readonly json: string;
  readonly body: XdmDocument;
  readonly createdMs: number;
  readonly updatedMs: number;
}

/** An item with the values that it is ordered by, read once. */
interface Keyed {
  readonly item: Item;
  readonly keys: readonly unknown[];
}

/**
 * What an item is ordered by: its times as numbers, all else as texts, for `start` is one and numbers among texts have no order. What
 * is empty is not there: no page could begin after it. Nor is what holds other values. `name` may lead into fields.
 */
export const keyOf = (item: Item, name: string): number | string | undefined => {
  if (name === 'updated') return item.updatedMs;
  if (name === 'created') return item.createdMs;
  const text = String(scalarAt(item.body, fieldName(name)) ?? '');
  return text === '' ? undefined : text;
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

/** What a query asks for, read. */
export interface Reading {
  readonly orderby: string;
  readonly orders: readonly [Order, ...Order[]];
  readonly conditions: readonly Condition[];
  /** How many items are wished for. */
  readonly limit: number;
  /** Whether a key of the first order comes after `start`. */
  readonly isAfter: (key: unknown) => boolean;
}

/** The orders of which `start` is a time. */
const TIMES: readonly string[] = ['updated', 'created'];

const checkStart = ({ name }: Order, start: string | undefined): void => {
  if (start === undefined || !TIMES.includes(name) || /^\d+$/.test(start)) return;
  const expected = `milliseconds since 1970, as _page.next has them in an order by ${name}`;
  refuse('registry-query-invalid', { parameter: 'start', value: start, expected });
};

/** Refuses with registry-query-invalid. */
export const readQuery = (
  { orderby = 'updated', start, limit, property }: RegistryQuery,
  limitDefault: number = LIMIT_DEFAULT,
): Reading => {
  const [first = { name: 'updated', sign: 1 }, ...others] = ordersOf(orderby);
  checkStart(first, start);
  return {
    orderby,
    orders: [first, ...others],
    conditions: conditionsOf(property),
    limit: limit === undefined ? limitDefault : Math.min(limit, LIMIT_MAX),
    isAfter: (key) => start === undefined || key === undefined || first.sign * compareToText(key, start) > 0,
  };
};

/** Refuses with registry-query-invalid. Without `limit` and below 300 items everything is on one page. */
export const pageOf = (items: readonly Item[], listing: Listing): JsonText<never> => {
  const { query, view, address, globalAddress, limitDefault } = listing;
  const { orderby, orders, conditions, limit, isAfter } = readQuery(query, limitDefault);
  const found = items.filter((item) => conditions.every(({ holds }) => holds(item.body)));
  const remaining = ordered(found, orders).filter(({ keys: [key] }) => isAfter(key));
  const count = lengthOf(remaining, limit);
  const page = remaining.slice(0, count).map(({ item }) => item);
  const next = count > 0 && count < remaining.length ? String(remaining[count - 1]?.keys[0]) : null;
  const rows = view.content === 'summary' ? page.map(({ body }) => ({ json: JSON.stringify(summaryOf(body)) })) : page;
  const links: components['schemas']['Links'] = {
    next: next === null ? null : link(address, query, next),
    ...(globalAddress !== undefined && { global_schemas: link(globalAddress, query, query.start) }),
  };
  return jsonList('results', rows, { _page: { orderby, next, count }, _links: links });
};
