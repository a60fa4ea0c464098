// What a run says of itself: metrics, activities, errors and links, as Flow Service's clients read them. Pure.
// `{origin}` stands for the origin of whoever asks: a link never leads an offline client to the real Platform.
import type { components } from '../../contracts/types/flow-service.d.ts';
import type { SwitchValue } from '../switches.ts';
import { PROVIDER } from './batch-state.ts';
import type { MissingPart } from './run-plan.ts';
import type { Window } from './schedule/due.ts';

type Run = components['schemas']['Run'];
type RunError = components['schemas']['RunError'];
type Metrics = components['schemas']['Metrics'];
type Activity = components['schemas']['Activity'];

/** Replaced by the origin of the request when a run is answered. */
export const ORIGIN_MARK = '{origin}';

export interface RunOrigin {
  readonly id: string;
  readonly etag: string;
  readonly org: string;
  readonly sandbox: string;
  readonly sandboxId: string;
  readonly flowId: string;
  readonly flowSpec: { id: string; version: string };
  readonly createdMs: number;
  readonly createdBy?: string;
  readonly createdClient?: string;
  readonly params?: Record<string, unknown>;
}

export interface RunOutcome {
  readonly status: 'success' | 'partialSuccess' | 'failed';
  readonly startedMs: number;
  readonly completedMs: number;
  readonly window: Window;
  /** Empty, like the next and the copy's id, where the flow itself is gone. */
  readonly sourceConnectionId: string;
  readonly targetConnectionId: string;
  /** Empty where the run broke before it could make one. */
  readonly batchId: string;
  readonly copyId: string;
  /** The step that a part was missing for; the run ended there, and nothing was read. */
  readonly missingFor: MissingPart['step'] | undefined;
  readonly inputRecords: number;
  readonly outputRecords: number;
  readonly failedRecords: number;
  readonly warningRecords: number;
  readonly inputBytes: number;
  readonly outputBytes: number;
  readonly outputFiles: number;
  /** Told at the top: in which step the run broke. */
  readonly errors: readonly RunError[];
  /** Told in the activity: what was wrong with the records. */
  readonly details: readonly RunError[];
  readonly errorDiagnosticsEnabled: boolean;
  readonly hasRowErrors: boolean;
}

const zero: Metrics = {
  durationSummary: {},
  sizeSummary: { inputBytes: 0, outputBytes: 0 },
  recordSummary: { inputRecordCount: 0, outputRecordCount: 0, createdRecordCount: 0, failedRecordCount: 0 },
  fileSummary: { inputFileCount: 0, outputFileCount: 0, activityRefs: [] },
  statusSummary: { status: 'scheduled', errors: [] },
};

/** A run before it starts. */
export const scheduledRun = (origin: RunOrigin): Run => ({
  id: origin.id,
  createdAt: origin.createdMs,
  updatedAt: origin.createdMs,
  createdBy: origin.createdBy ?? PROVIDER.user,
  updatedBy: origin.createdBy ?? PROVIDER.user,
  createdClient: origin.createdClient ?? PROVIDER.client,
  updatedClient: origin.createdClient ?? PROVIDER.client,
  sandboxId: origin.sandboxId,
  sandboxName: origin.sandbox,
  imsOrgId: origin.org,
  flowId: origin.flowId,
  flowSpec: origin.flowSpec,
  ...(origin.params && { params: origin.params }),
  etag: origin.etag,
  metrics: zero,
  activities: [],
});

/** The same run while it reads. */
export const startedRun = (run: Run, etag: string, startedMs: number): Run => ({
  ...run,
  updatedAt: startedMs,
  etag,
  metrics: {
    ...zero,
    durationSummary: { startedAtUTC: startedMs },
    statusSummary: { status: 'inProgress', errors: [] },
  },
});

const metaLink = (batchId: string, path: string) =>
  `${ORIGIN_MARK}/data/foundation/export/batches/${batchId}/meta?path=${path}`;

const sourceInfoOf = ({ sourceConnectionId: id, copyId }: RunOutcome): NonNullable<Activity['sourceInfo']> =>
  id === '' ? [] : [{ id, type: 'SourceConnection', reference: { type: 'AdfRunId', ids: [copyId] } }];

/** Whether the source was read: where a part is missing it was not, whichever step it is missing for. */
const isCopied = ({ missingFor }: RunOutcome): boolean => missingFor === undefined;

