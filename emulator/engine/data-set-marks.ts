// What a batch leaves in its data sets, whoever writes it: the last batches, and the rows and bytes that landed. A data set is written only
// where what it knows of the batch has changed.
import type { Kinds } from '../store/kinds.ts';
import type { Place, Resources } from '../store/resources.ts';
import { batchesOf } from './batches-of.ts';
import { dataSetAfter, dataSetWithout, hasEnded } from './data-set-state.ts';

type Batch = Kinds['batch'];

const dataSetIdsOf = (batch: Batch | undefined): string[] =>
  batch?.relatedObjects.filter(({ type }) => type === 'dataSet').map(({ id }) => id) ?? [];

/** What data sets know of a batch. */
const markOf = (batch: Batch | undefined, dataSetId: string): string | undefined =>
  batch && hasEnded(batch) && dataSetIdsOf(batch).includes(dataSetId)
    ? JSON.stringify([batch.status, batch.recordCount, batch.size])
    : undefined;

export interface BatchChange {
  readonly batchId: string;
  /** Absent where the batch is new, as `after` is where it is gone. */
  readonly before?: Batch;
  readonly after?: Batch;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

/** To be called when the batch itself is written. Data sets that are not there are passed over. */
export const markDataSets = (
  resources: Resources,
  place: Place,
  { batchId, before, after, nowMs }: BatchChange,
): void => {
  for (const dataSetId of new Set([...dataSetIdsOf(before), ...dataSetIdsOf(after)])) {
    const row = resources.get(place, 'dataSet', dataSetId);
    if (!row || markOf(before, dataSetId) === markOf(after, dataSetId)) continue;
    const wasMarked = before !== undefined && markOf(before, dataSetId) !== undefined;
    const others = wasMarked ? batchesOf(resources, place, dataSetId) : [];
    const without = wasMarked ? dataSetWithout(row.body, batchId, before, others, nowMs) : row.body;
    const isMarked = after !== undefined && markOf(after, dataSetId) !== undefined;
    const body = isMarked ? dataSetAfter(without, batchId, { ...after, completed: nowMs }) : without;
    resources.amend(place, 'dataSet', row, body);
  }
};
