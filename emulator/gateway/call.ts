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
  readonly header: (name: string) => string | undefined;
  /** Hands over the body chunk by chunk; what `take` throws ends the reading and is passed on. */
  readonly readBody: (take: (chunk: Uint8Array) => void) => Promise<void>;
  /** Whether the client went away in the middle of its body. */
  readonly isGone: () => boolean;
  /** Its body, once it was read and could be; for the journal. */
  text: string | undefined;
}

const bodyOf =
  (incoming: IncomingMessage): Call['readBody'] =>
  (take) =>
    new Promise((resolve, reject) => {
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

const joined = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(', ') : value);

const fromSocket = ({ req: { method, url } }: Context, incoming: IncomingMessage): Call => ({
  method,
  url,
  header: (name) => joined(incoming.headers[name]),
  readBody: bodyOf(incoming),
  isGone: () => incoming.destroyed && !incoming.complete,
  text: undefined,
});

const fromFetch = ({ req }: Context): Call => ({
  method: req.method,
  url: req.url,
  header: (name) => req.header(name),
  readBody: async (take) => {
    for await (const chunk of req.raw.body ?? []) take(chunk);
  },
  isGone: () => req.raw.signal.aborted,
  text: undefined,
});

export const callOf = (c: Context): Call => {
  const incoming: IncomingMessage | undefined = c.env?.incoming;
  return incoming ? fromSocket(c, incoming) : fromFetch(c);
};

/** Scheme, host and port. */
export const originOf = ({ url }: Call): string => url.slice(0, url.indexOf('/', url.indexOf('//') + 2));

/** From the question mark on; empty where there is none. */
export const searchOf = ({ url }: Call): string => {
  const query = url.indexOf('?');
  return query === -1 ? '' : url.slice(query);
};
