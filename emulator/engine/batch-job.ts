// The jobs that stand for what happens to a batch after its client has gone: it is promoted, or collected. Handlers write them, the
// scheduler finds them.
import type { Job, Jobs } from '../store/jobs.ts';
import type { Place } from '../store/resources.ts';

/** What stands in the body of a job. */
export interface BatchJob {
  readonly batchId: string;
  readonly task: 'promote' | 'collect';
}

/** How long a reverted batch stays inactive before it is deleted: long enough to be seen (assumed). */
const COLLECT_AFTER_MS = 60_000;

const keyOf = ({ batchId, task }: BatchJob) => `batch ${batchId} ${task}`;

const put = (jobs: Jobs, place: Place, job: BatchJob, dueMs: number): void => jobs.put(place, keyOf(job), dueMs, job);

export const planPromotion = (jobs: Jobs, place: Place, batchId: string, nowMs: number): void =>
  put(jobs, place, { batchId, task: 'promote' }, nowMs);

export const planCollection = (jobs: Jobs, place: Place, batchId: string, nowMs: number): void =>
  put(jobs, place, { batchId, task: 'collect' }, nowMs + COLLECT_AFTER_MS);

/** The job of a batch; `undefined` for that of a flow. */
export const batchJobOf = ({ key, body }: Job): BatchJob | undefined =>
  // Only this file writes such keys.
  key.startsWith('batch ') ? (body as BatchJob) : undefined;
