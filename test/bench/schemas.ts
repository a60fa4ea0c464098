// The registry under load: the tutorial's schema, resolved and warm, beside a floor that has the same bytes in memory; and pages of a
// large table of schemas beside those of a small one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openConnection } from './connection.ts';
import type { Sample } from './jobs.ts';
import { type Load, measure } from './load.ts';
import { CONNECTIONS, type Run, type Sizes } from './loads.ts';
import { FILLING_CONNECTIONS, filled, removeFiles } from './pair.ts';
import { createSchema, PAGES, prepareSchemaReads, type SchemaReads } from './schema-requests.ts';
import { type Place, type Server, startOurs, startText } from './server.ts';

type Length = Pick<Load, 'durationMs' | 'count'>;

interface Registry {
  readonly rows: number;
  readonly server: Server;
  readonly reads: SchemaReads;
  readonly stop: () => Promise<void>;
}

/** Every schema comes by POST. */
const startRegistry = async (cli: string, place: Place, rows: number): Promise<Registry> => {
  const { server, reads } = await filled(
    (isFilling) => startOurs(cli, { ...place, isFilling }),
    place,
    async (filling) => {
      const request = createSchema(rows);
      await measure({ port: filling.port, connections: FILLING_CONNECTIONS, request, count: rows });
      return prepareSchemaReads(filling, rows);
    },
  );
  const stop = async () => {
    await server.stop();
    await removeFiles(place);
  };
  return { rows, server, reads, stop };
};

/** A floor that has what the emulator answers. */
const startSame = async ({ server, reads }: Registry, folder: string): Promise<Server> => {
  const connection = await openConnection(server.port);
  const file = join(folder, 'schema.json');
  writeFileSync(file, await connection.exchange(reads.schemaFull(0)));
  connection.close();
  return startText(file);
};

interface Registries {
  readonly small: Registry;
  readonly large: Registry;
  readonly floor: Server;
}

/** What is run for the first time is slow, and more so where few requests fit into a burst. */
const WARM_UP: Length = { count: 2000 };

const round = async ({ small, large, floor }: Registries, length: Length): Promise<Omit<Sample, 'storage'>[]> => {
  const rate = async ({ port }: Server, request: (index: number) => string) =>
    (await measure({ port, connections: CONNECTIONS, request, ...length })).perSecond;
  const { rows, server, reads } = large;
  const full = { ours: await rate(server, reads.schemaFull), floor: await rate(floor, reads.schemaFull) };
  const samples: Omit<Sample, 'storage'>[] = [{ job: 'schemaFull', rows, ...full }];
  for (const job of PAGES) {
    const ours = await rate(server, reads[job]);
    samples.push({ job, rows, ours, floor: await rate(small.server, small.reads[job]) });
  }
  return samples;
};

/** One round more than is counted: the first one warms up. */
export const measureSchemas = async (
  cli: string,
  { folder, storage, rounds }: Run,
  { small, large, burstMs }: Sizes,
): Promise<Sample[]> => {
  const start = (name: string, rows: number) =>
    startRegistry(cli, { storage, file: join(folder, `${name}-schemas.sqlite`) }, rows);
  const registries = [await start('small', small), await start('large', large)] as const;
  const floor = await startSame(registries[1], folder);
  const all = { small: registries[0], large: registries[1], floor };
  await round(all, WARM_UP);
  const samples: Sample[] = [];
  for (let count = 0; count < rounds; count += 1) {
    samples.push(...(await round(all, { durationMs: burstMs })).map((sample) => ({ ...sample, storage })));
  }
  await Promise.all([...registries, floor].map((one) => one.stop()));
  return samples;
};
