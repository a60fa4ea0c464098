// The two transactions of a run, its start and its end. In between other requests are served, so the end looks again at what is
// there: what was deleted meanwhile stays deleted, and a run whose dataset has gone has failed.
import { flowServiceEtag } from '../store/ids.ts';
import type { Job } from '../store/jobs.ts';
import type { Place, Row } from '../store/resources.ts';
import { finishBatch } from './batch-commits.ts';
import { type BatchOrigin, loadingBatch } from './batch-state.ts';
import { noOutput, type Output } from './landing.ts';
import type { Attempt, RunnerParts } from './run-attempt.ts';
import {
  cancelScheduledRun,
  keyOfJob,
  parkScheduledRun,
  planRunOnDemand,
  planScheduledRun,
  runJobOf,
} from './run-job.ts';
import type { MissingPart, RunPlan } from './run-plan.ts';
import { finishedRun, type RunOutcome, scheduledRun, startedRun } from './run-report.ts';
import { judgeMissing, type Verdict } from './run-verdict.ts';
import { nextDueMs } from './schedule/due.ts';

/** The run says that it reads. One that was begun before begins again. */
const beginRun = ({ resources }: RunnerParts, { place, runId, flow, startedMs }: Attempt): void => {
  const { sandboxId, flowSpec } = flow.body;
  if (!resources.get(place, 'run', runId)) {
    const etag = flowServiceEtag(runId, 1, startedMs);
    const origin = { id: runId, etag, ...place, sandboxId, flowId: flow.id, flowSpec, createdMs: startedMs };
    resources.insert(place, 'run', { id: runId, body: scheduledRun(origin), nowMs: startedMs });
  }
  const run = resources.get(place, 'run', runId);
  if (!run) return;
  resources.update(place, 'run', run, startedMs, (revision) =>
    startedRun(run.body, flowServiceEtag(runId, revision, startedMs), startedMs),
  );
};

/** First transaction: the run says that it reads, the batch that it loads. */
export const begin = (parts: RunnerParts, attempt: Attempt, plan: RunPlan | MissingPart): void => {
  const { resources } = parts;
  const { place, batchId, flow, startedMs } = attempt;
  // Its sandbox was emptied, or the flow deleted, in the same breath: nothing begins.
  if (!resources.get(place, 'flow', flow.id)) return;
  beginRun(parts, attempt);
  if ('missing' in plan || resources.get(place, 'batch', batchId)) return;
  const origin: BatchOrigin = {
    id: batchId,
    org: place.org,
    sandboxId: flow.body.sandboxId,
    dataSetId: plan.dataSet.id,
    flowId: flow.id,
    startedMs,
    partialIngestionPercent: plan.partialIngestionPercent,
    errorDiagnosticsEnabled: plan.errorDiagnosticsEnabled,
  };
  resources.insert(place, 'batch', { id: batchId, body: loadingBatch(origin), nowMs: startedMs });
};

const finishRun = ({ resources, switches }: RunnerParts, place: Place, run: Row<'run'>, outcome: RunOutcome): void => {
  const { completedMs } = outcome;
  resources.update(place, 'run', run, completedMs, (revision) =>
    finishedRun(run.body, flowServiceEtag(run.id, revision, completedMs), outcome, switches['partly-failed-run']),
  );
};

/**
 * Plans what comes next, by the schedule that the flow has now, and takes the job away. Windows go on after a run that failed too: what
 * it did not land is had by triggering it again (RETRY), for which it must not have landed by the next run.
 */
const moveOn = ({ jobs }: RunnerParts, { place, job, dueMs, window }: Attempt, flow: Row<'flow'>): void => {
  const next = job.onDemand ? undefined : nextDueMs(flow.body.scheduleParams ?? {}, dueMs, window.endMs);
  if (job.onDemand) jobs.remove(place, keyOfJob(job));
  else if (next === undefined) cancelScheduledRun(jobs, place, flow.id);
  else if (flow.body.state !== 'enabled') parkScheduledRun(jobs, place, flow.id, window.endMs);
  else planScheduledRun(jobs, place, flow.id, next, window.endMs);
};

