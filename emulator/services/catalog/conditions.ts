// The filters of Catalog's query, as filters of the store: each holds exactly what the parameter says, or the request is refused.
import { refuse } from '../../problems/index.ts';
import type { Filter } from '../../store/filters.ts';
import { literalOf } from '../../store/patterns.ts';
import { propertyFilter } from './property.ts';

/** Query parameters that compare the field of their name. */
const FIELDS = [
  ...(['name', 'description', 'state', 'status', 'version', 'externalId', 'enableErrorDiagnostics'] as const),
  ...(['createdClient', 'createdUser', 'updatedUser'] as const),
  ...(['created', 'updated', 'started', 'completed', 'size', 'recordCount', 'failedRecordCount'] as const),
];

/** And those that compare another one. The ids of data sets are told from all others by themselves. */
const OTHER_FIELDS = [
  ['batch', 'id'],
  ['dataSet', 'relatedObjects[].id'],
  ['transform', 'relatedObjects[type=transform].id'],
] as const;

/** The instant itself is never within. */
const BOUNDS = [
  ['createdAfter', 'created', '>'],
  ['createdBefore', 'created', '<'],
  ['startAfter', 'availableDates.startDate', '>'],
  ['startBefore', 'availableDates.startDate', '<'],
  ['endAfter', 'availableDates.endDate', '>'],
  ['endBefore', 'availableDates.endDate', '<'],
] as const;

const FIELD_NAMES = [...FIELDS, ...OTHER_FIELDS.map(([name]) => name), ...BOUNDS.map(([name]) => name)];

/** What lists of data sets and lists of batches may ask for, together. */
export type FilterQuery = {
  readonly [Name in (typeof FIELD_NAMES)[number] | 'tags']?: string | number | boolean;
} & { readonly property?: readonly string[] };

/** `a,b`: either of them; `!a,b`: all others; wildcards stand for any text. */
export const simpleFilter = (path: string, written: string): Filter => {
  const isNot = written.startsWith('!');
  const values = (isNot ? written.slice(1) : written).split(',');
  const literals = values.flatMap((value) => literalOf(value) ?? []);
  // Without wildcards an index can lead.
  if (literals.length === values.length) return { path, operator: isNot ? '!=' : '==', values: literals };
  return { path, operator: isNot ? 'unlike' : 'like', values };
};

/** `namespace:value*,other:*`: all of them hold; a star alone asks that there is a tag of that name. */
const tagFilters = (written: string): Filter[] =>
  written.split(',').map((tag) => {
    const [, namespace, value = ''] = /^([^:.[\]]+):(.*)$/s.exec(tag) ?? [];
    if (namespace === undefined) {
      const expected = 'a namespace and a value: flowId:a1b2';
      return refuse('catalog-query-invalid', { parameter: 'tags', value: tag, expected });
    }
    if (value === '*') return { path: `tags.${namespace}`, operator: 'exists', values: [] };
    const literal = literalOf(value);
    const path = `tags.${namespace}[]`;
    return literal === undefined
      ? { path, operator: 'like', values: [value] }
      : { path, operator: '==', values: [literal] };
  });

/**
 * Refuses with catalog-query-invalid.
 * @see CAT (documented); wildcards in other fields than `name` and tags are inferred
 */
export const filtersOf = (query: FilterQuery): Filter[] => {
  const given = <Name extends (typeof FIELD_NAMES)[number]>(name: Name) =>
    query[name] === undefined ? [] : [String(query[name])];
  return [
    ...FIELDS.flatMap((name) => given(name).map((written) => simpleFilter(name, written))),
    ...OTHER_FIELDS.flatMap(([name, path]) => given(name).map((written) => simpleFilter(path, written))),
    ...BOUNDS.flatMap(([name, path, operator]) => given(name).map((value) => ({ path, operator, values: [value] }))),
    ...(query.tags === undefined ? [] : tagFilters(String(query.tags))),
    ...(query.property ?? []).map(propertyFilter),
  ];
};
