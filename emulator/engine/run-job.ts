// The jobs that stand for runs of a flow. Handlers write them, the scheduler finds them, the flow runner does them.
import type { Job, Jobs } from '../store/jobs.ts';
import type { Place } from '../store/resources.ts';
import { firstDueMs } from './schedule/due.ts';
import type { Schedule } from './schedule/schedule.ts';

/** What stands in the body of a job. */
export interface RunJob {
  readonly flowId: string;
  /** Where the window of the run before ended, in epoch ms; absent before the first. */
  readonly previousEndMs?: number;
  /** A run on demand exists already, and names its window. */
  readonly onDemand?: { readonly runId: string; readonly startMs: number; readonly endMs: number };
}

const scheduledKey = (flowId: string) => `flow ${flowId}`;
const onDemandKey = (runId: string) => `run ${runId}`;

/** The key of a job is a function of what it stands for, so that it can be replaced and removed. */
export const keyOfJob = ({ flowId, onDemand }: RunJob): string =>
  onDemand ? onDemandKey(onDemand.runId) : scheduledKey(flowId);

export const runJobOf = (job: Job): RunJob => job.body as RunJob;

/** Plans the next run of a flow by its schedule; without one it has none. */
export const planScheduledRun = (
  jobs: Jobs,
  place: Place,
  flowId: string,
  dueMs: number,
  previousEndMs?: number,
): void =>
  jobs.put(place, scheduledKey(flowId), dueMs, { flowId, ...(previousEndMs !== undefined && { previousEndMs }) });

/** Plans the first run of a new flow. */
export const planFirstRun = (jobs: Jobs, place: Place, flowId: string, schedule: Schedule, createdMs: number): void =>
  planScheduledRun(jobs, place, flowId, firstDueMs(schedule, createdMs));

/**
 * After a change of schedule: the same flow at another instant or, without one, not again; its windows go on where they ended.
 * A run that is due at `nowMs` is about to be done or under way: it stays, and plans the next one itself.
 */
export const replanScheduledRun = (
  jobs: Jobs,
  place: Place,
  flowId: string,
  dueMs: number | undefined,
  nowMs: number,
): void => {
  const planned = jobs.get(place, scheduledKey(flowId));
  if (planned && planned.dueMs <= nowMs) return;
  if (dueMs === undefined) cancelScheduledRun(jobs, place, flowId);
  else planScheduledRun(jobs, place, flowId, dueMs, planned && runJobOf(planned).previousEndMs);
};

export const cancelScheduledRun = (jobs: Jobs, place: Place, flowId: string): void =>
  jobs.remove(place, scheduledKey(flowId));

export const planRunOnDemand = (
  jobs: Jobs,
  place: Place,
  nowMs: number,
  job: Required<Pick<RunJob, 'flowId' | 'onDemand'>>,
): void => jobs.put(place, keyOfJob(job), nowMs, job);
