// A folder of a batch, seen as directories: names are paths, and one parameter asks for a directory's list or a file's bytes. Pure.
import type { StoredFile } from '../../store/files.ts';

/** What stands directly in a directory; `length` in bytes, for a directory that of all that is under it. */
export interface Entry {
  readonly name: string;
  /** From the folder on, to be asked for. */
  readonly path: string;
  readonly length: number;
}

/** Public sources spell one file in two ways: whichever is there answers to both. */
const SPELLINGS = ['row_errors_sample.json', 'row_error_samples.json'];

const spellingsOf = (path: string): readonly string[] => (SPELLINGS.includes(path) ? SPELLINGS : [path]);

export const fileAt = <File extends { readonly name: string }>(
  files: readonly File[],
  path: string,
): File | undefined => {
  const names = spellingsOf(path);
  return files.find(({ name }) => names.includes(name));
};

/** The entries of a directory, `''` for the folder itself; none where there is no such directory. */
export const entriesAt = (files: readonly Pick<StoredFile, 'name' | 'length'>[], path: string): Entry[] => {
  const prefix = path === '' || path.endsWith('/') ? path : `${path}/`;
  const entries = new Map<string, Entry>();
  for (const { name: full, length } of files) {
    if (!full.startsWith(prefix)) continue;
    const [name = ''] = full.slice(prefix.length).split('/');
    entries.set(name, { name, path: prefix + name, length: length + (entries.get(name)?.length ?? 0) });
  }
  return [...entries.values()];
};
