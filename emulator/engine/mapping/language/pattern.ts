// The regular expressions of a mapping: they are RE2's, which Java's are for the most part, and cannot hang.
import { compilePattern, type Pattern } from '../../../store/patterns.ts';
import { remembered } from '../../../store/remembered.ts';
import { fail } from './failure.ts';
import { shown } from './fault.ts';

const read = remembered((pattern: string) => ({ known: compilePattern(pattern) }));

/** Fails for what is no regular expression, and for look-around and back references. */
export const patternOf = (pattern: string): Pattern =>
  read(pattern).known ?? fail(`${shown(pattern)} is no regular expression, or has look-around or back references`);
