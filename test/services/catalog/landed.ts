// An emulator that finds batches in its file when it starts: batches are made by flow runs, and these tests are not about those.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finishedBatch, loadingBatch } from '../../../emulator/engine/batch-state.ts';
import type { Folder } from '../../../emulator/store/files.ts';
import { migrations } from '../../../emulator/store/migrations/index.ts';
import { createStore } from '../../../emulator/store/store.ts';
import { NOW_MS, ORG, startEmulator, type TestEmulator } from '../../start.ts';

export interface Landed {
  readonly id: string;
  readonly dataSetId: string;
  readonly status?: 'loading' | 'success' | 'failed';
  readonly flowId?: string;
  readonly startedMs?: number;
  readonly records?: number;
  readonly failedRecords?: number;
  /** Text by name, in each folder. */
  readonly files?: { readonly [F in Folder]?: Readonly<Record<string, string | Uint8Array>> };
}

const PLACE = { org: ORG, sandbox: 'prod' };

const bodyOf = ({
  id,
  dataSetId,
  status = 'success',
  flowId = 'flow',
  startedMs = NOW_MS,
  records = 3,
  failedRecords = 0,
}: Landed) => {
  const loading = loadingBatch({
    ...{ id, org: ORG, sandboxId: 'sandbox', dataSetId, flowId, startedMs },
    ...{ partialIngestionPercent: undefined, errorDiagnosticsEnabled: true },
  });
  if (status === 'loading') return loading;
  const bytes = { inputBytes: 100 * records, outputBytes: 10 * records };
  return finishedBatch(loading, {
    ...{
      status,
      completedMs: startedMs + 5000,
      inputRecords: records + failedRecords,
      outputRecords: records,
      failedRecords,
    },
    ...{ ...bytes, outputFiles: 1, errors: [] },
  });
};

/** Starts on a file that holds `batches`, stored in their order; data sets must be made by the test. */
export const startWith = async (batches: readonly Landed[]): Promise<TestEmulator> => {
  const folder = mkdtempSync(join(tmpdir(), 'aep-local-'));
  const data = join(folder, 'store.db');
  const store = createStore({
    ...{ path: data, durability: 'process', migrations: migrations(), seed: 1 },
    defer: setImmediate,
    committed: () => {},
  });
  await store.writes.write(() => {
    for (const batch of batches) {
      store.resources.insert(PLACE, 'batch', { id: batch.id, body: bodyOf(batch), nowMs: batch.startedMs ?? NOW_MS });
      for (const [name, files] of Object.entries(batch.files ?? {})) {
        for (const [path, content] of Object.entries(files ?? {})) {
          // The keys of `files` are folders; Object.entries forgets it.
          store.files.put({ ...PLACE, batchId: batch.id, folder: name as Folder, name: path }, Buffer.from(content));
        }
      }
    }
  });
  store.close();
  const emulator = await startEmulator({ data });
  return {
    ...emulator,
    close: async () => {
      await emulator.close();
      rmSync(folder, { recursive: true });
    },
  };
};

/** The id that an emulator of seed 1 gives to its first data set, whatever its name: batches can fill it before it is made. */
export const firstDataSetId = async (): Promise<string> => {
  const scout = await startEmulator();
  const { json } = await scout.call('POST', '/data/foundation/catalog/dataSets', { name: 'First' });
  await scout.close();
  return String(json[0]).slice('@/dataSets/'.length);
};
