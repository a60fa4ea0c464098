// The body of a schema at its creation. What the registry owns it writes itself, over whatever was sent in its place.
import type { components } from '../../../contracts/types/schema-registry.d.ts';
import { altIdOf } from '../../engine/schemas.ts';
import type { TenantSandbox } from '../../engine/tenancy.ts';
import { registryEtag } from '../../store/ids.ts';
import type { Scope } from '../service.ts';
import type { Composition } from './composition.ts';

type Schemas = components['schemas'];

/** What is known besides the body that was sent. */
export interface Circumstances {
  readonly $id: string;
  readonly scope: Scope;
  readonly sandboxType: TenantSandbox['type'];
  readonly tenantNamespace: string;
  readonly composition: Composition;
}

const metadata = (
  $id: string,
  { nowMs, clientId, userId }: Scope,
  libraryVersion: string,
): Schemas['RegistryMetadata'] => ({
  'repo:createdDate': nowMs,
  'repo:lastModifiedDate': nowMs,
  'xdm:createdClientId': clientId,
  'xdm:lastModifiedClientId': clientId,
  'xdm:createdUserId': userId,
  'xdm:lastModifiedUserId': userId,
  eTag: registryEtag($id, 1, nowMs),
  'meta:globalLibVersion': libraryVersion,
});

/** @see SR for the fields (documented); SEED shows fewer of them */
export const newSchema = (sent: Schemas['NewSchema'], circumstances: Circumstances): Schemas['Schema'] => {
  const { $id, scope, sandboxType, tenantNamespace, composition } = circumstances;
  // A schema is not in a union before it is put there.
  const { 'meta:immutableTags': _tags, ...own } = sent;
  const identity = { $id, 'meta:altId': altIdOf($id), 'meta:resourceType': 'schemas', version: '1.0' } as const;
  return {
    ...identity,
    ...own,
    ...identity,
    type: 'object',
    allOf: sent.allOf.map((part) => ({ ...part, type: 'object', 'meta:xdmType': 'object' })),
    refs: composition.refs,
    imsOrg: scope.org,
    'meta:extensible': false,
    'meta:abstract': false,
    'meta:extends': composition.ancestors,
    'meta:xdmType': 'object',
    'meta:registryMetadata': metadata($id, scope, composition.schemaClass.version),
    'meta:class': composition.schemaClass.$id,
    'meta:containerId': 'tenant',
    'meta:sandboxId': scope.sandboxId,
    'meta:sandboxType': sandboxType,
    'meta:tenantNamespace': tenantNamespace,
  };
};
