// One row of CSV, in any dialect: cells between delimiters, quotes doubled or escaped inside of quotes, lines that end in any way.
// The one grammar of the house, for whole texts and for windows of a file; time grows with the row and no faster. Pure.

export interface CsvDialect {
  /** Never empty, and no part of it ends a line. */
  readonly delimiter: string;
  /** Empty: there are no quotes. */
  readonly quote: string;
  /** Makes a quote, or itself, part of a quoted cell, as a doubled quote does in every dialect; empty: nothing else does. */
  readonly escape: string;
}

export type CsvRowRead =
  /** `end`: the offset behind the end of its line. A line without a character has no cells. `lines`: how many it goes over. */
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly end: number; readonly lines: number }
  /** What is wrong stands at `offset`. `open`: more text may complete the row, and what is wrong if none follows. */
  | { readonly kind: 'fault' | 'open'; readonly offset: number; readonly reason: string };

/** Reads the row that begins at an offset; `isLast`: nothing follows the text. */
export type CsvRowReader = (text: string, at: number, isLast: boolean) => CsvRowRead;

export const rfcDialect: CsvDialect = { delimiter: ',', quote: '"', escape: '' };

const BREAK = /\r\n|\n|\r/g;

/** Where the line that goes on at `at` ends; `undefined` where its end has not come yet, or only the first half of it. */
export const lineEnd = (
  text: string,
  at: number,
  isLast: boolean,
): { readonly start: number; readonly end: number } | undefined => {
  BREAK.lastIndex = at;
  const found = BREAK.exec(text);
  if (found === null) return isLast ? { start: text.length, end: text.length } : undefined;
  const end = found.index + found[0].length;
  return !isLast && end === text.length && found[0] === '\r' ? undefined : { start: found.index, end };
};

/** How often a line ends between two offsets. */
export const breaksIn = (text: string, start: number, end: number): number =>
  text.slice(start, end).match(BREAK)?.length ?? 0;

const literal = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const anyOf = (signs: readonly string[]): RegExp => new RegExp(signs.filter(Boolean).map(literal).join('|'), 'g');

type Cell = { readonly text: string; readonly end: number } | { readonly offset: number; readonly reason: string };

const CLOSED_NEVER = 'a quote is opened and never closed';
const ENDED_NEVER = 'the line does not end';

/** The cells of a dialect, each read from its first character. */
const cellReader = ({ delimiter, quote, escape: escapeSign }: CsvDialect): ((text: string, at: number) => Cell) => {
  const bareEnd = anyOf([delimiter, quote, '\r', '\n']);
  const sign = anyOf([quote, escapeSign]);
  const [q, e] = [literal(quote), literal(escapeSign)];
  const escaped = new RegExp(
    escapeSign === '' || escapeSign === quote ? `${q}(${q})` : `(?:${q}(?=${q})|${e})(${q}|${e})`,
    'g',
  );

  const bare = (text: string, at: number): Cell => {
    bareEnd.lastIndex = at;
    const found = bareEnd.exec(text);
    if (found?.[0] === quote) {
      return { offset: found.index, reason: 'a quote stands inside of a cell that does not begin with one' };
    }
    const end = found?.index ?? text.length;
    return { text: text.slice(at, end), end };
  };

  const quoted = (text: string, at: number): Cell => {
    const start = at + quote.length;
    sign.lastIndex = start;
    let isPlain = true;
    for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
      const next = found.index + found[0].length;
      const isQuote = found[0] === quote;
      const escaping = text.startsWith(quote, next)
        ? quote
        : !isQuote && text.startsWith(escapeSign, next)
          ? escapeSign
          : '';
      if (isQuote && escaping === '') {
        const inside = text.slice(start, found.index);
        return { text: isPlain ? inside : inside.replace(escaped, '$1'), end: next };
      }
      isPlain = false;
      sign.lastIndex = next + escaping.length;
    }
    return { offset: at, reason: CLOSED_NEVER };
  };

  return (text, at) => (quote !== '' && text.startsWith(quote, at) ? quoted(text, at) : bare(text, at));
};

/** The reader of one dialect. A quote belongs to the beginning of a cell, and a delimiter or the end of the line follows its closing. */
export const csvRowReader = (dialect: CsvDialect): CsvRowReader => {
  const { delimiter, quote } = dialect;
  const cellAt = cellReader(dialect);
  const signLength = Math.max(delimiter.length, quote.length, 1);

  const withQuotes: CsvRowReader = (text, at, isLast) => {
    const open = (reason: string, offset: number): CsvRowRead => ({ kind: 'open', offset, reason });
    const cells: string[] = [];
    for (let start = at; ; start += delimiter.length) {
      const cell = cellAt(text, start);
      if ('reason' in cell) {
        return { kind: !isLast && cell.reason === CLOSED_NEVER ? 'open' : 'fault', ...cell };
      }
      cells.push(cell.text);
      start = cell.end;
      // A sign may have been cut in two.
      if (!isLast && text.length - start < signLength) return open(ENDED_NEVER, start);
      if (text.startsWith(delimiter, start)) continue;
      const ending = lineEnd(text, start, isLast);
      if (ending === undefined && /[\r\n]/.test(text.charAt(start))) return open(ENDED_NEVER, start);
      if (ending?.start !== start) return { kind: 'fault', offset: start, reason: 'text follows a closing quote' };
      return { kind: 'row', cells, end: ending.end, lines: breaksIn(text, at, ending.start) + 1 };
    }
  };

  return (text, at, isLast) => {
    const ending = lineEnd(text, at, isLast);
    const line = text.slice(at, ending?.start);
    if (quote !== '' && line.includes(quote)) return withQuotes(text, at, isLast);
    if (ending === undefined) return { kind: 'open', offset: at, reason: ENDED_NEVER };
    return { kind: 'row', cells: line === '' ? [] : line.split(delimiter), end: ending.end, lines: 1 };
  };
};
