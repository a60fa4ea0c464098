// The least and the greatest of values.
import { type CasesByFunction, fails, refused } from './cases.ts';

export const AGGREGATION_CASES: CasesByFunction = {
  min: {
    documented: [['min(3, 1, 4)', 1]],
    null: [
      ['min(null)', null],
      ['min(null, 2, 1)', 1],
    ],
    wrongType: [
      ['min(1, "a")', fails('a text and a number have no order')],
      ['min({"a": 1}, {"a": 2})', fails('an object and an object have no order')],
    ],
    wrongArity: [['min()', refused('at least 1 argument')]],
    more: [
      ['min([3, 1, 4])', 1],
      ['min([])', null],
      ['min("10", "9")', '9'],
      ['min("b", "a")', 'a'],
      ['min(-1, 9007199254740991)', -1],
    ],
  },
  max: {
    documented: [['max(3, 1, 4)', 4]],
    null: [
      ['max(null, null)', null],
      ['max(null, 2, 1)', 2],
    ],
    wrongType: [['max([1], [2])', fails('an array and an array have no order')]],
    wrongArity: [['max()', refused('at least 1 argument')]],
    more: [
      ['max([3, 1, 4])', 4],
      ['max(false, true)', true],
      ['max("2026-01-02", "2026-01-10")', '2026-01-10'],
    ],
  },
};
