// How a resource becomes one tree: merging, renaming, selecting.
import { describe, expect, test } from 'vitest';
import { allFields, fieldAt } from '../../../emulator/engine/xdm/paths.ts';
import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';
import type { XdmDocument } from '../../../emulator/engine/xdm/schema-node.ts';
import { inLibrary, tutorialSchema, withDocuments, XDM } from './library.ts';

const pathsOf = (resource: XdmDocument, ...others: XdmDocument[]) =>
  allFields(resolveSchema(resource, withDocuments(...others))).map(({ path }) => path);

describe('composition', () => {
  test('a tenant schema may carry fields of its own under definitions', () => {
    const schema = {
      definitions: {
        customFields: { properties: { _acme: { type: 'object', properties: { tier: { type: 'string' } } } } },
      },
      allOf: [{ $ref: `${XDM}data/record` }, { $ref: '#/definitions/customFields' }],
    };
    expect(pathsOf(schema)).toEqual(['_id', '_acme', '_acme.tier']);
  });

  test('two groups share one tenant object', () => {
    const group = (id: string, field: string) => ({
      $id: id,
      properties: { _acme: { type: 'object', properties: { [field]: { type: 'string' } }, required: [field] } },
    });
    const schema = { allOf: [{ $ref: 'urn:a' }, { $ref: 'urn:b' }] };
    const resolved = resolveSchema(schema, withDocuments(group('urn:a', 'one'), group('urn:b', 'two')));
    expect(allFields(resolved).map(({ path }) => path)).toEqual(['_acme', '_acme.one', '_acme.two']);
    expect(fieldAt(resolved, '_acme')?.required).toEqual(['one', 'two']);
  });

  test('a group may add tenant fields inside a standard object, under its compatible name', () => {
    const group = {
      $id: 'urn:g',
      properties: { person: { type: 'object', properties: { _acme: { type: 'string' } } } },
    };
    const schema = { allOf: [{ $ref: `${XDM}context/profile-person-details` }, { $ref: 'urn:g' }] };
    const resolved = resolveSchema(schema, withDocuments(group));
    expect(fieldAt(resolved, 'person._acme')).toMatchObject({ type: 'string' });
    expect(fieldAt(resolved, 'person.name.firstName')).toMatchObject({ type: 'string' });
    expect(fieldAt(resolved, 'person')).toMatchObject({ 'meta:referencedFrom': `${XDM}context/person` });
  });

  test('of two definitions with different types the later one stands', () => {
    const schema = {
      allOf: [
        { properties: { age: { type: 'string', pattern: '^[0-9]+$' } } },
        { properties: { age: { type: 'integer', maximum: 7 } } },
      ],
    };
    expect(resolveSchema(schema, inLibrary).properties).toEqual({
      age: { type: 'integer', maximum: 7, 'meta:xdmType': 'int' },
    });
  });

  test('a field keeps its own title and remembers its data type', () => {
    expect(fieldAt(resolveSchema(tutorialSchema, inLibrary), 'homeAddress')).toMatchObject({
      title: 'Home address',
      type: 'object',
      'meta:xdmType': 'object',
      'meta:xdmField': 'xdm:homeAddress',
      'meta:referencedFrom': `${XDM}common/address`,
    });
  });

  test('a reference may point into another resource', () => {
    const schema = { properties: { name: { $ref: `${XDM}context/person-name#/definitions/person-name` } } };
    expect(pathsOf(schema).slice(0, 2)).toEqual(['name', 'name.firstName']);
  });

  test('licence and localisation keys are dropped', () => {
    const field = { type: 'string', 'meta:license': ['x'], 'meta:titleId': 'x', 'meta:descriptionId': 'x', title: 'T' };
    expect(resolveSchema({ properties: { field } }, inLibrary).properties).toEqual({
      field: { type: 'string', title: 'T', 'meta:xdmType': 'string' },
    });
  });

  test('an experience event has its map of identities and requires id and time', () => {
    const resolved = resolveSchema({ allOf: [{ $ref: `${XDM}context/experienceevent` }] }, inLibrary);
    expect(resolved.required).toEqual(['_id', 'timestamp']);
    expect(allFields(resolved).map(({ path, node }) => [path, node['meta:xdmType']])).toEqual([
      ['identityMap', 'map'],
      ['identityMap.{key}', 'array'],
      ['identityMap.{key}[*]', 'object'],
      ['identityMap.{key}[*].id', 'string'],
      ['identityMap.{key}[*].authenticatedState', 'string'],
      ['identityMap.{key}[*].primary', 'boolean'],
      ['_id', 'string'],
      ['timestamp', 'date-time'],
      ['eventType', 'string'],
      ['eventMergeId', 'string'],
      ['producedBy', 'string'],
    ]);
  });
});

