// Texts that are no expressions: where it is told, what stands there, what was expected.
import { describe, expect, test } from 'vitest';
import { readExpression } from '../../../../emulator/engine/mapping/language/expression.ts';
import { faultText, isFault } from '../../../../emulator/engine/mapping/language/fault.ts';

const faultOf = (text: string) => {
  const read = readExpression(text);
  if (!isFault(read)) throw new Error(`${text} is an expression`);
  return read;
};

test.each<[string, { position: number; found: string; expected: string }]>([
  ['', { position: 0, found: 'the end', expected: 'a value' }],
  ['   ', { position: 3, found: 'the end', expected: 'a value' }],
  ['a +', { position: 3, found: 'the end', expected: 'a value' }],
  ['* a', { position: 0, found: 'the sign "*"', expected: 'a value' }],
  ['a b', { position: 2, found: 'the name "b"', expected: 'an operator or the end' }],
  ['a..b', { position: 2, found: 'the sign "."', expected: 'the name of a field' }],
  ['(a', { position: 2, found: 'the end', expected: 'the sign ")"' }],
  ['a)', { position: 1, found: 'the sign ")"', expected: 'an operator or the end' }],
  ['concat("a"', { position: 10, found: 'the end', expected: 'a comma or the sign ")"' }],
  ['concat(,)', { position: 7, found: 'the sign ","', expected: 'a value' }],
  ['concat("a",)', { position: 11, found: 'the sign ")"', expected: 'a value' }],
  ['[1, 2', { position: 5, found: 'the end', expected: 'a comma or the sign "]"' }],
  ['{a: 1}', { position: 1, found: 'the name "a"', expected: 'a key in quotes' }],
  ['{"a" 1}', { position: 5, found: 'the number "1"', expected: 'the sign ":"' }],
  ['a ? b', { position: 5, found: 'the end', expected: 'the sign ":"' }],
  ['a[', { position: 2, found: 'the end', expected: 'a value' }],
  ['a[1', { position: 3, found: 'the end', expected: 'the sign "]"' }],
  ['12abc', { position: 2, found: 'the name "abc"', expected: 'an operator or the end' }],
  ['a # b', { position: 2, found: 'the sign "#"', expected: 'a value, a name or an operator' }],
  ['a = b', { position: 2, found: 'the sign "="', expected: 'a value, a name or an operator' }],
  ['1e999', { position: 0, found: 'the number "1e999"', expected: 'a smaller number' }],
  [`a + "bc`, { position: 7, found: 'the end of what opens at character 5', expected: 'its closing double quote' }],
  [`'bc`, { position: 3, found: 'the end of what opens at character 1', expected: 'its closing single quote' }],
  [`\${bc`, { position: 4, found: 'the end of what opens at character 1', expected: 'its closing brace' }],
  ['new', { position: 0, found: 'the name "new"', expected: `a field; one of this name is written \${new}` }],
  ['a.eq', { position: 2, found: 'the name "eq"', expected: `a field; one of this name is written \${eq}` }],
  ['nosuch(1)', { position: 0, found: 'a call of "nosuch"', expected: 'a function that Data Prep has' }],
  ['1 + lower()', { position: 4, found: 'a call of "lower" with 0 arguments', expected: '1 argument' }],
  ['a.trim()', { position: 2, found: 'a call of the method "trim"', expected: 'one of equals, equalsIgnoreCase, get' }],
  ['a.equals()', { position: 2, found: 'a call of the method "equals" with 0 arguments', expected: '1 argument' }],
  ['lower(x -> x)', { position: 6, found: 'a lambda', expected: 'a value' }],
  ['x -> x', { position: 2, found: 'the sign "->"', expected: 'an operator or the end' }],
])('%s', (text, want) => {
  expect(faultOf(text)).toEqual(want);
});

describe('too much', () => {
  test('4096 characters are an expression, one more is none', () => {
    const text = `"${'a'.repeat(4094)}"`;
    expect(isFault(readExpression(text))).toBe(false);
    expect(faultText(faultOf(`${text} `))).toBe(
      'character 4097 is one of 4097 characters, where the end, after at most 4096 characters is expected',
    );
  });

  test.each(['(', '[', '-', '!', 'a[', 'lower(', '{"a":', 'a?', 'a?b:', '1+(', 'not '])(
    'nothing is read deeper than 200 parts: %s',
    (opening) => {
      const fault = faultOf(opening.repeat(600).slice(0, 4000));
      expect(fault.expected).toBe('no more than 200 parts inside one another');
    },
  );

  test('a long chain is not a deep one', () => {
    const sum = Array.from({ length: 2000 }, () => '1').join('+');
    expect(isFault(readExpression(sum))).toBe(false);
  });
});
