// Source connections: which table or file of a base connection is to be read.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/flow-service.d.ts';
import { refuse } from '../../problems/index.ts';
import type { ConnectionSpec } from '../../store/library.ts';
import type { House, Scope } from '../service.ts';
import { collection, patchResource } from './collection.ts';
import { checkPatchedConnection, inheritedFromBase, isRebased, isUsedByFlow } from './connection-rules.ts';
import { checkDraftable, checkPublishedFirst } from './drafts.ts';
import type { Form } from './form.ts';
import { firstState, isDraft, step } from './lifecycle.ts';
import { referenced } from './references.ts';
import { isWithoutAuth } from './source-kind.ts';
import { checkReading } from './source-reading.ts';
import { chosenConnectionSpec, connectionSpecReference } from './spec-choice.ts';
import { created, justCreated, stamp, versioned } from './stored.ts';

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

type Based = Pick<SourceConnection, 'baseConnectionId' | 'state'>;

/**
 * The base connection, which a spec with authentication needs; a draft may have none yet, or a draft.
 * Refuses with mandatory-field-missing, base-connection-not-allowed, reference-not-found, illegal-argument.
 */
const inheritedFrom = (
  { resources }: House,
  scope: Scope,
  spec: ConnectionSpec,
  { baseConnectionId, state }: Based,
): SourceConnection['inheritedAttributes'] => {
  if (baseConnectionId === undefined) {
    const isNeeded = (spec.authSpec ?? []).length > 0 && !isDraft({ state });
    return isNeeded ? refuse('mandatory-field-missing', { field: 'baseConnectionId' }) : {};
  }
  if (isWithoutAuth(spec)) return refuse('base-connection-not-allowed', { connectionSpecId: spec.id });
  const row = resources.get(scope, 'connection', baseConnectionId);
  const base = referenced(row, 'connections', baseConnectionId).body;
  if (base.connectionSpec.id !== spec.id) {
    const detailedMessage = `base connection ${base.id} is of connection spec ${base.connectionSpec.id}, the source of ${spec.id}`;
    return refuse('illegal-argument', { detailedMessage });
  }
  return inheritedFromBase(base, state);
};

/** Refuses with what a new source connection is refused with, and with action-not-applicable. */
export const publishedSourceConnection = (house: House, draft: SourceConnection, scope: Scope): SourceConnection => {
  checkPublishedFirst(house, scope, 'connection', draft.baseConnectionId);
  const spec = chosenConnectionSpec(house, draft.connectionSpec);
  const published: SourceConnection = { ...draft, state: 'enabled' };
  checkReading(house, spec, published);
  return { ...published, inheritedAttributes: inheritedFrom(house, scope, spec, published) };
};

export const sourceConnections = (house: House): SourceOperations => {
  const { resources, ids } = house;
  const all = collection(house, 'sourceConnection', 'sourceConnections');

  return {
    listSourceConnections: ({ query }, scope) => all.list(query, scope),
    getSourceConnection: ({ params }, scope) => all.get(params.sourceConnectionId, scope),

    createSourceConnection: ({ query, body }, scope) => {
      const spec = chosenConnectionSpec(house, body.connectionSpec);
      const connectionSpec = connectionSpecReference(house, spec, body.connectionSpec);
      const state = firstState(query);
      checkDraftable(spec, state);
      if (!isDraft({ state })) checkReading(house, spec, body);
      const { baseConnectionId } = body;
      const based = { ...(baseConnectionId !== undefined && { baseConnectionId }), state };
      const inheritedAttributes = inheritedFrom(house, scope, spec, based);
      const id = ids.uuid(scope.nowMs);
      const source: SourceConnection = {
        ...stamp(id, scope),
        name: body.name,
        ...(body.description !== undefined && { description: body.description }),
        ...based,
        data: { ...body.data, schema: body.data.schema ?? null, properties: body.data.properties ?? null },
        connectionSpec,
        ...(body.params && { params: body.params }),
        ...versioned(id, 1, scope.nowMs),
        inheritedAttributes,
        lastOperation: justCreated(scope, state),
      };
      resources.insert(scope, 'sourceConnection', { id, body: source, nowMs: scope.nowMs });
      return created(scope, 'sourceConnections', source);
    },

    patchSourceConnection: ({ params, headers, body }, scope) => {
      const row = all.find(params.sourceConnectionId, scope);
      return patchResource(house, 'sourceConnection', row, { headers, body }, scope, (patched, paths) => {
        checkPatchedConnection(patched, paths, { form: FORM, required: ['/name', '/data'] });
        const spec = chosenConnectionSpec(house, row.body.connectionSpec);
        if (isRebased(paths)) return { ...patched, inheritedAttributes: inheritedFrom(house, scope, spec, patched) };
        if (isDraft(row.body)) return patched;
        checkReading(house, spec, patched);
        return patched;
      });
    },

    deleteSourceConnection: ({ params }, scope) => {
      const { id, body } = all.find(params.sourceConnectionId, scope);
      step('sourceConnection', body, 'delete');
      return isUsedByFlow(house, scope, 'sourceConnectionIds[]', id)
        ? refuse('connection-in-use', { id })
        : all.remove(id, scope);
    },
  };
};
