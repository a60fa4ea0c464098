// Functions of text.
import { type CasesByFunction, fails, refused } from './cases.ts';

export const TEXT_CASES: CasesByFunction = {
  concat: {
    documented: [['concat("Hi, ", "there", "!")', 'Hi, there!']],
    null: [['concat("a", null, "b")', 'ab']],
    wrongType: [['concat("a", [1])', fails('an array is no text')]],
    wrongArity: [['concat()', '']],
    more: [['concat(1, true, 2.5)', '1true2.5']],
  },
  substr: {
    documented: [['substr("This is a substring test", 7, 8)', ' a subst']],
    null: [['substr(null, 7, 8)', null]],
    wrongType: [['substr("abc", "x", 1)', fails('a text is no number')]],
    wrongArity: [['substr("abc")', refused('3 arguments')]],
    more: [['substr("abc", 1, 9)', 'bc']],
  },
};
