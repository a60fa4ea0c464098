// The load: some connections, each sending its next request as soon as the last one is answered.
import { type Connection, openConnection } from './connection.ts';

export interface Load {
  readonly port: number;
  readonly connections: number;
  /** The whole text of request number `index`, from 0 on. */
  readonly request: (index: number) => string;
  /** How long requests are sent, in milliseconds. */
  readonly durationMs?: number;
  /** How many requests are sent; where absent, only the duration ends them. */
  readonly count?: number;
  /** Asked before each request; requests end with the first no. */
  readonly goesOn?: () => boolean;
}

export interface Measured {
  readonly perSecond: number;
  readonly p99Ms: number;
}

const percentile = (times: readonly number[], share: number): number => {
  const sorted = Float64Array.from(times).sort();
  return sorted[Math.floor(sorted.length * share)] ?? 0;
};

/** Puts `load` on a server of this machine and waits for the last answer. Rejects at the first refusal. */
export const measure = async (load: Load): Promise<Measured> => {
  const { port, connections, request, durationMs = Number.POSITIVE_INFINITY, count = Number.POSITIVE_INFINITY } = load;
  const { goesOn = () => true } = load;
  const opened = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  const times: number[] = [];
  const startMs = performance.now();
  let sent = 0;

  const drive = async ({ exchange, close }: Connection): Promise<void> => {
    let beganMs = performance.now();
    while (sent < count && beganMs < startMs + durationMs && goesOn()) {
      await exchange(request(sent++));
      const endedMs = performance.now();
      times.push(endedMs - beganMs);
      beganMs = endedMs;
    }
    close();
  };

  // A client that falls asleep must be woken, which costs a server more than many a request: it would be charged to the slower of two.
  let isOver = false;
  const stayAwake = () => isOver || setImmediate(stayAwake);
  stayAwake();
  await Promise.all(opened.map(drive));
  isOver = true;
  const seconds = (performance.now() - startMs) / 1000;
  return { perSecond: times.length / seconds, p99Ms: percentile(times, 0.99) };
};
