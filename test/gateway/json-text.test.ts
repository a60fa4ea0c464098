// Where a text stops being JSON: the search agrees with JSON.parse on whether, and tells line, column and the word that is wrong.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultIn } from '../../emulator/engine/json-text.ts';
import { parseJson } from '../../emulator/gateway/json-text.ts';
import { Problem } from '../../emulator/problems/index.ts';

const refusalOf = (text: string) => {
  try {
    return parseJson(text);
  } catch (error) {
    return error instanceof Problem ? [error.problemName, error.message] : error;
  }
};

test.each<[string, { given: string; want: string }]>([
  ['a trailing comma', { given: '{\n  "a": 1,\n}', want: '`}` cannot stand at line 3, column 1' }],
  ['a trailing comma in a list', { given: '[1, 2,]', want: '`]` cannot stand at line 1, column 7' }],
  ['a bare name', { given: '{a: 1}', want: '`a` cannot stand at line 1, column 2' }],
  ['single quotes', { given: "{'a': 1}", want: "`'a'` cannot stand at line 1, column 2" }],
  [
    'a word that is no literal',
    { given: '{\n  "a": undefined\n}', want: '`undefined` cannot stand at line 2, column 8' },
  ],
  ['a literal of Python', { given: '{"a": True}', want: '`True` cannot stand at line 1, column 7' }],
  ['a missing comma', { given: '{"a": 1 "b": 2}', want: '`"` cannot stand at line 1, column 9' }],
  ['a missing colon', { given: '{"a" 1}', want: 'a number cannot stand at line 1, column 6' }],
  ['a comment', { given: '// no\n{}', want: '`//` cannot stand at line 1, column 1' }],
  ['a comment of a script', { given: '{"a": #secret\n1}', want: '`#` cannot stand at line 1, column 7' }],
  ['a text without quotes', { given: '{"a": secret}', want: 'a word cannot stand at line 1, column 7' }],
  ['a leading zero', { given: '{"a": 012}', want: 'a number cannot stand at line 1, column 8' }],
  ['a line break in a string', { given: '{"a": "b\nc"}', want: 'cannot stand at line 1, column 9' }],
  ['an unknown escape', { given: String.raw`{"a": "\x"}`, want: '`\\` cannot stand at line 1, column 8' }],
  ['a second value', { given: '{} {}', want: '`{` cannot stand at line 1, column 4' }],
  ['an object that never ends', { given: '{"a": {', want: 'the end of the body cannot stand at line 1, column 8' }],
  ['a string that never ends', { given: '{"a": "b', want: 'the end of the body cannot stand at line 1, column 9' }],
  ['a sign beyond the first plane', { given: '{"a": 😀}', want: '`😀` cannot stand at line 1, column 7' }],
])('%s is found', (_, { given, want }) => {
  expect(refusalOf(given)).toEqual(['body-not-json', expect.stringContaining(want)]);
});

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test('200 levels are read, and the next one is refused', () => {
  expect(JSON.stringify(refusalOf(nested(200)))).toBe(nested(200));
  expect(refusalOf(nested(201))).toEqual(['body-too-deep', expect.stringContaining('200')]);
});

test('brackets inside of strings are no levels', () => {
  const text = JSON.stringify({ '[{"\\': '['.repeat(300) });
  expect(refusalOf(text)).toEqual({ '[{"\\': '['.repeat(300) });
});

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** JSON with one character cut out, put in or exchanged: mostly, but not always, JSON no more. */
const nearlyJson = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.nat(),
    fc.constantFrom(...'{}[]":,\\ 01-+.eEtrufalsn\n\t\u0000\u2028', ''),
    fc.nat({ max: 1 }),
  )
  .map(([text, place, put, cut]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + put + text.slice(at + cut);
  });

test('the search reaches the end of exactly those texts that JSON.parse takes', () => {
  fc.assert(
    fc.property(fc.oneof(nearlyJson, fc.json({ maxDepth: 4 })), (text) => {
      const fault = faultIn(text);
      expect(fault === text.length && isJson(text)).toBe(isJson(text));
      // What comes before the fault could still become JSON: it ends at the fault, if it ends at all.
      expect(faultIn(text.slice(0, fault))).toBe(fault);
    }),
    { seed: 1, numRuns: 2000 },
  );
});
