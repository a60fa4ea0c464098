// Where the value of a mapping comes from: what counts as a path, what as an expression, what as a constant.
import { describe, expect, test } from 'vitest';
import { attributesOf } from '../../../emulator/engine/mapping/language/attributes.ts';
import { compile } from '../../../emulator/engine/mapping/language/compile.ts';
import { isFault } from '../../../emulator/engine/mapping/language/fault.ts';
import { isPath, readSource, SOURCE_TYPES, sourceTree } from '../../../emulator/engine/mapping/source.ts';
import { SURROUNDINGS } from './expression.ts';

const ROW = {
  first_name: 'Ada',
  'First Name': 'Grace',
  address: { 'street.name': 'Main' },
  items: [{ x: 1 }, { x: 2 }],
  new: 3,
};

const gives = (sourceType: string, source: string) =>
  readSource({ sourceType, source }).evaluate({ ...SURROUNDINGS, source: ROW, locals: [] });

describe('a path', () => {
  test.each<[string, unknown]>([
    ['first_name', 'Ada'],
    [`\${First Name}`, 'Grace'],
    ['First Name', 'Grace'],
    ['new', 3],
    ['address.street\\.name', 'Main'],
    ['items[0].x', 1],
    ['items[*].x', [1, 2]],
    ['missing', null],
  ])('%s', (source, want) => {
    expect(gives(SOURCE_TYPES.path, source)).toEqual(want);
  });

  test.each(['', 'a..b', 'a[', 'a.b[x]'])('%j is none', (source) => {
    expect(() => gives(SOURCE_TYPES.path, source)).toThrow('is expected');
  });
});

test.each<[string, unknown]>([
  ['concat(first_name, "!")', 'Ada!'],
  ['"constant"', 'constant'],
  ['42', 42],
])('the expression %s', (source, want) => {
  expect(gives(SOURCE_TYPES.expression, source)).toBe(want);
});

test.each<[string, unknown]>([
  ['first_name', 'first_name'],
  [`at \${CRM_ORG_ID}`, 'at ORG'],
  ['concat(', 'concat('],
])('the constant %s is itself, but for variables of the Platform', (source, want) => {
  expect(gives(SOURCE_TYPES.constant, source)).toBe(want);
});

test.each<[string, boolean]>([
  ['a', true],
  ['a.b[0].c', true],
  ['a[*].b', true],
  [`\${a b}.c`, true],
  ['a[b]', false],
  ['"a"', false],
  ['a + b', false],
  ['lower(a)', false],
  ['lower(a).b', false],
])('%s is a path and nothing more: %s', (source, want) => {
  const tree = sourceTree({ sourceType: SOURCE_TYPES.expression, source });
  expect(!isFault(tree) && isPath(tree)).toBe(want);
});

test.each<[string, string[]]>([
  ['a', ['a']],
  ['concat(first_name, " ", address.street\\.name, first_name)', ['first_name', 'address.street\\.name']],
  ['items[*].x', ['items[*].x']],
  ['items[0].x + items[i].x', ['items[0].x', 'items', 'i']],
  ['iif(a == null, {"k": b}.k, [c])', ['a', 'b', 'c']],
  ['"constant"', []],
])('%s reads %j', (source, want) => {
  const tree = sourceTree({ sourceType: SOURCE_TYPES.expression, source });
  expect(isFault(tree) ? tree : attributesOf(tree)).toEqual(want);
});

test('what is compiled once may be evaluated for many rows', () => {
  const tree = sourceTree({ sourceType: SOURCE_TYPES.expression, source: 'a + 1' });
  if (isFault(tree)) throw new Error('a + 1 is an expression');
  const evaluate = compile(tree);
  const frame = { ...SURROUNDINGS, locals: [] };
  expect([1, 2, 3].map((a) => evaluate({ ...frame, source: { a } }))).toEqual([2, 3, 4]);
});
