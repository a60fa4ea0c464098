// What every write of a resource goes through, be it new, replaced, patched or imported: it goes together, and its title is its own.
import { schemaIdOf } from '../../engine/schemas.ts';
import type { XdmDocument } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { compositionOf, type Find } from './composition.ts';
import type { Circumstances } from './registered.ts';
import { type RegistryKind, type ResourceType, registryKinds, tenantTypes } from './tenant-types.ts';

type RegistrationParts = Pick<House, 'resources' | 'library' | 'schemas' | 'switches' | 'tenancy'>;

export const registrationOf = (
  { resources, library, schemas, switches, tenancy }: RegistrationParts,
  type: ResourceType,
) => {
  const sandboxTypeOf = ({ org, sandbox, nowMs }: Scope) =>
    tenancy.sandboxNamed(org, sandbox, nowMs)?.type ?? 'development';

  /** Who has a title already, where that matters; `self` may keep its own. */
  const titleOwner = (scope: Scope, title: string, self?: string): string | undefined => {
    if (switches['schema-title-taken'] === 'accept') return undefined;
    const filters = [{ path: 'title', operator: '==', values: [title] }] as const;
    return registryKinds
      .flatMap((kind) => resources.list(scope, kind, { filters, limit: 2 }))
      .find(({ id }) => id !== self)?.id;
  };

  return {
    sandboxTypeOf,
    titleOwner,

    /** By either of its ids. Refuses with the problem of its type. */
    found: (scope: Scope, id: string): Row<RegistryKind> =>
      resources.get<RegistryKind>(scope, tenantTypes[type].kind, schemaIdOf(id)) ??
      refuse(tenantTypes[type].missing, { id }),

    /** Refuses with schema-title-taken. */
    checkTitle: (scope: Scope, title: string, self?: string): void => {
      const existingId = titleOwner(scope, title, self);
      if (existingId !== undefined) refuse('schema-title-taken', { title, existingId });
    },

    /** `find`: where parts may come from that are not stored yet. Refuses as `compositionOf` does. */
    circumstancesOf: (
      scope: Scope,
      document: XdmDocument,
      find: Find = (id) => schemas.document(scope, id),
    ): Circumstances => {
      const tenantNamespace = `_${tenancy.tenantIdOf(scope.org)}`;
      const composition = compositionOf(type, document, { find, knownXdm: library.knownXdm, tenantNamespace });
      const sandboxType = sandboxTypeOf(scope);
      return { type, scope, tenantNamespace, composition, sandboxType, libraryVersion: library.xdmVersion() };
    },
  };
};
