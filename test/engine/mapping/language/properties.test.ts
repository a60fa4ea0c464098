// What holds for every expression: it prints to a text of the same tree; any text is read or refused with a place; no field's evaluation
// reaches beyond the field.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileMapping } from '../../../../emulator/engine/mapping/compile.ts';
import { isFunction } from '../../../../emulator/engine/mapping/functions/index.ts';
import { readExpression } from '../../../../emulator/engine/mapping/language/expression.ts';
import { isFault } from '../../../../emulator/engine/mapping/language/fault.ts';
import { BINARY, UNARY } from '../../../../emulator/engine/mapping/language/operators.ts';
import { parseExpression } from '../../../../emulator/engine/mapping/language/parse.ts';
import { printExpression } from '../../../../emulator/engine/mapping/language/print.ts';
import type { Tree } from '../../../../emulator/engine/mapping/language/tree.ts';
import { isReserved } from '../../../../emulator/engine/mapping/language/words.ts';
import { SURROUNDINGS } from '../expression.ts';

const reserved = (word: string) => isReserved(word, 'long', isFunction);

const at = fc.constant(0);
const name = fc.oneof(
  fc.constantFrom('a', 'b', 'First Name', 'a.b', 'new', '}', '\\', 'size', 'Größe', '1'),
  fc.string({ minLength: 1 }),
);
const callee = fc.constantFrom('concat', 'lower', 'iif', 'f_1', '$g');

const literal: fc.Arbitrary<Tree> = fc.record({
  kind: fc.constant('literal' as const),
  value: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
  ),
  at,
});

const { tree } = fc.letrec<{ tree: Tree; argument: Tree }>((tie) => {
  const inside = tie('tree');
  const args = fc.array(tie('argument'), { maxLength: 3 });
  return {
    argument: fc.oneof(
      { weight: 4, arbitrary: inside },
      fc.record({ kind: fc.constant('lambda' as const), parameter: fc.constantFrom('x', 'y'), body: inside, at }),
    ),
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      literal,
      fc.record({ kind: fc.constant('name' as const), name, at }),
      fc.record({ kind: fc.constant('list' as const), items: fc.array(inside, { maxLength: 3 }), at }),
      fc.record({
        kind: fc.constant('map' as const),
        entries: fc.array(fc.record({ key: fc.string(), value: inside }), { maxLength: 3 }),
        at,
      }),
      fc.record({ kind: fc.constant('child' as const), of: inside, name, at }),
      fc.record({ kind: fc.constant('element' as const), of: inside, index: inside, at }),
      fc.record({ kind: fc.constant('each' as const), of: inside, at }),
      fc.record({ kind: fc.constant('call' as const), name: callee, args, at }),
      fc.record({
        kind: fc.constant('method' as const),
        of: inside,
        name: fc.constantFrom('equals', 'get', 'eq'),
        args: fc.array(inside, { maxLength: 2 }),
        at,
      }),
      fc.record({
        kind: fc.constant('unary' as const),
        symbol: fc.constantFrom(...UNARY.map(({ symbol }) => symbol)),
        operand: inside,
        at,
      }),
      fc.record({
        kind: fc.constant('binary' as const),
        symbol: fc.constantFrom(...BINARY.map(({ symbol }) => symbol)),
        left: inside,
        right: inside,
        at,
      }),
      fc.record({ kind: fc.constant('ternary' as const), condition: inside, whenTrue: inside, whenFalse: inside, at }),
    ),
  };
});

const withoutPlaces = (read: unknown): unknown =>
  JSON.parse(JSON.stringify(read, (key, value) => (key === 'at' ? undefined : value)));

test('a tree that is printed and read again is the same tree', () => {
  fc.assert(
    fc.property(tree, (given) => {
      const text = printExpression(given, reserved);
      fc.pre(text.length <= 4096);
      expect(withoutPlaces(parseExpression(text, reserved))).toEqual(withoutPlaces(given));
    }),
    { numRuns: 500 },
  );
});

/** Pieces of expressions, so that what is made of them nearly is one. */
const PIECES = [
  ...[
    'a',
    'b.c',
    'x',
    '"t"',
    "'",
    '"',
    '1',
    '0.5',
    'true',
    'null',
    `\${`,
    '}',
    '(',
    ')',
    '[',
    ']',
    '{',
    '*',
    ' ',
    '\\',
  ],
  ...[
    '+',
    '-',
    '/',
    '%',
    '==',
    '!=',
    '<',
    '&&',
    '||',
    '!',
    '~',
    '?',
    ':',
    '?:',
    '->',
    '.',
    ',',
    'concat(',
    'iif(',
    'new',
  ],
  ...['lower(', '.equals(', '.get(', '=~', '^', '&', 'not ', ' and ', 'decode(', '\u0000', '😀', '\n'],
];
const text = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
);

test('any text is read, or refused with a place inside it', () => {
  fc.assert(
    fc.property(text, (given) => {
      const read = readExpression(given);
      if (!isFault(read)) return;
      expect(read.position).toBeGreaterThanOrEqual(0);
      expect(read.position).toBeLessThanOrEqual(given.length);
      expect(read.found.length * read.expected.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

const schema = { properties: {}, required: [], unresolved: [], tooDeep: [], references: [] };

test('whatever an expression does, it costs its own field alone', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        tree.map((given) => printExpression(given, reserved)),
      ),
      fc.object({ key: fc.constantFrom('a', 'b', 'c', 'x', 'First Name', '__proto__', 'length') }),
      (source, row) => {
        const rules = [
          { sourceType: 'text/x.aep-xl', source, destination: 'first' },
          { sourceType: 'text/x.aep-xl', source: '"second"', destination: 'second' },
        ];
        const { record, issues } = compileMapping(rules, schema, { surroundings: SURROUNDINGS })(row);
        expect(record['second']).toBe('second');
        for (const { path } of issues) expect(path).toMatch(/^first/);
        expect(JSON.parse(JSON.stringify(record))).toEqual(record);
      },
    ),
    { numRuns: 1000 },
  );
});
