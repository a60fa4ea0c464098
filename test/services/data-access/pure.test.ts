// The pure parts of Data Access: ranges of bytes, and folders seen as directories.
import { array, assert, nat, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../emulator/problems/index.ts';
import { entriesAt, fileAt } from '../../../emulator/services/data-access/folders.ts';
import { cut, rangeOf } from '../../../emulator/services/data-access/range.ts';

describe('the header Range', () => {
  it.each([
    [undefined, undefined],
    ['bytes=0-99', { first: 0, last: 99 }],
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=990-', { first: 990, last: 999 }],
    ['bytes=990-5000', { first: 990, last: 999 }],
    ['bytes=-10', { first: 990, last: 999 }],
    ['bytes=-5000', { first: 0, last: 999 }],
    ['Bytes=0-99', { first: 0, last: 99 }],
    ['bytes=5-99999999999999999999999', { first: 5, last: 999 }],
    ['bytes=5-2', undefined],
    ['bytes=0-9,5-14', undefined],
    ['bytes=0-9, 20-', undefined],
    ['bytes=a-b', undefined],
    ['bytes=1.5-2', undefined],
    ['bytes=--5', undefined],
    ['bytes 0-9', undefined],
    ['0-9', undefined],
    ['', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,5-6', undefined],
    ['lines=0-1', undefined],
  ])('%s of 1000 bytes means %j', (header, want) => {
    expect(rangeOf(header, 1000)).toEqual(want);
  });

  it.each([
    ['bytes=1000-', 1000],
    ['bytes=-0', 1000],
    ['bytes=0-0', 0],
    ['bytes=0-', 0],
    ['bytes=-0', 0],
    ['bytes=99999999999999999999999-', 1000],
  ])('%s of %i bytes cannot be satisfied', (header, length) => {
    expect(() => rangeOf(header, length)).toThrow(Problem);
  });
});

it('the last bytes of an empty file are the whole of it', () => {
  expect(rangeOf('bytes=-5', 0)).toBeUndefined();
});

it('a range cut out of chunks is that range of the whole', () => {
  const subject = property(
    array(uint8Array({ minLength: 1, maxLength: 9 }), { minLength: 1 }),
    nat(),
    nat(),
    (chunks, one, other) => {
      const whole = Buffer.concat(chunks);
      const [first = 0, last = 0] = [one % whole.length, other % whole.length].sort((a, b) => a - b);
      expect(Buffer.concat([...cut(chunks, { first, last })])).toEqual(whole.subarray(first, last + 1));
    },
  );
  assert(subject);
});

describe('a folder', () => {
  const files = [
    { name: 'input_files/a.json', length: 1 },
    { name: 'row_errors/part-0.json', length: 2 },
    { name: 'row_errors/part-1.json', length: 3 },
    { name: 'row_errors_sample.json', length: 4 },
  ];

  it.each([
    [
      '',
      [
        ['input_files', 1],
        ['row_errors', 5],
        ['row_errors_sample.json', 4],
      ],
    ],
    [
      'row_errors',
      [
        ['part-0.json', 2],
        ['part-1.json', 3],
      ],
    ],
    [
      'row_errors/',
      [
        ['part-0.json', 2],
        ['part-1.json', 3],
      ],
    ],
    ['row_err', []],
    ['none', []],
  ])('lists %j', (path, want) => {
    expect(entriesAt(files, path).map(({ name, length }) => [name, length])).toEqual(want);
  });

  it('gives every entry the path that it is asked for by', () => {
    for (const { path } of [...entriesAt(files, ''), ...entriesAt(files, 'row_errors')]) {
      expect(fileAt(files, path) !== undefined || entriesAt(files, path).length > 0).toBe(true);
    }
  });

  it('has one sample file, under either of its spellings', () => {
    for (const path of ['row_errors_sample.json', 'row_error_samples.json'])
      expect(fileAt(files, path)?.length).toBe(4);
    expect(fileAt(files, 'row_errors')).toBeUndefined();
  });
});
