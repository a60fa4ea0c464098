// The tables of the CRM with what a user has changed in them. The store has the changes; what they make of a table is kept in memory, and
// brought up to date whenever the table is read, so that it never shows what was not committed.
import { refuse } from '../../problems/index.ts';
import type { TableChanges, TableRow } from '../../store/table-changes.ts';
import type { CrmTables, SourceTable } from './crm.ts';
import { instantLike, sampleIn, withChange } from './row-changes.ts';
import type { TableDescription } from './source.ts';

export interface BaseTable extends TableDescription {
  /** The column that tells new rows from old ones, where there is one. */
  readonly deltaColumn?: string;
  readonly rowCount: number;
}

export interface BaseTables extends CrmTables {
  readonly list: () => readonly BaseTable[];
}

/** Which rows are touched, and when they were: all, and now, where it does not say. */
export interface Touch {
  readonly lines?: readonly number[];
  readonly column?: string;
  readonly instantMs: number;
}

export interface Touched {
  readonly touched: number;
  readonly column: string;
  readonly value: string;
}

/** The lines that rows were given, from 1. */
export interface Appended {
  readonly first: number;
  readonly last: number;
}

export interface ChangedTables extends BaseTables {
  /** A table as it is now. Refuses with crm-table-unknown. */
  readonly rowsOf: (tableName: string) => Promise<SourceTable['rows']>;
  /** A row without the delta column gets that instant in it. Refuses with crm-table-unknown, crm-column-unknown. */
  readonly append: (tableName: string, rows: readonly TableRow[], instantMs: number) => Promise<Appended>;
  /** Refuses with crm-table-unknown, crm-column-unknown, crm-line-unknown, admin-request-invalid. */
  readonly touch: (tableName: string, touch: Touch) => Promise<Touched>;
  /** The changes are gone from the store. */
  readonly forget: () => void;
}

/** A long table is not made for the form of one value. */
const SAMPLED_ROWS = 1000;

interface Current {
  readonly rows: readonly TableRow[];
  /** The last change that is in them. */
  readonly seq: number;
}

export interface TableParts {
  readonly base: BaseTables;
  readonly changes: TableChanges;
  readonly write: <T>(work: () => T) => Promise<T>;
}

const columnIsMissing = (tableName: string): never => {
  const expected = `the name of a column of ${tableName}: which of them tells new rows from old ones is not known`;
  return refuse('admin-request-invalid', { field: 'column', value: 'absent', expected });
};

export const changedTables = ({ base, changes, write }: TableParts): ChangedTables => {
  const kept = new Map<string, Current>();

  const withCount = (table: BaseTable): BaseTable => ({
    ...table,
    rowCount: table.rowCount + changes.appendedTo(table.name),
  });

  const known = (tableName: string): BaseTable => {
    const tables = base.list();
    const found = tables.find(({ name }) => name === tableName);
    return found ?? refuse('crm-table-unknown', { tableName, names: tables.map(({ name }) => name).join(', ') });
  };

  const checkColumn = ({ name: tableName, columns }: BaseTable, column: string): void => {
    if (!columns.some(({ name }) => name === column))
      refuse('crm-column-unknown', { tableName, column, columns: columns.map(({ name }) => name).join(', ') });
  };

  const load = async (tableName: string): Promise<SourceTable | undefined> => {
    const table = await base.load(tableName);
    if (!table) return undefined;
    // From here on nothing waits: nobody else can be half-way through the same changes.
    const before = kept.get(tableName);
    const later = changes.since(tableName, before?.seq ?? 0);
    // A table that nobody has changed may be long, and makes its rows as they are asked for.
    if (!before && later.length === 0) return table;
    const { length } = table.rows;
    const start = before?.rows ?? table.rows.slice(0, length);
    const rows = later.reduce((so, { change }) => withChange(so, change, length), start);
    kept.set(tableName, { rows, seq: later.at(-1)?.seq ?? before?.seq ?? 0 });
    return { columns: table.columns, rows };
  };

  const rowsOf = async (tableName: string): Promise<SourceTable['rows']> =>
    (await load(known(tableName).name))?.rows ?? [];

  /** How instants are written in a column. */
  const sampleOf = async (tableName: string, column: string): Promise<string | undefined> =>
    sampleIn((await rowsOf(tableName)).slice(0, SAMPLED_ROWS), column);

  const append: ChangedTables['append'] = async (tableName, rows, instantMs) => {
    const table = known(tableName);
    for (const column of new Set(rows.flatMap((row) => Object.keys(row)))) checkColumn(table, column);
    const { deltaColumn: column } = table;
    const value = column === undefined ? undefined : instantLike(await sampleOf(tableName, column), instantMs);
    const dated = rows.map((row) =>
      column === undefined || Object.hasOwn(row, column) ? row : { ...row, [column]: value },
    );
    return write(() => {
      const { rowCount } = withCount(table);
      changes.add(tableName, { kind: 'append', rows: dated });
      return { first: rowCount + 1, last: rowCount + rows.length };
    });
  };

  const touch: ChangedTables['touch'] = async (tableName, { lines, instantMs, ...asked }) => {
    const table = known(tableName);
    const column = asked.column ?? table.deltaColumn ?? columnIsMissing(tableName);
    checkColumn(table, column);
    const value = instantLike(await sampleOf(tableName, column), instantMs);
    return write(() => {
      const { rowCount } = withCount(table);
      const unknown = lines?.find((line) => line > rowCount);
      if (unknown !== undefined) return refuse('crm-line-unknown', { tableName, line: unknown, rowCount });
      const baseCount = table.rowCount;
      changes.add(tableName, { kind: 'touch', column, value, baseCount, ...(lines && { lines }) });
      return { touched: lines ? new Set(lines).size : rowCount, column, value };
    });
  };

  return {
    ...base,
    list: () => base.list().map(withCount),
    load,
    ...{ rowsOf, append, touch },
    forget: () => kept.clear(),
  };
};
