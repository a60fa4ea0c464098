// Moves of virtual time that lead to what is due next, or to a state of something.
import type { ContractCase, Target } from './case.ts';
import { answered, isEqual } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { FLOW, get, post } from './tutorial.ts';
import { makeFlow } from './tutorial-flow.ts';

const CLOCK = '/_emulator/clock';
const VIRTUAL = {
  operation: 'advanceClock',
  evidence: 'emulator-only',
  source: 'aep-local',
  auth: 'shape',
  clock: 'virtual',
  alone: true,
} as const;

const advance = (target: Target, body: object) => post(target, `${CLOCK}/advance`, body);

/** A flow that is first due in an hour; the instant, in epoch milliseconds. */
const flowInAnHour = async (target: Target) => {
  const { nowMs } = answered(await get(target, CLOCK), 200).json;
  const startTime = Math.floor(nowMs / 1000) + 3600;
  const { flowId } = await makeFlow(target, { scheduleParams: { startTime, frequency: 'minute', interval: 15 } });
  return { flowId, startMs: startTime * 1000 };
};

/** Until the last run of a flow is in a state; the flow itself knows where it belongs. */
const untilLastRun = async (target: Target, flowId: string, until: object) => {
  const [flow] = answered(await get(target, `${FLOW}/flows/${flowId}`), 200).json.items;
  const { imsOrgId: org, sandboxName: sandbox } = flow;
  return answered(await advance(target, { until: { org, sandbox, entity: 'flow', id: flowId, ...until } }), 200).json;
};

export const adminClock: readonly ContractCase[] = [
  {
    name: 'virtual time moves to the instant at which something is due next, and it runs',
    ...VIRTUAL,
    run: async (target) => {
      const { startMs } = await flowInAnHour(target);
      isEqual(answered(await advance(target, { next: true }), 200).json, { nowMs: startMs, ran: 1 });
      isEqual(answered(await advance(target, { next: true }), 200).json, { nowMs: startMs + 900_000, ran: 1 });
    },
  },
  {
    name: 'virtual time moves until the last run of a flow is a success, and no further than it may',
    ...VIRTUAL,
    run: async (target) => {
      const { flowId, startMs } = await flowInAnHour(target);
      const early = await untilLastRun(target, flowId, { state: 'success', within: 'PT59M' });
      isEqual([early.ran, early.reached], [0, false]);
      const reached = await untilLastRun(target, flowId, { state: 'success' });
      isEqual(reached, { nowMs: startMs, ran: 1, reached: true });
    },
  },
  refusalCase({
    name: 'what is not there comes into no state',
    ...VIRTUAL,
    refusal: 'clock-subject-not-found',
    provoke: (target) =>
      advance(target, { until: { org: 'NOBODY@AdobeOrg', entity: 'flow', id: 'none', state: 'success' } }),
  }),
];
