// What a user has changed in the tables of the CRM, kept as changes, in order: the tables themselves are made or read at each start.
// They are of no place, as the tables are.
import type { Db } from './open.ts';

export type TableRow = Readonly<Record<string, unknown>>;

export type TableChange =
  | { readonly kind: 'append'; readonly rows: readonly TableRow[] }
  | {
      readonly kind: 'touch';
      readonly column: string;
      readonly value: string;
      /** Every row that the table had, where absent. Lines count from 1. */
      readonly lines?: readonly number[];
      /** How many rows the table had without any change: lines beyond are of rows that were appended. */
      readonly baseCount: number;
    };

export interface TableChanges {
  readonly add: (tableName: string, change: TableChange) => void;
  /** Those later than the change `seq`, in order; all for 0. */
  readonly since: (tableName: string, seq: number) => { readonly seq: number; readonly change: TableChange }[];
  /** How many rows were added to a table. */
  readonly appendedTo: (tableName: string) => number;
  readonly clear: () => void;
}

export const createTableChanges = (db: Db): TableChanges => {
  const add = db.prepare('INSERT INTO table_change (table_name, appended, body) VALUES (?, ?, ?)');
  const since = db.prepare<[string, number], { seq: number; body: string }>(
    'SELECT seq, body FROM table_change WHERE table_name = ? AND seq > ? ORDER BY seq',
  );
  const appended = db
    .prepare<[string], number>('SELECT coalesce(sum(appended), 0) FROM table_change WHERE table_name = ?')
    .pluck();
  return {
    add: (tableName, change) => {
      add.run(tableName, change.kind === 'append' ? change.rows.length : 0, JSON.stringify(change));
    },
    // Written by `add` alone.
    since: (tableName, seq) =>
      since.all(tableName, seq).map(({ body, ...rest }) => ({ ...rest, change: JSON.parse(body) as TableChange })),
    appendedTo: (tableName) => appended.get(tableName) ?? 0,
    clear: () => {
      db.exec('DELETE FROM table_change');
    },
  };
};
