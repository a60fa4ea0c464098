// The jobs that stand for runs of a flow. Handlers write them, the scheduler finds them, the flow runner does them.
import type { Job, Jobs } from '../store/jobs.ts';
import type { Place } from '../store/resources.ts';
import { firstDueMs, nextOnGridMs } from './schedule/due.ts';
import type { Schedule } from './schedule/schedule.ts';

/** What a run that lasts is known by. */
export interface BegunRun {
  readonly startedMs: number;
  readonly batchId: string;
  readonly copyId: string;
}

/** What stands in the body of a job. */
export interface RunJob {
  readonly flowId: string;
  /** Where the window of the run before ended, in epoch ms; absent before the first. */
  readonly previousEndMs?: number;
  /** A run on demand exists already, and names its window. */
  readonly onDemand?: {
    readonly runId: string;
    readonly startMs: number;
    readonly endMs: number;
    /** A run that repeats the first one of its flow reads what only a first one reads. */
    readonly first?: boolean;
    /** It has begun, and lasts until the job is due. */
    readonly begun?: BegunRun;
  };
}

/** No clock gets there: a job that is due then only keeps where the windows of a stopped flow ended. */
const NEVER_MS = Number.MAX_SAFE_INTEGER;

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

/** A stopped flow has no next run; its windows go on where they ended once it is enabled again. */
export const parkScheduledRun = (jobs: Jobs, place: Place, flowId: string, previousEndMs: number | undefined): void =>
  planScheduledRun(jobs, place, flowId, NEVER_MS, previousEndMs);

/** Stops a flow. A run that is due at `nowMs` is about to be done or under way: it stays, and parks the flow itself. */
export const stopScheduledRun = (jobs: Jobs, place: Place, flowId: string, nowMs: number): void => {
  const planned = jobs.get(place, scheduledKey(flowId));
  if (planned && planned.dueMs > nowMs) parkScheduledRun(jobs, place, flowId, runJobOf(planned).previousEndMs);
};

/**
 * Starts a stopped flow again: at the next instant of its schedule, into which what it missed merges (assumed). A single run that
 * was missed has no next instant: it is made up for at once.
 */
export const resumeScheduledRun = (
  jobs: Jobs,
  place: Place,
  flowId: string,
  { schedule, createdMs, nowMs }: { readonly schedule: Schedule; readonly createdMs: number; readonly nowMs: number },
): void => {
  const startedMs = firstDueMs(schedule, createdMs);
  const missedMs = jobs.get(place, scheduledKey(flowId)) ? nowMs : undefined;
  const dueMs = startedMs > nowMs ? startedMs : (nextOnGridMs(schedule, nowMs) ?? missedMs);
  replanScheduledRun(jobs, place, flowId, dueMs, nowMs);
};

export const cancelScheduledRun = (jobs: Jobs, place: Place, flowId: string): void =>
  jobs.remove(place, scheduledKey(flowId));

export const planRunOnDemand = (
  jobs: Jobs,
  place: Place,
  nowMs: number,
  job: Required<Pick<RunJob, 'flowId' | 'onDemand'>>,
): void => jobs.put(place, keyOfJob(job), nowMs, job);
