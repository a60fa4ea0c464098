// Functions that make numbers of texts.
// @see data-prep/functions.md (documented: names, parameters, examples; assumed: fractions of whole numbers are cut off, as the sample of
// to_bigint has one; a text that is no number fails)
import { fail } from '../language/failure.ts';
import { asNumber } from '../language/values.ts';
import { text } from './parameter.ts';
import { factsOf, type Signature, signature } from './signature.ts';

const of = factsOf('Type conversions');

const STRING = text('STRING', 'The text of the number.');

const WHOLE_DIGITS = /^\s*([+-]?\d+)(?:\.\d*)?\s*$/;

/** What a number cannot hold to its last digit stays a text of all digits: ids would change (assumed). */
const bigInteger = (written: string): number | string => {
  // A sum with 0 has no minus zero, which JSON cannot write.
  const number = Math.trunc(asNumber(written)) + 0;
  if (Number.isSafeInteger(number)) return number;
  const [, digits] = WHOLE_DIGITS.exec(written) ?? [];
  return String(BigInt(digits?.replace('+', '') ?? number));
};

const INTEGER_MAX = 2 ** 31 - 1;

const integer = (written: string): number => {
  const number = Math.trunc(asNumber(written)) + 0;
  return number > INTEGER_MAX || number < -INTEGER_MAX - 1 ? fail(`${number} is more than 32 bits hold`) : number;
};

const FLOAT_DIGITS_MAX = 9;

/** The shortest number that is the same one in 32 bits: 12.3456, not 12.345600128173828. */
const float = (written: string): number => {
  const number = Math.fround(asNumber(written)) + 0;
  if (!Number.isFinite(number)) return fail('the number is more than a Float holds');
  for (let digits = 1; digits < FLOAT_DIGITS_MAX; digits += 1) {
    const shorter = Number(number.toPrecision(digits));
    if (Math.fround(shorter) === number) return shorter;
  }
  return Number(number.toPrecision(FLOAT_DIGITS_MAX));
};

export const CONVERSIONS: readonly Signature[] = [
  signature(
    of(
      'to_bigint',
      'Reads a text as a whole number of any size.',
      'BigInteger',
      'The number; as a text of its digits where it is beyond 2^53.',
      // The page prints the fraction as well, which no whole number has.
      ['to_bigint("1000000.34")', '1000000'],
    ),
    [STRING],
    bigInteger,
  ),
  signature(
    of('to_decimal', 'Reads a text as a number with a fraction.', 'Double', 'The number.', [
      'to_decimal("20.5")',
      '20.5',
    ]),
    [STRING],
    (written) => asNumber(written) + 0,
  ),
  signature(
    of(
      'to_float',
      'Reads a text as a number of 32 bits with a fraction.',
      'Float',
      'The number, shortened to 32 bits.',
      [
        // The page prints 12.34566, which is another number.
        'to_float("12.3456")',
        '12.3456',
      ],
    ),
    [STRING],
    float,
  ),
  signature(
    of('to_integer', 'Reads a text as a whole number of 32 bits.', 'Integer', 'The number, without a fraction.', [
      'to_integer("12")',
      '12',
    ]),
    [STRING],
    integer,
  ),
];
