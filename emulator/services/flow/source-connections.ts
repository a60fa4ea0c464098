// Source connections: which table or file of a base connection is to be read.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/flow-service.d.ts';
import { refuse } from '../../problems/index.ts';
import type { ConnectionSpec } from '../../store/library.ts';
import type { House, Scope } from '../service.ts';
import { collection, patchResource } from './collection.ts';
import { checkPatchedConnection, isUsedByFlow } from './connection-rules.ts';
import type { Form } from './form.ts';
import { referenced } from './references.ts';
import { isWithoutAuth } from './source-kind.ts';
import { checkReading } from './source-reading.ts';
import { chosenConnectionSpec, connectionSpecReference } from './spec-choice.ts';
import { created, justCreated, refuseDraft, stamp, versioned } from './stored.ts';

type SourceOperations = Pick<
  Operations<operations, Scope>,
  | 'listSourceConnections'
  | 'createSourceConnection'
  | 'getSourceConnection'
  | 'patchSourceConnection'
  | 'deleteSourceConnection'
>;
type SourceConnection = components['schemas']['SourceConnection'];

const FORM: Form = {
  '/data/properties': 'object or null',
  '/params/tableName': 'text',
  '/params/path': 'text',
  '/params/columns': 'columns',
  '/params/filters': 'object',
};

export const sourceConnections = (house: House): SourceOperations => {
  const { resources, ids } = house;
  const all = collection(house, 'sourceConnection', 'sourceConnections');

  /** The base connection, which a spec with authentication needs. Refuses with mandatory-field-missing, base-connection-not-allowed, reference-not-found, illegal-argument. */
  const inheritedFrom = (baseConnectionId: string | undefined, spec: ConnectionSpec, scope: Scope) => {
    if (baseConnectionId === undefined) {
      return (spec.authSpec ?? []).length > 0 ? refuse('mandatory-field-missing', { field: 'baseConnectionId' }) : {};
    }
    if (isWithoutAuth(spec)) return refuse('base-connection-not-allowed', { connectionSpecId: spec.id });
    const row = resources.get(scope, 'connection', baseConnectionId);
    const base = referenced(row, 'connections', baseConnectionId).body;
    if (base.connectionSpec.id !== spec.id) {
      const detailedMessage = `base connection ${base.id} is of connection spec ${base.connectionSpec.id}, the source of ${spec.id}`;
      return refuse('illegal-argument', { detailedMessage });
    }
    return { baseConnection: { id: base.id, connectionSpec: base.connectionSpec } };
  };

  return {
    listSourceConnections: ({ query }, scope) => all.list(query, scope),
    getSourceConnection: ({ params }, scope) => all.get(params.sourceConnectionId, scope),

    createSourceConnection: ({ query, body }, scope) => {
      refuseDraft('createSourceConnection', query);
      const spec = chosenConnectionSpec(house, body.connectionSpec);
      const connectionSpec = connectionSpecReference(house, spec, body.connectionSpec);
      checkReading(house, spec, body);
      const inheritedAttributes = inheritedFrom(body.baseConnectionId, spec, scope);
      const id = ids.uuid(scope.nowMs);
      const source: SourceConnection = {
        ...stamp(id, scope),
        name: body.name,
        ...(body.description !== undefined && { description: body.description }),
        ...(body.baseConnectionId !== undefined && { baseConnectionId: body.baseConnectionId }),
        state: 'enabled',
        data: { ...body.data, schema: body.data.schema ?? null, properties: body.data.properties ?? null },
        connectionSpec,
        ...(body.params && { params: body.params }),
        ...versioned(id, 1, scope.nowMs),
        inheritedAttributes,
        lastOperation: justCreated(scope),
      };
      resources.insert(scope, 'sourceConnection', { id, body: source, nowMs: scope.nowMs });
      return created(scope, 'sourceConnections', source);
    },

    patchSourceConnection: ({ params, headers, body }, scope) => {
      const row = all.find(params.sourceConnectionId, scope);
      return patchResource(house, 'sourceConnection', row, { headers, body }, scope, (patched, paths) => {
        checkPatchedConnection(patched, paths, { form: FORM, required: ['/name', '/data'] });
        checkReading(house, chosenConnectionSpec(house, row.body.connectionSpec), patched);
        return patched;
      });
    },

    deleteSourceConnection: ({ params }, scope) => {
      const { id } = all.find(params.sourceConnectionId, scope);
      return isUsedByFlow(house, scope, 'sourceConnectionIds[]', id)
        ? refuse('connection-in-use', { id })
        : all.remove(id, scope);
    },
  };
};
