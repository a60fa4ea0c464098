// How tests of the store open one: in memory, or on a file of their own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../emulator/store/migrations/index.ts';
import { type Db, openStore } from '../../emulator/store/open.ts';
import { createStore, type Store, type StoreOptions } from '../../emulator/store/store.ts';

export const PLACE = { org: 'org', sandbox: 'prod' };

export const memory = (): Db => openStore(undefined, 'process', migrations());

export const storeWith = (options: Partial<StoreOptions> = {}): Store =>
  createStore({
    ...{ durability: 'process', migrations: migrations(), seed: 1 },
    defer: setImmediate,
    committed: () => {},
    ...options,
  });

/** A folder that is there while `use` runs; its argument is a file in it that is not there yet. */
export const withFile = async (use: (path: string) => Promise<void> | void): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'aep-local-store-'));
  try {
    await use(join(folder, 'store.db'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
