// The results on a terminal, and as JSON.
import { cpus } from 'node:os';
import type { Aim } from './jobs.ts';
import type { Result, Spread } from './results.ts';

const HEAD = ['', 'where', 'rows', 'ratio', 'aim', '', 'emulator', 'floor'];

const aimText = (aim: Aim | undefined) => {
  if (aim?.least !== undefined) return `>= ${aim.least}`;
  return aim?.most === undefined ? '' : `<= ${aim.most}`;
};

const figure = (value: number) => (value < 100 ? value.toPrecision(3) : String(Math.round(value)));

const spreadText = ({ median, min, max }: Spread, unit: string) =>
  `${figure(median)} ${unit} (${figure(min)}–${figure(max)})`;

const cells = ({ title, storage, rows, ratio, aim, verdict, unit, ours, floor }: Result): string[] => [
  ...[title, storage, rows === 0 ? '' : rows.toLocaleString('en'), ratio.toFixed(2), aimText(aim)],
  ...[verdict === 'no aim' ? '' : verdict, spreadText(ours, unit), spreadText(floor, unit)],
];

/** One line a result; figures are medians over the rounds, with the least and the most of them. */
export const table = (results: readonly Result[]): string => {
  const lines = [HEAD, ...results.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** What `--json` writes; a change of its shape changes `schema`. */
export const document = (results: readonly Result[], rounds: number) => ({
  schema: 'aep-local-bench/1',
  machine: { node: process.version, platform: process.platform, cpu: cpus()[0]?.model, cores: cpus().length },
  rounds,
  results,
});
