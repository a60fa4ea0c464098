// The CRM as a source: windows, order, columns, pages, and tables and columns that are not there.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crmSource } from '../../../emulator/engine/sources/crm.ts';
import type { DeltaWindow, Source, SourceRequest, SourceRow } from '../../../emulator/engine/sources/source.ts';
import { CRM_REFERENCE_MS, crmTable } from '../../../fixtures/crm/index.ts';

const DAY_MS = 86_400_000;
const NEW_YEAR_MS = Date.UTC(2026, 0, 1);

const PEOPLE = [
  { id: 'third', updatedAt: '2026-01-03 00:00:00' },
  { id: 'first', updatedAt: '2026-01-01 00:00:00' },
  { id: 'undated', updatedAt: null },
  { id: 'second', updatedAt: '2026-01-02T00:00:00Z' },
  { id: 'second again', updatedAt: '2026-01-02' },
  { id: 'unreadable', updatedAt: 'yesterday' },
  { id: 'bare' },
];

const COLUMNS = [
  { name: 'id', type: 'string', xdm: { type: 'string' } },
  { name: 'updatedAt', type: 'string', xdm: { type: 'string', format: 'date-time' } },
];
const TABLES = [{ name: 'People', columns: COLUMNS }];
const list = () => TABLES;

const sourceOf = (rows: readonly Record<string, unknown>[], pageSize?: number) =>
  crmSource({ list, load: async (name) => (name === 'People' ? { columns: COLUMNS, rows } : undefined) }, pageSize);

async function readAll(source: Source, request: SourceRequest): Promise<SourceRow[][]> {
  const pages: SourceRow[][] = [];
  for (let cursor: number | undefined = 0; cursor !== undefined; ) {
    const answer = await source.page(request, cursor);
    if (answer.kind !== 'page') throw new Error(`${answer.kind} in ${answer.tableName}`);
    pages.push([...answer.rows]);
    cursor = answer.next;
  }
  return pages;
}

const window = (other: Partial<DeltaWindow>): SourceRequest => ({
  tableName: 'People',
  delta: { column: 'updatedAt', startMs: Number.NEGATIVE_INFINITY, endMs: Infinity, includeMissing: false, ...other },
});

