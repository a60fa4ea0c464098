// Loads: reads, lists and writes over a small and a large table, emulator and floor in turn within each round. Writes make a table
// larger: what is given as its size is where it began.
import { join } from 'node:path';
import type { Sample } from './jobs.ts';
import { measureJourney } from './journey.ts';
import { type Measured, measure } from './load.ts';
import { type Pair, type Side, startPair } from './pair.ts';
import type { Storage } from './server.ts';

export interface Sizes {
  readonly small: number;
  readonly large: number;
  /** How long each of two servers is under load, in milliseconds. */
  readonly burstMs: number;
}

/** How, where and how often loads are measured. */
export interface Run {
  readonly folder: string;
  readonly storage: Storage;
  readonly rounds: number;
}

export const CONNECTIONS = 16;
const LISTS = ['byName', 'byFlowSpec', 'bySource'] as const;
/** Where the numbers of written flows begin: their names are nobody else's. */
const WRITTEN_FROM = 10_000_000;

interface Both {
  readonly ours: Measured;
  readonly floor: Measured;
}

const both = async (pair: Pair, load: (side: Side) => Promise<Measured>): Promise<Both> => ({
  ours: await load(pair.ours),
  floor: await load(pair.floor),
});

const read = (pair: Pair, job: 'get' | (typeof LISTS)[number], durationMs: number) =>
  both(pair, ({ server, reads }) =>
    measure({ port: server.port, connections: CONNECTIONS, request: reads[job], durationMs }),
  );

const rate = (job: Sample['job'], storage: Storage, rows: number, { ours, floor }: Both): Sample => ({
  ...{ job, storage, rows },
  ours: ours.perSecond,
  floor: floor.perSecond,
});

const readJobs = async (storage: Storage, small: Pair, large: Pair, burstMs: number): Promise<Sample[]> => {
  const samples: Sample[] = [];
  for (const pair of [small, large]) samples.push(rate('get', storage, pair.rows, await read(pair, 'get', burstMs)));
  for (const job of LISTS) {
    const [inSmall, inLarge] = [await read(small, job, burstMs), await read(large, job, burstMs)];
    const [ours, floor] = [inLarge.ours.perSecond, inSmall.ours.perSecond];
    samples.push(rate(job, storage, small.rows, inSmall), rate(job, storage, large.rows, inLarge), {
      job: `${job}Flat`,
      storage,
      rows: large.rows,
      ours,
      floor,
    });
  }
  return samples;
};

const writeJobs = async (storage: Storage, pair: Pair, durationMs: number): Promise<Sample[]> => {
  const samples: Sample[] = [];
  for (const [job, connections] of [
    ['post16', CONNECTIONS],
    ['post1', 1],
  ] as const) {
    const request = (index: number) => pair.create(WRITTEN_FROM + index);
    const { ours, floor } = await both(pair, ({ server }) =>
      measure({ port: server.port, connections, request, durationMs }),
    );
    samples.push(rate(job, storage, pair.rows, { ours, floor }), {
      job: `${job}Late`,
      storage,
      rows: pair.rows,
      ours: ours.p99Ms,
      floor: floor.p99Ms,
    });
  }
  return samples;
};

interface Pairs {
  readonly small: Pair;
  readonly large: Pair;
  /** Begins as small as `small`, and grows with what is written to it. */
  readonly growing: Pair;
}

const round = async (storage: Storage, { small, large, growing }: Pairs, burstMs: number): Promise<Sample[]> => [
  ...(await readJobs(storage, small, large, burstMs)),
  await measureJourney(storage, growing),
  ...(await writeJobs(storage, growing, burstMs)),
  ...(await writeJobs(storage, large, burstMs)),
];

/** One round more than is counted: the first one warms up. */
export const measureLoads = async (
  cli: string,
  { folder, storage, rounds }: Run,
  { small, large, burstMs }: Sizes,
): Promise<Sample[]> => {
  const start = (name: string, rows: number) => startPair(cli, { storage, file: join(folder, `${name}.sqlite`) }, rows);
  const pairs = {
    small: await start('small', small),
    large: await start('large', large),
    growing: await start('growing', small),
  };
  await round(storage, pairs, burstMs);
  const samples: Sample[] = [];
  for (let count = 0; count < rounds; count += 1) samples.push(...(await round(storage, pairs, burstMs)));
  await Promise.all(Object.values(pairs).map((pair) => pair.stop()));
  return samples;
};
