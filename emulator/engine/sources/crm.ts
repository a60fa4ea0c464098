// A CRM as a source: whole tables, read once per request, filtered and ordered by the delta column.
import { deltaReader } from './delta-values.ts';
import { columnNamed, columnsIn, matcherOf } from './row-matcher.ts';
import type { DeltaWindow, NoSuchColumn, Source, SourceRequest, SourceRow, TableDescription } from './source.ts';

/** What the source needs of a table; where tables come from is the caller's business. */
export interface SourceTable extends Pick<TableDescription, 'columns'> {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The tables of a CRM: described at once, loaded when one is read. */
export interface CrmTables {
  readonly list: () => readonly TableDescription[];
  readonly load: (tableName: string) => Promise<SourceTable | undefined>;
  readonly variables?: Source['variables'];
}

const PAGE_SIZE_ROWS = 10_000;

/** The rows of a window, oldest first; rows of the same instant keep their order in the table. */
function rowsInWindow(
  rows: readonly SourceRow[],
  { column, form, startMs, endMs, includeMissing }: DeltaWindow,
): SourceRow[] {
  const deltaMsOf = deltaReader(form);
  return rows
    .map((row) => ({ row, ms: deltaMsOf(Object.hasOwn(row.record, column) ? row.record[column] : undefined) }))
    .map(({ row, ms = Number.NEGATIVE_INFINITY }) => ({ row, ms }))
    .filter(({ ms }) => (ms === Number.NEGATIVE_INFINITY ? includeMissing : ms >= startMs && ms < endMs))
    .sort((a, b) => (a.ms === b.ms ? a.row.line - b.row.line : a.ms - b.ms))
    .map(({ row }) => row);
}

const only = (record: SourceRow['record'], columns: readonly string[]): SourceRow['record'] =>
  Object.fromEntries(columns.filter((name) => Object.hasOwn(record, name)).map((name) => [name, record[name]]));

/** The rows that a request asks of a table, whole: the delta column may be missing from the columns asked for. */
function select(table: SourceTable, request: SourceRequest): readonly SourceRow[] | NoSuchColumn {
  const { tableName, columns, delta, filter } = request;
  const column =
    columns?.find((wanted) => !table.columns.some(({ name }) => name === wanted)) ??
    (filter && columnsIn(filter).find((wanted) => !columnNamed(table.columns, wanted)));
  if (column !== undefined) return { kind: 'no-such-column', tableName, column };
  const numbered = table.rows.map((record, index): SourceRow => ({ record, line: index + 1 }));
  const matches = filter && matcherOf(filter, table.columns);
  const matching = matches ? numbered.filter(({ record }) => matches(record)) : numbered;
  return delta === undefined ? matching : rowsInWindow(matching, delta);
}

/**
 * A source over the tables of a CRM. How delta values are read, `delta-values.ts` says.
 * @see SEED (assumed: the order of rows)
 */
export function crmSource(tables: CrmTables, pageSize: number = PAGE_SIZE_ROWS): Source {
  // Without this every page of a long table would filter and sort the whole of it again.
  const readings = new WeakMap<SourceRequest, ReturnType<typeof read>>();

  async function read(request: SourceRequest): Promise<readonly SourceRow[] | NoSuchColumn | undefined> {
    const table = await tables.load(request.tableName);
    return table && select(table, request);
  }

  return {
    variables: tables.variables ?? {},
    tables: tables.list,
    async page(request, cursor) {
      const reading = readings.get(request) ?? read(request);
      readings.set(request, reading);
      const selected = await reading;
      if (selected === undefined) return { kind: 'no-such-table', tableName: request.tableName };
      if ('kind' in selected) return selected;
      const { columns } = request;
      const end = cursor + pageSize;
      const rows = selected.slice(cursor, end);
      return {
        kind: 'page',
        rows: columns ? rows.map(({ record, line }) => ({ record: only(record, columns), line })) : rows,
        ...(end < selected.length && { next: end }),
      };
    },
  };
}
