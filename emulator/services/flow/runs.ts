// Runs: what flows did, and runs on demand of flows that run once.
import type { JsonText, Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/flow-service.d.ts';
import { planRunOnDemand } from '../../engine/run-job.ts';
import { ORIGIN_MARK, scheduledRun } from '../../engine/run-report.ts';
import { instantMaxMs, normalise } from '../../engine/schedule/schedule.ts';
import { isObject } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { checkAgainstSpec } from './assembly.ts';
import { collection } from './collection.ts';
import { step } from './lifecycle.ts';
import { chosenFlowSpec } from './spec-choice.ts';
import { touched, versioned } from './stored.ts';

type RunOperations = Pick<Operations<operations, Scope>, 'listRuns' | 'createRun' | 'getRun'>;
type Flow = components['schemas']['Flow'];

const INSTANTS = ['startTime', 'windowStartTime', 'windowEndTime'] as const;

/** Links in a run lead to where the request came from, never to the real Platform. */
const here = <Body>(
  answer: { status: 200; body: JsonText<Body> },
  { origin }: Scope,
): { status: 200; body: JsonText<Body> } => ({
  status: 200,
  body: { json: answer.body.json.replaceAll(ORIGIN_MARK, origin) },
});

/** The name of a delta column; a blank one names nothing. */
const nameOf = (deltaColumn: unknown): string | undefined =>
  isObject(deltaColumn) && typeof deltaColumn['name'] === 'string'
    ? deltaColumn['name'].trim() || undefined
    : undefined;

const copyOf = (flow: Flow) => flow.transformations.find(({ name }) => name === 'Copy');

/** Whole seconds since 1970 that a Date can hold. */
const isInstant = (value: unknown) =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) * 1000 <= instantMaxMs;

/** Instants of a run, in epoch seconds. Refuses with run-params-unusable, run-window-reversed. */
const windowIn = (params: Readonly<Record<string, unknown>>) => {
  const unusable = INSTANTS.filter((name) => !isInstant(params[name]));
  if (unusable.length > 0) return refuse('run-params-unusable', { params: unusable });
  const [startTime, endTime] = [Number(params['windowStartTime']), Number(params['windowEndTime'])];
  if (endTime < startTime) return refuse('run-window-reversed', { endTime, startTime });
  return { startMs: startTime * 1000, endMs: endTime * 1000, dueMs: Number(params['startTime']) * 1000 };
};

/** Who asked for a run, where and when. */
export const originOf = (id: string, scope: Scope) => {
  const { org, sandbox, sandboxId, userId: createdBy, clientId: createdClient, nowMs: createdMs } = scope;
  const { etag } = versioned(id, 1, createdMs);
  return { id, etag, org, sandbox, sandboxId, createdBy, createdClient, createdMs };
};

export const runs = (house: House): RunOperations => {
  const { resources, jobs, ids } = house;
  const all = collection(house, 'run', 'runs');

  /** The first run on demand names the delta column, which the flow then keeps (OND). Refuses with run-delta-column-missing, -differs. */
  const settleDeltaColumn = (scope: Scope, row: Row<'flow'>, deltaColumn: unknown): Flow => {
    const flow = row.body;
    const kept = nameOf(copyOf(flow)?.params?.['deltaColumn']);
    const named = nameOf(deltaColumn);
    if (kept !== undefined) {
      return named === undefined || named === kept ? flow : refuse('run-delta-column-differs', {});
    }
    if (named === undefined) return refuse('run-delta-column-missing', {});
    const others = flow.transformations.filter(({ name }) => name !== 'Copy');
    const changed = { ...flow, transformations: [{ name: 'Copy', params: { deltaColumn } }, ...others] };
    resources.update(scope, 'flow', row, scope.nowMs, (revision) => ({
      ...changed,
      ...touched(scope),
      ...versioned(row.id, revision, scope.nowMs),
    }));
    return changed;
  };

  return {
    listRuns: ({ query }, scope) => here(all.list(query, scope), scope),
    getRun: ({ params }, scope) => here(all.get(params.runId, scope), scope),

    createRun: ({ body }, scope) => {
      const row = resources.get(scope, 'flow', body.flowId) ?? refuse('run-flow-not-found', { flowId: body.flowId });
      step('flow', row.body, 'run');
      const { flowSpec, scheduleParams } = row.body;
      const frequency = String(scheduleParams?.frequency ?? '');
      if (frequency !== 'once') return refuse('run-of-recurring-flow', { flowId: row.id, frequency });
      const spec = chosenFlowSpec(house, flowSpec);
      const params = normalise(body.params ?? {});
      const { startMs, endMs, dueMs } = windowIn(params);
      const isTable = (spec.transformationSpecs ?? []).some(({ name }) => name === 'Copy');
      const flow = isTable ? settleDeltaColumn(scope, row, params['deltaColumn']) : row.body;
      checkAgainstSpec(house, spec, 'runSpec', 'params', { ...copyOf(flow)?.params, ...params });
      const origin = originOf(ids.uuid(scope.nowMs), scope);
      const { id, etag } = origin;
      const run = scheduledRun({ ...origin, flowId: row.id, flowSpec, params: { ...body.params } });
      resources.insert(scope, 'run', { id, body: run, nowMs: scope.nowMs });
      planRunOnDemand(jobs, scope, Math.max(dueMs, scope.nowMs), {
        flowId: row.id,
        onDemand: { runId: id, startMs, endMs },
      });
      return { status: 201, body: { items: [{ id, etag }] } };
    },
  };
};
