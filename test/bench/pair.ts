// An emulator and a floor side by side, holding the same number of flows and asked the same things.
import { rm } from 'node:fs/promises';
import { measure } from './load.ts';
import { prepareFlows, prepareReads, type Reads, storedFlow } from './requests.ts';
import { type Place, type Server, startFloor, startOurs } from './server.ts';

/** A server that holds what it is asked for, and the requests. */
export interface Side<R = Reads> {
  readonly server: Server;
  readonly reads: R;
}

export interface Pair {
  readonly rows: number;
  readonly ours: Side;
  readonly floor: Side;
  /** Request number `index` for a new flow. */
  readonly create: (index: number) => string;
  readonly stop: () => Promise<void>;
}

export const FILLING_CONNECTIONS = 32;

/** Files are filled fast and then opened again, as they are kept for good. */
export const filled = async <R>(
  start: (isFilling: boolean) => Promise<Server>,
  { storage }: Place,
  fill: (server: Server) => Promise<R>,
): Promise<Side<R>> => {
  const server = await start(true);
  const reads = await fill(server);
  if (storage === 'memory') return { server, reads };
  await server.stop();
  return { server: await start(false), reads };
};

export const removeFiles = ({ file }: Place) =>
  Promise.all(['', '-wal', '.floor', '.floor-wal'].map((ending) => rm(`${file}${ending}`, { force: true })));

/** Every flow comes to both by POST: what lies there is what the emulator itself has stored. */
export const startPair = async (cli: string, place: Place, rows: number): Promise<Pair> => {
  const first = await startOurs(cli, { ...place, isFilling: true });
  const flows = await prepareFlows(first);
  const template = await storedFlow(first, flows);

  const fill = async (server: Server): Promise<Reads> => {
    const reads = await prepareReads(server, flows);
    await measure({ port: server.port, connections: FILLING_CONNECTIONS, request: flows.create, count: rows });
    return reads;
  };

  const startAgain = (isFilling: boolean) =>
    isFilling ? Promise.resolve(first) : startOurs(cli, { ...place, isFilling });
  const ours = await filled(startAgain, place, fill);
  const floor = await filled((isFilling) => startFloor({ ...place, isFilling }, template), place, fill);
  return {
    rows,
    ours,
    floor,
    create: flows.create,
    stop: async () => {
      await Promise.all([ours.server.stop(), floor.server.stop()]);
      await removeFiles(place);
    },
  };
};
