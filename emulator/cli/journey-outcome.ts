// What came of a journey: the run with its numbers, and the first rows that it landed.
import { createRequire } from 'node:module';
import pc from 'picocolors';
import type { IngestStep, Run } from '../../client/index.ts';

type Steps = readonly IngestStep[];

const ROWS_SHOWN = 5;
/** Narrower than this a column says nothing. */
const CELL_MIN = 10;
/** Of a cell's borders and padding. */
const CELL_FRAME = 3;

const stepOf = <Name extends IngestStep['name']>(steps: Steps, name: Name) =>
  steps.find((step): step is Extract<IngestStep, { name: Name }> => step.name === name);

const runOf = (steps: Steps): Run | undefined => {
  const step = stepOf(steps, 'run');
  return step?.result.items?.find(({ id }) => id === step.id);
};

/** The id of the run, where it landed nothing. */
export const failedRun = (steps: Steps): string | undefined => {
  const run = runOf(steps);
  return run?.metrics.statusSummary.status === 'failed' ? run.id : undefined;
};

const runLines = (steps: Steps): string[] => {
  const run = runOf(steps);
  if (!run) return [];
  const { statusSummary, recordSummary, sizeSummary } = run.metrics;
  const isGood = statusSummary.status === 'success';
  const { inputRecordCount, outputRecordCount, failedRecordCount } = recordSummary;
  return [
    '',
    pc.bold('The run'),
    `   status        ${(isGood ? pc.green : pc.yellow)(statusSummary.status)}`,
    `   records       ${inputRecordCount} read, ${outputRecordCount} landed, ${failedRecordCount} failed`,
    `   bytes         ${sizeSummary.inputBytes} read, ${sizeSummary.outputBytes} written as Parquet`,
    ...(statusSummary.errors ?? []).map(({ code, message }) => `   ${pc.red(code)}  ${message}`),
  ];
};

const flat = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, inner]) => flat(inner, path === '' ? name : `${path}.${name}`))
    : [[path, typeof value === 'string' ? value : (JSON.stringify(value) ?? '')]];

/** Each column as wide as it likes while all fit, else all columns alike; `undefined` where the terminal is too narrow for that. */
const columnWidths = (table: readonly string[][], columns: number): number[] => {
  const natural = (table[0] ?? []).map((_, index) => Math.max(...table.map((row) => (row[index] ?? '').length)) + 2);
  const total = natural.reduce((sum, width) => sum + width + 1, 1);
  if (total <= columns) return natural;
  const fair = Math.floor((columns - 1) / natural.length) - 1;
  return natural.map((width) => Math.min(width, fair));
};

/** Loaded for the one table that is shown. */
const tableOf = (head: string[], rows: string[][], columns: number): string => {
  const Table: typeof import('cli-table3') = createRequire(import.meta.url)('cli-table3');
  const table = new Table({
    head,
    colWidths: columnWidths([head, ...rows], columns),
    style: { head: [], border: pc.isColorSupported ? ['grey'] : [], compact: true },
  });
  table.push(...rows);
  return table.toString();
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const rowLines = (steps: Steps, columns: number): string[] => {
  const rows = (stepOf(steps, 'rows')?.result.data ?? []).slice(0, ROWS_SHOWN).map((row) => new Map(flat(row)));
  if (rows.length === 0) return [];
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const shown = names.slice(0, Math.max(1, Math.floor((columns - 1) / (CELL_MIN + CELL_FRAME))));
  const cells = rows.map((row) => shown.map((name) => oneLine(row.get(name) ?? '')));
  const hidden = names.length - shown.length;
  return [
    '',
    pc.bold(`The first ${rows.length} rows of the dataset`),
    tableOf(shown, cells, columns),
    ...(hidden > 0 ? [pc.dim(`and ${hidden} more columns`)] : []),
  ];
};

/** Run and rows; lines of the table are at most `columns` wide. */
export const outcome = (steps: Steps, columns: number): string =>
  [...runLines(steps), ...rowLines(steps, columns)].join('\n');
