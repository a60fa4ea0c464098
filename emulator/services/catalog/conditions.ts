// The filters of Catalog's query, as filters of the store: each holds exactly what the parameter says, or the request is refused.
import { refuse } from '../../problems/index.ts';
import type { Filter, Operator } from '../../store/filters.ts';

/** Query parameters that compare the field of their name. */
const FIELDS = [
  ...(['name', 'description', 'state', 'status', 'version', 'externalId'] as const),
  ...(['createdClient', 'createdUser', 'updatedUser'] as const),
  ...(['created', 'updated', 'started', 'completed', 'size', 'recordCount', 'failedRecordCount'] as const),
];

/** And those that compare another one. A batch that a flow run made has its own id for an external one. */
const OTHER_FIELDS = [
  ['batch', 'externalId'],
  ['dataSet', 'relatedObjects[].id'],
] as const;

const BOUNDS = [
  ['createdAfter', '>'],
  ['createdBefore', '<'],
] as const;

/** What no batch of a flow run has: a list would be empty whatever is asked for, and would not say why. */
const NOT_EMULATED = [
  ...(['startAfter', 'startBefore', 'endAfter', 'endBefore'] as const).map(
    (name) => [name, 'no batch has dates in availableDates'] as const,
  ),
  ['transform', 'no batch comes from a transform'],
] as const;

const FIELD_NAMES = [...FIELDS, ...OTHER_FIELDS.map(([name]) => name), ...BOUNDS.map(([name]) => name)];

/** What lists of data sets and lists of batches may ask for, together. */
export type FilterQuery = {
  readonly [Name in (typeof FIELD_NAMES)[number] | (typeof NOT_EMULATED)[number][0] | 'tags']?: string | number;
} & { readonly property?: readonly string[] };

const notEmulated = (operation: string, reason = 'lists are filtered by comparing values only'): never =>
  refuse('not-emulated', { operation, reason });

/** `*` stands for anything, which is not emulated; `**` for a star. */
const plain = (text: string): string => {
  const parts = text.split('**');
  return parts.some((part) => part.includes('*')) ? notEmulated(`the wildcard in ${text}`) : parts.join('*');
};

/** `a,b`: either of them; `!a`: all others. */
const simple = (path: string, written: string): Filter => {
  const isNot = written.startsWith('!');
  const values = (isNot ? written.slice(1) : written).split(',').map(plain);
  return { path, operator: isNot ? '!=' : '==', values };
};

/** `namespace:value,other:value`: all of them hold (assumed). */
const tagFilters = (written: string): Filter[] =>
  written.split(',').map((tag) => {
    const [, namespace, value = ''] = /^([^:.[\]]+):(.*)$/.exec(tag) ?? [];
    if (namespace === undefined) return invalid('tags', tag, 'a namespace and a value: flowId:a1b2');
    return { path: `tags.${namespace}[]`, operator: '==', values: [plain(value)] };
  });

const OPERATORS = ['==', '!=', '<=', '>=', '<', '>'] as const satisfies readonly Operator[];

const invalid = (parameter: string, value: string, expected: string): never =>
  refuse('catalog-query-invalid', { parameter, value, expected });

const propertyFilter = (written: string): Filter => {
  const [, path, sign, value = ''] = /^([^=!<>~[\]]+)(==|!=|<=|>=|<|>|~)(.*)$/s.exec(written) ?? [];
  const operator = OPERATORS.find((one) => one === sign);
  if (path !== undefined && operator) return { path, operator, values: [value] };
  if (sign === '~') return notEmulated(`the regular expression in property=${written}`);
  if (/^!?[^=!<>~[\]]+$/.test(written)) return notEmulated(`property=${written}`);
  return invalid('property', written, 'a field, an operator such as ==, and a value: name==Accounts');
};

/**
 * Refuses with catalog-query-invalid, and with not-emulated for wildcards, regular expressions, tests of existence, and what
 * no batch has.
 * @see CAT (documented)
 */
export const filtersOf = (query: FilterQuery): Filter[] => {
  for (const [name, reason] of NOT_EMULATED) {
    if (query[name] !== undefined) notEmulated(`${name}=${query[name]}`, reason);
  }
  const given = <Name extends (typeof FIELD_NAMES)[number]>(name: Name) =>
    query[name] === undefined ? [] : [String(query[name])];
  return [
    ...FIELDS.flatMap((name) => given(name).map((written) => simple(name, written))),
    ...OTHER_FIELDS.flatMap(([name, path]) => given(name).map((written) => simple(path, written))),
    ...BOUNDS.flatMap(([name, operator]) =>
      given(name).map((value) => ({ path: 'created', operator, values: [value] })),
    ),
    ...(query.tags === undefined ? [] : tagFilters(String(query.tags))),
    ...(query.property ?? []).map(propertyFilter),
  ];
};
