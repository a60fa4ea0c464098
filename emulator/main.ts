// The composition root, and the door for tests: `createEmulator`. The only file that knows real time, chance and sockets;
// everything below is given them.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { documents, itemSchema } from '../contracts/documents.ts';
import { chosenTables } from '../fixtures/crm-tables.ts';
import { chosenLibrary } from '../fixtures/library.ts';
import { batchJobOf } from './engine/batch-job.ts';
import { type Clock, realClock, virtualClock } from './engine/clock.ts';
import { SPANS_MS } from './engine/sandbox-state.ts';
import { type Alarm, createScheduler, type Scheduler } from './engine/scheduler.ts';
import { createSchemas } from './engine/schemas.ts';
import { changedTables } from './engine/sources/changed-tables.ts';
import { crmSource } from './engine/sources/crm.ts';
import { createTenancy } from './engine/tenancy.ts';
import { createTokens } from './engine/token.ts';
import { type App, createApp } from './gateway/app.ts';
import { orRejected } from './gateway/cut.ts';
import { createFaults, type FaultInjection } from './gateway/faults.ts';
import { checkBody } from './gateway/input.ts';
import { createJournal, type JournalRing } from './gateway/journal.ts';
import { createInnerRequests } from './gateway/part.ts';
import type { Auth } from './gateway/scope.ts';
import { services } from './services/index.ts';
import type { Controls, House, LocalClient } from './services/service.ts';
import { namedHex } from './store/ids.ts';
import type { Library } from './store/library.ts';
import { migrations } from './store/migrations/index.ts';
import type { Durability } from './store/open.ts';
import { createStore, type Store } from './store/store.ts';
import { type Switches, setSwitches } from './switches.ts';
import { version } from './version.ts';

export { OwnFilesUnusable, SpecsUnusable, TablesUnusable, XdmUnusable } from '../fixtures/own-files-unusable.ts';
export { StoreUnusable } from './store/open.ts';

export interface EmulatorOptions {
  /** The SQLite file; memory where absent. */
  readonly data?: string;
  /** `full` (the default with `data`): survives a power cut; `process`: survives `kill -9` alone. */
  readonly durability?: Durability;
  /** Same seed, same requests, same moves of the clock: the same bytes. Drawn by chance where absent. */
  readonly seed?: number;
  /** `virtual`: time stands still until `POST /_emulator/clock/advance` moves it. */
  readonly clock?: 'real' | 'virtual';
  /** Where virtual time starts, epoch milliseconds, taken at its whole second; now where absent. A file goes on where it stopped. */
  readonly startMs?: number;
  /** `off`, `shape` (the default) or `strict`. */
  readonly auth?: Auth;
  /** The clients that the local IMS knows. Absent: any; under `strict` authentication `LOCAL_CLIENT` alone. */
  readonly clients?: readonly LocalClient[];
  /** Sets every switch to its strict value. */
  readonly strict?: boolean;
  /** Single switches by name, over `strict`; see `emulator/switches.ts`. */
  readonly switches?: Readonly<Record<string, string>>;
  /** A folder of connection specs and flow specs, a JSON file each, over those of aep-local. */
  readonly specs?: string;
  /** A folder of standard XDM resources, a JSON file each, over those of aep-local. */
  readonly xdm?: string;
  /** A folder of tables, a file each (CSV, JSON, NDJSON, Parquet), in place of the embedded CRM. */
  readonly crm?: string;
  /** How many rows a table of the embedded CRM has, 1 to a million; 100 where absent. */
  readonly crmRows?: number;
  /** A port of the loopback interface, 0 for a free one; without it there is `fetch` alone. */
  readonly port?: number;
  /** Told what broke inside the emulator; standard error where absent. */
  readonly report?: (error: unknown) => void;
  /** Told what is doubtful in files of the user, a line at a time; standard error where absent. */
  readonly warn?: (line: string) => void;
}

