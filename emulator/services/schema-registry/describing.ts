// What every write of a descriptor goes through, be it new, replaced or imported: its schemas are there, it keeps the rules, and a
// schema in a union stays fit for it.
import { schemaIdOf } from '../../engine/schemas.ts';
import { isPrimaryIdentity, namespaceOf, sourcePaths } from '../../engine/xdm/descriptors.ts';
import { propertyKey } from '../../engine/xdm/property-path.ts';
import { resolveSchema } from '../../engine/xdm/resolve.ts';
import type { ResolvedSchema, XdmDocument } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { type Circumstances, described, describedPart } from './described.ts';
import { checkDescriptor, type NewDescriptor } from './descriptor-rules.ts';
import { type Descriptor, descriptorsOf } from './descriptors-of.ts';
import { registrationOf } from './registration.ts';
import { checkUnionMember } from './union-members.ts';
import { isInUnion } from './union-tag.ts';

/** @see xdm/api/descriptors.md (documented) */
const DESCRIPTORS_MAX = 4000;

/** Labels alone are put on the parts of schemas, too (AEPP, field). */
const ON_PARTS = 'xdm:descriptorLabel';

const identityOf = (descriptor: XdmDocument): string =>
  JSON.stringify([
    descriptor['xdm:sourceSchema'],
    sourcePaths(descriptor).map(propertyKey),
    namespaceOf(descriptor),
    isPrimaryIdentity(descriptor),
  ]);

export const describingOf = (
  house: Pick<House, 'resources' | 'ids' | 'library' | 'schemas' | 'switches' | 'tenancy'>,
) => {
  const { resources, ids, library, schemas, tenancy } = house;
  const { sandboxTypeOf } = registrationOf(house, 'schemas');

  /** The tree of a schema or, for labels, of any resource. Refuses with descriptor-schema-unknown. */
  const resolvedOf = (scope: Scope, field: string, id: string, onParts: boolean): ResolvedSchema => {
    const ready = schemas.ready(scope, id)?.resolved;
    const part = !ready && onParts ? schemas.document(scope, id) : undefined;
    if (part) return resolveSchema(part, (ref) => schemas.document(scope, ref));
    return ready ?? refuse('descriptor-schema-unknown', { field, id });
  };

  /** Schemas by their `$id`, whichever of their ids was sent: lists are filtered by it. */
  const withIds = (sent: NewDescriptor): NewDescriptor => {
    const destination = sent['xdm:destinationSchema'];
    return {
      ...sent,
      'xdm:sourceSchema': schemaIdOf(sent['xdm:sourceSchema']),
      ...(typeof destination === 'string' && { 'xdm:destinationSchema': schemaIdOf(destination) }),
    };
  };

  /** The part that is kept, checked; `self` is the one that it replaces. */
  const describe = (scope: Scope, sent: NewDescriptor, self?: string): NewDescriptor => {
    const part = describedPart(withIds(sent));
    const { 'xdm:sourceSchema': sourceId, 'xdm:destinationSchema': destinationId } = part;
    const isRelation = part['@type'] === 'xdm:descriptorOneToOne' || part['@type'] === 'xdm:descriptorRelationship';
    checkDescriptor(part, {
      source: resolvedOf(scope, 'xdm:sourceSchema', sourceId, part['@type'] === ON_PARTS),
      destination: isRelation ? resolvedOf(scope, 'xdm:destinationSchema', String(destinationId), false) : undefined,
      others: descriptorsOf(resources, scope, sourceId).filter((other) => other['@id'] !== self),
      tenantNamespace: `_${tenancy.tenantIdOf(scope.org)}`,
    });
    return part;
  };

  const circumstancesOf = (scope: Scope): Circumstances => ({
    ...{ scope, sandboxType: sandboxTypeOf(scope), libraryVersion: library.xdmVersion() },
  });

  /** Refuses as `checkUnionMember` does, where the schema is in a union. */
  const checkUnionOf = (scope: Scope, schemaId: string): void => {
    const schema = schemas.document(scope, schemaId);
    if (schema && isInUnion(schema)) checkUnionMember(house, scope, schema);
  };

  return {
    describe,
    circumstancesOf,
    checkUnionOf,

    /** Refuses with primary-identity-immutable. @see xdm/schema/composition.md (documented) */
    checkPrimaryStays: (scope: Scope, before: Descriptor, after: NewDescriptor | undefined): void => {
      const schemaId = before['xdm:sourceSchema'];
      const schema = isPrimaryIdentity(before) ? schemas.document(scope, schemaId) : undefined;
      if (!schema || !isInUnion(schema) || (after && identityOf(after) === identityOf(before))) return;
      refuse('primary-identity-immutable', { schemaId, path: sourcePaths(before).join(', ') });
    },

    /** Stores a new descriptor and gives it back; refuses as its operation does. */
    createDescriptor: (scope: Scope, sent: NewDescriptor): Descriptor => {
      const part = describe(scope, sent);
      if (resources.count(scope, 'descriptor', []) >= DESCRIPTORS_MAX) {
        refuse('descriptor-limit-reached', { max: DESCRIPTORS_MAX });
      }
      const id = ids.hex(48);
      const descriptor = described(id, part, circumstancesOf(scope));
      resources.insert(scope, 'descriptor', { id, body: descriptor, nowMs: scope.nowMs });
      checkUnionOf(scope, part['xdm:sourceSchema']);
      return descriptor;
    },
  };
};
