// Moves of virtual time: by a duration, to an instant, to whatever is due next, until something has come into a state. Only forward, and
// one after another: two advances by an hour make two hours, whoever sends them.
import type { components } from '../../../contracts/types/admin.d.ts';
import { refuse } from '../../problems/index.ts';
import type { House } from '../service.ts';
import { durationMs } from './duration.ts';

type Advance = components['schemas']['Advance'];
type Until = components['schemas']['Until'];
type Moved = components['schemas']['Moved'];

/** The last instant that a JavaScript Date can hold. */
const LAST_INSTANT_MS = 8.64e15;
const DAY_SECONDS = 86_400;

/** The instant that lies so far ahead. Refuses with admin-request-invalid and clock-advance-invalid. */
const ahead = (field: string, given: string | number, nowMs: number): number => {
  const value = JSON.stringify(given);
  const byMs = typeof given === 'string' ? durationMs(given) : Math.round(given * 1000);
  return notTooLate(field, value, nowMs + (byMs ?? refuse('clock-advance-invalid', { field, value })));
};

const notTooLate = (field: string, value: string, toMs: number): number =>
  toMs > LAST_INSTANT_MS
    ? refuse('admin-request-invalid', { field, value, expected: `what ends at or before ${LAST_INSTANT_MS} ms` })
    : toMs;

/** Refuses as `ahead`, and with clock-backwards. */
const targetMs = ({ by = 0, to }: Pick<Advance, 'by' | 'to'>, nowMs: number): number => {
  if (to === undefined) return ahead('by', by, nowMs);
  const toMs = notTooLate('to', JSON.stringify(to), to);
  return toMs < nowMs ? refuse('clock-backwards', { toMs, nowMs }) : toMs;
};

/** The states that something is in, a flow in its own and in that of its last run; `undefined` where it is not there. */
const statesOf = ({ resources }: House, { org, sandbox = 'prod', entity, id }: Until) => {
  const place = { org, sandbox };
  const [run, batch, flow] = [
    entity === 'run' ? resources.get(place, 'run', id) : undefined,
    entity === 'batch' ? resources.get(place, 'batch', id) : undefined,
    entity === 'flow' ? resources.get(place, 'flow', id) : undefined,
  ];
  const states = [
    ...[run?.body.metrics.statusSummary.status, batch?.body.status],
    ...[flow?.body.state, flow?.body.lastRunDetails?.state],
  ];
  return (run ?? batch ?? flow) && states;
};

/** `advance`: the move that a client asks for, in its turn. A reset ends one before its target. */
export const moves = (house: House): ((advance: Advance) => Promise<Moved>) => {
  const { jobs } = house;
  const { clock, scheduler } = house.controls;
  let lastMove: Promise<unknown> = Promise.resolve();

  /** When something is due next, if ever: what waits for its flow to be enabled is due never. */
  const nextDueMs = (): number | undefined => {
    const dueMs = jobs.nextDueMs();
    return dueMs === undefined || dueMs > LAST_INSTANT_MS ? undefined : Math.max(dueMs, clock.nowMs());
  };

  const to = async (untilMs: number): Promise<Moved> => {
    const ran = await scheduler.advanceTo(untilMs);
    return { nowMs: clock.nowMs(), ran };
  };

  const until = async (wanted: Until): Promise<Moved> => {
    const { org, sandbox = 'prod', entity, id, state, within = DAY_SECONDS } = wanted;
    const lastMs = ahead('until/within', within, clock.nowMs());
    if (!statesOf(house, wanted)) return refuse('clock-subject-not-found', { entity, id, org, sandbox });
    const isReached = () => statesOf(house, wanted)?.includes(state) ?? false;
    const ran = await scheduler.advanceTo(lastMs, isReached);
    return { nowMs: clock.nowMs(), ran, reached: isReached() };
  };

  /** Where it leads is found in turn too: it may be relative to where an earlier move ends. */
  const move = (advance: Advance): Promise<Moved> => {
    if (advance.until) return until(advance.until);
    return to(advance.next ? (nextDueMs() ?? clock.nowMs()) : targetMs(advance, clock.nowMs()));
  };

  return (advance) => {
    const turn = lastMove.then(() => move(advance));
    lastMove = turn.catch(() => {});
    return turn;
  };
};
