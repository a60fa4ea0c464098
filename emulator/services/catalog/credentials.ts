// Where the files of a data set would lie: Catalog still tells it to older clients. No storage stands behind it, so the key opens nothing.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/catalog.d.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';

type Credentials = components['schemas']['DataSetCredentials'];

/** Said in each field whose value only a storage could have (assumed). */
const NONE = 'not-emulated';

const KEYS: Credentials['credentials'] = {
  ...{ clientKey: NONE, tenantId: NONE, resourceGroupName: NONE, subscriptionId: NONE },
  ...{ adlsType: NONE, adlsUri: NONE, hadoopUri: NONE },
};

export const credentials = ({ resources }: House) => {
  /** As the batch itself has it. @see CAT (documented: only a batch has one) */
  const stagePathOf = (scope: Scope, batchId: string): string => {
    const { body } = resources.get(scope, 'batch', batchId) ?? refuse('batch-not-found', { id: batchId });
    return body.tags['acp_stagePath']?.[0] ?? `${body.createdClient}/stage/${batchId}`;
  };

  return {
    getDataSetCredentials: ({ params: { id }, query: { batchId } }, scope) => {
      const { body } = resources.get(scope, 'dataSet', id) ?? refuse('data-set-not-found', { id });
      const path = `${scope.origin}/data/foundation/dataset/datasets/${id}/`;
      const stagePath = batchId === undefined ? {} : { stagePath: stagePathOf(scope, batchId) };
      const keys = { ...KEYS, clientId: scope.clientId, name: body.name };
      return { status: 200, body: { dataSetId: id, path, ...stagePath, credentials: keys } };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
