// One page of sandboxes: filtered, ordered, cut, with the links to its neighbours. Pure.
import type { components, operations } from '../../../contracts/types/sandbox.d.ts';
import { refuse } from '../../problems/index.ts';
import { anyPage, linkToPage } from '../lists.ts';

type Sandbox = components['schemas']['Sandbox'];
export type SandboxQuery = NonNullable<operations['listSandboxes']['parameters']['query']>;

/** @see SB (documented) */
const LIMIT_DEFAULT = 20;

const FIELDS = [
  ...(['id', 'name', 'title', 'state', 'type', 'region', 'isDefault', 'eTag', 'etag'] as const),
  ...(['createdDate', 'lastModifiedDate', 'createdBy', 'modifiedBy'] as const),
];

/** As the published sample of `orderBy` names two of them. */
const OTHER_NAMES = new Map([
  ['created', 'createdDate'],
  ['updated', 'lastModifiedDate'],
]);

const fieldOf = (name: string) => FIELDS.find((field) => field === (OTHER_NAMES.get(name) ?? name));

const invalid = (parameter: string, value: string, expected: string): never =>
  refuse('sandbox-query-invalid', { parameter, value, expected });

const passes = (filter: string): ((sandbox: Sandbox) => boolean) => {
  const [, name = '', value] = /^(\w+)==(.*)$/.exec(filter) ?? [];
  const field = fieldOf(name) ?? invalid('property', filter, 'a field, == and a value, such as name==prod');
  return (sandbox) => String(sandbox[field]) === value;
};

/** `asc:name,title` or `desc:created`; without either word ascending (assumed). */
const comparison = (orderBy: string): ((one: Sandbox, other: Sandbox) => number) => {
  const [, direction, names = ''] = /^(?:(asc|desc):)?(.+)$/.exec(orderBy) ?? [];
  const sign = direction === 'desc' ? -1 : 1;
  const fields = names
    .split(',')
    .map((name) => fieldOf(name) ?? invalid('orderBy', orderBy, 'asc: or desc:, then fields such as name'));
  return (one, other) => {
    const field = fields.find((name) => one[name] !== other[name]);
    return field === undefined ? 0 : sign * (String(one[field]) < String(other[field]) ? -1 : 1);
  };
};

/** Refuses with sandbox-query-invalid. `address`: where the list was asked for, without its query. */
export const pageOf = (
  all: readonly Sandbox[],
  query: SandboxQuery,
  address: string,
): components['schemas']['SandboxPage'] => {
  const { offset = 0, ...asked } = query;
  const { property = [], orderBy, limit = LIMIT_DEFAULT, start = offset } = asked;
  const filters = property.map(passes);
  const found = all.filter((sandbox) => filters.every((passesFilter) => passesFilter(sandbox)));
  const ordered = orderBy === undefined ? found : found.toSorted(comparison(orderBy));
  const sandboxes = ordered.slice(start, start + limit);
  return {
    sandboxes,
    _page: { limit, count: sandboxes.length },
    _links: {
      ...(start + limit < ordered.length && { next: linkToPage(address, { ...asked, start: start + limit }) }),
      ...(start > 0 && { prev: linkToPage(address, { ...asked, start: Math.max(0, start - limit) }) }),
      page: anyPage(address),
    },
  };
};
