// What tables and their rows look like on a terminal: columns beside each other, cut where they are long.
import pc from 'picocolors';
import type { Schemas } from './crm-target.ts';
import { harmless, indented } from './wrapped-text.ts';

const GAP = '  ';
const CELL_MAX = 24;

const textOf = (value: unknown): string => {
  const text = harmless(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
  return text.length > CELL_MAX ? `${text.slice(0, CELL_MAX - 1)}…` : text;
};

/** Lines of cells under each other, as many columns as fit. */
const grid = (lines: readonly (readonly string[])[], columns: number): string[] => {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  let room = columns;
  const fitting = widths.filter((width, at) => {
    room -= width + (at === 0 ? 0 : GAP.length);
    return room >= 0;
  }).length;
  const shown = Math.max(1, fitting);
  return lines.map((line) =>
    line
      .slice(0, shown)
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
};

/** Each table with its columns below it. */
export const tablesText = ({ items }: Schemas['CrmTables'], columns: number): string =>
  items
    .flatMap(({ name, rowCount, deltaColumn, columns: held }) => [
      `${pc.bold(harmless(name))}${GAP}${rowCount} rows${deltaColumn === undefined ? '' : `, new by ${harmless(deltaColumn)}`}`,
      ...indented(
        held.map((column) => `${column.name}:${column.xdm.format ?? column.type}`).join(' '),
        columns,
        '  ',
      ).map(pc.dim),
    ])
    .join('\n');

/** Rows by their lines, and what to type for the next ones; what has no room is seen with --json. */
export const rowsText = (names: readonly string[], page: Schemas['CrmRows'], columns: number): string => {
  const cells = page.items.map(({ line, row }) => [
    String(line),
    ...names.map((name) => (Object.hasOwn(row, name) ? textOf(row[name]) : '')),
  ]);
  const [head = '', ...lines] = grid([['line', ...names.map(textOf)], ...cells], columns);
  const rest =
    page.next === undefined ? `${page.rowCount} rows` : `of ${page.rowCount} rows; more with --from ${page.next}`;
  return [pc.bold(head), ...lines, pc.dim(rest)].join('\n');
};
