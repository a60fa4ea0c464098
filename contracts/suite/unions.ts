// Unions when all goes well: one for each class of which a schema is enabled for Profile.
import type { ContractCase } from './case.ts';
import { describe, enable, enabledSchema, IDENTITY_MAP, made, relatedBodies, schemaOf } from './described.ts';
import { answered, hasKeys, holds, isEqual, isTrue } from './expect.ts';
import { refused } from './refusals.ts';
import { listType, lookUpType } from './schema-registry.ts';
import { get, PERSON_DETAILS, PERSONAL_DETAILS, PROFILE, REGISTRY } from './tutorial.ts';

export const UNIONS = `${REGISTRY}/tenant/unions`;
export const PROFILE_UNION = `${PROFILE}__union`;

export const addressOfUnion = (id: string): string => `${UNIONS}/${encodeURIComponent(id)}`;

const FIELDS = [
  ...['$id', 'meta:altId', 'meta:resourceType', 'version', 'title', 'type', 'description', 'allOf', 'imsOrg'],
  ...['meta:extends', 'meta:xdmType', 'meta:registryMetadata', 'meta:class', 'meta:containerId'],
  ...['meta:sandboxId', 'meta:sandboxType'],
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
      const { json } = answered(await get(target, addressOfUnion(PROFILE_UNION), lookUpType('xed')), 200);
      hasKeys(json, FIELDS, ['properties']);
      holds(json, { $id: PROFILE_UNION, 'meta:class': PROFILE, 'meta:resourceType': 'unions', version: '1.0' });
      const refs: string[] = json.allOf.map(({ $ref }: { $ref: string }) => $ref);
      for (const part of [PROFILE, PERSON_DETAILS, PERSONAL_DETAILS, IDENTITY_MAP]) {
        isEqual(refs.filter((ref) => ref === part).length, 1, `${part} is not there once`);
      }
      for (const id of ids) isTrue(json['meta:extends'].includes(id), `${id} is not among meta:extends`);
      const full = await get(target, addressOfUnion('_xdm.context.profile__union'), lookUpType('xed-full'));
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
      answered(await enable(target, schemaOf(bodies)), 200);
      refused(await describe(target, bodies.oneToOne), 'reference-identity-missing');
      await made(target, bodies.reference);
      await made(target, bodies.oneToOne);
    },
  },
];
