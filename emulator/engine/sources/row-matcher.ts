// A row filter held against the columns of a table, and put to its rows. Pure. Truth is that of SQL: what compares with nothing is
// neither true nor false, and a row is read only where its filter is true.
import { epochMsOf } from '../instants.ts';
import { likeOf } from './like.ts';
import type { Comparison, FilterFault, Literal, Operator, RowFilter } from './row-filter.ts';
import type { SourceColumn, SourceRow } from './source.ts';

type Row = SourceRow['record'];
type Truth = boolean | undefined;

/** How the values of a column compare; `nothing`: they do not. */
type Kind = 'text' | 'number' | 'boolean' | 'instant' | 'nothing';

const KINDS: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
};

const kindOf = ({ xdm: { type, format } }: SourceColumn): Kind =>
  type === 'string' && (format === 'date-time' || format === 'date') ? 'instant' : (KINDS[type] ?? 'nothing');

/** A column by its name, in any letter case where none has it to the letter. @see FILT (example: `city` finds `CITY`) */
export const columnNamed = (columns: readonly SourceColumn[], name: string): SourceColumn | undefined =>
  columns.find((column) => column.name === name) ??
  columns.find((column) => column.name.toLowerCase() === name.toLowerCase());

const leavesOf = (filter: RowFilter): (Comparison | { readonly kind: 'null'; readonly column: string })[] => {
  if (filter.kind === 'compare' || filter.kind === 'null') return [filter];
  return filter.kind === 'not' ? leavesOf(filter.of) : filter.of.flatMap(leavesOf);
};

/** The columns that a filter names, as it spells them. */
export const columnsIn = (filter: RowFilter): readonly string[] => leavesOf(filter).map(({ column }) => column);

/** A value as it compares; `undefined` where it is none of that kind. */
const comparable = (kind: Kind, value: unknown): Literal | undefined => {
  if (kind === 'text') return typeof value === 'string' ? value : undefined;
  if (kind === 'number') return typeof value === 'number' ? value : undefined;
  if (kind === 'boolean') return typeof value === 'boolean' ? value : undefined;
  return kind === 'instant' && typeof value === 'string' ? epochMsOf(value) : undefined;
};

const dataTypeOf = (value: Literal): string => {
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  return typeof value === 'string' ? 'String' : 'Boolean';
};

const misfit = (column: SourceColumn, { operator, values }: Comparison): Literal | undefined => {
  const kind = kindOf(column);
  if (operator === 'like' && kind !== 'text') return values[0];
  return values.find((value) => comparable(kind, value) === undefined);
};

/** What is wrong between a filter and the columns of its table. @see SE 1378, 1379 (documented) */
export const filterFault = (filter: RowFilter, columns: readonly SourceColumn[]): FilterFault | undefined => {
  for (const leaf of leavesOf(filter)) {
    const column = columnNamed(columns, leaf.column);
    if (!column) return { problem: 'row-filter-column-unknown', detail: { column: leaf.column } };
    const value = leaf.kind === 'compare' ? misfit(column, leaf) : undefined;
    if (value === undefined) continue;
    const detail = { value, columnDataType: column.type, valueDataType: dataTypeOf(value) };
    return { problem: 'row-filter-value-mismatch', detail };
  }
  return undefined;
};

const ORDERINGS: Readonly<Record<Exclude<Operator, 'like' | 'in'>, (sign: number) => boolean>> = {
  '=': (sign) => sign === 0,
  '!=': (sign) => sign !== 0,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
};

const signOf = (one: Literal, other: Literal): number => Number(one > other) - Number(one < other);

/** The test on one value that is there, and of the column's kind; none where nothing wanted is of that kind. */
const testOf = ({ operator, values }: Comparison, kind: Kind): ((found: Literal) => boolean) | undefined => {
  const wanted = values.flatMap((value) => comparable(kind, value) ?? []);
  const [first] = wanted;
  if (first === undefined) return undefined;
  if (operator === 'in') {
    const members = new Set(wanted);
    return (found) => members.has(found);
  }
  if (operator === 'like') {
    const isLike = likeOf(String(first));
    return (found) => isLike(String(found));
  }
  const holds = ORDERINGS[operator];
  return (found) => holds(signOf(found, first));
};

const compile = (filter: RowFilter, columns: readonly SourceColumn[]): ((row: Row) => Truth) => {
  if (filter.kind === 'not') {
    const inner = compile(filter.of, columns);
    return (row) => {
      const truth = inner(row);
      return truth === undefined ? undefined : !truth;
    };
  }
  if (filter.kind === 'and' || filter.kind === 'or') {
    const all = filter.of.map((one) => compile(one, columns));
    // One member can decide alone: false for `and`, true for `or`.
    const deciding = filter.kind === 'or';
    return (row) => {
      const truths = all.map((holds) => holds(row));
      if (truths.includes(deciding)) return deciding;
      return truths.includes(undefined) ? undefined : !deciding;
    };
  }
  const column = columnNamed(columns, filter.column);
  const valueIn = (row: Row) => (column && Object.hasOwn(row, column.name) ? row[column.name] : undefined);
  if (filter.kind === 'null') return (row) => (valueIn(row) ?? undefined) === undefined;
  const kind = column ? kindOf(column) : 'nothing';
  const test = testOf(filter, kind);
  return (row) => {
    const found = comparable(kind, valueIn(row));
    return found === undefined ? undefined : test?.(found);
  };
};

/** Whether a row is read. What a row holds in another type than its column's compares with nothing (assumed). */
export const matcherOf = (filter: RowFilter, columns: readonly SourceColumn[]): ((row: Row) => boolean) => {
  const truthOf = compile(filter, columns);
  return (row) => truthOf(row) === true;
};
