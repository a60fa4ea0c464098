// What lists and downloads of Data Access have in common: where they stand, an entry with its link, the bytes of a file.
import type { Bytes } from '../../../contracts/operation.ts';
import type { components } from '../../../contracts/types/data-access.d.ts';
import type { Files, StoredFile } from '../../store/files.ts';
import type { Scope } from '../service.ts';

/** Sent with every file: parts of it can be asked for. */
export const ACCEPT_RANGES = { 'accept-ranges': 'bytes' } as const;

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

export const bytesOf = (files: Files, { seq, length }: StoredFile): Bytes => ({ length, read: () => files.read(seq) });
