// Time as the client sees it. No other file of the client may ask the machine for the time or wait on it.

export interface Timing {
  /** Epoch milliseconds. */
  readonly nowMs: () => number;
  readonly sleep: (durationMs: number) => Promise<void>;
}

/** The time of this machine. */
export const machineTiming: Timing = {
  nowMs: () => Date.now(),
  sleep: (durationMs) => new Promise((wake) => setTimeout(wake, durationMs)),
};
