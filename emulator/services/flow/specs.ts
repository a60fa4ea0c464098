// Connection specs and flow specs: read only, the same for everyone, filtered as plain values.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/flow-service.d.ts';
import { refuse } from '../../problems/index.ts';
import type { Filter } from '../../store/filters.ts';
import type { ConnectionSpec } from '../../store/library.ts';
import type { House, Scope } from '../service.ts';
import { LIMIT_MAX, type ListParameters, readList } from './list-query.ts';
import type { Fields } from './property.ts';

type SpecOperations = Pick<
  Operations<operations, Scope>,
  'listFlowSpecs' | 'getFlowSpec' | 'listConnectionSpecs' | 'getConnectionSpec'
>;

const NAMES = ['id', 'name', 'providerId', 'version', 'attributes'];
const FLOW_SPEC_FIELDS: Fields = { names: [...NAMES, 'sourceConnectionSpecIds', 'targetConnectionSpecIds'] };
const CONNECTION_SPEC_FIELDS: Fields = { names: NAMES, unknown: 'filter-connection-spec-field' };

const valuesAt = (spec: object, path: string): unknown[] =>
  path.split('.').reduce<unknown[]>(
    (found, step) => {
      const name = step.replace('[]', '');
      const next = found.map((value) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined,
      );
      return step === name ? next : next.flat();
    },
    [spec],
  );

const matches = (spec: object, { path, operator, values }: Filter): boolean => {
  const found = valuesAt(spec, path).some((value) => values.includes(String(value)));
  if (operator === '==') return found;
  return operator === '!=' ? !found : refuse('filter-operator-not-supported', { operator, field: path });
};

/** All that there are, unless the client limits the page; documented lists of specs have no `_links` beside their items (FS). */
const select = <Spec extends object>(path: string, specs: readonly Spec[], sent: ListParameters, fields: Fields) => {
  const { query, nextToken } = readList(sent.count ? sent : { limit: LIMIT_MAX, ...sent }, fields);
  const found = specs.filter((spec) => (query.filters ?? []).every((filter) => matches(spec, filter)));
  if (sent.count) return { count: found.length };
  // A token goes by how many items are left, as those of stored resources go by age.
  const left = query.beforeSeq === undefined ? found : found.slice(Math.max(0, found.length - query.beforeSeq));
  const items = left.slice(0, query.limit);
  const next = { href: `/${path}?continuationToken=${nextToken(left.length - items.length)}` };
  return items.length < left.length ? { items, _links: { next } } : { items };
};

const notFound = (resourceType: string, resourceId: string): never =>
  refuse('resource-not-found', { resourceType, resourceId }, { report: { id: resourceId, type: resourceType } });

/** Refuses with resource-not-found. */
export const connectionSpecOf = ({ library }: House, id: string): ConnectionSpec =>
  library.connectionSpec(id) ?? notFound('connectionSpecs', id);

export const specs = ({ library }: House): SpecOperations => ({
  listFlowSpecs: ({ query }) => ({
    status: 200,
    body: select('flowSpecs', library.flowSpecs(), query, FLOW_SPEC_FIELDS),
  }),
  getFlowSpec: ({ params }) => ({
    status: 200,
    body: { items: [library.flowSpec(params.flowSpecId) ?? notFound('flowSpecs', params.flowSpecId)] },
  }),
  listConnectionSpecs: ({ query }) => ({
    status: 200,
    body: select('connectionSpecs', library.connectionSpecs(), query, CONNECTION_SPEC_FIELDS),
  }),
  getConnectionSpec: ({ params }) => ({
    status: 200,
    body: {
      items: [library.connectionSpec(params.connectionSpecId) ?? notFound('connectionSpecs', params.connectionSpecId)],
    },
  }),
});
