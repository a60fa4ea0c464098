// Functions of text. Lengths and places are counted in UTF-16 units, as Java counts them.
// @see data-prep/functions.md (documented: names, parameters, examples, what split and explode leave out; assumed: what null and what
// is out of range give)
import { fail } from '../language/failure.ts';
import { patternOf } from '../language/pattern.ts';
import { asText } from '../language/values.ts';
import { boundedText } from './bounds.ts';
import { list, optional, orNull, repeated, text, whole } from './parameter.ts';
import { alias, factsOf, type Signature, signature } from './signature.ts';

const of = factsOf('String');

const INPUT = text('INPUT', 'The text.');

const joined = (texts: readonly (string | null)[], separator: string): string => {
  const length = texts.reduce((sum, one) => sum + (one?.length ?? 0) + separator.length, 0);
  return boundedText(length, () => texts.join(separator));
};

/** The place of the nth hit at or after `start`, -1 where there are fewer. Hits may overlap. */
const placeOf = (input: string, wanted: string, start: number, occurrence: number): number => {
  if (occurrence < 1) return fail(`there is no occurrence ${occurrence}: the first is 1`);
  let place = start - 1;
  for (let count = 0; count < occurrence; count += 1) {
    // Past the end an empty text would be found again and again.
    place = place < input.length ? input.indexOf(wanted, place + 1) : -1;
    if (place === -1) return -1;
  }
  return place;
};

const replaced = (input: string, wanted: string, instead: string): string => {
  if (wanted === '') return input;
  const pieces = input.split(wanted);
  return joined(pieces, instead);
};

const pieceOf = (input: string, start: number, length: number): string => {
  if (start < 0 || length < 0) return fail(`a piece has no negative place or length: ${Math.min(start, length)}`);
  return input.slice(start, start + length);
};

/** Any of the signs separates, and none of the pieces is empty. */
const splitAtAny = (input: string, signs: string): string[] => {
  const separators = new Set(signs);
  const pieces: string[] = [];
  let [from, at] = [0, 0];
  for (const sign of input) {
    if (separators.has(sign)) {
      if (at > from) pieces.push(input.slice(from, at));
      from = at + sign.length;
    }
    at += sign.length;
  }
  return at > from ? [...pieces, input.slice(from)] : pieces;
};

const lower = signature(
  of('lower', 'Writes a text in lower case.', 'String', 'The text in lower case.', ['lower("HeLLo")', '"hello"']),
  [INPUT],
  (input) => input.toLowerCase(),
);

const upper = signature(
  of('upper', 'Writes a text in upper case.', 'String', 'The text in upper case.', ['upper("HeLLo")', '"HELLO"']),
  [INPUT],
  (input) => input.toUpperCase(),
);

export const TEXT: readonly Signature[] = [
  signature(
    of('concat', 'Joins texts.', 'String', 'All texts in one; null adds nothing.', [
      'concat("Hi, ", "there", "!")',
      '"Hi, there!"',
    ]),
    [repeated(orNull(text('STRING', 'The texts to join.')))],
    (texts) => joined(texts, ''),
  ),
  signature(
    of('explode', 'Splits a text where a regular expression is found.', 'List', 'All pieces, empty ones included.', [
      'explode("Hi, there!", " ")',
      '["Hi,", "there!"]',
    ]),
    [
      text('STRING', 'The text to split.'),
      optional(text('REGEX', 'The regular expression of what separates; a comma where it is left out.')),
    ],
    (input, regex = ',') => patternOf(regex).split(input),
  ),
  signature(
    of('instr', 'Looks for a text in another.', 'Integer', 'Where it begins, from 0; -1 where it is not found.', [
      'instr("adobe.com", "com")',
      '6',
    ]),
    [
      text('INPUT', 'The text that is searched.'),
      text('SUBSTRING', 'The text that is looked for.'),
      optional(whole('START_POSITION', 'Where the search begins, from 0.')),
      optional(whole('OCCURRENCE', 'Which of the hits counts; the first where it is left out.')),
    ],
    (input, wanted, start = 0, occurrence = 1) => placeOf(input, wanted, Math.max(0, start), occurrence),
  ),
  signature(
    of('replacestr', 'Replaces every hit of a text by another.', 'String', 'The text with its hits replaced.', [
      'replacestr("This is a string re test", "re", "replace")',
      '"This is a string replace test"',
    ]),
    [INPUT, text('TO_FIND', 'What is looked for, letter by letter.'), text('TO_REPLACE', 'What takes its place.')],
    replaced,
  ),
  signature(
    of('substr', 'Takes a piece out of a text.', 'String', 'The piece, or as much of it as the text has.', [
      'substr("This is a substring test", 7, 8)',
      '" a subst"',
    ]),
    [INPUT, whole('START_INDEX', 'Where the piece begins, from 0.'), whole('LENGTH', 'How long it is.')],
    pieceOf,
  ),
  lower,
  alias('lcase', lower),
  upper,
  alias('ucase', upper),
  signature(
    of('split', 'Splits a text at each of some signs.', 'List', 'The pieces that are not empty.', [
      'split("Hello world", " ")',
      '["Hello", "world"]',
    ]),
    [text('INPUT', 'The text to split.'), text('SEPARATOR', 'The signs that separate: any of them does.')],
    splitAtAny,
  ),
  signature(
    of('join', 'Joins the elements of an array.', 'String', 'The elements as one text; null counts as empty.', [
      'join(" ", to_array(true, "Hello", "world"))',
      '"Hello world"',
    ]),
    [text('SEPARATOR', 'What stands between two elements.'), list('OBJECTS', 'The elements.')],
    (separator, objects) =>
      joined(
        objects.map((one) => (one === null || one === undefined ? null : asText(one))),
        separator,
      ),
  ),
];
