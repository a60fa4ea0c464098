// The least and the greatest of values. Numbers come in the order of numbers, also where they are written as text.
// @see data-prep/functions.md (documented: names, parameters and examples; assumed: null does not count, one array stands for its elements)
import { fail } from '../language/failure.ts';
import { compared, kindOf } from '../language/values.ts';
import { anything, repeated } from './parameter.ts';
import { factsOf, type Signature, signature } from './signature.ts';

const of = factsOf('Aggregation');

const OPTIONS = [
  anything('OPTIONS', 'An array, or the first of several values.'),
  repeated(anything('OPTIONS', 'The other values.')),
] as const;

/** `sign` 1: the greatest; -1: the least; of equal ones the first. */
const extreme =
  (sign: 1 | -1) =>
  (first: unknown, more: readonly unknown[]): unknown => {
    const values = more.length === 0 && Array.isArray(first) ? first : [first, ...more];
    return values
      .filter((value) => value !== null)
      .reduce<unknown>((best, value) => {
        if (best === null) return value;
        const order = compared(value, best) ?? fail(`${kindOf(value)} and ${kindOf(best)} have no order`);
        return order * sign > 0 ? value : best;
      }, null);
  };

export const AGGREGATION: readonly Signature[] = [
  signature(
    of('min', 'Finds the least value.', 'Object', 'The value; null where all are.', ['min(3, 1, 4)', '1']),
    OPTIONS,
    extreme(-1),
  ),
  signature(
    of('max', 'Finds the greatest value.', 'Object', 'The value; null where all are.', ['max(3, 1, 4)', '4']),
    OPTIONS,
    extreme(1),
  ),
];
