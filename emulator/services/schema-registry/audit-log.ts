// Who changed what of a resource, and when: one entry for each change, noted with it and shown with those of what it refers to.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/schema-registry.d.ts';
import { registryTime } from '../../engine/instants.ts';
import { schemaIdOf } from '../../engine/schemas.ts';
import { changesBetween } from '../../engine/xdm/document-changes.ts';
import { reachedFrom } from '../../engine/xdm/references.ts';
import { refuse } from '../../problems/index.ts';
import type { Kinds } from '../../store/kinds.ts';
import type { House, Scope } from '../service.ts';
import { sentPart } from './registered.ts';
import type { RegistryKind } from './tenant-types.ts';

type Resource = Kinds[RegistryKind];

/** @see SR, xdm/api/audit-log.md (documented) */
export const noteChange = (
  { resources, ids }: Pick<House, 'resources' | 'ids'>,
  scope: Scope,
  before: Resource,
  after: Resource,
): void => {
  const { $id: id, 'meta:resourceType': xdmType } = after;
  const body: Kinds['auditEntry'] = {
    id,
    updatedUser: scope.userId,
    imsOrg: scope.org,
    updatedTime: registryTime(scope.nowMs),
    requestId: scope.requestId,
    clientId: scope.clientId,
    sandBoxId: scope.sandboxId,
    updates: changesBetween(sentPart(before), sentPart(after)).map((change) => ({ id, xdmType, ...change })),
  };
  resources.insert(scope, 'auditEntry', { id: ids.uuid(scope.nowMs), body, nowMs: scope.nowMs });
};

export const auditLog = ({ resources, schemas }: House) => {
  /** The resource and everything that it is made of. */
  const partsOf = (scope: Scope, id: string): string[] =>
    reachedFrom([id], (one) => schemas.ofTenant(scope, one)?.body.refs ?? []);

  return {
    getAuditLog: ({ params }, scope) => {
      const id = schemaIdOf(params.id);
      if (!schemas.ofTenant(scope, id)) refuse('schema-not-found', { id: params.id });
      const filters = [{ path: 'id', operator: '==', values: partsOf(scope, id) }] as const;
      const entries = resources.list(scope, 'auditEntry', { filters, limit: Number.MAX_SAFE_INTEGER });
      // Each is of the resource that was asked for; what was changed stands in its updates.
      return { status: 200, body: entries.map(({ body }) => ({ ...body, id })) };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
