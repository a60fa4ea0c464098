// Functions of regular expressions.
// @see data-prep/functions.md (documented: names, parameters, examples; assumed: that a hit anywhere is extracted, and that none gives an
// empty array)
import { patternOf } from '../language/pattern.ts';
import { text } from './parameter.ts';
import { factsOf, type Signature, signature } from './signature.ts';

const of = factsOf('Regular expression');

const SAMPLE = '"E259,E259B_009,1_1", "([^,]+),[^,]*,([^,]+)"';

export const REGEX: readonly Signature[] = [
  signature(
    of(
      'extract_regex',
      'Takes out of a text what the groups of a regular expression stand for.',
      'List',
      'The first hit, then each group of it; an empty array where there is no hit.',
      [`extract_regex(${SAMPLE})`, '["E259,E259B_009,1_1", "E259", "1_1"]'],
    ),
    [text('STRING', 'The text.'), text('REGEX', 'The regular expression, with its groups.')],
    (input, regex) => patternOf(regex).firstIn(input),
  ),
  signature(
    of(
      'matches_regex',
      'Tells whether a regular expression stands for a whole text.',
      'Boolean',
      'True where the text fits from its first to its last sign.',
      [`matches_regex(${SAMPLE})`, 'true'],
    ),
    [text('STRING', 'The text.'), text('REGEX', 'The regular expression.')],
    (input, regex) => patternOf(regex).isWhole(input),
  ),
];
