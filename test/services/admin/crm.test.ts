// The tables of the CRM by the front door: looked at, changed, kept, forgotten, and found by the next window.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EmulatorOptions } from '../../../emulator/main.ts';
import { prepareFlow, runsOf } from '../../engine/crm-flow.ts';
import { folderOf } from '../../folders.ts';
import { temporaryFolder } from '../../processes.ts';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';

let emulator: TestEmulator;
beforeEach(async () => {
  emulator = await startEmulator({ crmRows: 5 });
});
afterEach(() => emulator.close());

const restart = async (options: EmulatorOptions) => {
  await emulator.close();
  emulator = await startEmulator(options);
};

const crm = (method: string, path: string, body?: object) =>
  emulator.call(method, `/_emulator/crm/tables${path}`, body, { authorization: undefined, 'x-api-key': undefined });

const rowsOf = async (table: string, query = '') => (await crm('GET', `/${table}/rows${query}`)).json;
const append = async (table: string, ...rows: object[]) => (await crm('POST', `/${table}/rows`, { rows })).json;

test('tables are listed with their size, and what tells new rows from old ones', async () => {
  const { items } = (await crm('GET', '')).json;
  expect(
    items.map((table: Record<string, unknown>) => [table['name'], table['rowCount'], table['deltaColumn']]),
  ).toEqual([
    ['Accounts', 5, 'updatedAt'],
    ['AccountsDirty', 12, 'updatedAt'],
    ...['Contact', 'Lead', 'Account', 'Opportunity'].map((name) => [name, 5, 'LastModifiedDate']),
    ...['contact', 'lead', 'account'].map((name) => [name, 5, 'modifiedon']),
  ]);
  expect(items[0].columns.at(-1)).toMatchObject({ name: 'updatedAt', xdm: { format: 'date-time' } });
});

test('rows are read page by page, to the last', async () => {
  const first = await rowsOf('Accounts', '?limit=3');
  expect([first.items.map(({ line }: { line: number }) => line), first.rowCount, first.next]).toEqual([
    [1, 2, 3],
    5,
    4,
  ]);
  const last = await rowsOf('Accounts', '?limit=3&from=4');
  expect([last.items.length, last.next]).toEqual([2, undefined]);
  expect((await rowsOf('Accounts', '?from=6')).items).toEqual([]);
});

test.each([
  ['Accounts', 'updatedAt', '2026-01-15 12:00:00'],
  ['Contact', 'LastModifiedDate', undefined],
  ['contact', 'modifiedon', '2026-01-15T12:00:00Z'],
])('a row of %s gets the present instant in %s, as that is written there', async (table, column, want) => {
  const line = (await append(table, {})).first;
  const { row } = (await rowsOf(table, `?from=${line}`)).items[0];
  const { row: before } = (await rowsOf(table)).items[0];
  expect(row[column]).toHaveLength(before[column].length);
  if (want !== undefined) expect(row).toEqual({ [column]: want });
});

test('a row keeps the delta value that it says, and values of any type', async () => {
  const row = { id: { odd: [1] }, birth_year: 'x', updatedAt: null };
  expect(await append('Accounts', row, row)).toEqual({ first: 6, last: 7 });
  expect((await rowsOf('Accounts', '?from=6')).items).toEqual([
    { line: 6, row },
    { line: 7, row },
  ]);
});

test('rows are touched now or then, some or all', async () => {
  const touch = async (body: object) => (await crm('POST', '/Accounts/touch', body)).json;
  const value = '2026-01-15 12:00:00';
  expect(await touch({ lines: [2, 2] })).toEqual({ touched: 1, column: 'updatedAt', value });
  expect(
    (await rowsOf('Accounts')).items.map(({ row }: { row: { updatedAt: string } }) => row.updatedAt === value),
  ).toEqual([false, true, ...[false, false, false]]);
  expect(await touch({ at: NOW_MS - 3_600_000 })).toEqual({
    touched: 5,
    column: 'updatedAt',
    value: '2026-01-15 11:00:00',
  });
  expect(await touch({ at: '2026-01-15T14:00:00+01:00', column: 'city', lines: [1] })).toMatchObject({
    value: '2026-01-15T13:00:00Z',
  });
  expect((await rowsOf('Accounts', '?limit=1')).items[0].row).toMatchObject({
    updatedAt: '2026-01-15 11:00:00',
    city: '2026-01-15T13:00:00Z',
  });
});

