// Functions of arrays.
import { type CasesByFunction, fails, refused } from './cases.ts';

const ORGANIZATIONS = {
  organizations: [
    { id: 123, orgName: 'Acme Inc', founded: 1990, latestInteraction: 1708041600000 },
    { id: 456, orgName: 'Superstar Inc', founded: 2004, latestInteraction: 1692921600000 },
    { id: 789, orgName: 'Energy Corp', founded: 2021, latestInteraction: 1725753600000 },
  ],
  teams: ['Marketing', 'Sales', 'Finance'],
  subscriptions: { hasPromotion: [null, true, null, false, true] },
};
const JOINED =
  "{'id':123,'orgName':'Acme Inc','founded':1990,'latestInteraction':1708041600000}_" +
  "{'id':456,'orgName':'Superstar Inc','founded':2004,'latestInteraction':1692921600000}_" +
  "{'id':789,'orgName':'Energy Corp','founded':2021,'latestInteraction':1725753600000}";

const deep = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}1${']'.repeat(depth)}`);

export const ARRAYS_CASES: CasesByFunction = {
  coalesce: {
    documented: [
      ['coalesce(null, null, null, "first", null, "second")', 'first'],
      ['coalesce(subscriptions.hasPromotion)', true, ORGANIZATIONS],
    ],
    null: [
      ['coalesce(null)', null],
      ['coalesce([null])', null],
      ['coalesce(nullify(), null)', null],
    ],
    wrongType: [['coalesce(null, {"a": 1})', { a: 1 }]],
    wrongArity: [['coalesce()', refused('at least 1 argument')]],
    more: [
      ['coalesce("a", get_keys(1))', 'a'],
      ['coalesce(null, get_keys(1))', fails('a number is no object')],
      ['coalesce([null], "a")', [null]],
      ['coalesce("", "a")', ''],
      ['coalesce(false, 0)', false],
    ],
  },
  first: {
    documented: [['first("1", "2", "3")', '1']],
    null: [
      ['first(null)', null],
      ['first(null, 1)', null],
      ['first([])', null],
    ],
    wrongType: [['first({"a": 1})', { a: 1 }]],
    wrongArity: [['first()', refused('at least 1 argument')]],
    more: [['first(["a", "b"])', 'a']],
  },
  last: {
    documented: [['last("1", "2", "3")', '3']],
    null: [
      ['last(null)', null],
      ['last([])', null],
    ],
    wrongType: [['last({"a": 1})', { a: 1 }]],
    wrongArity: [['last()', refused('at least 1 argument')]],
    more: [['last(["a", "b"])', 'b']],
  },
  add_to_array: {
    documented: [
      ["add_to_array(['a', 'b'], 'c', 'd')", ['a', 'b', 'c', 'd']],
      [`array_to_string('_', add_to_array(teams,"2023"))`, 'Marketing_Sales_Finance_2023', ORGANIZATIONS],
    ],
    null: [
      ['add_to_array(null, 1)', null],
      ['add_to_array([1], null)', [1, null]],
    ],
    wrongType: [['add_to_array("a", 1)', fails('a text is no array')]],
    wrongArity: [['add_to_array()', refused('at least 1 argument')]],
    more: [
      ['add_to_array([1])', [1]],
      ['to_array(true, add_to_array(teams, 1), teams)[1]', ORGANIZATIONS.teams, ORGANIZATIONS],
    ],
  },
  join_arrays: {
    documented: [["join_arrays(['a', 'b'], ['c'], ['d', 'e'])", ['a', 'b', 'c', 'd', 'e']]],
    null: [
      ['join_arrays(null, [1])', null],
      ['join_arrays([1], null, [2])', [1, 2]],
    ],
    wrongType: [['join_arrays([1], 2)', fails('a number is no array')]],
    wrongArity: [['join_arrays()', refused('at least 1 argument')]],
    more: [['join_arrays([[1]], [[2]])', [[1], [2]]]],
  },
  to_array: {
    documented: [['to_array(false, 1, null, 2, 3)', [1, 2, 3]]],
    null: [
      ['to_array(null, 1)', null],
      ['to_array(true, 1, null)', [1, null]],
    ],
    wrongType: [['to_array("maybe", 1)', fails('a text is neither true nor false')]],
    wrongArity: [['to_array()', refused('at least 1 argument')]],
    more: [['to_array(true)', []]],
  },
  size_of: {
    documented: [['size_of([1, 2, 3, 4])', 4]],
    null: [['size_of(null)', null]],
    wrongType: [['size_of("abc")', fails('a text has no size')]],
    wrongArity: [['size_of()', refused('1 argument')]],
    more: [
      ['size_of({"a": 1, "b": 2})', 2],
      ['size_of([])', 0],
    ],
  },
  upsert_array_append: {
    documented: [['upsert_array_append([123, 456])', [123, 456]]],
    null: [['upsert_array_append(null)', null]],
    wrongType: [['upsert_array_append("a")', fails('a text is no array')]],
    wrongArity: [['upsert_array_append([1], 1)', refused('1 argument')]],
  },
  upsert_array_replace: {
    documented: [['upsert_array_replace([123, 456], 1)', [123, 456]]],
    null: [
      ['upsert_array_replace(null)', null],
      ['upsert_array_replace([1], null)', [1]],
    ],
    wrongType: [
      ['upsert_array_replace("a")', fails('a text is no array')],
      ['upsert_array_replace([1], "a")', fails('a text is no number')],
    ],
    wrongArity: [['upsert_array_replace()', refused('1 to 2 arguments')]],
  },
  array_to_string: {
    documented: [["array_to_string('_',organizations)", JOINED, ORGANIZATIONS]],
    null: [
      ["array_to_string('_', null)", null],
      ["array_to_string('_', ['a', null, 'b'])", 'a_b'],
    ],
    wrongType: [["array_to_string('_', 'a')", fails('a text is no array')]],
    wrongArity: [["array_to_string('_')", refused('2 arguments')]],
    more: [
      ["array_to_string('|', [1, [true, [2.5]]])", '1|true|2.5'],
      ["array_to_string('|', [])", ''],
    ],
  },
  filterArray: {
    documented: [
      // The documentation keeps those of 1990 and of 2021, which are not above 2021.
      ['filterArray(organizations, org -> org.founded > 2021)', [], ORGANIZATIONS],
      ['filterArray(organizations, org -> org.founded >= 2021)', ORGANIZATIONS.organizations.slice(2), ORGANIZATIONS],
    ],
    null: [
      ['filterArray(null, one -> true)', null],
      ['filterArray([1], one -> null)', []],
    ],
    wrongType: [
      ['filterArray("a", one -> true)', fails('a text is no array')],
      ['filterArray([1], true)', fails('a boolean is no lambda')],
      ['filterArray([1], one -> 5)', fails('a number is neither true nor false')],
    ],
    wrongArity: [['filterArray([1])', refused('2 arguments')]],
    more: [['filterArray([[1], [1, 2]], one -> size_of(filterArray(one, two -> two > 1)) > 0)', [[1, 2]]]],
  },
  transformArray: {
    documented: [
      [
        "array_to_string('_', transformArray(organizations, org -> ucase(org.orgName)))",
        'ACME INC_SUPERSTAR INC_ENERGY CORP',
        ORGANIZATIONS,
      ],
    ],
    null: [
      ['transformArray(null, one -> one)', null],
      ['transformArray([1], one -> nullify())', [null]],
    ],
    wrongType: [
      ['transformArray({}, one -> one)', fails('an object is no array')],
      ['transformArray([[1]], one -> lower(one))', fails('an array is no text')],
    ],
    wrongArity: [['transformArray([1], one -> one, 2)', refused('2 arguments')]],
    more: [['transformArray([1, 2], one -> one + 1)', [2, 3]]],
  },
  flattenArray: {
    documented: [["array_to_string('_', flattenArray(organizations))", JOINED, ORGANIZATIONS]],
    null: [
      ['flattenArray(null)', null],
      ['flattenArray([null, [null]])', [null, null]],
    ],
    wrongType: [['flattenArray("a")', fails('a text is no array')]],
    wrongArity: [['flattenArray([1], 2)', refused('1 argument')]],
    more: [
      ['flattenArray([[1, 2], [3, [4]], []])', [1, 2, 3, 4]],
      ['flattenArray(deep)', [1], { deep: deep(5000) }],
    ],
  },
};
