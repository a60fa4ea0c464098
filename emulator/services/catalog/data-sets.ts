// Data sets of a sandbox: created, looked up, listed, deleted.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/catalog.d.ts';
import { batchesOf } from '../../engine/batches-of.ts';
import { markDataSets } from '../../engine/data-set-marks.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { checkDataSet, freeTable } from './data-set-rules.ts';
import { listQueryOf, mapOf, rowsOf } from './lists.ts';
import { newDataSet } from './new-data-set.ts';
import { etagOf, isDryRun } from './preconditions.ts';
import { dataBehaviorOf } from './schema-ref.ts';

export const dataSets = (house: House) => {
  const { resources, files, ids, switches } = house;

  return {
    createDataSet: ({ body, headers }, scope) => {
      const dataBehavior = dataBehaviorOf(house, scope, body.schemaRef);
      const id = ids.hex(24);
      const table = freeTable(house, scope, id, body);
      const dataSet = newDataSet(body, { id, viewId: ids.hex(24), table, dataBehavior, scope });
      checkDataSet(house, scope, dataSet);
      if (isDryRun(headers)) return { status: 200, body: [] };
      resources.insert(scope, 'dataSet', { id, body: dataSet, nowMs: scope.nowMs });
      const location = `${scope.origin}/data/foundation/catalog/dataSets/${id}`;
      return { status: 201, headers: { location }, body: [`@/dataSets/${id}`] };
    },

    getDataSet: ({ params: { id }, query }, scope) => {
      const rows = rowsOf(id, (one) => resources.get(scope, 'dataSet', one)) ?? refuse('data-set-not-found', { id });
      const [only] = rows.length === 1 ? rows : [];
      const headers = only && { headers: { etag: etagOf(only.body) } };
      return { status: 200, ...headers, body: mapOf(rows, query.properties) };
    },

    listDataSets: ({ query }, scope) => ({
      status: 200,
      body: mapOf(resources.list(scope, 'dataSet', listQueryOf(query)), query.properties),
    }),

    deleteDataSet: ({ params: { id } }, scope) => {
      if (!resources.get(scope, 'dataSet', id)) {
        return switches['delete-of-missing-data-set'] === 'refuse'
          ? refuse('data-set-not-found', { id })
          : { status: 200, body: [] };
      }
      resources.remove(scope, 'dataSetLabels', id);
      resources.remove(scope, 'dataSet', id);
      for (const { id: batchId, body: before } of batchesOf(resources, scope, id)) {
        files.removeBatch(scope, batchId);
        resources.remove(scope, 'batch', batchId);
        // A batch may be that of another data set as well.
        markDataSets(resources, scope, { batchId, before, nowMs: scope.nowMs });
      }
      return { status: 200, body: [`@/dataSets/${id}`] };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
