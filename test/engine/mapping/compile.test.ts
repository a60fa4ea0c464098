// From a row and the rules of a mapping set to a record: where values land, in what form, and what is left out.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Rules, run } from './subject.ts';

describe('a value lands', () => {
  it.each<[string, { rules: Rules; row: unknown; want: unknown }]>([
    ['at its path', { rules: [['a', 'name']], row: { a: 'x' }, want: { name: 'x' } }],
    [
      'beside others of the same object',
      {
        rules: [
          ['a', 'person.first'],
          ['b', 'person.address.city'],
        ],
        row: { a: 'x', b: 'y' },
        want: { person: { first: 'x', address: { city: 'y' } } },
      },
    ],
    ['in the type of its field', { rules: [['a', 'age']], row: { a: '42' }, want: { age: 42 } }],
    [
      'as it is where the schema says nothing',
      { rules: [['a', 'anything']], row: { a: [1, 'b'] }, want: { anything: [1, 'b'] } },
    ],
    [
      'as it is where the schema has no such field',
      { rules: [['a', 'no.such']], row: { a: 1 }, want: { no: { such: 1 } } },
    ],
    ['not at all when it is null', { rules: [['a', 'person.first']], row: { a: null }, want: {} }],
    ['not at all when it is absent', { rules: [['a.b.c', 'name']], row: { a: 1 }, want: {} }],
    [
      'over an earlier one of the same destination',
      {
        rules: [
          ['a', 'name'],
          ['b', 'name'],
        ],
        row: { a: 'x', b: 'y' },
        want: { name: 'y' },
      },
    ],
    [
      'but null takes nothing away',
      {
        rules: [
          ['a', 'name'],
          ['b', 'name'],
        ],
        row: { a: 'x', b: null },
        want: { name: 'x' },
      },
    ],
  ])('%s', (_name, { rules, row, want }) => {
    expect(run(rules, row)).toEqual({ record: want, issues: [] });
  });
});

describe('what cannot be converted', () => {
  it.each<[string, { rules: Rules; row: unknown; record: unknown; issues: [path: string, due: string, is: string][] }]>(
    [
      [
        'a word as a number',
        { rules: [['a', 'age']], row: { a: 'abc' }, record: {}, issues: [['age', 'INT', 'STRING']] },
      ],
      [
        'an object as text',
        { rules: [['a', 'name']], row: { a: { b: 1 } }, record: {}, issues: [['name', 'STRING', 'MAP']] },
      ],
      [
        'an array as text',
        { rules: [['a', 'name']], row: { a: ['b'] }, record: {}, issues: [['name', 'STRING', 'ARRAY']] },
      ],
      [
        'text as an object',
        { rules: [['a', 'person']], row: { a: 'b' }, record: {}, issues: [['person', 'OBJECT', 'STRING']] },
      ],
      [
        'one element of an array',
        {
          rules: [['a', 'years']],
          row: { a: ['1', 'x', 3] },
          record: { years: [1, 3] },
          issues: [['years[1]', 'INT', 'STRING']],
        },
      ],
      [
        'one child of an object',
        {
          rules: [['a', 'person']],
          row: { a: { first: 'Ada', born: true } },
          record: { person: { first: 'Ada' } },
          issues: [['person.born', 'INT', 'BOOLEAN']],
        },
      ],
      [
        'a scalar in an array',
        { rules: [['a', 'years']], row: { a: 'x' }, record: {}, issues: [['years[0]', 'INT', 'STRING']] },
      ],
    ],
  )('%s is left out and diagnosed, and the rest goes on', (_name, { rules, row, record, issues }) => {
    const mapped = run([...rules, ['a', 'anything']], row);
    expect(mapped.record).toEqual({ ...(record as object), anything: (row as { a: unknown }).a });
    expect(mapped.issues).toEqual(
      issues.map(([path, due, is]) => ({
        code: 'MAPPER-3700-400',
        mapping: 0,
        path,
        message:
          `The value was left out at destination path ${path}. expected data type was: ${due}, ` +
          `actual data type was: ${is}. sourceField: a destinationField: ${rules[0]?.[1]}`,
      })),
    );
  });
});

describe('names that every object has', () => {
  it('are fields like any other, at both ends', () => {
    const row = JSON.parse('{"__proto__": {"x": 1}, "constructor": "c"}');
    const rules = [
      ['__proto__.x', '__proto__.polluted'],
      ['constructor', 'constructor.prototype.polluted'],
      ['toString', 'name'],
    ] as const;
    const { record } = run(rules, row);
    expect(JSON.stringify(record)).toBe('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":"c"}}}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get(Object, 'polluted')).toBeUndefined();
  });
});

test('mapping never throws, leaves its row alone, and gives what JSON can hold', () => {
  const step = fc.constantFrom(
    'a',
    'b',
    'tags',
    'keys',
    'person',
    'nested',
    'inner',
    '__proto__',
    'constructor',
    '',
    'id',
  );
  const path = fc
    .array(fc.tuple(step, fc.constantFrom('', '', '[*]', '[]', '[0]', '[3]', '[99999999999]', '[*][*]')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((steps) => steps.map(([name, brackets]) => name + brackets).join('.'));
  const destination = fc.oneof(path, fc.string());
  const source = fc.oneof(path, fc.constantFrom('a', 'b', 'a.b', `\${a}`), fc.string());
  const rules = fc.array(fc.tuple(source, destination), { maxLength: 8 });
  const row = fc.oneof(fc.dictionary(fc.constantFrom('a', 'b', 'id', 'tags'), fc.jsonValue()), fc.jsonValue());
  fc.assert(
    fc.property(rules, row, (given, value) => {
      const before = JSON.stringify(value);
      const { record } = run(given, value);
      expect(JSON.stringify(value)).toBe(before);
      expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    }),
    { numRuns: 500 },
  );
});
