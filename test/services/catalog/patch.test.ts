// How a body is merged into another, and what a header of a condition names.
import { expect, it } from 'vitest';
import { merged } from '../../../emulator/services/catalog/patch.ts';
import { checkPreconditions, isDryRun } from '../../../emulator/services/catalog/preconditions.ts';

const CURRENT = { id: 'a', version: '1.0.3', updated: 1_700_000_000_000 };

it.each([
  ['a field beside others', { given: [{ a: 1, b: 2 }, { b: 3 }], want: { a: 1, b: 3 } }],
  [
    'objects, to any depth',
    { given: [{ a: { b: { c: 1, d: 2 } } }, { a: { b: { d: 3 } } }], want: { a: { b: { c: 1, d: 3 } } } },
  ],
  ['what is missing on the way', { given: [{ a: 1 }, { b: { c: { d: 2 } } }], want: { a: 1, b: { c: { d: 2 } } } }],
  ['an object where a text stood', { given: [{ a: 'b' }, { a: { b: 1 } }], want: { a: { b: 1 } } }],
  ['lists as a whole', { given: [{ a: [1, 2] }, { a: [3] }], want: { a: [3] } }],
  ['null as a value', { given: [{ a: { b: 1 } }, { a: null }], want: { a: null } }],
  ['nothing', { given: [{ a: { b: 1 } }, { a: {} }], want: { a: { b: 1 } } }],
])('a merge takes %s', (_, { given: [before, sent], want }) => {
  const untouched = structuredClone(before);
  expect(merged(before, sent)).toEqual(want);
  expect(before).toEqual(untouched);
});

it('a merge never reaches an object’s own machinery', () => {
  const result = merged(
    { a: 1 },
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  );
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(JSON.stringify(result)).toBe('{"a":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
});

it.each([
  ['its version', '1.0.3', true],
  ['its version in quotes', '"1.0.3"', true],
  ['its version as a weak etag', 'W/"1.0.3"', true],
  ['one of several', '"1.0.1" , "1.0.3"', true],
  ['the instant of its update', '1700000000000', true],
  ['anything', '*', true],
  ['an older version', '"1.0.2"', false],
  ['a longer version', '1.0.31', false],
  ['no version', '', false],
])('a header that names %s: %s', (_, header, isNamed) => {
  const match = () => checkPreconditions({ 'If-Match': header }, CURRENT);
  const noneMatch = () => checkPreconditions({ 'If-None-Match': header }, CURRENT);
  if (isNamed) {
    expect(match).not.toThrow();
    expect(noneMatch).toThrow('1.0.3');
  } else {
    expect(match).toThrow('1.0.3');
    expect(noneMatch).not.toThrow();
  }
});

it.each([
  [undefined, false],
  ['no-cache', false],
  ['validate-only', true],
  ['no-cache, Validate-Only', true],
])('the pragma %s: only to be validated? %s', (pragma, want) => {
  expect(isDryRun(pragma === undefined ? {} : { Pragma: pragma })).toBe(want);
});
