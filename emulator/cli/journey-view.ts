// What a journey looks like on a terminal: a line for each step, then the run, the rows, and where to go next.
import { createRequire } from 'node:module';
import pc from 'picocolors';
import type { IngestStep } from '../../client/index.ts';

/** Loaded for the one table that is shown. */
const tableOf = (head: string[], rows: string[][]): string => {
  const Table: typeof import('cli-table3') = createRequire(import.meta.url)('cli-table3');
  const table = new Table({ head, style: { head: [], border: pc.isColorSupported ? ['grey'] : [], compact: true } });
  table.push(...rows);
  return table.toString();
};

const TITLES: Record<IngestStep['name'], string> = {
  baseConnection: 'Connect to the CRM',
  sourceConnection: 'Choose a table',
  schema: 'Describe the target',
  dataSet: 'Make a dataset',
  targetConnection: 'Point at the dataset',
  mappingSet: 'Map the columns',
  flowSpec: 'Find the flow spec',
  flow: 'Schedule the flow',
  run: 'Wait for the run',
  batches: 'Find the batch',
  files: 'List its files',
  rows: 'Read the data back',
};

const PATH_WIDTH = 46;
const ROWS_SHOWN = 5;

const shortPath = (path: string) => {
  const plain = decodeURIComponent(path.replace('/data/foundation', ''));
  return (plain.length > PATH_WIDTH ? `${plain.slice(0, PATH_WIDTH - 1)}…` : plain).padEnd(PATH_WIDTH);
};

/** `✓ Connect to the CRM    POST /flowservice/connections   201   3 ms   id` */
export const stepLine = (step: IngestStep): string => {
  const mark = step.name === 'run' && step.id === undefined ? pc.yellow('…') : pc.green('✓');
  const call = `${pc.bold(step.method.padEnd(4))} ${shortPath(step.path)}`;
  const elapsed = pc.dim(`${String(Math.round(step.elapsedMs)).padStart(5)} ms`);
  return ` ${mark} ${TITLES[step.name].padEnd(22)} ${call} ${pc.green(String(step.status))} ${elapsed}  ${pc.dim(step.id?.split('/').at(-1) ?? '')}`;
};

const stepOf = <Name extends IngestStep['name']>(steps: readonly IngestStep[], name: Name) =>
  steps.find((step): step is Extract<IngestStep, { name: Name }> => step.name === name);

const runLines = (steps: readonly IngestStep[]): string[] => {
  const step = stepOf(steps, 'run');
  const run = step?.result.items?.find(({ id }) => id === step.id);
  if (!run) return [];
  const { statusSummary, recordSummary, sizeSummary } = run.metrics;
  const isGood = statusSummary.status === 'success';
  return [
    '',
    pc.bold('The run'),
    `   status        ${(isGood ? pc.green : pc.yellow)(statusSummary.status)}`,
    `   records       ${recordSummary.inputRecordCount} read, ${recordSummary.outputRecordCount} landed, ${recordSummary.failedRecordCount} failed`,
    `   bytes         ${sizeSummary.inputBytes} read, ${sizeSummary.outputBytes} written as Parquet`,
    ...(statusSummary.errors ?? []).map(({ code, message }) => `   ${pc.red(code)}  ${message}`),
  ];
};

const flat = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, inner]) => flat(inner, path === '' ? name : `${path}.${name}`))
    : [[path, typeof value === 'string' ? value : JSON.stringify(value)]];

const rowLines = (steps: readonly IngestStep[]): string[] => {
  const rows = (stepOf(steps, 'rows')?.result.data ?? []).slice(0, ROWS_SHOWN).map((row) => new Map(flat(row)));
  const head = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  if (rows.length === 0) return [];
  const cells = rows.map((row) => head.map((name) => row.get(name) ?? ''));
  return ['', pc.bold(`The first ${rows.length} rows of the dataset`), tableOf(head, cells)];
};

/** Run, rows, and what to try now. */
export const outcome = (steps: readonly IngestStep[]): string => [...runLines(steps), ...rowLines(steps)].join('\n');

export const NEXT = [
  '',
  pc.bold('Where to go next'),
  '   aep-local start                 serve the emulator on http://127.0.0.1:4010',
  '   aep-local journey --target URL  the same journey on a running emulator, or on the Platform',
  '   aep-local verify --target URL   the contract suite against it',
].join('\n');
