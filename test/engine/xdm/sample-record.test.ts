// Sample data: every value is one that the record check takes, whatever the schema asks for.
import { describe, expect, test } from 'vitest';
import { compileRecordCheck } from '../../../emulator/engine/xdm/check.ts';
import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';
import { sampleRecord } from '../../../emulator/engine/xdm/sample-record.ts';
import type { XdmDocument } from '../../../emulator/engine/xdm/schema-node.ts';
import { inXdmNames } from '../../../emulator/engine/xdm/xdm-names.ts';
import { loadXdm } from '../../../fixtures/xdm.ts';
import { compatibleRecord } from './compatible-record.ts';
import { inLibrary, tutorialSchema, withDocuments } from './library.ts';

const sampleOf = (resource: XdmDocument, lookUp = inLibrary) => {
  const schema = resolveSchema(resource, lookUp);
  const record = sampleRecord(schema);
  const check = compileRecordCheck(schema, { malformedEmail: 'diagnose' });
  return { record, shown: inXdmNames(record, schema), issues: (one: object) => check({ ...one }) };
};

const fieldOf = (node: XdmDocument, required: readonly string[] = []) => {
  const { record, issues } = sampleOf({ properties: { a: node }, required });
  expect(issues(record)).toEqual([]);
  return record['a'];
};

test.each<[string, { given: XdmDocument; want: unknown }]>([
  ['text', { given: { type: 'string' }, want: 'string' }],
  ['a default', { given: { type: 'string', default: 'active' }, want: 'active' }],
  ['a default that breaks a rule is none', { given: { type: 'string', default: 'abc', maxLength: 2 }, want: 'ng' }],
  ['suggestions', { given: { type: 'string', 'meta:enum': { unknown: 'Unknown', work: 'Work' } }, want: 'unknown' }],
  ['examples', { given: { type: 'string', examples: ['US'], pattern: '^[A-Z]{2}$' }, want: 'US' }],
  ['a closed list', { given: { type: 'string', enum: ['b', 'a'] }, want: 'b' }],
  [
    'a closed list, of which a pattern leaves one',
    { given: { type: 'string', enum: ['b', 'a'], pattern: 'a' }, want: 'a' },
  ],
  ['a date', { given: { type: 'string', format: 'date' }, want: '2018-01-12' }],
  ['an instant', { given: { type: 'string', format: 'date-time' }, want: '2018-11-12T20:20:39+00:00' }],
  ['an address', { given: { type: 'string', format: 'email' }, want: 'john.smith@abc.com' }],
  [
    'a long address',
    { given: { type: 'string', format: 'email', minLength: 90 }, want: `${'x'.repeat(72)}john.smith@abc.com` },
  ],
  ['a reference', { given: { type: 'string', format: 'uri-reference' }, want: '/uri-reference' }],
  ['a URI', { given: { type: 'string', format: 'uri' }, want: 'https://ns.adobe.com/xdm/common/uri' }],
  ['IPv4', { given: { type: 'string', format: 'ipv4' }, want: '192.0.2.1' }],
  ['IPv6', { given: { type: 'string', format: 'ipv6' }, want: '2001:db8::1' }],
  ['a format of no meaning', { given: { type: 'string', format: 'colour' }, want: 'string' }],
  ['long text', { given: { type: 'string', minLength: 8 }, want: 'stringxx' }],
  ['no text', { given: { type: 'string', maxLength: 0 }, want: '' }],
  ['an integer', { given: { type: 'integer' }, want: 4862 }],
  ['a byte', { given: { type: 'integer', minimum: -128, maximum: 128 }, want: 0 }],
  ['a long', { given: { type: 'integer', 'meta:xdmType': 'long', minimum: 2 ** 40 }, want: 2 ** 40 }],
  ['an integer between others', { given: { type: 'integer', exclusiveMinimum: 6, exclusiveMaximum: 8 }, want: 7 }],
  ['a multiple', { given: { type: 'integer', multipleOf: 7, minimum: 1, maximum: 13 }, want: 7 }],
  ['a whole multiple of a part', { given: { type: 'integer', multipleOf: 1.5, minimum: 1, maximum: 5 }, want: 3 }],
  ['a number', { given: { type: 'number' }, want: 29.25 }],
  ['a small number', { given: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1e-9 }, want: 5e-10 }],
  ['a decimal multiple', { given: { type: 'number', multipleOf: 0.1, minimum: 0.05 }, want: expect.any(Number) }],
  ['a large number', { given: { type: 'number', exclusiveMinimum: 1e300 }, want: 1.5e300 }],
  ['yes or no', { given: { type: 'boolean' }, want: false }],
  ['yes', { given: { type: 'boolean', default: true }, want: true }],
  ['a list', { given: { type: 'array', items: { type: 'integer' } }, want: [4862] }],
  [
    'a list of three',
    { given: { type: 'array', items: { type: 'string' }, minItems: 3 }, want: Array(3).fill('string') },
  ],
  ['a list of no items', { given: { type: 'array', items: { type: 'string' }, maxItems: 0 }, want: [] }],
  ['a list of anything', { given: { type: 'array' }, want: ['string'] }],
  ['a list of what cannot be', { given: { type: 'array', items: { type: 'string', pattern: '$a' } }, want: [] }],
  [
    'a set',
    {
      given: { type: 'array', items: { type: 'string', maxLength: 1 }, minItems: 3, uniqueItems: true },
      want: ['g', '1', '2'],
    },
  ],
  [
    'a set of yes and no',
    { given: { type: 'array', items: { type: 'boolean' }, minItems: 2, uniqueItems: true }, want: [false, true] },
  ],
  ['a map', { given: { type: 'object', additionalProperties: { type: 'integer' } }, want: { key: 4862 } }],
  ['an object of anything', { given: { type: 'object' }, want: { key: 'string' } }],
  ['a value of any type', { given: {}, want: 'string' }],
])('a sample of %s', (_, { given, want }) => {
  expect(fieldOf(given)).toEqual(want);
  expect(fieldOf(given, ['a'])).toEqual(want);
});

