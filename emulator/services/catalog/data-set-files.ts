// Views of a data set and its data set files, as older clients ask for them: both are made of what there is, and neither is stored.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/catalog.d.ts';
import { landedBatches } from '../../engine/batches-of.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { LIMIT_DEFAULT } from './lists.ts';

type Schemas = components['schemas'];

const viewOf = (id: string, dataSet: Schemas['DataSet']): Schemas['DataSetView'] => {
  const { imsOrg, version, created, updated, createdClient, createdUser, updatedUser, viewId, fileDescription } =
    dataSet;
  const stamps = { version, created, updated, createdClient, createdUser, updatedUser };
  return { dataSetId: id, imsOrg, ...stamps, fileDescription, files: `@/dataSets/${id}/views/${viewId}/files` };
};

const fileOf = ({ id, body }: Row<'batch'>, dataSetViewId: string): Schemas['DataSetFile'] => ({
  id: `${id}-1`,
  batchId: id,
  dataSetViewId,
  imsOrg: body.imsOrg,
  createdUser: body.createdUser,
  createdClient: body.createdClient,
  updatedUser: body.updatedUser,
  version: '1.0.0',
  created: body.created,
  updated: body.updated,
});

interface Page {
  readonly limit?: number;
  readonly start?: number;
}

export const dataSetFiles = ({ resources, files }: House) => {
  const found = (scope: Scope, id: string): Row<'dataSet'> =>
    resources.get(scope, 'dataSet', id) ?? refuse('data-set-not-found', { id });

  const foundView = (scope: Scope, { id, viewId }: { readonly id: string; readonly viewId: string }) => {
    const dataSet = found(scope, id);
    return dataSet.body.viewId === viewId ? dataSet : refuse('data-set-view-not-found', { id, viewId });
  };

  /** One of each batch that has left files. */
  function* filesIn(scope: Scope, { id, body }: Row<'dataSet'>): Iterable<[string, Schemas['DataSetFile']]> {
    for (const batch of landedBatches(resources, scope, id)) {
      if (files.list(scope, batch.id, 'data').length > 0) yield [`${batch.id}-1`, fileOf(batch, body.viewId)];
    }
  }

  const filesOf = (scope: Scope, dataSet: Row<'dataSet'>, { limit = LIMIT_DEFAULT, start = 0 }: Page) => {
    const shown: [string, Schemas['DataSetFile']][] = [];
    let passed = 0;
    for (const one of filesIn(scope, dataSet)) {
      if (passed >= start) shown.push(one);
      passed += 1;
      if (shown.length === limit) break;
    }
    return { status: 200 as const, body: Object.fromEntries(shown) };
  };

  return {
    listDataSetViews: ({ params: { id } }, scope) => {
      const { body } = found(scope, id);
      return { status: 200, body: { [body.viewId]: viewOf(id, body) } };
    },

    getDataSetView: ({ params }, scope) => {
      const { id, body } = foundView(scope, params);
      return { status: 200, body: { [body.viewId]: viewOf(id, body) } };
    },

    listDataSetViewFiles: ({ params, query }, scope) => filesOf(scope, foundView(scope, params), query),

    listDataSetFiles: ({ query }, scope) => {
      const dataSet = resources.get(scope, 'dataSet', query.dataSetId);
      return dataSet ? filesOf(scope, dataSet, query) : { status: 200, body: {} };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
