// Parts of files: the header Range read, and the bytes that it means cut out of chunks. Pure.
import { refuse } from '../../problems/index.ts';

/** The first and the last byte, from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * `bytes=0-99`, `bytes=100-` or `bytes=-100`; `undefined` for the whole file: no header, or one that HTTP lets a server pass
 * over, such as several ranges. Refuses with range-not-satisfiable.
 */
export const rangeOf = (header: string | undefined, length: number): ByteRange | undefined => {
  const [range, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? [];
  if (range === undefined || (from === '' && to === '')) return undefined;
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  // The last bytes of an empty file are the whole of it.
  if (from === '' && length === 0 && Number(to) > 0) return undefined;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  if (first > last)
    return refuse('range-not-satisfiable', { range, length }, { headers: { 'content-range': `bytes */${length}` } });
  return { first, last };
};

/** The bytes of a range, out of chunks that are read no further than it reaches. */
export function* cut(chunks: Iterable<Uint8Array>, { first, last }: ByteRange): Iterable<Uint8Array> {
  let offset = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(Math.max(0, first - offset), Math.max(0, last + 1 - offset));
    offset += chunk.length;
    if (part.length > 0) yield part;
    if (offset > last) return;
  }
}
