// Functions of regular expressions.
import { type CasesByFunction, fails, refused } from './cases.ts';

export const REGEX_CASES: CasesByFunction = {
  extract_regex: {
    documented: [
      ['extract_regex("E259,E259B_009,1_1", "([^,]+),[^,]*,([^,]+)")', ['E259,E259B_009,1_1', 'E259', '1_1']],
    ],
    null: [
      ['extract_regex(null, "a")', null],
      ['extract_regex("a", null)', null],
    ],
    wrongType: [['extract_regex([1], "a")', fails('an array is no text')]],
    wrongArity: [['extract_regex("a")', refused('2 arguments')]],
    more: [
      ['extract_regex("order 17 of 20", "(\\d+)")', ['17', '17']],
      ['extract_regex("abc", "\\d")', []],
      ['extract_regex("b", "(a)|(b)")', ['b', null, 'b']],
      ['extract_regex("", "")', ['']],
      ['extract_regex("a😀", "(.)$")', ['😀', '😀']],
      ['extract_regex("a", "(?=a)")', fails('"(?=a)" is no regular expression, or has look-around')],
      ['extract_regex("aa", "(a)\\1")', fails('back references')],
      ['extract_regex("a", "(a{1000}){1000}")', fails('is no regular expression')],
    ],
  },
  matches_regex: {
    documented: [['matches_regex("E259,E259B_009,1_1", "([^,]+),[^,]*,([^,]+)")', true]],
    null: [['matches_regex(null, "a")', null]],
    wrongType: [['matches_regex("a", {"a": 1})', fails('an object is no text')]],
    wrongArity: [['matches_regex("a", "b", "c")', refused('2 arguments')]],
    more: [
      ['matches_regex("abc", "b")', false],
      ['matches_regex("abc", "a|abc")', true],
      ['matches_regex("ab", "a)|(b")', fails('"a)|(b" is no regular expression')],
      ['matches_regex("ABC", "(?i)abc")', true],
      ['matches_regex(12, "\\d+")', true],
      ['matches_regex("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "(a+)+b")', false],
    ],
  },
};
