// CSV as RFC 4180 has it: commas, quotes doubled inside of quotes, lines that end in any way. Time grows with the text and no faster. Pure.

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

const BARE = /[^",\r\n]*/y;
const BREAK = /\r\n|\n|\r/y;
const BREAKS = /\r\n|\n|\r/g;
const QUOTE = '"';

/** The offset of the quote that closes the one before `from`; -1 where none does. */
const closing = (text: string, from: number): number => {
  let at = text.indexOf(QUOTE, from);
  while (at !== -1 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at;
};

/**
 * Reads any text; a byte order mark at its beginning and lines without a character are passed over. Never throws, and holds no
 * more than `rowsMax` rows: a text of more is a fault.
 */
export const readCsv = (text: string, rowsMax = Number.POSITIVE_INFINITY): ReadCsv => {
  const rows: CsvRow[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  let lineStart = at;

  const fault = (reason: string, offset = at): CsvFault => ({
    kind: 'fault',
    line,
    column: offset - lineStart + 1,
    reason,
  });

  const bare = (): string | CsvFault => {
    BARE.lastIndex = at;
    const [cell = ''] = BARE.exec(text) ?? [];
    at += cell.length;
    if (text[at] === QUOTE) return fault('a quote stands inside of a cell that does not begin with one');
    const nul = cell.indexOf('\0');
    return nul === -1 ? cell : fault('a character that no text has (NUL)', at - cell.length + nul);
  };

  const quoted = (): string | CsvFault => {
    const end = closing(text, at + 1);
    if (end === -1) return fault('a quote is opened and never closed');
    const cell = text.slice(at + 1, end);
    for (const { 0: found, index } of cell.matchAll(BREAKS)) {
      line += 1;
      lineStart = at + 1 + index + found.length;
    }
    at = end + 1;
    return /^(?:[,\r\n]|$)/.test(text.slice(at, at + 1))
      ? cell.replaceAll('""', QUOTE)
      : fault('text follows a closing quote');
  };

  while (at < text.length) {
    const row: { line: number; cells: string[] } = { line, cells: [] };
    const start = at;
    do {
      if (row.cells.length > 0) at += 1;
      const cell = text[at] === QUOTE ? quoted() : bare();
      if (typeof cell !== 'string') return cell;
      row.cells.push(cell);
    } while (text[at] === ',');
    if (at > start) rows.push(row);
    if (rows.length > rowsMax) return fault(`there are more than ${rowsMax} rows`, start);
    BREAK.lastIndex = at;
    if (BREAK.test(text)) {
      at = BREAK.lastIndex;
      lineStart = at;
      line += 1;
    }
  }
  return { kind: 'rows', rows };
};
