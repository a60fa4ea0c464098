// One run of a flow: plan it, read pages, map, check, write the batch, report the run. The only shell of the engine: it keeps the
// loop and the decisions, the leaves are pure. A run is two transactions, its start and its end.
import type { Job } from '../store/jobs.ts';
import { writeParquet } from './formats/parquet.ts';
import { parquetFields } from './formats/parquet-fields.ts';
import { createIngestion, type Ingested, nothingIngested } from './ingest.ts';
import { type Attempt, attemptOf, type RunnerParts } from './run-attempt.ts';
import { begin, finish, giveUp, noOutput, type Output } from './run-commits.ts';
import { runFiles } from './run-files.ts';
import { runJobOf } from './run-job.ts';
import { type MissingPart, planRun, type RunPlan } from './run-plan.ts';
import { judgeRun } from './run-verdict.ts';
import type { SourceRequest } from './sources/source.ts';

export type { RunnerParts } from './run-attempt.ts';

const requestOf = ({ tableName, columns, deltaColumn, filter }: RunPlan, { window }: Attempt): SourceRequest => ({
  tableName,
  ...(columns && { columns }),
  ...(filter && { filter }),
  ...(deltaColumn !== undefined && {
    delta: {
      column: deltaColumn,
      startMs: window.startMs,
      endMs: window.endMs,
      // A row without a delta value belongs to the beginning of time (assumed).
      includeMissing: window.first && window.startMs === 0,
    },
  }),
});

/** Reads every page of the window; a table or a column that is not there is part of the answer. */
const readAll = async ({ source }: RunnerParts, attempt: Attempt, plan: RunPlan): Promise<Ingested | MissingPart> => {
  const total = nothingIngested();
  const take = createIngestion(plan.rules, plan.schema);
  const request = requestOf(plan, attempt);
  for (let cursor: number | undefined = 0; cursor !== undefined; ) {
    const page = await source.page(request, cursor);
    if (page.kind === 'no-such-table') return { step: 'copy', missing: `table ${page.tableName}` };
    if (page.kind === 'no-such-column')
      return { step: 'copy', missing: `column ${page.column} of table ${page.tableName}` };
    take(total, page.rows);
    cursor = page.next;
  }
  return total;
};

const encode = async (plan: RunPlan, landed: readonly Record<string, unknown>[]): Promise<Uint8Array | undefined> =>
  landed.length === 0
    ? undefined
    : writeParquet(landed, parquetFields({ type: 'object', properties: plan.schema.resolved.properties }));

/** A flow that was stopped while its run read, in a process that was killed then, still has that run: it is brought to its end. */
const mayRun = ({ resources }: RunnerParts, { flow, place, runId }: Attempt): boolean =>
  flow.body.state === 'enabled' ||
  resources.get(place, 'run', runId)?.body.metrics.statusSummary.status === 'inProgress';

/**
 * Does the run that a job stands for, and removes or replaces the job with its result. A flow that is gone or stopped has no runs.
 * What a user can cause (a missing table, a deleted mapping set, bad records) ends in a run that failed, never in a throw.
 */
export const runFlow = async (parts: RunnerParts, job: Job): Promise<void> => {
  const { resources, writes } = parts;
  const flow = resources.get(job, 'flow', runJobOf(job).flowId);
  const attempt = flow && attemptOf(parts, job, flow);
  if (!attempt || !mayRun(parts, attempt)) return writes.write(() => giveUp(parts, job));
  const failed = (missing: MissingPart) => writes.write(() => finish(parts, attempt, missing, noOutput));
  const plan = planRun(parts, attempt.place, attempt.flow);
  await writes.write(() => begin(parts, attempt, plan));
  if ('missing' in plan) return failed(plan);
  const total = await readAll(parts, attempt, plan);
  if ('missing' in total) return failed(total);
  const verdict = judgeRun(total, plan);
  const data = await encode(plan, verdict.landed);
  const output: Output = {
    files: runFiles(attempt.batchId, plan, total, verdict.landed, data),
    outputBytes: data?.length ?? 0,
    outputFiles: data ? 1 : 0,
  };
  return writes.write(() => finish(parts, attempt, verdict, output));
};
