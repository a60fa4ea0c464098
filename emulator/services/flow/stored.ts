// What all resources of Flow Service have in common: who made them and when, their etag, and how they are answered.
import { flowServiceEtag } from '../../store/ids.ts';
import type { Scope } from '../service.ts';

const BASE_PATH = '/data/foundation/flowservice';

/** The fields that every stored resource begins with, in the order of the wire. */
export const stamp = (id: string, scope: Scope) => ({
  id,
  createdAt: scope.nowMs,
  updatedAt: scope.nowMs,
  createdBy: scope.userId,
  updatedBy: scope.userId,
  createdClient: scope.clientId,
  updatedClient: scope.clientId,
  sandboxId: scope.sandboxId,
  sandboxName: scope.sandbox,
  imsOrgId: scope.org,
});

/** What a change leaves of itself. */
export const touched = (scope: Scope) => ({
  updatedAt: scope.nowMs,
  updatedBy: scope.userId,
  updatedClient: scope.clientId,
});

/** `version` and `etag` hold the same text, its quotes included (UPD, DEST). */
export const versioned = (id: string, revision: number, updatedMs: number) => {
  const etag = flowServiceEtag(id, revision, updatedMs);
  return { version: etag, etag };
};

/** How a resource that was just made says so in `lastOperation`. @see UPD; FILT shows draft_create of a source connection (example) */
export const justCreated = (scope: Scope, state: string) => ({
  started: scope.nowMs,
  updated: 0,
  operation: state === 'draft' ? ('draft_create' as const) : ('create' as const),
});

/** How a change that is over says so. */
export const justChanged = <Operation extends string>(scope: Scope, operation: Operation) => ({
  started: scope.nowMs,
  updated: scope.nowMs,
  percentCompleted: 100,
  status: { value: 'completed', properties: null, errors: [] },
  operation,
});

/** 201 with id, etag and where to look it up. */
export const created = (scope: Scope, collection: string, { id, etag }: { id: string; etag: string }) => ({
  status: 201 as const,
  headers: { location: `${scope.origin}${BASE_PATH}/${collection}/${id}` },
  body: { id, etag },
});
