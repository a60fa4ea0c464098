// Functions of text. Lengths are counted in UTF-16 units, as Java counts them.
// @see data-prep/functions.md (documented: names, parameters and examples; assumed: what null and what is out of range give)
import { orNull, repeated, text, whole } from './parameter.ts';
import { alias, factsOf, type Signature, signature } from './signature.ts';

const of = factsOf('String');

const INPUT = text('INPUT', 'The text.');

const lower = signature(
  of('lower', 'Writes a text in lower case.', 'String', 'The text in lower case.', ['lower("HeLLo")', '"hello"']),
  [INPUT],
  (input) => input.toLowerCase(),
);

export const TEXT: readonly Signature[] = [
  signature(
    of('concat', 'Joins texts.', 'String', 'All texts in one; null adds nothing.', [
      'concat("Hi, ", "there", "!")',
      '"Hi, there!"',
    ]),
    [repeated(orNull(text('STRING', 'The texts to join.')))],
    (texts) => texts.join(''),
  ),
  signature(
    of('substr', 'Takes a piece out of a text.', 'String', 'The piece, or as much of it as the text has.', [
      'substr("This is a substring test", 7, 8)',
      '" a subst"',
    ]),
    [INPUT, whole('START_INDEX', 'Where the piece begins, from 0.'), whole('LENGTH', 'How long it is.')],
    (input, start, length) => input.slice(start, start + length),
  ),
  lower,
  alias('lcase', lower),
];
