// What takes something away from records that are there already.
import { describe, expect, it } from 'vitest';
import { breakingChanges } from '../../../emulator/engine/xdm/breaking-changes.ts';
import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';

const resolved = (properties: object) => resolveSchema({ properties }, () => undefined);
const pathsOf = (before: object, after: object) =>
  breakingChanges(resolved(before), resolved(after)).map(({ path }) => path);

const text = { type: 'string' };
const whole = { type: 'integer' };
const object = (properties: object) => ({ type: 'object', properties });

describe('a change breaks', () => {
  it.each([
    ['where a field is gone', { a: text, b: text }, { b: text }, ['a']],
    ['where a field is renamed', { a: text }, { b: text }, ['a']],
    ['where a field moves', { a: text, o: object({}) }, { o: object({ a: text }) }, ['a']],
    ['where an inner field is gone', { o: object({ a: text }) }, { o: object({}) }, ['o.a']],
    [
      'where what is in a list loses a field',
      { l: { type: 'array', items: object({ a: text }) } },
      { l: { type: 'array', items: object({}) } },
      ['l[*].a'],
    ],
    [
      'where what is in a map loses a field',
      { m: { type: 'object', additionalProperties: object({ a: text }) } },
      { m: { type: 'object', additionalProperties: object({}) } },
      ['m.{key}.a'],
    ],
    ['where a type changes', { a: text }, { a: whole }, ['a']],
    ['where a text becomes a date', { a: text }, { a: { ...text, format: 'date' } }, ['a']],
    ['where a whole number has fewer bits', { a: whole }, { a: { ...whole, minimum: 0, maximum: 100 } }, ['a']],
    [
      'where values are no longer allowed',
      { a: { ...text, enum: ['x', 'y'] } },
      { a: { ...text, enum: ['x'] } },
      ['a'],
    ],
    ['where any value was allowed', { a: text }, { a: { ...text, enum: ['x'] } }, ['a']],
    ['where a text must be longer', { a: { ...text, minLength: 1 } }, { a: { ...text, minLength: 2 } }, ['a']],
    ['where a text must be shorter', { a: text }, { a: { ...text, maxLength: 2 } }, ['a']],
    [
      'where a number must be larger',
      { a: { type: 'number', minimum: 0 } },
      { a: { type: 'number', minimum: 1 } },
      ['a'],
    ],
    ['where a text has another pattern', { a: { ...text, pattern: 'a' } }, { a: { ...text, pattern: 'b' } }, ['a']],
  ])('%s', (_name, before, after, want) => {
    expect(pathsOf(before, after)).toEqual(want);
  });
});

describe('a change breaks nothing', () => {
  it.each([
    ['where a field is added', { a: text }, { a: text, b: text }],
    ['where an inner field is added', { o: object({}) }, { o: object({ a: text }) }],
    ['where texts change', { a: text }, { a: { ...text, title: 'A', description: 'the first' } }],
    ['where more values are allowed', { a: { ...text, enum: ['x'] } }, { a: { ...text, enum: ['y', 'x'] } }],
    ['where all values are allowed', { a: { ...text, enum: ['x'], pattern: 'x' } }, { a: text }],
    [
      'where limits widen',
      { a: { ...text, minLength: 2, maxLength: 3 } },
      { a: { ...text, minLength: 1, maxLength: 4 } },
    ],
    ['where nothing changes', { a: object({ b: text }) }, { a: object({ b: text }) }],
    [
      'where a field is called __proto__',
      JSON.parse('{"__proto__":{"type":"string"}}'),
      JSON.parse('{"__proto__":{"type":"string"}}'),
    ],
  ])('%s', (_name, before, after) => {
    expect(pathsOf(before, after)).toEqual([]);
  });
});