describe('a window', () => {
  test.each<[string, { given: Partial<DeltaWindow>; want: string[] }]>([
    ['without bounds is ascending, then by line', { given: {}, want: ['first', 'second', 'second again', 'third'] }],
    ['holds its start', { given: { startMs: NEW_YEAR_MS + DAY_MS }, want: ['second', 'second again', 'third'] }],
    [
      'does not hold its end',
      { given: { endMs: NEW_YEAR_MS + 2 * DAY_MS }, want: ['first', 'second', 'second again'] },
    ],
    ['of no length is empty', { given: { startMs: NEW_YEAR_MS, endMs: NEW_YEAR_MS }, want: [] }],
    [
      'of a backfill starts with the rows that say no time',
      { given: { includeMissing: true, endMs: NEW_YEAR_MS + 1 }, want: ['undated', 'unreadable', 'bare', 'first'] },
    ],
    ['over a column that no row has is empty', { given: { column: 'changedAt' }, want: [] }],
    ['over an inherited name is empty', { given: { column: 'constructor' }, want: [] }],
  ])('%s', async (_name, { given, want }) => {
    const pages = await readAll(sourceOf(PEOPLE), window(given));
    expect(pages.flat().map(({ record }) => record['id'])).toEqual(want);
  });

  test('after window, each dated row is read exactly once', async () => {
    const table = await crmTable('Accounts', 1);
    const source = crmSource({ list, load: async () => table });
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 89 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(cuts, async (days) => {
        const bounds = [90, ...days.sort((a, b) => b - a), 0].map((day) => CRM_REFERENCE_MS - day * DAY_MS);
        const readings = bounds.slice(1).map((endMs, index) => window({ startMs: bounds[index] ?? endMs, endMs }));
        const rows = (await Promise.all(readings.map((reading) => readAll(source, reading)))).flat(2);
        expect(rows.map(({ line }) => line).sort((a, b) => a - b)).toEqual(table?.rows.map((_, index) => index + 1));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a record', () => {
  test('holds every column when none is asked for, and says its line', async () => {
    const [rows] = await readAll(sourceOf(PEOPLE), { tableName: 'People' });
    expect(rows).toEqual(PEOPLE.map((record, index) => ({ record, line: index + 1 })));
  });

  test('holds only the columns asked for, the delta column apart', async () => {
    const [rows] = await readAll(sourceOf(PEOPLE), { ...window({}), columns: ['id'] });
    expect(rows?.at(-1)).toEqual({ record: { id: 'third' }, line: 1 });
  });
});

describe('a row filter', () => {
  const isFirst = { kind: 'compare', operator: 'like', column: 'ID', values: ['%first%'] } as const;

  test('leaves out rows of a window, and none of its columns need be asked for', async () => {
    const filter = { kind: 'not', of: isFirst } as const;
    const [rows] = await readAll(sourceOf(PEOPLE), { ...window({}), columns: ['updatedAt'], filter });
    expect(rows?.map(({ line }) => line)).toEqual([4, 5, 1]);
  });

  test('makes pages of the rows that it leaves', async () => {
    const rows = Array.from({ length: 7 }, (_, id) => ({ id: id % 2 === 0 ? 'the first' : 'another' }));
    const pages = await readAll(sourceOf(rows, 3), { tableName: 'People', filter: isFirst });
    expect(pages.map((page) => page.map(({ line }) => line))).toEqual([[1, 3, 5], [7]]);
  });

  test('on a column that is not there is an answer', async () => {
    const filter = { kind: 'null', column: 'nowhere' } as const;
    const want = { kind: 'no-such-column', tableName: 'People', column: 'nowhere' };
    expect(await sourceOf(PEOPLE).page({ tableName: 'People', filter }, 0)).toEqual(want);
  });
});

describe('pages', () => {
  test.each<[string, { given: { rows: number; pageSize: number }; want: number[] }]>([
    ['are full but for the last', { given: { rows: 7, pageSize: 3 }, want: [3, 3, 1] }],
    ['end with a full one', { given: { rows: 6, pageSize: 3 }, want: [3, 3] }],
    ['are one when all rows fit', { given: { rows: 3, pageSize: 3 }, want: [3] }],
    ['are one empty page when there are no rows', { given: { rows: 0, pageSize: 3 }, want: [0] }],
  ])('%s', async (_name, { given, want }) => {
    const rows = Array.from({ length: given.rows }, (_, id) => ({ id }));
    const pages = await readAll(sourceOf(rows, given.pageSize), { tableName: 'People' });
    expect(pages.map((page) => page.length)).toEqual(want);
    expect(pages.flat().map(({ record }) => record['id'])).toEqual(rows.map(({ id }) => id));
  });

  test('hold 2,000 rows unless told otherwise', async () => {
    const rows = Array.from({ length: 2001 }, (_, id) => ({ id }));
    expect((await readAll(sourceOf(rows), { tableName: 'People' })).map((page) => page.length)).toEqual([2000, 1]);
  });

  test('of one request come from one reading of the table', async () => {
    let readings = 0;
    const load = async () => {
      readings += 1;
      return { columns: COLUMNS, rows: PEOPLE };
    };
    const source = crmSource({ list, load }, 2);
    await readAll(source, window({}));
    expect(readings).toBe(1);
    await readAll(source, window({}));
    expect(readings).toBe(2);
  });
});

test('a table that is not there is an answer, not an exception', async () => {
  expect(await sourceOf([]).page({ tableName: 'Leads' }, 0)).toEqual({ kind: 'no-such-table', tableName: 'Leads' });
});

test.each(['nowhere', 'constructor', '__proto__', ''])(
  'a column that the table lacks is an answer, whether the table has rows or not: %j',
  async (column) => {
    const want = { kind: 'no-such-column', tableName: 'People', column };
    for (const rows of [PEOPLE, []]) {
      expect(await sourceOf(rows).page({ tableName: 'People', columns: ['id', column] }, 0)).toEqual(want);
    }
  },
);

test('a column of the table that no row fills is simply absent from the records', async () => {
  const [rows] = await readAll(sourceOf([{ id: 'bare' }]), { tableName: 'People', columns: ['id', 'updatedAt'] });
  expect(rows).toEqual([{ record: { id: 'bare' }, line: 1 }]);
});
