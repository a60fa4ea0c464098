// The migrations in order; a released one is never edited. Found through the package, so from the sources and from `dist` alike.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

export const migrations = (): readonly string[] =>
  ['001'].map((number) => readFileSync(resolve(`#migrations/${number}.sql`), 'utf8'));
