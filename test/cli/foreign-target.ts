// Something that is not ours, as far as the journey can see: an emulator behind a door that hides what it is and notes each call.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { ORG, startEmulator, type TestEmulator } from '../start.ts';

/** `POST /flowservice/flows`, without query and `/data/foundation`. */
type Call = string;

export interface Interception {
  /** Answers in the Platform's place. */
  readonly answer?: { readonly status: number; readonly body: unknown };
  /** Breaks the connection instead. */
  readonly hangUp?: true;
}

export interface ForeignTarget {
  readonly url: string;
  /** What has been called, in order. */
  readonly calls: readonly Call[];
  readonly emulator: TestEmulator;
  /** Resolves when a call begins with `start`. */
  readonly called: (start: Call) => Promise<void>;
}

export const IDENTITY: readonly string[] = ['--token', 'a-token', '--api-key', 'a-client', '--org', ORG];

const NOT_FOUND: Interception = { answer: { status: 404, body: { message: 'there is nothing here' } } };

const callOf = ({ method = '', url = '' }: IncomingMessage): Call =>
  `${method} ${url.replace('/data/foundation', '').replace(/\?.*/, '')}`;

const forward = async (emulator: TestEmulator, request: IncomingMessage): Promise<Response> => {
  const { method = 'GET', url = '', headers } = request;
  const sent = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'connection' ? [[name, value]] : [],
  );
  const body = await buffer(request);
  const answer = await emulator.fetch(emulator.url + url, { method, headers: sent, ...(body.length > 0 && { body }) });
  // What is due by then is done: the journey waits a second, and a busy machine may need longer.
  if (method === 'POST') await emulator.settle();
  return answer;
};

const respond = async (response: ServerResponse, answer: Response) => {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
};

/** Starts one; `intercept` looks at each call first. */
export const foreignTarget = async (
  intercept: (call: Call) => Interception | undefined = () => undefined,
): Promise<ForeignTarget> => {
  const emulator = await startEmulator();
  const calls: Call[] = [];
  const waiting: { start: Call; go: () => void }[] = [];
  const server = createServer(async (request, response) => {
    const call = callOf(request);
    calls.push(call);
    for (const { start, go } of waiting) if (call.startsWith(start)) go();
    const { answer, hangUp } = (call.includes('/_emulator') ? NOT_FOUND : intercept(call)) ?? {};
    if (hangUp) request.socket.destroy();
    else await respond(response, answer ? Response.json(answer.body, answer) : await forward(emulator, request));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await emulator.close();
  });
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  const called = (start: Call) =>
    new Promise<void>((go) => {
      if (calls.some((call) => call.startsWith(start))) go();
      else waiting.push({ start, go });
    });
  return { url: `http://127.0.0.1:${port}`, calls, emulator, called };
};
