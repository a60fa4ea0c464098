// Files of batches: what is put comes back byte for byte, chunk by chunk.
import { beforeEach, describe, expect, it } from 'vitest';
import { createFiles, type Files } from '../../emulator/store/files.ts';
import type { Db } from '../../emulator/store/open.ts';
import { memory, PLACE } from './subject.ts';

const MIB = 1024 * 1024;

let db: Db;
let files: Files;
beforeEach(() => {
  db = memory();
  files = createFiles(db);
});

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 10)) & 0xff);
const put = (name: string, bytes: Uint8Array, batchId = 'batch') => files.put(PLACE, batchId, 'data', name, bytes);
const namesOf = (batchId = 'batch') => files.list(PLACE, batchId, 'data').map(({ name }) => name);
const chunksOf = (name: string) => {
  const file = files.list(PLACE, 'batch', 'data').find((one) => one.name === name);
  return [...files.read(file?.seq ?? -1)];
};
const countChunks = () => db.prepare('SELECT count(*) FROM file_chunk').pluck().get();

describe('a file', () => {
  it.each([
    ['empty', 0, []],
    ['of one byte', 1, [1]],
    ['of one chunk to the byte', MIB, [MIB]],
    ['of one byte more', MIB + 1, [MIB, 1]],
    ['of 3 MiB', 3 * MIB, [MIB, MIB, MIB]],
  ])('%s comes back whole', (_name, length, chunks) => {
    const bytes = bytesOf(length);
    put('a.parquet', bytes);
    expect(files.list(PLACE, 'batch', 'data')).toMatchObject([{ batchId: 'batch', name: 'a.parquet', length }]);
    const read = chunksOf('a.parquet');
    expect(read.map((chunk) => chunk.length)).toEqual(chunks);
    expect(Buffer.compare(Buffer.concat(read), bytes)).toBe(0);
  });

  it('that is a view of a larger buffer gives its own bytes alone', () => {
    put('view', bytesOf(100).subarray(10, 20));
    expect(Buffer.concat(chunksOf('view'))).toEqual(Buffer.from(bytesOf(100).subarray(10, 20)));
  });

  it('replaces one of the same name, chunks included', () => {
    put('a', bytesOf(2 * MIB));
    put('a', bytesOf(3));
    expect(namesOf()).toEqual(['a']);
    expect(Buffer.concat(chunksOf('a'))).toEqual(Buffer.from(bytesOf(3)));
    expect(countChunks()).toBe(1);
  });
});

describe('the files of a batch', () => {
  it('are listed by name, each folder by itself, and only where they are', () => {
    for (const name of ['b', 'a', 'c']) put(name, bytesOf(1));
    files.put(PLACE, 'batch', 'meta', 'd', bytesOf(1));
    put('e', bytesOf(1), 'other');
    expect(namesOf()).toEqual(['a', 'b', 'c']);
    expect(files.list({ ...PLACE, sandbox: 'dev' }, 'batch', 'data')).toEqual([]);
  });

  it('go together, with their chunks, and leave those of other batches', () => {
    put('a', bytesOf(2 * MIB));
    files.put(PLACE, 'batch', 'meta', 'd', bytesOf(1));
    put('e', bytesOf(1), 'other');
    files.removeBatch(PLACE, 'batch');
    expect([namesOf(), files.list(PLACE, 'batch', 'meta'), namesOf('other'), countChunks()]).toEqual([
      [],
      [],
      ['e'],
      1,
    ]);
    files.clear();
    expect([namesOf('other'), countChunks()]).toEqual([[], 0]);
  });
});
