// A union is computed: its parts, its ids, and what every union has.
import { describe, expect, it } from 'vitest';
import { resolveSchema } from '../../../emulator/engine/xdm/resolve.ts';
import { classOfUnion, unionIdOf, unionOf } from '../../../emulator/engine/xdm/union.ts';
import { inLibrary, tutorialSchema, withDocuments, XDM } from './library.ts';

const PROFILE = `${XDM}context/profile`;
const RECORD = [PROFILE, `${XDM}data/record`];

const union = (...members: readonly object[]) =>
  unionOf({
    schemaClass: { ...inLibrary(PROFILE), $id: PROFILE },
    members: members.map((one) => ({ 'meta:extends': RECORD, ...one })),
    altIdOf: (id) => id.replace('https://ns.adobe.com/', '_').replaceAll('/', '.'),
    libraryVersion: '1.15.1',
  });

const refs = (parts: unknown) => [parts].flat().map((part) => Object(part).$ref);

describe('a union', () => {
  it('has the id of its class, and the class knows it', () => {
    const { $id, ...rest } = union(tutorialSchema);
    expect($id).toBe(`${PROFILE}__union`);
    expect(rest).toMatchObject({
      'meta:altId': '_xdm.context.profile__union',
      'meta:resourceType': 'unions',
      version: '1.0',
      title: 'XDM Individual Profile',
      'meta:class': PROFILE,
    });
    expect(classOfUnion(unionIdOf(PROFILE))).toBe(PROFILE);
    expect(classOfUnion(PROFILE)).toBeUndefined();
  });

  it('has the class, then the parts of each member in their order, none twice, then what every union has', () => {
    const one = { $id: 'one', allOf: [{ $ref: PROFILE }, { $ref: 'a' }, { $ref: 'b' }] };
    const other = {
      $id: 'other',
      allOf: [{ $ref: PROFILE, type: 'object' }, { $ref: 'b', type: 'object' }, { $ref: 'c' }],
    };
    const { allOf } = union(one, other);
    const automatic = [`${XDM}context/identitymap`, `${XDM}context/profile-segmentation`];
    expect(refs(allOf)).toEqual([PROFILE, 'a', 'b', 'c', ...automatic]);
  });

  it('names what it extends as a set: parts, their ancestors, members', () => {
    const extended = [union({ $id: 'one', allOf: [{ $ref: PROFILE }] })['meta:extends']].flat();
    expect(extended).toEqual(expect.arrayContaining([PROFILE, `${XDM}data/record`, 'one']));
    expect(new Set(extended).size).toBe(extended.length);
  });

  it('resolves to all fields of its members, and to those that it adds', () => {
    const own = {
      $id: 'https://ns.adobe.com/acme/schemas/2',
      allOf: [
        { $ref: PROFILE },
        { properties: { _acme: { type: 'object', properties: { points: { type: 'integer' } } } } },
      ],
    };
    const { properties, unresolved } = resolveSchema(union(tutorialSchema, own), withDocuments(own));
    expect(unresolved).toEqual([]);
    expect(properties['_acme']?.properties?.['points']?.['meta:xdmType']).toBe('int');
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(['person', 'personalEmail', 'identityMap', 'segmentMembership', 'timeSeriesEvents']),
    );
    expect(properties['timeSeriesEvents']).toMatchObject({ type: 'array', items: { properties: { timestamp: {} } } });
  });

  it('keeps the selection of fields of a part', () => {
    const part = { $ref: `${XDM}context/profile-person-details`, 'meta:refProperty': ['/person/gender'] };
    const { properties } = resolveSchema(union({ $id: 'one', allOf: [{ $ref: PROFILE }, part] }), inLibrary);
    expect(Object.keys(properties['person']?.properties ?? {})).toEqual(['gender']);
  });

  it('of events has the identity map alone', () => {
    const events = union({ $id: 'one', allOf: [{ $ref: PROFILE }], 'meta:extends': [`${XDM}data/time-series`] });
    expect(refs(events['allOf'])).toEqual([PROFILE, `${XDM}context/identitymap`]);
    expect(events).not.toHaveProperty('properties');
  });

  it('has another eTag when a member changes', () => {
    const eTag = (more: object) => Object(union({ $id: 'one', allOf: [], ...more })['meta:registryMetadata']).eTag;
    expect(eTag({})).toMatch(/^[0-9a-f]{64}$/);
    expect(eTag({ 'meta:registryMetadata': { eTag: 'a' } })).not.toBe(eTag({ 'meta:registryMetadata': { eTag: 'b' } }));
  });
});
