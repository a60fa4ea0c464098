// Arbitrary JSON that looks like a schema: right keywords, wrong values, references to itself and others, odd names.
import fc from 'fast-check';
import type { XdmDocument } from '../../../emulator/engine/xdm/schema-node.ts';

const names = fc.constantFrom(
  'xdm:a',
  'b',
  '@id',
  'repo:c',
  '__proto__',
  'constructor',
  '',
  'xdm:',
  'https://ns.adobe.com/x/y',
);
const refs = fc.constantFrom(
  '#',
  '#/definitions/b',
  '#/allOf/0',
  '',
  'urn:1',
  'urn:two',
  'urn:1#/definitions/b',
  '#%',
  'urn:1#/',
);

// `JSON.parse` turns a `__proto__` key into a property of its own, as it does for a body from outside.
const asParsed = (document: object): XdmDocument => JSON.parse(JSON.stringify(document));

const anything = fc.jsonValue({ maxDepth: 1 });

const { node } = fc.letrec<{ node: object; value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 2 }, { arbitrary: anything, weight: 1 }, { arbitrary: tie('node'), weight: 3 }),
  node: fc.record(
    {
      $ref: fc.oneof({ arbitrary: refs, weight: 4 }, { arbitrary: anything, weight: 1 }),
      type: fc.oneof(fc.constantFrom('string', 'integer', 'object', 'array', 'null', 'any'), anything),
      properties: fc.oneof(
        {
          arbitrary: fc
            .array(fc.tuple(names, tie('value')), { maxLength: 3 })
            .map((fields) => Object.fromEntries(fields)),
          weight: 4,
        },
        { arbitrary: anything, weight: 1 },
      ),
      definitions: fc.dictionary(names, tie('value'), { maxKeys: 2 }),
      allOf: fc.oneof(
        { arbitrary: fc.array(tie('value'), { maxLength: 2 }), weight: 4 },
        { arbitrary: anything, weight: 1 },
      ),
      items: tie('value'),
      additionalProperties: tie('value'),
      required: fc.oneof(fc.array(fc.oneof(names, anything), { maxLength: 3 }), anything),
      'meta:refProperty': fc.oneof(fc.array(fc.constantFrom('/a', '/_id', '/_repo/c', '//', '/b[*]')), anything),
      'meta:xdmType': fc.oneof(fc.constantFrom('map', 'long', 'constructor'), anything),
      enum: anything,
      format: fc.oneof(fc.constantFrom('date', 'email', 'colour'), anything),
      pattern: fc.oneof(fc.constantFrom('(?=a)', '(', '^a$'), anything),
      minimum: anything,
      maxLength: fc.oneof(fc.integer(), anything),
      multipleOf: fc.oneof(fc.integer(), anything),
    },
    { requiredKeys: [] },
  ),
}));

export const schemaLike: fc.Arbitrary<XdmDocument> = node.map(asParsed);
