// An uploaded file → pages of rows, in bounded memory: a chunk of the file, one row and one page are held, and of Parquet a part of a
// row group. Nothing is thrown for what a file holds: a row that cannot be read is corrupt, a file that cannot be read is a fault.
import { type FileColumns, readCsvFile } from './csv-file.ts';
import type { FileFault, InputFormat } from './input-format.ts';
import { readJsonFile } from './json-file.ts';
import { readParquetFile } from './parquet/file.ts';
import type { ChunkEnd, FileBytes, ReadRow, SizedRow } from './read-row.ts';

export { type FileFault, type InputFormat, inputFormatOf } from './input-format.ts';
export type { FileBytes, ReadRow } from './read-row.ts';

/**
 * Rows in the order of the file, or the fault that ends it: then no page follows, and rows that came before it are still good. A page is
 * empty where a chunk of the file has no row.
 */
export type ReadPage = { readonly kind: 'rows'; readonly rows: readonly ReadRow[] } | FileFault;

export const PAGE_ROWS_MAX = 1000;
/** A page of long rows is shorter. */
const PAGE_BYTES_MAX = 4 * 1024 * 1024;

type Item = SizedRow | ChunkEnd | FileFault | FileColumns;

/** Takes the items of a file in, one after another, and gives the pages that they fill. */
const createPages = () => {
  let rows: ReadRow[] = [];
  let bytes = 0;
  const cut = (): ReadPage[] => {
    const full = rows;
    [rows, bytes] = [[], 0];
    return [{ kind: 'rows', rows: full }];
  };
  const flush = () => (rows.length > 0 ? cut() : []);
  const take = (item: Item): ReadPage[] => {
    if (item.kind === 'fault') return [...flush(), item];
    if (item.kind === 'columns') return [];
    if (item.kind === 'chunk end') return cut();
    rows.push(item.read);
    bytes += item.bytes;
    return rows.length === PAGE_ROWS_MAX || bytes >= PAGE_BYTES_MAX ? flush() : [];
  };
  return { take, flush };
};

/** Rows one by one, and what the file says of itself before them. */
export const itemsOf = (file: FileBytes, format: InputFormat): Iterable<Item> | AsyncIterable<Item> => {
  switch (format.format) {
    case 'csv':
      return readCsvFile(file, format);
    case 'json':
      return readJsonFile(file, format);
    case 'parquet':
      return readParquetFile(file);
  }
};

/**
 * Reads any file, page by page; nothing more of it is read than pages are asked for. Throws only what reading the file itself throws.
 */
export async function* readFile(file: FileBytes, format: InputFormat): AsyncGenerator<ReadPage> {
  const pages = createPages();
  for await (const item of itemsOf(file, format)) {
    for (const page of pages.take(item)) yield page;
  }
  yield* pages.flush();
}
