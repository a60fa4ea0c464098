// When a flow is due and which window of time a run reads. Pure arithmetic on UTC milliseconds.
// Windows are half open and tile: a run that comes late reads everything that the missed ones would have read.
import { instantMaxMs, readSchedule, type Schedule, unitMs } from './schedule.ts';

/** A half-open span of time, `[startMs, endMs)`; it may be empty. */
export interface Window {
  readonly startMs: number;
  readonly endMs: number;
  /** Whether no window came before; a row without a delta value is read only in the first window of a backfill. */
  readonly first: boolean;
}

interface Timetable {
  readonly startMs: number;
  /** Absent where there is only one run. */
  readonly stepMs: number | undefined;
  readonly backfill: boolean;
}

// A silent "never due" would hide a defect of the caller.
const notJudged = (): never => {
  throw new RangeError('This schedule cannot be followed: pass only those that judgeSchedule accepts.');
};

const timetableOf = (schedule: Schedule): Timetable => {
  const { frequency, startMs = notJudged(), interval = 0, backfill } = readSchedule(schedule);
  if (frequency === 'once') return { startMs, stepMs: undefined, backfill };
  if (frequency === undefined || interval < 1) return notJudged();
  return { startMs, stepMs: interval * unitMs[frequency], backfill };
};

/** The first instant at which a flow is due: its start time, or the instant of its creation when that is later. */
export const firstDueMs = (schedule: Schedule, createdMs: number): number =>
  Math.max(timetableOf(schedule).startMs, createdMs);

const gridAfter = ({ startMs, stepMs }: Timetable, instantMs: number): number | undefined => {
  if (stepMs === undefined) return undefined;
  if (instantMs < startMs) return startMs;
  const nextMs = startMs + (Math.floor((instantMs - startMs) / stepMs) + 1) * stepMs;
  return nextMs <= instantMaxMs ? nextMs : undefined;
};

/**
 * The next instant of the grid `startTime + n × interval` that is strictly later than `instantMs`: where a schedule goes on that was
 * changed or stopped. `undefined` where none follows: after a single run, or past the last instant of a Date.
 * @see no public rule (assumed)
 */
export const nextOnGridMs = (schedule: Schedule, instantMs: number): number | undefined =>
  gridAfter(timetableOf(schedule), instantMs);

/**
 * When a flow is due after the run that was due at `lastDueMs` and is over at `nowMs`: on the grid, and a whole interval later at
 * least, though a first run may have been off the grid; instants missed in between merge into it. `undefined` as above.
 * @see no public rule (assumed)
 */
export const nextDueMs = (schedule: Schedule, lastDueMs: number, nowMs: number = lastDueMs): number | undefined => {
  const timetable = timetableOf(schedule);
  const { startMs, stepMs = 0 } = timetable;
  const earliestMs = lastDueMs < startMs ? lastDueMs : lastDueMs + stepMs - 1;
  return gridAfter(timetable, Math.max(nowMs, earliestMs));
};

/**
 * The window of a run at `dueMs`. The first reaches back to the beginning of time, or to the start time where
 * `backfill` is false; each later one begins where the one before ended. A clock that went back gives an empty window.
 * @see no public rule (assumed)
 */
export const windowOf = (run: {
  readonly schedule: Schedule;
  readonly previousEndMs?: number | undefined;
  readonly dueMs: number;
}): Window => {
  const { startMs: scheduledMs, backfill } = timetableOf(run.schedule);
  const startMs = run.previousEndMs ?? (backfill ? 0 : scheduledMs);
  return { startMs, endMs: Math.max(startMs, run.dueMs), first: run.previousEndMs === undefined };
};
