// What expressions give: operators, paths, literals, methods; and that nothing leads out of the row.
import { describe, expect, test } from 'vitest';
import { evaluated, refusalOf } from '../expression.ts';

const SOURCE = {
  ...{ a: 7, b: 'x', yes: 'Y', no: 'off', empty: '', nothing: null, truth: true },
  ...{ 'First Name': 'Ada', 'First.Name': 'Grace', new: 'reserved', size: 3 },
  address: { 'street.name': 'Main', city: 'Rome', zip: '00100' },
  items: [{ sku: 1, tags: [{ t: 'p' }, { t: 'q' }] }, { sku: 2 }, null],
  matrix: [[1, 2], [3]],
};

const table = (rows: readonly (readonly [expression: string, want: unknown])[]) =>
  test.each(rows)('%s gives %j', (expression, want) => {
    expect(evaluated(expression, SOURCE)).toEqual({ value: want });
  });

describe('arithmetic', () => {
  table([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['7 - 2 - 1', 4],
    ['12 / 3 / 2', 2],
    ['1 / 2', 0.5],
    ['1 div 2', 0.5],
    ['7 % 4', 3],
    ['7 mod 4', 3],
    ['-a', -7],
    ['- -a', 7],
    ['-2 * 3', -6],
    ['0 * -1', 0],
    ['a * "2"', 14],
    ['1e3 + 0.5', 1000.5],
    ['a + nothing', null],
    ['nothing * 2', null],
    ['-nothing', null],
    ['"1" + 2', '12'],
    ['1 + "x"', '1x'],
    ['"a" + nothing', 'a'],
  ]);
});

describe('bits', () => {
  table([
    ['33 & 4', 0],
    ['33 | 4', 37],
    ['33 ^ 1', 32],
    ['~33', -34],
    ['1 | 2 & 6 ^ 4', 1 | ((2 & 6) ^ 4)],
    ['nothing & 1', null],
  ]);
});

describe('comparison', () => {
  table([
    ['1 < 2', true],
    ['2 lt 1', false],
    ['2 <= 2', true],
    ['2 le 1', false],
    ['3 > 2', true],
    ['3 gt 4', false],
    ['3 >= 3', true],
    ['3 ge 4', false],
    ['"9" < "10"', true],
    ['"b" > "a"', true],
    ['"a" < 1', false],
    ['nothing < 1', false],
    ['false < true', true],
    ['a == 7', true],
    ['a eq "7"', true],
    ['a ne "7.0"', false],
    ['"7" == "7.0"', false],
    ['a != 8', true],
    ['nothing == null', true],
    ['missing == null', true],
    ['empty == null', false],
    ['truth == "yes"', true],
    ['[1, 2] == [1, 2]', true],
    ['{"k": [1]} == {"k": [1]}', true],
    ['{"k": 1} == {"j": 1}', false],
    ['b =~ "[xyz]"', true],
    ['"xx" =~ "x"', false],
    ['b !~ "[xyz]"', false],
    ['nothing =~ "x"', false],
  ]);
});

describe('logic', () => {
  table([
    ['true && false', false],
    ['true and not false', true],
    ['yes && !no', true],
    ['nothing || yes', true],
    ['false or false', false],
    ['a > 1 ? "more" : "less"', 'more'],
    ['nothing ? 1 : nothing ? 2 : 3', 3],
    ['nothing ?: "none"', 'none'],
    ['empty ?: "none"', 'none'],
    ['b ?: "none"', 'x'],
    ['1 == 1 && 2 == 2 || 1 / 0 == 1', true],
    ['a == 7 or 1 / 0 == 1', true],
    ['a == 8 && 1 / 0 == 1', false],
    ['a == 7 ? 1 : 1 / 0', 1],
  ]);
});

describe('a path', () => {
  table([
    ['address.city', 'Rome'],
    ['address.street\\.name', 'Main'],
    [`\${First Name}`, 'Ada'],
    [`\${First.Name}`, 'Grace'],
    [`\${First\\.Name}`, 'Grace'],
    [`\${new}`, 'reserved'],
    [`address.\${city}`, 'Rome'],
    ['size', 3],
    ['items[1].sku', 2],
    ['items["1"].sku', 2],
    ['items[a - 7].sku', 1],
    ['items[9].sku', null],
    ['items[-1]', null],
    ['address["city"]', 'Rome'],
    ['items[*].sku', [1, 2, null]],
    ['items[*].tags[*].t', [['p', 'q'], null, null]],
    ['items[*].tags[0].t', ['p', null, null]],
    ['matrix[*][0]', [1, 3]],
    ['address[*].city', null],
    ['address.city.length', null],
    ['missing.deeper.still', null],
    ['nothing.child', null],
  ]);
});

