// A descriptor as the registry keeps it: what was sent, defaults, and what the registry writes itself. Pure.
import type { TenantSandbox } from '../../engine/tenancy.ts';
import type { XdmDocument } from '../../engine/xdm/schema-node.ts';
import type { NewDescriptor } from './descriptor-rules.ts';
import type { Descriptor } from './descriptors-of.ts';
import { metadataOf, type Writing } from './metadata.ts';

/** A client sends back all that it was given; the older names are of 2019. */
const SERVER_OWNED = new Set([
  ...['@id', 'imsOrg', 'version', 'meta:containerId', 'meta:sandboxId', 'meta:sandboxType', 'meta:registryMetadata'],
  ...['createdUser', 'createdClient', 'updatedUser', 'created', 'updated'],
]);

/** What a type says where its sender does not: all of it assumed but the day, which is of the XDM repo. */
const DEFAULTS: Readonly<Record<string, (sent: XdmDocument) => XdmDocument>> = {
  'xdm:descriptorIdentity': ({ 'xdm:namespace': namespace }) => ({
    'xdm:property': typeof namespace === 'number' ? 'xdm:id' : 'xdm:code',
    'xdm:isPrimary': false,
  }),
  'xdm:descriptorOneToOne': () => ({ 'xdm:destinationVersion': 1 }),
  'xdm:descriptorRelationship': () => ({ 'xdm:destinationVersion': 1 }),
  'xdm:descriptorTimeSeriesGranularity': () => ({ 'xdm:granularity': 'day' }),
};

/** The part that is the client's to say, with its defaults. */
export const describedPart = (sent: NewDescriptor): NewDescriptor => {
  const own = Object.fromEntries(Object.entries(sent).filter(([keyword]) => !SERVER_OWNED.has(keyword)));
  // Whatever was taken out and put in, it is of the type that it was.
  return { 'xdm:sourceVersion': 1, ...DEFAULTS[sent['@type']]?.(sent), ...own } as NewDescriptor;
};

export interface Circumstances extends Writing {
  readonly sandboxType: TenantSandbox['type'];
}

/** The `revision`-th state of a descriptor. @see SR (documented) */
export const described = (
  id: string,
  part: NewDescriptor,
  circumstances: Circumstances,
  revision = 1,
  before?: Descriptor,
): Descriptor => ({
  '@id': id,
  ...part,
  'xdm:sourceVersion': part['xdm:sourceVersion'] ?? 1,
  imsOrg: circumstances.scope.org,
  version: '1',
  'meta:containerId': 'tenant',
  'meta:sandboxId': circumstances.scope.sandboxId,
  'meta:sandboxType': circumstances.sandboxType,
  'meta:registryMetadata': metadataOf(id, revision, circumstances, before?.['meta:registryMetadata']),
});
