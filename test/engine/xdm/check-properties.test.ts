// The record check against schemas and records that nobody wrote by hand.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRecordCheck } from '../../../emulator/engine/xdm/check.ts';
import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';
import type { XdmDocument, XdmNode } from '../../../emulator/engine/xdm/schema-node.ts';
import { inLibrary } from './library.ts';
import { schemaLike } from './schema-like.ts';

const checkOf = (resource: XdmDocument) =>
  compileRecordCheck(resolveSchema(resource, inLibrary), { malformedEmail: 'diagnose' });

const VALUES: Record<string, { node: XdmNode; value: fc.Arbitrary<unknown> }> = {
  string: { node: { type: 'string' }, value: fc.string() },
  date: { node: { type: 'string', format: 'date' }, value: fc.constant('2024-02-29') },
  time: { node: { type: 'string', format: 'date-time' }, value: fc.constant('2024-02-29T12:00:00.5+01:00') },
  boolean: { node: { type: 'boolean' }, value: fc.boolean() },
  number: { node: { type: 'number' }, value: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  int: { node: { type: 'integer' }, value: fc.integer() },
  byte: { node: { type: 'integer', minimum: -128, maximum: 128 }, value: fc.integer({ min: -128, max: 128 }) },
  long: { node: { type: 'integer', 'meta:xdmType': 'long' }, value: fc.maxSafeInteger() },
  enum: { node: { type: 'string', enum: ['a', 'b'] }, value: fc.constantFrom('a', 'b') },
  list: { node: { type: 'array', items: { type: 'integer' } }, value: fc.array(fc.integer()) },
  map: {
    node: { type: 'object', additionalProperties: { type: 'string' } },
    value: fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { minKeys: 1, noNullPrototype: true }),
  },
};

test('a record made from the types of its leaves lands', () => {
  const leaves = Object.fromEntries(Object.entries(VALUES).map(([name, { node }]) => [`xdm:${name}`, node]));
  const check = checkOf({ properties: { ...leaves, in: { type: 'object', properties: leaves } } });
  const values = fc.record(Object.fromEntries(Object.entries(VALUES).map(([name, { value }]) => [name, value])));
  fc.assert(
    fc.property(values, values, (outer, inner) => {
      expect(check({ ...outer, in: inner })).toEqual([]);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('whatever schema a user sends, its check compiles and answers', () => {
  fc.assert(
    fc.property(schemaLike, fc.dictionary(fc.string(), fc.jsonValue()), (resource, record) => {
      expect(checkOf(resource)(record)).toBeInstanceOf(Array);
    }),
    { seed: 1, numRuns: 100 },
  );
});

test('objects nested 200 deep are checked to the bottom', () => {
  const nest = <Value>(make: (inner: Value) => Value, innermost: Value) =>
    Array.from({ length: 200 }).reduce<Value>(make, innermost);
  const schema = nest<XdmDocument>((inner) => ({ type: 'object', properties: { in: inner } }), { type: 'string' });
  const record = nest<Record<string, unknown>>((inner) => ({ in: inner }), { in: 1 });
  expect(checkOf(schema)(record)).toMatchObject([{ code: 'INGEST-1211-400', path: Array(200).fill('in').join('.') }]);
});
