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

const fitted = (text: string, width: number): string =>
  (text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text).padEnd(width);

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
  const path = widths.path === 0 ? '' : `${fitted(shortPath(step.path), widths.path)} `;
  const call = `${pc.bold(step.method.padEnd(4))} ${path}`;
  const elapsed = pc.dim(`${String(Math.round(step.elapsedMs)).padStart(6)} ms`);
  const id = fitted(step.id?.split('/').at(-1) ?? '', widths.id).trimEnd();
  const line = ` ${mark} ${title} ${call}${pc.green(String(step.status))} ${elapsed}`;
  return id === '' ? line : `${line}  ${pc.dim(id)}`;
};

export const NEXT: string = [
  '',
  pc.bold('Where to go next'),
  '   aep-local start                 serve the emulator on http://127.0.0.1:4010',
  '   aep-local journey --target URL  the same journey on a running emulator, or on the Platform',
  '   aep-local verify --target URL   the contract suite against it',
].join('\n');
