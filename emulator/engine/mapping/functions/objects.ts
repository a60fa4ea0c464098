// Functions of objects, and of texts that spell them.
// @see data-prep/functions.md (documented: names, parameters and examples; assumed: what null and odd input give)
import { fail } from '../language/failure.ts';
import { NULLIFY } from '../language/nullify.ts';
import { asText, isMap, kindOf } from '../language/values.ts';
import { objectOfPairs, objectOfText } from './pairs.ts';
import { anything, map, optional, orNull, repeated, text } from './parameter.ts';
import { leadsSomewhere } from './row-path.ts';
import { alias, factsOf, form, type Signature, signature } from './signature.ts';

const of = factsOf('Hierarchies - Objects');

/** As many objects as the longest array has elements; shorter ones leave their key out. */
const zipped = (flat: readonly unknown[]): unknown[] => {
  const arrays = Object.entries(objectOfPairs(flat)).map(([key, values]): [string, readonly unknown[]] => {
    if (values === null || values === undefined) return [key, []];
    return Array.isArray(values) ? [key, values] : fail(`${kindOf(values)} is no array of values for ${key}`);
  });
  const length = Math.max(0, ...arrays.map(([, values]) => values.length));
  return Array.from({ length }, (_, index) =>
    Object.fromEntries(arrays.flatMap(([key, values]) => (index < values.length ? [[key, values[index]]] : []))),
  );
};

const arraysToObject = signature(
  of(
    'arrays_to_object',
    'Makes objects of arrays that stand side by side.',
    'List',
    'A list of objects: the first has the first element of each array under its key, and so on.',
    [
      `arrays_to_objects('sku', explode("id1|id2", '\\\\|'), 'price', [22.5,14.35])`,
      '[{ "sku": "id1", "price": 22.5 }, { "sku": "id2", "price": 14.35 }]',
    ],
  ),
  [repeated(anything('INPUT', 'Keys, each with its array after it.'))],
  zipped,
);

const isEmpty = (input: unknown): boolean => {
  if (input === null) return true;
  if (typeof input === 'string' || Array.isArray(input)) return input.length === 0;
  return isMap(input) ? Object.keys(input).length === 0 : fail(`${kindOf(input)} is neither empty nor full`);
};

const containsKey = form(
  of(
    'contains_key',
    'Looks whether a path leads to something in the source.',
    'Boolean',
    'True where the field is there, even with null in it.',
    ['contains_key("evars.evar.field1")', 'true'],
  ),
  [text('INPUT', 'The path, as a text.')],
  ([input = () => null]) =>
    (frame) => {
      const path = input(frame) ?? null;
      return path === null ? null : leadsSomewhere(frame.source, asText(path));
    },
);

const VALUE_DELIMITER = text('VALUE_DELIMITER', 'What stands between a key and its value; null or empty: a colon.');
const FIELD_DELIMITER = text('FIELD_DELIMITER', 'What stands between the pairs; null or empty: a comma.');

export const OBJECTS: readonly Signature[] = [
  signature(
    of(
      'is_empty',
      'Looks whether there is anything in an object, an array or a text.',
      'Boolean',
      'True for null too.',
      ['is_empty([1, null, 2, 3])', 'false'],
    ),
    [anything('INPUT', 'The object, array or text.')],
    isEmpty,
  ),
  arraysToObject,
  alias('arrays_to_objects', arraysToObject),
  signature(
    of('to_object', 'Makes an object of keys and values.', 'Object', 'The object.', [
      'to_object("firstName", "John", "lastName", "Doe")',
      '{"firstName": "John", "lastName": "Doe"}',
    ]),
    [repeated(anything('INPUT', 'Keys, each with its value after it.'))],
    objectOfPairs,
  ),
  signature(
    of('str_to_object', 'Makes an object of a text.', 'Object', 'The object; its values are texts.', [
      'str_to_object("firstName=John,lastName=Doe,phone=123 456 7890", "=", ",")',
      '{"firstName": "John", "lastName": "Doe", "phone": "123 456 7890"}',
    ]),
    [text('STRING', 'The text.'), optional(VALUE_DELIMITER), optional(FIELD_DELIMITER)],
    objectOfText,
  ),
  containsKey,
  alias('is_set', containsKey),
  form(
    of('nullify', 'Keeps a field out of the target, although an object that holds it is copied.', 'Object', 'Null.', [
      'nullify()',
      'null',
    ]),
    [],
    () => () => NULLIFY,
  ),
  signature(
    of('get_keys', 'Takes the keys of an object.', 'List', 'The keys, in their order.', [
      'get_keys({"book1": "Pride and Prejudice", "book2": "1984"})',
      '["book1", "book2"]',
    ]),
    [map('OBJECT', 'The object.')],
    (object) => Object.keys(object),
  ),
  signature(
    of(
      'get_values',
      'Finds the value of a key in a text.',
      'String',
      'The value, trimmed; null where the key is not.',
      ['get_values("firstName - John , lastName - Cena , phone - 555 420 8692", "firstName", "-", ",")', 'John'],
    ),
    [text('STRING', 'The text.'), text('KEY', 'The key.'), orNull(VALUE_DELIMITER), optional(FIELD_DELIMITER)],
    (input, key, valueDelimiter, fieldDelimiter) => {
      const object = objectOfText(input, valueDelimiter, fieldDelimiter);
      return Object.hasOwn(object, key) ? object[key] : null;
    },
  ),
];