export interface Emulator {
  /** Where it listens; without a port an address that only its own `fetch` understands. */
  readonly url: string;
  /** What its ids are drawn from; a file keeps the one that it was made with. */
  readonly seed: number;
  /** Answers a request without a socket. */
  readonly fetch: typeof globalThis.fetch;
  readonly clock: { readonly nowMs: () => number; readonly advanceTo: (untilMs: number) => Promise<number> };
  /** Resolves when nothing is due and nothing runs. */
  readonly settle: () => Promise<void>;
  /** Forgets everything. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Whom the local IMS gives tokens under `strict` authentication, unless other clients are named. */
export const LOCAL_CLIENT: LocalClient = {
  clientId: 'aep-local',
  clientSecret: 'aep-local-secret',
  organization: '0123456789ABCDEF01234567@AdobeOrg',
};

const HOST = '127.0.0.1';
/** One folder below the package's root, as is what is bundled of this file. */
const MIGRATIONS = new URL('../emulator/store/migrations/', import.meta.url);
/** What a timer can bear. */
const DELAY_MAX_MS = 2 ** 31 - 1;

const realAlarm = (): Alarm => {
  let timer: NodeJS.Timeout | undefined;
  const clear = () => clearTimeout(timer);
  return {
    set: (delayMs, ring) => {
      clear();
      // The alarm alone keeps no process alive: in a test nobody waits for it.
      timer = setTimeout(ring, Math.min(delayMs, DELAY_MAX_MS)).unref();
    },
    clear,
  };
};

const later = (delayMs: number, then: () => void) => {
  const timer = setTimeout(then, delayMs);
  return () => clearTimeout(timer);
};

const complain = (error: unknown) => console.error(error);

/** Schedules know seconds alone: a flow that starts "now" must not wait for a clock that stands still. */
const wholeSecond = (instantMs: number) => Math.floor(instantMs / 1000) * 1000;

const clockOf = (options: EmulatorOptions, store: Store): Clock => {
  if (options.clock !== 'virtual') return realClock(Date.now);
  const { meta } = store;
  return virtualClock(wholeSecond(options.startMs ?? Date.now()), meta.get('virtualNowMs'), (nowMs) =>
    meta.set('virtualNowMs', nowMs),
  );
};

/** Listens on the loopback interface alone. Rejects where the port is taken. */
const listen = (app: App, port: number) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
    server.once('error', reject);
    server.listen(port, HOST, () => resolve(server));
  });

const shut = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

interface Assembled {
  readonly house: House;
  readonly store: Store;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly switches: Switches;
  readonly faults: FaultInjection;
  readonly journal: JournalRing;
  readonly report: (error: unknown) => void;
}

