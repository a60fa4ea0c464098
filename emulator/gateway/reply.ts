// Sends what was answered. On a socket it goes to Node's own response: a Web `Response` in between costs more than all the rest of
// a request. Without one (`fetch`), and for bytes, there is a `Response`.
import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Bytes, JsonText } from '../../contracts/operation.ts';

/** What an operation hands back, as far as sending it needs. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly bytes?: Bytes;
}

/** An answer as it goes out. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Bytes | undefined;
}

const isJsonText = (body: unknown): body is JsonText<unknown> =>
  typeof body === 'object' && body !== null && 'json' in body && typeof body.json === 'string';

/** The reply to what an operation handed back. */
export const replyOf = ({ status, headers, body, bytes }: Answer, requestId: string): Reply => {
  const id = { 'x-request-id': requestId };
  if (bytes) {
    const described = { 'content-type': 'application/octet-stream', 'content-length': String(bytes.length) };
    return { status, headers: { ...described, ...id, ...headers }, body: bytes };
  }
  if (body === undefined) return { status, headers: { ...id, ...headers }, body };
  const json = isJsonText(body) ? body.json : JSON.stringify(body);
  return { status, headers: { ...id, 'content-type': 'application/json', ...headers }, body: json };
};

const streamOf = (bytes: Bytes): ReadableStream<Uint8Array> => {
  const chunks = bytes.read()[Symbol.iterator]();
  return new ReadableStream({
    pull: (controller) => {
      const next = chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
};

const write = (outgoing: ServerResponse, { status, headers }: Reply, text: string | undefined): Response => {
  if (text === undefined) outgoing.writeHead(status, headers).end();
  else outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) }).end(text);
  return RESPONSE_ALREADY_SENT;
};

/** Sends `reply` to the socket that `c` came from, or gives it as a `Response`. */
export const send = (c: Context, reply: Reply): Response => {
  const { status, headers, body } = reply;
  if (typeof body === 'object') return new Response(streamOf(body), { status, headers });
  const outgoing: ServerResponse | undefined = c.env?.outgoing;
  return outgoing ? write(outgoing, reply, body) : new Response(body ?? null, { status, headers });
};
