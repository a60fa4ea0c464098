// Functions of arrays. None of them changes an array of the source.
// @see data-prep/functions.md, destinations/ui/data-transformations-calculated-fields.md (documented: names, parameters and examples;
// assumed: what null gives, and that the upsert functions are for inserts only, where they give their array)
import { fail } from '../language/failure.ts';
import { withoutNullify } from '../language/nullify.ts';
import { asBoolean, asText, isMap, kindOf } from '../language/values.ts';
import { anything, boolean, lambda, list, optional, orNull, repeated, text, whole } from './parameter.ts';
import { factsOf, form, type Signature, signature } from './signature.ts';

const of = factsOf('Hierarchies - Arrays');

const ARRAY = list('ARRAY', 'The array.');
const INPUT = anything('INPUT', 'An array, or the first of several values.');
const MORE = repeated(anything('INPUT', 'The other values.'));

/** The elements of an array inside others, to any depth, and as many as there are. */
const flattened = (array: readonly unknown[]): unknown[] => {
  const flat: unknown[] = [];
  const pending: unknown[] = array.toReversed();
  while (pending.length > 0) {
    const next = pending.pop();
    if (Array.isArray(next)) for (const element of next.toReversed()) pending.push(element);
    else flat.push(next);
  }
  return flat;
};

/** Objects as JSON with single quotes. */
const elementText = (element: unknown): string =>
  isMap(element) ? JSON.stringify(element).replaceAll('"', "'") : asText(element);

const ofSeveral = (input: unknown, more: readonly unknown[]): readonly unknown[] =>
  more.length === 0 && Array.isArray(input) ? input : [input, ...more];

const sizeOf = (input: unknown): number => {
  if (Array.isArray(input)) return input.length;
  return isMap(input) ? Object.keys(input).length : fail(`${kindOf(input)} has no size`);
};

const UPSERT = 'The array as it is: the emulator inserts.';

const coalesce = form(
  of('coalesce', 'Chooses the first value that is not null.', 'Object', 'The value; null where all are.', [
    'coalesce(null, null, null, "first", null, "second")',
    '"first"',
  ]),
  [INPUT, MORE],
  ([only, ...others]) =>
    (frame) => {
      const first = withoutNullify(only?.(frame));
      if (others.length === 0 && Array.isArray(first)) return first.find((one) => one !== null) ?? null;
      if (first !== null) return first;
      for (const other of others) {
        const value = withoutNullify(other(frame));
        if (value !== null) return value;
      }
      return null;
    },
);

/** What the documentation has for destinations alone. */
const FOR_EXPORT: readonly Signature[] = [
  signature(
    of('array_to_string', 'Joins the elements of an array.', 'String', 'One text; null adds nothing.', [
      "array_to_string('_',organizations)",
      "{'id':123,'orgName':'Acme Inc'}_{'id':456,'orgName':'Superstar Inc'}",
    ]),
    [text('SEPARATOR', 'What stands between them.'), ARRAY],
    (separator, array) =>
      flattened(array)
        .filter((element) => element !== null)
        .map(elementText)
        .join(separator),
  ),
  signature(
    of('filterArray', 'Keeps some elements of an array.', 'List', 'Those that the condition holds for.', [
      'filterArray(organizations, org -> org.founded > 2021)',
      '[]',
    ]),
    [ARRAY, lambda('CONDITION', 'What decides, for each element.')],
    (array, isKept) => array.filter((element) => asBoolean(withoutNullify(isKept(element)))),
  ),
  signature(
    of('transformArray', 'Makes something else of each element.', 'List', 'What was made, in the same order.', [
      'transformArray(organizations, org -> ucase(org.orgName))',
      '["ACME INC", "SUPERSTAR INC", "ENERGY CORP"]',
    ]),
    [ARRAY, lambda('TRANSFORMATION', 'What is made of each element.')],
    (array, made) => array.map((element) => withoutNullify(made(element))),
  ),
  signature(
    of('flattenArray', 'Takes the elements out of arrays inside an array.', 'List', 'One array without others in it.', [
      'flattenArray([[1, 2], [3, [4]]])',
      '[1, 2, 3, 4]',
    ]),
    [ARRAY],
    flattened,
  ),
];

export const ARRAYS: readonly Signature[] = [
  coalesce,
  signature(
    of('first', 'Takes the first element.', 'Object', 'The element; null where there is none.', [
      'first("1", "2", "3")',
      '"1"',
    ]),
    [INPUT, MORE],
    (input, more) => ofSeveral(input, more)[0] ?? null,
  ),
  signature(
    of('last', 'Takes the last element.', 'Object', 'The element; null where there is none.', [
      'last("1", "2", "3")',
      '"3"',
    ]),
    [INPUT, MORE],
    (input, more) => ofSeveral(input, more).at(-1) ?? null,
  ),
  signature(
    of('add_to_array', 'Adds elements to the end of an array.', 'List', 'A new array.', [
      "add_to_array(['a', 'b'], 'c', 'd')",
      "['a', 'b', 'c', 'd']",
    ]),
    [ARRAY, repeated(anything('VALUES', 'What is added.'))],
    (array, values) => [...array, ...values],
  ),
  signature(
    of('join_arrays', 'Puts arrays together.', 'List', 'A new array of all elements.', [
      "join_arrays(['a', 'b'], ['c'], ['d', 'e'])",
      "['a', 'b', 'c', 'd', 'e']",
    ]),
    [ARRAY, repeated(orNull(list('VALUES', 'The arrays to add; null adds nothing.')))],
    (array, others) => [...array, ...others.flatMap((other) => other ?? [])],
  ),
  signature(
    of('to_array', 'Makes an array of values.', 'List', 'The array.', ['to_array(false, 1, null, 2, 3)', '[1, 2, 3]']),
    [boolean('INCLUDE_NULLS', 'Whether null is kept.'), repeated(anything('VALUES', 'The elements.'))],
    (withNulls, values) => (withNulls ? values : values.filter((value) => value !== null)),
  ),
  signature(
    of('size_of', 'Counts what is in an array or an object.', 'Integer', 'The count.', ['size_of([1, 2, 3, 4])', '4']),
    [{ ...INPUT, takesNull: false }],
    sizeOf,
  ),
  signature(
    of('upsert_array_append', 'Adds an array to that of the profile.', 'List', UPSERT, [
      'upsert_array_append([123, 456])',
      '[123, 456]',
    ]),
    [ARRAY],
    (array) => array,
  ),
  signature(
    of('upsert_array_replace', 'Puts an array in place of that of the profile.', 'List', UPSERT, [
      'upsert_array_replace([123, 456], 1)',
      '[123, 456]',
    ]),
    [ARRAY, optional(whole('INDEX', 'Where it begins.'))],
    (array, _index) => array,
  ),
  ...FOR_EXPORT,
];
