// What becomes of the values of expressions in a record: elements one by one, objects that meet, fields taken away, nulls, failures.
import { describe, expect, it, test } from 'vitest';
import { type Rules, run } from './subject.ts';

describe('elements of a source array', () => {
  const row = {
    src: [
      { x: 'a', y: 1, inner: [{ z: 'p' }, { z: 'q' }] },
      { x: 'b', y: 2, inner: [{ z: 'r' }] },
    ],
    one: 'only',
  };

  it.each<[string, { rules: Rules; want: unknown }]>([
    ['go to one place each', { rules: [['src[*].x', 'keys[*].id']], want: { keys: [{ id: 'a' }, { id: 'b' }] } }],
    [
      'and those of a second mapping join them',
      {
        rules: [
          ['src[*].x', 'keys[*].id'],
          ['src[*].y', 'keys[*].source'],
        ],
        want: {
          keys: [
            { id: 'a', source: '1' },
            { id: 'b', source: '2' },
          ],
        },
      },
    ],
    [
      'also where the brackets are left out',
      { rules: [['src[*].x', 'keys.id']], want: { keys: [{ id: 'a' }, { id: 'b' }] } },
    ],
    [
      'through two arrays',
      {
        rules: [['src[*].inner[*].z', 'nested[*].inner[*].a']],
        want: { nested: [{ inner: [{ a: 'p' }, { a: 'q' }] }, { inner: [{ a: 'r' }] }] },
      },
    ],
    ['land whole in an array of scalars', { rules: [['src[*].x', 'tags']], want: { tags: ['a', 'b'] } }],
    ['land whole at its star', { rules: [['src[*].x', 'tags[*]']], want: { tags: ['a', 'b'] } }],
    [
      'while a scalar lands in the first',
      {
        rules: [
          ['src[*].x', 'keys[*].id'],
          ['one', 'keys[*].source'],
        ],
        want: { keys: [{ id: 'a', source: 'only' }, { id: 'b' }] },
      },
    ],
  ])('%s', (_name, { rules, want }) => {
    expect(run(rules, row)).toEqual({ record: want, issues: [] });
  });

  it('may be as many as a row can hold', () => {
    const src = Array.from({ length: 200_000 }, (_, index) => ({ x: index }));
    const { record, issues } = run([['src[*].x', 'keys[*].id']], { src });
    expect([record['keys'], issues]).toEqual([src.map(({ x }) => ({ id: String(x) })), []]);
  });

  it('that cannot be converted are left out by themselves', () => {
    const { record, issues } = run([['src[*].x', 'person.born']], row);
    expect([record, issues.length]).toEqual([{}, 1]);
  });
});

describe('objects that meet', () => {
  const row = { p: { first: 'Ada', last: 'King', address: { city: 'London', zip: 1 } }, name: 'Augusta' };

  it.each<[string, { rules: Rules; want: unknown }]>([
    [
      'a later child overrides what was copied',
      {
        rules: [
          ['p', 'person'],
          ['name', 'person.first'],
        ],
        want: { person: { first: 'Augusta', last: 'King', address: { city: 'London', zip: 1 } } },
      },
    ],
    [
      'a later copy overrides an earlier child and keeps the others',
      {
        rules: [
          ['name', 'person.first'],
          ['9', 'person.born'],
          ['{"first": "Ada"}', 'person'],
        ],
        want: { person: { first: 'Ada', born: 9 } },
      },
    ],
    [
      'nullify() takes a copied child away',
      {
        rules: [
          ['p', 'person'],
          ['nullify()', 'person.address.zip'],
        ],
        want: { person: { first: 'Ada', last: 'King', address: { city: 'London' } } },
      },
    ],
    [
      'nullify() may be one of two choices',
      {
        rules: [
          ['p', 'person'],
          ['iif(name == "Augusta", nullify(), name)', 'person.first'],
        ],
        want: { person: { last: 'King', address: { city: 'London', zip: 1 } } },
      },
    ],
    ['nullify() of what is not there is nothing', { rules: [['nullify()', 'person.address.zip']], want: {} }],
  ])('%s', (_name, { rules, want }) => {
    expect(run(rules, row)).toEqual({ record: want, issues: [] });
  });
});

describe('null', () => {
  it('is left out', () => {
    expect(run([['missing', 'name']], {}).record).toEqual({});
  });

  it('is written where the set allows it', () => {
    expect(run([['missing', 'name']], {}, { allowNullValues: true }).record).toEqual({ name: null });
  });
});

test('an expression that fails costs its field, and says why in the words that clients parse', () => {
  const { record, issues } = run(
    [
      ['a / 0', 'age'],
      ['"kept"', 'name'],
    ],
    { a: 1 },
  );
  expect(record).toEqual({ name: 'kept' });
  expect(issues).toEqual([
    {
      code: 'MAPPER-3700-400',
      path: 'age',
      mapping: 0,
      message:
        'The value was left out at destination path age. The expression failed: it divides by zero. ' +
        'sourceField: a / 0 destinationField: age',
    },
  ]);
});

test('an expression that cannot be read costs its field in each row', () => {
  const { record, issues } = run([['concat(', 'name']], { a: 1 });
  expect(record).toEqual({});
  expect(issues[0]?.message).toContain('character 8 is the end, where a value is expected');
});
