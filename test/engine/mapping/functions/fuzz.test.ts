// Whatever a function is given, it gives what JSON can hold, or fails with a reason of its own: nothing else is thrown, nothing hangs, and
// what it was given stays as it was.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FUNCTIONS } from '../../../../emulator/engine/mapping/functions/index.ts';
import type { Frame } from '../../../../emulator/engine/mapping/language/frame.ts';
import { SURROUNDINGS } from '../expression.ts';

const FRAME: Frame = { ...SURROUNDINGS, source: {}, locals: [] };

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ',', '(', '[a-z', '%', '%ff', 'https://a.com:8/?b#c', '{"a":', 'UTF-16', 'retain', '__proto__'),
  fc.constantFrom('\ud800', '9'.repeat(30), '-0', '1e400', 'a;b;1;2;event1=2:3|event2;eVar1=x,;'),
);

const numbers = fc.oneof(fc.integer({ min: -3, max: 40 }), fc.double({ noNaN: true, noDefaultInfinity: true }));

const values = fc.oneof(
  { weight: 4, arbitrary: texts },
  { weight: 3, arbitrary: numbers },
  fc.constantFrom(null, true, false),
  fc.array(fc.oneof(texts, numbers, fc.constant(null)), { maxLength: 4 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant(JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}')),
);

const reasonOrValue = (call: () => unknown): unknown => {
  try {
    return call() ?? null;
  } catch (error) {
    // A TypeError or RangeError would be an accident.
    expect(Object.getPrototypeOf(error)).toBe(Error.prototype);
    return String(error);
  }
};

/** What `nullify` gives is a mark for the mapping, no JSON. */
const ROWS = FUNCTIONS.filter(({ name }) => name !== 'nullify');

test.each(ROWS.map((row) => [`${row.name} of ${row.arity}`, row] as const))('%s', (_title, row) => {
  const [least, most] = row.arity;
  const counts = { minLength: least, maxLength: Math.min(most, least + 4) };
  fc.assert(
    fc.property(fc.array(values, counts), (given) => {
      const before = JSON.stringify(given);
      const evaluate = row.ready(given.map((value) => () => value));
      const outcome = reasonOrValue(() => evaluate(FRAME));
      expect(JSON.stringify(outcome)).toBeTypeOf('string');
      expect(JSON.stringify(given)).toBe(before);
    }),
    { numRuns: 30 },
  );
});
