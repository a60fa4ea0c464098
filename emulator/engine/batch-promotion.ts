// What happens to a batch after its client has gone. The shell of promotion: it reads the uploaded files page by page, has each row mapped and
// checked, and lands them. Like a run it is two transactions, its start and its end; in between nothing of it is seen.

import type { StoredFile } from '../store/files.ts';
import type { Job } from '../store/jobs.ts';
import type { Row } from '../store/resources.ts';
import { collectBatch, finishBatch, predecessorsOf, revertBatch } from './batch-commits.ts';
import type { BatchJob } from './batch-job.ts';
import { type BatchPlan, planBatch } from './batch-plan.ts';
import { type BatchOutcome, batchIn } from './batch-state.ts';
import { fileBytes } from './file-bytes.ts';
import { type FileFault, type ReadRow, readFile } from './formats/reading/read-file.ts';
import { inTurns } from './in-turns.ts';
import { type JudgedRow, judgeRow } from './ingest.ts';
import { createLanding, type Landing, noOutput, type Output } from './landing.ts';
import { recordReader } from './mapping/record-reader.ts';
import type { RunnerParts } from './run-attempt.ts';
import { runMapping } from './run-mapping.ts';
import { judgeMissing, judgeRun } from './run-verdict.ts';

type Outcome = Omit<BatchOutcome, 'completedMs' | 'outputBytes' | 'outputFiles'>;

const corruptRow = (line: number, corrupt: string, reason: string): JudgedRow => ({
  line,
  row: { _corrupt_record: corrupt },
  record: {},
  errors: [{ code: 'INGEST-1401-400', path: '', message: `The row cannot be read: ${reason}.` }],
  warnings: [],
});

/** Each row as it was read into what becomes of it. */
const judgeOf = (parts: RunnerParts, batchId: string, plan: BatchPlan): ((read: ReadRow) => JudgedRow) => {
  const { mapping, schema, format } = plan;
  const map = mapping ? runMapping(parts, batchId, mapping, schema) : recordReader(schema.resolved, format.format);
  const judge = judgeRow(map, schema.check);
  return (read) => ('corrupt' in read ? corruptRow(read.line, read.corrupt, read.reason) : judge(read.row, read.line));
};

/** Every file, in the order of their names, until one cannot be read. */
const readAll = async (
  { files, writes }: RunnerParts,
  uploads: readonly StoredFile[],
  { format }: BatchPlan,
  judge: (read: ReadRow) => JudgedRow,
  landing: Landing,
): Promise<FileFault | undefined> => {
  for (const { seq, name, length } of uploads) {
    const before = landing.tally.inputRecords;
    landing.tally.inputBytes += length;
    for await (const page of readFile(fileBytes(files, seq, length), format)) {
      if (page.kind === 'fault') return { ...page, reason: `${name}: ${page.reason}` };
      for await (const rows of inTurns(writes, page.rows)) await landing.take(rows.map(judge), name);
    }
    await landing.noteInput(`${name}.json`, name, landing.tally.inputRecords - before);
  }
  return uploads.length > 0 ? undefined : { kind: 'fault', code: '106', reason: 'the batch has no file' };
};

const failedFor = (landing: Landing | undefined, inputFiles: number, code: string, description: string): Outcome => ({
  status: 'failed',
  inputRecords: landing?.tally.inputRecords ?? 0,
  outputRecords: 0,
  failedRecords: landing?.tally.failedRecords ?? 0,
  inputBytes: landing?.tally.inputBytes ?? 0,
  inputFiles,
  errors: [{ code, description, rows: [] }],
});

/** Whether a reset, a deletion or an abort has come between is looked at again. */
const finish = (parts: RunnerParts, job: Job, batchId: string, outcome: Outcome, output: Output): void => {
  parts.jobs.remove(job, job.key);
  const batch = parts.resources.get(job, 'batch', batchId);
  if (batch?.body.status !== 'processing') return;
  const completedMs = parts.nowMs();
  const { outputBytes, outputFiles } = output;
  const replaced = outcome.status === 'success' ? predecessorsOf(parts, job, batch.body) : [];
  for (const row of replaced) revertBatch(parts, job, row, { nowMs: completedMs, successor: batchId });
  finishBatch(parts, job, batch, { ...outcome, outputBytes, outputFiles, completedMs }, output);
};

const promote = async (parts: RunnerParts, job: Job, batch: Row<'batch'>): Promise<void> => {
  const { writes, files } = parts;
  const { id } = batch;
  const end = (outcome: Outcome, output = noOutput) => writes.write(() => finish(parts, job, id, outcome, output));
  const uploads = files.list(job, id, 'upload');
  const inputFiles = uploads.length;
  const plan = planBatch(parts, job, batch);
  if ('missing' in plan) return end({ ...judgeMissing(plan).batch, inputFiles });
  if ('kind' in plan)
    return end(failedFor(undefined, inputFiles, plan.code, `The files cannot be read: ${plan.reason}.`));
  const { errorDiagnosticsEnabled, schema } = plan;
  const landing = createLanding(parts, { batchId: id, schema: schema.resolved, errorDiagnosticsEnabled });
  try {
    const fault = await readAll(parts, uploads, plan, judgeOf(parts, id, plan), landing);
    const verdict = judgeRun(landing.tally, plan);
    const output = await landing.close(!fault && verdict.lands);
    const description = `A file cannot be read: ${fault?.reason}.`;
    await end(
      fault ? failedFor(landing, inputFiles, fault.code, description) : { ...verdict.batch, inputFiles },
      output,
    );
  } finally {
    // What was published stays.
    await landing.discard();
  }
};

/**
 * Does what a job says of its batch. What a client can cause (files that are none, rows that do not fit, a data set that has gone)
 * ends in a batch that failed, never in a throw.
 */
export const runBatchJob = async (parts: RunnerParts, job: Job, { batchId, task }: BatchJob): Promise<void> => {
  const { resources, jobs, writes, nowMs } = parts;
  const batch = resources.get(job, 'batch', batchId);
  if (task === 'collect') {
    return writes.write(() => {
      jobs.remove(job, job.key);
      if (batch?.body.status === 'inactive') collectBatch(parts, job, batch, nowMs());
    });
  }
  if (!batch || !['loaded', 'processing'].includes(batch.body.status))
    return writes.write(() => jobs.remove(job, job.key));
  const startedMs = nowMs();
  await writes.write(() =>
    resources.update(job, 'batch', batch, startedMs, () => ({
      ...batchIn(batch.body, 'processing', startedMs),
      started: startedMs,
    })),
  );
  const begun = resources.get(job, 'batch', batchId);
  return begun ? promote(parts, job, begun) : undefined;
};
