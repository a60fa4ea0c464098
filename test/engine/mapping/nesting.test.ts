// Arrays and objects on the way of a mapping and at its end: what is made, shared, copied.
import { describe, expect, it } from 'vitest';
import { type Rules, run } from './subject.ts';

describe('an array', () => {
  it.each<[string, { rules: Rules; row: unknown; want: unknown }]>([
    ['takes a scalar as its one element', { rules: [['a', 'tags']], row: { a: 'x' }, want: { tags: ['x'] } }],
    ['takes a scalar for its star', { rules: [['a', 'tags[*]']], row: { a: 'x' }, want: { tags: ['x'] } }],
    ['takes an array whole', { rules: [['a', 'tags']], row: { a: ['x', 'y'] }, want: { tags: ['x', 'y'] } }],
    ['takes an array for its star', { rules: [['a', 'tags[*]']], row: { a: ['x', 'y'] }, want: { tags: ['x', 'y'] } }],
    ['coerces each element', { rules: [['a', 'years']], row: { a: ['1', 2] }, want: { years: [1, 2] } }],
    ['stays empty when it was empty', { rules: [['a', 'tags']], row: { a: [] }, want: { tags: [] } }],
    ['leaves null elements out', { rules: [['a', 'tags']], row: { a: ['x', null] }, want: { tags: ['x'] } }],
    ['of arrays takes a scalar too', { rules: [['a', 'grid']], row: { a: 1 }, want: { grid: [[1]] } }],
    [
      'has elements told apart by number',
      {
        rules: [
          ['b', 'tags[1]'],
          ['a', 'tags[0]'],
        ],
        row: { a: 'x', b: 'y' },
        want: { tags: ['x', 'y'] },
      },
    ],
  ])('%s', (_name, { rules, row, want }) => {
    expect(run(rules, row)).toEqual({ record: want, issues: [] });
  });
});

describe('an array of objects', () => {
  const row = { a: 'x', b: 'y', c: 'z' };

  it.each<[string, { rules: Rules; want: unknown }]>([
    [
      'has one element for all mappings that go through it',
      {
        rules: [
          ['a', 'keys[*].id'],
          ['b', 'keys[*].source'],
          ['c', 'keys[*].place.city'],
        ],
        want: { keys: [{ id: 'x', source: 'y', place: { city: 'z' } }] },
      },
    ],
    [
      'is one also where the brackets are left out',
      {
        rules: [
          ['a', 'keys.id'],
          ['b', 'keys[].source'],
          ['c', 'keys[*].place.city'],
        ],
        want: { keys: [{ id: 'x', source: 'y', place: { city: 'z' } }] },
      },
    ],
    [
      'inside another one',
      {
        rules: [
          ['a', 'nested[*].inner[*].a'],
          ['b', 'nested.inner.b'],
        ],
        want: { nested: [{ inner: [{ a: 'x', b: 'y' }] }] },
      },
    ],
    ['inside a map', { rules: [['a', 'identities.crm[*].id']], want: { identities: { crm: [{ id: 'x' }] } } }],
    [
      'has elements told apart by number, and no gaps between them',
      {
        rules: [
          ['a', 'keys[7].id'],
          ['b', 'keys[7].source'],
          ['c', 'keys[2].id'],
          ['missing', 'keys[0].id'],
        ],
        want: { keys: [{ id: 'z' }, { id: 'x', source: 'y' }] },
      },
    ],
    [
      'is an array even if something else stood there',
      {
        rules: [
          ['a', 'keys[*].id'],
          ['b', 'keys'],
          ['c', 'keys[*].id'],
        ],
        want: { keys: [{ id: 'z' }] },
      },
    ],
  ])('%s', (_name, { rules, want }) => {
    expect(run(rules, row).record).toEqual(want);
  });

  it('of another array is copied element by element', () => {
    const source = {
      list: [
        { id: 1, unknown: true },
        { id: 'b', place: { city: 'c' } },
      ],
    };
    expect(run([['list', 'keys']], source)).toEqual({
      record: { keys: [{ id: '1' }, { id: 'b', place: { city: 'c' } }] },
      issues: [],
    });
  });
});

describe('an object', () => {
  const source = { p: { first: 'Ada', born: '1815', age: 36, address: { city: null, zip: '123' } } };

  it('is copied by the names that the schema has, each in its type', () => {
    expect(run([['p', 'person']], source)).toEqual({
      record: { person: { first: 'Ada', born: 1815, address: { zip: 123 } } },
      issues: [],
    });
  });

  it('gives way to a later mapping of one of its children', () => {
    const rules = [
      ['p', 'person'],
      ['p.first', 'person.last'],
      ['p.age', 'person.born'],
    ] as const;
    expect(run(rules, source).record).toEqual({
      person: { first: 'Ada', last: 'Ada', born: 36, address: { zip: 123 } },
    });
  });

  it('of which nothing is left is left out', () => {
    expect(run([['p', 'person']], { p: { nothing: 'known' } })).toEqual({ record: {}, issues: [] });
  });

  it('is a copy: the row stays as it was read', () => {
    const row = { p: { first: 'Ada' }, any: { deep: { list: [1] } }, other: 'x' };
    const before = structuredClone(row);
    const rules = [
      ['p', 'person'],
      ['other', 'person.last'],
      ['any', 'anything'],
      ['other', 'anything.deep.list'],
      ['any', 'no.such'],
      ['other', 'no.such.deep'],
    ] as const;
    expect(run(rules, row).record).toEqual({
      person: { first: 'Ada', last: 'x' },
      anything: { deep: { list: 'x' } },
      no: { such: { deep: 'x' } },
    });
    expect(row).toEqual(before);
  });

  it('as a map takes any name', () => {
    const row = { ids: { crm: [{ id: 1 }], email: { id: 'e' } } };
    expect(run([['ids', 'identities']], row).record).toEqual({
      identities: { crm: [{ id: '1' }], email: [{ id: 'e' }] },
    });
  });
});
