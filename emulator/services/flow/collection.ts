// What every collection of Flow Service does alike: list, look up, patch, delete.
import type { JsonText } from '../../../contracts/operation.ts';
import { refuse } from '../../problems/index.ts';
import type { Kinds, Place } from '../../store/kinds.ts';
import type { Row } from '../../store/resources.ts';
import { jsonList } from '../lists.ts';
import type { House, Scope } from '../service.ts';
import { type Entity, step } from './lifecycle.ts';
import type { ListParameters } from './list-query.ts';
import { type FlowKind, type Listing, type ListParts, listedOf, listing } from './listing.ts';
import { readPatch, type SentPatch } from './patch.ts';
import { searched } from './search.ts';
import { justChanged, touched, versioned } from './stored.ts';

export interface Collection<K extends FlowKind> {
  readonly list: (query: ListParameters, place: Place) => Listing<Kinds[K]>;
  /** The same over larger pages, and perhaps of some fields of each item alone. */
  readonly search: <Item = Kinds[K]>(query: ListParameters, place: Place) => Listing<Item>;
  readonly get: (id: string, scope: Scope) => { status: 200; body: JsonText<{ items: Kinds[K][] }> };
  /** The row, or resource-not-found. */
  readonly find: (id: string, scope: Scope) => Row<K>;
  readonly remove: (id: string, scope: Scope) => { status: 204 };
}

export const collection = <K extends FlowKind>(parts: ListParts, kind: K, path: string): Collection<K> => {
  const { resources } = parts;
  const listed = listedOf(parts, kind, path);
  const find = (id: string, scope: Scope): Row<K> =>
    resources.get(scope, kind, id) ??
    refuse('resource-not-found', { resourceType: path, resourceId: id }, { report: { id, type: path } });

  return {
    find,
    list: listing(parts, kind, listed),
    search: listing(parts, kind, searched(listed)),
    get: (id, scope) => ({ status: 200, body: jsonList('items', [find(id, scope)]) }),
    remove: (id, scope) => {
      find(id, scope);
      resources.remove(scope, kind, id);
      return { status: 204 };
    },
  };
};

/** The etag that a change is based on, where one was sent. Refuses with etag-mismatch. */
export const checkEtag = (house: House, sent: string, current: string): void => {
  const isBare = house.switches['unquoted-if-match'] === 'accept' && !sent.startsWith('"');
  const supplied = isBare ? `"${sent}"` : sent;
  if (supplied !== current) refuse('etag-mismatch', { suppliedVersion: sent, currentVersion: current });
};

/** What the gateway hands to a PATCH. */
export interface PatchInput {
  readonly headers: { readonly 'If-Match'?: string };
  readonly body: SentPatch;
}

/**
 * Changes a resource by JSON Patch; `check` sees the body as it would become, and refuses what may not be.
 * Refuses with etag-missing, etag-mismatch, patch-operation-unsupported, patch-invalid, and what the lifecycle has against it.
 */
export const patchResource = <K extends Entity>(
  house: House,
  kind: K,
  row: Row<K>,
  { headers, body }: PatchInput,
  scope: Scope,
  check: (patched: Kinds[K], paths: readonly string[]) => Kinds[K],
) => {
  const { 'If-Match': sent = '' } = headers;
  if (sent === '') return refuse('etag-missing', { headerName: 'If-Match' });
  checkEtag(house, sent, row.body.etag ?? '');
  step<Entity>(kind, row.body, 'patch');
  const { operations, paths, apply } = readPatch(body);
  const checked = check(apply(row.body), paths);
  const lastOperation = { ...justChanged(scope, 'update'), ops: operations };
  const bodyOf = (revision: number): Kinds[K] => ({
    ...checked,
    ...touched(scope),
    ...(kind !== 'connection' && { lastOperation }),
    ...versioned(row.id, revision, scope.nowMs),
  });
  house.resources.update(scope, kind, row, scope.nowMs, bodyOf);
  return { status: 200 as const, body: { id: row.id, etag: versioned(row.id, row.revision + 1, scope.nowMs).etag } };
};
