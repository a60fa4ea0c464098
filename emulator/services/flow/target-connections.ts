// Target connections: which dataset the data are to land in, and under which schema.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/flow-service.d.ts';
import { schemaIdOf } from '../../engine/schemas.ts';
import { isMajorOne, parseMediaType } from '../../engine/xdm/media-type.ts';
import { refuse } from '../../problems/index.ts';
import type { SwitchValue } from '../../switches.ts';
import type { House, Scope } from '../service.ts';
import { collection, patchResource } from './collection.ts';
import { checkPatchedConnection, inheritedFromBase, isRebased, isUsedByFlow } from './connection-rules.ts';
import { checkDraftable, checkPublishedFirst } from './drafts.ts';
import type { Form } from './form.ts';
import { firstState, isDraft, step } from './lifecycle.ts';
import { referenced } from './references.ts';
import { chosenConnectionSpec, connectionSpecReference } from './spec-choice.ts';
import { created, justCreated, stamp, versioned } from './stored.ts';

type TargetOperations = Pick<
  Operations<operations, Scope>,
  | 'listTargetConnections'
  | 'createTargetConnection'
  | 'getTargetConnection'
  | 'patchTargetConnection'
  | 'deleteTargetConnection'
>;
type TargetConnection = components['schemas']['TargetConnection'];

/** The one target that a source's flow can write to. */
export const DATA_LAKE = 'c604ff05-7f1a-43c0-8e18-33bf874cb11c';

const FORM: Form = { '/data/schema/id': 'text', '/data/schema/version': 'text', '/params/dataSetId': 'text' };

/** Which media types name the one major version of a schema, by the switch `target-schema-version`. */
const SCHEMA_VERSIONS = {
  'any-of-version-1': (text) => isMajorOne(parseMediaType(text)?.version ?? ''),
  'xed-full': (text) => {
    const { family, variant, version } = parseMediaType(text) ?? {};
    return family === 'xed' && variant?.join() === 'full' && (version === '1' || version === '1.0');
  },
} as const satisfies Record<SwitchValue<'target-schema-version'>, (text: string) => boolean>;

/** Where the data land, and under which schema. Refuses with illegal-argument, reference-not-found, target-data-set-missing. */
const checkLake = (
  { resources, schemas, switches }: House,
  { name = '', data, params }: Pick<TargetConnection, 'name' | 'data' | 'params'>,
  scope: Scope,
): void => {
  const { id: schemaId, version } = data.schema ?? {};
  if (version !== undefined && !SCHEMA_VERSIONS[switches['target-schema-version']](version)) {
    const detailedMessage = `data.schema.version is ${version}, a schema's version is application/vnd.adobe.xed-full+json;version=1`;
    refuse('illegal-argument', { detailedMessage });
  }
  if (schemaId !== undefined) referenced(schemas.exists(scope, schemaId) || undefined, 'schemas', schemaId);
  if (!params?.dataSetId) return refuse('target-data-set-missing', { targetConnection: name });
  const dataSet = referenced(resources.get(scope, 'dataSet', params.dataSetId), 'dataSets', params.dataSetId);
  const dataSetSchemaId = dataSet.body.schemaRef?.id;
  const isOther =
    schemaId !== undefined && dataSetSchemaId !== undefined && schemaIdOf(schemaId) !== schemaIdOf(dataSetSchemaId);
  if (!isOther) return;
  const detailedMessage = `dataset ${dataSet.id} follows schema ${dataSetSchemaId}, not ${schemaId}`;
  refuse('illegal-argument', { detailedMessage });
};

type Based = Pick<TargetConnection, 'baseConnectionId' | 'state'>;

/** The base connection, where there is one; that of a draft may be a draft. Refuses with reference-not-found, illegal-argument. */
const inheritedFrom = (
  { resources }: House,
  scope: Scope,
  { baseConnectionId: id, state }: Based,
): TargetConnection['inheritedAttributes'] => {
  if (id === undefined) return {};
  const base = referenced(resources.get(scope, 'connection', id), 'connections', id).body;
  return inheritedFromBase(base, state);
};

/** Refuses with what a new target connection is refused with, and with action-not-applicable. */
export const publishedTargetConnection = (house: House, draft: TargetConnection, scope: Scope): TargetConnection => {
  checkPublishedFirst(house, scope, 'connection', draft.baseConnectionId);
  const published: TargetConnection = { ...draft, state: 'enabled' };
  const inheritedAttributes = inheritedFrom(house, scope, published);
  if (draft.connectionSpec.id === DATA_LAKE) checkLake(house, published, scope);
  return { ...published, inheritedAttributes };
};

export const targetConnections = (house: House): TargetOperations => {
  const { resources, ids } = house;
  const all = collection(house, 'targetConnection', 'targetConnections');

  return {
    listTargetConnections: ({ query }, scope) => all.list(query, scope),
    getTargetConnection: ({ params }, scope) => all.get(params.targetConnectionId, scope),

    createTargetConnection: ({ query, body }, scope) => {
      const spec = chosenConnectionSpec(house, body.connectionSpec);
      const connectionSpec = connectionSpecReference(house, spec, body.connectionSpec);
      const { name, description, baseConnectionId, data, params } = body;
      const state = firstState(query);
      checkDraftable(spec, state);
      const based = { ...(baseConnectionId !== undefined && { baseConnectionId }), state };
      const inheritedAttributes = inheritedFrom(house, scope, based);
      if (spec.id === DATA_LAKE && !isDraft({ state })) checkLake(house, body, scope);
      const id = ids.uuid(scope.nowMs);
      const target: TargetConnection = {
        ...stamp(id, scope),
        ...(name !== undefined && { name }),
        ...(description !== undefined && { description }),
        ...based,
        data,
        connectionSpec,
        ...(params && { params }),
        ...versioned(id, 1, scope.nowMs),
        inheritedAttributes,
        lastOperation: justCreated(scope, state),
      };
      resources.insert(scope, 'targetConnection', { id, body: target, nowMs: scope.nowMs });
      return created(scope, 'targetConnections', target);
    },

    patchTargetConnection: ({ params, headers, body }, scope) => {
      const row = all.find(params.targetConnectionId, scope);
      return patchResource(house, 'targetConnection', row, { headers, body }, scope, (patched, paths) => {
        checkPatchedConnection(patched, paths, { form: FORM, required: ['/data'] });
        if (isRebased(paths)) return { ...patched, inheritedAttributes: inheritedFrom(house, scope, patched) };
        if (isDraft(row.body)) return patched;
        if (patched.connectionSpec.id === DATA_LAKE) checkLake(house, patched, scope);
        return patched;
      });
    },

    deleteTargetConnection: ({ params }, scope) => {
      const { id, body } = all.find(params.targetConnectionId, scope);
      step('targetConnection', body, 'delete');
      return isUsedByFlow(house, scope, 'targetConnectionIds[]', id)
        ? refuse('connection-in-use', { id })
        : all.remove(id, scope);
    },
  };
};
