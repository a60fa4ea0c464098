// One run of a flow: plan it, read pages, map, check, write the batch, report the run. The only shell of the engine: it keeps the
// loop and the decisions, the leaves are pure. A run is two transactions, its start and its end, and its ids are a function of
// flow and instant: a run that was killed half-way is done again under the same ids, and nothing lands twice.
import type { Files } from '../store/files.ts';
import { flowServiceEtag, type Ids } from '../store/ids.ts';
import type { Job, Jobs } from '../store/jobs.ts';
import type { Library } from '../store/library.ts';
import type { Place, Resources, Row } from '../store/resources.ts';
import type { Writes } from '../store/writes.ts';
import type { Switches } from '../switches.ts';
import { type BatchOrigin, finishedBatch, loadingBatch } from './batch-state.ts';
import { dataSetAfter } from './data-set-state.ts';
import { writeParquet } from './formats/parquet.ts';
import { parquetFields } from './formats/parquet-fields.ts';
import { createIngestion, errorLines, type Ingested, nothingIngested } from './ingest.ts';
import { cancelScheduledRun, keyOfJob, planScheduledRun, type RunJob, runJobOf } from './run-job.ts';
import { type MissingPart, planRun, type RunPlan } from './run-plan.ts';
import { finishedRun, scheduledRun, startedRun } from './run-report.ts';
import { judgeRun, type Verdict } from './run-verdict.ts';
import { nextDueMs, type Window, windowOf } from './schedule/due.ts';
import type { Schemas } from './schemas.ts';
import type { Source } from './sources/source.ts';

export interface RunnerParts {
  readonly resources: Resources;
  readonly files: Files;
  readonly jobs: Jobs;
  readonly writes: Writes;
  readonly library: Library;
  readonly schemas: Schemas;
  readonly source: Source;
  readonly switches: Switches;
  readonly nowMs: () => number;
  readonly idsOf: (stream: string) => Ids;
}

/** One run under way. */
interface Attempt {
  readonly place: Place;
  readonly job: RunJob;
  readonly flow: Row<'flow'>;
  readonly runId: string;
  readonly batchId: string;
  readonly copyId: string;
  readonly startedMs: number;
  readonly dueMs: number;
  readonly window: Window;
}

/** Rows that a preview shows (Data Access). */
const PREVIEW_ROWS = 100;

const attemptOf = (parts: RunnerParts, job: Job, flow: Row<'flow'>): Attempt => {
  const run = runJobOf(job);
  const ids = parts.idsOf(`${job.key} ${job.dueMs}`);
  const startedMs = parts.nowMs();
  const schedule = flow.body.scheduleParams ?? {};
  const window = run.onDemand
    ? { ...run.onDemand, first: false }
    : windowOf({ schedule, previousEndMs: run.previousEndMs, dueMs: startedMs });
  return {
    place: { org: job.org, sandbox: job.sandbox },
    job: run,
    flow,
    runId: run.onDemand?.runId ?? ids.uuid(startedMs),
    batchId: ids.ulid(startedMs),
    copyId: ids.uuid(startedMs),
    startedMs,
    dueMs: job.dueMs,
    window,
  };
};

/** First transaction: the run says that it reads, the batch that it loads. A run that was begun before begins again. */
const begin = ({ resources }: RunnerParts, attempt: Attempt, plan: RunPlan | MissingPart): void => {
  const { place, runId, batchId, flow, startedMs } = attempt;
  const { sandboxId, flowSpec } = flow.body;
  if (!resources.get(place, 'run', runId)) {
    const etag = flowServiceEtag(runId, 1, startedMs);
    const origin = { id: runId, etag, ...place, sandboxId, flowId: flow.id, flowSpec, createdMs: startedMs };
    resources.insert(place, 'run', { id: runId, body: scheduledRun(origin), nowMs: startedMs });
  }
  const run = resources.get(place, 'run', runId);
  if (run) {
    resources.update(place, 'run', run, startedMs, (revision) =>
      startedRun(run.body, flowServiceEtag(runId, revision, startedMs), startedMs),
    );
  }
  if ('missing' in plan || resources.get(place, 'batch', batchId)) return;
  const origin: BatchOrigin = {
    id: batchId,
    org: place.org,
    sandboxId,
    dataSetId: plan.dataSet.id,
    flowId: flow.id,
    startedMs,
    partialIngestionPercent: plan.partialIngestionPercent,
    errorDiagnosticsEnabled: plan.errorDiagnosticsEnabled,
  };
  resources.insert(place, 'batch', { id: batchId, body: loadingBatch(origin), nowMs: startedMs });
};

/** Reads every page of the window; a table that is not there is part of the answer. */
const readAll = async (
  { source }: RunnerParts,
  { window }: Attempt,
  plan: RunPlan,
): Promise<Ingested | MissingPart> => {
  const take = createIngestion(plan.rules, plan.schema);
  const total = nothingIngested();
  const delta = plan.deltaColumn && {
    column: plan.deltaColumn,
    startMs: window.startMs,
    endMs: window.endMs,
    // A row without a delta value belongs to the beginning of time (assumed).
    includeMissing: window.first && window.startMs === 0,
  };
  const request = {
    tableName: plan.tableName,
    ...(plan.columns && { columns: plan.columns }),
    ...(delta && { delta }),
  };
  for (let cursor: number | undefined = 0; cursor !== undefined; ) {
    const page = await source.page(request, cursor);
    if (page.kind === 'no-such-table') return { missing: `table ${page.tableName}` };
    take(total, page.rows);
    cursor = page.next;
  }
  return total;
};

