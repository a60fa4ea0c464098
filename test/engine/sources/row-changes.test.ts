// What a change makes of rows, and instants in the form of a column.
import { expect, test } from 'vitest';
import { instantLike, sampleIn, withChange } from '../../../emulator/engine/sources/row-changes.ts';
import type { TableChange } from '../../../emulator/store/table-changes.ts';

const base = [{ id: 1 }, { id: 2 }];
const appended = [...base, { id: 3 }];
const touch = (baseCount: number, lines?: number[]): TableChange => ({
  ...{ kind: 'touch', column: 'at', value: 'now', baseCount },
  ...(lines && { lines }),
});

/** The ids of the rows that were touched. */
const touchedIn = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  rows.filter((row) => row['at'] === 'now').map((row) => row['id']);

test('rows are appended behind the others', () => {
  expect(withChange(base, { kind: 'append', rows: [{ id: 3 }] }, 2)).toEqual(appended);
});

test.each<[string, { given: TableChange; baseCount: number; want: number[] }]>([
  ['every row', { given: touch(2), baseCount: 2, want: [1, 2, 3] }],
  ['the rows of some lines', { given: touch(2, [2]), baseCount: 2, want: [2] }],
  ['a row that was appended', { given: touch(2, [3]), baseCount: 2, want: [3] }],
  ['that row, where the table was shorter', { given: touch(1, [2]), baseCount: 2, want: [3] }],
  ['that row, where the table was longer', { given: touch(5, [6]), baseCount: 2, want: [3] }],
  ['no row that is gone', { given: touch(5, [4]), baseCount: 2, want: [] }],
  ['no row beyond all', { given: touch(2, [9]), baseCount: 2, want: [] }],
])('a touch is of %s', (_, { given, baseCount, want }) => {
  expect(touchedIn(withChange(appended, given, baseCount))).toEqual(want);
  expect(touchedIn(appended)).toEqual([]);
});

test.each<[sample: string | undefined, want: string]>([
  ['2020-01-01 00:00:00', '2026-01-15 12:00:01'],
  ['2020-01-01T00:00:00Z', '2026-01-15T12:00:01Z'],
  ['2020-01-01T00:00:00.123+02:00', '2026-01-15T12:00:01.000Z'],
  ['2020-01-01', '2026-01-15'],
  [undefined, '2026-01-15T12:00:01Z'],
])('an instant in the form of %s is %s', (sample, want) => {
  expect(instantLike(sample, Date.UTC(2026, 0, 15, 12, 0, 1, 999))).toBe(want);
});

test('a sample is the first instant of the column itself', () => {
  const rows = [{ at: null }, {}, { at: 'soon' }, { at: '2020-01-01' }, { at: '2021-01-01' }];
  expect(sampleIn(rows, 'at')).toBe('2020-01-01');
  expect(sampleIn(rows, 'constructor')).toBeUndefined();
});
