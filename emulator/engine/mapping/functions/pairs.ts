// Objects out of flat lists of keys and values, and out of text. Any key is an ordinary one, `__proto__` included.
import { fail } from '../language/failure.ts';
import { asText } from '../language/values.ts';

/** Of `"a", 1, "b", 2`; the last of equal keys counts (assumed). Fails for a key that is no text or has no value. */
export const objectOfPairs = (flat: readonly unknown[]): Record<string, unknown> => {
  if (flat.length % 2 === 1) return fail(`${flat.length} arguments are no pairs of keys and values`);
  const entries: [string, unknown][] = [];
  for (let index = 0; index < flat.length; index += 2) entries.push([asText(flat[index]), flat[index + 1]]);
  return Object.fromEntries(entries);
};

/** The delimiter, or what stands for one that is null or empty. */
const delimiterOr = (given: string | null | undefined, usual: string): string => given || usual;

/** Of `a: 1, b: 2`, trimmed; a piece without a key is left out, one without a value has null (assumed). */
export const objectOfText = (
  text: string,
  valueDelimiter: string | null | undefined,
  fieldDelimiter: string | null | undefined,
): Record<string, string | null> => {
  const between = delimiterOr(valueDelimiter, ':');
  const pieces = text.split(delimiterOr(fieldDelimiter, ',')).map((piece): [string, string | null] => {
    const at = piece.indexOf(between);
    return at === -1 ? [piece.trim(), null] : [piece.slice(0, at).trim(), piece.slice(at + between.length).trim()];
  });
  return Object.fromEntries(pieces.filter(([key]) => key !== ''));
};
