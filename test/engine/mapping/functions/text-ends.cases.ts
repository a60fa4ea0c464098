// Functions of the ends of a text.
import { type CasesByFunction, fails, refused } from './cases.ts';

export const TEXT_ENDS_CASES: CasesByFunction = {
  lpad: {
    documented: [['lpad("bat", 8, "yz")', 'yzyzybat']],
    null: [
      ['lpad(null, 8, "yz")', null],
      ['lpad("bat", 5, null)', '  bat'],
    ],
    wrongType: [['lpad("bat", "many", "yz")', fails('a text is no number')]],
    wrongArity: [['lpad("bat", 8)', refused('3 arguments')]],
    more: [
      ['lpad("bat", 5, "")', '  bat'],
      ['lpad("bat", 2, "x")', 'bat'],
      ['lpad("bat", -1, "x")', 'bat'],
      ['lpad(7, 3, 0)', '007'],
      ['lpad("bat", 1000001, "x")', fails('a count of 1000001 is more than 1000000')],
      ['lpad("bat", 2.5, "x")', fails('2.5 is no whole number')],
    ],
  },
  rpad: {
    documented: [['rpad("bat", 8, "yz")', 'batyzyzy']],
    null: [
      ['rpad(null, 8, "yz")', null],
      ['rpad("bat", 5, null)', 'bat  '],
    ],
    wrongType: [['rpad(["bat"], 8, "yz")', fails('an array is no text')]],
    wrongArity: [['rpad("bat", 8, "y", "z")', refused('3 arguments')]],
    more: [
      ['rpad("bat", 5, "")', 'bat  '],
      ['rpad("bat", 3, "x")', 'bat'],
      ['rpad("bat", 9007199254740991, "x")', fails('is more than 1000000')],
    ],
  },
  left: {
    documented: [['left("abcde", 2)', 'ab']],
    null: [['left(null, 2)', null]],
    wrongType: [['left("abcde", [2])', fails('an array is no number')]],
    wrongArity: [['left("abcde")', refused('2 arguments')]],
    more: [
      ['left("abcde", 9)', 'abcde'],
      ['left("abcde", 0)', ''],
      ['left("abcde", -1)', ''],
      ['left("", 2)', ''],
    ],
  },
  right: {
    documented: [['right("abcde", 2)', 'de']],
    null: [['right("abcde", null)', null]],
    wrongType: [['right({"a": 1}, 2)', fails('an object is no text')]],
    wrongArity: [['right("abcde", 1, 2)', refused('2 arguments')]],
    more: [
      ['right("abcde", 9)', 'abcde'],
      ['right("abcde", 0)', ''],
      ['right("abcde", -1)', ''],
    ],
  },
  ltrim: {
    documented: [['ltrim(" hello")', 'hello']],
    null: [['ltrim(null)', null]],
    wrongType: [['ltrim([" "])', fails('an array is no text')]],
    wrongArity: [['ltrim()', refused('1 argument')]],
    more: [['ltrim("\t\n hello ")', 'hello ']],
  },
  rtrim: {
    documented: [['rtrim("hello ")', 'hello']],
    null: [['rtrim(null)', null]],
    wrongType: [['rtrim([" "])', fails('an array is no text')]],
    wrongArity: [['rtrim("a", "b")', refused('1 argument')]],
    more: [['rtrim(" hello\\r\\n")', ' hello']],
  },
  trim: {
    documented: [['trim(" hello ")', 'hello']],
    null: [['trim(null)', null]],
    wrongType: [['trim({"a": " "})', fails('an object is no text')]],
    wrongArity: [['trim()', refused('1 argument')]],
    more: [
      ['trim("   ")', ''],
      ['trim(" a b ")', 'a b'],
    ],
  },
};
