// What is wrong with a CSV template: each thing is told with its line and column, and all of it at once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMNS, type Column } from '../../../emulator/services/schema-registry/csv/rows.ts';
import { custom, issuesOf, LOYALTY, madeOf, OWN, type Row, standard, templateOf } from './csv-template.ts';

const PERSON = 'Demographic Details';
const ofRows = (...rows: Row[]) => issuesOf(templateOf(rows));

test.each<[string, { given: string; want: RegExp }]>([
  ['an empty file', { given: '', want: /^1 isIgnored: .*empty/ }],
  ['a byte order mark alone', { given: '\ufeff\n', want: /^1 isIgnored: .*empty/ }],
  ['a header alone', { given: COLUMNS.join(','), want: /^1 fieldPath: No row/ }],
  ['ignored rows alone', { given: templateOf([{ isIgnored: 'TRUE' }]), want: /^1 fieldPath: No row/ }],
  [
    'a quote that is not closed',
    { given: `${COLUMNS.join(',')}\n,TRUE,"`, want: /^2 7: The file cannot be read: .*never closed/ },
  ],
  ['a file of bytes', { given: 'PK\u0003\u0004\0', want: /^1 5: The file cannot be read: .*NUL/ }],
  ['a file of JSON', { given: '[1]', want: /^1 1: The template has no column "\[1\]"/ }],
  ['semicolons', { given: COLUMNS.join(';'), want: /^1 1: The template has no column/ }],
  ['more columns than there are', { given: ',a'.repeat(50), want: /^1 24: The header has 51 columns/ }],
  [
    'more rows than any schema has fields',
    { given: `${COLUMNS.join(',')}\n${'a\n'.repeat(10_001)}`, want: /^10002 1: .*more than 10001 rows/ },
  ],
  ['no required column', { given: templateOf([{}], ['isCustom']), want: /^1 fieldPath: The column is missing/ }],
  [
    'a column twice',
    { given: templateOf([{}], ['isCustom', 'fieldPath', 'fieldPath']), want: /^1 fieldPath: .*twice/ },
  ],
  [
    'columns in another order',
    { given: templateOf([{}], ['fieldPath', 'isCustom']), want: /^1 isCustom: .*before fieldPath/ },
  ],
])('%s', (_, { given, want }) => {
  expect(issuesOf(given)[0]).toMatch(want);
});

