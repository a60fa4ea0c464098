// One page of a list of what an organization has of its own. The store narrows: by the conditions that SQLite can judge, and in an
// order that it has, no further than the page. What comes is never less than `pageOf` needs, which then decides as for any list.
import type { JsonText } from '../../../contracts/operation.ts';
import type { Filter } from '../../store/filters.ts';
import { INDEXED_PATHS, type Kind, type Place } from '../../store/kinds.ts';
import type { Resources, Row, Walk } from '../../store/resources.ts';
import { type Condition, fieldName } from './conditions.ts';
import { type Item, keyOf, type Listing, pageOf, type Reading, readQuery } from './pages.ts';
import type { RegistryKind } from './tenant-types.ts';

/** Fields that are texts, or not there; the contract sees to it. On other fields SQLite would judge some types differently. */
const TEXTS: readonly string[] = [
  ...['$id', 'description', 'version', 'type', 'imsOrg'],
  ...['meta:resourceType', 'meta:xdmType', 'meta:containerId', 'meta:sandboxId', 'meta:sandboxType'],
  'meta:tenantNamespace',
];

/** SQLite reads no endless conditions; those beyond are judged here alone. */
const FILTERS_MAX = 20;

/** By what the store has the times of a row. */
const TIMES: ReadonlyMap<string, string> = new Map([
  ['created', 'meta:registryMetadata.repo:createdDate'],
  ['updated', 'meta:registryMetadata.repo:lastModifiedDate'],
]);

/** Names that SQLite takes for those of the same fields. */
const PLAIN = /^[\w$@:. -]+$/;

/** What the store walks along for an order, if it can. */
const walkPath = (name: string): string | undefined =>
  TIMES.get(name) ?? (PLAIN.test(name) ? fieldName(name) : undefined);

const pathOf = (kind: Kind, name: string): string | undefined =>
  [...INDEXED_PATHS[kind], ...TEXTS].find((path) => path === name || path === `${name}[]`);

const filtersOf = (kind: Kind, conditions: readonly Condition[]): Filter[] =>
  conditions
    .flatMap(({ name, operator, text }): Filter[] => {
      const field = fieldName(name);
      const path = operator && pathOf(kind, field);
      if (path !== undefined && operator) return [{ path, operator, values: [text] }];
      // Whatever a field must be, it must be there.
      return operator !== '!=' && PLAIN.test(field) ? [{ path: field, operator: 'exists', values: [] }] : [];
    })
    .slice(0, FILTERS_MAX);

/** Where a walk begins; the start of one along times is one, or was refused. */
const beyondOf = (name: string, start: string | undefined): Pick<Walk, 'beyond'> =>
  start === undefined ? {} : { beyond: TIMES.has(name) ? Number(start) : start };

/** In the order of the list, as far as its page goes and one further, which tells that another page follows. */
const asFarAsPage = <R extends Item>(
  rows: Iterable<R>,
  { conditions, isAfter, limit, orders: [{ name }] }: Reading,
): R[] => {
  const found: R[] = [];
  let lastKey: unknown;
  for (const row of rows) {
    const key = keyOf(row, name);
    if (!isAfter(key) || !conditions.every(({ holds }) => holds(row.body))) continue;
    found.push(row);
    if (found.length > limit && key !== lastKey) break;
    if (found.length === limit) lastKey = key;
  }
  return found;
};

const narrowed = (
  resources: Resources,
  place: Place,
  kind: RegistryKind,
  { query, limitDefault }: Listing,
): Row<RegistryKind>[] => {
  const reading = readQuery(query, limitDefault);
  const filters = filtersOf(kind, reading.conditions);
  const [{ name, sign }] = reading.orders;
  const path = walkPath(name);
  if (path === undefined) return resources.list(place, kind, { filters, limit: Number.MAX_SAFE_INTEGER });
  const walk = { filters, path, descending: sign === -1, ...beyondOf(name, query.start) };
  return asFarAsPage(resources.walk<RegistryKind>(place, kind, walk), reading);
};

/** Refuses with registry-query-invalid. */
export const storedPage = (
  resources: Resources,
  place: Place,
  kind: RegistryKind,
  listing: Listing,
): JsonText<never> => {
  // Equals stand in the order in which they were made.
  const rows = narrowed(resources, place, kind, listing).sort(
    (one, other) => one.createdMs - other.createdMs || one.seq - other.seq,
  );
  return pageOf(rows, listing);
};
