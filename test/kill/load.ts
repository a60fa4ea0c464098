// Eight clients that write over the network, each its next request as soon as the last is answered, and remember what was acknowledged.
import { HEADERS } from '../start.ts';
import { CONNECTION, FLOW_SERVICE, sourceConnectionBody } from '../tutorial.ts';

const CLIENTS = 8;
/** A base connection and a source connection on it. */
const PAIRS_EACH = 12;

export interface Load {
  /** Ids in the order of their acknowledgements; grows while the load runs. */
  readonly acknowledged: readonly string[];
  /** Requests that were sent and are not answered. */
  readonly inFlight: () => number;
  /** How long it took, in milliseconds, or `undefined` where nobody answered any more. */
  readonly ended: Promise<number | undefined>;
}

/** Begins at once. An answer that is no success is thrown by `ended`; a connection that breaks ends one client. */
export const startLoad = (url: string): Load => {
  const acknowledged: string[] = [];
  let inFlight = 0;

  const post = async (path: string, body: object): Promise<string | undefined> => {
    inFlight += 1;
    try {
      const answer = await fetch(url + FLOW_SERVICE + path, {
        method: 'POST',
        headers: { ...HEADERS, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      if (answer.status !== 201) return Promise.reject(new RangeError(`${answer.status} ${text}`));
      const { id }: { id: string } = JSON.parse(text);
      acknowledged.push(id);
      return id;
    } catch (error) {
      if (error instanceof TypeError) return undefined;
      throw error;
    } finally {
      inFlight -= 1;
    }
  };

  /** Whether all was answered. */
  const client = async (): Promise<boolean> => {
    for (let pair = 0; pair < PAIRS_EACH; pair += 1) {
      const connectionId = await post('/connections', CONNECTION);
      if (connectionId === undefined) return false;
      if ((await post('/sourceConnections', sourceConnectionBody(connectionId))) === undefined) return false;
    }
    return true;
  };

  const work = async (): Promise<number | undefined> => {
    const startedMs = performance.now();
    const whole = await Promise.all(Array.from({ length: CLIENTS }, client));
    return whole.every(Boolean) ? performance.now() - startedMs : undefined;
  };
  const ended = work();
  return { acknowledged, inFlight: () => inFlight, ended };
};
