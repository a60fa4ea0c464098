// Texts for patterns: a proposal is worth something where it matches.
import { expect, test } from 'vitest';
import { patternTexts } from '../../../emulator/engine/xdm/pattern-text.ts';
import { readPattern } from '../../../emulator/store/patterns.ts';

test.each([
  ['[0-1][0-9]-[0-9][0-9]'],
  ['^[A-Z]{2}$'],
  ['^[0-9]{1,3}?$'],
  ['([A-Z]{2}-[A-Z0-9]{1,3}|)'],
  ['^(((([A-Za-z]{2,3}(-([A-Za-z]{3}(-[A-Za-z]{3}){0,2}))?)|[A-Za-z]{4}|[A-Za-z]{5,8})(-([A-Za-z]{4}))?))$'],
  ['^\\d{3}-\\d{4}$'],
  ['^\\+?[1-9]\\d{1,14}$'],
  ['^(?:red|green|blue)$'],
  ['(?i)^abc[^a-z]$'],
  ['^(?i:abc)$'],
  ['^(?P<year>\\d{4})-(?P<month>0[1-9]|1[0-2])$'],
  ['^#[0-9a-fA-F]{6}$'],
  ['^[\\w.+-]+@[\\w-]+\\.[a-z]{2,}$'],
  ['^[[:alpha:]][[:digit:]]+$'],
  ['^\\p{Lu}\\p{Ll}+$'],
  ['^[^\\s]+$'],
  ['^[]a]$'],
  ['^[a\\]b-]{4}$'],
  ['^\\x41[\\x{42}-C]$'],
  ['^.{5}$'],
  ['^a{2,}b*c?$'],
  ['\\bword\\b'],
  ['^€+$'],
  ['^{}$'],
])('%s is matched by a text made from it', (pattern) => {
  const matches = readPattern(pattern);
  expect([...patternTexts(pattern, 0, 8)].some((text) => matches?.(text))).toBe(true);
});

test('what repeats without end is cut', () => {
  const texts = [...patternTexts('^(((a+)+)+)+$', 10_000, 2)];
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(10_100);
});
