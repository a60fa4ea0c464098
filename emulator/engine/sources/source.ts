// What a source is to a run: pages of records, asked for one by one. A source never fails a run by throwing what a
// user can cause: a table or a column that is not there is an answer, because the run reports it.

/** Rows whose delta value lies in the half-open window `[startMs, endMs)`. */
export interface DeltaWindow {
  readonly column: string;
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
  /** The page at a cursor; the first is at 0. */
  page(request: SourceRequest, cursor: number): Promise<Page | NoSuchTable | NoSuchColumn>;
}
