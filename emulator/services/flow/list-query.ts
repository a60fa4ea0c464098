// The query of a list: filters, order, page. Pure.
import { refuse } from '../../problems/index.ts';
import type { Filter } from '../../store/filters.ts';
import { remembered } from '../../store/remembered.ts';
import type { Order } from '../../store/resources.ts';
import { fieldAt, type Listed } from './fields.ts';
import { type Page, readToken } from './page-token.ts';
import { readProperty } from './property.ts';

/** The parameters that every list of Flow Service takes. */
export interface ListParameters {
  readonly property?: readonly string[];
  readonly limit?: number;
  readonly orderby?: string;
  readonly count?: boolean;
  readonly continuationToken?: string;
  /** Of a search alone. */
  readonly projectionFields?: string;
}

/** The default is not published; AEPP's own are 10, 20 and 100. */
const LIMIT_DEFAULT = 20;
/** @see DEST (documented) */
export const LIMIT_MAX = 100;

/**
 * `field`, `+field` or `-field`, several with commas; a plus may arrive as a blank.
 * Refuses with ordering-sign-invalid, ordering-field-unknown.
 */
const readOrder = (orderby: string, list: Listed): Order[] =>
  orderby.split(',').map((one) => {
    const [, sign = '', named = ''] = /^([^\w$@]?)(.*)$/s.exec(one.trim()) ?? [];
    if (!['', '+', '-'].includes(sign)) return refuse('ordering-sign-invalid', {});
    const path = list.aliases?.[named] ?? named;
    const { kind } = fieldAt(list, path);
    // Nothing tells which member of an array would count.
    if (['unknown', 'object', 'array'].includes(kind) || path.includes('[]'))
      return refuse('ordering-field-unknown', { field: named });
    return { path, descending: sign === '-' };
  });

const readers = new WeakMap<Listed, (text: string) => Filter>();

/** The filters of a list as they are read: clients ask for the same again and again. */
const readerOf = (list: Listed): ((text: string) => Filter) => {
  const reader = readers.get(list) ?? remembered((text) => readProperty(text, list));
  readers.set(list, reader);
  return reader;
};

export interface ReadList {
  readonly page: Page;
  readonly filters: readonly Filter[];
  readonly order: readonly Order[];
}

/**
 * What to select, and of which page. `lastChange`: where the store stands, for the pages that follow a first one.
 * Refuses with count-with-limit and what `readProperty` refuses with, ordering-sign-invalid, ordering-field-unknown,
 * query-value-invalid.
 */
export const readList = (sent: ListParameters, list: Listed, lastChange: number): ReadList => {
  const { property = [], limit, orderby, count, continuationToken, projectionFields } = sent;
  if (count && limit !== undefined) return refuse('count-with-limit', {});
  const page: Page =
    continuationToken === undefined
      ? {
          property,
          limit: limit ?? LIMIT_DEFAULT,
          since: lastChange,
          ...(orderby !== undefined && { orderby }),
          ...(projectionFields !== undefined && { projectionFields }),
        }
      : readToken(list, continuationToken);
  return {
    page,
    filters: page.property.map(readerOf(list)),
    order: page.orderby === undefined ? [] : readOrder(page.orderby, list),
  };
};
