// All that is kept, in one SQLite file or in memory: the tables, the ids, and the one way to write.
import { createFiles, type Files } from './files.ts';
import { type Counter, createIds, type Ids } from './ids.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { createMeta, type Meta } from './meta.ts';
import { type Durability, openStore } from './open.ts';
import { createPlaces, type Places } from './places.ts';
import { createResources, type Resources } from './resources.ts';
import { createTableChanges, type TableChanges } from './table-changes.ts';
import { createWrites, type Writes } from './writes.ts';

export interface StoreOptions {
  /** Memory where absent. */
  readonly path?: string;
  readonly durability: Durability;
  readonly migrations: readonly string[];
  /** Used when the file has none yet: a file keeps the seed that it was made with. */
  readonly seed: number;
  /** Puts a function at the end of this turn of the event loop. */
  readonly defer: (flush: () => void) => void;
  /** Runs after each commit. */
  readonly committed: () => void;
}

export interface Store {
  readonly seed: number;
  readonly resources: Resources;
  readonly files: Files;
  readonly jobs: Jobs;
  readonly places: Places;
  readonly tableChanges: TableChanges;
  readonly meta: Meta;
  readonly writes: Writes;
  /** How many ids had been drawn when the store was opened. */
  readonly startedAt: number;
  /** The main stream of ids; its position is stored with each commit. */
  readonly ids: Ids;
  /** A stream of its own, from its beginning: the same name draws the same ids. */
  readonly idsOf: (stream: string) => Ids;
  /** Forgets everything but the seed and the virtual time; ids start anew. */
  clear: () => void;
  close: () => void;
}

export const createStore = (options: StoreOptions): Store => {
  const db = openStore(options.path, options.durability, options.migrations);
  const meta = createMeta(db);
  const seed = meta.get('seed') ?? options.seed;
  const counter: Counter = { next: meta.get('idCounter') ?? 0 };
  const changes: Counter = { next: meta.get('changeCounter') ?? 1 };
  const startedAt = counter.next;
  let stored = { ids: startedAt, changes: changes.next };
  if (meta.get('seed') === undefined) meta.set('seed', seed);

  const keepCounters = () => {
    if (counter.next !== stored.ids) meta.set('idCounter', counter.next);
    if (changes.next !== stored.changes) meta.set('changeCounter', changes.next);
    stored = { ids: counter.next, changes: changes.next };
  };
  const [resources, files, jobs] = [createResources(db, changes), createFiles(db), createJobs(db)];
  const tableChanges = createTableChanges(db);

  return {
    seed,
    startedAt,
    resources,
    files,
    jobs,
    places: createPlaces(db),
    tableChanges,
    meta,
    writes: createWrites(db, { beforeCommit: keepCounters, afterCommit: options.committed, defer: options.defer }),
    ids: createIds(seed, 'resources', counter),
    idsOf: (stream) => createIds(seed, stream, { next: 0 }),
    clear: () => {
      for (const table of [resources, files, jobs, tableChanges]) table.clear();
      counter.next = 0;
      changes.next = 1;
    },
    close: () => db.close(),
  };
};
