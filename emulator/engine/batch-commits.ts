// What changes with a batch, each in one transaction of its caller: it ends, well or badly, read or unread; it is reverted; it is
// collected. Its data set always tells the same.
import type { Files } from '../store/files.ts';
import type { Jobs } from '../store/jobs.ts';
import type { Kinds } from '../store/kinds.ts';
import type { Place, Resources, Row } from '../store/resources.ts';
import { planCollection } from './batch-job.ts';
import { type BatchOutcome, batchIn, dataSetIdOf, finishedBatch, hasLanded } from './batch-state.ts';
import { batchesOf } from './batches-of.ts';
import { markDataSets } from './data-set-marks.ts';
import type { Output } from './landing.ts';

type Batch = Kinds['batch'];

export interface BatchParts {
  readonly resources: Resources;
  readonly files: Files;
  readonly jobs: Jobs;
}

/** The next body of a batch, and what its data set tells of it. */
const written = ({ resources }: BatchParts, place: Place, batch: Row<'batch'>, body: Batch, nowMs: number): void => {
  resources.update(place, 'batch', batch, nowMs, () => body);
  markDataSets(resources, place, { batchId: batch.id, before: batch.body, after: body, nowMs });
};

/** A batch that was read. Whatever stood in its folders before goes: what was uploaded, and what an earlier attempt left. */
export const finishBatch = (
  parts: BatchParts,
  place: Place,
  batch: Row<'batch'>,
  outcome: BatchOutcome,
  { publish }: Output,
): void => {
  parts.files.removeBatch(place, batch.id);
  publish(place);
  written(parts, place, batch, finishedBatch(batch.body, outcome), outcome.completedMs);
};

/** A batch that its client gives up: nothing of it was read, and nothing is kept. */
export const endUnread = (
  parts: BatchParts,
  place: Place,
  batch: Row<'batch'>,
  { status, nowMs, userId }: { readonly status: Batch['status']; readonly nowMs: number; readonly userId: string },
): void => {
  parts.files.removeBatch(place, batch.id);
  written(parts, place, batch, { ...batchIn(batch.body, status, nowMs, userId), completed: nowMs }, nowMs);
};

/** `successor`: the batch that takes its place. @see ingestion/batch-ingestion (documented: inactive, and deleted later on) */
export const revertBatch = (
  parts: BatchParts,
  place: Place,
  batch: Row<'batch'>,
  { nowMs, userId, successor }: { readonly nowMs: number; readonly userId?: string; readonly successor?: string },
): void => {
  const inactive = batchIn(batch.body, 'inactive', nowMs, userId);
  const body = successor ? { ...inactive, tags: { ...inactive.tags, acp_successor: [successor] } } : inactive;
  written(parts, place, batch, body, nowMs);
  planCollection(parts.jobs, place, batch.id, nowMs);
};

/** What an inactive batch has left goes; that there was a batch is still told. */
export const collectBatch = (parts: BatchParts, place: Place, batch: Row<'batch'>, nowMs: number): void => {
  parts.files.removeBatch(place, batch.id);
  parts.resources.update(place, 'batch', batch, nowMs, () => batchIn(batch.body, 'deleted', nowMs));
};

/** Batches of the same data set that a new one names, and that count still. */
export const predecessorsOf = (parts: BatchParts, place: Place, batch: Batch): Row<'batch'>[] => {
  const { predecessors = [], predecessorsByExternalId = [] } = batch.replay ?? {};
  if (predecessors.length + predecessorsByExternalId.length === 0) return [];
  return batchesOf(parts.resources, place, dataSetIdOf(batch)).filter(
    ({ id, body }) =>
      hasLanded(body) && (predecessors.includes(id) || predecessorsByExternalId.includes(body.externalId ?? '')),
  );
};
