// The rows of a CSV template, each cell under the name of its column. Whatever is wrong is noted with its line and column, so that
// all of it can be told at once. Pure.
import { type CsvRow, readCsv } from '../../../engine/formats/csv.ts';

/** In their order, which is part of the template. */
export const COLUMNS = [
  ...(['isIgnored', 'isCustom', 'fieldGroupId', 'fieldGroupName', 'fieldPath', 'displayName'] as const),
  ...(['fieldDescription', 'dataType', 'isRequired', 'isArray', 'isIdentity', 'identityNamespace'] as const),
  ...(['isPrimaryIdentity', 'minimum', 'maximum', 'enum', 'stringPattern', 'format', 'minLength'] as const),
  ...(['maxLength', 'properties', '$ref', 'comment'] as const),
] as const;

export type Column = (typeof COLUMNS)[number];

const REQUIRED: readonly Column[] = ['isCustom', 'fieldPath'];
/** As the published template itself spells two of them. */
const ALIASES: ReadonlyMap<string, Column> = new Map([
  ['min', 'minimum'],
  ['max', 'maximum'],
]);

/** One thing that is wrong with a template. `column` is a name or, where a line is no CSV, a number. */
export interface CsvIssue {
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

export type Note = (column: Column, message: string) => undefined;

/** A row that describes fields. */
export interface TemplateRow {
  readonly line: number;
  /** Without spaces around it; empty where the row has none. */
  readonly cell: (column: Column) => string;
  /** True and false are spelled in any case; an empty cell is false. Anything else is noted. */
  readonly says: (column: Column) => boolean;
  readonly note: Note;
}

/** With its header; no schema has so many fields. */
const ROWS_MAX = 10_001;
const SHOWN_MAX = 60;

/** A value as messages repeat it. */
export const quoted = (value: string): string =>
  `"${value.length > SHOWN_MAX ? `${value.slice(0, SHOWN_MAX)}…` : value}"`;

/** A column by the name that a header gives it. */
const columnOf = (name: string): Column | undefined => ALIASES.get(name) ?? COLUMNS.find((column) => column === name);

const headerIssues = ({ line, cells }: CsvRow, columns: readonly (Column | undefined)[]): CsvIssue[] => {
  if (columns.length > COLUMNS.length) {
    const message = `The header has ${columns.length} columns; the template has ${COLUMNS.length}.`;
    return [{ line, column: String(COLUMNS.length + 1), message }];
  }
  const issues: CsvIssue[] = [];
  let last = -1;
  for (const [index, column] of columns.entries()) {
    const written = cells[index] ?? '';
    const note = (message: string) => issues.push({ line, column: column ?? String(index + 1), message });
    if (column === undefined) {
      note(`The template has no column ${quoted(written)}; it has, in this order: ${COLUMNS.join(', ')}.`);
      continue;
    }
    const position = COLUMNS.indexOf(column);
    if (columns.indexOf(column) < index) note('The column is there twice.');
    else if (position < last) note(`The column stands before ${COLUMNS[last]} in the template.`);
    last = Math.max(last, position);
  }
  for (const column of REQUIRED) {
    if (!columns.includes(column)) issues.push({ line, column, message: 'The column is missing.' });
  }
  return issues;
};

const rowOf = ({ line, cells }: CsvRow, columns: readonly (Column | undefined)[], issues: CsvIssue[]): TemplateRow => {
  const note: Note = (column, message) => void issues.push({ line, column, message });
  const cell = (column: Column) => cells[columns.indexOf(column)]?.trim() ?? '';
  const beyond = cells.findIndex((text, index) => index >= columns.length && text.trim() !== '');
  if (beyond !== -1)
    issues.push({ line, column: String(beyond + 1), message: 'The header names no column for this cell.' });
  return {
    ...{ line, cell, note },
    says: (column) => {
      const written = cell(column);
      if (!/^(true|false|)$/i.test(written)) note(column, `Expected TRUE, FALSE or nothing; found ${quoted(written)}.`);
      return /^true$/i.test(written);
    },
  };
};

/** The rows that are not to be ignored. What is found wrong later is noted into the same list of issues. */
export const readTemplate = (text: string): { rows: TemplateRow[]; issues: CsvIssue[] } => {
  const read = readCsv(text, ROWS_MAX);
  if (read.kind === 'fault') {
    const { line, column, reason } = read;
    return { rows: [], issues: [{ line, column: String(column), message: `The file cannot be read: ${reason}.` }] };
  }
  const [header, ...body] = read.rows;
  if (!header)
    return { rows: [], issues: [{ line: 1, column: COLUMNS[0], message: 'The file is empty: it has no header.' }] };
  const names = header.cells.slice(0, header.cells.findLastIndex((name) => name.trim() !== '') + 1);
  const columns = names.map((name) => columnOf(name.trim()));
  const issues = headerIssues(header, columns);
  if (issues.length > 0) return { rows: [], issues };
  const rows = body.map((row) => rowOf(row, columns, issues)).filter((row) => !row.says('isIgnored'));
  if (rows.length === 0 && issues.length === 0) {
    issues.push({ line: header.line, column: 'fieldPath', message: 'No row below the header describes a field.' });
  }
  return { rows, issues };
};