describe('names', () => {
  test('a required field with a prefix is required inside the object of that prefix', () => {
    const schema = {
      required: ['repo:createDate'],
      properties: { 'repo:createDate': { type: 'string' }, 'repo:expires': { type: 'string' } },
    };
    const { properties, required } = resolveSchema(schema, inLibrary);
    expect(required).toEqual(['_repo']);
    expect(properties['_repo']).toMatchObject({ required: ['createDate'], 'meta:xdmType': 'object' });
  });

  test('the names of the XDM documents can be kept', () => {
    const { properties, required } = resolveSchema(
      { allOf: [{ $ref: `${XDM}context/experienceevent` }] },
      inLibrary,
      'xdm',
    );
    expect(Object.keys(properties).slice(0, 3)).toEqual(['xdm:identityMap', '@id', 'xdm:timestamp']);
    expect(required).toEqual(['@id', 'xdm:timestamp']);
    expect(properties['xdm:timestamp']).toEqual({
      title: 'Timestamp',
      type: 'string',
      format: 'date-time',
      'meta:xdmType': 'date-time',
    });
  });
});

describe('selected fields of a group', () => {
  const select = (...paths: string[]) =>
    pathsOf({ allOf: [{ $ref: `${XDM}context/profile-personal-details`, 'meta:refProperty': paths }] });

  test.each<[string, { given: string[]; want: string[] }]>([
    ['one leaf', { given: ['/personalEmail/address'], want: ['personalEmail', 'personalEmail.address'] }],
    ['original names', { given: ['/xdm:personalEmail/xdm:address'], want: ['personalEmail', 'personalEmail.address'] }],
    [
      'a field below a prefix',
      {
        given: ['/homeAddress/_schema/latitude'],
        want: ['homeAddress', 'homeAddress._schema', 'homeAddress._schema.latitude'],
      },
    ],
    [
      'a whole prefix, in the order of the group',
      {
        given: ['/personalEmail/label', '/homeAddress/_repo'],
        want: [
          'homeAddress',
          'homeAddress._repo',
          'homeAddress._repo.createDate',
          'homeAddress._repo.modifyDate',
          'homeAddress._repo.discardDate',
          'homeAddress._repo.expires',
          'homeAddress._repo.lastPublishedTime',
          'personalEmail',
          'personalEmail.label',
        ],
      },
    ],
    ['a field that does not exist', { given: ['/personalEmail/colour'], want: [] }],
  ])('%s', (_, { given, want }) => {
    expect(select(...given)).toEqual(want);
  });

  test('a path to an object takes all of it, and an empty list the whole group', () => {
    expect(select('/faxPhone')).toHaveLength(8);
    expect(select()).toEqual(pathsOf({ allOf: [{ $ref: `${XDM}context/profile-personal-details` }] }));
  });

  test('a required field that is not selected is not required', () => {
    const group = { properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['a', 'b'] };
    const schema = { allOf: [{ ...group, 'meta:refProperty': ['/b'] }] };
    expect(resolveSchema(schema, inLibrary).required).toEqual(['b']);
  });
});
