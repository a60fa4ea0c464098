// What pages of Parquet are compressed with. No page becomes larger than its header says, and no header is believed that says more than
// its codec can make of the bytes. Pure.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Compressors } from 'hyparquet';

/** Writers aim at a mebibyte; DuckDB goes up to 100 MB. */
const PAGE_BYTES_MAX = 128 * 1024 * 1024;
/** Three bytes of Snappy stand for 64 at most. */
const SNAPPY_RATIO_MAX = 22;
const SNAPPY_SLACK = 64;

/** Those that the reader does not have itself. An empty page may be no bytes at all. */
export const compressors = {
  GZIP: (bytes, length) => (length === 0 ? new Uint8Array() : gunzipSync(bytes, { maxOutputLength: length })),
  BROTLI: (bytes, length) =>
    length === 0 ? new Uint8Array() : brotliDecompressSync(bytes, { maxOutputLength: length }),
} satisfies Compressors;

export const isPageSize = (codec: string, compressed: number, uncompressed: number): boolean => {
  if (uncompressed < 0 || uncompressed > PAGE_BYTES_MAX) return false;
  if (codec === 'UNCOMPRESSED') return uncompressed === compressed;
  return codec !== 'SNAPPY' || uncompressed <= compressed * SNAPPY_RATIO_MAX + SNAPPY_SLACK;
};
