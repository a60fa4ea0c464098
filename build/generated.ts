// How generated files that are committed are kept: written where they differ, or, with `--check`, named as stale.
import { readFileSync, writeFileSync } from 'node:fs';

export interface Generated {
  readonly file: string;
  readonly text: string;
}

const current = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Writes what is not as it should be. With `--check` on the command line nothing is written, and the process fails. */
export const keep = (files: readonly Generated[]): void => {
  const stale = files.filter(({ file, text }) => current(file) !== text);
  if (!process.argv.includes('--check')) {
    for (const { file, text } of stale) writeFileSync(file, text);
  } else if (stale.length > 0) {
    console.error(`Stale, run \`npm run generate\`: ${stale.map(({ file }) => file).join(', ')}`);
    process.exitCode = 1;
  }
};
