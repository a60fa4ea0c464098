// Records against the tutorial's schema and a tenant's own: what lands, and with which code the rest is diagnosed.
import { describe, expect, test } from 'vitest';
import { compileRecordCheck } from '../../../emulator/engine/xdm/check.ts';
import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';
import type { XdmDocument } from '../../../emulator/engine/xdm/schema-node.ts';
import { inLibrary, tutorialSchema, XDM } from './library.ts';

const MISSING = 'INGEST-1555-400';
const INVALID = 'INGEST-1211-400';

const checkOf = (resource: XdmDocument, malformedEmail: 'land' | 'diagnose' = 'land') =>
  compileRecordCheck(resolveSchema(resource, inLibrary), { malformedEmail });

const acmeSchema = {
  allOf: [{ $ref: `${XDM}context/profile` }, { $ref: `${XDM}context/identitymap` }],
  properties: {
    _acme: {
      type: 'object',
      required: ['tier'],
      properties: {
        tier: { type: 'string', enum: ['gold', 'silver'] },
        code: { type: 'string', pattern: '^[a-z]+$', minLength: 2, maxLength: 4 },
        odd: { type: 'string', pattern: '^(?=look)ahead$' },
        score: { type: 'number', exclusiveMaximum: 1 },
        count: { type: 'integer' },
        tags: { type: 'array', items: { type: 'string' }, maxItems: 2 },
        anything: {},
        open: { type: 'object' },
        site: { type: 'string', format: 'uri' },
        colour: { type: 'string', format: 'colour' },
      },
    },
  },
};

const checkContact = checkOf(tutorialSchema);
const checkAcme = checkOf(acmeSchema);
const acme = (fields: object) => checkAcme({ _acme: { tier: 'gold', ...fields } });

describe('records that land', () => {
  test.each<[string, Record<string, unknown>]>([
    [
      'a contact as the tutorial maps it',
      { person: { name: { firstName: 'Ada' } }, personalEmail: { address: 'a@b.example' } },
    ],
    ['a record without any field, where none is required', {}],
    [
      'dates and times with their offset',
      { person: { birthDate: '1815-12-10' }, _repo: { createDate: '2020-01-01T00:00:00Z' } },
    ],
    ['a number at its bound', { homeAddress: { _schema: { latitude: -90 } } }],
    ['a state that the pattern leaves open', { homeAddress: { stateProvince: '' } }],
  ])('%s', (_, record) => {
    expect(checkContact(record)).toEqual([]);
  });

  test.each<[string, object]>([
    ['a pattern that RE2 cannot read constrains nothing', { odd: 'whatever' }],
    ['a format that XDM does not know constrains nothing', { colour: 'teal' }],
    ['a field without a type takes any value but null', { anything: [1, { a: 'b' }] }],
    ['an object without declared fields takes any field', { open: { a: 1 } }],
    ['an array may be empty', { tags: [] }],
  ])('%s', (_, fields) => {
    expect(acme(fields)).toEqual([]);
  });

  test('identities under any namespace', () => {
    expect(checkAcme({ identityMap: { ECID: [{ id: '1', authenticatedState: 'loggedOut' }], Email: [] } })).toEqual([]);
  });
});

