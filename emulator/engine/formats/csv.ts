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

interface Reader {
  at: number;
  line: number;
  readonly fault: (reason: string, offset?: number) => CsvFault;
  /** The cell that begins here; what follows it is a comma, an end of a line, or nothing. */
  readonly cell: () => string | CsvFault;
  readonly takeBreak: () => void;
}

const createReader = (text: string): Reader => {
  let lineStart = text.startsWith('\ufeff') ? 1 : 0;

  const bare = (): string | CsvFault => {
    BARE.lastIndex = reader.at;
    const [cell = ''] = BARE.exec(text) ?? [];
    const nul = cell.indexOf('\0');
    if (nul !== -1) return reader.fault('a character that no text has (NUL)', reader.at + nul);
    reader.at += cell.length;
    const isQuoted = text[reader.at] === QUOTE;
    return isQuoted ? reader.fault('a quote stands inside of a cell that does not begin with one') : cell;
  };

  const quoted = (): string | CsvFault => {
    const start = reader.at + 1;
    const end = closing(text, start);
    if (end === -1) return reader.fault('a quote is opened and never closed');
    const cell = text.slice(start, end);
    for (const { 0: found, index } of cell.matchAll(BREAKS)) {
      reader.line += 1;
      lineStart = start + index + found.length;
    }
    reader.at = end + 1;
    const isWhole = /^(?:[,\r\n]|$)/.test(text.slice(reader.at, reader.at + 1));
    return isWhole ? cell.replaceAll('""', QUOTE) : reader.fault('text follows a closing quote');
  };

  const reader: Reader = {
    at: lineStart,
    line: 1,
    fault: (reason, offset = reader.at) => ({
      kind: 'fault',
      line: reader.line,
      column: offset - lineStart + 1,
      reason,
    }),
    cell: () => (text[reader.at] === QUOTE ? quoted() : bare()),
    takeBreak: () => {
      BREAK.lastIndex = reader.at;
      if (!BREAK.test(text)) return;
      reader.at = BREAK.lastIndex;
      lineStart = reader.at;
      reader.line += 1;
    },
  };
  return reader;
};

/**
 * Reads any text; a byte order mark at its beginning and lines without a character are passed over. Never throws, and holds no
 * more than `rowsMax` rows: a text of more is a fault.
 */
export const readCsv = (text: string, rowsMax = Number.POSITIVE_INFINITY): ReadCsv => {
  const rows: CsvRow[] = [];
  const reader = createReader(text);
  while (reader.at < text.length) {
    const { at: start, line } = reader;
    if (rows.length >= rowsMax && !/[\r\n]/.test(text.charAt(start))) {
      return reader.fault(`there are more than ${rowsMax} rows`);
    }
    const cells: string[] = [];
    do {
      if (cells.length > 0) reader.at += 1;
      const cell = reader.cell();
      if (typeof cell !== 'string') return cell;
      cells.push(cell);
    } while (text[reader.at] === ',');
    if (reader.at > start) rows.push({ line, cells });
    reader.takeBreak();
  }
  return { kind: 'rows', rows };
};
