// The emulator's own operations: how it is, what time it has, and how to move that time. What moves time is asynchronous,
// and moves come one after another: two advances by an hour make two hours, whoever sends them.
import type { AsyncOperations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/admin.d.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope, Service } from '../service.ts';
import { crmOperations } from './crm.ts';
import { durationMs } from './duration.ts';
import { faultOperations } from './faults.ts';

/** The last instant that a JavaScript Date can hold. */
const LAST_INSTANT_MS = 8.64e15;

/** The instant to move to. Refuses with admin-request-invalid, clock-advance-invalid and clock-backwards. */
const targetMs = ({ by, to }: components['schemas']['Advance'], nowMs: number): number => {
  const field = to === undefined ? 'by' : 'to';
  const value = JSON.stringify(to ?? by);
  const byMs = typeof by === 'string' ? durationMs(by) : Math.round((by ?? 0) * 1000);
  const toMs = to ?? nowMs + (byMs ?? refuse('clock-advance-invalid', { field, value }));
  if (toMs > LAST_INSTANT_MS) {
    const expected = `what ends at or before ${LAST_INSTANT_MS} ms`;
    return refuse('admin-request-invalid', { field, value, expected });
  }
  return toMs < nowMs ? refuse('clock-backwards', { toMs, nowMs }) : toMs;
};

export const admin = ({ controls, switches }: House): Service => {
  const { clock, scheduler } = controls;
  let lastMove: Promise<unknown> = Promise.resolve();

  /** The instant is found in turn too: it may be relative to where an earlier move ends. A reset ends a move before its target. */
  const move = (advance: components['schemas']['Advance']): Promise<components['schemas']['Moved']> => {
    const turn = lastMove.then(async () => {
      const ran = await scheduler.advanceTo(targetMs(advance, clock.nowMs()));
      return { nowMs: clock.nowMs(), ran };
    });
    lastMove = turn.catch(() => {});
    return turn;
  };

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
        return { status: 200, body: await move(body) };
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
