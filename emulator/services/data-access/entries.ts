// What lists and downloads of Data Access have in common: where they stand, an entry with its link, a file sent whole or in part.
import type { Bytes } from '../../../contracts/operation.ts';
import type { components } from '../../../contracts/types/data-access.d.ts';
import type { Files, StoredFile } from '../../store/files.ts';
import type { Scope } from '../service.ts';
import { cut, rangeOf } from './range.ts';

/** Sent with every file: parts of it can be asked for. */
const ACCEPT_RANGES = { 'accept-ranges': 'bytes' } as const;

/** Links are absolute, and lead back to where the request came from. */
export const addressOf = ({ origin }: Scope, path: string): string => `${origin}/data/foundation/export/${path}`;

/** `path`: what the file or directory is asked for by, below `address`. */
export const entryOf = (
  name: string,
  length: number,
  address: string,
  path: string,
): components['schemas']['FileEntry'] => ({
  name,
  length: String(length),
  _links: { self: { href: `${address}?path=${encodeURIComponent(path)}` } },
});

/** A file as it is sent: whole, or in part. */
export interface Sent<Status extends 200 | 206> {
  readonly status: Status;
  readonly headers: Record<string, string>;
  readonly bytes: Bytes;
}

/** `range`: the header as it came. Refuses with range-not-satisfiable. */
export const sent = (files: Files, { seq, length }: StoredFile, range: string | undefined): Sent<200> | Sent<206> => {
  const part = rangeOf(range, length);
  if (!part) return { status: 200, headers: ACCEPT_RANGES, bytes: { length, read: () => files.read(seq) } };
  const { first, last } = part;
  return {
    status: 206,
    headers: { ...ACCEPT_RANGES, 'content-range': `bytes ${first}-${last}/${length}` },
    bytes: { length: last - first + 1, read: () => cut(files.read(seq), part) },
  };
};
