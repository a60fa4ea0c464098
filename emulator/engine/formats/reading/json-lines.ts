// The lines of a JSON file that has one object in each, as raw texts; empty ones are passed over. What is held is a chunk, and a line
// that has not ended yet: of one that is too long, no more than tells so. Pure.
import { rawTexts } from './charset.ts';
import { type ChunkEnd, chunkEnd, ROW_BYTES_MAX } from './read-row.ts';

/** The bytes of a row, as a text of one character each, and the line it begins in. */
export interface RawRow {
  readonly line: number;
  readonly raw: string;
  /** Why it is none, if that is known before it is read. */
  readonly reason?: string;
}

const HELD_MAX = ROW_BYTES_MAX + 1;
const SOMETHING = /[^ \t\r]/;

export function* jsonLines(chunks: Iterable<Uint8Array>): Generator<RawRow | ChunkEnd> {
  let held = '';
  let line = 1;
  const take = (raw: string): RawRow[] => (SOMETHING.test(raw) ? [{ line, raw }] : []);
  for (const text of rawTexts(chunks)) {
    let at = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', at)) {
      yield* take(held + text.slice(at, end));
      [held, at, line] = ['', end + 1, line + 1];
    }
    if (held.length < HELD_MAX) held = (held + text.slice(at)).slice(0, HELD_MAX);
    yield chunkEnd;
  }
  yield* take(held);
}
