// Functions that fill up, take or clean the ends of a text.
// @see data-prep/functions.md (documented: names, parameters, examples, what empty padding gives; assumed: counts below 0)
import { boundedCount } from './bounds.ts';
import { orNull, text, whole } from './parameter.ts';
import { factsOf, type Signature, signature } from './signature.ts';

const of = factsOf('String');

const STRING = text('STRING', 'The text.');

const PADDED = [
  text('INPUT', 'The text to fill up.'),
  whole('COUNT', 'How long the text gets, if it is shorter.'),
  orNull(text('PADDING', 'What fills it up, again and again; null or empty stands for one space.')),
] as const;

const COUNT = whole('COUNT', 'How many characters to take.');

export const TEXT_ENDS: readonly Signature[] = [
  signature(
    of('lpad', 'Fills up the beginning of a text.', 'String', 'The text with its padding before it.', [
      'lpad("bat", 8, "yz")',
      '"yzyzybat"',
    ]),
    PADDED,
    (input, count, padding) => input.padStart(boundedCount(count), padding || ' '),
  ),
  signature(
    of('rpad', 'Fills up the end of a text.', 'String', 'The text with its padding after it.', [
      'rpad("bat", 8, "yz")',
      '"batyzyzy"',
    ]),
    PADDED,
    (input, count, padding) => input.padEnd(boundedCount(count), padding || ' '),
  ),
  signature(
    of('left', 'Takes the beginning of a text.', 'String', 'The first characters, or all that there are.', [
      'left("abcde", 2)',
      '"ab"',
    ]),
    [STRING, COUNT],
    (input, count) => input.slice(0, Math.max(0, count)),
  ),
  signature(
    of('right', 'Takes the end of a text.', 'String', 'The last characters, or all that there are.', [
      'right("abcde", 2)',
      '"de"',
    ]),
    [STRING, COUNT],
    (input, count) => (count <= 0 ? '' : input.slice(-count)),
  ),
  signature(
    of('ltrim', 'Removes white space before a text.', 'String', 'The text from its first sign on.', [
      'ltrim(" hello")',
      '"hello"',
    ]),
    [STRING],
    (input) => input.trimStart(),
  ),
  signature(
    of('rtrim', 'Removes white space after a text.', 'String', 'The text up to its last sign.', [
      'rtrim("hello ")',
      '"hello"',
    ]),
    [STRING],
    (input) => input.trimEnd(),
  ),
  signature(
    of('trim', 'Removes white space around a text.', 'String', 'The text from its first sign to its last.', [
      'trim(" hello ")',
      '"hello"',
    ]),
    [STRING],
    (input) => input.trim(),
  ),
];
