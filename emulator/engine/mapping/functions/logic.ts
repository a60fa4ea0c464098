// Functions that choose among their arguments: only what is chosen is evaluated, so what fails elsewhere does no harm (assumed).
// @see data-prep/functions.md (documented: names, parameters and examples)
import { asBoolean, isEqual } from '../language/values.ts';
import { anything, boolean, repeated } from './parameter.ts';
import { factsOf, form, type Signature } from './signature.ts';

const of = factsOf('Logical operators');

const nothing = () => null;

export const LOGIC: readonly Signature[] = [
  form(
    of('iif', 'Chooses between two values.', 'Object', 'The second argument where the first is true, else the third.', [
      'iif("s".equalsIgnoreCase("S"), "True", "False")',
      '"True"',
    ]),
    [
      boolean('EXPRESSION', 'What decides.'),
      anything('TRUE_VALUE', 'The value where it is true.'),
      anything('FALSE_VALUE', 'The value where it is not.'),
    ],
    ([condition = nothing, whenTrue = nothing, whenFalse = nothing]) =>
      (frame) =>
        asBoolean(condition(frame)) ? whenTrue(frame) : whenFalse(frame),
  ),
  form(
    of(
      'decode',
      'Looks a key up in a list of keys and values.',
      'Object',
      'The value after the first equal key, else the default, else null.',
      ['decode("ca", "ca", "California", "pa", "Pennsylvania", "N/A")', '"California"'],
    ),
    [
      anything('KEY', 'What is looked up.'),
      repeated(anything('OPTIONS', 'Keys, each with its value after it; a single one at the end is the default.')),
    ],
    ([key = nothing, ...options]) =>
      (frame) => {
        const wanted = key(frame);
        for (let index = 0; index + 1 < options.length; index += 2) {
          if (isEqual(options[index]?.(frame), wanted)) return options[index + 1]?.(frame);
        }
        return options.length % 2 === 1 ? options.at(-1)?.(frame) : null;
      },
  ),
];
