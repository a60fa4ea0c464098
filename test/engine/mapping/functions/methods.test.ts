// Methods of values: equals, equalsIgnoreCase, get. They are no functions of the table.
import { describe, expect, test } from 'vitest';
import { METHODS } from '../../../../emulator/engine/mapping/language/methods.ts';
import { evaluated, refusalOf } from '../expression.ts';

const SOURCE = { name: 'Ada', tags: ['x', null], plan: JSON.parse('{"a": 1, "__proto__": 2}'), none: null };

test.each<[string, unknown]>([
  ['"string1".equals("STRING1")', false],
  ['"string1".equals("string1")', true],
  // The page forgets a quote: "string1".equalsIgnoreCase("STRING1)
  ['"string1".equalsIgnoreCase("STRING1")', true],
  ['"string1".equalsIgnoreCase("string2")', false],
  ['name.equals("Ada")', true],
  ['name.equals(null)', false],
  ['none.equals("Ada")', null],
  ['absent.equalsIgnoreCase("Ada")', null],
  ['"1".equals(1)', true],
  ['"".equals("")', true],
  ['"É".equalsIgnoreCase("é")', true],
  ['tags.get(0)', 'x'],
  ['tags.get("0")', 'x'],
  ['tags.get(1)', null],
  ['tags.get(-1)', null],
  ['tags.get(9007199254740991)', null],
  ['plan.get("a")', 1],
  ['plan.get("__proto__")', 2],
  ['plan.get("constructor")', null],
  ['plan.get("b")', null],
])('%s', (expression, value) => {
  expect(evaluated(expression, SOURCE)).toEqual({ value });
});

test.each([
  ['tags.equals("x")', 'an array is no text'],
  ['name.equals(tags)', 'an array is no text'],
  ['name.get(0)', 'get() is for arrays and objects'],
  ['plan.get(tags)', 'an array is no text'],
])('%s fails', (expression, failure) => {
  expect(evaluated(expression, SOURCE).failure).toContain(failure);
});

describe.each([...METHODS.keys()])('%s', (method) => {
  test.each(['', '"a", "b"'])('takes one argument, not (%s)', (args) => {
    expect(refusalOf(`name.${method}(${args})`)).toContain('1 argument');
  });
});
