// XDM documents as a user of aep-local would bring them along: as the public repository prints them, without what the registry adds.

const NS = 'https://ns.adobe.com/xdm';
const LICENSE = ['Copyright 2026 Nobody. All rights reserved.'];
const COMMON = { 'meta:license': LICENSE, $schema: 'http://json-schema.org/draft-06/schema#', type: 'object' };
const MARKS = { 'meta:extensible': true, 'meta:abstract': true, 'meta:status': 'stable' };

export const BERTH = `${NS}/context/berth`;
export const BOAT = `${NS}/context/boat`;
export const BOAT_MOORING = `${NS}/mixins/boat-mooring`;

export const berth = {
  ...{ ...COMMON, $id: BERTH, title: 'Berth', description: 'Where a boat lies.' },
  definitions: {
    berth: {
      properties: {
        'xdm:pier': { title: 'Pier', type: 'string', pattern: '^[A-Z]$' },
        'xdm:number': { title: 'Number', type: 'integer', minimum: 1 },
      },
      required: ['xdm:pier'],
    },
  },
  allOf: [{ $ref: `${NS}/common/extensible#/definitions/@context` }, { $ref: '#/definitions/berth' }],
};

export const boat = {
  ...{ ...COMMON, ...MARKS, $id: BOAT, title: 'Boat' },
  'meta:extends': [`${NS}/data/record`],
  definitions: { boat: { properties: { 'xdm:boatName': { title: 'Name', type: 'string' } } } },
  allOf: [{ $ref: `${NS}/data/record` }, { $ref: '#/definitions/boat' }],
};

/** For boats, and for the persons who own them. */
export const boatMooring = {
  ...{ ...COMMON, ...MARKS, $id: BOAT_MOORING, title: 'Boat mooring' },
  'meta:intendedToExtend': [BOAT, `${NS}/context/profile`],
  definitions: { 'boat-mooring': { properties: { 'xdm:berth': { title: 'Berth', $ref: BERTH } } } },
  allOf: [{ $ref: '#/definitions/boat-mooring' }],
};

/** A schema, as a user may bring one for everyone. */
export const BOAT_OWNERS = 'https://ns.adobe.com/xdm/schemas/boat-owners';
export const boatOwners = {
  ...{ ...COMMON, $id: BOAT_OWNERS, title: 'Boat owners', 'meta:resourceType': 'schemas' },
  'meta:class': `${NS}/context/profile`,
  allOf: [{ $ref: `${NS}/context/profile` }, { $ref: `${NS}/context/profile-person-details` }],
};

/** The folders of the repository, with an example beside its schema. */
export const harbour = {
  'components/classes/boat.schema.json': boat,
  'components/fieldgroups/boats/boat-mooring.schema.json': boatMooring,
  'components/fieldgroups/boats/boat-mooring.example.1.json': { 'xdm:berth': { 'xdm:pier': 'A' } },
  'components/datatypes/berth.schema.json': berth,
};
