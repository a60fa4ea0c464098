// Functions that choose among their arguments.
import { type CasesByFunction, fails, refused } from './cases.ts';

const DECODE = 'decode(stateCode, "ca", "California", "pa", "Pennsylvania", "N/A")';

export const LOGIC_CASES: CasesByFunction = {
  iif: {
    documented: [['iif("s".equalsIgnoreCase("S"), "True", "False")', 'True']],
    null: [
      ['iif(null, 1, 2)', 2],
      ['iif(true, null, 2)', null],
    ],
    wrongType: [['iif(5, 1, 2)', fails('a number is neither true nor false')]],
    wrongArity: [['iif(true, 1)', refused('3 arguments')]],
    more: [
      ['iif("yes", 1, 2)', 1],
      ['iif(true, 1, get_keys(1))', 1],
      ['iif(false, get_keys(1), 2)', 2],
      ['iif(true, nullify(), 2)', null],
    ],
  },
  decode: {
    documented: [
      [DECODE, 'California', { stateCode: 'ca' }],
      [DECODE, 'Pennsylvania', { stateCode: 'pa' }],
      [DECODE, 'N/A', { stateCode: 'ny' }],
    ],
    null: [
      [DECODE, 'N/A', {}],
      ['decode(1, 2, 3)', null],
      ['decode(1, 1, null, 4)', null],
    ],
    wrongType: [['decode([1], [1], "equal")', 'equal']],
    wrongArity: [['decode()', refused('at least 1 argument')]],
    more: [
      ['decode("a")', null],
      ['decode("a", "only")', 'only'],
      ['decode("2", 2, "equal")', 'equal'],
      ['decode(1, 1, "first", get_keys(1), "second")', 'first'],
      ['decode(3, get_keys(1), "second")', fails('a number is no object')],
    ],
  },
};
