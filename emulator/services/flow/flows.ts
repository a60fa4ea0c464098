// Flows: one source connection, one target connection, a mapping and a schedule, tied together; from then on they run by themselves.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/flow-service.d.ts';
import { cancelScheduledRun, planFirstRun, replanScheduledRun } from '../../engine/run-job.ts';
import { firstDueMs, nextDueMs } from '../../engine/schedule/due.ts';
import { refuse } from '../../problems/index.ts';
import type { FlowSpec } from '../../store/library.ts';
import type { House, Scope } from '../service.ts';
import { type Assembled, assemble } from './assembly.ts';
import { collection, patchResource } from './collection.ts';
import { checkForm } from './form.ts';
import { checkSandboxes, searchParameters } from './search.ts';
import { created, justCreated, refuseDraft, stamp, versioned } from './stored.ts';

type FlowOperations = Pick<
  Operations<operations, Scope>,
  'listFlows' | 'createFlowSearch' | 'createFlow' | 'getFlow' | 'patchFlow' | 'deleteFlow'
>;
type Flow = components['schemas']['Flow'];
type FlowCreate = components['schemas']['FlowCreate'];

const PATCHABLE =
  /^\/(name|description|scheduleParams|transformations|sourceConnectionIds|targetConnectionIds|options|labels|policy|recordTypes)(\/|$)/;
/** What leaves the parts of a flow as they are: a flow whose parts have gone can still be renamed. */
const BESIDE_ITS_PARTS = /^\/(name|description|labels|policy|recordTypes)(\/|$)/;

/** What a flow takes over from its parts, for filters and for readers. */
const inheritance = ({ spec, source, target }: Assembled): Flow['inheritedAttributes'] => {
  const { isSourceFlow } = spec.attributes ?? {};
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

const defaultRecordTypes = ({ attributes = {} }: FlowSpec): NonNullable<Flow['recordTypes']> => {
  const { defaultRecordType: type } = attributes;
  return typeof type === 'string' ? [{ type, extensions: {} }] : [];
};

const newFlow = (id: string, body: FlowCreate, assembled: Assembled, scope: Scope): Flow => {
  const { spec, source, target, transformations } = assembled;
  return {
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
    labels: body.labels ?? [],
    recordTypes: body.recordTypes ?? defaultRecordTypes(spec),
    ...(body.policy && { policy: body.policy }),
  };
};

const FORM = {
  '/name': 'text',
  '/description': 'text',
  '/sourceConnectionIds': 'ids or null',
  '/targetConnectionIds': 'ids or null',
  '/options': 'object',
  '/labels': 'texts',
  '/policy': 'object',
  '/recordTypes': 'objects',
} as const;

const checkPatched = (patched: Flow, paths: readonly string[]): void => {
  for (const path of paths) if (!PATCHABLE.test(path)) refuse('flow-patch-path-invalid', { path });
  checkForm(patched, FORM);
  if (!Array.isArray(patched.transformations)) refuse('transformations-malformed', { flowId: patched.id });
};

export const flows = (house: House): FlowOperations => {
  const { resources, ids, jobs } = house;
  const all = collection(house, 'flow', 'flows');

  const isRescheduled = (paths: readonly string[]) => paths.some((path) => path.startsWith('/scheduleParams'));

  /** A schedule that was under way at `startedMs` goes on; another begins, at once where its new start is over. */
  const replan = (scope: Scope, { id, scheduleParams = {} }: Flow, startedMs: number): void => {
    const { nowMs } = scope;
    const dueMs = startedMs <= nowMs ? nextDueMs(scheduleParams, nowMs) : firstDueMs(scheduleParams, nowMs);
    replanScheduledRun(jobs, scope, id, dueMs, nowMs);
  };

  return {
    listFlows: ({ query }, scope) => all.list(query, scope),
    createFlowSearch: ({ query, headers, body }, scope) => {
      checkSandboxes(headers['x-active-sandbox-ids'], body, scope);
      return all.search<Record<string, unknown>>(searchParameters(body, query), scope);
    },
    getFlow: ({ params }, scope) => all.get(params.flowId, scope),

    createFlow: ({ query, body }, scope) => {
      refuseDraft('createFlow', query);
      if (body.state !== undefined) return refuse('flow-state-not-allowed', {});
      if (body.mode !== undefined) return refuse('mode-in-flow-body', {});
      const assembled = assemble(house, scope, body);
      const flow = newFlow(ids.uuid(scope.nowMs), body, assembled, scope);
      const { id } = flow;
      resources.insert(scope, 'flow', { id, body: flow, nowMs: scope.nowMs });
      planFirstRun(jobs, scope, id, assembled.schedule, scope.nowMs);
      return created(scope, 'flows', flow);
    },

    patchFlow: ({ params, headers, body }, scope) => {
      const row = all.find(params.flowId, scope);
      return patchResource(house, 'flow', row, { headers, body }, scope, (patched, paths) => {
        checkPatched(patched, paths);
        if (paths.every((path) => BESIDE_ITS_PARTS.test(path))) return patched;
        const scheduleParams = row.body.scheduleParams ?? {};
        const startedMs = firstDueMs(scheduleParams, row.body.createdAt);
        const assembled = assemble(house, scope, patched, { scheduleParams, startedMs });
        if (isRescheduled(paths)) replan(scope, patched, startedMs);
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
