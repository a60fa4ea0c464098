// `aep-local crm`: the tables of a running emulator, looked at and changed between the runs of flows.
import { extname } from 'node:path';
import { typedRow } from '../../fixtures/own-columns.ts';
import { crmTarget, type Schemas } from './crm-target.ts';
import { rowsText, tablesText } from './crm-view.ts';
import { CommandFailure } from './failure.ts';
import { readRows } from './map-input.ts';

interface CrmOptions {
  readonly target: string;
  readonly json?: boolean;
}

const COLUMNS = 80;
/** Far below the bytes and rows that one request may have. */
const ROWS_MAX = 1000;
const TYPE_THIS = 'Type aep-local crm append TABLE --rows FILE, for example.';

const widthOf = () => process.stdout.columns ?? COLUMNS;

const tell = (value: object, text: string, { json }: CrmOptions): void =>
  console.log(json ? JSON.stringify(value) : text);

export const list = async (options: CrmOptions): Promise<void> => {
  const tables = await crmTarget(options.target).tables();
  tell(tables, tablesText(tables, widthOf()), options);
};

const tableOf = async (target: string, tableName: string): Promise<Schemas['CrmTable'] | undefined> =>
  (await crmTarget(target).tables()).items.find(({ name }) => name === tableName);

export const show = async (
  tableName: string,
  options: CrmOptions & { readonly from?: number; readonly limit?: number },
): Promise<void> => {
  const { target, from, limit } = options;
  const query = { ...(from !== undefined && { from }), ...(limit !== undefined && { limit }) };
  const page = await crmTarget(target).rows(tableName, query);
  const names = (await tableOf(target, tableName))?.columns.map(({ name }) => name) ?? [];
  tell(page, rowsText(names, page, widthOf()), options);
};

const isRow = (row: unknown): row is Record<string, unknown> =>
  typeof row === 'object' && row !== null && !Array.isArray(row);

/** The rows of a file; cells of CSV become what their columns hold. */
const rowsFor = async (file: string, table: Schemas['CrmTable'] | undefined): Promise<Record<string, unknown>[]> => {
  const rows = (await readRows(file, TYPE_THIS)).filter(isRow);
  if (rows.length === 0) throw new CommandFailure(`${file} has no rows. ${TYPE_THIS}`, 2);
  const isText = extname(file).toLowerCase() === '.csv';
  return isText && table ? rows.map((row) => typedRow(row, table.columns)) : rows;
};

export const append = async (tableName: string, options: CrmOptions & { readonly rows: string }): Promise<void> => {
  const { target } = options;
  const rows = await rowsFor(options.rows, await tableOf(target, tableName));
  const client = crmTarget(target);
  let [first, last] = [0, 0];
  for (let at = 0; at < rows.length; at += ROWS_MAX) {
    const lines = await client.append(tableName, { rows: rows.slice(at, at + ROWS_MAX) });
    [first, last] = [at === 0 ? lines.first : first, lines.last];
  }
  tell({ first, last }, `appended to ${tableName}: lines ${first} to ${last}`, options);
};

export const touch = async (
  tableName: string,
  options: CrmOptions & { readonly line?: readonly number[]; readonly at?: number; readonly column?: string },
): Promise<void> => {
  const { target, line: lines, at, column } = options;
  const body: Schemas['CrmTouch'] = {
    ...(lines && { lines: [...lines] }),
    ...(at !== undefined && { at }),
    ...(column !== undefined && { column }),
  };
  const touched = await crmTarget(target).touch(tableName, body);
  tell(touched, `touched ${touched.touched} rows of ${tableName}: ${touched.column} is ${touched.value}`, options);
};
