// An uploaded file → pages of rows, in bounded memory: a chunk of the file, one row and one page are held, and of Parquet a part of a
// row group. Nothing is thrown for what a file holds: a row that cannot be read is corrupt, a file that cannot be read is a fault.
import { readCsvFile } from './csv-file.ts';
import type { FileFault, InputFormat } from './input-format.ts';
import { readJsonFile } from './json-file.ts';
import type { FileBytes, ReadRow, SizedRow } from './read-row.ts';

export { type FileFault, type InputFormat, inputFormatOf } from './input-format.ts';
export type { FileBytes, ReadRow } from './read-row.ts';

/** Rows in the order of the file, or the fault that ends it: then no page follows, and rows that came before it are still good. */
export type ReadPage = { readonly kind: 'rows'; readonly rows: readonly ReadRow[] } | FileFault;

export const PAGE_ROWS_MAX = 1000;
/** A page of long rows is shorter. */
const PAGE_BYTES_MAX = 4 * 1024 * 1024;

function* pagesOf(items: Iterable<SizedRow | FileFault | { readonly kind: 'columns' }>): Generator<ReadPage> {
  let rows: ReadRow[] = [];
  let bytes = 0;
  for (const item of items) {
    if (item.kind === 'columns') continue;
    if (item.kind === 'row') {
      rows.push(item.read);
      bytes += item.bytes;
    }
    if (rows.length > 0 && (rows.length === PAGE_ROWS_MAX || bytes >= PAGE_BYTES_MAX || item.kind === 'fault')) {
      yield { kind: 'rows', rows };
      [rows, bytes] = [[], 0];
    }
    if (item.kind === 'fault') return yield item;
  }
  if (rows.length > 0) yield { kind: 'rows', rows };
}

/** Reads any file, page by page; nothing more of it is read than pages are asked for. */
export async function* readFile(file: FileBytes, format: InputFormat): AsyncGenerator<ReadPage> {
  yield* pagesOf(format.format === 'csv' ? readCsvFile(file, format) : readJsonFile(file, format));
}
