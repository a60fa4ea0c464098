// The tutorial's schema, field by field, as the published definitions give it (xdm repo): 11 + 16 + 183 fields.
import { expect, test } from 'vitest';
import { allFields } from '../../../emulator/engine/xdm/paths.ts';
import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';
import { described } from './described.ts';
import { inLibrary, tutorialSchema, XDM } from './library.ts';

type Row = readonly [path: string, what: string];

const AUDIT: readonly Row[] = [
  ['repositoryCreatedBy', 'string'],
  ['repositoryLastModifiedBy', 'string'],
  ['createdByBatchID', 'string; format uri-reference'],
  ['modifiedByBatchID', 'string; format uri-reference'],
  ['_repo.createDate', 'date-time'],
  ['_repo.modifyDate', 'date-time'],
  ['_repo.discardDate', 'date-time'],
  ['_repo.expires', 'date-time'],
  ['_repo.lastPublishedTime', 'string'],
];

const PROFILE: readonly Row[] = [...AUDIT, ['_id', 'string; format uri-reference'], ['personID', 'string']];

const PERSON: readonly Row[] = [
  ['person', 'object → context/person'],
  ['person.name', 'object → context/person-name'],
  ['person.name.firstName', 'string'],
  ['person.name.lastName', 'string'],
  ['person.name.middleName', 'string'],
  ['person.name.courtesyTitle', 'string'],
  ['person.name.suffix', 'string'],
  ['person.name.fullName', 'string'],
  ['person.birthDate', 'date'],
  ['person.birthDayAndMonth', 'string; pattern [0-1][0-9]-[0-9][0-9]'],
  ['person.birthYear', 'short; minimum 1; maximum 32767'],
  ['person.gender', 'string; enum male,female,not_specified,non_specific; default not_specified'],
  ['person.maritalStatus', 'string; enum married,single,divorced,widowed,not_specified; default not_specified'],
  ['person.nationality', 'string; pattern ^[A-Z]{2}$'],
  ['person.type', 'string'],
  ['person.taxId', 'string; deprecated'],
];

const EMAIL: readonly Row[] = [
  ['primary', 'boolean'],
  ['address', 'string; format email'],
  ['label', 'string'],
  ['type', 'string; suggested unknown,personal,work,education'],
  ['status', 'string; suggested active,incomplete,pending_verification,blacklisted,blocked; default active'],
  ['statusReason', 'string'],
];

const PHONE: readonly Row[] = [
  ['primary', 'boolean'],
  ['countryCode', 'string; pattern ^[0-9]{1,3}?$; minLength 1; maxLength 3'],
  ['number', 'string'],
  ['extension', 'string'],
  ['status', 'string; suggested active,incomplete,blacklisted,blocked; default active'],
  ['statusReason', 'string'],
  ['validity', 'string; suggested consistent,inconsistent,incomplete,successfullyUsed'],
];

const ADDRESS: readonly Row[] = [
  ['_id', 'string; format uri-reference'],
  ['_schema.description', 'string'],
  ['_schema.latitude', 'number; minimum -90; maximum 90'],
  ['_schema.longitude', 'number; minimum -180; maximum 180'],
  ['_schema.elevation', 'number'],
  ['countryCode', 'string; pattern ^[A-Z]{2}$'],
  ['stateProvince', 'string; pattern ([A-Z]{2}-[A-Z0-9]{1,3}|)'],
  ['city', 'string'],
  ['postalCode', 'string'],
  ['dmaID', 'int'],
  ['msaID', 'int'],
  ...AUDIT,
  ['primary', 'boolean'],
  ['label', 'string'],
  ['street1', 'string'],
  ['street2', 'string'],
  ['street3', 'string'],
  ['street4', 'string'],
  ['region', 'string'],
  ['postOfficeBox', 'string; maxLength 20'],
  ['country', 'string'],
  ['state', 'string'],
  ['status', 'string; suggested active,incomplete,pending_verification,blacklisted,blocked; default active'],
  ['statusReason', 'string'],
  ['lastVerifiedDate', 'date'],
];

const under = (field: string, type: string, rows: readonly Row[]): readonly Row[] => [
  [field, `object → ${type}`],
  ...rows.map(([path, what]): Row => [`${field}.${path}`, what]),
];

const PERSONAL: readonly Row[] = [
  ...under('homeAddress', 'common/address', ADDRESS),
  ...under('personalEmail', 'context/emailaddress', EMAIL),
  ...under('homePhone', 'context/phonenumber', PHONE),
  ...under('mobilePhone', 'context/phonenumber', PHONE),
  ...under('faxPhone', 'context/phonenumber', PHONE),
  ...under('shippingAddressPhone', 'context/phonenumber', PHONE),
  ...under('billingAddressPhone', 'context/phonenumber', PHONE),
  ...under('shippingAddress', 'common/address', ADDRESS),
  ...under('billingAddress', 'common/address', ADDRESS),
  ...under('mailingAddress', 'common/address', ADDRESS),
];

const resolved = resolveSchema(tutorialSchema, inLibrary);

test('the tutorial schema resolves to the 210 fields of the published definitions, in their order', () => {
  // `_repo` and `_schema` are made by renaming: they are no fields of the definitions, and carry no original name.
  const fields = allFields(resolved).filter(({ node }) => node['meta:xdmField'] !== undefined);
  const want = [...PROFILE, ...PERSON, ...PERSONAL];
  expect(fields.map(({ path, node }) => [path, described(node)])).toEqual(want);
  expect([PROFILE.length, PERSON.length, PERSONAL.length]).toEqual([11, 16, 183]);
});

test('renaming adds nothing but the objects of the prefixes', () => {
  const made = allFields(resolved).filter(({ node }) => node['meta:xdmField'] === undefined);
  expect(made.map(({ path }) => path)).toEqual([
    '_repo',
    'homeAddress._schema',
    'homeAddress._repo',
    'shippingAddress._schema',
    'shippingAddress._repo',
    'billingAddress._schema',
    'billingAddress._repo',
    'mailingAddress._schema',
    'mailingAddress._repo',
  ]);
});

test('the top-level keys stand in the order of xed-full', () => {
  expect(Object.keys(resolved.properties)).toEqual([
    'repositoryCreatedBy',
    'repositoryLastModifiedBy',
    'createdByBatchID',
    'modifiedByBatchID',
    '_repo',
    '_id',
    'personID',
    'person',
    'homeAddress',
    'personalEmail',
    'homePhone',
    'mobilePhone',
    'faxPhone',
    'shippingAddressPhone',
    'billingAddressPhone',
    'shippingAddress',
    'billingAddress',
    'mailingAddress',
  ]);
});

test('the profile class requires nothing, and every reference is found', () => {
  expect(resolved.required).toEqual([]);
  expect(resolved.unresolved).toEqual([]);
  expect(resolved.references).toEqual([
    `${XDM}context/profile`,
    `${XDM}common/auditable`,
    `${XDM}data/record`,
    `${XDM}context/profile-person-details`,
    `${XDM}context/person`,
    `${XDM}context/person-name`,
    `${XDM}context/profile-personal-details`,
    `${XDM}common/address`,
    `${XDM}context/emailaddress`,
    `${XDM}context/phonenumber`,
  ]);
});
