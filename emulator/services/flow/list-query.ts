// The query of a list: filters, order, page. A page's link carries nothing but a token, so the token holds the whole query.
import { refuse } from '../../problems/index.ts';
import type { ListQuery, Order } from '../../store/resources.ts';
import { type Fields, readProperty } from './property.ts';

/** The parameters that every list of Flow Service takes. */
export interface ListParameters {
  readonly property?: readonly string[];
  readonly limit?: number;
  readonly orderby?: string;
  readonly count?: boolean;
  readonly continuationToken?: string;
}

/** What a token stands for: the query of the first page, and where this one begins. */
interface Page {
  readonly property: readonly string[];
  readonly orderby?: string;
  readonly limit: number;
  readonly beforeSeq?: number;
  readonly skip?: number;
}

/** The default is not published; AEPP's own are 10, 20 and 100. */
const LIMIT_DEFAULT = 20;
export const LIMIT_MAX = 100;

/** What the contract lets a query hold, a token must not exceed either. */
const FILTERS_MAX = 50;
const ORDERBY_LENGTH_MAX = 1000;

const encode = (page: Page) => Buffer.from(JSON.stringify(page)).toString('base64url');

const isPage = (value: unknown): value is Page => {
  if (typeof value !== 'object' || value === null) return false;
  const { property, orderby = '', limit, beforeSeq = 0, skip = 0 }: { [K in keyof Page]?: unknown } = value;
  const isCount = (number: unknown) => Number.isSafeInteger(number) && Number(number) >= 0;
  return (
    Array.isArray(property) &&
    property.length <= FILTERS_MAX &&
    property.every((one) => typeof one === 'string') &&
    typeof orderby === 'string' &&
    orderby.length <= ORDERBY_LENGTH_MAX &&
    isCount(limit) &&
    Number(limit) > 0 &&
    Number(limit) <= LIMIT_MAX &&
    [beforeSeq, skip].every(isCount)
  );
};

const decode = (token: string): Page => {
  try {
    const page: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (isPage(page)) return page;
  } catch {
    // Not one of ours: refused below, like any other.
  }
  return refuse('query-value-invalid', {
    parameter: 'continuationToken',
    value: token.slice(0, 60),
    expected: 'the token of a page of this list',
  });
};

/** `field`, `+field` or `-field`, several with commas; a plus may arrive as a blank. */
const readOrder = (orderby: string, { names, aliases }: Fields): Order[] =>
  orderby.split(',').map((one) => {
    const [, sign = '', path = ''] = /^([^\w$@]?)(.*)$/s.exec(one) ?? [];
    if (!['', ' ', '+', '-'].includes(sign)) return refuse('ordering-sign-invalid', {});
    const isKnown = names.includes(path.split('.')[0] ?? '') && /^\w+(\.\w+)*$/.test(path);
    if (!isKnown) return refuse('ordering-field-unknown', { field: path });
    return { path: aliases?.[path] ?? path, descending: sign === '-' };
  });

export interface ReadList {
  readonly query: ListQuery;
  /** The token for the page after a page that ends with `lastSeq`. */
  readonly nextToken: (lastSeq: number) => string;
}

/**
 * What to select, and how to ask for the next page.
 * Refuses with count-with-limit and what `readProperty` refuses with, ordering-sign-invalid, ordering-field-unknown,
 * query-value-invalid.
 */
export const readList = (sent: ListParameters, fields: Fields): ReadList => {
  if (sent.count && sent.limit !== undefined) return refuse('count-with-limit', {});
  const page: Page =
    sent.continuationToken === undefined
      ? {
          property: sent.property ?? [],
          limit: sent.limit ?? LIMIT_DEFAULT,
          ...(sent.orderby !== undefined && { orderby: sent.orderby }),
        }
      : decode(sent.continuationToken);
  const order = page.orderby === undefined ? [] : readOrder(page.orderby, fields);
  const { skip = 0, beforeSeq } = page;
  const filters = page.property.map((text) => readProperty(text, fields));
  const isOrdered = order.length > 0;
  return {
    query: { filters, order, limit: page.limit, ...(isOrdered ? { skip } : beforeSeq !== undefined && { beforeSeq }) },
    nextToken: (lastSeq) => encode(isOrdered ? { ...page, skip: skip + page.limit } : { ...page, beforeSeq: lastSeq }),
  };
};
