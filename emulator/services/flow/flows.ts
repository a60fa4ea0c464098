// Flows: one source connection, one target connection, a mapping and a schedule, tied together; from then on they run by themselves.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/flow-service.d.ts';
import { cancelScheduledRun, planFirstRun, replanScheduledRun } from '../../engine/run-job.ts';
import { firstDueMs, nextOnGridMs } from '../../engine/schedule/due.ts';
import { judgePatchedPaths } from '../../engine/schedule/rules.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { assemble, refuseViolation } from './assembly.ts';
import { collection, patchResource } from './collection.ts';
import { endsOf, inheritance, newFlow } from './flow-body.ts';
import { sketch } from './flow-draft.ts';
import { checkForm } from './form.ts';
import { firstState, isDraft, step } from './lifecycle.ts';
import { checkSandboxes, searchParameters } from './search.ts';
import { created } from './stored.ts';

type FlowOperations = Pick<
  Operations<operations, Scope>,
  'listFlows' | 'createFlowSearch' | 'createFlow' | 'getFlow' | 'patchFlow' | 'deleteFlow'
>;
type Flow = components['schemas']['Flow'];

/** What leaves the parts of a flow as they are: a flow whose parts have gone can still be renamed. */
const BESIDE_ITS_PARTS = /^\/(name|description|labels|policy|recordTypes)(\/|$)/;

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

/** Which fields a policy governs: a list of none would govern nothing. Refuses with policy-fields-empty. */
const checkPolicy = (policy: Flow['policy']): void => {
  const fields = policy?.['fields'];
  if (Array.isArray(fields) && fields.length === 0) refuse('policy-fields-empty', {});
};

const checkPatched = (patched: Flow, paths: readonly string[]): void => {
  const violation = judgePatchedPaths(paths);
  if (violation) refuseViolation(violation);
  checkForm(patched, FORM);
  checkPolicy(patched.policy);
  if (!Array.isArray(patched.transformations)) refuse('transformations-malformed', { flowId: patched.id });
};

export const flows = (house: House): FlowOperations => {
  const { resources, ids, jobs } = house;
  const all = collection(house, 'flow', 'flows');

  const isRescheduled = (paths: readonly string[]) => paths.some((path) => path.startsWith('/scheduleParams'));

  /** A schedule that was under way at `startedMs` goes on; another begins, at once where its new start is over. */
  const replan = (scope: Scope, { id, scheduleParams = {} }: Flow, startedMs: number): void => {
    const { nowMs } = scope;
    const dueMs = startedMs <= nowMs ? nextOnGridMs(scheduleParams, nowMs) : firstDueMs(scheduleParams, nowMs);
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
      if (body.state !== undefined) return refuse('flow-state-not-allowed', {});
      if (body.mode !== undefined) return refuse('mode-in-flow-body', {});
      checkPolicy(body.policy);
      const state = firstState(query);
      const parts = isDraft({ state }) ? sketch(house, scope, body) : assemble(house, scope, body);
      const flow = newFlow(ids.uuid(scope.nowMs), body, parts, state, scope);
      const { id } = flow;
      resources.insert(scope, 'flow', { id, body: flow, nowMs: scope.nowMs });
      if (!isDraft(flow)) planFirstRun(jobs, scope, id, flow.scheduleParams ?? {}, scope.nowMs);
      return created(scope, 'flows', flow);
    },

    patchFlow: ({ params, headers, body }, scope) => {
      const row = all.find(params.flowId, scope);
      return patchResource(house, 'flow', row, { headers, body }, scope, (patched, paths) => {
        checkPatched(patched, paths);
        if (paths.every((path) => BESIDE_ITS_PARTS.test(path))) return patched;
        if (isDraft(row.body)) {
          const parts = sketch(house, scope, patched);
          return { ...patched, ...endsOf(parts), inheritedAttributes: inheritance(parts) };
        }
        const scheduleParams = row.body.scheduleParams ?? {};
        const startedMs = firstDueMs(scheduleParams, row.body.createdAt);
        const assembled = assemble(house, scope, patched, { scheduleParams, startedMs });
        // A stopped flow is planned when it is enabled again.
        if (isRescheduled(paths) && row.body.state === 'enabled') replan(scope, patched, startedMs);
        return { ...patched, inheritedAttributes: inheritance(assembled) };
      });
    },

    deleteFlow: ({ params }, scope) => {
      step('flow', all.find(params.flowId, scope).body, 'delete');
      const gone = all.remove(params.flowId, scope);
      cancelScheduledRun(jobs, scope, params.flowId);
      return gone;
    },
  };
};
