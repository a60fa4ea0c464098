// A Parquet file as rows, a part of a row group at a time. Columns are read one after another, so that what is held is the bytes of one and
// the values of the part. Everything that is read has been held to its limits before; whatever else goes wrong is a fault of the file.
// The package loads on first use: most emulators never see a Parquet file.
import type { FileMetaData, SchemaTree } from 'hyparquet';
import { jsonParsers } from '../../parquet-values.ts';
import { type FileFault, fileFault } from '../input-format.ts';
import type { FileBytes, SizedRow } from '../read-row.ts';
import { compressors } from './codecs.ts';
import { decoderOf } from './decimals.ts';
import { readFooter } from './footer.ts';
import { checkPages, type Levels } from './pages.ts';

const PART_ROWS_MAX = 16_384;
const PART_ROWS_MIN = 1000;
const PART_BYTES = 16 * 1024 * 1024;

interface Part {
  readonly group: number;
  readonly rowStart: number;
  readonly rowEnd: number;
  /** Uncompressed, on average. */
  readonly rowBytes: number;
}

/** The parts of all row groups, in order. */
const partsOf = ({ row_groups: groups }: FileMetaData): Part[] => {
  let first = 0;
  return groups.flatMap(({ num_rows, total_byte_size }, group) => {
    const [start, rows] = [first, Number(num_rows)];
    first += rows;
    const rowBytes = Number(total_byte_size) / Math.max(rows, 1);
    const size = Math.min(PART_ROWS_MAX, Math.max(PART_ROWS_MIN, Math.floor(PART_BYTES / Math.max(rowBytes, 1))));
    return Array.from({ length: Math.ceil(rows / size) }, (_, index) => {
      const rowStart = start + index * size;
      return { group, rowStart, rowEnd: Math.min(rowStart + size, first), rowBytes };
    });
  });
};

/** How each column that holds values lies in its groups, in the order of the columns. */
const levelsOf = (
  { children }: SchemaTree,
  above: Omit<Levels, 'isFlat'> = { definition: 0, repetition: 0 },
): Levels[] =>
  children.flatMap((child) => {
    const { repetition_type: repeats } = child.element;
    const definition = above.definition + (repeats === 'REQUIRED' ? 0 : 1);
    const repetition = above.repetition + (repeats === 'REPEATED' ? 1 : 0);
    if (child.children.length > 0) return levelsOf(child, { definition, repetition });
    return [{ definition, repetition, isFlat: child.path.length === 1 && repetition === 0 }];
  });

async function* rowsOf(file: FileBytes, metadata: FileMetaData): AsyncGenerator<SizedRow> {
  const { parquetScan, parquetSchema, snappyUncompress } = await import('hyparquet');
  const tree = parquetSchema(metadata);
  const [levels, leaves] = [levelsOf(tree), metadata.schema.filter(({ type }) => type !== undefined)];
  const slice = (start: number, end?: number) => new Uint8Array(file.slice(start, end ?? file.length)).buffer;
  const options = { parsers: jsonParsers, compressors, utf8: false, geoparquet: false, useOffsetIndex: false };
  const scan = await parquetScan({ file: { byteLength: file.length, slice }, metadata, ...options });
  const columns = tree.children.map((column) => ({ name: column.element.name, decode: decoderOf(column) }));

  const check = (group: number): void => {
    const { columns: chunks = [], num_rows = 0n } = metadata.row_groups[group] ?? {};
    for (const [index, { meta_data: meta }] of chunks.entries()) {
      const [element, level] = [leaves[index], levels[index]];
      if (!meta || !element || !level) continue;
      const start = Number(meta.dictionary_page_offset ?? meta.data_page_offset);
      const bytes = file.slice(start, start + Number(meta.total_compressed_size));
      checkPages(bytes, { meta, element, levels: level, rows: Number(num_rows), snappy: snappyUncompress });
    }
  };

  let checked = -1;
  for (const { group, rowStart, rowEnd, rowBytes } of partsOf(metadata)) {
    if (group !== checked) check(group);
    checked = group;
    const rows = Array.from({ length: rowEnd - rowStart }, (): [string, unknown][] => []);
    for (const { name, decode } of columns) {
      const values = await scan.readColumn({ column: name, rowStart, rowEnd });
      if (values.length !== rows.length) throw new RangeError(`the column ${name} has not a value for each row`);
      for (const [index, row] of rows.entries()) {
        const value = decode(values[index]);
        if (value !== undefined) row.push([name, value]);
      }
    }
    for (const [index, row] of rows.entries()) {
      const read = { line: rowStart + index + 1, row: Object.fromEntries(row) };
      yield { kind: 'row', read, bytes: rowBytes };
    }
  }
}

/** The file, and the error that reading it threw, which is the store's and no fault of the file. */
const watched = (file: FileBytes): { readonly file: FileBytes; readonly thrown: () => void } => {
  let failure: { readonly error: unknown } | undefined;
  const slice: FileBytes['slice'] = (start, end) => {
    try {
      return file.slice(start, end);
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  const thrown = () => {
    if (failure) throw failure.error;
  };
  return { file: { ...file, slice }, thrown };
};

/**
 * The rows of a file in order, or what is wrong with it; lines count rows. Nulls are left out, dates and times are ISO text in UTC,
 * decimals are numbers, integers beyond 2^53 are text, bytes are text or Base64.
 */
export async function* readParquetFile(given: FileBytes): AsyncGenerator<SizedRow | FileFault> {
  const { file, thrown } = watched(given);
  try {
    const metadata = readFooter(file);
    if ('kind' in metadata) return yield metadata;
    yield* rowsOf(file, metadata);
  } catch (error) {
    thrown();
    const reason = error instanceof Error ? error.message : String(error);
    yield fileFault('INGEST-1401-400', `the Parquet file is broken: ${reason}`);
  }
}
