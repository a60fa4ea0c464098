// Sample data of schemas that nobody wrote by hand.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRecordCheck } from '../../../emulator/engine/xdm/check.ts';
import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';
import { sampleRecord } from '../../../emulator/engine/xdm/sample-record.ts';
import type { XdmDocument } from '../../../emulator/engine/xdm/schema-node.ts';
import { inXdmNames } from '../../../emulator/engine/xdm/xdm-names.ts';
import { compatibleRecord } from './compatible-record.ts';
import { inLibrary } from './library.ts';
import { schemaLike } from './schema-like.ts';

const issuesOf = (resource: XdmDocument) => {
  const schema = resolveSchema(resource, inLibrary);
  const shown = inXdmNames(sampleRecord(schema), schema);
  expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
  return compileRecordCheck(schema, { malformedEmail: 'diagnose' })(compatibleRecord(shown));
};

const ordered = (bound: fc.Arbitrary<number>) => fc.tuple(bound, bound).map((pair) => pair.toSorted((a, b) => a - b));

/** Both, one or none of two bounds. */
const bounds = (low: string, high: string, pair: fc.Arbitrary<number[]>) =>
  fc.tuple(pair, fc.boolean(), fc.boolean()).map(([[least, most], hasLow, hasHigh]) => ({
    ...(hasLow && { [low]: least }),
    ...(hasHigh && { [high]: most }),
  }));

const text = fc.oneof(
  bounds('minLength', 'maxLength', ordered(fc.nat(40))),
  fc.record({ enum: fc.array(fc.string(), { minLength: 1, maxLength: 4 }) }),
  fc.record({
    format: fc.constantFrom('date', 'date-time', 'uri', 'uri-reference', 'ipv4', 'ipv6', 'email', 'colour'),
  }),
  fc.record({ pattern: fc.constantFrom('^[A-Z]{2}$', '^\\d{3}-\\d{4}$', '^(a|bc){2,5}x?$', '[0-1][0-9]', '(?=a)b') }),
  fc.record({ default: fc.string(), 'meta:enum': fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }) }),
);
const integer = fc.oneof(
  fc.constantFrom('byte', 'short', 'int', 'long').map((type) => ({ 'meta:xdmType': type })),
  bounds('minimum', 'maximum', ordered(fc.maxSafeInteger())),
  ordered(fc.integer()).map(([low = 0, high = 0]) => ({ exclusiveMinimum: low - 1, exclusiveMaximum: high + 1 })),
  fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.integer())
    .map(([step, low]) => ({ multipleOf: step, minimum: low, maximum: low + step })),
);
const number = fc.oneof(
  bounds('minimum', 'maximum', ordered(fc.double({ noNaN: true, noDefaultInfinity: true }))),
  fc.integer({ min: 1, max: 9 }).map((step) => ({ multipleOf: step / 4, minimum: step })),
  fc.double({ noNaN: true, min: -1e300, max: 1e300 }).map((low) => ({ exclusiveMinimum: low })),
);

const names = fc.constantFrom(
  'xdm:a',
  'b',
  '@id',
  'repo:c',
  'repo:d',
  'schema:e',
  '_acme',
  'https://ns.adobe.com/x/y',
  'f.g',
  'key',
);

/** A field for which there is a value. */
const { node } = fc.letrec<{ node: XdmDocument }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    text.map((rules) => ({ type: 'string', ...rules })),
    integer.map((rules) => ({ type: 'integer', ...rules })),
    number.map((rules) => ({ type: 'number', ...rules })),
    fc.constant({ type: 'boolean' }),
    fc
      .constantFrom('common/address', 'context/person', 'context/identityitem')
      .map((name) => ({ $ref: `https://ns.adobe.com/xdm/${name}` })),
    fc
      .tuple(tie('node'), bounds('minItems', 'maxItems', ordered(fc.nat(4))))
      .map(([items, size]) => ({ type: 'array', items, ...size })),
    fc.nat(6).map((minItems) => ({ type: 'array', items: { type: 'string' }, minItems, uniqueItems: true })),
    tie('node').map((additionalProperties) => ({ type: 'object', 'meta:xdmType': 'map', additionalProperties })),
    fc
      .uniqueArray(fc.tuple(names, tie('node'), fc.boolean()), {
        minLength: 1,
        maxLength: 5,
        selector: ([name]) => name,
      })
      .map((fields) => ({
        type: 'object',
        properties: Object.fromEntries(fields.map(([name, field]) => [name, field])),
        required: fields.filter(([, , isRequired]) => isRequired).map(([name]) => name),
      })),
  ),
}));

test('a sample of any schema passes the record check of that schema', () => {
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 4 }), (fields) => {
      const properties = Object.fromEntries(fields.map((field, index) => [`field${index}`, field]));
      expect(issuesOf({ properties, required: Object.keys(properties) })).toEqual([]);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('of whatever schema a user sends, only what is required and cannot be is missing', () => {
  fc.assert(
    fc.property(schemaLike, (resource) => {
      const wrong = issuesOf(resource).filter(({ message }) => !message.includes('because the schema requires'));
      expect(wrong).toEqual([]);
    }),
    { seed: 1, numRuns: 300 },
  );
});
