// What every collection of Flow Service does alike: list, look up, patch, delete.
import type { JsonText } from '../../../contracts/operation.ts';
import { refuse } from '../../problems/index.ts';
import type { Kind, Kinds } from '../../store/kinds.ts';
import type { Row } from '../../store/resources.ts';
import { jsonList } from '../lists.ts';
import type { House, Scope } from '../service.ts';
import { type Entity, step } from './lifecycle.ts';
import { type ListParameters, readList } from './list-query.ts';
import { readPatch, type SentPatch } from './patch.ts';
import { type Fields, RUN_ALIASES } from './property.ts';
import { justChanged, touched, versioned } from './stored.ts';

type FlowKind = Extract<Kind, 'connection' | 'sourceConnection' | 'targetConnection' | 'flow' | 'run'>;

/** One page of a list, or its count: the rows stand in it as they are stored. */
interface ListBody<K extends Kind> {
  items?: Kinds[K][];
  _links?: { next?: { href: string } };
  count?: number;
}

export interface Collection<K extends FlowKind> {
  readonly list: (query: ListParameters, scope: Scope) => { status: 200; body: JsonText<ListBody<K>> };
  readonly get: (id: string, scope: Scope) => { status: 200; body: JsonText<{ items: Kinds[K][] }> };
  /** The row, or resource-not-found. */
  readonly find: (id: string, scope: Scope) => Row<K>;
  readonly remove: (id: string, scope: Scope) => { status: 204 };
}

const STAMPED = [
  ...['id', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy', 'createdClient', 'updatedClient'],
  ...['sandboxId', 'sandboxName', 'imsOrgId', 'state', 'etag'],
];
const NAMED = [...STAMPED, 'name', 'description', 'version', 'lastOperation'];
const CONNECTED = [...NAMED, 'connectionSpec', 'baseConnectionId', 'data', 'params', 'inheritedAttributes'];

/** Lists may be filtered and ordered by what their resources have at their top. */
const FIELDS: Readonly<Record<FlowKind, Fields>> = {
  connection: { names: [...NAMED, 'connectionSpec', 'auth', 'providerId'] },
  sourceConnection: { names: CONNECTED },
  targetConnection: { names: CONNECTED },
  flow: {
    names: [
      ...[...NAMED, 'flowSpec', 'sourceConnectionIds', 'targetConnectionIds', 'inheritedAttributes', 'options'],
      ...['scheduleParams', 'transformations', 'lastRunDetails', 'labels', 'recordTypes', 'policy'],
    ],
  },
  run: {
    names: [...STAMPED, 'flowId', 'flowSpec', 'params', 'metrics', 'activities', 'recordTypes'],
    aliases: RUN_ALIASES,
  },
};

export const collection = <K extends FlowKind>({ resources }: House, kind: K, path: string): Collection<K> => {
  const find = (id: string, scope: Scope): Row<K> =>
    resources.get(scope, kind, id) ??
    refuse('resource-not-found', { resourceType: path, resourceId: id }, { report: { id, type: path } });

  const linksOf = (rows: readonly Row<K>[], limit: number, nextToken: (lastSeq: number) => string) => {
    const last = rows[limit - 1];
    return rows.length > limit && last ? { next: { href: `/${path}?continuationToken=${nextToken(last.seq)}` } } : {};
  };

  return {
    find,
    list: (sent, scope) => {
      const { query, nextToken } = readList(sent, FIELDS[kind]);
      if (sent.count) {
        const count = resources.count(scope, kind, query.filters ?? []);
        return { status: 200, body: { json: JSON.stringify({ count }) } };
      }
      // One more than asked for tells whether there is a next page.
      const rows = resources.list(scope, kind, { ...query, limit: query.limit + 1 });
      const _links = linksOf(rows, query.limit, nextToken);
      return { status: 200, body: jsonList('items', rows.slice(0, query.limit), { _links }) };
    },
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
