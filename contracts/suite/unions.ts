// Unions: one for each class of which a schema is enabled for Profile; and what keeps a schema out.
import type { ContractCase, Target } from './case.ts';
import {
  type Bodies,
  bodiesOf,
  describe,
  describedSchema,
  enable,
  IDENTITY_MAP,
  identity,
  made,
  newBodies,
  tenantNamespace,
} from './described.ts';
import { answered, hasKeys, holds, isEqual, isTrue } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refused } from './refusals.ts';
import { create, listType, lookUpType } from './schema-registry.ts';
import { get, PERSON_DETAILS, PERSONAL_DETAILS, PROFILE, REGISTRY } from './tutorial.ts';

export const UNIONS = `${REGISTRY}/tenant/unions`;
export const PROFILE_UNION = `${PROFILE}__union`;

export const addressOf = (id: string): string => `${UNIONS}/${encodeURIComponent(id)}`;

const FIELDS = [
  ...['$id', 'meta:altId', 'meta:resourceType', 'version', 'title', 'type', 'description', 'allOf', 'imsOrg'],
  ...['meta:extends', 'meta:xdmType', 'meta:registryMetadata', 'meta:class', 'meta:containerId'],
  ...['meta:sandboxId', 'meta:sandboxType'],
];

/** A schema of profiles in their union, by its identity map. */
export const enabledSchema = async (target: Target, ...groups: string[]): Promise<string> => {
  const allOf = [PROFILE, ...groups, IDENTITY_MAP].map(($ref) => ({ $ref }));
  const { $id } = answered(await create(target, { allOf }), 201).json;
  answered(await enable(target, $id), 200);
  return $id;
};

/** A schema with a primary identity that leads to another one, which is in a union and has one itself. */
export const relatedBodies = async (target: Target): Promise<Bodies> => {
  const [sourceId, destinationId] = [await describedSchema(target), await describedSchema(target)];
  await made(target, identity(sourceId, { 'xdm:isPrimary': true }));
  await made(target, identity(destinationId, { 'xdm:isPrimary': true }));
  answered(await enable(target, destinationId), 200);
  return bodiesOf(sourceId, destinationId, await tenantNamespace(target));
};

export const sourceOf = ({ identity: { 'xdm:sourceSchema': id } }: Bodies): string => String(id);

/** Makes a schema that may not be in a union, and gives its id. */
type Preparation = (target: Target) => Promise<string>;

export const kept: readonly (readonly [refusal: RefusalName, name: string, prepare: Preparation])[] = [
  [
    'union-identity-missing',
    'a schema without an identity is in no union',
    async (target) => sourceOf(await newBodies(target)),
  ],
  [
    'reference-identity-missing',
    'a relation of a schema in a union says what its field holds',
    async (target) => {
      const bodies = await relatedBodies(target);
      await made(target, bodies.oneToOne);
      return sourceOf(bodies);
    },
  ],
  [
    'reference-namespace-mismatch',
    'both ends of a relation between schemas in unions have one namespace',
    async (target) => {
      const bodies = await relatedBodies(target);
      await made(target, bodies.oneToOne);
      await made(target, { ...bodies.reference, 'xdm:identityNamespace': 'Hotel' });
      return sourceOf(bodies);
    },
  ],
  [
    'union-type-conflict',
    'a field has one type in all schemas of a union',
    async (target) => {
      const [one, other] = [
        await describedSchema(target),
        await describedSchema(target, { code: { type: 'integer' } }),
      ];
      for (const id of [one, other]) await made(target, identity(id, { 'xdm:isPrimary': true }));
      answered(await enable(target, one), 200);
      return other;
    },
  ],
];

export const unions: readonly ContractCase[] = [
  {
    name: 'there is no union before a schema is enabled, and then there is one of its class',
    operation: 'listTenantUnions',
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      isEqual(answered(await get(target, UNIONS, listType('xed-id')), 200).json.results, []);
      await enabledSchema(target);
      const { json: short } = answered(await get(target, UNIONS, listType('xed-id')), 200);
      const altId = '_xdm.context.profile__union';
      isEqual(short.results, [
        { $id: PROFILE_UNION, 'meta:altId': altId, version: '1.0', title: 'XDM Individual Profile' },
      ]);
      const { json: whole } = answered(await get(target, UNIONS, listType('xed')), 200);
      hasKeys(whole, ['results', '_page', '_links']);
      hasKeys(whole.results[0], FIELDS, ['properties']);
    },
  },
  {
    name: 'a union has the parts of all its schemas, none twice, and what every union has',
    operation: 'getTenantUnion',
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const ids = [await enabledSchema(target, PERSON_DETAILS), await enabledSchema(target, PERSONAL_DETAILS)];
      const { json } = answered(await get(target, addressOf(PROFILE_UNION), lookUpType('xed')), 200);
      hasKeys(json, FIELDS, ['properties']);
      holds(json, { $id: PROFILE_UNION, 'meta:class': PROFILE, 'meta:resourceType': 'unions', version: '1.0' });
      const refs: string[] = json.allOf.map(({ $ref }: { $ref: string }) => $ref);
      for (const part of [PROFILE, PERSON_DETAILS, PERSONAL_DETAILS, IDENTITY_MAP]) {
        isEqual(refs.filter((ref) => ref === part).length, 1, `${part} is not there once`);
      }
      for (const id of ids) isTrue(json['meta:extends'].includes(id), `${id} is not among meta:extends`);
      const full = await get(target, addressOf('_xdm.context.profile__union'), lookUpType('xed-full'));
      const { properties } = answered(full, 200).json;
      for (const name of ['person', 'personalEmail', 'identityMap', 'segmentMembership', 'timeSeriesEvents']) {
        isTrue(name in properties, `${name} is not among the fields`);
      }
    },
  },
  {
    name: 'the relation of a schema in a union is made after the reference that it needs',
    operation: 'createTenantDescriptor',
    evidence: 'documented',
    source: 'XDM',
    run: async (target) => {
      const bodies = await relatedBodies(target);
      answered(await enable(target, sourceOf(bodies)), 200);
      refused(await describe(target, bodies.oneToOne), 'reference-identity-missing');
      await made(target, bodies.reference);
      await made(target, bodies.oneToOne);
    },
  },
];
