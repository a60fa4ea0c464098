// Actions: the only way in which the state of something moves. Each leaves a new etag; what an action sets going or stops is done
// in the same request.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/flow-service.d.ts';
import { planFirstRun, resumeScheduledRun, stopScheduledRun } from '../../engine/run-job.ts';
import { refuse } from '../../problems/index.ts';
import type { Kinds } from '../../store/kinds.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { checkEtag, collection } from './collection.ts';
import { publishedConnection } from './connections.ts';
import { publishedFlow } from './flow-draft.ts';
import { type Entity, step } from './lifecycle.ts';
import { publishedSourceConnection } from './source-connections.ts';
import { justChanged, touched, versioned } from './stored.ts';
import { publishedTargetConnection } from './target-connections.ts';

type ActionOperations = Pick<
  Operations<operations, Scope>,
  'createConnectionAction' | 'createSourceConnectionAction' | 'createTargetConnectionAction' | 'createFlowAction'
>;

interface ActionInput {
  readonly query: { readonly op: string; readonly subOp?: readonly string[] };
  readonly headers: { readonly 'If-Match'?: string };
}

const ACTIONS = ['publish', 'enable', 'disable'] as const;
type Action = (typeof ACTIONS)[number];

const OF_PROVIDERS = ['finalize', 'finalizeupdate'];
const SUB_ACTIONS = ['apply', 'rollback', 'progress'];

/** Documents write `re-trigger`, the published description `RE_TRIGGER`: case, hyphens and underscores tell nothing apart. */
export const spelled = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');

/** Refuses with sub-action-unknown, action-of-providers, sub-action-not-applicable, action-not-applicable. @see FE, FS, DUPD */
const readAction = ({ op, subOp = [] }: ActionInput['query'], state: string): Action => {
  const unknown = subOp.find((one) => !SUB_ACTIONS.includes(spelled(one)));
  if (unknown !== undefined) return refuse('sub-action-unknown', { subAction: unknown });
  if (OF_PROVIDERS.includes(spelled(op))) return refuse('action-of-providers', { action: op });
  const action = ACTIONS.find((one) => one === spelled(op));
  if (action === undefined) return refuse('action-not-applicable', { action: op, state });
  const [subOperation] = subOp;
  return subOperation === undefined ? action : refuse('sub-action-not-applicable', { subOperation, operation: op });
};

/** If-Match is optional here: whoever sends one means it. */
export const checkOptionalEtag = (house: House, { headers }: Pick<ActionInput, 'headers'>, current: string): void => {
  const { 'If-Match': sent = '' } = headers;
  if (sent !== '') checkEtag(house, sent, current);
};

/**
 * Moves one resource to its next state; `publish` gives a draft as it is once it is published.
 * Refuses with what `readAction` refuses with, etag-mismatch, and what the lifecycle has against it.
 */
const act = <K extends Entity>(
  house: House,
  kind: K,
  row: Row<K>,
  input: ActionInput,
  scope: Scope,
  publish: (house: House, draft: Kinds[K], scope: Scope) => Kinds[K],
) => {
  const { state } = row.body;
  const action = readAction(input.query, state);
  checkOptionalEtag(house, input, row.body.etag ?? '');
  const next = step<Entity>(kind, row.body, action);
  const moved = action === 'publish' ? publish(house, row.body, scope) : row.body;
  const bodyOf = (revision: number): Kinds[K] => ({
    ...moved,
    state: next,
    ...touched(scope),
    ...(kind !== 'connection' && { lastOperation: justChanged(scope, action) }),
    ...versioned(row.id, revision, scope.nowMs),
  });
  house.resources.update(scope, kind, row, scope.nowMs, bodyOf);
  const { etag } = versioned(row.id, row.revision + 1, scope.nowMs);
  return { action, moved, answer: { status: 200 as const, body: { id: row.id, etag } } };
};

/** What an action on a flow means for its runs. */
const reschedule = ({ jobs }: House, scope: Scope, flow: Kinds['flow'], action: Action): void => {
  const { id, scheduleParams: schedule = {}, createdAt: createdMs } = flow;
  const { nowMs } = scope;
  if (action === 'publish') planFirstRun(jobs, scope, id, schedule, nowMs);
  else if (action === 'disable') stopScheduledRun(jobs, scope, id, nowMs);
  else resumeScheduledRun(jobs, scope, id, { schedule, createdMs, nowMs });
};

export const actions = (house: House): ActionOperations => {
  const connections = collection(house, 'connection', 'connections');
  const sources = collection(house, 'sourceConnection', 'sourceConnections');
  const targets = collection(house, 'targetConnection', 'targetConnections');
  const flows = collection(house, 'flow', 'flows');

  return {
    createConnectionAction: ({ params, ...input }, scope) => {
      const row = connections.find(params.connectionId, scope);
      return act(house, 'connection', row, input, scope, publishedConnection).answer;
    },
    createSourceConnectionAction: ({ params, ...input }, scope) => {
      const row = sources.find(params.sourceConnectionId, scope);
      return act(house, 'sourceConnection', row, input, scope, publishedSourceConnection).answer;
    },
    createTargetConnectionAction: ({ params, ...input }, scope) => {
      const row = targets.find(params.targetConnectionId, scope);
      return act(house, 'targetConnection', row, input, scope, publishedTargetConnection).answer;
    },
    createFlowAction: ({ params, ...input }, scope) => {
      const row = flows.find(params.flowId, scope);
      const { action, moved, answer } = act(house, 'flow', row, input, scope, publishedFlow);
      reschedule(house, scope, moved, action);
      return answer;
    },
  };
};
