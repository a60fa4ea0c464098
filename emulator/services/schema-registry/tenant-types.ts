// The four types of resource that an organization may have of its own, as data: what they are called on the wire, in the store
// and in refusals. Field groups keep their older name, mixins, everywhere but in the newer path.
import type { ProblemName } from '../../problems/index.ts';
import type { Kind, Kinds, Place } from '../../store/kinds.ts';
import type { Resources } from '../../store/resources.ts';

interface TenantType {
  readonly kind: Kind;
  /** Refuses a look-up of what is not there. */
  readonly missing: ProblemName;
  /** The operation whose contract says what a body of this type looks like. */
  readonly create: string;
}

/** By `meta:resourceType`, which is also a segment of the `$id`. */
export const tenantTypes = {
  schemas: { kind: 'schema', missing: 'schema-not-found', create: 'createTenantSchema' },
  classes: { kind: 'class', missing: 'class-not-found', create: 'createTenantClass' },
  mixins: { kind: 'fieldGroup', missing: 'field-group-not-found', create: 'createTenantFieldGroup' },
  datatypes: { kind: 'dataType', missing: 'data-type-not-found', create: 'createTenantDataType' },
} as const satisfies Record<string, TenantType>;

export type ResourceType = keyof typeof tenantTypes;
export type RegistryKind = (typeof tenantTypes)[ResourceType]['kind'];

/** All of them: titles are unique, and references are looked for, across the types. */
export const registryKinds: readonly RegistryKind[] = Object.values(tenantTypes).map(({ kind }) => kind);

/** A resource of the sandbox by its `$id`, whatever its type. */
export const ofTenant = (resources: Resources, place: Place, id: string): Kinds[RegistryKind] | undefined =>
  registryKinds.map((kind) => resources.get(place, kind, id)?.body).find((body) => body !== undefined);
