// What a file that was named on the command line holds. What cannot be read ends with exit code 2, so that it does not look like a verdict.
import { readFileSync } from 'node:fs';
import { CommandFailure } from './failure.ts';

/** There is nothing to judge. */
export const UNUSABLE = 2;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
};

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `cannot be read (${code})`;
};

/** The bytes of a file, or of standard input for `-`. `typeThis`: a sentence on what to type instead. Throws CommandFailure. */
export const fileBytes = (file: string, typeThis: string): Buffer => {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new CommandFailure(`${file} ${reasonOf(error)}. ${typeThis}`, UNUSABLE);
  }
};

export const fileText = (file: string, typeThis: string): string => fileBytes(file, typeThis).toString('utf8');

/** How a message calls it. */
export const fileName = (file: string): string => (file === '-' ? 'Standard input' : file);
