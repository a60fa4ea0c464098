// Runs the jobs that are due, one after another, in the order of their instants. It works after commits, never inside one,
// and a job stays in the store until the work that it stands for is stored: a killed process finds it again.
import type { Job, Jobs } from '../store/jobs.ts';
import type { Clock } from './clock.ts';

/** Wakes up once; setting it again replaces the earlier call. `main.ts` gives a timer. */
export interface Alarm {
  readonly set: (delayMs: number, ring: () => void) => void;
  readonly clear: () => void;
}

export interface Scheduler {
  /** Looks at what is due now, and sets the alarm for what comes next. Called after each commit. */
  readonly wake: () => void;
  /**
   * Moves virtual time to `untilMs`, each job at its own instant on the way; the number of jobs that ran. Whoever calls `between`
   * or `stop` ends it early, as does `isEnough`, asked before each job: time then stands at the last job that ran. Rejects on real time.
   */
  readonly advanceTo: (untilMs: number, isEnough?: () => boolean) => Promise<number>;
  /** Resolves when nothing is due and nothing runs. */
  readonly settle: () => Promise<void>;
  /** Does something while no job runs, and does not wait for a long advance. */
  readonly between: <T>(work: () => Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
}

export interface SchedulerParts {
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly alarm: Alarm;
  /** Does the job and removes or replaces it in the same transaction as its result. */
  readonly run: (job: Job) => Promise<void>;
  /** A job that broke is told here, and must be gone afterwards: whoever throws stops all others until the next wake. */
  readonly broke: (job: Job, error: unknown) => Promise<void>;
}

/** Job by job, until none is due at `untilMs` or `isEnded` says so; how many ran. */
const drain = async (
  { clock, jobs, run, broke }: SchedulerParts,
  untilMs: () => number,
  isEnded: () => boolean,
): Promise<number> => {
  for (let ran = 0; ; ran += 1) {
    const job = isEnded() ? undefined : jobs.next(untilMs());
    if (!job) return ran;
    clock.moveTo(job.dueMs);
    await run(job).catch((error: unknown) => broke(job, error));
  }
};

const advance = async (parts: SchedulerParts, untilMs: number, isEnded: () => boolean): Promise<number> => {
  // Real time takes no orders, and jobs that are not due would run.
  if (parts.clock.kind === 'real') throw new Error('only virtual time can be moved: start with the clock "virtual"');
  const ran = await drain(parts, () => untilMs, isEnded);
  if (!isEnded()) parts.clock.moveTo(untilMs);
  return ran;
};

/** One at a time: what is asked for while another goes on comes after it. */
const createTurns = () => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn: <T>(work: () => Promise<T>): Promise<T> => {
      const turn = last.then(work);
      last = turn.catch(() => {});
      return turn;
    },
    allTaken: () => last,
  };
};

export const createScheduler = (parts: SchedulerParts): Scheduler => {
  const { clock, jobs, alarm } = parts;
  const { inTurn, allTaken } = createTurns();
  let stopped = false;
  let waiting = false;
  let worksWaiting = 0;

  /** What is due now comes to an end by itself. */
  const drainDue = () => drain(parts, clock.nowMs, () => stopped);

  /** An advance may be as long as its caller likes: it makes way. */
  const isAdvanceEnded = () => stopped || worksWaiting > 0;

  const setAlarm = () => {
    const dueMs = jobs.nextDueMs();
    if (stopped || dueMs === undefined || clock.kind === 'virtual') return;
    alarm.set(Math.max(0, dueMs - clock.nowMs()), wake);
  };

  const wake = () => {
    if (stopped || waiting) return;
    const dueMs = jobs.nextDueMs();
    if (dueMs === undefined || dueMs > clock.nowMs()) return setAlarm();
    waiting = true;
    inTurn(async () => {
      waiting = false;
      await drainDue();
      setAlarm();
    }).catch(() => {
      // `broke` itself could not be stored. Whoever wakes us next tries again; an alarm of our own would try without end.
    });
  };

  return {
    wake,
    advanceTo: (untilMs, isEnough = () => false) =>
      inTurn(() => advance(parts, untilMs, () => isAdvanceEnded() || isEnough())),
    settle: async () => void (await inTurn(drainDue)),
    between: (work) => {
      worksWaiting += 1;
      return inTurn(() => {
        worksWaiting -= 1;
        return work();
      });
    },
    stop: async () => {
      stopped = true;
      alarm.clear();
      await allTaken();
    },
  };
};
