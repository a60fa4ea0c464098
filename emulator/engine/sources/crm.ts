// A CRM as a source: its tables are read line by line, a page at a time, filtered, and each page ordered by the delta column.
// However long a table is, no more than a page of it is held.
import { deltaReader } from './delta-values.ts';
import { columnNamed, columnsIn, matcherOf } from './row-matcher.ts';
import type { DeltaWindow, NoSuchColumn, Page, Source, SourceRequest, SourceRow, TableDescription } from './source.ts';

/** What the source needs of a table, whose rows may be an array; where tables come from is the caller's business. */
export interface SourceTable extends Pick<TableDescription, 'columns'> {
  readonly rows: {
    readonly length: number;
    readonly slice: (start: number, end: number) => readonly Readonly<Record<string, unknown>>[];
  };
}

/** The tables of a CRM: described at once, loaded when one is read. */
export interface CrmTables {
  readonly list: () => readonly TableDescription[];
  readonly load: (tableName: string) => Promise<SourceTable | undefined>;
  readonly variables?: Source['variables'];
  /** Awaited between two parts of a page, so that others are served. */
  readonly giveWay?: () => Promise<void>;
}

/** More would outlive the collection of short-lived objects, and each collection would keep others waiting. */
const PAGE_SIZE_ROWS = 2000;
/** Lines that are looked at in one turn: making them takes some milliseconds where they are made as they are asked for. */
const TURN_LINES = 100;

interface Candidate extends SourceRow {
  readonly ms: number;
}

const isWithin = ({ startMs, endMs, includeMissing }: DeltaWindow, ms: number): boolean =>
  ms === Number.NEGATIVE_INFINITY ? includeMissing : ms >= startMs && ms < endMs;

/** Oldest first; rows of the same instant keep their order in the table. */
const byAge = (a: Candidate, b: Candidate): number => (a.ms === b.ms ? a.line - b.line : a.ms - b.ms);

const only = (record: SourceRow['record'], columns: readonly string[]): SourceRow['record'] => {
  const some: Record<string, unknown> = {};
  for (const name of columns) {
    if (!Object.hasOwn(record, name)) continue;
    if (name === '__proto__') Object.defineProperty(some, name, { value: record[name], ...OWN });
    else some[name] = record[name];
  }
  return some;
};

const OWN = { enumerable: true, writable: true, configurable: true };

/** A column that a request names and the table lacks. */
function missingColumn(table: SourceTable, { tableName, columns, filter }: SourceRequest): NoSuchColumn | undefined {
  const column =
    columns?.find((wanted) => !table.columns.some(({ name }) => name === wanted)) ??
    (filter && columnsIn(filter).find((wanted) => !columnNamed(table.columns, wanted)));
  return column === undefined ? undefined : { kind: 'no-such-column', tableName, column };
}

const ownValue = (record: SourceRow['record'], column: string): unknown =>
  Object.hasOwn(record, column) ? record[column] : undefined;

/** A row as it is asked for, and how old it is, if it is asked for; the delta column may be missing from the columns. */
function chooserOf({ columns: all }: SourceTable, { filter, delta, columns }: SourceRequest) {
  const matches = filter && matcherOf(filter, all);
  const deltaMsOf = deltaReader(delta?.form);
  return (whole: SourceRow['record'], line: number): Candidate | undefined => {
    if (matches && !matches(whole)) return undefined;
    const ms = delta ? (deltaMsOf(ownValue(whole, delta.column)) ?? Number.NEGATIVE_INFINITY) : 0;
    if (delta && !isWithin(delta, ms)) return undefined;
    return { record: columns ? only(whole, columns) : whole, line, ms };
  };
}

/**
 * A source over the tables of a CRM. How delta values are read, `delta-values.ts` says.
 * @see SEED (assumed: the order of rows)
 */
export function crmSource(tables: CrmTables, pageSize: number = PAGE_SIZE_ROWS): Source {
  // All pages of one request come from the table as it was when its first page was read.
  const readings = new WeakMap<SourceRequest, ReturnType<CrmTables['load']>>();

  /** Lines from the cursor on, until a page is full or the table ends. */
  async function read({ rows: all }: SourceTable, choose: ReturnType<typeof chooserOf>, cursor: number, size: number) {
    const chosen: Candidate[] = [];
    let line = cursor;
    while (line < all.length && chosen.length < size) {
      for (const record of all.slice(line, line + TURN_LINES)) {
        line += 1;
        const candidate = choose(record, line);
        if (candidate && chosen.push(candidate) === size) break;
      }
      await tables.giveWay?.();
    }
    return { chosen, line };
  }

  return {
    variables: tables.variables ?? {},
    tables: tables.list,
    async page(request, cursor) {
      const { tableName, delta, rowsMax = pageSize } = request;
      const reading = readings.get(request) ?? tables.load(tableName);
      readings.set(request, reading);
      const table = await reading;
      if (table === undefined) return { kind: 'no-such-table', tableName };
      const missing = missingColumn(table, request);
      if (missing) return missing;
      const { chosen, line } = await read(table, chooserOf(table, request), cursor, rowsMax);
      if (delta) chosen.sort(byAge);
      const rows = chosen.map(({ record, line: at }) => ({ record, line: at }));
      return { kind: 'page', rows, ...(line < table.rows.length && { next: line }) } satisfies Page;
    },
  };
}
