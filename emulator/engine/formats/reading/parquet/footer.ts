// The footer of a Parquet file: its columns, its row groups, and where in the file each column of a group lies. Nothing in it is believed:
// sizes and places are held to the file before anything is read by them. Pure.
import type { ColumnMetaData, CompressionCodec, FileMetaData, RowGroup, SchemaElement } from 'hyparquet';
import { emptyFile, type FileFault, fileFault } from '../input-format.ts';
import type { FileBytes } from '../read-row.ts';
import { schemaOf } from './schema.ts';
import { listIn, numberIn, readThrift, structIn, structsIn, type ThriftStruct } from './thrift.ts';

const MAGIC = 'PAR1';
/** The length of the footer, and the magic. */
const TAIL_BYTES = 8;
const FOOTER_BYTES_MAX = 8 * 1024 * 1024;
/** A column of a group is decoded from one piece. */
const CHUNK_BYTES_MAX = 256 * 1024 * 1024;

const CODECS: readonly CompressionCodec[] = [
  ...(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'LZO', 'BROTLI', 'LZ4', 'ZSTD', 'LZ4_RAW'] as const),
];
const READ_CODECS: readonly (CompressionCodec | undefined)[] = ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI'];

const decoder = new TextDecoder();

const unless = (isRight: boolean, reason: string): void => {
  if (!isRight) throw new RangeError(reason);
};

/** Paths of the columns that hold values, in their order. */
const leafPaths = (schema: readonly SchemaElement[]): string[][] => {
  const paths: string[][] = [];
  const open: { readonly path: readonly string[]; left: number }[] = [{ path: [], left: Number.POSITIVE_INFINITY }];
  for (const { name, num_children: children } of schema.slice(1)) {
    while (open.at(-1)?.left === 0) open.pop();
    const parent = open.at(-1);
    const path = [...(parent?.path ?? []), name];
    if (parent) parent.left -= 1;
    if (children === undefined) paths.push(path);
    else open.push({ path, left: children });
  }
  return paths;
};

interface Leaf {
  readonly path: readonly string[];
  readonly element: SchemaElement;
}

const chunkOf = (struct: ThriftStruct, { path, element }: Leaf, fileLength: number): ColumnMetaData => {
  unless(!struct.has(1) && !struct.has(8), 'a column lies in another file, or is encrypted');
  const meta = structIn(struct, 3) ?? new Map();
  const size = (id: number): number => {
    const value = numberIn(meta, id) ?? 0;
    unless(Number.isSafeInteger(value) && value >= 0, 'a column has no size');
    return value;
  };
  const names = listIn(meta, 3).map((name) => (name instanceof Uint8Array ? decoder.decode(name) : ''));
  unless(names.join('\0') === path.join('\0'), 'the columns of a row group are not those of the file');
  const [values, compressed, dataOffset, dictionaryOffset] = [size(5), size(7), size(9), size(11)];
  const start = dictionaryOffset || dataOffset;
  unless(start >= MAGIC.length && start + compressed <= fileLength - TAIL_BYTES, 'a column lies outside of the file');
  unless(compressed <= CHUNK_BYTES_MAX, `a column of a row group has more than ${CHUNK_BYTES_MAX} bytes`);
  const codec = CODECS[numberIn(meta, 4) ?? -1];
  return {
    // Checked by `codecFault` before anything is read.
    codec: codec ?? 'LZO',
    type: element.type ?? 'BYTE_ARRAY',
    encodings: [],
    path_in_schema: [...path],
    num_values: BigInt(values),
    total_uncompressed_size: BigInt(size(6)),
    total_compressed_size: BigInt(compressed),
    data_page_offset: BigInt(dataOffset),
    ...(dictionaryOffset > 0 && { dictionary_page_offset: BigInt(dictionaryOffset) }),
  };
};

const groupOf = (struct: ThriftStruct, leaves: readonly Leaf[], fileLength: number): RowGroup => {
  const columns = structsIn(struct, 1);
  const rows = numberIn(struct, 3) ?? -1;
  unless(columns.length === leaves.length, 'the columns of a row group are not those of the file');
  unless(Number.isSafeInteger(rows) && rows >= 0, 'a row group does not say how many rows it has');
  const chunks = leaves.map((leaf, index) => chunkOf(columns[index] ?? new Map(), leaf, fileLength));
  return {
    columns: chunks.map((meta) => ({ file_offset: 0n, meta_data: meta })),
    total_byte_size: chunks.reduce((sum, { total_uncompressed_size: size }) => sum + size, 0n),
    num_rows: BigInt(rows),
  };
};

const codecFault = (struct: ThriftStruct): FileFault | undefined => {
  const columns = structsIn(struct, 4).flatMap((group) => structsIn(group, 1));
  const numbers = new Set(columns.map((column) => numberIn(structIn(column, 3) ?? new Map(), 4) ?? -1));
  const unread = [...numbers].find((number) => !READ_CODECS.includes(CODECS[number]));
  if (unread === undefined) return undefined;
  const name = CODECS[unread] ?? `number ${unread}`;
  return fileFault('ERR-BI-106', `the codec ${name} is none of those that are read: ${READ_CODECS.join(', ')}`);
};

/** What the footer says; throws a `RangeError` for one that is broken. */
export const readFooter = (file: FileBytes): FileMetaData | FileFault => {
  if (file.length === 0) return emptyFile;
  const text = (start: number) => decoder.decode(file.slice(start, start + MAGIC.length));
  if (text(0) !== MAGIC) return fileFault('ERR-BI-106', `the file is no Parquet file: it does not begin with ${MAGIC}`);
  if (file.length <= MAGIC.length + TAIL_BYTES)
    return fileFault('ERR-BI-106', `the file is no Parquet file: it ends soon after ${MAGIC}`);
  unless(text(file.length - MAGIC.length) === MAGIC, `the file does not end with ${MAGIC}: its end may be missing`);
  const end = file.length - TAIL_BYTES;
  const tail = file.slice(end, end + 4);
  const length = new DataView(tail.buffer, tail.byteOffset, tail.byteLength).getUint32(0, true);
  unless(length <= end - MAGIC.length, 'the footer is longer than the file');
  unless(length <= FOOTER_BYTES_MAX, `the footer has more than ${FOOTER_BYTES_MAX} bytes`);
  const { struct } = readThrift(file.slice(end - length, end), 0);
  const schema = schemaOf(structsIn(struct, 2));
  const elements = schema.slice(1).filter(({ num_children: children }) => children === undefined);
  const leaves = leafPaths(schema).flatMap((path, index) => {
    const element = elements[index];
    return element ? [{ path, element }] : [];
  });
  const fault = codecFault(struct);
  if (fault) return fault;
  const groups = structsIn(struct, 4).map((group) => groupOf(group, leaves, file.length));
  const rows = groups.reduce((sum, { num_rows: count }) => sum + count, 0n);
  return { version: 1, schema, num_rows: rows, row_groups: groups, metadata_length: length };
};
