// One run of a flow: plan it, read pages, map, check, write the batch, report the run. The only shell of the engine: it keeps the
// loop and the decisions, the leaves are pure. A run is two transactions, its start and its end.
import type { Job } from '../store/jobs.ts';
import { inTurns } from './in-turns.ts';
import { judgeRow } from './ingest.ts';
import { createLanding, type Landing, noOutput } from './landing.ts';
import { type Attempt, attemptOf, type RunFault, type RunnerParts } from './run-attempt.ts';
import { begin, finish, giveUp, hold } from './run-commits.ts';
import { runJobOf } from './run-job.ts';
import { runMapping } from './run-mapping.ts';
import { type MissingPart, planRun, type RunPlan } from './run-plan.ts';
import { judgeRun } from './run-verdict.ts';
import type { SourceRequest, SourceRow } from './sources/source.ts';

export type { RunnerParts } from './run-attempt.ts';

/** A first window has no beginning: what is older than 1970, or says no instant at all, is in it too (assumed). */
const deltaOf = ({ deltaColumn, deltaForm }: RunPlan, { window }: Attempt): SourceRequest['delta'] => {
  const hasNoBeginning = window.first && window.startMs === 0;
  return deltaColumn === undefined
    ? undefined
    : {
        ...{ column: deltaColumn, form: deltaForm },
        startMs: hasNoBeginning ? Number.NEGATIVE_INFINITY : window.startMs,
        endMs: window.endMs,
        includeMissing: hasNoBeginning,
      };
};

const requestOf = (plan: RunPlan, attempt: Attempt): SourceRequest => {
  const { tableName, columns, filter } = plan;
  const delta = deltaOf(plan, attempt);
  return { tableName, ...(columns && { columns }), ...(filter && { filter }), ...(delta && { delta }) };
};

/** What rows are in JSON, in bytes. Made into text together, as that takes half the time; brackets and commas do not count. */
const bytesOf = (rows: readonly SourceRow[]): number =>
  rows.length === 0 ? 0 : Buffer.byteLength(JSON.stringify(rows.map(({ record }) => record))) - rows.length - 1;

/** Reads every page of the window; a table or a column that is not there is part of the answer. */
const readAll = async (
  parts: RunnerParts,
  attempt: Attempt,
  plan: RunPlan,
  landing: Landing,
): Promise<MissingPart | undefined> => {
  const { schema, tableName } = plan;
  const judge = judgeRow(runMapping(parts, attempt.batchId, plan.mapping, schema), schema.check);
  const request = requestOf(plan, attempt);
  for (let cursor: number | undefined = 0; cursor !== undefined; ) {
    const page = await parts.source.page(request, cursor);
    if (page.kind === 'no-such-table') return { step: 'copy', missing: `table ${page.tableName}` };
    if (page.kind === 'no-such-column')
      return { step: 'copy', missing: `column ${page.column} of table ${page.tableName}` };
    for await (const rows of inTurns(parts.writes, page.rows)) {
      landing.tally.inputBytes += bytesOf(rows);
      await landing.take(
        rows.map(({ record, line }) => judge(record, line)),
        `${tableName}.json`,
      );
    }
    cursor = page.next;
  }
  await landing.noteInput(`${tableName}.json`, tableName, landing.tally.inputRecords);
  return undefined;
};

/** What a source says that was made to fail (inferred: connectors fail in the copy). */
const toldBySource = (
  fails: RunFault['fails'],
  { tableName, deltaColumn, columns }: RunPlan,
  flow: Attempt['flow'],
) => {
  const copy = (missing: string, trouble?: string): MissingPart => ({
    step: 'copy',
    missing,
    ...(trouble && { trouble }),
  });
  switch (fails) {
    case undefined:
      return undefined;
    case 'bad-credentials':
      return copy(
        `source connection ${flow.body.sourceConnectionIds[0]}`,
        'is refused: the source does not take its credentials',
      );
    case 'table-missing':
      return copy(`table ${tableName}`);
    case 'column-missing':
      return copy(`column ${deltaColumn ?? columns?.[0] ?? 'id'} of table ${tableName}`);
  }
};

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
  const isNew = !('missing' in plan) && attempt.job.onDemand?.begun === undefined;
  const { fails, lastsMs } = (isNew && parts.strikeOnRun?.(attempt.place)) || {};
  if (lastsMs !== undefined && !('missing' in plan))
    return writes.write(() => hold(parts, attempt, plan, attempt.startedMs + lastsMs));
  await writes.write(() => begin(parts, attempt, plan));
  if ('missing' in plan) return failed(plan);
  const told = toldBySource(fails, plan, attempt.flow);
  if (told) return failed(told);
  const { errorDiagnosticsEnabled, schema } = plan;
  const landing = createLanding(parts, { batchId: attempt.batchId, schema: schema.resolved, errorDiagnosticsEnabled });
  try {
    const missing = await readAll(parts, attempt, plan, landing);
    if (missing) return await failed(missing);
    const verdict = judgeRun(landing.tally, plan);
    const output = await landing.close(verdict.lands);
    await writes.write(() => finish(parts, attempt, verdict, output));
  } finally {
    // What was published stays.
    await landing.discard();
  }
};
