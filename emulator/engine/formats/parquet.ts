// Parquet files: written with one column per leaf of the XDM schema, in nested groups, and read back as records.
// The packages load on first use: most emulators never see a Parquet file.
import { noteHeld, schemaElements, seenFields } from './parquet-columns.ts';
import type { ParquetField } from './parquet-fields.ts';
import { encoderOf } from './parquet-values.ts';
import { readParquetFile } from './reading/parquet/file.ts';

/** What is written in one turn: some milliseconds. In groups of 10,000 a file of names would be a quarter smaller, and others wait long. */
const ROW_GROUP_ROWS = 1000;

type Row = Readonly<Record<string, unknown>>;

const groupsOf = (rows: readonly Row[]): (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / ROW_GROUP_ROWS) }, (_, group) =>
    rows.slice(group * ROW_GROUP_ROWS, (group + 1) * ROW_GROUP_ROWS),
  );

/**
 * A Parquet file of these rows. It has only the columns that hold data in some row (all of them when none does), in the
 * order of the fields, and the same bytes for the same rows. Throws a `TypeError` for a value that its column cannot
 * hold. `giveWay` is awaited between two groups of rows.
 */
export async function writeParquet(
  rows: readonly Row[],
  fields: readonly ParquetField[],
  giveWay: () => Promise<void> = async () => {},
): Promise<Uint8Array> {
  if (fields.length === 0) throw new TypeError('A Parquet file needs at least one field');
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const groups = groupsOf(rows);
  const seen = new Set<ParquetField>();
  for (const group of groups) {
    noteHeld(seen, fields, group);
    await giveWay();
  }
  const held = seenFields(fields, seen);
  const columns = held.length > 0 ? held : fields;
  const encoders = columns.map((field) => ({ name: field.name, encode: encoderOf(field) }));
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaElements)];
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema, createdBy: 'aep-local' });
  for (const group of groups) {
    const columnData = encoders.map(({ name, encode }) => ({
      name,
      data: group.map((row) => encode(Object.hasOwn(row, name) ? row[name] : null)),
    }));
    file.write({ columnData, rowGroupSize: ROW_GROUP_ROWS });
    await giveWay();
  }
  file.finish();
  return new Uint8Array(writer.getBuffer());
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
