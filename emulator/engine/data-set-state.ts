// What batches change in their dataset, as pure functions from one body to the next: one that finished, and one that was reverted.
import type { Kinds } from '../store/kinds.ts';
import type { Row } from '../store/resources.ts';
import { hasLanded } from './batch-state.ts';
import { nextVersion } from './object-version.ts';
import { isObject } from './xdm/schema-node.ts';

type DataSet = Kinds['dataSet'];

const objectAt = (object: Readonly<Record<string, unknown>> | undefined, name: string) => {
  const found = object?.[name];
  return isObject(found) ? found : {};
};

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Rows and bytes of a batch that landed, counted in or out. */
const counted = (dataSet: DataSet, batch: Kinds['batch'], sign: 1 | -1, asOf: number | undefined) => {
  const lakeHouse = objectAt(dataSet.extensions, 'adobe_lakeHouse');
  const before = objectAt(lakeHouse, 'metrics');
  const moved = (name: string, by = 0) => Math.max(0, numberOf(before[name]) + sign * (hasLanded(batch) ? by : 0));
  const metrics = {
    storageSize: moved('storageSize', batch.size),
    rowCount: moved('rowCount', batch.recordCount),
    asOf,
  };
  return { ...dataSet.extensions, adobe_lakeHouse: { ...lakeHouse, metrics } };
};

/**
 * The newest batch leaves its name and status; one that succeeded adds its rows (`rowCount`) and bytes (`storageSize`).
 * Either is a change of the dataset, so its version and the instant of its update move on.
 */
export const dataSetAfter = (dataSet: DataSet, batchId: string, batch: Kinds['batch']): DataSet => ({
  ...dataSet,
  version: nextVersion(dataSet.version),
  updated: batch.completed ?? dataSet.updated,
  lastBatchId: batchId,
  lastBatchStatus: batch.status,
  ...(hasLanded(batch) ? { lastSuccessfulBatch: batchId } : { lastFailedBatch: batchId }),
  extensions: counted(dataSet, batch, 1, batch.completed),
});

/** Ways in which a batch ends; one that still loads says nothing of its dataset yet. */
const FAILURES: readonly string[] = ['failed', 'failure', 'aborted', 'abandoned'];

const endMs = ({ completed, updated }: Kinds['batch']): number => completed ?? updated;

/** The one that ended last; of those that ended at one instant the first in the list. */
const newest = <One extends Pick<Row<'batch'>, 'body'>>(batches: readonly One[]): One | undefined =>
  batches.reduce<One | undefined>((last, one) => (last && endMs(last.body) >= endMs(one.body) ? last : one), undefined);

/**
 * The reverse of `dataSetAfter`: the rows and bytes of a batch that had succeeded are gone again, and the last batches are those
 * of `remaining`, newest first. `batch` is the batch as it was before it was reverted, `nowMs` the instant of the revert.
 */
export const dataSetWithout = (
  dataSet: DataSet,
  batchId: string,
  batch: Kinds['batch'],
  remaining: readonly Pick<Row<'batch'>, 'id' | 'body'>[],
  nowMs: number,
): DataSet => {
  const {
    lastBatchId: _last,
    lastBatchStatus: _status,
    lastSuccessfulBatch: _good,
    lastFailedBatch: _bad,
    ...rest
  } = dataSet;
  const others = remaining.filter(({ id }) => id !== batchId);
  const good = newest(others.filter(({ body }) => hasLanded(body)));
  const bad = newest(others.filter(({ body }) => FAILURES.includes(body.status)));
  const last = newest([good, bad].flatMap((one) => one ?? []));
  return {
    ...rest,
    version: nextVersion(dataSet.version),
    updated: nowMs,
    ...(last && { lastBatchId: last.id, lastBatchStatus: last.body.status }),
    ...(good && { lastSuccessfulBatch: good.id }),
    ...(bad && { lastFailedBatch: bad.id }),
    extensions: counted(dataSet, batch, -1, nowMs),
  };
};
