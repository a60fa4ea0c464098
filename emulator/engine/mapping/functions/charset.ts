// Text → the bytes that Java makes of it in a character set: what a set does not have is a question mark, and UTF-16 begins with its mark.
import { fail } from '../language/failure.ts';
import { shown } from '../language/fault.ts';

/** Half a sign, which no text should have. */
const LONE = /\p{Surrogate}/gu;

const singleBytes =
  (highest: string) =>
  (text: string): Buffer =>
    Buffer.from(Array.from(text, (sign) => (sign <= highest ? sign : '?')).join(''), 'latin1');

const BYTE_ORDER_MARK = '\ufeff';

/** @see data-prep/functions.md (documented: the names; assumed: that case does not count, and that there are no others) */
const CHARSETS: ReadonlyMap<string, (text: string) => Buffer> = new Map([
  ['UTF-8', (text) => Buffer.from(text.replace(LONE, '?'), 'utf8')],
  ['UTF-16', (text) => Buffer.from(BYTE_ORDER_MARK + text.replace(LONE, '\ufffd'), 'utf16le').swap16()],
  ['ISO-8859-1', singleBytes('\u00ff')],
  ['US-ASCII', singleBytes('\u007f')],
]);

/** Fails for a character set that is not documented. */
export const bytesOf = (text: string, charset: string): Buffer => {
  const encode = CHARSETS.get(charset.toUpperCase());
  if (!encode) return fail(`${shown(charset)} is none of the character sets ${[...CHARSETS.keys()].join(', ')}`);
  return encode(text);
};