test('a set of objects combines what its fields can be', () => {
  const items = { type: 'object', properties: { a: { type: 'boolean' }, b: { type: 'string', enum: ['x', 'y'] } } };
  const list = fieldOf({ type: 'array', items, minItems: 4, uniqueItems: true });
  expect(new Set((list as unknown[]).map((one) => JSON.stringify(one))).size).toBe(4);
});

describe('what can have no value', () => {
  const IMPOSSIBLE = { type: 'string', pattern: '^$', minLength: 1 };
  test.each<[string, XdmDocument]>([
    ['a pattern that nothing matches', IMPOSSIBLE],
    ['a least above the most', { type: 'integer', minimum: 5, maximum: 4 }],
    ['a list of nothing that has to hold something', { type: 'array', items: IMPOSSIBLE, minItems: 1 }],
    ['a set of more than there are', { type: 'array', items: { type: 'boolean' }, minItems: 3, uniqueItems: true }],
    ['an object that requires such a field', { type: 'object', properties: { x: IMPOSSIBLE }, required: ['x'] }],
    ['an object of such fields alone', { type: 'object', properties: { x: IMPOSSIBLE } }],
    ['an object that requires a field it does not have', { type: 'object', properties: { x: {} }, required: ['y'] }],
    ['a map of such values', { type: 'object', additionalProperties: IMPOSSIBLE }],
    ['a text without end', { type: 'string', minLength: 1e9 }],
    ['a list without end', { type: 'array', items: { type: 'string' }, minItems: 1e9 }],
    ['a set without end', { type: 'array', items: { type: 'string' }, minItems: 1e9, uniqueItems: true }],
  ])('%s is left out', (_, node) => {
    expect(sampleOf({ properties: { a: node, b: {} } }).record).toEqual({ b: 'string' });
    // The rest of the record is shown all the same, though no record can land.
    const { record, issues } = sampleOf({ properties: { a: node, b: {} }, required: ['a'] });
    expect([record, issues(record).map(({ path }) => path)]).toEqual([{ b: 'string' }, ['a']]);
  });

  test('what a schema multiplies without end ends', () => {
    const deep = Array.from({ length: 8 }).reduce<XdmDocument>((items) => ({ type: 'array', items, minItems: 1000 }), {
      type: 'string',
    });
    expect(sampleOf({ properties: { a: deep } }).record).toEqual({});
  });
});

