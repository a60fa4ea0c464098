// Flows: one source connection, one target connection, a mapping and a schedule, tied together; from then on they run by themselves.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/flow-service.d.ts';
import { cancelScheduledRun, planFirstRun, replanScheduledRun } from '../../engine/run-job.ts';
import { firstDueMs, nextDueMs } from '../../engine/schedule/due.ts';
import { readSchedule } from '../../engine/schedule/schedule.ts';
import { isObject } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { FlowSpec } from '../../store/library.ts';
import type { House, Scope } from '../service.ts';
import { type Assembled, assemble } from './assembly.ts';
import { collection, patchResource } from './collection.ts';
import { created, justCreated, stamp, versioned } from './stored.ts';

type FlowOperations = Pick<
  Operations<operations, Scope>,
  'listFlows' | 'createFlow' | 'getFlow' | 'patchFlow' | 'deleteFlow'
>;
type Flow = components['schemas']['Flow'];

const PATCHABLE =
  /^\/(name|description|scheduleParams|transformations|sourceConnectionIds|targetConnectionIds|options|labels|policy|recordTypes)(\/|$)/;

/** What a flow takes over from its parts, for filters and for readers. */
const inheritance = ({ spec, source, target }: Assembled): Flow['inheritedAttributes'] => {
  const { isSourceFlow } = isObject(spec.attributes) ? spec.attributes : {};
  const { baseConnection } = source.body.inheritedAttributes;
  const sourceConnection = {
    id: source.id,
    connectionSpec: source.body.connectionSpec,
    ...(baseConnection && { baseConnection }),
  };
  return {
    properties: { ...(typeof isSourceFlow === 'boolean' && { isSourceFlow }) },
    sourceConnections: [sourceConnection],
    targetConnections: [{ id: target.id, connectionSpec: target.body.connectionSpec }],
  };
};

const recordTypesOf = ({ attributes }: FlowSpec): Pick<Flow, 'recordTypes'> => {
  const { defaultRecordType } = isObject(attributes) ? attributes : {};
  return typeof defaultRecordType === 'string' ? { recordTypes: [{ type: defaultRecordType, extensions: {} }] } : {};
};

const checkPaths = (paths: readonly string[]): void => {
  for (const path of paths) if (!PATCHABLE.test(path)) refuse('flow-patch-path-invalid', { path });
};

const checkTexts = ({
  name = '',
  description = '',
  labels = [],
}: {
  name?: unknown;
  description?: unknown;
  labels?: unknown;
}): void => {
  if (typeof name !== 'string') refuse('patch-invalid', { field: '/name' });
  if (typeof description !== 'string') refuse('patch-invalid', { field: '/description' });
  if (!Array.isArray(labels)) refuse('patch-invalid', { field: '/labels' });
};

/** After a patch a flow's lists may hold anything: back to the form in which a client sends them. */
const isIds = (value: unknown): value is string[] | null | undefined =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) && value.every((id) => typeof id === 'string' || id === null));

const checkShapes = (patched: Flow): void => {
  if (!isIds(patched.sourceConnectionIds)) refuse('patch-invalid', { field: '/sourceConnectionIds' });
  if (!isIds(patched.targetConnectionIds)) refuse('patch-invalid', { field: '/targetConnectionIds' });
  if (!Array.isArray(patched.transformations)) refuse('transformations-malformed', { flowId: patched.id });
  if (patched.options !== undefined && !isObject(patched.options)) refuse('patch-invalid', { field: '/options' });
};

export const flows = (house: House): FlowOperations => {
  const { resources, ids, jobs } = house;
  const all = collection(house, 'flow', 'flows');

  const isRescheduled = (paths: readonly string[]) => paths.some((path) => path.startsWith('/scheduleParams'));

  const replan = (scope: Scope, flow: Flow): void => {
    const schedule = flow.scheduleParams ?? {};
    const hasBegun = firstDueMs(schedule, flow.createdAt) <= scope.nowMs;
    const dueMs = hasBegun ? nextDueMs(schedule, scope.nowMs) : firstDueMs(schedule, flow.createdAt);
    if (dueMs === undefined) cancelScheduledRun(jobs, scope, flow.id);
    else replanScheduledRun(jobs, scope, flow.id, dueMs);
  };

  return {
    listFlows: ({ query }, scope) => all.list(query, scope),
    getFlow: ({ params }, scope) => all.get(params.flowId, scope),

    createFlow: ({ body }, scope) => {
      if (body.state !== undefined) return refuse('flow-state-not-allowed', {});
      if (body.mode !== undefined) return refuse('mode-in-flow-body', {});
      const assembled = assemble(house, scope, body);
      const { spec, source, target, transformations, schedule } = assembled;
      const id = ids.uuid(scope.nowMs);
      const flow: Flow = {
        ...stamp(id, scope),
        ...(body.name !== undefined && { name: body.name }),
        ...(body.description !== undefined && { description: body.description }),
        flowSpec: { id: spec.id, version: body.flowSpec.version ?? spec.version },
        state: 'enabled',
        ...versioned(id, 1, scope.nowMs),
        sourceConnectionIds: [source.id],
        targetConnectionIds: [target.id],
        inheritedAttributes: inheritance(assembled),
        ...(body.options && { options: body.options as NonNullable<Flow['options']> }),
        // Echoed as sent: a number that came as text stays text (UPD).
        ...(body.scheduleParams && { scheduleParams: body.scheduleParams as NonNullable<Flow['scheduleParams']> }),
        transformations,
        runs: `/runs?property=flowId==${id}`,
        lastOperation: justCreated(scope),
        labels: [],
        ...recordTypesOf(spec),
      };
      resources.insert(scope, 'flow', { id, body: flow, nowMs: scope.nowMs });
      planFirstRun(jobs, scope, id, schedule, scope.nowMs);
      return created(scope, 'flows', flow);
    },

    patchFlow: ({ params, headers, body }, scope) => {
      const row = all.find(params.flowId, scope);
      return patchResource(house, 'flow', row, { headers, body }, scope, (patched, paths) => {
        checkPaths(paths);
        checkTexts(patched);
        checkShapes(patched);
        const scheduleParams = row.body.scheduleParams ?? {};
        const startedMs = firstDueMs(readSchedule(scheduleParams).schedule, row.body.createdAt);
        const assembled = assemble(house, scope, patched, { scheduleParams, startedMs });
        if (isRescheduled(paths)) replan(scope, patched);
        return { ...patched, inheritedAttributes: inheritance(assembled) };
      });
    },

    deleteFlow: ({ params }, scope) => {
      const gone = all.remove(params.flowId, scope);
      cancelScheduledRun(jobs, scope, params.flowId);
      return gone;
    },
  };
};
