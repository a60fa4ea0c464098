// Triggering a run again: another run of the same flow that reads the window of the first.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/flow-service.d.ts';
import { planRunOnDemand } from '../../engine/run-job.ts';
import { scheduledRun } from '../../engine/run-report.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { checkOptionalEtag, spelled } from './actions.ts';
import { collection } from './collection.ts';
import { step } from './lifecycle.ts';
import { originOf } from './runs.ts';

type RunActions = Pick<Operations<operations, Scope>, 'createRunAction'>;
type Run = components['schemas']['Run'];

/** Failed, or over without a record in the dataset. @see RETRY (documented) */
const isTriggeredAgain = ({ metrics }: Run): boolean => {
  const { status } = metrics.statusSummary;
  return status === 'failed' || (status === 'success' && metrics.recordSummary.outputRecordCount === 0);
};

/** The window that a run read, in epoch milliseconds; absent before it is over. */
const windowOf = ({ activities }: Run) => {
  const { windowStart, windowEnd } =
    activities.find(({ id }) => id === 'copyActivity')?.durationSummary?.extensions ?? {};
  return windowStart === undefined || windowEnd === undefined ? undefined : { startMs: windowStart, endMs: windowEnd };
};

export const runActions = (house: House): RunActions => {
  const { resources, jobs, ids } = house;
  const all = collection(house, 'run', 'runs');

  return {
    createRunAction: ({ params, query, headers }, scope) => {
      const { id: flowRunId, body: run } = all.find(params.runId, scope);
      if (spelled(query.op) !== 'retrigger') return refuse('run-action-unknown', { flowRunAction: query.op });
      checkOptionalEtag(house, { headers }, run.etag);
      const { flowId } = run;
      const flow = resources.get(scope, 'flow', flowId) ?? refuse('run-flow-not-found', { flowId });
      step('flow', flow.body, 'run');
      const window = isTriggeredAgain(run) ? windowOf(run) : undefined;
      if (!window) return refuse('run-not-retriggerable', { flowRunId, state: run.metrics.statusSummary.status });
      const origin = originOf(ids.uuid(scope.nowMs), scope);
      const again = scheduledRun({
        ...{ ...origin, flowId, flowSpec: flow.body.flowSpec },
        ...(run.params && { params: run.params }),
      });
      resources.insert(scope, 'run', { id: origin.id, body: again, nowMs: scope.nowMs });
      // What was asked for on demand is no first run, wherever its window begins.
      const onDemand = { runId: origin.id, ...window, first: run.params === undefined };
      planRunOnDemand(jobs, scope, scope.nowMs, { flowId, onDemand });
      return { status: 200, body: { id: origin.id, etag: origin.etag } };
    },
  };
};
