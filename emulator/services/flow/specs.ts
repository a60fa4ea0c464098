// Connection specs and flow specs: read only, the same for everyone, filtered as plain values.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/flow-service.d.ts';
import { refuse } from '../../problems/index.ts';
import type { Filter } from '../../store/filters.ts';
import type { House, Scope } from '../service.ts';
import { type ListParameters, readList } from './list-query.ts';

type SpecOperations = Pick<
  Operations<operations, Scope>,
  'listFlowSpecs' | 'getFlowSpec' | 'listConnectionSpecs' | 'getConnectionSpec'
>;

const FIELDS = [
  'id',
  'name',
  'providerId',
  'version',
  'type',
  'attributes',
  'sourceConnectionSpecIds',
  'targetConnectionSpecIds',
];

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

/** One page is all: there are few specs, and clients ask for one. */
const select = <Spec extends object>(specs: readonly Spec[], sent: ListParameters) => {
  const { query } = readList(sent, FIELDS);
  const found = specs.filter((spec) => (query.filters ?? []).every((filter) => matches(spec, filter)));
  return sent.count
    ? { count: found.length }
    : { items: sent.limit === undefined ? found : found.slice(0, sent.limit) };
};

const notFound = (resourceType: string, resourceId: string): never =>
  refuse('resource-not-found', { resourceType, resourceId }, { report: { id: resourceId, type: resourceType } });

export const specs = ({ library }: House): SpecOperations => ({
  listFlowSpecs: ({ query }) => ({ status: 200, body: select(library.flowSpecs(), query) }),
  getFlowSpec: ({ params }) => ({
    status: 200,
    body: { items: [library.flowSpec(params.flowSpecId) ?? notFound('flowSpecs', params.flowSpecId)] },
  }),
  listConnectionSpecs: ({ query }) => ({ status: 200, body: select(library.connectionSpecs(), query) }),
  getConnectionSpec: ({ params }) => ({
    status: 200,
    body: {
      items: [library.connectionSpec(params.connectionSpecId) ?? notFound('connectionSpecs', params.connectionSpecId)],
    },
  }),
});
