// Row filters: what is read of one, what is wrong with it, and which rows it lets through.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeOf } from '../../../emulator/engine/sources/like.ts';
import {
  ALL_OPERATORS,
  isFault,
  type Operator,
  type RowFilter,
  readRowFilter,
} from '../../../emulator/engine/sources/row-filter.ts';
import { columnsIn, filterFault, matcherOf } from '../../../emulator/engine/sources/row-matcher.ts';
import { anyJson } from '../../anything.ts';

const COLUMNS = [
  { name: 'city', type: 'string', xdm: { type: 'string' } },
  { name: 'Age', type: 'integer', xdm: { type: 'integer' } },
  { name: 'active', type: 'boolean', xdm: { type: 'boolean' } },
  { name: 'joined', type: 'string', xdm: { type: 'string', format: 'date-time' } },
  { name: 'address', type: 'object', xdm: { type: 'object' } },
];

const field = (fieldName: unknown) => ({ nodeType: 'fieldLookup', fieldName });
const literal = (value: unknown) => ({ nodeType: 'literal', value });
const apply = (fnName: unknown, ...params: readonly unknown[]) => ({ nodeType: 'fnApply', fnName, params });
const compare = (name: unknown, fnName: unknown, value: unknown) => apply(fnName, field(name), literal(value));
const frame = (value: unknown) => ({ type: 'PQL', format: 'pql/json', value });

const readAll = (value: unknown) => readRowFilter(frame(value), ALL_OPERATORS);
const read = (value: unknown): RowFilter => {
  const filter = readAll(value);
  return isFault(filter) ? expect.fail(filter.problem) : filter;
};

const IS_DDN = compare('city', '=', 'DDN');
const deep = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => apply('and', inner), IS_DDN);