test.each<[string, { given: Row; want: RegExp }]>([
  ['no word on whose field it is', { given: custom('_acme/a', { isCustom: '' }), want: /^2 isCustom: Expected TRUE/ }],
  [
    'another word on whose field it is',
    { given: custom('_acme/a', { isCustom: 'mine' }), want: /^2 isCustom: .*"mine"/ },
  ],
  ['a flag that is none', { given: custom('_acme/a', { isRequired: 'yes' }), want: /^2 isRequired: .*found "yes"/ }],
  ['no path', { given: custom(''), want: /^2 fieldPath: The row names no field/ }],
  ['a path of nothing', { given: custom('_acme//a'), want: /^2 fieldPath: Expected names/ }],
  ['a path without end', { given: custom(`_acme${'/a'.repeat(60)}`), want: /^2 fieldPath: .*more than 50/ }],
  ['a field outside of the tenant', { given: custom('points'), want: /^2 fieldPath: .*below _acme; found "points"/ }],
  ['a field of another tenant', { given: custom('_other/points'), want: /^2 fieldPath: .*below _acme/ }],
  ['the tenant itself', { given: custom('_acme'), want: /^2 fieldPath: .*below _acme/ }],
  ['a name that is none', { given: custom('_acme/my field'), want: /^2 fieldPath: "my field" cannot be a name/ }],
  ['a name of JavaScript', { given: custom('_acme/__proto__'), want: /^2 fieldPath: "__proto__" cannot be/ }],
  ['brackets at the end', { given: custom('_acme/a[]'), want: /^2 fieldPath: Brackets/ }],
  ['all of a custom group', { given: custom('ALL'), want: /^2 fieldPath: ALL takes/ }],
  [
    'a data type that is none',
    { given: custom('_acme/a', { dataType: 'text' }), want: /^2 dataType: Expected one of string, .*"text"/ },
  ],
  ['no data type', { given: custom('_acme/a', { dataType: '' }), want: /^2 dataType: .*found nothing/ }],
  ['a data type of JavaScript', { given: custom('_acme/a', { dataType: 'constructor' }), want: /^2 dataType: / }],
  ['a rule of another type', { given: custom('_acme/a', { minimum: '1' }), want: /^2 minimum: .*a number alone/ }],
  [
    'a bound that is no number',
    { given: custom('_acme/a', { dataType: 'integer', minimum: 'one' }), want: /^2 minimum: Expected a number/ },
  ],
  [
    'a bound without end',
    { given: custom('_acme/a', { dataType: 'number', maximum: '1e999' }), want: /^2 maximum: Expected a number/ },
  ],
  [
    'bounds of nothing',
    {
      given: custom('_acme/a', { dataType: 'number', minimum: '2', maximum: '1' }),
      want: /^2 minimum: .*above maximum/,
    },
  ],
  [
    'a bound beyond the type',
    { given: custom('_acme/a', { dataType: 'byte', maximum: '300' }), want: /^2 maximum: .*-128 to 128/ },
  ],
  [
    'a length that is none',
    { given: custom('_acme/a', { minLength: '-1' }), want: /^2 minLength: Expected a whole number/ },
  ],
  [
    'values without brackets',
    { given: custom('_acme/a', { enum: 'a,b' }), want: /^2 enum: Expected values in brackets/ },
  ],
  ['no values', { given: custom('_acme/a', { enum: '[]' }), want: /^2 enum: Expected/ }],
  ['values of objects', { given: custom('_acme/a', { enum: '[{"a":1}]' }), want: /^2 enum: Expected/ }],
  ['a value twice', { given: custom('_acme/a', { enum: '[a,a]' }), want: /^2 enum: .*twice/ }],
  ['a pattern that is none', { given: custom('_acme/a', { stringPattern: '(' }), want: /^2 stringPattern: / }],
  ['a format that is none', { given: custom('_acme/a', { format: 'colour' }), want: /^2 format: Expected one of/ }],
  ['an object of nothing', { given: custom('_acme/a', { dataType: 'object' }), want: /^2 \$ref: .*either/ }],
  [
    'an object of both',
    {
      given: custom('_acme/a', {
        dataType: 'object',
        properties: '{}',
        $ref: 'https://ns.adobe.com/xdm/context/person',
      }),
      want: /^2 \$ref: .*not both/,
    },
  ],
  [
    'a data type that is not there',
    { given: custom('_acme/a', { dataType: 'object', $ref: 'urn:none' }), want: /^2 \$ref: .*"urn:none"/ },
  ],
  [
    'a class for a data type',
    {
      given: custom('_acme/a', { dataType: 'object', $ref: 'https://ns.adobe.com/xdm/context/profile' }),
      want: /^2 \$ref: There is no/,
    },
  ],
  [
    'fields that are no JSON',
    { given: custom('_acme/a', { dataType: 'object', properties: '{"a":}' }), want: /^2 properties: .*no JSON/ },
  ],
  [
    'fields that are no object',
    { given: custom('_acme/a', { dataType: 'object', properties: '[]' }), want: /^2 properties: Expected/ },
  ],
  [
    'fields that are no fields',
    { given: custom('_acme/a', { dataType: 'object', properties: '{"a": 1}' }), want: /^2 properties: .*"a"/ },
  ],
  [
    'fields of JavaScript',
    {
      given: custom('_acme/a', { dataType: 'object', properties: '{"__proto__": {}}' }),
      want: /^2 properties: .*"__proto__"/,
    },
  ],
  [
    'fields without end',
    {
      given: custom('_acme/a', { dataType: 'object', properties: `${'{"a":'.repeat(300)}1${'}'.repeat(300)}` }),
      want: /^2 properties: .*200 levels/,
    },
  ],
  [
    'fields of a type that is not there',
    {
      given: custom('_acme/a', { dataType: 'object', properties: '{"a": {"items": {"$ref": {}}}}' }),
      want: /^2 properties: .*no data type/,
    },
  ],
  [
    'an identity without a namespace',
    { given: custom('_acme/a', { isIdentity: 'TRUE' }), want: /^2 identityNamespace: An identity has/ },
  ],
  [
    'a namespace without an identity',
    { given: custom('_acme/a', { identityNamespace: 'email' }), want: /^2 identityNamespace: Only/ },
  ],
  [
    'a primary that is no identity',
    { given: custom('_acme/a', { isPrimaryIdentity: 'TRUE' }), want: /^2 isPrimaryIdentity: Only/ },
  ],
  [
    'an identity that is a number',
    {
      given: custom('_acme/a', { dataType: 'integer', isIdentity: 'TRUE', identityNamespace: 'x' }),
      want: /^2 isIdentity: Only a single string/,
    },
  ],
  [
    'a standard field of nothing',
    { given: standard('', 'person'), want: /^2 fieldGroupName: There is no field group ""/ },
  ],
  [
    'a group that is not there',
    { given: standard('None', 'person'), want: /^2 fieldGroupName: There is no field group "None"/ },
  ],
  [
    'an id that is not there',
    { given: standard('', 'person', { fieldGroupId: 'urn:none' }), want: /^2 fieldGroupId: There is no/ },
  ],
  [
    'an id of something else',
    {
      given: standard('', 'person', { fieldGroupId: 'https://ns.adobe.com/xdm/context/person' }),
      want: /^2 fieldGroupId: There is no/,
    },
  ],
  [
    'a name that is not that of the id',
    {
      given: standard(PERSON, '_acme/known', { fieldGroupId: OWN.$id }),
      want: /^2 fieldGroupName: .*called "Own group"/,
    },
  ],
  ['a group of other classes', { given: standard('Record Status', 'ALL'), want: /^2 fieldGroupName: .*not meant for/ }],
  [
    'a standard field that is not there',
    { given: standard(PERSON, 'person/none'), want: /^2 fieldPath: .*"person\/none"/ },
  ],
  [
    'a standard field of another type',
    { given: standard(PERSON, 'person/birthDate', { dataType: 'integer' }), want: /^2 dataType: .*date/ },
  ],
  [
    'a standard field that is no list',
    { given: standard(PERSON, 'person/birthDate', { isArray: 'TRUE' }), want: /^2 isArray: / },
  ],
  [
    'a rule for a standard field',
    { given: standard(PERSON, 'person/taxId', { maxLength: '3' }), want: /^2 maxLength: .*its own rules/ },
  ],
  [
    'a name for all fields',
    { given: standard(PERSON, 'ALL', { displayName: 'x' }), want: /^2 displayName: ALL means/ },
  ],
  [
    'a field inside of standard ones of no group',
    { given: custom('person/_acme/a'), want: /^2 fieldGroupName: A field inside/ },
  ],
  [
    'a field inside of what is not there',
    { given: custom('persona/_acme/a', { fieldGroupName: PERSON }), want: /^2 fieldPath: .*no field "persona"/ },
  ],
  [
    'a field inside of a text',
    {
      given: custom('person/taxId/_acme/a', { fieldGroupName: PERSON }),
      want: /^2 fieldPath: person\/taxId can hold no/,
    },
  ],
  [
    'a field that is there already',
    { given: custom('_acme/known', { fieldGroupId: OWN.$id }), want: /^2 fieldPath: "Own group" has/ },
  ],
])('a row with %s', (_, { given, want }) => {
  expect(ofRows(given)[0]).toMatch(want);
  expect(ofRows(given)).toHaveLength(1);
});

