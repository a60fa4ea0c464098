// What a search says beyond a list. The grammar of `queryString` is not published: it is taken for that of `property`, several
// filters joined by `&` (assumed). Pure.
import { refuse } from '../../problems/index.ts';
import type { Scope } from '../service.ts';
import { hasMember, type Listed } from './fields.ts';
import type { ListParameters } from './list-query.ts';
import { FILTERS_MAX } from './page-token.ts';

/** The body of a search; what is not of this form has been refused. */
export interface Search {
  readonly queryString?: string;
  readonly limit?: number;
  readonly orderby?: string;
  readonly count?: boolean;
  readonly projectionFields?: string;
  readonly groupByProperty?: string;
}

/** @see FS (documented) */
const SEARCH_LIMIT_MAX = 1000;

/** The list that is searched. */
export const searched = (listed: Listed): Listed => ({
  ...listed,
  path: `${listed.path}/search`,
  limitMax: SEARCH_LIMIT_MAX,
});

/** An ampersand between quotes does not divide. */
const FILTER = /(?:"[^"]*"|[^&])+/g;

const filtersIn = (queryString: string): readonly string[] => {
  const text = queryString.trim();
  const filters = text.match(FILTER) ?? [];
  if (filters.length <= FILTERS_MAX && filters.join('&') === text) return filters;
  const expected = `at most ${FILTERS_MAX} filters such as state==enabled, with & between them`;
  return refuse('query-value-invalid', { parameter: 'queryString', value: text.slice(0, 60), expected });
};

/** The fields at the top of an item that a search wants to see. Refuses with query-value-invalid. */
export const projected = (projectionFields: string, list: Listed): string[] => {
  const names = projectionFields.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !hasMember(list, name));
  if (wrong === undefined) return names;
  const expected = 'fields of the found items, with commas between them';
  return refuse('query-value-invalid', { parameter: 'projectionFields', value: wrong, expected });
};

export const withFields = (item: object, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));

/**
 * A search as a list. A token stands for the search that it comes from, whatever its body says.
 * Refuses with not-emulated, query-value-invalid.
 */
export const searchParameters = (search: Search, query: { readonly continuationToken?: string }): ListParameters => {
  const { queryString, groupByProperty, ...rest } = search;
  if (groupByProperty !== undefined)
    return refuse('not-emulated', {
      operation: 'a search with groupByProperty',
      reason: 'what a grouped answer looks like is not published',
    });
  return { ...rest, ...query, ...(queryString !== undefined && { property: filtersIn(queryString) }) };
};

/**
 * A search across sandboxes needs a service token, and nobody has one here; its header may name the sandbox of the request.
 * Refuses with ordering-across-sandboxes, not-emulated.
 */
export const checkSandboxes = (sent: string | undefined, { orderby }: Search, { sandbox, sandboxId }: Scope): void => {
  const ids = sent?.split(',').map((id) => id.trim()) ?? [];
  if (ids.every((id) => id === sandboxId || id === sandbox || id === '')) return;
  if (orderby !== undefined) refuse('ordering-across-sandboxes', {});
  refuse('not-emulated', {
    operation: 'a search across sandboxes',
    reason: 'a request sees the sandbox of x-sandbox-name alone',
  });
};
