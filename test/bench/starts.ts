// Starts: from nothing to the first answer, and the memory that is held then, beside a bare Hono. Every server is started anew.
import { CONNECTION, FLOW_SERVICE } from '../tutorial.ts';
import { openConnection } from './connection.ts';
import type { Sample } from './jobs.ts';
import { type Flows, prepareFlows, requestText } from './requests.ts';
import { type Server, type Storage, startBare, startOurs } from './server.ts';

interface Start {
  readonly ms: number;
  readonly memory: number;
}

/** What is answered a moment ago may still be tidied up. */
const IDLE_MS = 200;

const started = async (start: () => Promise<Server>, request: string): Promise<Start> => {
  const startMs = performance.now();
  const server = await start();
  const connection = await openConnection(server.port);
  await connection.exchange(request);
  const ms = performance.now() - startMs;
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const memory = server.memory();
  connection.close();
  await server.stop();
  return { ms, memory };
};

const GET = requestText('GET', `${FLOW_SERVICE}/flows`);

/** A file that holds what a flow is tied together from, so that the first request to it can be a flow. */
const preparedFile = async (cli: string, file: string): Promise<Flows> => {
  const server = await startOurs(cli, { storage: 'disk', file });
  const flows = await prepareFlows(server);
  await server.stop();
  return flows;
};

/** Each round starts all of them in turn. In memory the first POST is a connection, on disk a whole flow. */
export const measureStarts = async (cli: string, file: string, rounds: number): Promise<Sample[]> => {
  const { create } = await preparedFile(cli, file);
  const posts: Record<Storage, string> = {
    memory: requestText('POST', `${FLOW_SERVICE}/connections`, CONNECTION),
    disk: create(0),
  };
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const storage of ['memory', 'disk'] as const) {
      const bare = await started(startBare, requestText('GET', '/flows'));
      const get = await started(() => startOurs(cli, { storage, file }), GET);
      const post = await started(() => startOurs(cli, { storage, file }), posts[storage]);
      const shared = { storage, rows: 0 };
      samples.push(
        { job: 'firstGet', ...shared, ours: get.ms, floor: bare.ms },
        { job: 'firstPost', ...shared, ours: post.ms, floor: bare.ms },
        { job: 'idle', ...shared, ours: get.memory, floor: bare.memory },
      );
    }
  }
  return samples;
};
