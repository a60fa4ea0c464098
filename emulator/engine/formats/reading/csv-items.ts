// The rows of a CSV file as lists of cells, read in windows: what is held is a chunk, and one row that has not ended yet. After what
// is no row, reading goes on with the next line. Pure.
import { type CsvDialect, csvRowReader, lineEnd } from '../csv-row.ts';
import { type Charset, decode, rawTexts } from './charset.ts';
import { type ChunkEnd, chunkEnd, ROW_BYTES_MAX, TOO_LONG } from './read-row.ts';

/** `raw`: the bytes of the row, or of the first line of what is none, as a text of one character each. */
export type CsvItem = { readonly line: number; readonly raw: string } & (
  | { readonly cells: readonly string[] }
  | { readonly reason: string }
);

/** No text has it, so it stands between cells while they are decoded together. */
const NUL = '\0';

/** The real texts of raw cells; they keep nothing of the window in memory. */
const decodeCells = (cells: readonly string[], charset: Charset): readonly string[] | string => {
  const text = decode(cells.join(NUL), charset);
  if (text === undefined) return `there are bytes that are no ${charset}`;
  const decoded = text.split(NUL);
  return decoded.length === cells.length ? decoded : 'there is a character that no text has (NUL)';
};

/** What is left of a line that is too long is passed over until the line ends. */
interface Window {
  text: string;
  line: number;
  isSkipping: boolean;
}

type ReadWindow = (window: Window, isLast: boolean) => Generator<CsvItem>;

/** Gives the rows that a window holds; what it leaves is a row that has not ended. */
const windowReader = (dialect: CsvDialect, charset: Charset): ReadWindow => {
  const rowAt = csvRowReader(dialect);
  return function* read(window, isLast) {
    const { text } = window;
    let at = 0;
    const go = (end: number, lines: number) => {
      [at, window.line] = [end, window.line + lines];
    };
    while (at < text.length) {
      const { line, isSkipping } = window;
      const row = isSkipping ? undefined : rowAt(text, at, isLast);
      if (row?.kind === 'row' && row.end - at <= ROW_BYTES_MAX) {
        const raw = text.slice(at, row.end);
        go(row.end, row.lines);
        const decoded = row.cells.length > 0 ? decodeCells(row.cells, charset) : undefined;
        if (typeof decoded === 'string') yield { line, raw, reason: decoded };
        else if (decoded) yield { line, raw, cells: decoded };
        continue;
      }
      const ending = lineEnd(text, at, isLast);
      // More text may end it, or the line that is wrong.
      const isOpen = row?.kind === 'open' || ending === undefined;
      if (!isSkipping && isOpen && text.length - at <= ROW_BYTES_MAX) break;
      const reason = row?.kind === 'fault' && row.offset - at <= ROW_BYTES_MAX ? row.reason : TOO_LONG;
      if (!isSkipping) yield { line, raw: text.slice(at, ending?.start), reason };
      window.isSkipping = ending === undefined;
      if (ending === undefined) at = text.length - (text.endsWith('\r') ? 1 : 0);
      else go(ending.end, 1);
      if (ending === undefined) break;
    }
    window.text = text.slice(at);
  };
};

/** All rows in order, the header among them; lines without a character, and a byte order mark, are passed over. */
export function* csvItems(
  chunks: Iterable<Uint8Array>,
  dialect: CsvDialect,
  charset: Charset,
): Generator<CsvItem | ChunkEnd> {
  const read = windowReader(dialect, charset);
  const window: Window = { text: '', line: 1, isSkipping: false };
  for (const text of rawTexts(chunks)) {
    window.text += text;
    yield* read(window, false);
    yield chunkEnd;
  }
  yield* read(window, true);
}
