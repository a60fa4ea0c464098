// Whether a connection reaches its source, and what can be configured by it.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/flow-service.d.ts';
import type { House, Scope } from '../service.ts';
import { collection } from './collection.ts';
import { sourceKindOf } from './source-kind.ts';
import { connectionSpecOf } from './specs.ts';

type ReachOperations = Pick<
  Operations<operations, Scope>,
  'validateConnection' | 'listConnectionConfigs' | 'listConnectionSpecConfigs'
>;
type Connection = components['schemas']['Connection'];

const LIMIT_DEFAULT = 20;
const NEWEST_FIRST = [{ path: 'created', descending: true }] as const;

export const reachable = (house: House): ReachOperations => {
  const { library, resources, source } = house;
  const all = collection(house, 'connection', 'connections');

  const kindOf = ({ connectionSpec }: Connection) => {
    const spec = library.connectionSpec(connectionSpec.id);
    return spec && sourceKindOf(house, spec);
  };

  /** The columns of every table, each name once. */
  const columns = () => {
    const named = new Map(source.tables().flatMap((table) => table.columns.map(({ name, type }) => [name, type])));
    return [...named].map(([columnName, columnType]) => ({ columnName, columnType }));
  };

  return {
    // Credentials are not kept, so they cannot be wrong: what is missing is a source, or leave to use it (assumed).
    validateConnection: ({ params }, scope) => {
      const { body } = all.find(params.connectionId, scope);
      const kind = kindOf(body);
      return { status: 200, body: { result: body.state === 'enabled' && (kind === 'table' || kind === 'file') } };
    },

    listConnectionConfigs: ({ params }, scope) => {
      const { body } = all.find(params.connectionId, scope);
      return { status: 200, body: { items: kindOf(body) === 'table' ? columns() : [] } };
    },

    listConnectionSpecConfigs: ({ params, query }, scope) => {
      connectionSpecOf(house, params.connectionSpecId);
      const { outputType, outputField, start = 0, limit = LIMIT_DEFAULT } = query;
      const isAsked = outputType !== undefined || outputField !== undefined;
      const total = isAsked ? resources.count(scope, 'dataSet', []) : 0;
      const rows = isAsked ? resources.list(scope, 'dataSet', { order: NEWEST_FIRST, skip: start, limit }) : [];
      const items = rows.map(({ id, body }) => ({ ...body, id }));
      // An empty page ends where it starts.
      const end = start + Math.max(0, items.length - 1);
      return { status: 200, body: { items, pageInfo: { start, end, total, hasNext: start + items.length < total } } };
    },
  };
};