describe('a literal', () => {
  table([
    [`'single'`, 'single'],
    ['"it\'s"', "it's"],
    ['"a\\"b"', 'a"b'],
    ['"\\u0041\\n\\t\\\\"', 'A\n\t\\'],
    ['"\\d+\\|"', '\\d+\\|'],
    ['true', true],
    ['null', null],
    ['0.25', 0.25],
    ['[1, "a", [null]]', [1, 'a', [null]]],
    ['[]', []],
    ['{}', {}],
    ['{"a": {"b": 1}}.a.b', 1],
    [`"@\${CRM_ORG_ID}.Salesforce"`, '@ORG.Salesforce'],
    [`"\${UNKNOWN}"`, `\${UNKNOWN}`],
    [`"\${constructor}"`, `\${constructor}`],
  ]);
});

describe('a method', () => {
  table([
    ['"string1".equals("STRING1")', false],
    ['"string1".equalsIgnoreCase("STRING1")', true],
    ['b.equals("x")', true],
    ['nothing.equals("x")', null],
    ['b.equals(null)', false],
    ['address.get("city")', 'Rome'],
    ['items.get(1).sku', 2],
    ['address.get("constructor")', null],
  ]);
});

describe('nullify() inside an expression is null', () => {
  table([
    ['nullify() == null', true],
    ['concat("a", nullify())', 'a'],
    ['[nullify(), 1]', [null, 1]],
    ['{"a": nullify()}', { a: null }],
    ['nullify() ? 1 : 2', 2],
    ['nullify() + "a"', 'a'],
    ['lower(nullify())', null],
    ['lower(iif(true, nullify(), 1))', null],
    ['items[nullify()]', null],
  ]);
});

test.each([
  ['1 / 0', 'divides by zero'],
  ['5 % 0', 'divides by zero'],
  ['a && true', 'neither true nor false'],
  ['items * 2', 'an array is no number'],
  ['address + "x"', 'an object is no text'],
  ['1.5 & 1', 'whole numbers'],
  ['b =~ "("', 'no regular expression'],
  ['b.get("x")', 'arrays and objects'],
  ['items.equals("x")', 'an array is no text'],
])('%s fails', (expression, reason) => {
  expect(evaluated(expression, SOURCE).failure).toContain(reason);
});

describe('nothing leads to the host', () => {
  test.each([
    ...['constructor', '__proto__', 'a.constructor', 'b.constructor', 'b.length', 'items.length', 'address.__proto__'],
    ...[
      'address.constructor.constructor',
      'address["constructor"]',
      'items["length"]',
      'toString',
      'globalThis',
      'process',
    ],
    ...[
      'this',
      'Function',
      'items[*].constructor',
      '{}.constructor',
      '[].constructor',
      '"".constructor',
      `\${__proto__}`,
    ],
    ...['address.hasOwnProperty', '{"a": 1}.toString', 'require', 'frame', 'locals', 'variables', 'nowMs'],
  ])('%s is null', (expression) => {
    const outcome = evaluated(expression, SOURCE);
    const value = 'value' in outcome ? outcome.value : outcome;
    expect(Array.isArray(value) ? value.every((one) => one === null) : value === null).toBe(true);
  });

  test.each([
    ...['constructor("return 1")', 'b.constructor("return 1")', 'Function("return 1")', 'eval("1")', 'b.toString()'],
    ...['address.valueOf()', 'items.map(x -> x)', 'require("fs")', 'b.charAt(0)', 'b.__proto__()', 'b["at"](0)'],
  ])('%s is refused', (expression) => {
    expect(refusalOf(expression)).not.toBe('');
  });

  test('a field of the source may have any name', () => {
    const source: unknown = JSON.parse('{"__proto__": {"constructor": 1}, "toString": 2}');
    expect(evaluated('__proto__.constructor + toString', source)).toEqual({ value: 3 });
  });

  test('a map has what is written and nothing more', () => {
    expect(evaluated('{"__proto__": {"a": 1}}.__proto__.a')).toEqual({ value: 1 });
    expect(evaluated('{"__proto__": {"a": 1}}.a')).toEqual({ value: null });
  });
});
