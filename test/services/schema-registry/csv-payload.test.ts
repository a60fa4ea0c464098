// What a CSV template becomes: resources that resolve to the fields that it describes.
import { describe, expect, test } from 'vitest';
import { compileRecordCheck } from '../../../emulator/engine/xdm/check.ts';
import { allFields, fieldAt } from '../../../emulator/engine/xdm/paths.ts';
import { sampleRecord } from '../../../emulator/engine/xdm/sample-record.ts';
import {
  custom,
  LOYALTY,
  madeOf,
  OWN,
  ofType,
  type Row,
  resolvedOf,
  resourcesOf,
  standard,
  templateOf,
} from './csv-template.ts';
import { PERSON_DETAILS, PROFILE } from './tutorial.ts';

const NS = 'https://ns.adobe.com/acme';
const TENANT = '_acme';
const id = (number: number) => String(number).padStart(48, '0');
const PERSON = 'Demographic Details';

/** Every kind of row, as in the published template. */
const ROWS: readonly Row[] = [
  { isIgnored: 'TRUE', comment: 'a class~a title~a description' },
  standard(PERSON, 'person/name/firstName', { displayName: 'Given name', dataType: 'string' }),
  standard(PERSON, 'person/name/lastName'),
  custom('person/name/_acme/nick', { fieldGroupName: PERSON, isRequired: 'TRUE' }),
  custom('_acme/key', {
    displayName: 'Key',
    isRequired: 'true',
    isIdentity: 'TRUE',
    identityNamespace: 'email',
    isPrimaryIdentity: 'TRUE',
  }),
  custom('_acme/inner/one', { isRequired: 'TRUE' }),
  custom('_acme/size', { dataType: 'number', minimum: '0', maximum: '10' }),
  custom('_acme/list', { isArray: 'TRUE', fieldDescription: 'Several' }),
  custom('_acme/whole', { fieldGroupName: 'Second', dataType: 'object', properties: '{"a": {"type": "string"}}' }),
  custom('_acme/people', {
    fieldGroupName: 'Second',
    dataType: 'object',
    isArray: 'TRUE',
    $ref: 'https://ns.adobe.com/xdm/context/person',
  }),
  custom('loyalty/_acme/since', { fieldGroupName: LOYALTY.title, dataType: 'date' }),
  standard(LOYALTY.title, 'all'),
];

