// The pages of one column of a row group, held to what they say of themselves before the reader sees them: it makes arrays as long as
// their headers and runs tell it to, and goes on for as long. Pure.
import type { ColumnMetaData, SchemaElement } from 'hyparquet';
import { compressors, isPageSize } from './codecs.ts';
import { checkDifferences, countInRuns } from './runs.ts';
import { numberIn, readThrift, structIn, type ThriftStruct } from './thrift.ts';

/** How a column lies in its groups. */
export interface Levels {
  /** How many of its groups, itself among them, may be absent. */
  readonly definition: number;
  /** How many of them are lists. */
  readonly repetition: number;
  readonly isFlat: boolean;
}

type Decompress = (bytes: Uint8Array, length: number) => Uint8Array;

/** One column, with what it takes to look into its pages. */
export interface Column {
  readonly meta: ColumnMetaData;
  readonly element: SchemaElement;
  readonly levels: Levels;
  readonly rows: number;
  readonly snappy: (input: Uint8Array, output: Uint8Array) => void;
}

const PAGE_VALUES_MAX = 4 * 1024 * 1024;
const CHUNK_VALUES_MAX = 8 * 1024 * 1024;

const [DATA, DICTIONARY, DATA_V2] = [0, 2, 3];
/** By the numbers of encodings; the reader has the others, and tells those that it has not. */
const [PLAIN_DICTIONARY, RLE, DELTA_BINARY_PACKED, DELTA_BYTE_ARRAY, RLE_DICTIONARY, STREAM_SPLIT] = [2, 3, 5, 7, 8, 9];

const broken = (reason: string): never => {
  throw new RangeError(reason);
};

const countIn = (header: ThriftStruct, id: number, max: number): number => {
  const value = numberIn(header, id) ?? 0;
  return value >= 0 && value <= max ? value : broken(`a page has ${value} values, of ${max} at most`);
};

const bitsFor = (value: number): number => 32 - Math.clz32(value);

const lengthAt = (bytes: Uint8Array, at: number): number =>
  at + 4 <= bytes.length
    ? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true)
    : broken('a page ends early');

/** The values of a page without its levels. */
const checkValues = (bytes: Uint8Array, encoding: number | undefined, count: number, element: SchemaElement): void => {
  const { type, type_length: fixed = 1 } = element;
  switch (encoding) {
    case DELTA_BYTE_ARRAY:
      return broken('the encoding DELTA_BYTE_ARRAY is not read');
    case DELTA_BINARY_PACKED:
      return count > 0 ? checkDifferences(bytes, count, type === 'INT32' ? 32 : 64) : undefined;
    case STREAM_SPLIT:
      return count * fixed > bytes.length ? broken('a page ends early') : undefined;
    case RLE:
    case PLAIN_DICTIONARY:
    case RLE_DICTIONARY: {
      const isTruth = type === 'BOOLEAN';
      const width = isTruth ? 1 : (bytes[0] ?? 0);
      if (width > 32) return broken('a page has indexes of too many bits');
      if (width > 0 && count > 0) countInRuns(bytes.subarray(isTruth ? 4 : 1), width, count, -1);
      return undefined;
    }
    default:
      return undefined;
  }
};

/** Levels of the older pages: each kind in a piece of its own, its length before it. Gives what follows, and how many values are there. */
const checkLevels = (page: Uint8Array, count: number, levels: Levels): { at: number; present: number } => {
  let [at, present] = [0, count];
  for (const max of [levels.repetition, levels.definition]) {
    if (max === 0 || count === 0) continue;
    const length = lengthAt(page, at);
    present = countInRuns(page.subarray(at + 4, at + 4 + length), bitsFor(max), count, max);
    at += 4 + length;
  }
  return { at, present: levels.definition === 0 ? count : present };
};

interface Page {
  readonly header: ThriftStruct;
  readonly bytes: Uint8Array;
  readonly uncompressed: number;
}

const pageChecks = ({ meta, element, levels, snappy }: Column) => {
  const decompress: Decompress = (bytes, length) => {
    if (meta.codec === 'GZIP' || meta.codec === 'BROTLI') return compressors[meta.codec](bytes, length);
    if (meta.codec === 'UNCOMPRESSED') return bytes;
    const page = new Uint8Array(length);
    snappy(bytes, page);
    return page;
  };
  return {
    old: ({ header, bytes, uncompressed }: Page): number => {
      const count = countIn(header, 1, PAGE_VALUES_MAX);
      const page = decompress(bytes, uncompressed);
      const { at, present } = checkLevels(page, count, levels);
      checkValues(page.subarray(at), numberIn(header, 2), present, element);
      return count;
    },
    new: ({ header, bytes, uncompressed }: Page): number => {
      const count = countIn(header, 1, PAGE_VALUES_MAX);
      const present = count - countIn(header, 2, count);
      countIn(header, 3, count);
      const [definition, repetition] = [countIn(header, 5, bytes.length), countIn(header, 6, bytes.length)];
      const start = definition + repetition;
      if (start > Math.min(bytes.length, uncompressed)) return broken('a page ends early');
      const [lists, depths] = [bytes.subarray(0, repetition), bytes.subarray(repetition, start)];
      if (levels.repetition > 0 && count > 0) countInRuns(lists, bitsFor(levels.repetition), count, -1);
      if (levels.definition > 0 && count > 0) countInRuns(depths, bitsFor(levels.definition), count, -1);
      const rest = bytes.subarray(start);
      const page = header.get(7) === false ? rest : decompress(rest, uncompressed - start);
      checkValues(page, numberIn(header, 4), present, element);
      return count;
    },
  };
};

/** Throws a `RangeError` for pages that are not what they say, or that are too many for one piece; `chunk` is all of the column's bytes. */
export const checkPages = (chunk: Uint8Array, column: Column): void => {
  const { meta, levels, rows } = column;
  const check = pageChecks(column);
  let values = 0;
  for (let at = 0; at < chunk.length - 1 && !(levels.isFlat && values >= rows); ) {
    const { struct, end } = readThrift(chunk, at);
    const [type, uncompressed, compressed] = [1, 2, 3].map((id) => numberIn(struct, id) ?? -1);
    if (uncompressed === undefined || compressed === undefined) return;
    if (compressed < 0 || compressed > chunk.length - end) return broken('a page ends early');
    if (!isPageSize(meta.codec, compressed, uncompressed)) return broken('a page is not as large as it says');
    const page = { bytes: chunk.subarray(end, end + compressed), uncompressed };
    const header = structIn(struct, type === DATA ? 5 : type === DICTIONARY ? 7 : 8) ?? broken('a page has no header');
    if (type === DICTIONARY) countIn(header, 1, PAGE_VALUES_MAX);
    else if (type === DATA) values += check.old({ header, ...page });
    else if (type === DATA_V2) values += check.new({ header, ...page });
    if (values > CHUNK_VALUES_MAX) return broken(`a column of a row group has more than ${CHUNK_VALUES_MAX} values`);
    at = end + compressed;
  }
  if (values < rows) return broken('a column has fewer values than the row group has rows');
};
