// A CSV file as rows: the first line names the columns, unless there is no header, and a row has as many cells as there are columns.
// Names stay as they stand in the header, dots and all. Pure.
import { type Charset, decodeLossy } from './charset.ts';
import { csvItems } from './csv-items.ts';
import { csvDefaults, emptyFile, type FileFault, fileFault, type InputFormat, rawDialectOf } from './input-format.ts';
import { type ChunkEnd, corruptRow, type FileBytes, ROW_FIELDS_MAX, type SizedRow, tooManyFields } from './read-row.ts';

/** Comes before all rows that can be read. */
export interface FileColumns {
  readonly kind: 'columns';
  readonly names: readonly string[];
}

/** Columns that nobody names, or that share a name, are called by their place, as Spark calls them (assumed of the Platform). */
const namesOf = (cells: readonly string[], hasHeader: boolean): string[] => {
  const names = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    const name = hasHeader ? cell.trim() : '';
    names.add(name === '' || names.has(name) ? `_c${index}` : name);
  }
  return [...names];
};

const headerFault = (line: number, cells: readonly string[]): FileFault | undefined => {
  const isEmpty = line > 1 || cells.every((cell) => cell.trim() === '');
  if (isEmpty) return fileFault('118', 'the header is empty: the first line must name the columns');
  if (cells.length > ROW_FIELDS_MAX) return fileFault('INGEST-1401-400', tooManyFields(cells.length));
  return undefined;
};

/** An empty cell is an absent field. */
const rowOf = (names: readonly string[], cells: readonly string[], nullMarker = ''): Record<string, unknown> =>
  Object.fromEntries(
    names.flatMap((name, index) => {
      const cell = cells[index] ?? '';
      return cell === '' || cell === nullMarker ? [] : [[name, cell]];
    }),
  );

/**
 * The columns of a file and its rows, or a fault, which ends it.
 * @see ingestion/batch-ingestion (documented: the codes; assumed: what a row with too few or too many cells becomes)
 */
export function* readCsvFile(
  file: FileBytes,
  format: InputFormat,
): Generator<SizedRow | ChunkEnd | FileColumns | FileFault> {
  const dialect = rawDialectOf(format);
  if ('kind' in dialect) return yield dialect;
  const { header: hasHeader = csvDefaults.header, nullMarker } = format;
  const charset: Charset = format.charset ?? csvDefaults.charset;
  const toText = (raw: string) => decodeLossy(raw, charset).replace(/[\r\n]+$/, '');
  let names: readonly string[] | undefined;
  let isEmpty = true;
  for (const item of csvItems(file.chunks(), dialect, charset)) {
    if ('kind' in item) {
      yield item;
      continue;
    }
    const { line, raw } = item;
    const isHeader = isEmpty && hasHeader;
    isEmpty = false;
    if ('reason' in item) {
      if (isHeader) return yield fileFault('INGEST-1401-400', `the header cannot be read: ${item.reason}`);
      yield corruptRow(line, raw, item.reason, toText);
      continue;
    }
    const { cells } = item;
    const found = isHeader ? headerFault(line, cells) : undefined;
    if (found) return yield found;
    if (names === undefined) {
      names = namesOf(cells, hasHeader);
      yield { kind: 'columns', names };
      if (isHeader) continue;
    }
    if (cells.length === names.length)
      yield { kind: 'row', read: { line, row: rowOf(names, cells, nullMarker) }, bytes: raw.length };
    else
      yield corruptRow(line, raw, `the row has ${cells.length} cells, and there are ${names.length} columns`, toText);
  }
  if (isEmpty) yield emptyFile;
}
