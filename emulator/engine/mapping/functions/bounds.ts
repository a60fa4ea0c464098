// How much a function may make: a mapping that multiplies its texts ends with a reason, not with the emulator.
import { fail } from '../language/failure.ts';

/** Ten times the longest row that is read (emulator-only). */
const TEXT_LENGTH_MAX = 10_000_000;

/** Texts are filled up to here (emulator-only). */
const COUNT_MAX = 1_000_000;

/** Fails where a text to be made is too long; ask before making it. */
export const boundedText = (length: number, make: () => string): string =>
  length <= TEXT_LENGTH_MAX ? make() : fail(`a text of ${length} characters is longer than ${TEXT_LENGTH_MAX}`);

/** `count`, or less than 0 as 0. Fails for more than a million. */
export const boundedCount = (count: number): number =>
  count <= COUNT_MAX ? Math.max(0, count) : fail(`a count of ${count} is more than ${COUNT_MAX}`);