const copyActivity = (outcome: RunOutcome): Activity => ({
  id: 'copyActivity',
  updatedAtUTC: outcome.completedMs,
  durationSummary: {
    startedAtUTC: outcome.startedMs,
    completedAtUTC: outcome.completedMs,
    extensions: { windowStart: outcome.window.startMs, windowEnd: outcome.window.endMs },
  },
  latencySummary: {},
  sizeSummary: { inputBytes: outcome.inputBytes, outputBytes: outcome.inputBytes },
  recordSummary: { inputRecordCount: outcome.inputRecords, outputRecordCount: outcome.inputRecords },
  fileSummary: {
    inputFileCount: Number(isCopied(outcome)),
    outputFileCount: Number(isCopied(outcome)),
    ...(isCopied(outcome) && { extensions: { manifest: { fileInfo: metaLink(outcome.batchId, 'input_files') } } }),
  },
  statusSummary: {
    status: outcome.missingFor === 'copy' ? 'failed' : 'success',
    errors: outcome.missingFor === 'copy' ? [...outcome.errors] : [],
    extensions: { type: 'one-time' },
  },
  sourceInfo: sourceInfoOf(outcome),
});

const manifestOf = ({ hasRowErrors, errorDiagnosticsEnabled, batchId }: RunOutcome) => ({
  ...(hasRowErrors && { failedRecords: metaLink(batchId, 'row_errors') }),
  ...(hasRowErrors && errorDiagnosticsEnabled && { sampleErrors: metaLink(batchId, 'row_error_samples.json') }),
});

const promotionActivity = (outcome: RunOutcome): Activity => ({
  id: 'promotionActivity',
  updatedAtUTC: outcome.completedMs,
  durationSummary: { startedAtUTC: outcome.startedMs, completedAtUTC: outcome.completedMs },
  latencySummary: {},
  sizeSummary: { inputBytes: outcome.inputBytes, outputBytes: outcome.outputBytes },
  recordSummary: {
    inputRecordCount: outcome.inputRecords,
    outputRecordCount: outcome.outputRecords,
    failedRecordCount: outcome.failedRecords,
    warningRecordCount: outcome.warningRecords,
  },
  fileSummary: { inputFileCount: Number(isCopied(outcome)), outputFileCount: outcome.outputFiles },
  statusSummary: {
    status: outcome.status,
    errors: [...outcome.errors],
    extensions: {
      ...(outcome.details.length > 0 && { errors: [...outcome.details] }),
      ...(outcome.hasRowErrors && { manifest: manifestOf(outcome) }),
    },
  },
  targetInfo: [
    {
      id: outcome.targetConnectionId,
      type: 'TargetConnection',
      reference: { type: 'Batch', ids: outcome.batchId === '' ? [] : [outcome.batchId] },
    },
  ],
});

/**
 * The same run when it is over. `partlyFailed` is the word for a run that landed most of its records.
 * @see MON, NOTIF, FS (example)
 */
export const finishedRun = (
  run: Run,
  etag: string,
  outcome: RunOutcome,
  partlyFailed: SwitchValue<'partly-failed-run'>,
): Run => {
  const status = outcome.status === 'partialSuccess' ? partlyFailed : outcome.status;
  const promotion = outcome.missingFor === 'copy' ? [] : [promotionActivity({ ...outcome, status })];
  const activities = [copyActivity(outcome), ...promotion];
  const activityRefs = activities.slice(-1).map(({ id }) => id);
  return {
    ...run,
    updatedAt: outcome.completedMs,
    etag,
    metrics: {
      durationSummary: { startedAtUTC: outcome.startedMs, completedAtUTC: outcome.completedMs },
      sizeSummary: { inputBytes: outcome.inputBytes, outputBytes: outcome.outputBytes },
      recordSummary: {
        inputRecordCount: outcome.inputRecords,
        outputRecordCount: outcome.outputRecords,
        createdRecordCount: outcome.outputRecords,
        failedRecordCount: outcome.failedRecords,
        warningRecordCount: outcome.warningRecords,
      },
      fileSummary: { inputFileCount: Number(isCopied(outcome)), outputFileCount: outcome.outputFiles, activityRefs },
      statusSummary: { status, errors: [...outcome.errors], activityRefs },
    },
    activities,
  };
};
