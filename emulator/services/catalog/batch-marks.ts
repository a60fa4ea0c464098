// What a batch that is written here leaves in its data sets, as a run would: the last batches, and the rows and bytes that landed.
import type { components } from '../../../contracts/types/catalog.d.ts';
import { dataSetAfter, dataSetWithout, hasEnded } from '../../engine/data-set-state.ts';
import { refuse } from '../../problems/index.ts';
import type { Resources } from '../../store/resources.ts';
import type { Scope } from '../service.ts';

type Batch = components['schemas']['Batch'];

const dataSetIdsOf = (batch: Batch | undefined): string[] =>
  batch?.relatedObjects.filter(({ type }) => type === 'dataSet').map(({ id }) => id) ?? [];

/** What data sets know of a batch. */
const markOf = (batch: Batch | undefined, dataSetId: string): string | undefined =>
  batch && hasEnded(batch) && dataSetIdsOf(batch).includes(dataSetId)
    ? JSON.stringify([batch.status, batch.recordCount, batch.size])
    : undefined;

export interface Change {
  readonly batchId: string;
  readonly before?: Batch;
  readonly after?: Batch;
}

/** To be called when the batch itself is written. Data sets that are not there are passed over. */
export const markDataSets = (resources: Resources, scope: Scope, { batchId, before, after }: Change): void => {
  for (const dataSetId of new Set([...dataSetIdsOf(before), ...dataSetIdsOf(after)])) {
    const row = resources.get(scope, 'dataSet', dataSetId);
    if (!row || markOf(before, dataSetId) === markOf(after, dataSetId)) continue;
    const filters = [{ path: 'relatedObjects[].id', operator: '==', values: [dataSetId] }] as const;
    const others = () => resources.list(scope, 'batch', { filters, limit: Number.MAX_SAFE_INTEGER });
    const wasMarked = before !== undefined && markOf(before, dataSetId) !== undefined;
    const without = wasMarked ? dataSetWithout(row.body, batchId, before, others(), scope.nowMs) : row.body;
    const isMarked = after !== undefined && markOf(after, dataSetId) !== undefined;
    const body = isMarked ? dataSetAfter(without, batchId, { ...after, completed: scope.nowMs }) : without;
    if (!resources.update(scope, 'dataSet', row, scope.nowMs, () => body)) refuse('internal', {});
  }
};
