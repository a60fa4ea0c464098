// The name of a file within its batch: names of folders and of the file, with slashes in between. It is a key in our own store and never a
// path on a disk; what only a disk would understand is refused all the same. Pure.
import { refuse } from '../../problems/index.ts';

const PATH_MAX = 1024;

/** What a name may not be, in the order in which it is looked at. */
const FAULTS: readonly (readonly [test: (path: string) => boolean, reason: string])[] = [
  [(path) => path.length > PATH_MAX, `has more than ${PATH_MAX} characters`],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  [(path) => /[\u0000-\u001f\u007f]/.test(path), 'has control characters'],
  [(path) => /\p{Surrogate}/u.test(path), 'is no text in Unicode'],
  [(path) => path.includes('\\'), 'has a backslash'],
  [(path) => path.split('/').includes(''), 'has an empty part'],
  [(path) => path.split('/').some((part) => part === '.' || part === '..'), 'leads out of its folder'],
];

/** @see BI (documented: folders are kept); refuses with ingestion-path-invalid */
export const checkPath = (path: string): void => {
  const reason = FAULTS.find(([isFaulty]) => isFaulty(path))?.[1];
  if (reason !== undefined) refuse('ingestion-path-invalid', { path: path.slice(0, 100), reason });
};