describe('rows that do not go together', () => {
  const identity: Row = { isIdentity: 'TRUE', identityNamespace: 'email', isPrimaryIdentity: 'TRUE' };
  test.each<[string, { given: readonly Row[]; want: RegExp }]>([
    [
      'one field twice',
      { given: [custom('_acme/a'), custom('_acme/a')], want: /^3 fieldPath: _acme\/a is a field already, by line 2/ },
    ],
    [
      'one field in two groups',
      { given: [custom('_acme/a'), custom('_acme/a', { fieldGroupName: 'B' })], want: /^3 fieldPath: .*by line 2/ },
    ],
    [
      'a field inside of a field',
      { given: [custom('_acme/a'), custom('_acme/a/b')], want: /^3 fieldPath: _acme\/a is a field/ },
    ],
    [
      'a field around a field',
      { given: [custom('_acme/a/b'), custom('_acme/a')], want: /^3 fieldPath: _acme\/a is an object/ },
    ],
    [
      'a list that is an object',
      { given: [custom('_acme/a[]/b'), custom('_acme/a/c')], want: /^3 fieldPath: .*a list of objects/ },
    ],
    [
      'a standard field twice',
      { given: [standard(PERSON, 'person'), standard(PERSON, 'person')], want: /^3 fieldPath: person is a field/ },
    ],
    [
      'two primary identities',
      { given: [custom('_acme/a', identity), custom('_acme/b', identity)], want: /^3 isPrimaryIdentity: Line 2/ },
    ],
  ])('%s', (_, { given, want }) => {
    expect(ofRows(...given)).toEqual([expect.stringMatching(want)]);
  });

  test('one standard field of two groups is no conflict', () => {
    expect(ofRows(standard(LOYALTY.title, 'loyalty'), standard(PERSON, 'person'), standard(PERSON, 'ALL'))).toEqual([]);
  });
});

test('all that is wrong is told at once, line by line', () => {
  const rows = [
    custom('_acme/a', { dataType: 'x', isRequired: 'x' }),
    custom('b', { format: 'x' }),
    standard('None', 'a'),
  ];
  const places = ofRows(...rows).map((issue) => issue.split(':')[0]);
  expect(places).toEqual(['2 dataType', '2 isRequired', '3 format', '3 fieldPath', '4 fieldGroupName']);
});

test('a cell for which the header has no name is told, unless it is empty', () => {
  const text = templateOf([custom('_acme/a')], ['isCustom', 'fieldPath', 'dataType']);
  expect(issuesOf(`${text},,`)).toEqual([]);
  expect(issuesOf(`${text},,x`)).toEqual(['2 5: The header names no column for this cell.']);
});

test('of whatever file, a payload is made or something is told', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'TRUE',
      'FALSE',
      '_acme/a',
      'person/name/_acme/b',
      PERSON,
      'string',
      'object',
      '[a,b]',
      '{"a":{}}',
      'ALL',
      '1',
    ),
    fc.constantFrom(
      '__proto__',
      'constructor',
      '_acme/__proto__',
      '_acme/a[]/b',
      '',
      '"',
      ',',
      '\0',
      '😀',
      '..',
      '//',
      '1e999',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const row = fc.dictionary(fc.constantFrom<Column>(...COLUMNS), cell);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(row, { maxLength: 4 }).map((rows) => templateOf(rows)),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const made = madeOf(text);
        if (made.kind === 'issues') expect(made.issues.length).toBeGreaterThan(0);
        else expect(JSON.parse(JSON.stringify(made.resources))).toEqual(made.resources);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});
