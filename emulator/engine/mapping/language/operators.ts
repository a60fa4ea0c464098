// Every operator: sign, words, how it binds, what it does, and what /languages/el/operators says of it. Pure.
import { add, arithmetic, asLong, bitwise, comparison, divisible, matches } from './arithmetic.ts';
import { asBoolean, asNumber, isEqual, isNull } from './values.ts';

export interface Operator {
  readonly symbol: string;
  readonly words: readonly string[];
  readonly methodName: string;
  readonly operands: 1 | 2 | 3;
  /** The higher, the closer it holds its operands together. */
  readonly binds: number;
  readonly description: string;
  readonly example: string;
}

export interface BinaryOperator extends Operator {
  readonly operands: 2;
  /** Absent where the right side may not be looked at: the compiler knows those. */
  readonly apply?: (left: unknown, right: unknown) => unknown;
}

export interface UnaryOperator extends Operator {
  readonly operands: 1;
  readonly apply: (operand: unknown) => unknown;
}

const binary = (
  binds: number,
  [symbol, ...words]: readonly [string, ...string[]],
  methodName: string,
  description: string,
  example: string,
  apply?: BinaryOperator['apply'],
): BinaryOperator => ({
  ...{ symbol, words, methodName, operands: 2, binds, description, example },
  ...(apply && { apply }),
});

/**
 * Precedence as in Java; & ^ | each have a step of their own.
 * @see data-prep/api/functions.md (documented: methodName of + / ~ - !; inferred: those of the others)
 */
export const BINARY: readonly BinaryOperator[] = [
  binary(
    2,
    ['?:'],
    'elvis',
    'The left side, or the right side where the left one is null, false or empty.',
    'a ?: "none"',
  ),
  binary(3, ['||', 'or'], 'or', 'True where either side is; the right one is looked at only then.', 'a || b'),
  binary(4, ['&&', 'and'], 'and', 'True where both sides are; the right one is looked at only then.', 'a && b'),
  binary(
    5,
    ['|'],
    'bitwiseOr',
    'The bits that either side has.',
    '33 | 4',
    bitwise((a, b) => a | b),
  ),
  binary(
    6,
    ['^'],
    'bitwiseXor',
    'The bits that just one side has.',
    '33 ^ 4',
    bitwise((a, b) => a ^ b),
  ),
  binary(
    7,
    ['&'],
    'bitwiseAnd',
    'The bits that both sides have.',
    '33 & 4',
    bitwise((a, b) => a & b),
  ),
  binary(8, ['==', 'eq'], 'equals', 'Whether both sides are the same; null is only null.', 'a == b', isEqual),
  binary(8, ['!=', 'ne'], 'notEquals', 'Whether the sides differ.', 'a != b', (a, b) => !isEqual(a, b)),
  binary(8, ['=~'], 'matches', 'Whether a whole text fits a regular expression.', 'a =~ "x.*"', matches),
  binary(
    8,
    ['!~'],
    'notMatches',
    'Whether a text does not fit a regular expression.',
    'a !~ "x.*"',
    (a, b) => !matches(a, b),
  ),
  binary(
    9,
    ['<', 'lt'],
    'lessThan',
    'Whether the left side comes first.',
    '1 < 2',
    comparison((order) => order < 0),
  ),
  binary(
    9,
    ['<=', 'le'],
    'lessThanOrEqual',
    'Whether the right side does not come first.',
    '1 <= 2',
    comparison((order) => order <= 0),
  ),
  binary(
    9,
    ['>', 'gt'],
    'greaterThan',
    'Whether the right side comes first.',
    '2 > 1',
    comparison((order) => order > 0),
  ),
  binary(
    9,
    ['>=', 'ge'],
    'greaterThanOrEqual',
    'Whether the left side does not come first.',
    '2 >= 1',
    comparison((order) => order >= 0),
  ),
  binary(10, ['+'], 'add', 'The sum of two numbers; with a text on either side, both texts joined.', '1 + 2', add),
  binary(
    10,
    ['-'],
    'subtract',
    'The left number less the right one.',
    '3 - 2',
    arithmetic((a, b) => a - b),
  ),
  binary(
    11,
    ['*'],
    'multiply',
    'The product of two numbers.',
    '2 * 3',
    arithmetic((a, b) => a * b),
  ),
  binary(
    11,
    ['/', 'div'],
    'divide',
    'The left number divided by the right one, with its fraction.',
    '1 / 2',
    arithmetic(divisible((a, b) => a / b)),
  ),
  binary(
    11,
    ['%', 'mod'],
    'mod',
    'What is left over when the left number is divided by the right one.',
    '5 % 3',
    arithmetic(divisible((a, b) => a % b)),
  ),
];

export const UNARY: readonly UnaryOperator[] = [
  {
    ...{ symbol: '-', words: [], methodName: 'negate', operands: 1, binds: 12 },
    ...{ description: 'The number with the other sign.', example: '-12' },
    apply: (operand) => (isNull(operand) ? null : 0 - asNumber(operand)),
  },
  {
    ...{ symbol: '!', words: ['not'], methodName: 'not', operands: 1, binds: 12 },
    ...{ description: 'True for what is false, and for null.', example: '!cond1' },
    apply: (operand) => !asBoolean(operand),
  },
  {
    ...{ symbol: '~', words: [], methodName: 'complement', operands: 1, binds: 12 },
    ...{ description: 'Every bit the other way round.', example: '~33' },
    apply: (operand) => (isNull(operand) ? null : Number(BigInt.asIntN(64, ~asLong(operand)))),
  },
];

export const TERNARY: Operator = {
  ...{ symbol: '?', words: [], methodName: 'ternary', operands: 3, binds: 1 },
  ...{ description: 'The second part where the first is true, else the third.', example: 'a ? b : c' },
};

/** As they are listed. */
export const OPERATORS: readonly Operator[] = [...BINARY, ...UNARY, TERNARY];

const bySign = <Row extends Operator>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.flatMap((row) => [row.symbol, ...row.words].map((sign) => [sign, row] as const)));

/** By sign or word. */
export const BINARY_BY_SIGN = bySign(BINARY);
export const UNARY_BY_SIGN = bySign(UNARY);
