// Functions that convert: to numbers, from JSON, to identifiers.
import { type CasesByFunction, fails, refused } from './cases.ts';

const ONES = '1'.repeat(400);
const DEEP = `${'['.repeat(201)}${']'.repeat(201)}`;

export const CONVERSION_CASES: CasesByFunction = {
  to_bigint: {
    // The page prints 1000000.34, which is no whole number.
    documented: [['to_bigint("1000000.34")', 1000000]],
    null: [['to_bigint(null)', null]],
    wrongType: [
      ['to_bigint("many")', fails('a text is no number')],
      ['to_bigint([1])', fails('an array is no text')],
    ],
    wrongArity: [['to_bigint()', refused('1 argument')]],
    more: [
      ['to_bigint("")', fails('a text is no number')],
      ['to_bigint(" +7 ")', 7],
      ['to_bigint("-0.9")', 0],
      ['to_bigint(12.5)', 12],
      ['to_bigint("9007199254740991")', 9007199254740991],
      ['to_bigint("9007199254740993")', '9007199254740993'],
      ['to_bigint("-12345678901234567890.99")', '-12345678901234567890'],
      ['to_bigint("+12345678901234567890")', '12345678901234567890'],
      ['to_bigint("1e20")', '100000000000000000000'],
      ['to_bigint("1e999")', fails('a text is no number')],
      [`to_bigint("${ONES}")`, fails('a text is no number')],
      ['to_bigint("0x1F")', fails('a text is no number')],
      ['to_bigint(true)', fails('a text is no number')],
    ],
  },
  to_decimal: {
    documented: [['to_decimal("20.5")', 20.5]],
    null: [['to_decimal(null)', null]],
    wrongType: [['to_decimal("twenty")', fails('a text is no number')]],
    wrongArity: [['to_decimal("1", "2")', refused('1 argument')]],
    more: [
      ['to_decimal(".5")', 0.5],
      ['to_decimal("-0")', 0],
      ['to_decimal("1e3")', 1000],
      ['to_decimal("Infinity")', fails('a text is no number')],
      ['to_decimal("1,5")', fails('a text is no number')],
    ],
  },
  to_float: {
    // The page prints 12.34566, a slip: it is another number.
    documented: [['to_float("12.3456")', 12.3456]],
    null: [['to_float(null)', null]],
    wrongType: [['to_float({"a": 1})', fails('an object is no text')]],
    wrongArity: [['to_float()', refused('1 argument')]],
    more: [
      ['to_float("0.1")', 0.1],
      ['to_float("16777217")', 16777216],
      ['to_float("1.23456789012")', 1.2345679],
      ['to_float("1e39")', fails('more than a Float holds')],
      ['to_float("1e-60")', 0],
      ['to_float("0")', 0],
    ],
  },
  to_integer: {
    documented: [['to_integer("12")', 12]],
    null: [['to_integer(null)', null]],
    wrongType: [['to_integer("twelve")', fails('a text is no number')]],
    wrongArity: [['to_integer("1", 10)', refused('1 argument')]],
    more: [
      ['to_integer("12.9")', 12],
      ['to_integer("-12.9")', -12],
      ['to_integer("2147483647")', 2147483647],
      ['to_integer("-2147483648")', -2147483648],
      ['to_integer("2147483648")', fails('2147483648 is more than 32 bits hold')],
      ['to_integer("")', fails('a text is no number')],
    ],
  },
  json_to_object: {
    documented: [
      [
        'json_to_object({"info":{"firstName":"John","lastName": "Doe"}})',
        { info: { firstName: 'John', lastName: 'Doe' } },
      ],
    ],
    null: [
      ['json_to_object(null)', null],
      ['json_to_object("null")', null],
    ],
    wrongType: [['json_to_object("{")', fails('the text stops being JSON at its character 2')]],
    wrongArity: [['json_to_object("{}", "{}")', refused('1 argument')]],
    more: [
      ['json_to_object("[1, {}]")', [1, {}]],
      [`json_to_object('{"__proto__": {"a": 1}}')`, JSON.parse('{"__proto__": {"a": 1}}')],
      [`json_to_object('{"a": {"b": [2]}}').a.b[0]`, 2],
      ['json_to_object("")', fails('the text stops being JSON at its character 1')],
      [`json_to_object("${DEEP}")`, fails('more than 200 deep')],
      ['json_to_object(true)', true],
    ],
  },
  uuid: {
    documented: [['uuid()', '7c0267d2-bb74-4e1a-9275-3bf4fccda5f4']],
    null: [['uuid() == null', false]],
    wrongType: [['lower(uuid()) == uuid()', true]],
    wrongArity: [['uuid(1)', refused('0 arguments')]],
  },
  guid: {
    documented: [['guid()', '7c0267d2-bb74-4e1a-9275-3bf4fccda5f4']],
    null: [['guid() == null', false]],
    wrongType: [['matches_regex(guid(), "[0-9a-f-]{36}")', true]],
    wrongArity: [['guid(null)', refused('0 arguments')]],
  },
  fpid_to_ecid: {
    // The page has "28880788470263023831040523038280731744"; how it comes to it is not published.
    documented: [['fpid_to_ecid("4ed70bee-b654-420a-a3fd-b58b6b65e991")', '73496863882001560886561324976578208773']],
    null: [['fpid_to_ecid(null)', null]],
    wrongType: [['fpid_to_ecid([1])', fails('an array is no text')]],
    wrongArity: [['fpid_to_ecid()', refused('1 argument')]],
    more: [['fpid_to_ecid("")', '71834571959694858441944416806545373476']],
  },
};
