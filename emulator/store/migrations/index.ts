// The migrations in order; a released one is never edited.
import { readFileSync } from 'node:fs';

/** `folder`: where their files are, which a bundle must be told. */
export const migrations = (folder: URL = new URL('.', import.meta.url)): readonly string[] =>
  ['001'].map((number) => readFileSync(new URL(`${number}.sql`, folder), 'utf8'));
