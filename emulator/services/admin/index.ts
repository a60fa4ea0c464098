// The emulator's own operations: how it is, what time it has, and how to move that time. What moves time is asynchronous.
import type { AsyncOperations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/admin.d.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope, Service } from '../service.ts';
import { crmOperations } from './crm.ts';
import { faultOperations } from './faults.ts';
import { moves } from './moves.ts';

export const admin = (house: House): Service => {
  const { controls, switches } = house;
  const { clock, scheduler } = controls;
  const advance = moves(house);

  return {
    operations: {
      getHealth: () => ({
        status: 200,
        body: {
          status: 'ok',
          name: 'aep-local',
          version: controls.version,
          seed: controls.seed,
          clock: clock.kind,
          nowMs: clock.nowMs(),
          data: controls.dataPath ?? 'memory',
          auth: controls.auth,
          switches,
        },
      }),

      getReady: () => ({ status: 200, body: { status: 'ready' } }),

      resetState: async () => {
        await controls.reset();
        return { status: 204 };
      },

      getClock: () => ({ status: 200, body: { clock: clock.kind, nowMs: clock.nowMs() } }),

      advanceClock: async ({ body }) => {
        if (clock.kind === 'real') return refuse('clock-not-virtual', {});
        return { status: 200, body: await advance(body) };
      },

      settle: async () => {
        await scheduler.settle();
        return { status: 200, body: { clock: clock.kind, nowMs: clock.nowMs() } };
      },

      ...faultOperations(controls),
      ...crmOperations(controls),
    } satisfies AsyncOperations<operations, Scope>,
  };
};
