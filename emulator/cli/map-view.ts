// What previewed rows look like on a terminal: what came in on the left, what is made of it on the right, what went wrong below.
import pc from 'picocolors';
import type { PreviewedError, PreviewedRow } from '../testing/mapping.ts';
import { harmless, indented } from './wrapped-text.ts';

interface Leaf {
  readonly path: string;
  readonly value: string;
}

const isParent = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** Every value with its path, as destinations are written: `items[0].sku`. */
const leavesOf = (value: unknown, path = ''): Leaf[] => {
  if (!isParent(value)) return [{ path, value: typeof value === 'string' ? value : (JSON.stringify(value) ?? '') }];
  return Object.entries(value).flatMap(([name, child]) => {
    const step = Array.isArray(value) ? `[${name}]` : path === '' ? name : `.${name}`;
    return leavesOf(child, path + step);
  });
};

/** Cut, or filled up, to `width`. */
const fitted = (text: string, width: number): string => {
  const plain = harmless(text);
  return plain.length > width ? `${plain.slice(0, Math.max(0, width - 1))}…` : plain.padEnd(width);
};

/** How wide paths and values are on one side. */
interface Side {
  readonly path: number;
  readonly value: number;
}

const GAP = '  ';
/** Before, between and after the sides. */
const FRAME = 5;
const VALUE_MIN = 8;

/** Rows may be many: they are no arguments of one call. */
const longest = (texts: readonly string[]) => texts.reduce((most, { length }) => Math.max(most, length), 0);

/** As wide as what is in it, where there is room; paths give way last. */
const sideOf = (leaves: readonly Leaf[], room: number): Side => {
  const path = Math.min(longest(leaves.map((leaf) => leaf.path)), room - GAP.length - VALUE_MIN);
  const value = Math.min(longest(leaves.map((leaf) => leaf.value)), room - GAP.length - path);
  return { path, value: Math.max(VALUE_MIN, value) };
};

const widthOf = ({ path, value }: Side) => path + GAP.length + value;

/** The same for all rows, so that columns stand one below another. The right side has half of the terminal, or all that the left one leaves. */
const sidesOf = (rows: readonly PreviewedRow[], columns: number): { readonly left: Side; readonly right: Side } => {
  const room = columns - FRAME;
  const [inputs, outputs] = [rows.flatMap(({ row }) => leavesOf(row)), rows.flatMap(({ record }) => leavesOf(record))];
  const wanted = Math.min(widthOf(sideOf(outputs, room)), Math.floor(room * 0.65));
  const left = sideOf(inputs, Math.max(room - wanted, Math.floor(room * 0.35)));
  return { left, right: sideOf(outputs, room - widthOf(left)) };
};

const linesOf = (leaves: readonly Leaf[], height: number, side: Side): string[] => [
  ...leaves.map(({ path, value }) => `${pc.dim(fitted(path, side.path))}${GAP}${fitted(value, side.value)}`),
  ...Array.from({ length: height - leaves.length }, () => ' '.repeat(widthOf(side))),
];

const issueLines = (
  issues: readonly PreviewedError[],
  mark: string,
  colour: (text: string) => string,
  columns: number,
) =>
  issues.flatMap(({ code, message }) => {
    const [first = '', ...rest] = indented(`${code}: ${message}`, columns, '    ');
    return [`  ${mark} ${first.trimStart()}`, ...rest].map(colour);
  });

type Sides = ReturnType<typeof sidesOf>;

const rowLines = (
  { row, record, errors, warnings }: PreviewedRow,
  index: number,
  { left, right }: Sides,
  columns: number,
): string[] => {
  const [inputs, outputs] = [leavesOf(row), leavesOf(record)];
  const height = Math.max(inputs.length, outputs.length);
  const [input, output] = [linesOf(inputs, height, left), linesOf(outputs, height, right)];
  return [
    pc.bold(`row ${index + 1}`),
    ...input.map((line, at) => `  ${line} ${pc.dim('│')} ${output[at] ?? ''}`.trimEnd()),
    ...issueLines(errors, '✗', pc.red, columns),
    ...issueLines(warnings, '!', pc.yellow, columns),
    '',
  ];
};

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const summary = (rows: readonly PreviewedRow[]): string => {
  const refused = rows.filter(({ errors }) => errors.length > 0).length;
  const lacking = rows.filter(({ errors, warnings }) => errors.length === 0 && warnings.length > 0).length;
  const parts = [
    ...(refused > 0 ? [pc.red(`${refused} would not land`)] : []),
    ...(lacking > 0 ? [pc.yellow(`${lacking} would land without a field that failed`)] : []),
  ];
  return `${parts.length === 0 ? pc.green('✓') : pc.red('✗')} ${counted(rows.length, 'row')}${parts.length > 0 ? `: ${parts.join(', ')}` : ', each with all its fields'}`;
};

/** All rows and the verdict, nearest to the prompt; no line is wider than `columns`, which is 60 at the least. */
export const previewText = (rows: readonly PreviewedRow[], columns: number): string => {
  const width = Math.max(60, columns);
  const sides = sidesOf(rows, width);
  return [...rows.flatMap((row, index) => rowLines(row, index, sides, width)), summary(rows)].join('\n');
};
