// A whole text as RFC 4180 has it, or the place where it stops being CSV. Files that clients upload are read in windows, in any dialect,
// and go on after a bad row (`reading/csv-rows.ts`): the grammar is the same, but there a fault has a line and no column. Pure.
import { breaksIn, type CsvRowRead, csvRowReader, lineEnd, rfcDialect } from './csv-row.ts';

export interface CsvRow {
  /** Of its first character, from 1; a quoted cell may go over several. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where a text stops being CSV; line and column are counted from 1. */
export interface CsvFault {
  readonly kind: 'fault';
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

export type ReadCsv = { readonly kind: 'rows'; readonly rows: readonly CsvRow[] } | CsvFault;

const rowAt = csvRowReader(rfcDialect);

/** The row at an offset, unless a character in it is one that no text has. */
const textRowAt = (text: string, at: number): CsvRowRead => {
  const row = rowAt(text, at, true);
  const nul = text.slice(at, row.kind === 'row' ? row.end : row.offset).indexOf('\0');
  if (nul === -1) return row;
  return { kind: 'fault', offset: at + nul, reason: 'a character that no text has (NUL)' };
};

const faultAt = (text: string, start: number, offset: number, reason: string): CsvFault => {
  let [lineStart, line] = [start, 1];
  for (let ending = lineEnd(text, start, true); ending && ending.end <= offset && ending.end > lineStart; ) {
    [lineStart, line] = [ending.end, line + 1];
    ending = lineEnd(text, lineStart, true);
  }
  return { kind: 'fault', line, column: offset - lineStart + 1, reason };
};

/**
 * Reads any text; a byte order mark at its beginning and lines without a character are passed over. Never throws, and holds no
 * more than `rowsMax` rows: a text of more is a fault.
 */
export const readCsv = (text: string, rowsMax = Number.POSITIVE_INFINITY): ReadCsv => {
  const rows: CsvRow[] = [];
  const start = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  for (let at = start; at < text.length; ) {
    const row = textRowAt(text, at);
    if (row.kind !== 'row') return faultAt(text, start, row.offset, row.reason);
    if (row.cells.length > 0 && rows.length >= rowsMax) {
      return faultAt(text, start, at, `there are more than ${rowsMax} rows`);
    }
    if (row.cells.length > 0) rows.push({ line, cells: row.cells });
    line += breaksIn(text, at, row.end);
    at = row.end;
  }
  return { kind: 'rows', rows };
};
