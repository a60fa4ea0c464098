// The filters and orders of lists over plain documents, for what stands in no table. They select and order as SQLite does.
import { isScalar, type Scalar, scalarAt, valuesAt } from './document-path.ts';
import { type Filter, isNumber, type Operator, soughtBy } from './filters.ts';
import type { Order } from './list-order.ts';
import { foundAny, likeAny, literalOf } from './patterns.ts';

/** SQLite compares texts by their bytes. */
export const compareTexts = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));

const holds = (operator: Operator, sign: number): boolean => {
  switch (operator) {
    case '==':
      return sign === 0;
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
    default:
      return false;
  }
};

const isMatch = (value: Scalar, operator: Operator, wanted: string): boolean => {
  if (typeof value === 'string') return holds(operator, compareTexts(value, wanted));
  if (typeof value === 'number') return isNumber(wanted) && holds(operator, Math.sign(value - Number(wanted)));
  return operator === '==' && String(value) === wanted;
};

const isSought = (value: Scalar, sought: Operator, values: readonly string[]): boolean => {
  if (sought === '~') return typeof value === 'string' && foundAny(JSON.stringify(values))(value);
  if (sought !== 'like') return values.some((wanted) => isMatch(value, sought, wanted));
  const literals = values.flatMap((wanted) => literalOf(wanted) ?? []);
  return (
    literals.some((wanted) => isMatch(value, '==', wanted)) ||
    (typeof value === 'string' && likeAny(JSON.stringify(values))(value))
  );
};

/** Whether the document is one that the filter selects; `!=`, `unlike` and `missing` are complements. */
export const isSelected = (document: object, { path, operator, values }: Filter): boolean => {
  const { sought, isNot } = soughtBy(operator);
  const found = valuesAt(document, path);
  const isFound =
    sought === 'exists' ? found.length > 0 : found.filter(isScalar).some((value) => isSought(value, sought, values));
  return isFound !== isNot;
};

/** Nothing, then numbers, then texts; true and false are 1 and 0. */
const compareKeys = (one: Scalar | null, other: Scalar | null): number => {
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other);
  const rank = (key: Scalar | null) => (key === null ? 0 : typeof key === 'string' ? 2 : 1);
  return rank(one) - rank(other) || (rank(one) === 1 ? Number(one) - Number(other) : 0);
};

/** For sorting documents; equals stay in the order in which they were. */
export const compareBy =
  (order: readonly Order[]) =>
  (one: object, other: object): number => {
    for (const { path, descending } of order) {
      const sign = compareKeys(scalarAt(one, path), scalarAt(other, path));
      if (sign !== 0) return descending ? -sign : sign;
    }
    return 0;
  };
