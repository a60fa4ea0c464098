// What a finished batch changes in its dataset, as a pure function from one body to the next.
import type { Kinds } from '../store/kinds.ts';
import { nextVersion } from './object-version.ts';
import { isObject } from './xdm/schema-node.ts';

type DataSet = Kinds['dataSet'];

const objectAt = (object: Readonly<Record<string, unknown>> | undefined, name: string) => {
  const found = object?.[name];
  return isObject(found) ? found : {};
};

const add = (value: unknown, more: number) => (typeof value === 'number' ? value : 0) + more;

/**
 * The newest batch leaves its name and status; one that succeeded adds its rows (`rowCount`) and bytes (`storageSize`).
 * Either is a change of the dataset, so its version and the instant of its update move on.
 */
export const dataSetAfter = (dataSet: DataSet, batchId: string, batch: Kinds['batch']): DataSet => {
  const isSuccess = batch.status === 'success';
  const lakeHouse = objectAt(dataSet.extensions, 'adobe_lakeHouse');
  const before = objectAt(lakeHouse, 'metrics');
  const metrics = {
    storageSize: add(before['storageSize'], isSuccess ? (batch.size ?? 0) : 0),
    rowCount: add(before['rowCount'], isSuccess ? (batch.recordCount ?? 0) : 0),
    asOf: batch.completed,
  };
  return {
    ...dataSet,
    version: nextVersion(dataSet.version),
    updated: batch.completed ?? dataSet.updated,
    lastBatchId: batchId,
    lastBatchStatus: batch.status,
    ...(isSuccess ? { lastSuccessfulBatch: batchId } : { lastFailedBatch: batchId }),
    extensions: { ...dataSet.extensions, adobe_lakeHouse: { ...lakeHouse, metrics } },
  };
};
