// A connection that ends before its answer does. On a socket it is destroyed; without one the caller of `fetch` is given what
// `fetch` itself makes of a broken connection: a network error, or a body that breaks off.
import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Reply } from './reply.ts';

/** Marks what leaves the gateway without a socket to be cut. A network error as a value (`Response.error`) does not survive a HEAD. */
const CUT = 'x-emulator-cut';

export type CutMoment = 'before' | 'after' | 'midway';

/** `undefined` where there is nothing to halve. */
const halved = (
  body: Reply['body'],
): { readonly half: Uint8Array<ArrayBuffer>; readonly length: number } | undefined => {
  if (body === undefined || body.length === 0) return undefined;
  const bytes = Buffer.concat(typeof body === 'string' ? [Buffer.from(body)] : [...body.read()]);
  return { half: new Uint8Array(bytes.subarray(0, bytes.length >> 1)), length: bytes.length };
};

const breakingOff = (half: Uint8Array) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(half),
    pull: (controller) => controller.error(new TypeError('terminated')),
  });

/** Sends nothing of `reply`, or the first half of its body; then the connection is gone. */
export const cutOff = (c: Context, { status, headers, body }: Reply, moment: CutMoment): Response => {
  const outgoing: ServerResponse | undefined = c.env?.outgoing;
  const sent = moment === 'midway' ? halved(body) : undefined;
  if (!sent) {
    outgoing?.destroy();
    return outgoing ? RESPONSE_ALREADY_SENT : new Response(null, { headers: { [CUT]: moment } });
  }
  const told = { ...headers, 'content-length': String(sent.length) };
  if (!outgoing) return new Response(breakingOff(sent.half), { status, headers: told });
  outgoing.writeHead(status, told).write(sent.half, () => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
};

/** What was cut without a socket becomes the rejection that `fetch` has for a broken connection. */
export const orRejected = (response: Response): Response => {
  if (response.headers.has(CUT)) throw new TypeError('fetch failed', { cause: new Error('the connection was cut') });
  return response;
};
