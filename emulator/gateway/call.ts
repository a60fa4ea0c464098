// One call as the gateway reads it. Through a socket it is read from Node's own request: the Web request that Hono can make of it takes
// longer to make than most calls take to answer. Without a socket (`fetch`) there is the Web request alone.
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

export interface Call {
  /** In upper case. */
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** By its name in lower case; one that was sent several times is joined with commas. */
  header(name: string): string | undefined;
  /** Hands over the body chunk by chunk; what `take` throws ends the reading and is passed on. */
  readBody(take: (chunk: Uint8Array) => void): Promise<void>;
  /** The body chunk by chunk, no faster than it is taken. Ends with an error where the client went away. */
  pieces(): AsyncIterable<Uint8Array>;
  /** Whether the client went away in the middle of its body. */
  isGone(): boolean;
  /** Its body, once it was read and could be; for the journal. */
  text: string | undefined;
}

/** A class, as is the next one: methods are made once, functions on an object for every call. */
class SocketCall implements Call {
  readonly method: string;
  readonly url: string;
  readonly incoming: IncomingMessage;
  text: string | undefined;

  constructor({ req: { method, url } }: Context, incoming: IncomingMessage) {
    this.method = method;
    this.url = url;
    this.incoming = incoming;
  }

  header(name: string): string | undefined {
    const value = this.incoming.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }

  readBody(take: (chunk: Uint8Array) => void): Promise<void> {
    const { incoming } = this;
    return new Promise((resolve, reject) => {
      incoming.on('data', (chunk: Buffer) => {
        try {
          take(chunk);
        } catch (error) {
          // What still comes is read and dropped, so that the refusal finds its way back.
          incoming.removeAllListeners('data').resume();
          reject(error);
        }
      });
      incoming.once('end', resolve).once('error', reject);
    });
  }

  async *pieces(): AsyncIterable<Uint8Array> {
    const { incoming } = this;
    try {
      yield* incoming.iterator({ destroyOnReturn: false });
    } finally {
      incoming.resume();
    }
  }

  isGone(): boolean {
    return this.incoming.destroyed && !this.incoming.complete;
  }
}

class FetchCall implements Call {
  readonly method: string;
  readonly url: string;
  readonly request: Request;
  text: string | undefined;

  constructor({ req: { raw } }: Context) {
    this.method = raw.method;
    this.url = raw.url;
    this.request = raw;
  }

  header(name: string): string | undefined {
    return this.request.headers.get(name) ?? undefined;
  }

  async readBody(take: (chunk: Uint8Array) => void): Promise<void> {
    for await (const chunk of this.request.body ?? []) take(chunk);
  }

  async *pieces(): AsyncIterable<Uint8Array> {
    yield* this.request.body ?? [];
  }

  isGone(): boolean {
    return this.request.signal.aborted;
  }
}

export const callOf = (c: Context): Call => {
  const incoming: IncomingMessage | undefined = c.env?.incoming;
  return incoming ? new SocketCall(c, incoming) : new FetchCall(c);
};

/** Where the path of an absolute address begins. */
export const pathStart = (url: string) => url.indexOf('/', url.indexOf('//') + 2);

/** Scheme, host and port. */
export const originOf = ({ url }: Call): string => url.slice(0, pathStart(url));

/** From the question mark on; empty where there is none. */
export const searchOf = ({ url }: Call): string => {
  const query = url.indexOf('?');
  return query === -1 ? '' : url.slice(query);
};

const AFTER_BASE: readonly string[] = ['', '/', '?'];

/** Whether the path of `url` is `basePath` or lies below it. */
export const isBelow = (url: string, basePath: string): boolean => {
  const start = pathStart(url);
  return url.startsWith(basePath, start) && AFTER_BASE.includes(url.charAt(start + basePath.length));
};
