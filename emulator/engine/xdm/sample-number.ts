// Numbers that a field of a resolved schema takes, for sample data. Pure; the same field gives the same numbers.
import { numberSchema } from './record-schema.ts';
import type { XdmNode } from './schema-node.ts';

/** As in the published sample. */
const INTEGER = 4862;
const DECIMAL = 29.25;
/** How far a number is looked for. */
const STEPS = 1000;

interface Bounds {
  readonly isInteger: boolean;
  readonly minimum: number;
  readonly maximum: number;
  readonly above: number;
  readonly below: number;
  readonly step: number | undefined;
}

const boundsOf = (node: XdmNode): Bounds => {
  const schema = numberSchema(node);
  const read = (keyword: string, otherwise: number) => {
    const bound = schema[keyword];
    return typeof bound === 'number' ? bound : otherwise;
  };
  const step = read('multipleOf', 0);
  return {
    isInteger: node.type === 'integer',
    minimum: read('minimum', Number.NEGATIVE_INFINITY),
    maximum: read('maximum', Number.POSITIVE_INFINITY),
    above: read('exclusiveMinimum', Number.NEGATIVE_INFINITY),
    below: read('exclusiveMaximum', Number.POSITIVE_INFINITY),
    step: step > 0 ? step : undefined,
  };
};

/** As Ajv divides: what a decimal step makes of a multiple is not always one. */
const isMultiple = (value: number, step: number): boolean => Number.parseInt(String(value / step), 10) === value / step;

const fits = ({ isInteger, minimum, maximum, above, below, step }: Bounds, value: number): boolean =>
  Number.isFinite(value) &&
  (!isInteger || Number.isInteger(value)) &&
  (step === undefined || isMultiple(value, step)) &&
  value >= minimum &&
  value <= maximum &&
  value > above &&
  value < below;

function* candidates(node: XdmNode, { isInteger, minimum, maximum, above, below, step }: Bounds): Generator<number> {
  for (const hint of [node['default'], node['examples']].flat()) if (typeof hint === 'number') yield hint;
  const low = Math.max(minimum, above);
  const high = Math.min(maximum, below);
  yield* [isInteger ? INTEGER : DECIMAL, 0, 1, low, high, low / 2 + high / 2, low + 1, high - 1];
  yield* [low + Math.abs(low) / 2, high - Math.abs(high) / 2];
  const width = step ?? 1;
  const first = Number.isFinite(low) ? Math.ceil(low / width) : Math.min(0, Math.floor(high / width));
  const last = Number.isFinite(high) ? Math.floor(high / width) : first + STEPS;
  for (let index = 0; index < STEPS; index += 1) yield* [(first + index) * width, (last - index) * width];
  if (Number.isFinite(high - low))
    for (let index = 1; index < STEPS; index += 1) yield low + ((high - low) * index) / STEPS;
}

/** Up to `count` different numbers that the field takes; none where none was found. */
export const sampleNumbers = (node: XdmNode, count: number): number[] => {
  const bounds = boundsOf(node);
  const found = new Set<number>();
  for (const value of candidates(node, bounds)) {
    // A zero below zero is no other zero.
    if (fits(bounds, value)) found.add(value + 0);
    if (found.size >= count) break;
  }
  return [...found];
};
