// From one sandbox to another: a resource with all that it is made of goes out under a placeholder for the organization's tenant id, and
// comes in, as a whole or not at all, under that of another one.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/schema-registry.d.ts';
import { schemaIdOf } from '../../engine/schemas.ts';
import { own, type XdmDocument } from '../../engine/xdm/schema-node.ts';
import { TENANT_PLACEHOLDER, withPlaceholder, withTenantId } from '../../engine/xdm/tenant-placeholder.ts';
import { refuse, refusedIn } from '../../problems/index.ts';
import type { Kinds } from '../../store/kinds.ts';
import type { House, Scope } from '../service.ts';
import { describingOf } from './describing.ts';
import type { NewDescriptor } from './descriptor-rules.ts';
import { newResource } from './registered.ts';
import { registrationOf } from './registration.ts';
import { type RegistryKind, type ResourceType, tenantTypes } from './tenant-types.ts';

type Resource = Kinds[RegistryKind];

/** What the registry says of a resource in its own sandbox, and what an exported one does without (SR, xdm/api/export.md). */
const STAYS = new Set(['refs', 'imsOrg', 'meta:registryMetadata', 'meta:containerId', 'meta:tenantNamespace']);

const exported = (resource: Resource): XdmDocument =>
  Object.fromEntries(Object.entries(resource).filter(([keyword]) => !STAYS.has(keyword)));

/** Held to the contract of descriptors before anything is made of it. */
const isDescriptor = (document: XdmDocument): document is NewDescriptor => document['@type'] !== undefined;

const isResourceType = (name: unknown): name is ResourceType =>
  typeof name === 'string' && Object.hasOwn(tenantTypes, name);

/** What is to come in, under its own tenant id already. */
interface Sent {
  /** In the list that was sent, from 0 on. */
  readonly index: number;
  readonly document: XdmDocument;
}

interface Incoming extends Sent {
  readonly $id: string;
  readonly type: ResourceType;
  readonly title: string;
}

/** A list may be long, and says little of what is wrong in it where it does not say of which one. */
const refusedAt = <Done>({ index }: Sent, task: () => Done): Done =>
  refusedIn(`The import was refused at index ${index}`, task);

const incomingOf = ({ index, document }: Sent, tenantId: string): Incoming => {
  const { $id, title, 'meta:resourceType': type } = document;
  const isItsOwn = typeof $id === 'string' && $id.startsWith(`https://ns.adobe.com/${tenantId}/${String(type)}/`);
  if (isResourceType(type) && isItsOwn && typeof $id === 'string') {
    return { $id, type, index, document, title: String(title) };
  }
  const expected = `an $id that begins with https://ns.adobe.com/${TENANT_PLACEHOLDER}/{schemas|classes|mixins|datatypes}/, of its meta:resourceType`;
  return refuse('registry-body-invalid', { field: '$id', value: JSON.stringify($id) ?? 'missing', expected });
};

export const transfer = (house: House) => {
  const { resources, schemas, tenancy, checkBody } = house;
  const { createDescriptor } = describingOf(house);

  /** The resource behind all that it needs, each once; `met` ends what goes round in a circle. */
  const withParts = (scope: Scope, id: string, met: Set<string>): Resource[] => {
    const resource = met.has(id) ? undefined : schemas.ofTenant(scope, id)?.body;
    if (!resource) return [];
    met.add(id);
    const needed = [resource.refs ?? [], resource['meta:intendedToExtend'] ?? []].flat();
    return [...needed.flatMap((part) => withParts(scope, String(part), met)), resource];
  };

  const checkConflicts = (scope: Scope, incoming: readonly Incoming[]) => {
    const titles = new Map<string, string>();
    const ids = new Set<string>();
    const { titleOwner } = registrationOf(house, 'schemas');
    const checkConflict = ({ $id, title }: Incoming) => {
      if (ids.has($id) || schemas.ofTenant(scope, $id)) refuse('import-failed', { field: '$id', existingId: $id });
      const owner = titles.get(title) ?? titleOwner(scope, title);
      if (owner !== undefined) refuse('import-failed', { field: 'title', existingId: owner });
      titles.set(title, $id);
      ids.add($id);
    };
    for (const one of incoming) refusedAt(one, () => checkConflict(one));
  };

  return {
    getExport: ({ params }, scope) => {
      const parts = withParts(scope, schemaIdOf(params.id), new Set());
      if (parts.length === 0) refuse('schema-not-found', { id: params.id });
      const payload = withPlaceholder(parts.map(exported), tenancy.tenantIdOf(scope.org));
      return { status: 200, body: { json: JSON.stringify(payload) } };
    },

    createImport: ({ body }, scope) => {
      const tenantId = tenancy.tenantIdOf(scope.org);
      const sent = body.map((document, index): Sent => ({ index, document: withTenantId(document, tenantId) }));
      const incoming = sent
        .filter(({ document }) => !isDescriptor(document))
        .map((one) => refusedAt(one, () => incomingOf(one, tenantId)));
      const byId = Object.fromEntries(incoming.map(({ $id, document }) => [$id, document]));
      // What came before it in the list is stored already; what comes after it may be referred to as well.
      const find = (id: string) => schemas.document(scope, id) ?? own<XdmDocument>(byId, id);
      checkConflicts(scope, incoming);
      const create = ({ $id, type, document }: Incoming) => {
        checkBody(tenantTypes[type].create, document);
        const circumstances = registrationOf(house, type).circumstancesOf(scope, document, find);
        const resource = newResource($id, document, circumstances);
        resources.insert<RegistryKind>(scope, tenantTypes[type].kind, { id: $id, body: resource, nowMs: scope.nowMs });
        return resource;
      };
      const created = incoming.map((one) => refusedAt(one, () => create(one)));
      // They speak of schemas, which are all there now.
      const described = sent.flatMap((one) => {
        const { document } = one;
        if (!isDescriptor(document)) return [];
        return refusedAt(one, () => {
          checkBody('createTenantDescriptor', document);
          return createDescriptor(scope, document);
        });
      });
      return { status: 200, body: { json: JSON.stringify([...created, ...described]) } };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
