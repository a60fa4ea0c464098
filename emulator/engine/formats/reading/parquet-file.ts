// A Parquet file as rows. Its end says where everything stands, so it is opened whole: of the three formats the one that is held in memory.
import { readParquet } from '../parquet.ts';
import type { FileFault } from './input-format.ts';
import type { FileBytes, SizedRow } from './read-row.ts';

const fault = (code: FileFault['code'], reason: string): FileFault => ({ kind: 'fault', code, reason });

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The rows of a file, or a fault for bytes that are no Parquet, are cut off, or are compressed in a way that is not read here. */
export async function readParquetFile(file: FileBytes): Promise<Iterable<SizedRow | FileFault>> {
  if (file.length === 0) return [fault('106', 'the file is empty')];
  try {
    const rows = await readParquet(file.slice(0, file.length));
    const bytes = Math.ceil(file.length / Math.max(1, rows.length));
    return rows.map((row, index) => ({ kind: 'row', read: { line: index + 1, row }, bytes }));
  } catch (error) {
    return [fault('INGEST-1401-400', `it is no Parquet file that can be read (${reasonOf(error)})`)];
  }
}
