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

const bytesOf = (length: number) =>
  Buffer.alloc(
    length,
    Uint8Array.from({ length: 251 }, (_, index) => index),
  );
const put = (name: string, bytes: Uint8Array, batchId = 'batch') =>
  files.put({ ...PLACE, batchId, folder: 'data', name }, bytes);
const namesOf = (batchId = 'batch') => files.list(PLACE, batchId, 'data').map(({ name }) => name);
const chunksOf = (name: string) => {
  const file = files.list(PLACE, 'batch', 'data').find((one) => one.name === name);
  return [...files.read(file?.seq ?? -1)];
};
const upload = (name: string) => ({ ...PLACE, batchId: 'batch', folder: 'upload', name }) as const;
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
    files.put({ ...PLACE, batchId: 'batch', folder: 'meta', name: 'd' }, bytesOf(1));
    put('e', bytesOf(1), 'other');
    expect(namesOf()).toEqual(['a', 'b', 'c']);
    expect(files.list({ ...PLACE, sandbox: 'dev' }, 'batch', 'data')).toEqual([]);
  });

  it('go together, with their chunks, and leave those of other batches', () => {
    put('a', bytesOf(2 * MIB));
    files.put({ ...PLACE, batchId: 'batch', folder: 'meta', name: 'd' }, bytesOf(1));
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

describe('a draft', () => {
  it.each([
    ['nothing', []],
    ['pieces that fill no chunk', [10, 20, 30]],
    ['pieces that fill chunks to the byte', [MIB, MIB]],
    ['pieces that lie across chunks', [MIB - 1, 2, 3 * MIB, 5]],
  ])('of %s is seen once it is published, and whole', (_name, lengths) => {
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const bytes = bytesOf(total);
    const draft = files.draft();
    let at = 0;
    for (const length of lengths) {
      draft.append(bytes.subarray(at, at + length));
      at += length;
    }
    expect(files.list(PLACE, 'batch', 'upload')).toEqual([]);
    draft.publish(upload('a'));
    draft.discard();
    const [file] = files.list(PLACE, 'batch', 'upload');
    expect(file).toMatchObject({ name: 'a', length: total });
    expect(Buffer.compare(Buffer.concat([...files.read(file?.seq ?? -1)]), bytes)).toBe(0);
  });

  it('that is discarded leaves nothing, and no other draft is touched', () => {
    const [one, other] = [files.draft(), files.draft()];
    for (const draft of [one, other]) draft.append(bytesOf(2 * MIB));
    one.discard();
    other.publish(upload('b'));
    expect(files.list(PLACE, 'batch', 'upload')).toMatchObject([{ name: 'b', length: 2 * MIB }]);
    expect(countChunks()).toBe(2);
  });

  it('of a killed process goes with the next start', () => {
    files.draft().append(bytesOf(2 * MIB));
    expect(countChunks()).toBe(2);
    createFiles(db);
    expect(countChunks()).toBe(0);
  });

  it('replaces a file of the same name when it is published, not before', () => {
    files.put(upload('a'), bytesOf(7));
    const draft = files.draft();
    draft.append(bytesOf(9));
    expect(files.list(PLACE, 'batch', 'upload')).toMatchObject([{ length: 7 }]);
    draft.publish(upload('a'));
    expect(files.list(PLACE, 'batch', 'upload')).toMatchObject([{ length: 9 }]);
  });
});

describe('a file in parts', () => {
  const part = (start: number, end: number, total: number) => {
    const draft = files.draft();
    draft.append(bytesOf(total).subarray(start, end));
    draft.publish({ ...upload('big'), folder: 'parts' }, { start, total });
  };

  it('is read as one, from any byte on, in whatever order its parts came', () => {
    const total = 4 * MIB + 10;
    part(2 * MIB + 5, total, total);
    part(0, 2 * MIB + 5, total);
    expect(files.segments({ ...upload('big'), folder: 'parts' })).toEqual([
      { start: 0, length: 2 * MIB + 5, total },
      { start: 2 * MIB + 5, length: 2 * MIB + 5, total },
    ]);
    files.move({ ...upload('big'), folder: 'parts' }, 'upload');
    expect(files.list(PLACE, 'batch', 'parts')).toEqual([]);
    const [file] = files.list(PLACE, 'batch', 'upload');
    expect(file?.length).toBe(total);
    for (const first of [0, 1, MIB, 2 * MIB + 4, 2 * MIB + 5, 3 * MIB + 5, total - 1, total]) {
      const read = Buffer.concat([...files.read(file?.seq ?? -1, first)]);
      expect(Buffer.compare(read, bytesOf(total).subarray(first))).toBe(0);
    }
  });

  it('takes a part that is sent again for the one that began there', () => {
    part(0, 5, 20);
    part(0, 10, 20);
    expect(files.segments({ ...upload('big'), folder: 'parts' })).toEqual([{ start: 0, length: 10, total: 20 }]);
  });
});

it.each([
  ['nothing', [], { files: 0, bytes: 0 }],
  ['itself', [['upload', 'a', 3, null]], { files: 0, bytes: 0 }],
  ['a file that is whole', [['upload', 'b', 3, null]], { files: 1, bytes: 3 }],
  ['one that is announced', [['parts', 'b', 3, 10]], { files: 1, bytes: 10 }],
  [
    'one that is begun again',
    [
      ['upload', 'b', 3, null],
      ['parts', 'b', 2, 10],
    ],
    { files: 1, bytes: 10 },
  ],
  ['other folders', [['data', 'b', 3, null]], { files: 0, bytes: 0 }],
] as const)('beside a file stands %s', (_name, segments, want) => {
  for (const [folder, name, length, total] of segments) {
    const draft = files.draft();
    draft.append(bytesOf(length));
    draft.publish({ ...PLACE, batchId: 'batch', folder, name }, { start: 0, ...(total !== null && { total }) });
  }
  put('elsewhere', bytesOf(1), 'another batch');
  expect(files.beside({ ...PLACE, batchId: 'batch', name: 'a' }, ['upload', 'parts'])).toEqual(want);
});