test('the next window finds what was appended and touched, and no other row', async () => {
  const { flow } = await prepareFlow(emulator);
  const flowId = await flow();
  await emulator.settle();
  await append('Accounts', { first_name: 'Ada', last_name: 'Lovelace', email: 'ada@example.com' });
  await crm('POST', '/Accounts/touch', { lines: [1, 2] });
  await emulator.clock.advanceTo(NOW_MS + 15 * 60_000);
  await emulator.clock.advanceTo(NOW_MS + 30 * 60_000);
  const counts = (await runsOf(emulator, flowId)).map(
    (run: { metrics: { recordSummary: { inputRecordCount: number } } }) => run.metrics.recordSummary.inputRecordCount,
  );
  expect([...counts].sort()).toEqual([0, 3, 5]);
});

test('changes outlive a restart, whatever the table is then, and end with a reset', async () => {
  const data = join(temporaryFolder(), 'crm.sqlite');
  await restart({ data, crmRows: 5 });
  await append('Accounts', { id: 'new' });
  await crm('POST', '/Accounts/touch', { lines: [6, 5], at: '2026-01-20' });
  await restart({ data, crmRows: 3 });
  const { items, rowCount } = await rowsOf('Accounts', '?from=3');
  expect(rowCount).toBe(4);
  expect(items[0].row.updatedAt).not.toBe('2026-01-20 00:00:00');
  expect(items[1].row).toEqual({ id: 'new', updatedAt: '2026-01-20 00:00:00' });
  await emulator.reset();
  expect((await rowsOf('Accounts')).rowCount).toBe(3);
  await append('Accounts', { id: 'newer' });
  expect((await rowsOf('Accounts', '?from=4')).items).toMatchObject([{ row: { id: 'newer' } }]);
});

test('a change by one organization is seen by all: the CRM is one', async () => {
  await append('Accounts', {}, {});
  expect(
    (await emulator.call('GET', '/_emulator/crm/tables', undefined, { 'x-gw-ims-org-id': 'OTHER@AdobeOrg' })).json
      .items[0].rowCount,
  ).toBe(7);
});

test('appends at once have lines of their own', async () => {
  const lines = await Promise.all([append('Accounts', {}), append('Accounts', {}, {}), append('Accounts', {})]);
  expect(lines).toEqual([
    { first: 6, last: 6 },
    { first: 7, last: 8 },
    { first: 9, last: 9 },
  ]);
});

test.each<[string, { given: [path: string, body: object]; status: number; want: string }]>([
  [
    'a table that is not there',
    { given: ['/Orders/rows', { rows: [{}] }], status: 404, want: 'no table Orders: its tables are Accounts,' },
  ],
  ['a table of the prototype', { given: ['/__proto__/touch', {}], status: 404, want: 'no table __proto__' }],
  [
    'a column that is not there',
    {
      given: ['/Accounts/rows', { rows: [{}, { shoe: 1 }] }],
      status: 400,
      want: 'no column shoe: its columns are id, first_name',
    },
  ],
  [
    'a column of the prototype',
    { given: ['/Accounts/rows', { rows: [JSON.parse('{"__proto__": 1}')] }], status: 400, want: 'no column __proto__' },
  ],
  ['a row that is no object', { given: ['/Accounts/rows', { rows: [7] }], status: 400, want: 'rows' }],
  [
    'a line that is not there',
    { given: ['/Accounts/touch', { lines: [1, 6] }], status: 400, want: 'no row 6: its rows count from 1 to 5' },
  ],
  ['no line', { given: ['/Accounts/touch', { lines: [0] }], status: 400, want: 'lines' }],
  ['no instant', { given: ['/Accounts/touch', { at: 'soon' }], status: 400, want: 'at is "soon": send an instant' }],
  [
    'an instant beyond all years',
    { given: ['/Accounts/touch', { at: 1e15 }], status: 400, want: 'at is 1000000000000000' },
  ],
])('%s is refused, and changes nothing', async (_, { given: [path, body], status, want }) => {
  const before = await rowsOf('Accounts');
  const refused = await crm('POST', path, body);
  expect([refused.status, refused.json.detail]).toEqual([status, expect.stringContaining(want)]);
  expect(await rowsOf('Accounts')).toEqual(before);
});

test('own tables are changed, too; without a known delta column it is to be named', async () => {
  await restart({ crm: folderOf({ 'a.csv': 'x,y\n1,2\n', 'b.json': [{ at: '2026-01-01' }] }) });
  expect((await crm('POST', '/a/touch', {})).json).toMatchObject({
    status: 400,
    detail: expect.stringContaining('column is absent: send the name of a column of a'),
  });
  expect((await crm('POST', '/a/touch', { column: 'y' })).json).toMatchObject({
    touched: 1,
    value: '2026-01-15T12:00:00Z',
  });
  expect(await append('a', { x: 2 })).toEqual({ first: 2, last: 2 });
  expect((await rowsOf('a')).items[1].row).toEqual({ x: 2 });
  expect((await crm('POST', '/b/touch', {})).json).toEqual({ touched: 1, column: 'at', value: '2026-01-15' });
});
