// The tables of the CRM, looked at and changed between runs. Changes touch what all organizations share, so they are for a target that
// nobody else uses.
import type { ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEqual, isTrue } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { get, post } from './tutorial.ts';

const TABLES = '/_emulator/crm/tables';
const NO_TABLE = `${TABLES}/No such table`;

const ours = { evidence: 'emulator-only', source: 'aep-local', auth: 'any' } as const;
const CHANGING = { ...ours, alone: true } as const;

interface Table {
  readonly name: string;
  readonly rowCount: number;
  readonly deltaColumn?: string;
}

/** A table whose new rows can be told from old ones: any CRM that flows are to read has one. */
const datedTable = async (target: Target) => {
  const tables: readonly Table[] = answered(await get(target, TABLES), 200).json.items;
  const found = tables.find(({ deltaColumn }) => deltaColumn !== undefined);
  if (found?.deltaColumn === undefined) throw new Error('no table has a delta column');
  return { ...found, deltaColumn: found.deltaColumn, path: `${TABLES}/${encodeURIComponent(found.name)}` };
};

const lastRow = async (target: Target, path: string, line: number) =>
  answered(await get(target, `${path}/rows?from=${line}&limit=1`), 200).json;

export const adminCrm: readonly ContractCase[] = [
  {
    name: 'the tables of the CRM are listed with their columns',
    operation: 'listCrmTables',
    ...ours,
    run: async (target) => {
      const [table] = answered(await get(target, TABLES), 200).json.items;
      hasKeys(table, ['name', 'rowCount', 'columns'], ['deltaColumn']);
      hasKeys(table.columns[0], ['name', 'type', 'xdm']);
    },
  },
  {
    name: 'the rows of a table are read page by page',
    operation: 'listCrmRows',
    ...ours,
    run: async (target) => {
      const { path, rowCount } = await datedTable(target);
      const { json } = answered(await get(target, `${path}/rows?limit=1`), 200);
      hasKeys(json, ['items', 'rowCount'], ['next']);
      isTrue(json.rowCount >= rowCount && json.items.length <= 1, 'the page is no page');
    },
  },
  {
    name: 'a row that is appended stands at the end, changed at the present instant',
    operation: 'createCrmRows',
    ...CHANGING,
    run: async (target) => {
      const { path, rowCount, deltaColumn } = await datedTable(target);
      const lines = answered(await post(target, `${path}/rows`, { rows: [{}] }), 201).json;
      isEqual(lines, { first: rowCount + 1, last: rowCount + 1 });
      const { items, rowCount: now } = await lastRow(target, path, lines.first);
      isEqual(now, rowCount + 1);
      holds(items[0], { line: lines.first });
      isTrue(typeof items[0].row[deltaColumn] === 'string', 'the row has no delta value');
    },
  },
  {
    name: 'a row that is touched was changed when it says',
    operation: 'createCrmTouch',
    ...CHANGING,
    run: async (target) => {
      const { path, deltaColumn } = await datedTable(target);
      const { first } = answered(await post(target, `${path}/rows`, { rows: [{}] }), 201).json;
      const at = '2026-02-01T10:20:30Z';
      const touched = answered(await post(target, `${path}/touch`, { lines: [first], at }), 200).json;
      holds(touched, { touched: 1, column: deltaColumn });
      const [{ row }] = (await lastRow(target, path, first)).items;
      isEqual(row[deltaColumn], touched.value);
      isTrue(String(row[deltaColumn]).startsWith('2026-02-01'), 'it was not changed then');
    },
  },
  refusalCase({
    name: 'rows are those of a table that there is',
    operation: 'listCrmRows',
    refusal: 'crm-table-unknown',
    ...ours,
    provoke: (target) => get(target, `${NO_TABLE}/rows`),
  }),
  refusalCase({
    name: 'a page begins with the first row at the earliest',
    operation: 'listCrmRows',
    refusal: 'admin-request-invalid',
    ...ours,
    provoke: (target) => get(target, `${NO_TABLE}/rows?from=0`),
  }),
  refusalCase({
    name: 'rows are appended to a table that there is',
    operation: 'createCrmRows',
    refusal: 'crm-table-unknown',
    ...ours,
    provoke: (target) => post(target, `${NO_TABLE}/rows`, { rows: [{}] }),
  }),
  refusalCase({
    name: 'a row has the columns of its table',
    operation: 'createCrmRows',
    refusal: 'crm-column-unknown',
    ...ours,
    provoke: async (target) =>
      post(target, `${(await datedTable(target)).path}/rows`, { rows: [{ 'no such column': 1 }] }),
  }),
  refusalCase({
    name: 'rows are appended one at the least',
    operation: 'createCrmRows',
    refusal: 'admin-request-invalid',
    ...ours,
    provoke: (target) => post(target, `${NO_TABLE}/rows`, { rows: [] }),
  }),
  refusalCase({
    name: 'a table is touched that there is',
    operation: 'createCrmTouch',
    refusal: 'crm-table-unknown',
    ...ours,
    provoke: (target) => post(target, `${NO_TABLE}/touch`, {}),
  }),
  refusalCase({
    name: 'a column is touched that there is',
    operation: 'createCrmTouch',
    refusal: 'crm-column-unknown',
    ...ours,
    provoke: async (target) => post(target, `${(await datedTable(target)).path}/touch`, { column: 'no such column' }),
  }),
  refusalCase({
    name: 'a row is touched that there is',
    operation: 'createCrmTouch',
    refusal: 'crm-line-unknown',
    ...ours,
    provoke: async (target) => post(target, `${(await datedTable(target)).path}/touch`, { lines: [1e9] }),
  }),
  refusalCase({
    name: 'a row is touched at an instant',
    operation: 'createCrmTouch',
    refusal: 'admin-request-invalid',
    ...ours,
    provoke: async (target) => post(target, `${(await datedTable(target)).path}/touch`, { at: 'soon' }),
  }),
];
