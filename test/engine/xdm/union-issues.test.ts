// What keeps a schema out of the union of its class, issue by issue.
import { describe, expect, it, test } from 'vitest';
import type { XdmDocument } from '../../../emulator/engine/xdm/schema-node.ts';
import {
  memberIssues,
  type TypedMember,
  typeIssues,
  type UnionMember,
} from '../../../emulator/engine/xdm/union-issues.ts';

const string = { type: 'string', 'meta:xdmType': 'string' };
const integer = { type: 'integer', 'meta:xdmType': 'int' };
const object = (properties: UnionMember['resolved']['properties']) => ({
  type: 'object',
  'meta:xdmType': 'object',
  properties,
});

const identity = (namespace: string | number, isPrimary = true, path = '/email'): XdmDocument => ({
  '@type': 'xdm:descriptorIdentity',
  'xdm:sourceProperty': path,
  'xdm:namespace': namespace,
  'xdm:isPrimary': isPrimary,
});
const oneToOne = (destination: string, more: object = {}): XdmDocument => ({
  '@type': 'xdm:descriptorOneToOne',
  'xdm:sourceProperty': '/hotel',
  'xdm:destinationSchema': destination,
  ...more,
});
const reference = (namespace: string | number, path = '/hotel'): XdmDocument => ({
  '@type': 'xdm:descriptorReferenceIdentity',
  'xdm:sourceProperty': path,
  'xdm:identityNamespace': namespace,
});

const member = ($id: string, descriptors: readonly XdmDocument[], more: Partial<UnionMember> = {}): UnionMember => ({
  ...{ $id, descriptors },
  resolved: { properties: { email: string, hotel: string } },
  ...more,
});

const problems = (schema: UnionMember, ...others: UnionMember[]) =>
  memberIssues(schema, others).map(({ problem }) => problem);

describe('an identity', () => {
  const identityMap = { type: 'object', 'meta:xdmType': 'map' };
  test.each<[string, readonly XdmDocument[], object, readonly string[]]>([
    ['is missing', [], {}, ['union-identity-missing']],
    ['is not primary', [identity('Email', false)], {}, ['union-identity-missing']],
    ['is primary', [identity('Email')], {}, []],
    ['is primary, of a field that is gone', [identity('Email', true, '/phone')], {}, ['union-identity-missing']],
    ['is in the map', [], { identityMap }, []],
  ])('%s', (_name, descriptors, properties, want) => {
    expect(problems(member('s', descriptors, { resolved: { properties: { email: string, ...properties } } }))).toEqual(
      want,
    );
  });
});

describe('a relation', () => {
  const hotels = member('hotels', [identity('Hotel')]);
  test.each<[string, readonly XdmDocument[], readonly string[]]>([
    ['without a reference', [oneToOne('hotels')], ['reference-identity-missing']],
    ['with one of another field', [oneToOne('hotels'), reference('Hotel', '/email')], ['reference-identity-missing']],
    ['with its reference', [oneToOne('hotels'), reference('Hotel')], []],
    ['with one of another namespace', [oneToOne('hotels'), reference('Email')], ['reference-namespace-mismatch']],
    ['with one whose number may be that code', [oneToOne('hotels'), reference(12)], []],
    ['with a schema that is in no union', [oneToOne('elsewhere'), reference('Email')], []],
  ])('%s', (_name, descriptors, want) => {
    expect(problems(member('members', [identity('Email'), ...descriptors]), hotels)).toEqual(want);
  });

  it('is looked at from its other end, too', () => {
    const source = member('members', [identity('Email'), oneToOne('hotels'), reference('Email')]);
    expect(problems(hotels, source)).toEqual(['reference-namespace-mismatch']);
  });

  it('leads to the identity of the field that it names', () => {
    const target = member('hotels', [identity('Hotel'), identity('Booking', false, '/booking')]);
    const named = oneToOne('hotels', { 'xdm:destinationProperty': '/booking' });
    expect(problems(member('members', [identity('Email'), named, reference('Booking')]), target)).toEqual([]);
  });

  it('of the other type asks for no reference', () => {
    const relation = { ...oneToOne('hotels'), '@type': 'xdm:descriptorRelationship' };
    expect(problems(member('members', [identity('Email'), relation]), hotels)).toEqual([]);
  });
});

describe('a field of two types', () => {
  const withFields = ($id: string, properties: TypedMember['resolved']['properties']): TypedMember => ({
    $id,
    resolved: { properties },
  });

  test.each<[string, UnionMember['resolved']['properties'], UnionMember['resolved']['properties'], string | undefined]>(
    [
      ['at the top', { name: string }, { name: object({}) }, '/name'],
      ['inside', { _acme: object({ points: string }) }, { _acme: object({ points: integer }) }, '/_acme/points'],
      [
        'in a list',
        { a: { 'meta:xdmType': 'array', items: string } },
        { a: { 'meta:xdmType': 'array', items: integer } },
        '/a[*]',
      ],
      [
        'in a map',
        { a: { 'meta:xdmType': 'map', additionalProperties: string } },
        { a: { 'meta:xdmType': 'map', additionalProperties: integer } },
        '/a',
      ],
      [
        'nowhere',
        { _acme: object({ points: string }) },
        { _acme: object({ points: string, more: integer }) },
        undefined,
      ],
      ['under names of objects', { constructor: string }, {}, undefined],
    ],
  )('%s', (_name, one, other, path) => {
    const issues = typeIssues(withFields('one', one), [withFields('other', other)]);
    const want = path && {
      problem: 'union-type-conflict',
      detail: expect.objectContaining({ path, schemaId: 'one', otherId: 'other' }),
    };
    expect(issues).toEqual(want ? [want] : []);
  });

  it('is no matter of a schema with itself', () => {
    expect(typeIssues(withFields('one', { name: string }), [withFields('one', { name: integer })])).toEqual([]);
  });

  it('is told of each schema that has it otherwise', () => {
    const others = ['two', 'three'].map(($id) => withFields($id, { name: integer }));
    const issues = typeIssues(withFields('one', { name: string }), others);
    expect(issues.map(({ detail }) => detail)).toMatchObject([{ otherId: 'two' }, { otherId: 'three' }]);
  });
});
