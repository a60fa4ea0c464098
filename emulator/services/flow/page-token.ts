// The token of a page. A link carries nothing else, so a token holds the whole query of its list, and where the page begins. Pure.
import { refuse } from '../../problems/index.ts';
import { isScalar, type Scalar } from '../../store/document-path.ts';
import type { Listed } from './fields.ts';

/** A query, and where a page of its list begins. */
export interface Page {
  readonly property: readonly string[];
  readonly orderby?: string;
  readonly limit: number;
  readonly projectionFields?: string;
  /** The number of the last change when the first page was read. */
  readonly since: number;
  /** Where the page before it ended, as its list counts; absent for the first page. */
  readonly at?: readonly (Scalar | null)[];
}

/** What the contract lets a query hold, a token must not exceed either. */
export const FILTERS_MAX = 50;
const TEXT_LENGTH_MAX = 1000;

/** Refuses with query-value-invalid. */
export const refuseToken = (token: string): never =>
  refuse('query-value-invalid', {
    parameter: 'continuationToken',
    value: token.slice(0, 60),
    expected: 'the token of a page of this list',
  });

/** `_links` with a next page: a path relative to the base path, with the token as its only parameter. */
export const linkTo = ({ path }: Listed, page: Page) => {
  const token = Buffer.from(JSON.stringify({ list: path, ...page })).toString('base64url');
  return { next: { href: `/${path}?continuationToken=${token}` } };
};

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown) => typeof value === 'string' && value.length <= TEXT_LENGTH_MAX;
const isOptionalText = (value: unknown) => value === undefined || isText(value);
const isArrayOf = (value: unknown, isMember: (member: unknown) => boolean) =>
  Array.isArray(value) && value.every(isMember);

const isPageOf = (list: Listed, value: unknown): value is Page => {
  if (typeof value !== 'object' || value === null) return false;
  const page: { [K in keyof Page | 'list']?: unknown } = value;
  return (
    page.list === list.path &&
    isArrayOf(page.property, (one) => typeof one === 'string') &&
    Number(Reflect.get(Object(page.property), 'length')) <= FILTERS_MAX &&
    isOptionalText(page.orderby) &&
    isOptionalText(page.projectionFields) &&
    [page.limit, page.since].every(isCount) &&
    Number(page.limit) > 0 &&
    Number(page.limit) <= list.limitMax &&
    isArrayOf(page.at, (key) => key === null || isScalar(key))
  );
};

/** The page that a token stands for. Refuses with query-value-invalid what is no token, or that of another list. */
export const readToken = (list: Listed, token: string): Page => {
  try {
    const page: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (isPageOf(list, page)) return page;
  } catch {
    // Not one of ours: refused below, like any other.
  }
  return refuseToken(token);
};
