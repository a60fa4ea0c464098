// From what an operation hands back, or a refusal says, to the Response that leaves.
import type { Context } from 'hono';
import type { Bytes, JsonText } from '../../contracts/operation.ts';
import { SocketResponse } from './socket.ts';

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
  /** A body that is a text, as it is written to a socket, where somebody has kept that. */
  readonly utf8?: Uint8Array<ArrayBuffer> | undefined;
}

const isJsonText = (body: unknown): body is JsonText<unknown> =>
  typeof body === 'object' && body !== null && 'json' in body && typeof body.json === 'string';

/** The reply to what an operation handed back. */
export const replyOf = ({ status, headers, body, bytes }: Answer, requestId: string): Reply => {
  if (bytes) {
    const length = String(bytes.length);
    const described = {
      'content-type': 'application/octet-stream',
      'content-length': length,
      'x-request-id': requestId,
    };
    return { status, headers: { ...described, ...headers }, body: bytes };
  }
  if (body === undefined) return { status, headers: { 'x-request-id': requestId, ...headers }, body };
  const described = { 'content-type': 'application/json', 'x-request-id': requestId };
  const told = headers ? { ...described, ...headers } : described;
  if (isJsonText(body)) return { status, headers: told, body: body.json, utf8: body.utf8 };
  return { status, headers: told, body: JSON.stringify(body) };
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

/** `reply` for the socket that `c` came from, or for the caller of `fetch`. */
export const send = (c: Context, { status, headers, body, utf8 }: Reply): Response => {
  const Answered = c.env?.outgoing ? SocketResponse : Response;
  return new Answered(typeof body === 'object' ? streamOf(body) : (utf8 ?? body ?? null), { status, headers });
};