describe('a template of every kind of row', () => {
  const resources = resourcesOf(ROWS);
  const [first, second, person, loyalty] = ofType(resources, 'mixins');

  test('gives groups, new ones before those that extend others, then the schema, then descriptors', () => {
    const types = resources.map((one) => one['meta:resourceType']);
    expect(types).toEqual([...Array(4).fill('mixins'), 'schemas', 'descriptors', 'descriptors']);
    expect([first, second, person, loyalty].map((group) => group?.['title'])).toEqual([
      `Generated field group ${id(2)}`,
      'Second',
      `Demographic Details:Generated field group ${id(1)}`,
      `Loyalty of a test:Generated field group ${id(4)}`,
    ]);
  });

  test('a new group holds its fields under the tenant', () => {
    expect(first).toEqual({
      $id: `${NS}/mixins/${id(2)}`,
      $schema: 'http://json-schema.org/draft-06/schema#',
      type: 'object',
      'meta:xdmType': 'object',
      'meta:resourceType': 'mixins',
      title: `Generated field group ${id(2)}`,
      description: `Generated field group ${id(2)}`,
      'meta:intendedToExtend': [PROFILE],
      required: [TENANT],
      properties: {
        [TENANT]: {
          type: 'object',
          required: ['key', 'inner'],
          properties: {
            key: { type: 'string', title: 'Key' },
            inner: { type: 'object', required: ['one'], properties: { one: { type: 'string' } } },
            size: { type: 'number', minimum: 0, maximum: 10 },
            list: { type: 'array', description: 'Several', items: { type: 'string' } },
          },
        },
      },
    });
    expect(second).toMatchObject({
      properties: {
        [TENANT]: {
          properties: {
            whole: { type: 'object', properties: { a: { type: 'string' } } },
            people: { type: 'array', items: { type: 'object', $ref: 'https://ns.adobe.com/xdm/context/person' } },
          },
        },
      },
    });
  });

  test('an extended group is referred to, beside what is added', () => {
    const nick = { type: 'object', properties: { nick: { type: 'string' } }, required: ['nick'] };
    const name = { type: 'object', properties: { [TENANT]: nick }, required: [TENANT] };
    const own = {
      properties: { person: { type: 'object', properties: { name }, required: ['name'] } },
      required: ['person'],
    };
    expect(person).toMatchObject({ 'meta:extends': [PERSON_DETAILS], allOf: [own, { $ref: PERSON_DETAILS }] });
  });

  test('the schema takes of a group the fields that have rows, or all', () => {
    expect(ofType(resources, 'schemas')).toMatchObject([
      {
        $id: `${NS}/schemas/${id(5)}`,
        title: 'From a file',
        description: 'A schema of a template',
        'meta:extends': [PROFILE],
        allOf: [
          { $ref: PROFILE },
          { $ref: `${NS}/mixins/${id(2)}` },
          { $ref: `${NS}/mixins/${id(3)}` },
          {
            $ref: `${NS}/mixins/${id(1)}`,
            'meta:refProperty': ['/person/name/firstName', '/person/name/lastName', `/person/name/${TENANT}/nick`],
          },
          { $ref: `${NS}/mixins/${id(4)}` },
        ],
      },
    ]);
    expect(ofType(resources, 'schemas')[0]?.['allOf']).not.toContainEqual(
      expect.objectContaining({ 'meta:refProperty': undefined }),
    );
  });

  test('descriptors say how a standard field is called, and what is an identity', () => {
    const about = {
      'meta:resourceType': 'descriptors',
      'xdm:sourceSchema': `${NS}/schemas/${id(5)}`,
      'xdm:sourceVersion': 1,
    };
    expect(ofType(resources, 'descriptors')).toEqual([
      {
        '@type': 'xdm:alternateDisplayInfo',
        ...about,
        'xdm:sourceProperty': '/person/name/firstName',
        'xdm:title': { en_us: 'Given name' },
      },
      {
        '@type': 'xdm:descriptorIdentity',
        ...about,
        'xdm:sourceProperty': `/${TENANT}/key`,
        'xdm:namespace': 'email',
        'xdm:property': 'xdm:code',
        'xdm:isPrimary': true,
      },
    ]);
  });

  test('it resolves to the fields of the template and of its class, and to no others', () => {
    const schema = resolvedOf(resources);
    expect(schema.unresolved).toEqual([]);
    expect(schema.required).toEqual(['_acme', 'person']);
    const paths = allFields(schema).map(({ path }) => path);
    expect(paths.filter((path) => /^person\b/.test(path))).toEqual([
      ...['person', 'person.name', 'person.name._acme', 'person.name._acme.nick'],
      ...['person.name.firstName', 'person.name.lastName'],
    ]);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...[
          '_id',
          '_acme.key',
          '_acme.inner.one',
          '_acme.size',
          '_acme.list[*]',
          '_acme.whole.a',
          '_acme.people[*].name.firstName',
        ],
        ...['loyalty.level', 'loyalty.visits[*].place', 'loyalty._acme.since'],
      ]),
    );
    expect(fieldAt(schema, 'loyalty._acme.since')).toMatchObject({ 'meta:xdmType': 'date' });
  });

  test('a sample of it lands', () => {
    const schema = resolvedOf(resources);
    expect(compileRecordCheck(schema, { malformedEmail: 'diagnose' })({ ...sampleRecord(schema) })).toEqual([]);
  });
});

const fieldMadeOf = (row: Row) => fieldAt(resolvedOf(resourcesOf([custom('_acme/a', row)])), '_acme.a');

test.each<[string, { given: Row; want: object }]>([
  ['a string', { given: {}, want: { type: 'string', 'meta:xdmType': 'string' } }],
  [
    'a byte',
    { given: { dataType: 'byte' }, want: { type: 'integer', 'meta:xdmType': 'byte', minimum: -128, maximum: 128 } },
  ],
  [
    'a short',
    { given: { dataType: 'short', minimum: '0' }, want: { 'meta:xdmType': 'short', minimum: 0, maximum: 32767 } },
  ],
  ['an integer', { given: { dataType: 'Integer' }, want: { type: 'integer', 'meta:xdmType': 'int' } }],
  ['a long', { given: { dataType: 'long' }, want: { 'meta:xdmType': 'long', maximum: Number.MAX_SAFE_INTEGER } }],
  ['a number', { given: { dataType: 'number', minimum: '-1.5e2' }, want: { type: 'number', minimum: -150 } }],
  ['yes or no', { given: { dataType: 'boolean' }, want: { type: 'boolean' } }],
  ['an instant', { given: { dataType: 'date-time' }, want: { 'meta:xdmType': 'date-time' } }],
  ['a list in JSON', { given: { enum: '["a, b", "c"]' }, want: { enum: ['a, b', 'c'] } }],
  ['a list of bare words', { given: { enum: '[a, b b,"c"]' }, want: { enum: ['a', 'b b', 'c'] } }],
  ['a list of numbers', { given: { enum: '[1,2]' }, want: { enum: ['1', '2'] } }],
  [
    'a string of rules',
    {
      given: { stringPattern: '^[a,b]{2}$', format: 'email', minLength: '1', maxLength: '9' },
      want: { pattern: '^[a,b]{2}$', format: 'email', minLength: 1, maxLength: 9 },
    },
  ],
  [
    'rules of a list are those of its items',
    { given: { isArray: 'TRUE', maxLength: '3' }, want: { items: { maxLength: 3 } } },
  ],
  [
    'an object by its name',
    {
      given: { dataType: 'object', $ref: 'https://ns.adobe.com/xdm/context/person-name' },
      want: { properties: { firstName: {} } },
    },
  ],
])('a field can be %s', (_, { given, want }) => {
  expect(fieldMadeOf(given)).toMatchObject(want);
});