describe('the names of a sample', () => {
  test('are those of the XDM documents, in their order', () => {
    const { shown } = sampleOf(tutorialSchema);
    expect(Object.keys(shown)).toEqual(Object.keys(shown).toSorted());
    expect(shown).toMatchObject({
      '@id': '/uri-reference',
      'repo:createDate': '2018-11-12T20:20:39+00:00',
      'xdm:homeAddress': { '@id': '/uri-reference', 'schema:latitude': 29.25, 'xdm:status': 'active' },
      'xdm:person': {
        'xdm:birthDate': '2018-01-12',
        'xdm:gender': 'not_specified',
        'xdm:name': { 'xdm:firstName': 'string' },
      },
      'xdm:personalEmail': { 'xdm:address': 'john.smith@abc.com', 'xdm:primary': false },
    });
  });

  test('of one field in two spellings, and of fields beside what is nested by name alone', () => {
    const { record, shown } = sampleOf({
      allOf: [
        { properties: { 'xdm:a': { type: 'object', properties: { 'xdm:b': { type: 'string' } } } } },
        {
          properties: {
            a: { type: 'object', properties: { _acme: { type: 'object', properties: { c: { type: 'integer' } } } } },
          },
        },
        {
          properties: {
            _repo: { type: 'object', properties: { own: { type: 'boolean' } } },
            'repo:x': { type: 'string' },
          },
        },
        { properties: { 'https://ns.adobe.com/experience/one/two': { type: 'integer' } } },
      ],
    });
    expect(shown).toEqual({
      _repo: { own: false },
      'https://ns.adobe.com/experience/one/two': 4862,
      'repo:x': 'string',
      'xdm:a': { _acme: { c: 4862 }, 'xdm:b': 'string' },
    });
    expect(compatibleRecord(shown)).toEqual(record);
  });

  test('of the keys of a map are data', () => {
    const { shown } = sampleOf({ allOf: [{ $ref: 'https://ns.adobe.com/xdm/context/identitymap' }] });
    expect(shown).toEqual({
      'xdm:identityMap': { key: [{ 'xdm:authenticatedState': 'ambiguous', 'xdm:id': 'string', 'xdm:primary': false }] },
    });
  });
});

describe('the standard library', () => {
  const textsAt = (document: XdmDocument, keyword: string) => [document[keyword]].flat();
  const classes = loadXdm().filter((one) => one['meta:resourceType'] === 'classes');
  const groupsOf = (classId: string) =>
    loadXdm().filter((one) => {
      const classesOf = textsAt(one, 'meta:intendedToExtend');
      return one['meta:resourceType'] === 'mixins' && (classesOf.length === 0 || classesOf.includes(classId));
    });

  test.each(classes.map(({ title, $id }) => [title, $id]))('a sample of %s, with all its groups, lands', (_, $id) => {
    const allOf = [$id, ...groupsOf($id).map((group) => group.$id)].map(($ref) => ({ $ref }));
    const { record, shown, issues } = sampleOf({ allOf });
    expect(issues(record)).toEqual([]);
    expect(issues(compatibleRecord(shown))).toEqual([]);
  });

  test.each(loadXdm().map(({ $id }) => [$id]))('a sample of %s alone lands', ($id) => {
    const { shown, issues } = sampleOf({ allOf: [{ $ref: $id }] });
    expect(issues(compatibleRecord(shown))).toEqual([]);
  });
});

test('a data type inside itself ends, and one that is missing is anything', () => {
  const node = {
    $id: 'urn:node',
    type: 'object',
    properties: { name: { type: 'string' }, next: { $ref: 'urn:node' } },
  };
  const { record, issues } = sampleOf(
    { properties: { first: { $ref: 'urn:node' }, other: { $ref: 'urn:none' } }, required: ['unknown'] },
    withDocuments(node),
  );
  expect(record).toEqual({ first: { name: 'string', next: { key: 'string' } }, other: 'string', unknown: 'string' });
  expect(issues(record)).toEqual([]);
});
