// Parquet files: written with one column per leaf of the XDM schema, in nested groups, and read back as records.
// The packages load on first use: most emulators never see a Parquet file.
import { presentFields, schemaElements } from './parquet-columns.ts';
import type { ParquetField } from './parquet-fields.ts';
import { encoderOf } from './parquet-values.ts';
import { readParquetFile } from './reading/parquet/file.ts';

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

/**
 * The records of a Parquet file that is in memory, the first `limit` of them when given. Throws a `TypeError` for bytes that the
 * reader of uploaded files cannot read.
 */
export async function readParquet(
  bytes: Uint8Array,
  { limit = Number.POSITIVE_INFINITY }: { readonly limit?: number } = {},
): Promise<Record<string, unknown>[]> {
  const file = {
    length: bytes.length,
    chunks: () => [bytes],
    slice: (start: number, end: number) => bytes.subarray(start, end),
  };
  const records: Record<string, unknown>[] = [];
  for await (const item of readParquetFile(file)) {
    if (item.kind === 'fault') throw new TypeError(item.reason);
    if (records.length >= limit) break;
    if ('row' in item.read) records.push(item.read.row);
  }
  return records;
}
