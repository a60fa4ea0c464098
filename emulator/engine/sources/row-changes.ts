// What a change makes of the rows of a table. Pure: rows are never changed in place, for a run may be reading them.
import type { TableChange, TableRow } from '../../store/table-changes.ts';
import { epochMsOf } from '../instants.ts';

/**
 * The rows after a change. Where the table has another length now than when it was changed, lines of rows that were appended still
 * mean those, and lines of rows that are gone mean nothing.
 */
export const withChange = (rows: readonly TableRow[], change: TableChange, baseCount: number): readonly TableRow[] => {
  if (change.kind === 'append') return [...rows, ...change.rows];
  const { column, value, lines } = change;
  const touched = (row: TableRow): TableRow => ({ ...row, [column]: value });
  if (lines === undefined) return rows.map(touched);
  const changed = [...rows];
  for (const line of lines) {
    const isGone = line <= change.baseCount && line > baseCount;
    const index = (line > change.baseCount ? line - change.baseCount + baseCount : line) - 1;
    const row = isGone ? undefined : rows[index];
    if (row) changed[index] = touched(row);
  }
  return changed;
};

/** An instant in the form of another that its column has, to the second: `yyyy-MM-dd HH:mm:ss`, say; of none, with T and Z. */
export const instantLike = (sample: string | undefined, instantMs: number): string => {
  const whole = new Date(Math.floor(instantMs / 1000) * 1000).toISOString();
  const form = sample ?? '';
  if (/^.{10}$/.test(form)) return whole.slice(0, 10);
  if (form.charAt(10) === ' ') return whole.slice(0, 19).replace('T', ' ');
  return form.includes('.') ? whole : `${whole.slice(0, 19)}Z`;
};

/** An instant that stands in a column, if there is one. */
export const sampleIn = (rows: readonly TableRow[], column: string): string | undefined => {
  for (const row of rows) {
    const value = Object.hasOwn(row, column) ? row[column] : undefined;
    if (typeof value === 'string' && epochMsOf(value) !== undefined) return value;
  }
  return undefined;
};
