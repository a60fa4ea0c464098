// Functions of maps.
import { type CasesByFunction, fails, refused } from './cases.ts';

const BOOKS = {
  book_details: { author: 'George R. R. Martin', price: 17.99, ISBN: 'ISBN-978-0553801477' },
  book_details2: { author: 'Neil Gaiman', price: 17.99, ISBN: 'ISBN-0-380-97365-0', publisher: 'William Morrow' },
};

const address = (type: string) => ({ line1: '345 park ave', line2: 'bldg 2', City: 'san jose', State: 'CA', type });

const ADDRESSES = {
  address: address('office'),
  addresses: [address('home'), address('work'), address('office')],
  attribute: 'type',
};
const BY_TYPE = { home: address('home'), work: address('work'), office: address('office') };

export const MAPS_CASES: CasesByFunction = {
  map_get_values: {
    documented: [['map_get_values(book_details,"author")', { author: 'George R. R. Martin' }, BOOKS]],
    null: [['map_get_values(nothing,"author")', null, BOOKS]],
    wrongType: [['map_get_values([1],"author")', fails('an array is no object')]],
    wrongArity: [['map_get_values(book_details)', refused('2 arguments')]],
    more: [
      [
        'map_get_values(book_details, ["price", "author", "price", "none"])',
        { price: 17.99, author: BOOKS.book_details.author },
        BOOKS,
      ],
      ['map_get_values({"1": 2}, 1)', { 1: 2 }],
      ['map_get_values(book_details, "constructor")', {}, BOOKS],
    ],
  },
  map_has_keys: {
    documented: [['map_has_keys(book_details,"author")', true, BOOKS]],
    null: [
      ['map_has_keys(null, "a")', null],
      ['map_has_keys({"a": 1}, null)', false],
    ],
    wrongType: [
      ['map_has_keys("a", "a")', fails('a text is no object')],
      ['map_has_keys({"a": 1}, [[1]])', fails('an array is no text')],
    ],
    wrongArity: [['map_has_keys(book_details)', refused('2 arguments')]],
    more: [
      ['map_has_keys(book_details, ["none", "price"])', true, BOOKS],
      ['map_has_keys(book_details, [])', false, BOOKS],
      ['map_has_keys(book_details, "toString")', false, BOOKS],
    ],
  },
  add_to_map: {
    // The documentation has the result under the name of the first map, which no argument tells.
    documented: [
      ['add_to_map(book_details, book_details2)', { ...BOOKS.book_details, publisher: 'William Morrow' }, BOOKS],
    ],
    null: [
      ['add_to_map(null, {"a": 1})', { a: 1 }],
      ['add_to_map(null, null)', null],
    ],
    wrongType: [['add_to_map({"a": 1}, [1])', fails('an array is no object')]],
    wrongArity: [['add_to_map({"a": 1})', refused('at least 2 arguments')]],
    more: [['add_to_map({"a": 1}, {"a": 2, "b": 3}, {"b": 4, "c": 5})', { a: 1, b: 3, c: 5 }]],
  },
  object_to_map: {
    documented: [
      ['object_to_map("firstName", "John", "lastName", "Doe")', { firstName: 'John', lastName: 'Doe' }],
      ['object_to_map(address)', ADDRESSES.address, ADDRESSES],
      ['object_to_map(addresses,type)', BY_TYPE, ADDRESSES],
    ],
    null: [
      ['object_to_map(null)', null],
      ['object_to_map(nothing, "type")', null],
    ],
    wrongType: [
      ['object_to_map([1])', fails('an array is no object')],
      ['object_to_map([1], "type")', fails('a number is no object with a key')],
    ],
    wrongArity: [
      ['object_to_map()', refused('1 argument')],
      ['object_to_map("a", 1, "b")', fails('3 arguments are no pairs')],
    ],
    more: [
      ['object_to_map(addresses, "type")', BY_TYPE, ADDRESSES],
      ['object_to_map(addresses, attribute)', BY_TYPE, ADDRESSES],
      ['object_to_map("firstName", "John")', { firstName: 'John' }],
      ['object_to_map(addresses, "none")', {}, ADDRESSES],
    ],
  },
  array_to_map: {
    documented: [['array_to_map(addresses, "type")', BY_TYPE, ADDRESSES]],
    null: [['array_to_map(null, "type")', null]],
    wrongType: [
      ['array_to_map("a", "type")', fails('a text is no array')],
      ['array_to_map([null], "type")', fails('null is no object with a key')],
    ],
    wrongArity: [['array_to_map(addresses)', refused('2 arguments')]],
    more: [
      ['array_to_map(addresses, "none")', {}, ADDRESSES],
      ['array_to_map([{"k": 1, "v": 1}, {"k": 1, "v": 2}], "k")', { 1: { k: 1, v: 2 } }],
      ['get_keys(array_to_map([{"k": "__proto__"}], "k"))', ['__proto__']],
    ],
  },
  to_map: {
    documented: [['to_map("firstName", "John", "lastName", "Doe")', { firstName: 'John', lastName: 'Doe' }]],
    null: [['to_map("a", null)', { a: null }]],
    wrongType: [['to_map({}, 1)', fails('an object is no text')]],
    wrongArity: [['to_map("a")', fails('1 arguments are no pairs')]],
  },
};
