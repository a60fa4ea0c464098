// The states of a batch, as pure functions from one body to the next: how it begins in a flow run, how it moves on, how it ends.
import type { components } from '../../contracts/types/catalog.d.ts';
import type { Kinds } from '../store/kinds.ts';
import { nextVersion } from './object-version.ts';

type Batch = Kinds['batch'];
type BatchError = components['schemas']['BatchError'];

/** The provider that writes for Flow Service, as runs and batches name it. */
export const PROVIDER = { client: 'acp_foundation_connectors', user: 'acp_foundation_connectors@AdobeID' };

export interface BatchOrigin {
  readonly id: string;
  readonly org: string;
  readonly sandboxId: string;
  readonly dataSetId: string;
  readonly flowId: string;
  readonly startedMs: number;
  readonly partialIngestionPercent: number | undefined;
  readonly errorDiagnosticsEnabled: boolean;
}

/** What a run found out, counted. Sizes in bytes. */
export interface BatchOutcome {
  readonly status: 'success' | 'failed';
  readonly completedMs: number;
  readonly inputRecords: number;
  readonly outputRecords: number;
  readonly failedRecords: number;
  readonly inputBytes: number;
  /** One where absent: what a flow run copies is one file. */
  readonly inputFiles?: number;
  readonly outputBytes: number;
  readonly outputFiles: number;
  readonly errors: readonly BatchError[];
}

/** A batch from its first moment: visible in Catalog as `loading`, so that a stopped run leaves it unfinished for all to see. */
export const loadingBatch = (origin: BatchOrigin): Batch => ({
  status: 'loading',
  imsOrg: origin.org,
  sandboxId: origin.sandboxId,
  externalId: origin.id,
  version: '1.0.0',
  created: origin.startedMs,
  updated: origin.startedMs,
  started: origin.startedMs,
  createdClient: PROVIDER.client,
  createdUser: PROVIDER.user,
  updatedUser: PROVIDER.user,
  relatedObjects: [{ type: 'dataSet', id: origin.dataSetId }],
  inputFormat: { format: 'parquet' },
  tags: {
    acp_producer: ['aep/flowservice'],
    flowId: [origin.flowId],
    acp_enableErrorDiagnostics: [String(origin.errorDiagnosticsEnabled)],
    ...(origin.partialIngestionPercent !== undefined && {
      acp_partialIngestionPercent: [String(origin.partialIngestionPercent)],
    }),
  },
  errors: [],
  metrics: {},
  availableDates: {},
  replay: {},
});

/** The same batch in another state. */
export const batchIn = (batch: Batch, status: Batch['status'], nowMs: number, user = PROVIDER.user): Batch => ({
  ...batch,
  status,
  version: nextVersion(batch.version),
  updated: nowMs,
  updatedUser: user,
});

/** Whether what it brought counts: two words are in use for it. */
export const hasLanded = ({ status }: Pick<Batch, 'status'>): boolean => status === 'success' || status === 'active';

/** The data set that a batch is for. */
export const dataSetIdOf = ({ relatedObjects }: Pick<Batch, 'relatedObjects'>): string =>
  relatedObjects.find(({ type }) => type === 'dataSet')?.id ?? '';

/** The same batch when its run is over. */
export const finishedBatch = (batch: Batch, outcome: BatchOutcome): Batch => ({
  ...batch,
  status: outcome.status,
  version: nextVersion(batch.version),
  updated: outcome.completedMs,
  completed: outcome.completedMs,
  recordCount: outcome.outputRecords,
  failedRecordCount: outcome.failedRecords,
  size: outcome.outputBytes,
  errors: [...outcome.errors],
  metrics: {
    startTime: batch.started ?? batch.created,
    endTime: outcome.completedMs,
    inputByteSize: outcome.inputBytes,
    inputFileCount: outcome.inputFiles ?? 1,
    inputRecordCount: outcome.inputRecords,
    outputByteSize: outcome.outputBytes,
    outputFileCount: outcome.outputFiles,
    outputRecordCount: outcome.outputRecords,
    failedRecordCount: outcome.failedRecords,
  },
});
