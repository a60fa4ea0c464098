// What batches change in their dataset, when they finish and when they are reverted: its batches and counts, its version and instant.
import { describe, expect, test } from 'vitest';
import { loadingBatch } from '../../emulator/engine/batch-state.ts';
import { dataSetAfter, dataSetWithout } from '../../emulator/engine/data-set-state.ts';
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

describe('a batch that is reverted', () => {
  const REVERTED_MS = 9_000;
  const ended = (id: string, status: 'success' | 'failed', completed: number) => ({
    id,
    body: { ...batchOf(status), completed },
  });
  const [first, second, third, broken] = [
    ended('first', 'success', 3_000),
    ended('second', 'success', 4_000),
    ended('third', 'success', 5_000),
    ended('broken', 'failed', 6_000),
  ];
  const all = [first, second, third, broken];
  const filled = all.reduce((dataSet, { id, body }) => dataSetAfter(dataSet, id, body), dataSetOf('1.0.0'));
  const lasting = ({ lastBatchId, lastBatchStatus, lastSuccessfulBatch, lastFailedBatch }: Kinds['dataSet']) => [
    ...[lastBatchId, lastBatchStatus, lastSuccessfulBatch, lastFailedBatch],
  ];

  test.each([
    ['the newest that succeeded', { given: third, rows: 10, want: ['broken', 'failed', 'second', 'broken'] }],
    ['an older one', { given: first, rows: 10, want: ['broken', 'failed', 'third', 'broken'] }],
    ['the one that failed', { given: broken, rows: 15, want: ['third', 'success', 'third', undefined] }],
  ])('%s takes what it had landed along', (_, { given, rows, want }) => {
    const remaining = all.filter((one) => one !== given);
    const without = dataSetWithout(filled, given.id, given.body, remaining, REVERTED_MS);
    expect(without).toMatchObject({ version: '1.0.5', updated: REVERTED_MS });
    expect(without.extensions['adobe_lakeHouse']).toEqual({
      metrics: { rowCount: rows, storageSize: rows * 14, asOf: REVERTED_MS },
    });
    expect(lasting(without)).toEqual(want);
  });

  test('may still be among those that remain, and may be the only one', () => {
    const alone = dataSetAfter(dataSetOf('1.0.0'), 'first', first.body);
    const without = dataSetWithout(alone, 'first', first.body, [first], REVERTED_MS);
    expect(without.extensions['adobe_lakeHouse']).toEqual({
      metrics: { rowCount: 0, storageSize: 0, asOf: REVERTED_MS },
    });
    expect(lasting(without)).toEqual([undefined, undefined, undefined, undefined]);
    expect(without).not.toHaveProperty('lastBatchId');
  });

  test('does not speak for one that still loads', () => {
    const loading = { id: 'loading', body: { ...batchOf('success'), status: 'loading' as const, completed: 8_000 } };
    const without = dataSetWithout(filled, 'third', third.body, [first, loading], REVERTED_MS);
    expect(lasting(without)).toEqual(['first', 'success', 'first', undefined]);
  });

  test('leaves no count below zero, and the rest of the extensions as it is', () => {
    const bare = { ...dataSetOf('1.0.0'), extensions: { adobe_lakeHouse: { rowExpiration: { ttlValue: 'P1Y' } } } };
    expect(dataSetWithout(bare, 'first', first.body, [], REVERTED_MS).extensions).toEqual({
      adobe_lakeHouse: {
        rowExpiration: { ttlValue: 'P1Y' },
        metrics: { rowCount: 0, storageSize: 0, asOf: REVERTED_MS },
      },
    });
  });
});
