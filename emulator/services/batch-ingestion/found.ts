// Finds the batch that a request is about, and holds it against the data set in its address.
import { dataSetIdOf } from '../../engine/batch-state.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';

/** Refuses with batch-not-found. */
export const foundBatch = ({ resources }: House, scope: Scope, id: string): Row<'batch'> =>
  resources.get(scope, 'batch', id) ?? refuse('batch-not-found', { id });

/** Refuses with batch-not-found, ingestion-data-set-not-of-batch. */
export const batchOf = (house: House, scope: Scope, { id, dataSetId }: { id: string; dataSetId: string }) => {
  const batch = foundBatch(house, scope, id);
  if (dataSetIdOf(batch.body) !== dataSetId) refuse('ingestion-data-set-not-of-batch', { dataSetId, batchId: id });
  return batch;
};
