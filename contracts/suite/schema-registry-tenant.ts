// What an organization has of its own besides schemas, when all goes well; see `registry-kinds.ts` for the kinds.
import type { ContractCase } from './case.ts';
import { answered, hasKeys, holds, isEqual, isTrue, matches } from './expect.ts';
import { ADDRESS, addressIn, collection, madeIn, type TenantKind, tenantKinds } from './registry-kinds.ts';
import { listType, lookUpType } from './schema-registry.ts';
import { type Body, get } from './tutorial.ts';

const FIELDS = [
  ...['$id', 'meta:altId', 'meta:resourceType', 'version', 'title', 'type', 'refs', 'imsOrg', 'meta:extends'],
  ...['meta:extensible', 'meta:abstract', 'meta:xdmType', 'meta:containerId', 'meta:sandboxId', 'meta:sandboxType'],
  ...['meta:tenantNamespace', 'meta:registryMetadata'],
];

const successes = (kind: TenantKind): ContractCase[] => [
  {
    name: `it is kept with what it refers to and what it was computed to be (${kind.noun})`,
    operation: `createTenant${kind.noun}`,
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const json = await madeIn(target, kind);
      hasKeys(json, FIELDS, ['definitions', 'allOf', 'properties', 'meta:intendedToExtend']);
      matches(json.$id, new RegExp(`^https://ns\\.adobe\\.com/[a-z0-9]+/${kind.resourceType}/[0-9a-f]{48}$`));
      const altId = json.$id.replace('https://ns.adobe.com/', '_').replaceAll('/', '.');
      holds(json, { 'meta:altId': altId, 'meta:resourceType': kind.resourceType, version: '1.0' });
      holds(json, { 'meta:extensible': true, 'meta:abstract': true, 'meta:containerId': 'tenant' });
      isTrue(Object(json['refs']).includes(ADDRESS.$ref), 'refs does not name the data type that a field uses');
    },
  },
  {
    name: `it is found by its $id and by its meta:altId, as it is composed or as it is resolved (${kind.noun})`,
    operation: `getTenant${kind.noun}`,
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const made = await madeIn(target, kind);
      for (const id of [made.$id, String(made['meta:altId'])]) {
        isEqual(answered(await get(target, addressIn(kind, id), lookUpType('xed')), 200).json, made);
      }
      const { json: full } = answered(await get(target, addressIn(kind, made.$id), lookUpType('xed-full')), 200);
      isEqual('allOf' in full, false, 'what is resolved has no allOf');
      isTrue(JSON.stringify(full).includes('"meta:referencedFrom"'), 'the data type was not followed');
    },
  },
  {
    name: `the sandbox lists what it has, and leads to the global twin (${kind.plural})`,
    operation: `listTenant${kind.plural}`,
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const { $id } = await madeIn(target, kind);
      const { json } = answered(await get(target, collection(kind), listType('xed-id')), 200);
      isTrue(
        json.results.some((one: Body) => one['$id'] === $id),
        `${$id} is not in the list`,
      );
      matches(json._links.global_schemas.href, new RegExp(`/schemaregistry/global/${kind.path}`));
    },
  },
  {
    name: `it is deleted, and is then not found (${kind.noun})`,
    operation: `deleteTenant${kind.noun}`,
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const path = addressIn(kind, (await madeIn(target, kind)).$id);
      isEqual(answered(await target.call({ method: 'DELETE', path }), 204).text, '');
    },
  },
];

export const schemaRegistryTenant: readonly ContractCase[] = tenantKinds.flatMap(successes);
