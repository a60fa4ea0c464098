// Whether a run succeeded, partly or not at all, and what its batch and its record say of it. Pure; the counts of both agree
// because they are one.
import type { BatchOutcome } from './batch-state.ts';
import { detailsOf, isTolerable, nothingIngested, type Tally } from './ingest.ts';
import type { MissingPart, Threshold } from './run-plan.ts';
import type { RunOutcome } from './run-report.ts';

/** What a run is told of besides its verdict: how much it wrote. */
type Output = 'outputBytes' | 'outputFiles';

/** Whether records land, and all that is told of the run but when, where, under which ids and how much it wrote. */
export interface Verdict {
  readonly lands: boolean;
  readonly batch: Omit<BatchOutcome, Output | 'completedMs'>;
  readonly run: Omit<
    RunOutcome,
    Output | 'startedMs' | 'completedMs' | 'window' | 'batchId' | 'copyId' | 'sourceConnectionId' | 'targetConnectionId'
  >;
}

/** In which step a run broke (NOTIF, MON). */
const isNotThere = ({ step, missing, trouble = 'is not there' }: MissingPart) =>
  step === 'copy'
    ? { code: 'CONNECTOR-1001-500', message: `Copying from the source failed: ${missing} ${trouble}.` }
    : { code: 'CONNECTOR-2001-500', message: `Processing the copied data failed: ${missing} ${trouble}.` };
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

/** A run that cannot read or process, because a part of its flow, or the flow itself, is gone. Nothing is counted. */
export const judgeMissing = (missing: MissingPart): Verdict => {
  const error = isNotThere(missing);
  const { inputRecords, inputBytes } = nothingIngested();
  const counts = { inputRecords, inputBytes, outputRecords: 0, failedRecords: 0, status: 'failed' } as const;
  return {
    lands: false,
    batch: { ...counts, errors: [{ code: error.code, description: error.message }] },
    run: {
      ...counts,
      missingFor: missing.step,
      warningRecords: 0,
      errors: [error],
      details: [],
      errorDiagnosticsEnabled: false,
      hasRowErrors: false,
    },
  };
};

/** Judges a run by what has become of its rows. */
export const judgeRun = (
  tally: Tally,
  { partialIngestionPercent: allowed, errorDiagnosticsEnabled }: Threshold,
): Verdict => {
  const { failedRecords, warnedRecords, inputRecords, inputBytes } = tally;
  const hasFailed = failedRecords > 0;
  const tolerable = isTolerable(failedRecords, inputRecords, allowed);
  const details = [...(hasFailed ? [rowsFailed(failedRecords)] : []), ...detailsOf(tally)];
  const error = tolerable
    ? someFailed(failedRecords, inputRecords)
    : processingFailed(failedRecords, inputRecords, allowed);
  const passed = hasFailed ? 'partialSuccess' : 'success';
  const counts = {
    inputRecords,
    inputBytes,
    outputRecords: tolerable ? inputRecords - failedRecords : 0,
    failedRecords,
  };
  return {
    lands: tolerable,
    batch: {
      ...counts,
      status: tolerable ? 'success' : 'failed',
      errors: details.map(({ code, message, recordCount }) => ({ code, description: message, recordCount })),
    },
    run: {
      ...counts,
      status: tolerable ? passed : 'failed',
      missingFor: undefined,
      warningRecords: warnedRecords,
      errors: hasFailed ? [error] : [],
      details,
      errorDiagnosticsEnabled,
      hasRowErrors: failedRecords + warnedRecords > 0,
    },
  };
};
