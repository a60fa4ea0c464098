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
  /** Moves virtual time to `untilMs`, each job at its own instant on the way; the number of jobs that ran. Rejects on real time. */
  readonly advanceTo: (untilMs: number) => Promise<number>;
  /** Resolves when nothing is due and nothing runs. */
  readonly settle: () => Promise<void>;
  /** Does something while no job runs. */
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

export const createScheduler = ({ clock, jobs, alarm, run, broke }: SchedulerParts): Scheduler => {
  let stopped = false;
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = false;

  const drain = async (untilMs: () => number): Promise<number> => {
    let ran = 0;
    for (;;) {
      const job = stopped ? undefined : jobs.next(untilMs());
      if (!job) return ran;
      clock.moveTo(job.dueMs);
      await run(job).catch((error: unknown) => broke(job, error));
      ran += 1;
    }
  };

  /** One at a time: what is asked for while another drains comes after it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => {});
    return turn;
  };

  const setAlarm = () => {
    const dueMs = jobs.nextDueMs();
    if (stopped || dueMs === undefined || clock.kind === 'virtual') return;
    alarm.set(Math.max(0, dueMs - clock.nowMs()), wake);
  };

  const wake = () => {
    if (stopped || waiting) return;
    const dueMs = jobs.nextDueMs();
    if (dueMs === undefined) return;
    if (dueMs > clock.nowMs()) {
      setAlarm();
      return;
    }
    waiting = true;
    inTurn(async () => {
      waiting = false;
      await drain(clock.nowMs);
      setAlarm();
    }).catch(() => {
      // `broke` itself could not be stored. Whoever wakes us next tries again; an alarm of our own would try without end.
    });
  };

  return {
    wake,
    advanceTo: (untilMs) =>
      inTurn(async () => {
        // Real time takes no orders, and jobs that are not due would run.
        if (clock.kind === 'real') throw new Error('only virtual time can be moved: start with the clock "virtual"');
        const ran = await drain(() => untilMs);
        clock.moveTo(untilMs);
        return ran;
      }),
    settle: async () => {
      await inTurn(() => drain(clock.nowMs));
    },
    between: inTurn,
    stop: async () => {
      stopped = true;
      alarm.clear();
      await queue;
    },
  };
};
