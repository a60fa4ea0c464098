// The runs that a schedule will bring, as long as nothing stops the flow: when each is due, and which window it reads. Pure.
import { firstDueMs, nextDueMs, nextOnGridMs, windowOf } from './due.ts';
import { readSchedule, type Schedule, unitMs } from './schedule.ts';

/** A run to come; it reads what changed in `[windowStartMs, windowEndMs)`, where 0 is the beginning of time. */
export interface PlannedRun {
  readonly dueMs: number;
  readonly windowStartMs: number;
  readonly windowEndMs: number;
}

/** A schedule that was followed until now, and the instant at which it was first due. */
interface Followed {
  readonly schedule: Schedule;
  readonly startedMs: number;
}

/** The last instant, not later than `nowMs`, at which a schedule that is under way was due. */
const lastDueMs = ({ schedule, startedMs }: Followed, nowMs: number): number => {
  const { frequency, startMs = startedMs, interval = 1 } = readSchedule(schedule);
  if (frequency === undefined || frequency === 'once') return startedMs;
  const stepMs = interval * unitMs[frequency];
  return Math.max(startedMs, startMs + Math.floor((nowMs - startMs) / stepMs) * stepMs);
};

/**
 * The next `count` runs at most of an acceptable schedule that is new at `nowMs` or, with `previous`, takes the place of
 * another one then. A schedule under way is taken to have read every window until now.
 * @see no public rule (assumed)
 */
export const plannedRuns = (
  schedule: Schedule,
  { nowMs, count, previous }: { readonly nowMs: number; readonly count: number; readonly previous?: Followed },
): readonly PlannedRun[] => {
  const isUnderWay = previous !== undefined && previous.startedMs <= nowMs;
  let previousEndMs = isUnderWay ? lastDueMs(previous, nowMs) : undefined;
  let dueMs = isUnderWay ? nextOnGridMs(schedule, nowMs) : firstDueMs(schedule, nowMs);
  const runs: PlannedRun[] = [];
  while (dueMs !== undefined && runs.length < count) {
    const { startMs: windowStartMs, endMs: windowEndMs } = windowOf({ schedule, previousEndMs, dueMs });
    runs.push({ dueMs, windowStartMs, windowEndMs });
    previousEndMs = windowEndMs;
    dueMs = nextDueMs(schedule, dueMs);
  }
  return runs;
};
