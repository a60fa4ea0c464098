// Base connections: credentials of a source or a target. Secrets are not stored: no source is dialled, so nothing needs them.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/flow-service.d.ts';
import { isObject } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { ConnectionSpec } from '../../store/library.ts';
import type { House, Scope } from '../service.ts';
import { collection, patchResource } from './collection.ts';
import { checkForm } from './form.ts';
import { searchParameters } from './search.ts';
import { chosenConnectionSpec, connectionSpecReference } from './spec-choice.ts';
import { created, refuseDraft, stamp, versioned } from './stored.ts';

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

const MASK = '******';
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

/** Values that the auth spec does not declare as open are masked: better one too many than a secret in a list. */
const masked = (params: Readonly<Record<string, unknown>>, spec: unknown): Record<string, unknown> => {
  const declared = isObject(spec) && isObject(spec['properties']) ? spec['properties'] : {};
  const isOpen = (name: string) => {
    const property = Object.hasOwn(declared, name) ? declared[name] : undefined;
    return isObject(property) && property['format'] !== 'password';
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isOpen(name) ? value : MASK]));
};

/** Refuses with mandatory-field-missing, auth-spec-unknown, illegal-argument. */
const checkedAuth = ({ library }: House, spec: ConnectionSpec, auth: Auth | undefined): Auth | undefined => {
  const authSpec = authSpecOf(spec, auth);
  if (!auth) return undefined;
  const [violation] = (authSpec && library.check(spec.id, `auth ${authSpec.name}`, auth.params ?? {})) ?? [];
  if (violation?.missing !== undefined)
    return refuse('mandatory-field-missing', { field: `auth.params.${violation.missing}` });
  if (violation)
    return refuse('illegal-argument', { detailedMessage: `auth.params${violation.pointer} ${violation.message}` });
  // Nothing beside these two is kept: what else a client sends along may be a secret too.
  return { specName: auth.specName, ...(auth.params && { params: masked(auth.params, authSpec?.spec) }) };
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
    const auth = checkedAuth(house, spec, patched.auth);
    return { ...patched, ...(auth && { auth }) };
  };

export const connections = (house: House): ConnectionOperations => {
  const { resources, ids } = house;
  const all = collection(house, 'connection', 'connections');

  /** Flows rest on a base connection by way of a source connection, and say so themselves. */
  const isInUse = (scope: Scope, id: string): boolean => {
    const path = 'inheritedAttributes.sourceConnections[].baseConnection.id';
    return resources.count(scope, 'flow', [{ path, operator: '==', values: [id] }]) > 0;
  };

  return {
    listConnections: ({ query }, scope) => all.list(query, scope),
    createConnectionSearch: ({ query, body }, scope) => all.search(searchParameters(body, query), scope),
    getConnection: ({ params }, scope) => all.get(params.connectionId, scope),

    createConnection: ({ query, body }, scope) => {
      refuseDraft('createConnection', query);
      if (body.state !== undefined)
        return refuse('connection-state-invalid', { state: String(body.state), allowedStates: STATES });
      const spec = chosenConnectionSpec(house, body.connectionSpec);
      const connectionSpec = connectionSpecReference(house, spec, body.connectionSpec);
      const auth = checkedAuth(house, spec, body.auth);
      const id = ids.uuid(scope.nowMs);
      const connection: Connection = {
        ...stamp(id, scope),
        name: body.name,
        ...(body.description !== undefined && { description: body.description }),
        connectionSpec,
        state: 'enabled',
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
      const { id } = all.find(params.connectionId, scope);
      if (isInUse(scope, id)) return refuse('base-connection-in-use', { baseConnectionId: id });
      return all.remove(id, scope);
    },
  };
};
