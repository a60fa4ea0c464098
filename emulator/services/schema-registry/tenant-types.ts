// The four types of resource that an organization may have of its own, as data: what they are called on the wire, in the store
// and in refusals. Field groups keep their older name, mixins, everywhere but in the newer path.
import { kindsOfSegments, type RegistryKind } from '../../engine/schemas.ts';
import type { ProblemName } from '../../problems/index.ts';

interface TenantType {
  readonly kind: RegistryKind;
  /** Refuses a look-up of what is not there. */
  readonly missing: ProblemName;
  /** The operation whose contract says what a body of this type looks like. */
  readonly create: string;
}

/** By `meta:resourceType`, which is also a segment of the `$id`. */
export const tenantTypes = {
  schemas: { kind: kindsOfSegments.schemas, missing: 'schema-not-found', create: 'createTenantSchema' },
  classes: { kind: kindsOfSegments.classes, missing: 'class-not-found', create: 'createTenantClass' },
  mixins: { kind: kindsOfSegments.mixins, missing: 'field-group-not-found', create: 'createTenantFieldGroup' },
  datatypes: { kind: kindsOfSegments.datatypes, missing: 'data-type-not-found', create: 'createTenantDataType' },
} as const satisfies Record<string, TenantType>;

export type ResourceType = keyof typeof tenantTypes;
export type { RegistryKind } from '../../engine/schemas.ts';

/** All of them: titles are unique, and references are looked for, across the types. */
export const registryKinds: readonly RegistryKind[] = Object.values(tenantTypes).map(({ kind }) => kind);
