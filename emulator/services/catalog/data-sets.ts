// Data sets of a sandbox: created, looked up, listed, deleted.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/catalog.d.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { listQueryOf, mapOf, rowsOf } from './lists.ts';
import { newDataSet } from './new-data-set.ts';
import { dataBehaviorOf } from './schema-ref.ts';
import { TABLE_TAG, tableName } from './tags.ts';

export const dataSets = (house: House) => {
  const { resources, files, ids } = house;

  /** Two names may be spelled alike as tables: the later one then ends in a part of its id. */
  const freeTable = (scope: Scope, name: string, id: string): string => {
    const table = tableName(name);
    const filters = [{ path: `tags.${TABLE_TAG}[]`, operator: '==', values: [table] }] as const;
    return resources.list(scope, 'dataSet', { filters, limit: 1 }).length === 0 ? table : `${table}_${id.slice(0, 6)}`;
  };

  return {
    createDataSet: ({ body }, scope) => {
      const dataBehavior = dataBehaviorOf(house, scope, body.schemaRef);
      const id = ids.hex(24);
      const table = freeTable(scope, body.name, id);
      const dataSet = newDataSet(body, { id, viewId: ids.hex(24), table, dataBehavior, scope });
      resources.insert(scope, 'dataSet', { id, body: dataSet, nowMs: scope.nowMs });
      const location = `${scope.origin}/data/foundation/catalog/dataSets/${id}`;
      return { status: 201, headers: { location }, body: [`@/dataSets/${id}`] };
    },

    getDataSet: ({ params: { id }, query }, scope) => {
      const rows = rowsOf(id, (one) => resources.get(scope, 'dataSet', one)) ?? refuse('data-set-not-found', { id });
      return { status: 200, body: mapOf(rows, query.properties) };
    },

    listDataSets: ({ query }, scope) => ({
      status: 200,
      body: mapOf(resources.list(scope, 'dataSet', listQueryOf(query)), query.properties),
    }),

    deleteDataSet: ({ params: { id } }, scope) => {
      if (!resources.get(scope, 'dataSet', id)) return refuse('data-set-not-found', { id });
      const filters = [{ path: 'relatedObjects[].id', operator: '==', values: [id] }] as const;
      for (const batch of resources.list(scope, 'batch', { filters, limit: Number.MAX_SAFE_INTEGER })) {
        files.removeBatch(scope, batch.id);
        resources.remove(scope, 'batch', batch.id);
      }
      resources.remove(scope, 'dataSet', id);
      return { status: 200, body: [`@/dataSets/${id}`] };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
