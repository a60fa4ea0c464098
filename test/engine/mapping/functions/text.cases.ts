// Functions of text.
import { type CasesByFunction, fails, refused } from './cases.ts';

/** Ten million characters are the most; a million fill a text up. */
const MILLION = 'rpad("", 1000000, "x")';

const lower: CasesByFunction[string] = {
  documented: [
    ['lower("HeLLo")', 'hello'],
    ['lcase("HeLLo")', 'hello'],
  ],
  null: [['lower(null)', null]],
  wrongType: [['lower(["A"])', fails('an array is no text')]],
  wrongArity: [['lower("A", "B")', refused('1 argument')]],
  more: [
    ['lower("ÄÉ")', 'äé'],
    ['lower("")', ''],
    ['lower(true)', 'true'],
  ],
};

const upper: CasesByFunction[string] = {
  documented: [
    ['upper("HeLLo")', 'HELLO'],
    ['ucase("HeLLo")', 'HELLO'],
  ],
  null: [['upper(null)', null]],
  wrongType: [['upper({"a": 1})', fails('an object is no text')]],
  wrongArity: [['upper()', refused('1 argument')]],
  more: [['upper("straße")', 'STRASSE']],
};

export const TEXT_CASES: CasesByFunction = {
  concat: {
    documented: [['concat("Hi, ", "there", "!")', 'Hi, there!']],
    null: [['concat("a", null, "b")', 'ab']],
    wrongType: [['concat("a", [1])', fails('an array is no text')]],
    wrongArity: [['concat()', '']],
    more: [
      ['concat(1, true, 2.5)', '1true2.5'],
      [`concat(${Array.from({ length: 11 }, () => MILLION)})`, fails('a text of 11000000 characters is longer')],
    ],
  },
  explode: {
    // The page leaves out the exclamation mark of the second piece.
    documented: [['explode("Hi, there!", " ")', ['Hi,', 'there!']]],
    null: [
      ['explode(null, " ")', null],
      ['explode("a,b", null)', ['a', 'b']],
    ],
    wrongType: [['explode([1], ",")', fails('an array is no text')]],
    wrongArity: [['explode()', refused('1 to 2 arguments')]],
    more: [
      ['explode("a,b,,c,")', ['a', 'b', '', 'c', '']],
      ['explode("")', ['']],
      ['explode("a.b|c", "\\.")', ['a', 'b|c']],
      ['explode("a.b|c", "[.|]")', ['a', 'b', 'c']],
      ['explode("a--b-c", "--")', ['a', 'b-c']],
      ['explode("a1b22c", "\\d+")', ['a', 'b', 'c']],
      ['explode("a", "(")', fails('"(" is no regular expression')],
      ['explode("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "(a+)+b")', ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa']],
    ],
  },
  instr: {
    documented: [['instr("adobe.com", "com")', 6]],
    null: [
      ['instr(null, "com")', null],
      ['instr("adobe.com", null)', null],
      ['instr("adobe.com", "o", null, null)', 2],
    ],
    wrongType: [['instr("adobe.com", "o", "x")', fails('a text is no number')]],
    wrongArity: [['instr("adobe.com")', refused('2 to 4 arguments')]],
    more: [
      ['instr("adobe.com", "o", 3)', 7],
      ['instr("adobe.com", "o", 0, 2)', 7],
      ['instr("adobe.com", "o", 0, 3)', -1],
      ['instr("adobe.com", "x")', -1],
      ['instr("adobe.com", "a", -5)', 0],
      ['instr("adobe.com", "a", 9007199254740991)', -1],
      ['instr("aaa", "aa", 0, 2)', 1],
      ['instr("abc", "", 0, 9007199254740991)', -1],
      ['instr("adobe.com", "o", 0, 0)', fails('there is no occurrence 0')],
      ['instr("adobe.com", "o", 1.5)', fails('1.5 is no whole number')],
    ],
  },
  replacestr: {
    documented: [['replacestr("This is a string re test", "re", "replace")', 'This is a string replace test']],
    null: [
      ['replacestr(null, "re", "replace")', null],
      ['replacestr("re", "re", null)', null],
    ],
    wrongType: [['replacestr("a", {"a": 1}, "b")', fails('an object is no text')]],
    wrongArity: [['replacestr("a", "b")', refused('3 arguments')]],
    more: [
      ['replacestr("a.a.a", ".", "-")', 'a-a-a'],
      ['replacestr("ab", "a", "$&$1")', '$&$1b'],
      ['replacestr("abc", "", "x")', 'abc'],
      ['replacestr("abc", "b", "")', 'ac'],
      [`replacestr(${MILLION}, "x", ${MILLION})`, fails('is longer than 10000000')],
    ],
  },
  substr: {
    documented: [['substr("This is a substring test", 7, 8)', ' a subst']],
    null: [['substr(null, 7, 8)', null]],
    wrongType: [['substr("abc", "x", 1)', fails('a text is no number')]],
    wrongArity: [['substr("abc")', refused('3 arguments')]],
    more: [
      ['substr("abc", 1, 9)', 'bc'],
      ['substr("abc", 9, 1)', ''],
      ['substr("abc", "1", "1")', 'b'],
      ['substr("abc", -1, 1)', fails('no negative place or length: -1')],
      ['substr("abc", 1, -1)', fails('no negative place or length: -1')],
      ['substr("abc", 0, 9007199254740991)', 'abc'],
    ],
  },
  lower,
  lcase: { ...lower, wrongArity: [['lcase()', refused('1 argument')]] },
  upper,
  ucase: { ...upper, wrongArity: [['ucase()', refused('1 argument')]] },
  split: {
    documented: [['split("Hello world", " ")', ['Hello', 'world']]],
    null: [
      ['split(null, " ")', null],
      ['split("a b", null)', null],
    ],
    wrongType: [['split("a", [" "])', fails('an array is no text')]],
    wrongArity: [['split("a")', refused('2 arguments')]],
    more: [
      ['split("a,b;c", ",;")', ['a', 'b', 'c']],
      ['split(",a,,b,", ",")', ['a', 'b']],
      ['split("a|b.c", "|.")', ['a', 'b', 'c']],
      ['split("a\\\\b", "\\\\")', ['a', 'b']],
      ['split("abc", "")', ['abc']],
      ['split("", ",")', []],
      ['split("a😀b😀", "😀")', ['a', 'b']],
    ],
  },
  join: {
    // The page's own, join(" ", to_array(true, "Hello", "world")), is held by table.test.ts.
    documented: [['join(" ", ["Hello", "world"])', 'Hello world']],
    null: [
      ['join(" ", null)', null],
      ['join("-", ["a", null, "b"])', 'a--b'],
    ],
    wrongType: [
      ['join(" ", "Hello")', fails('a text is no array')],
      ['join(" ", [["a"]])', fails('an array is no text')],
    ],
    wrongArity: [['join(" ")', refused('2 arguments')]],
    more: [
      ['join(", ", [1, true, "x"])', '1, true, x'],
      ['join(" ", [])', ''],
      [`join(${MILLION}, explode("a,b,c,d,e,f,g,h,i,j,k,l"))`, fails('is longer than 10000000')],
    ],
  },
};