describe('paths', () => {
  const pathsOf = (...rows: Row[]) => allFields(resolvedOf(resourcesOf(rows))).map(({ path }) => path);

  test.each(['_acme/a/b', '/_acme/a/b', '_acme.a.b'])('%s is read', (path) => {
    expect(pathsOf(custom(path))).toContain('_acme.a.b');
  });

  test('brackets make a list of objects', () => {
    const paths = pathsOf(
      custom('_acme/orders[]/id'),
      custom('_acme/orders[*]/lines[]/price', { dataType: 'number', isRequired: 'TRUE' }),
    );
    expect(paths).toEqual(expect.arrayContaining(['_acme.orders[*].id', '_acme.orders[*].lines[*].price']));
  });

  test('a list that exists needs no brackets', () => {
    const resources = resourcesOf([
      custom('loyalty/visits/_acme/score', { fieldGroupName: LOYALTY.title }),
      standard(LOYALTY.title, 'loyalty.visits.place', { displayName: 'Place' }),
    ]);
    expect(allFields(resolvedOf(resources)).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['loyalty.visits[*]._acme.score', 'loyalty.visits[*].place']),
    );
    expect(ofType(resources, 'descriptors')).toMatchObject([{ 'xdm:sourceProperty': '/loyalty/visits[*]/place' }]);
  });

  test('names of the language are names', () => {
    expect(pathsOf(custom('_acme/constructor'), custom('_acme/toString/x'))).toEqual(
      expect.arrayContaining(['_acme.constructor', '_acme.toString.x']),
    );
  });
});

describe('field groups', () => {
  test('one of which standard fields alone are taken is referred to itself', () => {
    const resources = resourcesOf([
      standard('', 'person/birthDate', { fieldGroupId: '_xdm.context.profile-person-details' }),
    ]);
    expect(ofType(resources, 'mixins')).toEqual([]);
    expect(ofType(resources, 'schemas')).toMatchObject([
      { allOf: [{ $ref: PROFILE }, { $ref: PERSON_DETAILS, 'meta:refProperty': ['/person/birthDate'] }] },
    ]);
  });

  test('a standard field can be required', () => {
    const schema = resolvedOf(resourcesOf([standard(PERSON, 'person/name/firstName', { isRequired: 'TRUE' })]));
    expect(schema.required).toEqual(['person']);
    expect(fieldAt(schema, 'person.name')).toMatchObject({
      required: ['firstName'],
      properties: { firstName: { type: 'string' } },
    });
  });

  test('one of the tenant is extended', () => {
    const resources = resourcesOf([
      custom('_acme/more', { fieldGroupId: OWN.$id }),
      custom('_acme/most', { fieldGroupName: OWN.title }),
    ]);
    expect(ofType(resources, 'mixins')).toMatchObject([{ 'meta:extends': [`${NS}/mixins/1`] }]);
    expect(fieldAt(resolvedOf(resources), '_acme')).toMatchObject({ properties: { more: {}, most: {} } });
  });
});

test('the columns of the published template are read by both of their names, and optional ones may be left out', () => {
  const text = templateOf([custom('_acme/a', { dataType: 'number', minimum: '1', maximum: '2' })]);
  expect(madeOf(text.replace('minimum,maximum', 'min,max')).kind).toBe('payload');
  expect(madeOf(`\ufeff${templateOf([custom('_acme/a')], ['isCustom', 'fieldPath', 'dataType'])}`).kind).toBe(
    'payload',
  );
});

test('ten thousand fields are read in a moment', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => custom(`_acme/a${index % 100}/b${index}`));
  const startMs = performance.now();
  expect(madeOf(templateOf(rows)).kind).toBe('payload');
  expect(performance.now() - startMs).toBeLessThan(5000);
});