const assemble = async (options: EmulatorOptions): Promise<Assembled> => {
  const switches = setSwitches(options.strict ?? false, options.switches);
  const library: Library = await chosenLibrary(switches['crm-to-aep-form'], { warn: complain, ...options });
  const tablesOf = await chosenTables(options);
  const report = options.report ?? complain;
  const store: Store = createStore({
    ...(options.data !== undefined && { path: options.data }),
    durability: options.durability ?? 'full',
    migrations: migrations(MIGRATIONS),
    seed: options.seed ?? Math.floor(Math.random() * 2 ** 31),
    defer: setImmediate,
    committed: () => scheduler.wake(),
  });
  const { resources, files, jobs, writes, ids } = store;
  const clock = clockOf(options, store);
  const schemas = createSchemas({ resources, library, malformedEmail: switches['malformed-email'] });
  const { write, giveWay } = writes;
  const tables = changedTables({ base: tablesOf(store.seed), changes: store.tableChanges, write });
  const source = crmSource({ ...tables, giveWay });
  const faults = createFaults({ documents: documents(), later });
  const { strikeOnRun } = faults;
  const runner = { ...store, library, schemas, source, switches, nowMs: clock.nowMs, strikeOnRun };
  const scheduler: Scheduler = createScheduler({
    clock,
    jobs,
    alarm: realAlarm(),
    // Loaded with the first run: nothing that can wait takes part in a start.
    run: async (job) => {
      const batchJob = batchJobOf(job);
      if (!batchJob) return (await import('./engine/flow-runner.ts')).runFlow(runner, job);
      return (await import('./engine/batch-promotion.ts')).runBatchJob(runner, job, batchJob);
    },
    broke: async (job, error) => {
      report(error);
      await writes.write(() => jobs.remove(job, job.key));
    },
  });
  const journal = createJournal(documents());
  const controls: Controls = {
    clock,
    scheduler,
    seed: store.seed,
    dataPath: options.data,
    version,
    auth: options.auth ?? 'shape',
    reset: () =>
      scheduler.between(() =>
        writes.write(() => {
          store.clear();
          tables.forget();
          schemas.forget();
          clock.restart();
          faults.clear();
          journal.clear();
        }),
      ),
    issueToken: createTokens(secretOf(store.seed)).issue,
    clients: options.clients ?? (options.auth === 'strict' ? [LOCAL_CLIENT] : undefined),
    faults,
    journal,
    tables,
  };
  const house: House = {
    resources,
    files,
    jobs,
    ids,
    library,
    schemas,
    source,
    switches,
    tenancy: createTenancy(resources, SPANS_MS[switches['sandbox-provisioning']]),
    emptyPlace: store.places.empty,
    itemSchema,
    checkBody,
    inner: createInnerRequests(documents()),
    controls,
  };
  return { house, store, scheduler, clock, switches, faults, journal, report };
};

const secretOf = (seed: number) => namedHex(`token secret ${seed}`, 64);

/**
 * Starts an emulator in this process: with `port` on the loopback interface, without it for its own `fetch` alone.
 * Throws StoreUnusable where `data` belongs to another process or is no store of ours, SpecsUnusable, XdmUnusable or TablesUnusable
 * where a file of `specs`, `xdm` or `crm` is wrong, and TypeError for an unknown switch or a number of rows that none can have.
 */
export const createEmulator = async (options: EmulatorOptions = {}): Promise<Emulator> => {
  const { house, store, scheduler, clock, switches, faults, journal, report } = await assemble(options);
  const requestIds = store.idsOf(`requests from ${store.startedAt}`);
  const app = createApp({
    documents: documents(),
    serviceOf: (document) => services[document]?.(house),
    writes: store.writes,
    switches,
    auth: options.auth ?? 'shape',
    tenancy: house.tenancy,
    verifyToken: createTokens(secretOf(store.seed)).verify,
    nowMs: clock.nowMs,
    nextRequestId: requestIds.uuid,
    faults,
    journal,
    elapsedMs: () => performance.now(),
    report,
  });
  /** Who does not start holds no file. */
  const release = (error: unknown): never => {
    store.close();
    throw error;
  };
  const server = options.port === undefined ? undefined : await listen(app, options.port).catch(release);
  // A server's address is an object for every TCP socket.
  const port = (server?.address() as AddressInfo | undefined)?.port;
  const shutDown = async () => {
    faults.close();
    if (server) await shut(server);
    await scheduler.stop();
    // The last of the queue: whoever was still writing has been stored.
    await store.writes.write(() => {});
    store.close();
  };
  let closed: Promise<void> | undefined;
  scheduler.wake();
  return {
    url: `http://${HOST}${port === undefined ? '' : `:${port}`}`,
    seed: store.seed,
    fetch: async (input, init) => orRejected(await app.fetch(new Request(input, init))),
    clock: { nowMs: clock.nowMs, advanceTo: scheduler.advanceTo },
    settle: scheduler.settle,
    reset: house.controls.reset,
    close: () => {
      closed ??= shutDown();
      return closed;
    },
  };
};
