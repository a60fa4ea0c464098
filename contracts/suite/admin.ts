// The emulator's own operations. What moves time or empties the store is for a target that nobody else uses.
import type { ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEpochMs, isEqual, isTrue } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { FLOW, get, makeConnection, post, STARTS_IN_PAST } from './tutorial.ts';
import { makeFlow, STARTED } from './tutorial-flow.ts';

const BASE = '/_emulator';

const ours = { evidence: 'emulator-only', source: 'aep-local', auth: 'any' } as const;
const VIRTUAL = { ...ours, clock: 'virtual', alone: true } as const;

const advance = (target: Target, body: object) => post(target, `${BASE}/clock/advance`, body);

export const admin: readonly ContractCase[] = [
  {
    name: 'health says what runs, and how it is set',
    operation: 'getHealth',
    ...ours,
    run: async (target) => {
      const { json } = answered(await get(target, `${BASE}/health`), 200);
      hasKeys(json, ['status', 'name', 'version', 'seed', 'clock', 'nowMs', 'data', 'auth', 'switches']);
      holds(json, { status: 'ok', name: 'aep-local' });
    },
  },
  {
    name: 'an emulator that answers is ready',
    operation: 'getReady',
    ...ours,
    run: async (target) => isEqual(answered(await get(target, `${BASE}/ready`), 200).json, { status: 'ready' }),
  },
  {
    name: 'the clock tells its kind and its time',
    operation: 'getClock',
    ...ours,
    run: async (target) => {
      const { json } = answered(await get(target, `${BASE}/clock`), 200);
      hasKeys(json, ['clock', 'nowMs']);
      isEpochMs(json.nowMs);
    },
  },
  {
    name: 'virtual time moves by a duration and to an instant, and runs what falls due',
    operation: 'advanceClock',
    ...VIRTUAL,
    run: async (target) => {
      const { nowMs } = answered(await get(target, `${BASE}/clock`), 200).json;
      isEqual(answered(await advance(target, { by: 'PT1H' }), 200).json, { nowMs: nowMs + 3_600_000, ran: 0 });
      isEqual(answered(await advance(target, { to: nowMs + 7_200_000 }), 200).json, {
        nowMs: nowMs + 7_200_000,
        ran: 0,
      });
      isEqual(answered(await get(target, `${BASE}/clock`), 200).json, { clock: 'virtual', nowMs: nowMs + 7_200_000 });
    },
  },
  {
    name: 'a flow of every 15 minutes runs four times in an hour',
    operation: 'advanceClock',
    ...VIRTUAL,
    auth: 'shape',
    run: async (target) => {
      const { nowMs } = answered(await get(target, `${BASE}/clock`), 200).json;
      const startTime = Math.floor(nowMs / 1000) + 3600;
      const { flowId } = await makeFlow(target, { scheduleParams: { startTime, frequency: 'minute', interval: 15 } });
      answered(await advance(target, { to: startTime * 1000 - 1 }), 200);
      isEqual(answered(await advance(target, { by: 'PT1H' }), 200).json.ran, 4);
      const { json } = answered(await get(target, `${FLOW}/runs?property=flowId==${flowId}&count=true`), 200);
      isEqual(json, { count: 4 });
    },
  },
  {
    name: 'what is settled has no run that is due',
    operation: 'settle',
    ...ours,
    auth: 'shape',
    ...STARTS_IN_PAST,
    run: async (target) => {
      const { flowId } = await makeFlow(target, STARTED);
      hasKeys(answered(await post(target, `${BASE}/settle`, undefined), 200).json, ['clock', 'nowMs']);
      const { json } = answered(await get(target, `${FLOW}/runs?property=flowId==${flowId}`), 200);
      isTrue(json.items.length > 0, 'the flow has not run');
      holds(json.items[0].metrics.statusSummary, { status: 'success' });
    },
  },
  {
    name: 'a reset forgets everything',
    operation: 'resetState',
    ...ours,
    auth: 'shape',
    alone: true,
    run: async (target) => {
      await makeConnection(target);
      isEqual(answered(await post(target, `${BASE}/reset`, undefined), 204).text, '');
      isEqual(answered(await get(target, `${FLOW}/connections?count=true`), 200).json, { count: 0 });
    },
  },
  refusalCase({
    name: 'time does not go back',
    operation: 'advanceClock',
    refusal: 'clock-backwards',
    ...VIRTUAL,
    provoke: (target) => advance(target, { to: 0 }),
  }),
  refusalCase({
    name: 'real time takes no orders',
    operation: 'advanceClock',
    refusal: 'clock-not-virtual',
    ...ours,
    clock: 'real',
    provoke: (target) => advance(target, { by: 'PT1H' }),
  }),
  refusalCase({
    name: 'a month is no duration: its length is not known',
    operation: 'advanceClock',
    refusal: 'clock-advance-invalid',
    ...VIRTUAL,
    provoke: (target) => advance(target, { by: 'P1M' }),
  }),
  refusalCase({
    name: 'a move of the clock says how far, or until when',
    operation: 'advanceClock',
    refusal: 'admin-request-invalid',
    ...VIRTUAL,
    provoke: (target) => advance(target, {}),
  }),
];
