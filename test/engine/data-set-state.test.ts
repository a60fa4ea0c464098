// What a finished batch changes in its dataset: its batches and counts, and its own version and instant.
import { describe, expect, test } from 'vitest';
import { loadingBatch } from '../../emulator/engine/batch-state.ts';
import { dataSetAfter } from '../../emulator/engine/data-set-state.ts';
import type { Kinds } from '../../emulator/store/kinds.ts';

const CREATED_MS = 1_000;
const STARTED_MS = 2_000;
const COMPLETED_MS = 3_000;

const dataSetOf = (version: string): Kinds['dataSet'] => ({
  ...{ name: 'Accounts', enableErrorDiagnostics: false, tags: {}, state: 'DRAFT', extensions: {} },
  ...{ imsOrg: 'org', sandboxId: 'sandbox', version, created: CREATED_MS, updated: CREATED_MS },
  ...{ createdClient: 'client', createdUser: 'user', updatedUser: 'user', viewId: 'view', files: '@/dataSetFiles' },
  classification: { dataBehavior: 'record', managedBy: 'CUSTOMER' },
  fileDescription: { format: 'parquet' },
});

const batchOf = (status: 'success' | 'failed'): Kinds['batch'] => ({
  ...loadingBatch({
    ...{ id: 'batch', org: 'org', sandboxId: 'sandbox', dataSetId: 'dataSet', flowId: 'flow', startedMs: STARTED_MS },
    ...{ partialIngestionPercent: undefined, errorDiagnosticsEnabled: false },
  }),
  ...{ status, completed: COMPLETED_MS, recordCount: 5, size: 70 },
});

describe.each(['success', 'failed'] as const)('a batch that ended in %s', (status) => {
  test.each([
    ['1.0.0', '1.0.1'],
    ['1.0.9', '1.0.10'],
    ['1.2.41', '1.2.42'],
  ])('moves version %s on to %s, at the instant of its end', (version, next) => {
    const after = dataSetAfter(dataSetOf(version), 'batch', batchOf(status));
    expect(after).toMatchObject({ version: next, created: CREATED_MS, updated: COMPLETED_MS, lastBatchStatus: status });
  });
});

test('only rows and bytes that landed are counted, batch after batch', () => {
  const once = dataSetAfter(dataSetOf('1.0.0'), 'first', batchOf('success'));
  const twice = dataSetAfter(dataSetAfter(once, 'second', batchOf('failed')), 'third', batchOf('success'));
  expect(twice).toMatchObject({ version: '1.0.3', lastSuccessfulBatch: 'third', lastFailedBatch: 'second' });
  expect(twice.extensions['adobe_lakeHouse']).toEqual({
    metrics: { rowCount: 10, storageSize: 140, asOf: COMPLETED_MS },
  });
});
