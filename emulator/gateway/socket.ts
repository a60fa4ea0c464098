// How answers reach a socket. The server's own kind of Response is written as it is, without a Web Response in between, which would
// cost more than all the rest of a read. The package hands that kind out in one way alone: in the place of the global one. It is
// taken from there and the global one put back at once: a process that embeds the emulator keeps its own.
import { getRequestListener } from '@hono/node-server';

const REPLACED = ['Request', 'Response'] as const;

const takeResponse = (): typeof Response => {
  const before = REPLACED.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name) ?? {}] as const);
  getRequestListener(() => new Response());
  const taken = globalThis.Response;
  for (const [name, descriptor] of before) Object.defineProperty(globalThis, name, descriptor);
  return taken;
};

/** A Response that the server writes to its socket as it is given: status, headers, text. */
export const SocketResponse: typeof Response = takeResponse();