describe('what is no filter is a fault', () => {
  test.each<[string, { given: unknown; want: string }]>([
    ['a list', { given: [], want: 'row-filter-malformed' }],
    ['null', { given: null, want: 'row-filter-malformed' }],
    ['no type', { given: { format: 'pql/json', value: IS_DDN }, want: 'row-filter-type-unknown' }],
    ['another type', { given: { ...frame(IS_DDN), type: 'SQL' }, want: 'row-filter-type-unknown' }],
    ['another format', { given: { ...frame(IS_DDN), format: 'pql/text' }, want: 'row-filter-format-unknown' }],
    ['no value', { given: { type: 'PQL', format: 'pql/json' }, want: 'row-filter-empty' }],
    ['an empty value', { given: frame({}), want: 'row-filter-empty' }],
    ['a value that is text', { given: frame('city = DDN'), want: 'row-filter-malformed' }],
    ['a literal alone', { given: frame(literal(true)), want: 'row-filter-malformed' }],
    ['no operator', { given: frame({ nodeType: 'fnApply', params: [] }), want: 'row-filter-without-operator' }],
    ['a blank operator', { given: frame(compare('city', '', 'a')), want: 'row-filter-without-operator' }],
    ['an operator that is a number', { given: frame(compare('city', 1, 'a')), want: 'row-filter-malformed' }],
    ['an unknown operator', { given: frame(compare('city', '~', 'a')), want: 'row-filter-operator-not-supported' }],
    ['a value first', { given: frame(apply('=', literal('a'), field('city'))), want: 'row-filter-malformed' }],
    ['a column without a name', { given: frame(compare('', '=', 'a')), want: 'row-filter-malformed' }],
    [
      'three operands',
      { given: frame(apply('=', field('city'), literal(1), literal(2))), want: 'row-filter-malformed' },
    ],
    ['null to compare with', { given: frame(compare('city', '=', null)), want: 'row-filter-compares-null' }],
    ['nothing to compare with', { given: frame(compare('city', '<', undefined)), want: 'row-filter-compares-null' }],
    ['null among several', { given: frame(compare('city', 'in', ['a', null])), want: 'row-filter-compares-null' }],
    ['in without a list', { given: frame(compare('city', 'in', 'a')), want: 'row-filter-malformed' }],
    ['in with an empty list', { given: frame(compare('city', 'in', [])), want: 'row-filter-malformed' }],
    ['an object to compare with', { given: frame(compare('city', '=', { a: 1 })), want: 'row-filter-malformed' }],
    ['a list to compare with', { given: frame(compare('city', '=', ['a'])), want: 'row-filter-malformed' }],
    ['and of nothing', { given: frame(apply('and')), want: 'row-filter-malformed' }],
    ['not of several', { given: frame(apply('NOT', IS_DDN, IS_DDN)), want: 'row-filter-not-of-several' }],
    ['not of nothing', { given: frame(apply('not')), want: 'row-filter-malformed' }],
    ['isNull of a value', { given: frame(apply('isNull', literal(1))), want: 'row-filter-malformed' }],
    ['a fault deep inside', { given: frame(apply('or', IS_DDN, apply('and', 1))), want: 'row-filter-malformed' }],
    ['conditions without end', { given: frame(deep(1000)), want: 'row-filter-malformed' }],
  ])('%s', (_name, { given, want }) => {
    const found = readRowFilter(given, ALL_OPERATORS);
    expect(isFault(found) && found.problem).toBe(want);
  });

  test('an operator that the connector does not have', () => {
    const few = { logicalOperators: ['and'], comparisonOperators: ['='] };
    for (const one of [apply('or', IS_DDN), compare('Age', '<', 1)]) {
      expect(readRowFilter(frame(one), few)).toMatchObject({ problem: 'row-filter-operator-not-supported' });
    }
    expect(readRowFilter(frame(apply('AND', compare('city', '==', 'a'))), few)).not.toHaveProperty('problem');
  });

  test('whatever it is, reading it never throws', () => {
    const nodes = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        anyJson,
        fc.record({
          nodeType: fc.constantFrom('fnApply', 'fieldLookup', 'literal'),
          fnName: fc.constantFrom('and', 'or', 'not', '=', 'in', 'like', 'isNull', '__proto__'),
          fieldName: fc.constantFrom('city', 'Age', 'constructor'),
          params: fc.oneof(fc.array(tie('node'), { maxLength: 3 }), anyJson),
          value: anyJson,
        }),
      ),
    })).node;
    fc.assert(
      fc.property(nodes, anyJson, (node, row) => {
        const filter = readAll(node);
        if (isFault(filter) || filterFault(filter, COLUMNS)) return;
        expect(typeof matcherOf(filter, COLUMNS)(Object(row))).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});

describe('against the columns of a table', () => {
  test.each<[string, { given: unknown; want: object | undefined }]>([
    ['a column in other letters is that column', { given: compare('CITY', '=', 'a'), want: undefined }],
    ['an instant may be a day', { given: compare('joined', '=', '2020-04-22'), want: undefined }],
    ['a number may have a fraction', { given: compare('age', '<', 20.5), want: undefined }],
    ['anything may be null', { given: apply('isNull', field('address')), want: undefined }],
    [
      'a column that is not there',
      {
        given: apply('isNull', field('town')),
        want: { problem: 'row-filter-column-unknown', detail: { column: 'town' } },
      },
    ],
    ['an inherited name', { given: compare('constructor', '=', 'a'), want: { problem: 'row-filter-column-unknown' } }],
    [
      'text for a number',
      {
        given: compare('Age', '=', 'old'),
        want: { detail: { value: 'old', columnDataType: 'integer', valueDataType: 'String' } },
      },
    ],
    ['a number for text', { given: compare('city', '=', 1), want: { detail: { valueDataType: 'Integer' } } }],
    ['a fraction for text', { given: compare('city', '=', 0.5), want: { detail: { valueDataType: 'Double' } } }],
    ['a boolean for text', { given: compare('city', '=', true), want: { detail: { valueDataType: 'Boolean' } } }],
    ['one of several', { given: compare('Age', 'in', [1, 'x']), want: { detail: { value: 'x' } } }],
    ['no instant', { given: compare('joined', '>', 'soon'), want: { problem: 'row-filter-value-mismatch' } }],
    ['a pattern for a number', { given: compare('Age', 'like', '1%'), want: { problem: 'row-filter-value-mismatch' } }],
    ['an object', { given: compare('address', '=', 'a'), want: { problem: 'row-filter-value-mismatch' } }],
  ])('%s', (_name, { given, want }) => {
    const fault = filterFault(read(given), COLUMNS);
    if (want === undefined) expect(fault).toBeUndefined();
    else expect(fault).toMatchObject(want);
  });
});

const matches = (node: unknown, row: object) => matcherOf(read(node), COLUMNS)({ ...row });

describe('a row', () => {
  test.each<[string, { given: unknown; row: object; want: boolean }]>([
    ['equals', { given: IS_DDN, row: { city: 'DDN' }, want: true }],
    ['equals to the letter', { given: IS_DDN, row: { city: 'ddn' }, want: false }],
    ['is less, as a number', { given: compare('Age', '<', 10), row: { Age: 9 }, want: true }],
    ['is not less than itself', { given: compare('Age', '<', 9), row: { Age: 9 }, want: false }],
    ['is as much', { given: compare('Age', '>=', 9), row: { Age: 9 }, want: true }],
    ['is true', { given: compare('active', '=', true), row: { active: true }, want: true }],
    ['is later', { given: compare('joined', '>', '2020-04-22'), row: { joined: '2020-04-22 00:00:01' }, want: true }],
    [
      'is the same instant in another form',
      {
        given: compare('joined', '=', '2020-04-22T02:00:00+02:00'),
        row: { joined: '2020-04-22 00:00:00' },
        want: true,
      },
    ],
    ['is among them', { given: compare('city', 'in', ['A', 'DDN']), row: { city: 'DDN' }, want: true }],
    ['is like it', { given: compare('city', 'like', 'M%'), row: { city: 'MUM' }, want: true }],
    ['without the column does not differ', { given: compare('city', '!=', 'a'), row: {}, want: false }],
    ['with null does not differ', { given: compare('city', '!=', 'a'), row: { city: null }, want: false }],
    ['of another type does not compare', { given: compare('Age', '>', 1), row: { Age: 'abc' }, want: false }],
    ['of another type is not null', { given: apply('isNull', field('Age')), row: { Age: 'abc' }, want: false }],
    ['with null is null', { given: apply('isNull', field('Age')), row: { Age: null }, want: true }],
    ['with null is not "not equal"', { given: apply('not', IS_DDN), row: { city: null }, want: false }],
    ['is either', { given: apply('or', compare('Age', '=', 1), IS_DDN), row: { city: 'DDN' }, want: true }],
    ['is not both', { given: apply('and', compare('Age', '=', 1), IS_DDN), row: { city: 'DDN' }, want: false }],
  ])('%s', (_name, { given, row, want }) => {
    expect(matches(given, row)).toBe(want);
  });

  test('a filter tells its columns as it spells them', () => {
    expect(columnsIn(read(apply('and', IS_DDN, apply('not', apply('isNull', field('AGE'))))))).toEqual(['city', 'AGE']);
  });
});

const anyRow = fc.record({
  city: fc.option(fc.constantFrom('a', 'b', 'ab', 'ba', '')),
  Age: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(null, 'abc')),
  active: fc.option(fc.boolean()),
});

