// A run over the whole CRM, as the tutorial makes it: rows a second, peak memory, and what other requests wait meanwhile; beside a
// pipeline written by hand and DuckDB, which read the same rows from a file. Each run has a process and a store of its own.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crmOf } from '../../fixtures/index.ts';
import { FLOW_SERVICE, prepare } from '../tutorial.ts';
import { openConnection } from './connection.ts';
import type { Sample } from './jobs.ts';
import { measure } from './load.ts';
import { CONNECTIONS, type Run, type Sizes } from './loads.ts';
import { removeFiles } from './pair.ts';
import { caller, requestText } from './requests.ts';
import { floorFile, type Server, startOurs } from './server.ts';

const SEED = 1;
const PIECE_ROWS = 1000;
const POLL_MS = 50;

/** The rows of the CRM as lines of JSON. */
const writeRows = async (file: string, count: number): Promise<void> => {
  const table = await crmOf(SEED, count)('Accounts');
  const handle = openSync(file, 'w');
  for (let at = 0; table && at < count; at += PIECE_ROWS) {
    const rows = table.rows.slice(at, at + PIECE_ROWS);
    writeSync(handle, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
  closeSync(handle);
};

interface Floor {
  readonly ms: number;
  readonly peakMb: number;
}

const floorOf = (name: string, from: string): Floor =>
  JSON.parse(execFileSync(process.execPath, [floorFile(name), from, `${from}.parquet`], { encoding: 'utf8' }));

interface Metrics {
  readonly durationSummary: { readonly startedAtUTC: number; readonly completedAtUTC: number };
  readonly recordSummary: { readonly outputRecordCount: number };
  readonly statusSummary: { readonly status: string };
}

interface Going {
  /** A request for the flow by its id. */
  readonly get: string;
  /** Milliseconds. */
  readonly ended: Promise<number>;
}

/** Creates the tutorial's flow, whose first run reads every row there is. */
const begin = async ({ port }: Server, rows: number): Promise<Going> => {
  const connection = await openConnection(port);
  const call = caller(connection);
  const { flowBody } = await prepare({ call });
  const { id } = (await call('POST', `${FLOW_SERVICE}/flows`, flowBody())).json;
  const runs = `${FLOW_SERVICE}/runs?property=flowId==${id}`;
  const ended = async (): Promise<number> => {
    const metrics: Metrics | undefined = (await call('GET', runs)).json.items[0]?.metrics;
    const status = metrics?.statusSummary.status;
    if (!metrics || status === 'inProgress' || status === 'scheduled') {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      return ended();
    }
    connection.close();
    const landed = metrics.recordSummary.outputRecordCount;
    if (status !== 'success' || landed !== rows) throw new Error(`a run of ${rows} rows ended as ${status}: ${landed}`);
    return metrics.durationSummary.completedAtUTC - metrics.durationSummary.startedAtUTC;
  };
  return { get: requestText('GET', `${FLOW_SERVICE}/flows/${id}`), ended: ended() };
};

interface Alone {
  readonly ms: number;
  /** The most memory of the run, less what was held before, in MB. */
  readonly overIdleMb: number;
}

type Start = <T>(use: (server: Server) => Promise<T>) => Promise<T>;

const measureAlone = (start: Start, rows: number): Promise<Alone> =>
  start(async (server) => {
    const idleMb = server.memory();
    const ms = await (await begin(server, rows)).ended;
    return { ms, overIdleMb: server.peakMemory() - idleMb };
  });

interface Late {
  readonly atRestMs: number;
  readonly meanwhileMs: number;
}

/** The same requests to the same server, while the run goes on and when it has ended: then all of it is warm. */
const measureLate = (start: Start, rows: number, durationMs: number): Promise<Late> =>
  start(async ({ port, ...server }) => {
    const { get, ended } = await begin({ port, ...server }, rows);
    let goesOn = true;
    ended.finally(() => {
      goesOn = false;
    });
    const load = { port, connections: CONNECTIONS, request: () => get };
    const meanwhile = await measure({ ...load, goesOn: () => goesOn });
    await ended;
    const atRest = await measure({ ...load, durationMs });
    return { atRestMs: atRest.p99Ms, meanwhileMs: meanwhile.p99Ms };
  });

interface Measured {
  readonly rows: number;
  readonly alone: Alone;
  readonly late: Late;
  readonly pipeline: Floor;
  readonly duckDb: Floor;
}

const measureSize = async (cli: string, folder: string, rows: number, burstMs: number): Promise<Measured> => {
  const place = { storage: 'disk', file: join(folder, `runs-${rows}.sqlite`) } as const;
  const start: Start = async (use) => {
    const server = await startOurs(cli, place, ['--seed', String(SEED), '--crm-rows', String(rows)]);
    try {
      return await use(server);
    } finally {
      await server.stop();
      await removeFiles(place);
    }
  };
  const file = join(folder, `rows-${rows}.json`);
  return {
    rows,
    alone: await measureAlone(start, rows),
    pipeline: floorOf('pipeline', file),
    duckDb: floorOf('duckdb', file),
    late: await measureLate(start, rows, burstMs),
  };
};

const samplesOf = ({ rows, alone, late, pipeline, duckDb }: Measured): Sample[] => {
  const perSecond = (ms: number) => (rows * 1000) / ms;
  const shared = { storage: 'disk', rows } as const;
  const ours = perSecond(alone.ms);
  return [
    { job: 'runRows', ...shared, ours, floor: perSecond(pipeline.ms) },
    { job: 'runRowsDuckDb', ...shared, ours, floor: perSecond(duckDb.ms) },
    { job: 'runMemory', ...shared, ours: alone.overIdleMb, floor: pipeline.peakMb },
    { job: 'runLate', ...shared, ours: late.meanwhileMs, floor: late.atRestMs },
  ];
};

export const measureRuns = async (
  cli: string,
  { folder, rounds }: Omit<Run, 'storage'>,
  { small, large, burstMs }: Sizes,
): Promise<Sample[]> => {
  const samples: Sample[] = [];
  for (const rows of [small, large]) await writeRows(join(folder, `rows-${rows}.json`), rows);
  for (let count = 0; count < rounds; count += 1) {
    const inSmall = await measureSize(cli, folder, small, burstMs);
    const inLarge = await measureSize(cli, folder, large, burstMs);
    const [ours, floor] = [inLarge.alone.overIdleMb, inSmall.alone.overIdleMb];
    samples.push(...samplesOf(inSmall), ...samplesOf(inLarge), {
      ...{ job: 'runMemoryFlat', storage: 'disk', rows: large },
      ...{ ours, floor },
    });
  }
  for (const rows of [small, large]) rmSync(join(folder, `rows-${rows}.json`));
  return samples;
};
