// One keep-alive connection to a server of this machine, one request under way at a time. A raw socket, so that the driver costs
// less than what it drives: it shares the machine with it.
import { connect, type Socket } from 'node:net';

export interface Connection {
  /** Sends the whole text of a request and gives the body of its answer, unread; rejects where that is no success. */
  readonly exchange: (request: string) => Promise<Buffer>;
  readonly close: () => void;
}

const HEAD_END = '\r\n\r\n';
const LENGTH = /\r\ncontent-length: *(\d+)/i;

interface Awaited {
  readonly resolve: (body: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** The body at the head of `received`, `undefined` while some of it is missing. */
const bodyIn = (received: Buffer): Buffer | undefined => {
  const headLength = received.indexOf(HEAD_END);
  if (headLength === -1) return undefined;
  const head = received.toString('latin1', 0, headLength);
  const start = headLength + HEAD_END.length;
  const end = start + Number(LENGTH.exec(head)?.[1] ?? 0);
  return received.length < end ? undefined : received.subarray(start, end);
};

const isSuccess = (received: Buffer) => received.toString('latin1', 9, 10) === '2';

const opened = (port: number) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });

const CLOSED: readonly unknown[] = ['ECONNRESET', 'EPIPE'];
const isClosed = (error: unknown) => error instanceof Error && 'code' in error && CLOSED.includes(error.code);

const openLine = async (port: number): Promise<Connection> => {
  const socket = await opened(port);
  let received: Buffer = Buffer.alloc(0);
  let awaited: Awaited | undefined;

  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const body = bodyIn(received);
    if (!body) return;
    if (isSuccess(received)) awaited?.resolve(body);
    else awaited?.reject(new Error(`the bench was refused: ${received.toString()}`));
    received = Buffer.alloc(0);
  });
  socket.on('error', (error) => awaited?.reject(error));
  socket.on('close', () => awaited?.reject(Object.assign(new Error('a server closed'), { code: 'ECONNRESET' })));

  return {
    exchange: (request) =>
      new Promise((resolve, reject) => {
        awaited = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
};

/** Rejects while nothing listens on `port`. */
export const openConnection = async (port: number): Promise<Connection> => {
  let line = await openLine(port);
  return {
    // While a disk stalls, a server takes its clients for idle and hangs up: the call is made again, as any client would.
    exchange: (request) =>
      line.exchange(request).catch(async (error: unknown) => {
        if (!isClosed(error)) throw error;
        line = await openLine(port);
        return line.exchange(request);
      }),
    close: () => line.close(),
  };
};
