// Rows of a file become records without a mapping set: names lead into objects, texts become what the schema says, nothing is lost.
import { describe, expect, test } from 'vitest';
import { recordReader } from '../../../emulator/engine/mapping/record-reader.ts';
import { compileRecordCheck } from '../../../emulator/engine/xdm/check.ts';
import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';

const SCHEMA = resolveSchema(
  {
    type: 'object',
    required: ['_id'],
    properties: {
      _id: { type: 'string' },
      age: { type: 'integer' },
      ratio: { type: 'number' },
      active: { type: 'boolean' },
      born: { type: 'string', format: 'date' },
      seen: { type: 'string', format: 'date-time' },
      tags: { type: 'array', items: { type: 'string' } },
      years: { type: 'array', items: { type: 'integer' } },
      person: {
        type: 'object',
        properties: { name: { type: 'object', properties: { first: { type: 'string' } } }, born: { type: 'integer' } },
      },
      keys: {
        type: 'array',
        items: { type: 'object', properties: { id: { type: 'string' }, rank: { type: 'integer' } } },
      },
      identities: {
        type: 'object',
        additionalProperties: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } },
      },
    },
  },
  () => undefined,
);
const check = compileRecordCheck(SCHEMA, { malformedEmail: 'diagnose' });
const read = recordReader(SCHEMA, 'csv');

test.each<[string, { given: Record<string, string>; want: object }]>([
  ['a text', { given: { _id: ' a ' }, want: { _id: ' a ' } }],
  ['numbers', { given: { age: '42', ratio: '-1.5e3' }, want: { age: 42, ratio: -1500 } }],
  ['truths', { given: { active: 'TRUE' }, want: { active: true } }],
  [
    'days and instants',
    {
      given: { born: '1815-12-10', seen: '2026-01-01 12:00:00' },
      want: { born: '1815-12-10', seen: '2026-01-01T12:00:00.000Z' },
    },
  ],
  [
    'dotted names',
    {
      given: { 'person.name.first': 'Ada', 'person.born': '1815' },
      want: { person: { name: { first: 'Ada' }, born: 1815 } },
    },
  ],
  ['one element', { given: { tags: 'a', years: '1' }, want: { tags: ['a'], years: [1] } }],
  [
    'elements by number',
    {
      given: { 'tags[1]': 'b', 'tags[0]': 'a', 'keys[0].id': 'k', 'keys[1].rank': '2' },
      want: { tags: ['a', 'b'], keys: [{ id: 'k' }, { rank: 2 }] },
    },
  ],
  ['members of elements', { given: { 'keys.id': 'k', 'keys.rank': '2' }, want: { keys: [{ id: 'k', rank: 2 }] } }],
  [
    'keys of maps',
    { given: { 'identities.Email[0].id': 'a@b.c' }, want: { identities: { Email: [{ id: 'a@b.c' }] } } },
  ],
])('CSV is read into %s', (_name, { given, want }) => {
  const { record, issues } = read({ _id: 'a', ...given });
  expect(record).toEqual({ _id: 'a', ...want });
  expect([...issues, ...check(record)]).toEqual([]);
});

describe('CSV goes on as it is, and the check tells', () => {
  const INVALID = 'INGEST-1211-400';
  const expected = (type: string) => new RegExp(`, expected ${type} \\(TypeCompatibilityException\\)\\.$`);

  test.each<[string, { given: Record<string, string>; path: string; message: RegExp }]>([
    ['a word for a number', { given: { age: 'old' }, path: 'age', message: expected('an integer') }],
    ['a fraction for an integer', { given: { age: '1.5' }, path: 'age', message: expected('an integer') }],
    ['a word for a truth', { given: { active: 'maybe' }, path: 'active', message: expected('true or false') }],
    ['a word for an instant', { given: { seen: 'today' }, path: 'seen', message: expected('the format date-time') }],
    ['a word in an array', { given: { years: 'x' }, path: 'years[0]', message: expected('an integer') }],
    ['a word for an object', { given: { person: 'Ada' }, path: 'person', message: expected('an object') }],
    ['a word in an object', { given: { 'person.born': 'x' }, path: 'person.born', message: expected('an integer') }],
    [
      'a name that the schema does not have',
      { given: { 'person.nme': 'x' }, path: 'person.nme', message: /no such field/ },
    ],
    ['a path with slashes', { given: { '/person/born': '1' }, path: '/person/born', message: /no such field/ }],
    ['a name that objects inherit', { given: { toString: 'x' }, path: 'toString', message: /no such field/ }],
  ])('%s', (_name, { given, path, message }) => {
    const { record, issues } = read({ _id: 'a', ...given });
    expect(issues).toEqual([]);
    expect(check(record)).toEqual([{ code: INVALID, path, message: expect.stringMatching(message) }]);
  });

  test('the name that would change what it inherits', () => {
    const { record } = read(JSON.parse('{"__proto__":"x","__proto__.a":"y"}'));
    expect(Object.keys(record)).toEqual(['__proto__', '__proto__.a']);
  });
});

test.each(['json', 'parquet'] as const)('%s has types of its own', (format) => {
  const row = { _id: 1, 'person.born': '1815', person: { born: '1815' } };
  expect(recordReader(SCHEMA, format)(row)).toEqual({ record: row, issues: [] });
});
