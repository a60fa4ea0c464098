// Whether a run succeeded, partly or not at all, and what its batch and its record say of it. Pure; the counts of both agree
// because they are one.
import type { BatchOutcome } from './batch-state.ts';
import { type Ingested, isTolerable, nothingIngested, summarise } from './ingest.ts';
import type { MissingPart, RunPlan } from './run-plan.ts';
import type { RunOutcome } from './run-report.ts';

type Ends = Pick<RunOutcome, 'sourceConnectionId' | 'targetConnectionId'>;

/** The records that land, and all that is told of the run but when and under which ids. */
export interface Verdict {
  readonly landed: Record<string, unknown>[];
  readonly batch: Omit<BatchOutcome, 'completedMs'>;
  readonly run: Omit<RunOutcome, 'startedMs' | 'completedMs' | 'window' | 'batchId' | 'copyId'>;
  /** The same verdict once the landed records are written: `undefined` where nothing was. */
  readonly withBytes: (data: Uint8Array | undefined) => Verdict;
}

/** In which step a run broke (NOTIF, MON). */
const copyFailed = (missing: string) => ({
  code: 'CONNECTOR-1001-500',
  message: `Copying from the source failed: ${missing} is not there.`,
});
const processingFailed = (failed: number, input: number, allowed: number | undefined) => ({
  code: 'CONNECTOR-2001-500',
  message:
    `Processing the copied data failed: ${failed} of ${input} records have errors` +
    (allowed === undefined ? ', and partial ingestion is off.' : `, and at most ${allowed} percent may.`),
});
const someFailed = (failed: number, input: number) => ({
  code: 'CONNECTOR-2001-500',
  message: `${failed} of ${input} records have errors and were left out.`,
});
/** Seen as the entry that sums up several failing rows (data-prep, ingestion docs; one source). */
const rowsFailed = (recordCount: number) => ({
  code: 'INGEST-1212-400',
  message: `${recordCount} records have errors: the row errors of the batch say which and why.`,
  recordCount,
});

const statusOf = (failed: number, tolerable: boolean): RunOutcome['status'] => {
  if (!tolerable) return 'failed';
  return failed === 0 ? 'success' : 'partialSuccess';
};

const errorsOf = (total: Ingested | MissingPart, plan: RunPlan | MissingPart, tolerable: boolean) => {
  if ('missing' in total) return [copyFailed(total.missing)];
  const [failed, input] = [total.failed.length, total.inputRecords];
  if (failed === 0) return [];
  const allowed = 'missing' in plan ? undefined : plan.partialIngestionPercent;
  return [tolerable ? someFailed(failed, input) : processingFailed(failed, input, allowed)];
};

/** Judges what was read: `total` is what became of the rows, or the part of the flow that was not there. */
export const judgeRun = (total: Ingested | MissingPart, plan: RunPlan | MissingPart, ends: Ends): Verdict => {
  const counted = 'missing' in total ? nothingIngested() : total;
  const allowed = 'missing' in plan ? undefined : plan.partialIngestionPercent;
  const failedRecords = counted.failed.length;
  const tolerable = !('missing' in total) && isTolerable(failedRecords, counted.inputRecords, allowed);
  const landed = tolerable ? counted.records : [];
  const details = [
    ...(failedRecords > 0 ? [rowsFailed(failedRecords)] : []),
    ...summarise([...counted.failed, ...counted.warned]),
  ];
  const make = (outputBytes: number, outputFiles: number): Verdict => {
    const counts = {
      inputRecords: counted.inputRecords,
      outputRecords: landed.length,
      failedRecords,
      inputBytes: counted.inputBytes,
      outputBytes,
      outputFiles,
    };
    return {
      landed,
      batch: {
        ...counts,
        status: tolerable ? 'success' : 'failed',
        errors: details.map(({ code, message, recordCount }) => ({ code, description: message, recordCount })),
      },
      run: {
        ...counts,
        ...ends,
        status: statusOf(failedRecords, tolerable),
        copied: !('missing' in total),
        warningRecords: counted.warned.length,
        errors: errorsOf(total, plan, tolerable),
        details,
        errorDiagnosticsEnabled: !('missing' in plan) && plan.errorDiagnosticsEnabled,
        hasRowErrors: failedRecords + counted.warned.length > 0,
      },
      withBytes: (data) => make(data?.length ?? 0, data ? 1 : 0),
    };
  };
  return make(0, 0);
};
