// The full grid of schedules, and what becomes of each cell: `accepted`, or the first rule that refuses it. Written as a tree in
// which neighbours with the same fate share a line, so that every cell can be looked up and a change of one can be read.
import { judgeSchedule, type Subject } from '../../../emulator/engine/schedule/rules.ts';
import { copy, mapping, START } from './subject.ts';

export const GRID_FILE = new URL('grid.golden.txt', import.meta.url);

const S = START / 1000;
const LATER = S + 86_400;
const LAST_SECOND = 8_640_000_000_000;
/** Stands for a parameter that is not sent. */
const ABSENT = '-';

const AXES = {
  frequency: [ABSENT, null, 'once', 'minute', 'hour', 'day', 'week', 'month'],
  startTime: [ABSENT, null, 0, S, LATER, LAST_SECOND, LAST_SECOND + 1, 1.5, 'noon'],
  interval: [ABSENT, null, -1, 0, 1, 14, 15, 1.5, 'often'],
  backfill: [ABSENT, true, false, 'yes', null],
  deltaColumn: ['named', 'blank', 'no Copy'],
  spelling: ['number', 'text'],
} as const;

type Axis = keyof typeof AXES;
type Cell = Readonly<Partial<Record<Axis, unknown>>>;

const AXIS_NAMES: readonly Axis[] = ['frequency', 'startTime', 'interval', 'backfill', 'deltaColumn', 'spelling'];

const TRANSFORMATIONS: Readonly<Record<string, readonly unknown[]>> = {
  named: [copy, mapping],
  blank: [{ name: 'Copy', params: { deltaColumn: { name: '' } } }, mapping],
  'no Copy': [mapping],
};

const NEW = { nowMs: START + 1000, startTimeInPast: 'accept', copyRequired: true } as const;
const before = (startTime: number, more: object) => ({
  previous: { scheduleParams: { startTime, ...more }, startedMs: startTime * 1000 },
});

/** Who asks: a POST or a PATCH, one second after S. */
const QUESTIONS: Readonly<Record<string, Omit<Subject, 'scheduleParams' | 'transformations'>>> = {
  'POST, flow spec CRMToAEP': NEW,
  'POST, flow spec CRMToAEP, strict reading of a start in the past': { ...NEW, startTimeInPast: 'refuse' },
  'POST, flow spec CloudStorageToAEP': { ...NEW, copyRequired: false },
  [`PATCH of every hour from ${LATER}, before its start`]: {
    ...NEW,
    ...before(LATER, { frequency: 'hour', interval: 1 }),
  },
  [`PATCH of every hour from ${S}, after its start`]: { ...NEW, ...before(S, { frequency: 'hour', interval: 1 }) },
  [`PATCH of once at ${S}, after its start`]: { ...NEW, ...before(S, { frequency: 'once' }) },
};

const spelt = (value: unknown, spelling: unknown): unknown =>
  spelling === 'text' && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value;

const schedule = ({ frequency, startTime, interval, backfill, spelling }: Cell) =>
  Object.fromEntries(
    Object.entries({ frequency, startTime, interval, backfill })
      .filter(([, value]) => value !== ABSENT)
      .map(([parameter, value]) => [parameter, spelt(value, spelling)]),
  );

type Judge = (cell: Cell) => string;

const judgeOf =
  (question: Omit<Subject, 'scheduleParams' | 'transformations'>): Judge =>
  (cell) => {
    const transformations = TRANSFORMATIONS[String(cell.deltaColumn)];
    return judgeSchedule({ ...question, scheduleParams: schedule(cell), transformations })?.ruleId ?? 'accepted';
  };

const shown = (value: unknown) => (value === ABSENT ? ABSENT : JSON.stringify(value));

/** The subtree below a cell: one line that names a fate, or lines for the values of the next axis that makes a difference. */
const tree = (judge: Judge, cell: Cell, [axis, ...rest]: readonly Axis[]): readonly string[] => {
  if (axis === undefined) return [judge(cell)];
  const groups = new Map<string, { readonly values: string[]; readonly lines: readonly string[] }>();
  for (const value of AXES[axis]) {
    const lines = tree(judge, { ...cell, [axis]: value }, rest);
    const group = groups.get(lines.join('\n'));
    if (group) group.values.push(shown(value));
    else groups.set(lines.join('\n'), { values: [shown(value)], lines });
  }
  const [only] = groups.values();
  if (groups.size === 1 && only) return only.lines;
  return [...groups.values()].flatMap(({ values, lines: [first = '', ...others] }) => {
    const head = `${axis} ${values.join(' | ')}`;
    return others.length === 0 ? [`${head}: ${first}`] : [head, ...[first, ...others].map((line) => `  ${line}`)];
  });
};

/** Each fate with the number of its cells; `judge` is asked once for each cell. */
const counted = (judge: Judge) => {
  const found = new Map<string, number>();
  return {
    judge: (cell: Cell) => {
      const fate = judge(cell);
      found.set(fate, (found.get(fate) ?? 0) + 1);
      return fate;
    },
    lines: () =>
      [...found]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([fate, count]) => `${String(count).padStart(6)} ${fate}`),
  };
};

/** The rules that decide at least one cell. */
export const decidingRules = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/^ *\d+ ([a-z-]+)$/gm)].map(([, fate = '']) => fate));

/** The whole file. */
export const gridText = (): string =>
  [
    'What becomes of a schedule: accepted, or the first rule that refuses it. Made by `npm run generate`, compared by grid.test.ts.',
    'A line that names no value of an axis holds for all of them; - is a parameter that is not sent. The axes:',
    ...AXIS_NAMES.map((axis) => `  ${axis}: ${AXES[axis].map(shown).join(' | ')}`),
    ...Object.entries(QUESTIONS).flatMap(([name, question]) => {
      const { judge, lines } = counted(judgeOf(question));
      const grown = tree(judge, {}, AXIS_NAMES);
      return ['', `== ${name}`, ...lines(), '', ...grown];
    }),
    '',
  ].join('\n');
