// Base connections: credentials of a source or a target. Secrets are not stored: no source is dialled, so nothing needs them.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/flow-service.d.ts';
import { MASK, maskCredentials, unencodableIn } from '../../engine/secrets.ts';
import { isObject } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { ConnectionSpec } from '../../store/library.ts';
import type { House, Scope } from '../service.ts';
import { collection, patchResource } from './collection.ts';
import { isUsedByFlow } from './connection-rules.ts';
import { checkDraftable } from './drafts.ts';
import { checkForm } from './form.ts';
import { firstState, isDraft, step } from './lifecycle.ts';
import { searchParameters } from './search.ts';
import { chosenConnectionSpec, connectionSpecReference } from './spec-choice.ts';
import { created, stamp, versioned } from './stored.ts';

type ConnectionOperations = Pick<
  Operations<operations, Scope>,
  | 'listConnections'
  | 'createConnectionSearch'
  | 'createConnection'
  | 'getConnection'
  | 'patchConnection'
  | 'deleteConnection'
>;
type Auth = components['schemas']['Auth'];
type Connection = components['schemas']['Connection'];

const STATES = ['enabled', 'disabled', 'initializing'];
const FORM = {
  '/name': 'text',
  '/description': 'text',
  '/auth': 'object',
  '/auth/specName': 'text',
  '/auth/params': 'object',
} as const;
const PATCHABLE = /^\/(name|description|auth)(\/|$)/;

/** The spec of the authentication that a connection names; `undefined` where nothing is published about it. */
const authSpecOf = (spec: ConnectionSpec, auth: Auth | undefined) => {
  const known = spec.authSpec ?? [];
  if (known.length === 0) return undefined;
  if (!auth) return refuse('mandatory-field-missing', { field: 'auth' });
  return (
    known.find(({ name }) => name === auth.specName) ??
    refuse('auth-spec-unknown', { authSpecName: auth.specName, connectionSpecId: spec.id })
  );
};

/** What the client left as it is stored was checked when it came. */
const isKept = (params: unknown, pointer: string): boolean => {
  const value = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, step) => (isObject(node) ? node[step] : undefined), params);
  return pointer !== '' && value === MASK;
};

/** Never repeats a value. Refuses with mandatory-field-missing, credential-not-encodable, illegal-argument. */
const checkParams = (
  { library }: House,
  spec: ConnectionSpec,
  authSpecName: string,
  { params, mayLack }: { readonly params: Readonly<Record<string, unknown>>; readonly mayLack: boolean },
): void => {
  const violations = library.check(spec.id, `auth ${authSpecName}`, params) ?? [];
  const lacking = mayLack ? undefined : violations.find(({ missing }) => missing !== undefined);
  if (lacking) {
    const path = `${lacking.pointer}/${lacking.missing}`.replaceAll('/', '.');
    return refuse('mandatory-field-missing', { field: `auth.params${path}` });
  }
  const unencodable = unencodableIn(params, 'auth.params');
  if (unencodable !== undefined) return refuse('credential-not-encodable', { field: unencodable });
  const violation = violations.find(({ missing, pointer }) => missing === undefined && !isKept(params, pointer));
  if (violation)
    refuse('illegal-argument', { detailedMessage: `auth.params${violation.pointer} ${violation.message}` });
};

/**
 * The authentication as it is kept; a draft's may lack anything.
 * Refuses with mandatory-field-missing, auth-spec-unknown, credential-not-encodable, illegal-argument.
 */
const checkedAuth = (
  house: House,
  spec: ConnectionSpec,
  { auth, state }: Pick<Connection, 'auth' | 'state'>,
): Auth | undefined => {
  const mayLack = isDraft({ state });
  if (!auth && mayLack) return undefined;
  const authSpec = authSpecOf(spec, auth);
  if (!auth) return undefined;
  checkParams(house, spec, auth.specName, { params: auth.params ?? {}, mayLack });
  // Nothing beside these two is kept: what else a client sends along may be a secret too.
  return { specName: auth.specName, ...(auth.params && { params: maskCredentials(auth.params, authSpec?.spec) }) };
};

const withCheckedAuth = (house: House, spec: ConnectionSpec, connection: Connection): Connection => {
  const auth = checkedAuth(house, spec, connection);
  return { ...connection, ...(auth && { auth }) };
};

const checkPatched =
  (house: House, spec: ConnectionSpec) =>
  (patched: Connection, paths: readonly string[]): Connection => {
    for (const path of paths) {
      if (/^\/connectionSpec(\/|$)/.test(path)) return refuse('connection-spec-immutable', {});
      if (/^\/state(\/|$)/.test(path))
        return refuse('connection-state-invalid', { state: String(patched.state), allowedStates: STATES });
      if (!PATCHABLE.test(path)) return refuse('patch-invalid', { field: path });
    }
    checkForm(patched, FORM, ['/name', ...(patched.auth ? ['/auth/specName'] : [])]);
    return withCheckedAuth(house, spec, patched);
  };

/** A draft as it is once it is published. Refuses with mandatory-field-missing. */
export const publishedConnection = (house: House, draft: Connection): Connection =>
  withCheckedAuth(house, chosenConnectionSpec(house, draft.connectionSpec), { ...draft, state: 'enabled' });

export const connections = (house: House): ConnectionOperations => {
  const { resources, ids } = house;
  const all = collection(house, 'connection', 'connections');

  /** Flows rest on a base connection by way of a source connection, and say so themselves. */
  const isInUse = (scope: Scope, id: string): boolean =>
    isUsedByFlow(house, scope, 'inheritedAttributes.sourceConnections[].baseConnection.id', id);

  return {
    listConnections: ({ query }, scope) => all.list(query, scope),
    createConnectionSearch: ({ query, body }, scope) => all.search(searchParameters(body, query), scope),
    getConnection: ({ params }, scope) => all.get(params.connectionId, scope),

    createConnection: ({ query, body }, scope) => {
      if (body.state !== undefined)
        return refuse('connection-state-invalid', { state: String(body.state), allowedStates: STATES });
      const spec = chosenConnectionSpec(house, body.connectionSpec);
      const connectionSpec = connectionSpecReference(house, spec, body.connectionSpec);
      const state = firstState(query);
      checkDraftable(spec, state);
      const auth = checkedAuth(house, spec, { state, ...(body.auth && { auth: body.auth }) });
      const id = ids.uuid(scope.nowMs);
      const connection: Connection = {
        ...stamp(id, scope),
        name: body.name,
        ...(body.description !== undefined && { description: body.description }),
        connectionSpec,
        state,
        ...(auth && { auth }),
        ...(body.providerId !== undefined && { providerId: body.providerId }),
        ...versioned(id, 1, scope.nowMs),
      };
      resources.insert(scope, 'connection', { id, body: connection, nowMs: scope.nowMs });
      return created(scope, 'connections', connection);
    },

    patchConnection: ({ params, headers, body }, scope) => {
      const row = all.find(params.connectionId, scope);
      const spec = chosenConnectionSpec(house, row.body.connectionSpec);
      return patchResource(house, 'connection', row, { headers, body }, scope, checkPatched(house, spec));
    },

    deleteConnection: ({ params }, scope) => {
      const { id, body } = all.find(params.connectionId, scope);
      step('connection', body, 'delete');
      if (isInUse(scope, id)) return refuse('base-connection-in-use', { baseConnectionId: id });
      return all.remove(id, scope);
    },
  };
};