describe('records that are diagnosed', () => {
  test.each<[string, { given: Record<string, unknown>; want: [code: string, path: string, message: string][] }]>([
    [
      'null',
      {
        given: { person: { name: { firstName: null } } },
        want: [
          [
            MISSING,
            'person.name.firstName',
            'person.name.firstName: found null, expected a string, or the field left out.',
          ],
        ],
      },
    ],
    [
      'null where a list of values is given, once',
      {
        given: { person: { gender: null } },
        want: [[MISSING, 'person.gender', 'person.gender: found null, expected a string, or the field left out.']],
      },
    ],
    [
      'an empty object',
      {
        given: { personalEmail: {} },
        want: [
          [
            MISSING,
            'personalEmail',
            'personalEmail: found an empty object, expected at least one field, or the whole object left out.',
          ],
        ],
      },
    ],
    [
      'a wrong type',
      {
        given: { person: { birthYear: '1815' } },
        want: [
          [
            INVALID,
            'person.birthYear',
            'person.birthYear: found "1815", expected an integer (TypeCompatibilityException).',
          ],
        ],
      },
    ],
    [
      'a scalar in the place of an object',
      {
        given: { person: 'Ada' },
        want: [[INVALID, 'person', 'person: found "Ada", expected an object (TypeCompatibilityException).']],
      },
    ],
    [
      'a number out of range',
      {
        given: { homeAddress: { _schema: { longitude: 180.5 } } },
        want: [
          [
            INVALID,
            'homeAddress._schema.longitude',
            'homeAddress._schema.longitude: found 180.5, expected 180 or less.',
          ],
        ],
      },
    ],
    [
      'a value that is not listed',
      {
        given: { person: { gender: 'x' } },
        want: [
          [
            INVALID,
            'person.gender',
            'person.gender: found "x", expected one of male, female, not_specified, non_specific.',
          ],
        ],
      },
    ],
    [
      'a date that does not exist',
      {
        given: { person: { birthDate: '2023-02-30' } },
        want: [
          [
            INVALID,
            'person.birthDate',
            'person.birthDate: found "2023-02-30", expected the format date (TypeCompatibilityException).',
          ],
        ],
      },
    ],
    [
      'a time without an offset',
      {
        given: { _repo: { createDate: '2020-01-01T00:00:00' } },
        want: [
          [
            INVALID,
            '_repo.createDate',
            '_repo.createDate: found "2020-01-01T00:00:00", expected the format date-time (TypeCompatibilityException).',
          ],
        ],
      },
    ],
    [
      'a pattern',
      {
        given: { person: { nationality: 'gb' } },
        want: [[INVALID, 'person.nationality', 'person.nationality: found "gb", expected a match of ^[A-Z]{2}$.']],
      },
    ],
    [
      'a field that the schema does not have',
      {
        given: { person: { nickname: 'Ada' } },
        want: [
          [
            INVALID,
            'person.nickname',
            'person.nickname: found "Ada", expected no such field, because the schema does not have it.',
          ],
        ],
      },
    ],
    [
      'a long text is shown in part',
      {
        given: { person: { nationality: 'x'.repeat(100) } },
        want: [
          [
            INVALID,
            'person.nationality',
            `person.nationality: found "${'x'.repeat(59)}… (102 characters), expected a match of ^[A-Z]{2}$.`,
          ],
        ],
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(checkContact(given)).toEqual(want.map(([code, path, message]) => ({ code, path, message })));
  });

  test.each<[string, { given: object; want: string }]>([
    [
      'an integer beyond 32 bits',
      { given: { count: 2 ** 31 }, want: '_acme.count: found 2147483648, expected 2147483647 or less.' },
    ],
    [
      'a fraction for an integer',
      { given: { count: 1.5 }, want: '_acme.count: found 1.5, expected an integer (TypeCompatibilityException).' },
    ],
    ['an exclusive bound', { given: { score: 1 }, want: '_acme.score: found 1, expected a value that must be < 1.' }],
    ['a text too short', { given: { code: 'a' }, want: '_acme.code: found "a", expected at least 2 characters.' }],
    [
      'a text too long',
      { given: { code: 'abcde' }, want: '_acme.code: found "abcde", expected at most 4 characters.' },
    ],
    [
      'an element of an array',
      { given: { tags: ['a', 7] }, want: '_acme.tags[1]: found 7, expected a string (TypeCompatibilityException).' },
    ],
    [
      'a null that nothing describes',
      { given: { anything: null }, want: '_acme.anything: found null, expected a value, or the field left out.' },
    ],
    [
      'a text that is no URI',
      { given: { site: 'no uri' }, want: '_acme.site: found "no uri", expected the format uri.' },
    ],
  ])('%s', (_, { given, want }) => {
    expect(acme(given).map(({ message }) => message)).toEqual([want]);
  });

  test('a required field that is missing, wherever it stands', () => {
    const check = checkOf({ allOf: [{ $ref: `${XDM}context/experienceevent` }] });
    expect(check({ eventType: 'x' }).map(({ code, path }) => [code, path])).toEqual([
      [MISSING, '_id'],
      [MISSING, 'timestamp'],
    ]);
    expect(checkAcme({ _acme: { code: 'ab' } })).toEqual([
      {
        code: MISSING,
        path: '_acme.tier',
        message: '_acme.tier: found nothing, expected a value, because the schema requires this field.',
      },
    ]);
  });

  test('every issue of a record is reported', () => {
    expect(acme({ code: 'A', count: 'x', tags: ['a', 'b', 'c'] }).map(({ path }) => path)).toEqual([
      '_acme.code',
      '_acme.code',
      '_acme.count',
      '_acme.tags',
    ]);
  });

  test('an identity in a map is named by its key and place', () => {
    expect(checkAcme({ identityMap: { ECID: [{ id: '1' }, { id: 2 }] } }).map(({ path }) => path)).toEqual([
      'identityMap.ECID[1].id',
    ]);
  });
});

describe('a malformed e-mail address', () => {
  const record = { personalEmail: { address: 'not an address' } };

  test('lands, or is diagnosed, as the caller decides', () => {
    expect(checkOf(tutorialSchema, 'land')(record)).toEqual([]);
    expect(checkOf(tutorialSchema, 'diagnose')(record)).toEqual([
      {
        code: INVALID,
        path: 'personalEmail.address',
        message: 'personalEmail.address: found "not an address", expected the format email.',
      },
    ]);
  });

  test('is diagnosed as null either way', () => {
    expect(checkOf(tutorialSchema, 'land')({ personalEmail: { address: null } })).toMatchObject([{ code: MISSING }]);
  });
});

test('a schema with a missing part does not call any field unknown', () => {
  const check = checkOf({ allOf: [{ $ref: `${XDM}context/profile` }, { $ref: 'urn:gone' }] });
  expect(check({ personID: '1', fromTheMissingPart: 1 })).toEqual([]);
  expect(check({ personID: 1 })).toMatchObject([{ path: 'personID' }]);
});
