// A resource of the organization as the registry keeps it: what was sent, what the registry computes, and who changed it when. Pure.
import type { components } from '../../../contracts/types/schema-registry.d.ts';
import { altIdOf } from '../../engine/schemas.ts';
import type { TenantSandbox } from '../../engine/tenancy.ts';
import { jsonTypeOf, xdmTypeOf } from '../../engine/xdm/node-types.ts';
import { isObject, type XdmDocument } from '../../engine/xdm/schema-node.ts';
import type { Kinds } from '../../store/kinds.ts';
import type { Composition } from './composition.ts';
import { metadataOf, type Writing } from './metadata.ts';
import type { RegistryKind, ResourceType } from './tenant-types.ts';

type Metadata = components['schemas']['RegistryMetadata'];

/** What is known besides the body that was sent. */
export interface Circumstances extends Writing {
  readonly type: ResourceType;
  readonly sandboxType: TenantSandbox['type'];
  readonly tenantNamespace: string;
  readonly composition: Composition;
}

/** What the registry decides: a body may carry these, and they change nothing (AEPP sends back all that it was given). */
const SERVER_OWNED = new Set([
  ...['$id', 'version', 'imsOrg', 'refs', 'meta:altId', 'meta:resourceType', 'meta:extensible', 'meta:abstract'],
  ...['meta:extends', 'meta:class', 'meta:containerId', 'meta:sandboxId', 'meta:sandboxType', 'meta:tenantNamespace'],
  ...['meta:registryMetadata', 'meta:datasetNamespace'],
]);

/** The body without what is not the client's to say. */
export const sentPart = (document: XdmDocument): XdmDocument =>
  Object.fromEntries(Object.entries(document).filter(([keyword]) => !SERVER_OWNED.has(keyword)));

/** Each entry of `allOf` is an object, and says so. */
const typedParts = (allOf: unknown) =>
  Array.isArray(allOf) && {
    allOf: allOf.map((part) => (isObject(part) ? { ...part, type: 'object', 'meta:xdmType': 'object' } : part)),
  };

/** What tells one resource, and one state of it, from all others. */
interface Identity {
  readonly $id: string;
  readonly version: string;
  readonly metadata: Metadata;
}

/** What the values of a resource are: those of a data type alone may be no objects. What a body says of it by itself is not asked. */
const valuesOf = (resourceType: ResourceType, { 'meta:xdmType': _said, ...own }: XdmDocument) => {
  if (resourceType !== 'datatypes') return { type: own['type'] ?? 'object', 'meta:xdmType': 'object' };
  return { type: jsonTypeOf(own) ?? 'object', 'meta:xdmType': xdmTypeOf(own) ?? 'object' };
};

const registered = (sent: XdmDocument, circumstances: Circumstances, { $id, version, metadata }: Identity) => {
  const { type, scope, sandboxType, tenantNamespace, composition } = circumstances;
  const { 'meta:datasetNamespace': datasetNamespace } = sent;
  const own = sentPart(sent);
  const identity = { $id, 'meta:altId': altIdOf($id), 'meta:resourceType': type, version };
  const isPart = type !== 'schemas';
  const kept = {
    ...identity,
    ...own,
    ...valuesOf(type, own),
    ...typedParts(own['allOf']),
    refs: composition.refs,
    imsOrg: scope.org,
    'meta:extensible': isPart,
    'meta:abstract': isPart,
    'meta:extends': composition.ancestors,
    'meta:registryMetadata': metadata,
    ...(composition.classId !== undefined && { 'meta:class': composition.classId }),
    'meta:containerId': 'tenant',
    'meta:sandboxId': scope.sandboxId,
    'meta:sandboxType': sandboxType,
    'meta:tenantNamespace': tenantNamespace,
    ...(typeof datasetNamespace === 'string' && { 'meta:datasetNamespace': datasetNamespace }),
  };
  // Which of the four it is depends on `type`, as the contract has it; the compiler cannot follow.
  return kept as Kinds[RegistryKind];
};

/** @see SR for the fields (documented); SEED shows fewer of them */
export const newResource = ($id: string, sent: XdmDocument, circumstances: Circumstances): Kinds[RegistryKind] => {
  // A schema is not in a union before it is put there.
  const { 'meta:immutableTags': _tags, ...own } = sent;
  const metadata = metadataOf($id, 1, circumstances);
  return registered(own, circumstances, { $id, version: '1.0', metadata });
};

/** The next minor version: the major number never leaves 1. */
const nextVersion = (version: string): string => version.replace(/\d+$/, (minor) => String(Number(minor) + 1));

/** A resource that was changed, in its `revision`-th state. @see xdm/api/getting-started.md (documented) for versions */
export const changedResource = (
  before: Kinds[RegistryKind],
  sent: XdmDocument,
  circumstances: Circumstances,
  revision: number,
): Kinds[RegistryKind] => {
  const { $id, 'meta:datasetNamespace': datasetNamespace } = before;
  const metadata = metadataOf($id, revision, circumstances, before['meta:registryMetadata']);
  const own = { ...sent, 'meta:datasetNamespace': datasetNamespace };
  return registered(own, circumstances, { $id, version: nextVersion(before.version), metadata });
};
