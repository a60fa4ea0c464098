// Ctrl-C while something is being made elsewhere: the work stops at the next safe place, so that it can be taken away.
// A second one ends the process as ever.

export interface Interruption {
  readonly signal: AbortSignal;
  /** Gives SIGINT and SIGTERM back to the process. */
  readonly release: () => void;
}

/** Aborts at the first SIGINT or SIGTERM, and says `notice`. */
export const interruption = (notice: string): Interruption => {
  const controller = new AbortController();
  const release = () => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, stop);
  };
  const stop = () => {
    release();
    console.error(notice);
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop);
  return { signal: controller.signal, release };
};
