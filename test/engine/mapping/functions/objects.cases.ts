// Functions of objects.
import { type CasesByFunction, fails, refused } from './cases.ts';

const JOHN = { firstName: 'John', lastName: 'Doe', phone: '123 456 7890' };
const ROW = JSON.parse(
  '{"evars": {"evar": {"field1": 1, "none": null}}, "items": [{"a.b": 1}], "__proto__": {"x": 1}}',
);

const ARRAYS_TO_OBJECT: CasesByFunction[string] = {
  documented: [
    [
      `arrays_to_objects('sku', explode("id1|id2", '\\\\|'), 'price', [22.5,14.35])`,
      [
        { sku: 'id1', price: 22.5 },
        { sku: 'id2', price: 14.35 },
      ],
    ],
  ],
  null: [['arrays_to_object("a", null, "b", [1])', [{ b: 1 }]]],
  wrongType: [['arrays_to_object("a", "b")', fails('a text is no array of values for a')]],
  wrongArity: [['arrays_to_object("a")', fails('1 arguments are no pairs')]],
  more: [
    ['arrays_to_object("a", [1, 2], "b", [3])', [{ a: 1, b: 3 }, { a: 2 }]],
    ['arrays_to_object()', []],
    ['size_of(arrays_to_object("__proto__", [1])[0])', 1],
  ],
};

const CONTAINS_KEY: CasesByFunction[string] = {
  documented: [['contains_key("evars.evar.field1")', true, ROW]],
  null: [['contains_key(null)', null, ROW]],
  wrongType: [['contains_key([1])', fails('an array is no text'), ROW]],
  wrongArity: [['contains_key()', refused('1 argument')]],
  more: [
    ['contains_key("evars.evar.field2")', false, ROW],
    ['contains_key("evars.evar.none")', true, ROW],
    ['contains_key("evars.evar.field1.deeper")', false, ROW],
    ['contains_key("items[0]")', true, ROW],
    ['contains_key("items[1]")', false, ROW],
    ['contains_key("items[*].a\\\\.b")', true, ROW],
    ['contains_key("evars[0]")', false, ROW],
    ['contains_key("")', false, ROW],
    ['contains_key("__proto__.x")', true, ROW],
    ['contains_key("constructor")', false, ROW],
    ['contains_key("evars.toString")', false, ROW],
    ['contains_key("a")', false, null],
  ],
};

export const OBJECTS_CASES: CasesByFunction = {
  is_empty: {
    documented: [['is_empty([1, null, 2, 3])', false]],
    null: [['is_empty(null)', true]],
    wrongType: [['is_empty(5)', fails('a number is neither empty nor full')]],
    wrongArity: [['is_empty()', refused('1 argument')]],
    more: [
      ['is_empty([])', true],
      ['is_empty({})', true],
      ['is_empty({"a": null})', false],
      ['is_empty("")', true],
      ['is_empty(" ")', false],
    ],
  },
  arrays_to_object: ARRAYS_TO_OBJECT,
  arrays_to_objects: ARRAYS_TO_OBJECT,
  to_object: {
    documented: [['to_object("firstName", "John", "lastName", "Doe")', { firstName: 'John', lastName: 'Doe' }]],
    null: [
      ['to_object("a", null)', { a: null }],
      ['to_object(null, 1)', fails('null is no text')],
    ],
    wrongType: [['to_object([1], 1)', fails('an array is no text')]],
    wrongArity: [['to_object("a", 1, "b")', fails('3 arguments are no pairs of keys and values')]],
    more: [
      ['to_object()', {}],
      ['to_object("a", 1, "a", 2)', { a: 2 }],
      ['to_object(1, 2)', { 1: 2 }],
      ['to_object("a", nullify())', { a: null }],
      ['get_keys(to_object("__proto__", 1))', ['__proto__']],
    ],
  },
  str_to_object: {
    documented: [
      ['str_to_object("firstName=John,lastName=Doe,phone=123 456 7890", "=", ",")', JOHN],
      ['str_to_object("firstName - John ; lastName - ; phone - 123 456 7890", "-", ";").get("firstName")', 'John'],
    ],
    null: [
      ['str_to_object(null)', null],
      ['str_to_object("a:1,b:2", null, null)', { a: '1', b: '2' }],
    ],
    wrongType: [['str_to_object({"a": 1})', fails('an object is no text')]],
    wrongArity: [['str_to_object("a", ":", ",", "x")', refused('1 to 3 arguments')]],
    more: [
      // The documentation has a phone that this text does not name.
      [
        'str_to_object("firstName - John ; lastName - ; - 123 345 7890", "-", ";")',
        { firstName: 'John', lastName: '' },
      ],
      ['str_to_object("")', {}],
      ['str_to_object("a")', { a: null }],
      ['str_to_object("a:b:c")', { a: 'b:c' }],
      ['get_keys(str_to_object("__proto__: 1"))', ['__proto__']],
    ],
  },
  contains_key: CONTAINS_KEY,
  is_set: CONTAINS_KEY,
  nullify: {
    documented: [['nullify()', null]],
    null: [['coalesce(nullify(), "a")', 'a']],
    wrongType: [['size_of(to_array(true, nullify()))', 1]],
    wrongArity: [['nullify(1)', refused('0 arguments')]],
  },
  get_keys: {
    documented: [['get_keys({"book1": "Pride and Prejudice", "book2": "1984"})', ['book1', 'book2']]],
    null: [['get_keys(null)', null]],
    wrongType: [['get_keys([1])', fails('an array is no object')]],
    wrongArity: [['get_keys()', refused('1 argument')]],
  },
  get_values: {
    documented: [
      ['get_values("firstName - John , lastName - Cena , phone - 555 420 8692", "firstName", "-", ",")', 'John'],
    ],
    null: [
      ['get_values(null, "a", null)', null],
      ['get_values("a:1,b:2", "b", null)', '2'],
      ['get_values("a:1,b:2", "b", "", "")', '2'],
    ],
    wrongType: [['get_values([1], "a", "-")', fails('an array is no text')]],
    wrongArity: [['get_values("a", "b")', refused('3 to 4 arguments')]],
    more: [
      ['get_values("a:1", "b", ":")', null],
      ['get_values("a:1", "constructor", ":")', null],
    ],
  },
};
