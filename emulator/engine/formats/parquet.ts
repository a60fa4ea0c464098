// Parquet files: written with one column per leaf of the XDM schema, in nested groups, and read back as records.
// The packages load on first use: most emulators never see a Parquet file.
import { presentFields, schemaElements } from './parquet-columns.ts';
import type { ParquetField } from './parquet-fields.ts';
import { decodeObject, encoderOf, jsonParsers } from './parquet-values.ts';

const ROW_GROUP_ROWS = 10_000;

/**
 * A Parquet file of these rows. It has only the columns that hold data in some row (all of them when none does), in the
 * order of the fields, and the same bytes for the same rows. Throws a `TypeError` for a value that its column cannot
 * hold.
 */
export async function writeParquet(
  rows: readonly Readonly<Record<string, unknown>>[],
  fields: readonly ParquetField[],
): Promise<Uint8Array> {
  if (fields.length === 0) throw new TypeError('A Parquet file needs at least one field');
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const held = presentFields(fields, rows);
  const columns = held.length > 0 ? held : fields;
  const root = { name: 'root', num_children: columns.length };
  const columnData = columns.map((field) => {
    const encode = encoderOf(field);
    return {
      name: field.name,
      data: rows.map((row) => encode(Object.hasOwn(row, field.name) ? row[field.name] : null)),
    };
  });
  const schema = [root, ...columns.flatMap(schemaElements)];
  return new Uint8Array(
    parquetWriteBuffer({ columnData, schema, rowGroupSize: ROW_GROUP_ROWS, createdBy: 'aep-local' }),
  );
}

/** The packages want to read ranges; a view of a larger buffer must give its own bytes alone. */
const rangesOf = (bytes: Uint8Array) => ({
  byteLength: bytes.byteLength,
  slice: (start: number, end?: number): ArrayBuffer => new Uint8Array(bytes.subarray(start, end)).buffer,
});

/**
 * The records of a Parquet file, the first `limit` of them when given. Nulls are left out, dates and times are ISO text
 * in UTC, and integers beyond 2^53 are text. Reads Snappy and uncompressed pages; throws for other codecs and for bytes
 * that are no Parquet file.
 */
export async function readParquet(
  bytes: Uint8Array,
  { limit }: { readonly limit?: number } = {},
): Promise<Record<string, unknown>[]> {
  const { parquetReadObjects } = await import('hyparquet');
  const rows = await parquetReadObjects({
    file: rangesOf(bytes),
    parsers: jsonParsers,
    ...(limit !== undefined && { rowEnd: limit }),
  });
  return rows.map(decodeObject);
}