const ORDERINGS: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>='];
const anyCondition = fc.oneof(
  fc
    .tuple(fc.constantFrom(...ORDERINGS), fc.integer({ min: 0, max: 3 }))
    .map(([name, age]) => compare('Age', name, age)),
  fc
    .tuple(fc.constantFrom(...ORDERINGS), fc.constantFrom('a', 'b', 'ab'))
    .map(([name, city]) => compare('city', name, city)),
  fc.constantFrom('%', 'a%', '_', '%a').map((pattern) => compare('city', 'like', pattern)),
  fc.constantFrom('Age', 'city', 'active').map((name) => apply('isNull', field(name))),
  fc.boolean().map((value) => compare('active', '=', value)),
);
const anyFilter = fc.letrec<{ filter: unknown }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyCondition,
    tie('filter').map((one) => apply('not', one)),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('filter'), { minLength: 1, maxLength: 3 }))
      .map(([name, some]) => apply(name, ...some)),
  ),
})).filter;

describe('for any filters and any row', () => {
  const holds = (law: (one: unknown, other: unknown, row: object) => [unknown, unknown]) =>
    fc.assert(
      fc.property(anyFilter, anyFilter, anyRow, (one, other, row) => {
        const [left, right] = law(one, other, row);
        expect(left).toBe(right);
      }),
      { numRuns: 300 },
    );

  test('a double negation is none', () => {
    holds((one, _other, row) => [matches(apply('not', apply('not', one)), row), matches(one, row)]);
  });
  test('a row is never read by a filter and by its negation', () => {
    holds((one, _other, row) => [matches(one, row) && matches(apply('not', one), row), false]);
  });
  test('and reads what both read, or what either reads', () => {
    holds((one, other, row) => [matches(apply('and', one, other), row), matches(one, row) && matches(other, row)]);
    holds((one, other, row) => [matches(apply('or', one, other), row), matches(one, row) || matches(other, row)]);
  });
  test('a negation turns and into or, as De Morgan has it', () => {
    holds((one, other, row) => [
      matches(apply('not', apply('and', one, other)), row),
      matches(apply('or', apply('not', one), apply('not', other)), row),
    ]);
  });
  test('in is any of the equalities', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1 }), anyRow, (cities, row) => {
        const each = cities.map((city) => compare('city', '=', city));
        expect(matches(compare('city', 'in', cities), row)).toBe(matches(apply('or', ...each), row));
      }),
    );
  });
});

describe('like', () => {
  test.each<[string, string, boolean]>([
    ['M%', 'MUM', true],
    ['M%', 'UM', false],
    ['%s', 'James', true],
    ['_', '🦊', true],
    ['_', '', false],
    ['%', '', true],
    ['', 'a', false],
    ['a%b%c', 'axxbyyc', true],
    ['a%b%c', 'axxbyy', false],
    ['100\\%', '100%', true],
    ['100\\%', '1000', false],
    ['a\\', 'a\\', true],
    ['a.c', 'abc', false],
  ])('%s and %s', (pattern, text, want) => {
    expect(likeOf(pattern)(text)).toBe(want);
  });

  test('takes what the same expression takes', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', '%', '_'), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    fc.assert(
      fc.property(piece, text, (pattern, given) => {
        const expression = new RegExp(`^${pattern.replaceAll('%', '.*').replaceAll('_', '.')}$`);
        expect(likeOf(pattern)(given)).toBe(expression.test(given));
      }),
      { numRuns: 1000 },
    );
  });

  test('is done soon, whatever the pattern', () => {
    expect(likeOf('%a'.repeat(200))('a'.repeat(20_000))).toBe(true);
    expect(likeOf(`${'%a'.repeat(200)}b`)('a'.repeat(20_000))).toBe(false);
  });
});
