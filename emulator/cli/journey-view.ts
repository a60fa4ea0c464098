// What the steps of a journey look like on a terminal: one line each, never wider than the terminal.
import pc from 'picocolors';
import type { IngestStep } from '../../client/index.ts';

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

const TITLE_WIDTH = 20;
const PATH_WIDTH = 46;
/** A UUID. */
const ID_WIDTH = 36;
/** Mark, title, method, status and time, with the spaces around them. */
const FIXED_WIDTH = 43;

const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, Math.max(0, width - 1))}${width > 0 ? '…' : ''}` : text;

const shortPath = (path: string): string => decodeURIComponent(path.replace('/data/foundation', ''));

/** How much of path and id there is room for: the id goes first, then the path is cut. */
const widthsAt = (columns: number): { path: number; id: number } => {
  const room = columns - FIXED_WIDTH;
  const id = room >= ID_WIDTH + 30 ? ID_WIDTH : 0;
  return { path: Math.max(0, Math.min(PATH_WIDTH, room - (id === 0 ? 1 : id + 3))), id };
};

/** `✓ Connect to the CRM    POST /flowservice/connections   201   3 ms   id` */
export const stepLine = (step: IngestStep, columns: number): string => {
  const mark = step.name === 'run' && step.id === undefined ? pc.yellow('…') : pc.green('✓');
  const title = TITLES[step.name].padEnd(TITLE_WIDTH);
  if (columns < FIXED_WIDTH) return ` ${mark} ${title} ${pc.green(String(step.status))}`;
  const widths = widthsAt(columns);
  const path = widths.path === 0 ? '' : `${cut(shortPath(step.path), widths.path).padEnd(widths.path)} `;
  const call = `${pc.bold(step.method.padEnd(4))} ${path}`;
  const elapsed = pc.dim(`${String(Math.round(step.elapsedMs)).padStart(6)} ms`);
  const id = cut(step.id?.split('/').at(-1) ?? '', widths.id);
  const line = ` ${mark} ${title} ${call}${pc.green(String(step.status))} ${elapsed}`;
  return id === '' ? line : `${line}  ${pc.dim(id)}`;
};

const HINTS = [
  ['npx aep-local start', 'serve the emulator on http://127.0.0.1:4010'],
  ['npx aep-local journey --target URL', 'the same on a running emulator, or on the Platform'],
  ['npx aep-local verify --target URL', 'the contract suite against it'],
] as const;

/** What to type next: a line for each, or two where there is no room beside. */
export const next = (columns: number): string => {
  const width = Math.max(...HINTS.map(([command]) => command.length));
  const isWide = HINTS.every(([, effect]) => width + effect.length + 5 <= columns);
  const lines = HINTS.flatMap(([command, effect]) =>
    isWide ? [`   ${command.padEnd(width)}  ${effect}`] : [`   ${command}`, `      ${effect}`],
  );
  return ['', pc.bold('Where to go next'), ...lines].join('\n');
};
