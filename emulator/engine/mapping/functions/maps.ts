// Functions of maps: objects whose keys are data.
// @see data-prep/functions.md (documented: names, parameters and examples; assumed: what null gives). Its text has the values of keys
// where its example has a map of them; the example counts here.
import { fail } from '../language/failure.ts';
import type { Evaluate } from '../language/frame.ts';
import { withoutNullify } from '../language/nullify.ts';
import { asText, isMap, kindOf } from '../language/values.ts';
import { objectOfPairs } from './pairs.ts';
import { anything, list, map, orNull, repeated, text } from './parameter.ts';
import { factsOf, form, type Signature, signature } from './signature.ts';

const ofObjects = factsOf('Hierarchies - Objects');
const ofMaps = factsOf('Hierarchies - Map');

const KEY = anything('KEY', 'A key, or an array of them.');
const MAP = map('MAP', 'The map.');

/** Anything but an array counts as one key; null is none. */
const keysIn = (key: unknown): readonly string[] =>
  (Array.isArray(key) ? key : [key]).filter((one) => one !== null).map(asText);

const childOf = (element: unknown, name: unknown): unknown => {
  const object = isMap(element) ? element : fail(`${kindOf(element)} is no object with a key`);
  return typeof name === 'string' && Object.hasOwn(object, name) ? object[name] : null;
};

/** Of equal keys the last element counts (assumed); an element without the key is left out. */
const keyedBy = (elements: readonly unknown[], keyOf: (element: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(
    elements.flatMap((element) => {
      const key = keyOf(element) ?? null;
      return key === null ? [] : [[asText(key), element]];
    }),
  );

/** The first of equal keys counts. */
const merged = (maps: readonly (Readonly<Record<string, unknown>> | null)[]): Record<string, unknown> | null => {
  const given = maps.filter((one) => one !== null);
  return given.length === 0 ? null : Object.fromEntries(given.toReversed().flatMap((one) => Object.entries(one)));
};

/** An array and its attribute, which may be written as a text or as a field of the elements; or else a key and its value. */
const pairOrKeyed =
  ([first = () => null, second = () => null]: readonly Evaluate[]): Evaluate =>
  (frame) => {
    const [input, other] = [withoutNullify(first(frame)), withoutNullify(second(frame))];
    if (input === null) return null;
    if (!Array.isArray(input)) return objectOfPairs([input, other]);
    return keyedBy(input, (element) => {
      const inside = withoutNullify(second({ ...frame, source: element }));
      return inside === null || inside === other ? childOf(element, other) : inside;
    });
  };

const ADDRESS = '{line1 : "345 park ave",line2: "bldg 2",City : "san jose",State : "CA",type: "office"}';
const OBJECT_TO_MAP = 'Makes a map.';

export const OBJECT_MAPS: readonly Signature[] = [
  signature(
    ofObjects('map_get_values', 'Takes keys with their values out of a map.', 'Map', 'A map of those that are there.', [
      'map_get_values(book_details, "author")',
      '{"author": "George R. R. Martin"}',
    ]),
    [MAP, KEY],
    (input, key) =>
      Object.fromEntries(keysIn(key).flatMap((one) => (Object.hasOwn(input, one) ? [[one, input[one]]] : []))),
  ),
  signature(
    ofObjects('map_has_keys', 'Looks for keys in a map.', 'Boolean', 'True where at least one is there.', [
      'map_has_keys(book_details, "author")',
      'true',
    ]),
    [MAP, KEY],
    (input, key) => keysIn(key).some((one) => Object.hasOwn(input, one)),
  ),
  signature(
    ofObjects('add_to_map', 'Puts maps together.', 'Map', 'A new map; of equal keys the first stays.', [
      'add_to_map(book_details, book_details2)',
      '{"author": "George R. R. Martin", "price": 17.99, "ISBN": "ISBN-978-0553801477", "publisher": "William Morrow"}',
    ]),
    [orNull(MAP), orNull(MAP), repeated(orNull(MAP))],
    (first, second, others) => merged([first, second, ...others]),
  ),
  signature(
    ofObjects('object_to_map', OBJECT_TO_MAP, 'Map', 'The object as a map; null where it is null.', [
      'object_to_map(address)',
      ADDRESS,
    ]),
    [map('OBJECT', 'The object.')],
    (object) => Object.fromEntries(Object.entries(object)),
  ),
  form(
    ofObjects(
      'object_to_map',
      OBJECT_TO_MAP,
      'Map',
      'The objects of the array, under what each has in the attribute.',
      ['object_to_map(addresses, type)', '{"home": {"type": "home"}, "work": {"type": "work"}}'],
    ),
    [anything('OBJECT_ARRAY', 'Objects.'), anything('ATTRIBUTE_IN_OBJECT_TO_BE_USED_AS_A_KEY', 'Their attribute.')],
    pairOrKeyed,
  ),
  signature(
    ofObjects('object_to_map', OBJECT_TO_MAP, 'Map', 'The values, each under its key.', [
      'object_to_map("firstName", "John", "lastName", "Doe")',
      '{"firstName" : "John", "lastName": "Doe"}',
    ]),
    [
      text('KEY', 'A key.'),
      anything('ANY_TYPE', 'Its value.'),
      repeated(anything('KEY, ANY_TYPE', 'More of them, each key with its value after it.')),
    ],
    (key, value, others) => objectOfPairs([key, value, ...others]),
  ),
];

export const MAPS: readonly Signature[] = [
  signature(
    ofMaps('array_to_map', 'Makes a map of objects.', 'Map', 'The objects, each under what it has in the field.', [
      'array_to_map(addresses, "type")',
      '{"home": {"type": "home"}, "work": {"type": "work"}}',
    ]),
    [list('INPUT', 'The objects.'), text('KEY', 'The name of the field.')],
    (elements, key) => keyedBy(elements, (element) => childOf(element, key)),
  ),
  signature(
    ofMaps('to_map', 'Makes a map of keys and values.', 'Map', 'The values, each under its key.', [
      'to_map("firstName", "John", "lastName", "Doe")',
      '{"firstName" : "John", "lastName": "Doe"}',
    ]),
    [repeated(anything('OBJECT_INPUT', 'Keys, each with its value after it.'))],
    objectOfPairs,
  ),
];
