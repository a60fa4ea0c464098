// Changes of flows: what may change.
import type { ContractCase } from './case.ts';
import { holds, isEqual } from './expect.ts';
import { isPatched } from './flow-collections.ts';
import { type Body, PAST, STARTS_IN_PAST } from './tutorial.ts';
import { makeFlow, RECURRING, STARTED } from './tutorial-flow.ts';

const flows = { path: '/flows' };

const replace = (path: string, value: unknown): Body => ({ op: 'replace', path, value });

export const flowPatch: readonly ContractCase[] = [
  {
    name: 'a flow changes its schedule, and says in lastOperation what was changed',
    operation: 'patchFlow',
    evidence: 'documented',
    source: 'UPD',
    run: async (target) => {
      const { flowId } = await makeFlow(target);
      const operation = replace('/scheduleParams/interval', '30');
      const flow = await isPatched(target, flows, flowId, [operation]);
      isEqual(flow.scheduleParams, { ...RECURRING, interval: '30' });
      holds(flow.lastOperation, {
        ...{ operation: 'update', percentCompleted: 100, ops: [operation] },
        status: { value: 'completed', properties: null, errors: [] },
      });
    },
  },
  {
    name: 'a flow under way may recur more seldom',
    operation: 'patchFlow',
    evidence: 'documented',
    source: 'UPD',
    ...STARTS_IN_PAST,
    run: async (target) => {
      const { flowId } = await makeFlow(target, STARTED);
      const scheduleParams = { startTime: PAST, frequency: 'day', interval: 1 };
      const flow = await isPatched(target, flows, flowId, [replace('/scheduleParams', scheduleParams)]);
      isEqual(flow.scheduleParams, scheduleParams);
    },
  },
  {
    name: 'a flow is given options and labels, and another name',
    operation: 'patchFlow',
    evidence: 'documented',
    source: 'UPD, PART, LABEL',
    run: async (target) => {
      const { flowId } = await makeFlow(target);
      const options = { partialIngestionPercent: 10, errorDiagnosticsEnabled: true };
      const flow = await isPatched(target, flows, flowId, [
        { op: 'add', path: '/options', value: options },
        { op: 'add', path: '/labels', value: ['core/C1'] },
        replace('/name', 'Renamed'),
      ]);
      holds(flow, { options, labels: ['core/C1'], name: 'Renamed', state: 'enabled' });
    },
  },
];
