// What a source is to a run: pages of records, asked for one by one. A source never fails a run by throwing what a
// user can cause: a table or a column that is not there is an answer, because the run reports it.
import type { DeltaForm } from './delta-values.ts';
import type { RowFilter } from './row-filter.ts';

/** A column as the source describes it: its own name of the type, and the XDM type that it is read as. */
export interface SourceColumn {
  readonly name: string;
  readonly type: string;
  readonly xdm: { readonly type: string; readonly format?: string };
}

/** What a source says of a table before any row is read. */
export interface TableDescription {
  readonly name: string;
  readonly columns: readonly SourceColumn[];
}

/** Rows whose delta value lies in the half-open window `[startMs, endMs)`, the oldest of each page first. */
export interface DeltaWindow {
  readonly column: string;
  /** How its values are written, where they are in no form that a source has of its own. */
  readonly form?: DeltaForm;
  /** Minus infinity where the window has no beginning. */
  readonly startMs: number;
  readonly endMs: number;
  /** Whether rows without a readable delta value are read too; they come first. */
  readonly includeMissing: boolean;
}

/** What one run reads. One request object is one reading: all its pages come from the same state of the source. */
export interface SourceRequest {
  readonly tableName: string;
  /** The columns a record holds, all when absent. The delta column need not be among them. */
  readonly columns?: readonly string[];
  readonly delta?: DeltaWindow;
  /** Only rows that match are read. Its columns need not be among those that a record holds. */
  readonly filter?: RowFilter;
  /** How many rows a page has at the most; the source's own number where absent. */
  readonly rowsMax?: number;
}

export interface SourceRow {
  readonly record: Readonly<Record<string, unknown>>;
  /** Where the row stands in the source, from 1. */
  readonly line: number;
}

export interface Page {
  readonly kind: 'page';
  readonly rows: readonly SourceRow[];
  /** The cursor of the next page; absent on the last. */
  readonly next?: number;
}

export interface NoSuchTable {
  readonly kind: 'no-such-table';
  readonly tableName: string;
}

export interface NoSuchColumn {
  readonly kind: 'no-such-column';
  readonly tableName: string;
  readonly column: string;
}

export interface Source {
  /** What the Platform puts in place of `${NAME}` in the texts of a mapping, such as CRM_ORG_ID. */
  readonly variables: Readonly<Record<string, string>>;
  /** Every table, in the order in which the source lists them; known without waiting, so that a request can be judged by it. */
  tables(): readonly TableDescription[];
  /** The page at a cursor; the first is at 0. */
  page(request: SourceRequest, cursor: number): Promise<Page | NoSuchTable | NoSuchColumn>;
}
