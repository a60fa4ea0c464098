// The one source of time. Real time passes by itself; virtual time stands still until somebody moves it, and only forward.

export interface Clock {
  readonly kind: 'real' | 'virtual';
  /** Epoch milliseconds. */
  readonly nowMs: () => number;
  /** Moves virtual time to an instant that is not yet past; real time takes no orders. */
  readonly moveTo: (instantMs: number) => void;
  /** After a reset virtual time stands again where it began. */
  readonly restart: () => void;
}

export const realClock = (wallNowMs: () => number): Clock => ({
  kind: 'real',
  nowMs: wallNowMs,
  moveTo: () => {},
  restart: () => {},
});

/** Begins at `startMs`, or goes on at `keptMs`; `moved` is told each new instant, to keep it. */
export const virtualClock = (startMs: number, keptMs: number | undefined, moved: (nowMs: number) => void): Clock => {
  let nowMs = keptMs ?? startMs;
  const stand = (instantMs: number) => {
    nowMs = instantMs;
    moved(nowMs);
  };
  return {
    kind: 'virtual',
    nowMs: () => nowMs,
    moveTo: (instantMs) => {
      if (instantMs > nowMs) stand(instantMs);
    },
    restart: () => stand(startMs),
  };
};