/** A run that is to last: it has begun, it ends when `endMs` is due, and what comes after it is planned already. */
export const hold = (parts: RunnerParts, attempt: Attempt, plan: RunPlan, endMs: number): void => {
  const { place, runId, batchId, copyId, startedMs, window, job } = attempt;
  begin(parts, attempt, plan);
  const current = parts.resources.get(place, 'flow', attempt.flow.id);
  if (!current) return;
  if (!job.onDemand) moveOn(parts, attempt, current);
  const onDemand = { runId, ...window, begun: { startedMs, batchId, copyId } };
  planRunOnDemand(parts.jobs, place, endMs, { flowId: current.id, onDemand });
};

/** What is missing when the batch has gone while its run read: it goes with its dataset. */
const LOST: MissingPart = { step: 'promotion', missing: 'the dataset' };

/** Last transaction: files, batch, dataset, run, flow and the next job, all or nothing. */
export const finish = (parts: RunnerParts, attempt: Attempt, judged: Verdict | MissingPart, written: Output): void => {
  const { resources } = parts;
  const { place, runId, batchId, copyId, flow, startedMs, window } = attempt;
  const run = resources.get(place, 'run', runId);
  // A reset has come between: nothing of this run is left, nor is its job.
  if (!run) return;
  const batch = resources.get(place, 'batch', batchId);
  const result = batch || 'missing' in judged ? judged : LOST;
  const verdict = 'missing' in result ? judgeMissing(result) : result;
  const output = 'missing' in result ? noOutput : written;
  const { outputBytes, outputFiles } = output;
  const completedMs = parts.nowMs();
  if (batch) finishBatch(parts, place, batch, { ...verdict.batch, outputBytes, outputFiles, completedMs }, output);
  const [sourceConnectionId = ''] = flow.body.sourceConnectionIds;
  const [targetConnectionId = ''] = flow.body.targetConnectionIds;
  finishRun(parts, place, run, {
    ...verdict.run,
    ...{ outputBytes, outputFiles, startedMs, completedMs, window, copyId, sourceConnectionId, targetConnectionId },
    batchId: batch ? batchId : '',
  });
  const current = resources.get(place, 'flow', flow.id);
  if (!current) return;
  const state = verdict.run.status === 'failed' ? 'failed' : 'success';
  const lastRunDetails = { id: runId, state, startedAtUTC: startedMs, completedAtUTC: completedMs } as const;
  resources.amend(place, 'flow', current, { ...current.body, lastRunDetails });
  moveOn(parts, attempt, current);
};

/** The job of a flow that is gone or stopped. A run on demand that waits for it has failed: nobody shall wait for it for ever. */
export const giveUp = (parts: RunnerParts, job: Job): void => {
  const place = { org: job.org, sandbox: job.sandbox };
  const { flowId, onDemand, previousEndMs } = runJobOf(job);
  parts.jobs.remove(place, job.key);
  if (!onDemand && parts.resources.get(place, 'flow', flowId))
    parkScheduledRun(parts.jobs, place, flowId, previousEndMs);
  const run = onDemand && parts.resources.get(place, 'run', onDemand.runId);
  if (!run) return;
  const nowMs = parts.nowMs();
  const { startedMs = nowMs, batchId = '', copyId = '' } = onDemand.begun ?? {};
  const verdict = judgeMissing({ step: 'copy', missing: `an enabled flow ${flowId}` });
  const none = { outputBytes: 0, outputFiles: 0, completedMs: nowMs };
  const batch = parts.resources.get(place, 'batch', batchId);
  if (batch) finishBatch(parts, place, batch, { ...verdict.batch, ...none }, noOutput);
  finishRun(parts, place, run, {
    ...{ ...verdict.run, ...none, startedMs },
    ...{ batchId: batch ? batchId : '', copyId, sourceConnectionId: '', targetConnectionId: '' },
    window: { startMs: onDemand.startMs, endMs: onDemand.endMs, first: false },
  });
};
