// Long work in short turns: rows come a few at a time, and in between whoever else waits for the event loop is served.
import type { Writes } from '../store/writes.ts';

/** One or two milliseconds of mapping and checking. Far fewer would make a run wait for others longer than it works. */
export const TURN_ROWS = 200;

/** All of `rows` in order, and a way given after each part of them; also once where there are none, as somebody looked for them. */
export async function* inTurns<Row>(
  { giveWay }: Pick<Writes, 'giveWay'>,
  rows: readonly Row[],
): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at === 0 || at < rows.length; at += TURN_ROWS) {
    yield rows.slice(at, at + TURN_ROWS);
    await giveWay();
  }
}
