// A CRM as a source: whole tables, read once per request, filtered and ordered by the delta column.
import { epochMsOf } from '../instants.ts';
import type { DeltaWindow, NoSuchColumn, Source, SourceRequest, SourceRow } from './source.ts';

/** What the source needs of a table; where tables come from is the caller's business. */
export interface SourceTable {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const PAGE_SIZE_ROWS = 10_000;

/** When a row was last changed; before all time when it does not say so in a form we read. */
function deltaMsOf(record: SourceRow['record'], column: string): number {
  const value = Object.hasOwn(record, column) ? record[column] : undefined;
  return (typeof value === 'string' ? epochMsOf(value) : undefined) ?? Number.NEGATIVE_INFINITY;
}

/** The rows of a window, oldest first; rows of the same instant keep their order in the table. */
function rowsInWindow(
  rows: readonly SourceRow[],
  { column, startMs, endMs, includeMissing }: DeltaWindow,
): SourceRow[] {
  return rows
    .map((row) => ({ row, ms: deltaMsOf(row.record, column) }))
    .filter(({ ms }) => (ms === Number.NEGATIVE_INFINITY ? includeMissing : ms >= startMs && ms < endMs))
    .sort((a, b) => (a.ms === b.ms ? a.row.line - b.row.line : a.ms - b.ms))
    .map(({ row }) => row);
}

const only = (record: SourceRow['record'], columns: readonly string[]): SourceRow['record'] =>
  Object.fromEntries(columns.filter((name) => Object.hasOwn(record, name)).map((name) => [name, record[name]]));

/** The rows that a request asks of a table, whole: the delta column may be missing from the columns asked for. */
function select(table: SourceTable, { tableName, columns, delta }: SourceRequest): readonly SourceRow[] | NoSuchColumn {
  const { rows } = table;
  const column = columns?.find((wanted) => !table.columns.some(({ name }) => name === wanted));
  if (column !== undefined) return { kind: 'no-such-column', tableName, column };
  const numbered = rows.map((record, index): SourceRow => ({ record, line: index + 1 }));
  return delta === undefined ? numbered : rowsInWindow(numbered, delta);
}

/**
 * A source over the tables of a CRM. A delta value is read as `yyyy-MM-dd HH:mm:ss` (Salesforce), as
 * `yyyy-MM-ddTHH:mm:ssZ` (Dynamics) or as an ISO date, always in UTC unless it carries an offset.
 * @see SEED (documented: the two formats; assumed: the order of rows)
 */
export function crmSource(
  loadTable: (tableName: string) => Promise<SourceTable | undefined>,
  pageSize: number = PAGE_SIZE_ROWS,
): Source {
  // Without this every page of a long table would filter and sort the whole of it again.
  const readings = new WeakMap<SourceRequest, ReturnType<typeof read>>();

  async function read(request: SourceRequest): Promise<readonly SourceRow[] | NoSuchColumn | undefined> {
    const table = await loadTable(request.tableName);
    return table && select(table, request);
  }

  return {
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
