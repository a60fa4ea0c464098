// What the operators do with their operands. Null in arithmetic gives null (assumed), compared with anything but null it is neither less nor more.
import { fail } from './failure.ts';
import { patternOf } from './pattern.ts';
import { asNumber, asText, compared, isNull, numberIn } from './values.ts';

/** Null where either side is (assumed). */
export const arithmetic =
  (compute: (left: number, right: number) => number) =>
  (left: unknown, right: unknown): number | null => {
    if (isNull(left) || isNull(right)) return null;
    const result = compute(asNumber(left), asNumber(right));
    // JSON reads -0 and cannot write it.
    return Number.isFinite(result) ? result + 0 : fail('the result is no number');
  };

/** Texts that are numbers are still texts: "1" + 2 is "12". Null adds nothing to a text. @see JEXL (inferred) */
export const add = (left: unknown, right: unknown): unknown => {
  if (typeof left !== 'string' && typeof right !== 'string') return arithmetic((a, b) => a + b)(left, right);
  return `${isNull(left) ? '' : asText(left)}${isNull(right) ? '' : asText(right)}`;
};

export const divisible =
  (compute: (left: number, right: number) => number) =>
  (left: number, right: number): number =>
    right === 0 ? fail('it divides by zero') : compute(left, right);

/** Fails for what has no bits. */
export const asLong = (value: unknown): bigint => {
  const number = numberIn(value);
  return Number.isSafeInteger(number) ? BigInt(number ?? 0) : fail('bits are those of whole numbers');
};

/** In 64 bits, as Java's long has them. */
export const bitwise =
  (compute: (left: bigint, right: bigint) => bigint) =>
  (left: unknown, right: unknown): number | null =>
    isNull(left) || isNull(right) ? null : Number(BigInt.asIntN(64, compute(asLong(left), asLong(right))));

export const comparison =
  (holds: (order: number) => boolean) =>
  (left: unknown, right: unknown): boolean => {
    const order = compared(left, right);
    return order !== undefined && holds(order);
  };

export const matches = (left: unknown, right: unknown): boolean => {
  if (isNull(left) || isNull(right)) return false;
  return patternOf(asText(right)).isWhole(asText(left));
};