/** What a run leaves in its batch besides the record of itself. */
const storeFiles = (
  { files }: RunnerParts,
  attempt: Attempt,
  plan: RunPlan,
  total: Ingested,
  verdict: Verdict,
  data: Uint8Array | undefined,
) => {
  const { place, batchId } = attempt;
  const put = (folder: Parameters<Files['put']>[2], name: string, text: string) =>
    files.put(place, batchId, folder, name, Buffer.from(text));
  files.removeBatch(place, batchId);
  if (data) files.put(place, batchId, 'data', `${batchId}-1.parquet`, data);
  if (verdict.landed.length > 0) put('preview', 'rows.json', JSON.stringify(verdict.landed.slice(0, PREVIEW_ROWS)));
  const inputName = `${plan.tableName}.json`;
  put('meta', `input_files/${inputName}`, JSON.stringify({ path: plan.tableName, records: total.inputRecords }));
  const diagnosed = [...total.failed, ...total.warned];
  if (diagnosed.length === 0) return;
  put('meta', 'row_errors/part-00000.json', errorLines(diagnosed, inputName));
  if (total.failed.length > 0) put('failed', 'part-00000.json', errorLines(total.failed, inputName));
  if (plan.errorDiagnosticsEnabled)
    put('meta', 'row_error_samples.json', errorLines(diagnosed.slice(0, 10), inputName));
};

const encode = (plan: RunPlan, landed: Record<string, unknown>[]): Promise<Uint8Array | undefined> =>
  landed.length === 0
    ? Promise.resolve(undefined)
    : writeParquet(landed, parquetFields({ type: 'object', properties: plan.schema.resolved.properties }));

/** Plans what comes next, and takes the job away: both belong to the transaction that stores the result. */
const moveOn = ({ jobs }: RunnerParts, { place, job, flow, dueMs, window }: Attempt): void => {
  const next = job.onDemand ? undefined : nextDueMs(flow.body.scheduleParams ?? {}, Math.max(dueMs, window.endMs));
  if (job.onDemand) jobs.remove(place, keyOfJob(job));
  else if (next === undefined) cancelScheduledRun(jobs, place, flow.id);
  else planScheduledRun(jobs, place, flow.id, next, window.endMs);
};

/** Last transaction: files, batch, dataset, run, flow and the next job, all or nothing. */
const finish = (parts: RunnerParts, attempt: Attempt, verdict: Verdict, storeData: () => void): void => {
  const { resources, switches } = parts;
  const { place, runId, batchId, flow, startedMs } = attempt;
  const completedMs = parts.nowMs();
  const run = resources.get(place, 'run', runId);
  const batch = resources.get(place, 'batch', batchId);
  storeData();
  if (batch) {
    const body = finishedBatch(batch.body, { ...verdict.batch, completedMs });
    resources.update(place, 'batch', batch, completedMs, () => body);
    const dataSet = resources.get(place, 'dataSet', body.relatedObjects[0]?.id ?? '');
    if (dataSet) resources.amend(place, 'dataSet', dataSet, dataSetAfter(dataSet.body, batchId, body));
  }
  if (run) {
    resources.update(place, 'run', run, completedMs, (revision) =>
      finishedRun(
        run.body,
        flowServiceEtag(runId, revision, completedMs),
        {
          ...verdict.run,
          startedMs,
          completedMs,
          window: attempt.window,
          copyId: attempt.copyId,
          batchId: batch ? batchId : '',
        },
        switches['partly-failed-run'],
      ),
    );
  }
  const current = resources.get(place, 'flow', flow.id);
  if (current) {
    const state = verdict.run.status === 'failed' ? 'failed' : 'success';
    const lastRunDetails = { id: runId, state, startedAtUTC: startedMs, completedAtUTC: completedMs };
    resources.amend(place, 'flow', current, { ...current.body, lastRunDetails });
    moveOn(parts, { ...attempt, flow: current });
  }
};

/**
 * Does the run that a job stands for, and removes or replaces the job with its result. A flow that is gone or disabled has no runs.
 * What a user can cause (a missing table, a deleted mapping set, bad records) ends in a run that failed, never in a throw.
 */
export const runFlow = async (parts: RunnerParts, job: Job): Promise<void> => {
  const { resources, jobs, writes } = parts;
  const place = { org: job.org, sandbox: job.sandbox };
  const flow = resources.get(place, 'flow', runJobOf(job).flowId);
  if (flow?.body.state !== 'enabled') {
    await writes.write(() => jobs.remove(place, job.key));
    return;
  }
  const attempt = attemptOf(parts, job, flow);
  const plan = planRun(parts, place, flow);
  await writes.write(() => begin(parts, attempt, plan));
  const total = 'missing' in plan ? plan : await readAll(parts, attempt, plan);
  const ends = {
    sourceConnectionId: flow.body.sourceConnectionIds[0] ?? '',
    targetConnectionId: flow.body.targetConnectionIds[0] ?? '',
  };
  const verdict = judgeRun(total, plan, ends);
  if ('missing' in plan || 'missing' in total) {
    await writes.write(() => finish(parts, attempt, verdict, () => {}));
    return;
  }
  const data = await encode(plan, verdict.landed);
  const sized = verdict.withBytes(data);
  await writes.write(() => finish(parts, attempt, sized, () => storeFiles(parts, attempt, plan, total, sized, data)));
};
