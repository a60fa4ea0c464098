// From bytes to text, in the three charsets that Catalog names. Readers look for the ends of rows in bytes, held as a text of one
// character each, because every sign they look for is the same byte in all three; only a whole row is turned into its real text.
import { isAscii, isUtf8 } from 'node:buffer';

export type Charset = 'US-ASCII' | 'UTF-8' | 'ISO-8859-1';

/** Bytes as a text of one character each. */
const rawText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** The bytes of a text in a charset, as a text of one character each. */
export const rawOf = (text: string, charset: Charset): string =>
  charset === 'UTF-8' ? Buffer.from(text, 'utf8').toString('latin1') : text;

/** UTF-8's, as `rawText` shows it; files in any charset may begin with it. */
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/** The chunks of a file as raw texts, without the byte order mark that it may begin with. */
export function* rawTexts(chunks: Iterable<Uint8Array>): Generator<string> {
  let begin = '';
  let isBegun = false;
  for (const chunk of chunks) {
    if (isBegun) {
      yield rawText(chunk);
      continue;
    }
    begin += rawText(chunk);
    isBegun = begin.length >= BYTE_ORDER_MARK.length;
    if (isBegun) yield begin.startsWith(BYTE_ORDER_MARK) ? begin.slice(BYTE_ORDER_MARK.length) : begin;
  }
  if (!isBegun) yield begin;
}

const isOf: Readonly<Record<Charset, (bytes: Uint8Array) => boolean>> = {
  'US-ASCII': isAscii,
  'UTF-8': isUtf8,
  'ISO-8859-1': () => true,
};

/** The text of raw bytes, which keeps nothing else in memory; `undefined` if they are not of the charset. */
export const decode = (raw: string, charset: Charset): string | undefined => {
  const bytes = Buffer.from(raw, 'latin1');
  if (!isOf[charset](bytes)) return undefined;
  return charset === 'ISO-8859-1' ? bytes.toString('latin1') : bytes.toString('utf8');
};

/** The text of raw bytes for a reader of diagnostics: what is not of the charset is shown as a replacement character. */
export const decodeLossy = (raw: string, charset: Charset): string =>
  decode(raw, charset) ?? Buffer.from(raw, 'latin1').toString('utf8');
