// What a finished batch changes in its dataset, as a pure function from one body to the next.
import type { Kinds } from '../store/kinds.ts';
import { isObject } from './xdm/schema-node.ts';

type DataSet = Kinds['dataSet'];

const metricsOf = (dataSet: DataSet): Record<string, unknown> => {
  const lake = dataSet.extensions?.['adobe_lakeHouse'];
  return isObject(lake) && isObject(lake['metrics']) ? lake['metrics'] : {};
};

const add = (value: unknown, more: number) => (typeof value === 'number' ? value : 0) + more;

/** The newest batch leaves its name and status; one that succeeded adds its rows (`rowCount`) and bytes (`storageSize`). */
export const dataSetAfter = (dataSet: DataSet, batchId: string, batch: Kinds['batch']): DataSet => {
  const isSuccess = batch.status === 'success';
  const before = metricsOf(dataSet);
  const metrics = {
    storageSize: add(before['storageSize'], isSuccess ? (batch.size ?? 0) : 0),
    rowCount: add(before['rowCount'], isSuccess ? (batch.recordCount ?? 0) : 0),
    asOf: batch.completed,
  };
  return {
    ...dataSet,
    lastBatchId: batchId,
    lastBatchStatus: batch.status,
    ...(isSuccess ? { lastSuccessfulBatch: batchId } : { lastFailedBatch: batchId }),
    extensions: { ...dataSet.extensions, adobe_lakeHouse: { metrics } },
  };
};
