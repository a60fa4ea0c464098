// What a few bytes of a Parquet file can claim is counted before it is believed.
import { describe, expect, test } from 'vitest';
import { checkDifferences, countInRuns } from '../../../../emulator/engine/formats/reading/parquet/runs.ts';
import { numberIn, readThrift } from '../../../../emulator/engine/formats/reading/parquet/thrift.ts';

const MILLIARD = [0x80, 0x80, 0x80, 0x80, 0x04];

describe('runs', () => {
  test.each<[string, { bytes: number[]; width: number; count: number; want: number }]>([
    ['one value many times', { bytes: [16, 1], width: 1, count: 8, want: 8 }],
    ['another value', { bytes: [16, 0], width: 1, count: 8, want: 0 }],
    ['values bit by bit', { bytes: [3, 0b10100101], width: 1, count: 8, want: 4 }],
    ['values of three bits', { bytes: [3, 0b01001010, 0b10010010, 0b00100100], width: 3, count: 8, want: 7 }],
    ['both', { bytes: [4, 1, 3, 0b00000001], width: 1, count: 10, want: 3 }],
    ['a group that is longer than its values', { bytes: [5, 0b11, 0], width: 1, count: 2, want: 2 }],
    ['a group that is cut where its values end', { bytes: [5, 0b11], width: 1, count: 2, want: 2 }],
  ])('%s are counted', (_name, { bytes, width, count, want }) => {
    expect(countInRuns(Uint8Array.from(bytes), width, count, 1)).toBe(want);
  });

  test.each<[string, { bytes: number[]; count: number; want: RegExp }]>([
    ['a milliard of values', { bytes: [...MILLIARD, 1], count: 10, want: /more values/ }],
    ['a milliard of bits', { bytes: [0x81, ...MILLIARD.slice(1), 0, 0], count: 10, want: /more values/ }],
    ['no end', { bytes: [0x80, 0x80, 0x80, 0x80, 0x80, 0x80], count: 10, want: /too long/ }],
    ['nothing', { bytes: [], count: 1, want: /ends early/ }],
    ['runs of nothing', { bytes: [0, 0, 0, 0], count: 1, want: /ends early/ }],
    ['a value that is missing', { bytes: [4], count: 2, want: /ends early/ }],
  ])('of %s are refused', (_name, { bytes, count, want }) => {
    expect(() => countInRuns(Uint8Array.from(bytes), 1, count, 1)).toThrow(want);
  });
});

describe('differences', () => {
  const header = [0x80, 0x01, 4, 10, 0];

  test('of ten numbers are walked', () => {
    expect(() => checkDifferences(Uint8Array.from([...header, 2, 0, 0, 0, 0]), 10, 64)).not.toThrow();
  });

  test.each<[string, { bytes: number[]; want: RegExp }]>([
    ['without an end', { bytes: [...header, ...Array.from({ length: 20 }, () => 0x80)], want: /on and on/ }],
    ['of too many bits', { bytes: [...header, 2, 65, 0, 0, 0], want: /too large/ }],
    ['without blocks', { bytes: [0, 0, 10, 0], want: /no blocks/ }],
    ['that are cut', { bytes: [...header, 2, 8, 8, 8, 8], want: /end early/ }],
  ])('%s are refused', (_name, { bytes, want }) => {
    expect(() => checkDifferences(Uint8Array.from(bytes), 10, 64)).toThrow(want);
  });
});

describe('structures', () => {
  test('are read by their numbers', () => {
    const { struct, end } = readThrift(Uint8Array.from([9, 0x15, 3, 0x25, 4, 0, 9]), 1);
    expect([numberIn(struct, 1), numberIn(struct, 3), numberIn(struct, 2), end]).toEqual([-2, 2, undefined, 6]);
  });

  test.each<[string, { bytes: number[]; want: RegExp }]>([
    ['that end early', { bytes: [0x15], want: /ends early/ }],
    ['of a long list', { bytes: [0x19, 0xf5, 0xff, 0xff, 0x7f, 0], want: /more than there is/ }],
    ['of a long text', { bytes: [0x18, 0xff, 0x7f, 0], want: /more than there is/ }],
    ['in structures', { bytes: Array.from({ length: 100 }, () => 0x1c), want: /too deep/ }],
    ['of lists in lists', { bytes: [0x19, ...Array.from({ length: 100 }, () => 0x19)], want: /too deep/ }],
    ['of unknown types', { bytes: [0x1e], want: /unknown type 14/ }],
  ])('%s are refused', (_name, { bytes, want }) => {
    expect(() => readThrift(Uint8Array.from(bytes), 0)).toThrow(want);
  });
});
