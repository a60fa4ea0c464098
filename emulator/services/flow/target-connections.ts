// Target connections: which dataset the data are to land in, and under which schema.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/flow-service.d.ts';
import { schemaIdOf } from '../../engine/schemas.ts';
import { isMajorOne, parseMediaType } from '../../engine/xdm/media-type.ts';
import { refuse } from '../../problems/index.ts';
import type { SwitchValue } from '../../switches.ts';
import type { House, Scope } from '../service.ts';
import { collection, patchResource } from './collection.ts';
import { checkPatchedConnection, isUsedByFlow } from './connection-rules.ts';
import type { Form } from './form.ts';
import { referenced } from './references.ts';
import { chosenConnectionSpec, connectionSpecReference } from './spec-choice.ts';
import { created, justCreated, refuseDraft, stamp, versioned } from './stored.ts';

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

export const targetConnections = (house: House): TargetOperations => {
  const { resources, ids, schemas, switches } = house;
  const all = collection(house, 'targetConnection', 'targetConnections');

  const checkLake = (
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
    if (
      schemaId !== undefined &&
      dataSetSchemaId !== undefined &&
      schemaIdOf(schemaId) !== schemaIdOf(dataSetSchemaId)
    ) {
      refuse('illegal-argument', {
        detailedMessage: `dataset ${dataSet.id} follows schema ${dataSetSchemaId}, not ${schemaId}`,
      });
    }
  };

  const baseOf = (scope: Scope, id: string | undefined) =>
    id === undefined ? undefined : referenced(resources.get(scope, 'connection', id), 'connections', id).body;

  return {
    listTargetConnections: ({ query }, scope) => all.list(query, scope),
    getTargetConnection: ({ params }, scope) => all.get(params.targetConnectionId, scope),

    createTargetConnection: ({ query, body }, scope) => {
      refuseDraft('createTargetConnection', query);
      const spec = chosenConnectionSpec(house, body.connectionSpec);
      const connectionSpec = connectionSpecReference(house, spec, body.connectionSpec);
      const { name, description, baseConnectionId, data, params } = body;
      const base = baseOf(scope, baseConnectionId);
      if (spec.id === DATA_LAKE) checkLake(body, scope);
      const id = ids.uuid(scope.nowMs);
      const target: TargetConnection = {
        ...stamp(id, scope),
        ...(name !== undefined && { name }),
        ...(description !== undefined && { description }),
        ...(baseConnectionId !== undefined && { baseConnectionId }),
        state: 'enabled',
        data,
        connectionSpec,
        ...(params && { params }),
        ...versioned(id, 1, scope.nowMs),
        inheritedAttributes: base ? { baseConnection: { id: base.id, connectionSpec: base.connectionSpec } } : {},
        lastOperation: justCreated(scope),
      };
      resources.insert(scope, 'targetConnection', { id, body: target, nowMs: scope.nowMs });
      return created(scope, 'targetConnections', target);
    },

    patchTargetConnection: ({ params, headers, body }, scope) => {
      const row = all.find(params.targetConnectionId, scope);
      return patchResource(house, 'targetConnection', row, { headers, body }, scope, (patched, paths) => {
        checkPatchedConnection(patched, paths, { form: FORM, required: ['/data'] });
        if (patched.connectionSpec.id === DATA_LAKE) checkLake(patched, scope);
        return patched;
      });
    },

    deleteTargetConnection: ({ params }, scope) => {
      const { id } = all.find(params.targetConnectionId, scope);
      return isUsedByFlow(house, scope, 'targetConnectionIds[]', id)
        ? refuse('connection-in-use', { id })
        : all.remove(id, scope);
    },
  };
};
