// One run under way, and what it works with. Its ids are a function of flow and due instant: a run that was killed half-way is
// done again under the same ids, and nothing lands twice.
import type { Files } from '../store/files.ts';
import type { Ids } from '../store/ids.ts';
import type { Job, Jobs } from '../store/jobs.ts';
import type { Place, Resources, Row } from '../store/resources.ts';
import type { Writes } from '../store/writes.ts';
import type { Switches } from '../switches.ts';
import { type RunJob, runJobOf } from './run-job.ts';
import { type Window, windowOf } from './schedule/due.ts';
import type { Schemas } from './schemas.ts';
import type { Source } from './sources/source.ts';

/** What is to become of a run: it fails because of its source, or it lasts. */
export interface RunFault {
  readonly fails?: 'bad-credentials' | 'table-missing' | 'column-missing';
  /** On the emulator's clock, in milliseconds. */
  readonly lastsMs?: number;
}

export interface RunnerParts {
  readonly resources: Resources;
  readonly files: Files;
  readonly jobs: Jobs;
  readonly writes: Writes;
  readonly schemas: Schemas;
  readonly source: Source;
  readonly switches: Switches;
  readonly nowMs: () => number;
  /** What a test has asked to become of a run that begins; absent where nobody can. */
  readonly strikeOnRun?: (place: Place) => RunFault | undefined;
  /** A stream of ids of its own for each name. */
  readonly idsOf: (stream: string) => Ids;
}

export interface Attempt {
  readonly place: Place;
  readonly job: RunJob;
  readonly flow: Row<'flow'>;
  readonly runId: string;
  readonly batchId: string;
  readonly copyId: string;
  /** The instant that was planned; a late run starts after it. Epoch milliseconds, like the next. */
  readonly dueMs: number;
  readonly startedMs: number;
  readonly window: Window;
}

const windowFor = ({ onDemand, previousEndMs }: RunJob, flow: Row<'flow'>, startedMs: number): Window =>
  onDemand
    ? { startMs: onDemand.startMs, endMs: onDemand.endMs, first: onDemand.first ?? false }
    : windowOf({ schedule: flow.body.scheduleParams ?? {}, previousEndMs, dueMs: startedMs });

export const attemptOf = ({ idsOf, nowMs }: RunnerParts, job: Job, flow: Row<'flow'>): Attempt => {
  const { dueMs } = job;
  const run = runJobOf(job);
  const ids = idsOf(`${job.key} ${dueMs}`);
  const { begun } = run.onDemand ?? {};
  const startedMs = begun?.startedMs ?? nowMs();
  const runId = run.onDemand?.runId ?? ids.uuid(dueMs);
  return {
    place: { org: job.org, sandbox: job.sandbox },
    job: run,
    flow,
    runId,
    batchId: begun?.batchId ?? ids.ulid(dueMs),
    copyId: begun?.copyId ?? ids.uuid(dueMs),
    dueMs,
    startedMs,
    window: windowFor(run, flow, startedMs),
  };
};
