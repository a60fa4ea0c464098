// What every write of a resource goes through, be it new, replaced or patched: it goes together, and its title is its own.
import type { XdmDocument } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { type Composition, compositionOf } from './composition.ts';
import type { Circumstances } from './registered.ts';
import { type ResourceType, registryKinds } from './tenant-types.ts';

export type RegistrationParts = Pick<House, 'resources' | 'library' | 'schemas' | 'switches' | 'tenancy'>;

export const registrationOf = (
  { resources, library, schemas, switches, tenancy }: RegistrationParts,
  type: ResourceType,
) => {
  const sandboxTypeOf = ({ org, sandbox }: Scope) =>
    tenancy.sandboxesOf(org).find(({ name }) => name === sandbox)?.type ?? 'development';

  const compositionIn = (scope: Scope, document: XdmDocument, tenantNamespace: string): Composition =>
    compositionOf(type, document, { find: (id) => schemas.document(scope, id), tenantNamespace });

  return {
    /** Refuses with schema-title-taken. `self`: a resource may keep its own. */
    checkTitle: (scope: Scope, title: string, self?: string): void => {
      if (switches['schema-title-taken'] === 'accept') return;
      const filters = [{ path: 'title', operator: '==', values: [title] }] as const;
      const taken = registryKinds
        .flatMap((kind) => resources.list(scope, kind, { filters, limit: 2 }))
        .find(({ id }) => id !== self);
      if (taken) refuse('schema-title-taken', { title, existingId: taken.id });
    },

    /** Refuses as `compositionOf` does. */
    circumstancesOf: (scope: Scope, document: XdmDocument): Circumstances => {
      const tenantNamespace = `_${tenancy.tenantIdOf(scope.org)}`;
      const composition = compositionIn(scope, document, tenantNamespace);
      const sandboxType = sandboxTypeOf(scope);
      return { type, scope, tenantNamespace, composition, sandboxType, libraryVersion: library.xdmVersion() };
    },
  };
};
