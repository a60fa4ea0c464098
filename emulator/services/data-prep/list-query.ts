// What lists of mapping sets, and of what the mapper keeps beside them, are asked for: filters, order, page, links. Pure.
import type { components, operations } from '../../../contracts/types/data-prep.d.ts';
import { schemaIdOf } from '../../engine/schemas.ts';
import { refuse } from '../../problems/index.ts';
import type { Filter } from '../../store/filters.ts';
import type { ListQuery, Order } from '../../store/resources.ts';
import { anyPage, linkToPage } from '../lists.ts';

export type MappingSetQuery = NonNullable<operations['listMappingSets']['parameters']['query']>;

const PATH = '/data/foundation/conversion/mappingSets';
const LIMIT_DEFAULT = 10;

const invalid = (parameter: string, value: string, expected: string): never =>
  refuse('mapping-set-query-invalid', { parameter, value, expected });

const filterOf = (property: string): Filter => {
  const [, path = '', value = ''] = /^(status|xdmSchema)==(.+)$/.exec(property) ?? [];
  if (path === '') return invalid('property', property, 'status==PUBLISHED or xdmSchema== and the id of a schema');
  return { path, operator: '==', values: [path === 'xdmSchema' ? schemaIdOf(value) : value] };
};

const ORDER_FIELDS = new Map([
  ['createdDate', 'createdDate'],
  ['updatedDate', 'modifiedDate'],
  ['modifiedDate', 'modifiedDate'],
  ['lastUpdateDate', 'modifiedDate'],
]);

/** A plus that was not encoded arrives as a blank; without a sign the latest comes first (assumed). */
const orderOf = (orderBy: string): Order => {
  const [, sign, name = ''] = /^([ +-]?)(.*)$/.exec(orderBy) ?? [];
  const path = ORDER_FIELDS.get(name) ?? invalid('orderBy', orderBy, '+ or -, then createdDate or updatedDate');
  return { path, descending: sign === '' || sign === '-' };
};

/** SQLite takes no larger number. */
const bounded = (count: number) => Math.min(count, Number.MAX_SAFE_INTEGER);

/** Schemas and samples of the mapper: no filter but the name, no links. @see data-prep/api/schemas.md (example) */
export const mapperQueryOf = (
  query: NonNullable<operations['listMapperSchemas']['parameters']['query']>,
): ListQuery & { readonly limit: number } => {
  const { limit = LIMIT_DEFAULT, start = 0, name, orderBy = 'modifiedDate' } = query;
  const filters: Filter[] = name === undefined ? [] : [{ path: 'name', operator: '==', values: [name] }];
  return { filters, order: [orderOf(orderBy)], skip: bounded(start), limit: bounded(limit) };
};

/** Asks for one row more than the page holds: whether it is there tells whether there is a next page. */
export const rowsQueryOf = (query: MappingSetQuery): ListQuery => {
  const { limit = LIMIT_DEFAULT, start = 0, name, orderBy = 'lastUpdateDate', property = [] } = query;
  const named: Filter[] = name === undefined ? [] : [{ path: 'name', operator: '==', values: [name] }];
  return {
    filters: [...named, ...property.map(filterOf)],
    order: [orderOf(orderBy)],
    skip: bounded(start),
    limit: bounded(limit + 1),
  };
};

/** `_page` and `_links` beside the rows of one page. */
export const besideRows = (
  query: MappingSetQuery,
  origin: string,
  found: number,
): Omit<components['schemas']['MappingSetPage'], 'data'> => {
  const { limit = LIMIT_DEFAULT, start = 0 } = query;
  const address = `${origin}${PATH}`;
  const page = anyPage(address);
  if (found <= limit) return { _page: { count: found, limit }, _links: { page } };
  const next = linkToPage(address, { ...query, limit, start: start + limit });
  return { _page: { count: limit, limit }, _links: { next, page } };
};
