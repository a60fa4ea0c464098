// The runs to come, one line each, with the windows that they read drawn to scale beside them.
import pc from 'picocolors';
import type { PlannedRun } from '../engine/schedule/forecast.ts';

const DAY_MS = 86_400_000;
/** A narrower drawing says nothing. */
const DRAWING_MIN = 14;
const GAP = '  ';

/** `2026-02-01 00:00:00`, to the second; years beyond 9999 have a sign and six digits. */
export const instantText = (instantMs: number): string =>
  new Date(instantMs)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, '');

const windowText = ({ windowStartMs, windowEndMs }: PlannedRun): string => {
  if (windowStartMs === windowEndMs) return 'nothing yet';
  return windowStartMs === 0 ? 'the beginning' : instantText(windowStartMs);
};

interface Scale {
  readonly startMs: number;
  readonly endMs: number;
  readonly width: number;
}

/** From as long before the first run as its neighbours are apart, or from where its window begins, to the last run. */
const scaleOf = (first: PlannedRun, last: PlannedRun, count: number, width: number): Scale => {
  const apartMs = count > 1 ? (last.dueMs - first.dueMs) / (count - 1) : DAY_MS;
  return { startMs: Math.max(first.windowStartMs, first.dueMs - apartMs), endMs: last.dueMs, width };
};

const columnOf = (instantMs: number, { startMs, endMs, width }: Scale): number =>
  endMs === startMs ? width - 1 : Math.round(((instantMs - startMs) / (endMs - startMs)) * (width - 1));

/** `├━━━●`: a window, and the run at its end; `◀` where the window begins before the drawing does. */
const bar = (run: PlannedRun, scale: Scale): string => {
  const isCut = run.windowStartMs < scale.startMs;
  const from = isCut ? 0 : columnOf(run.windowStartMs, scale);
  const to = columnOf(run.dueMs, scale);
  if (from >= to) return `${' '.repeat(to)}${pc.green('●')}`;
  return `${' '.repeat(from)}${pc.cyan(`${isCut ? '◀' : '├'}${'━'.repeat(to - from - 1)}`)}${pc.green('●')}`;
};

const ruler = ({ startMs, endMs, width }: Scale): string => {
  const isShort = endMs - startMs <= DAY_MS;
  const [from, to] = [startMs, endMs].map((instantMs) => {
    const [date = '', time = ''] = instantText(instantMs).split(' ');
    return isShort ? time.slice(0, 5) : date;
  });
  const rest = width - (from?.length ?? 0) - (to?.length ?? 0) - 2;
  return rest > 0 ? `${from} ${'─'.repeat(rest)} ${to}` : '';
};

/** One line a run; with a drawing where `columns` leave room for one. */
export const timeline = (runs: readonly PlannedRun[], columns: number): string[] => {
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return [];
  const rows = runs.map((run, index) => [String(index + 1), instantText(run.dueMs), windowText(run)] as const);
  const head = ['', 'runs at (UTC)', 'reads what is new since'] as const;
  const widthOf = (column: 0 | 1 | 2) => Math.max(...[head, ...rows].map((row) => row[column].length));
  const widths = [widthOf(0), widthOf(1), widthOf(2)] as const;
  const width = columns - widths.reduce((sum, one) => sum + one + GAP.length, 1);
  const scale = scaleOf(first, last, runs.length, width);
  const isDrawn = width >= DRAWING_MIN;
  const line = ([number, due, from]: readonly [string, string, string], drawing: string) =>
    ` ${[number.padStart(widths[0]), due.padEnd(widths[1]), from.padEnd(widths[2]), isDrawn ? drawing : ''].join(GAP)}`.trimEnd();
  return [pc.dim(line(head, ruler(scale))), ...runs.map((run, index) => line(rows[index] ?? head, bar(run, scale)))];
};
