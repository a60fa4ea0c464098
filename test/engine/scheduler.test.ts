// The scheduler by itself, with jobs that only note that they ran, a clock moved by hand and an alarm that is rung by hand.
import { describe, expect, it } from 'vitest';
import { type Clock, realClock, virtualClock } from '../../emulator/engine/clock.ts';
import { createScheduler, type SchedulerParts } from '../../emulator/engine/scheduler.ts';
import { migrations } from '../../emulator/store/migrations/index.ts';
import { createStore } from '../../emulator/store/store.ts';

const PLACE = { org: 'org', sandbox: 'prod' };
const START_MS = 1_000_000;

interface Bench {
  readonly clock: Clock;
  readonly run?: (job: { key: string; dueMs: number }) => Promise<void> | void;
  readonly broke?: () => Promise<void>;
}

const bench = ({ clock, run, broke }: Bench) => {
  const store = createStore({
    ...{ durability: 'process', migrations: migrations(), seed: 1 },
    defer: setImmediate,
    committed: () => {},
  });
  const { jobs } = store;
  const ran: [key: string, atMs: number][] = [];
  const broken: unknown[] = [];
  const alarms: number[] = [];
  let ring: (() => void) | undefined;
  const parts: SchedulerParts = {
    clock,
    jobs,
    alarm: {
      set: (delayMs, wake) => {
        alarms.push(delayMs);
        ring = wake;
      },
      clear: () => {
        ring = undefined;
      },
    },
    run: async (job) => {
      ran.push([job.key, clock.nowMs()]);
      await run?.(job);
      jobs.remove(job, job.key);
    },
    broke: async (job, error) => {
      broken.push(error);
      await broke?.();
      jobs.remove(job, job.key);
    },
  };
  const scheduler = createScheduler(parts);
  const put = (key: string, dueMs: number) => jobs.put(PLACE, key, dueMs, {});
  return { scheduler, jobs, put, ran, broken, alarms, ring: () => ring?.(), isSet: () => ring !== undefined };
};

const virtual = () => virtualClock(START_MS, undefined, () => {});

describe('on virtual time', () => {
  it('each job runs at its own instant, in order, those of one instant in the order in which they were put', async () => {
    const { scheduler, put, ran } = bench({ clock: virtual() });
    put('late', START_MS + 300);
    put('second', START_MS + 200);
    put('first', START_MS + 100);
    put('also second', START_MS + 200);
    put('beyond', START_MS + 401);
    expect(await scheduler.advanceTo(START_MS + 400)).toBe(4);
    expect(ran).toEqual([
      ['first', START_MS + 100],
      ['second', START_MS + 200],
      ['also second', START_MS + 200],
      ['late', START_MS + 300],
    ]);
  });

  it('time stands where it was sent, and takes no step back', async () => {
    const clock = virtual();
    const { scheduler } = bench({ clock });
    await scheduler.advanceTo(START_MS + 400);
    expect(clock.nowMs()).toBe(START_MS + 400);
    expect(await scheduler.advanceTo(START_MS)).toBe(0);
    expect(clock.nowMs()).toBe(START_MS + 400);
  });

  it('a job that another job plans on the way runs in the same advance', async () => {
    const { scheduler, put, ran } = bench({
      clock: virtual(),
      run: ({ key, dueMs }) => {
        if (key.length < 4) put(`${key}+`, dueMs + 100);
      },
    });
    put('a', START_MS + 100);
    await scheduler.advanceTo(START_MS + 350);
    expect(ran.map(([key]) => key)).toEqual(['a', 'a+', 'a++']);
  });

  it('no alarm is set and nothing runs ahead while time stands', async () => {
    const { scheduler, put, ran, alarms } = bench({ clock: virtual() });
    put('due', START_MS);
    put('next', START_MS + 1);
    scheduler.wake();
    await scheduler.settle();
    expect(ran).toEqual([['due', START_MS]]);
    expect(alarms).toEqual([]);
  });

  it('two advances at once go one after the other', async () => {
    const { scheduler, put, ran } = bench({ clock: virtual() });
    put('a', START_MS + 100);
    put('b', START_MS + 200);
    expect(await Promise.all([scheduler.advanceTo(START_MS + 150), scheduler.advanceTo(START_MS + 250)])).toEqual([
      1, 1,
    ]);
    expect(ran.map(([, atMs]) => atMs)).toEqual([START_MS + 100, START_MS + 200]);
  });
});

describe('an advance that somebody ends', () => {
  /** Twenty jobs, one each 100 ms; `whileSecond` happens while the second of them runs. */
  const many = (whileSecond: () => void) => {
    const clock = virtual();
    const subject = bench({
      clock,
      run: () => {
        if (subject.ran.length === 2) whileSecond();
      },
    });
    for (let count = 1; count <= 20; count += 1) subject.put(`job ${count}`, START_MS + 100 * count);
    return { ...subject, clock };
  };

  it('by something to be done in between stands at its last job, and what was asked for is done', async () => {
    let done: Promise<string> | undefined;
    const { scheduler, ran, clock } = many(() => {
      done = scheduler.between(async () => `done at ${clock.nowMs() - START_MS}`);
    });
    expect(await scheduler.advanceTo(START_MS + 5000)).toBe(2);
    expect(await done).toBe('done at 200');
    expect(await scheduler.advanceTo(START_MS + 350)).toBe(1);
    expect([ran.length, clock.nowMs()]).toEqual([3, START_MS + 350]);
  });

  it('by stopping stands at its last job', async () => {
    let stopping: Promise<void> | undefined;
    const { scheduler, clock } = many(() => {
      stopping = scheduler.stop();
    });
    expect(await scheduler.advanceTo(START_MS + 5000)).toBe(2);
    await stopping;
    expect(clock.nowMs()).toBe(START_MS + 200);
  });
});

describe('on real time', () => {
  /** A real clock whose hands the test moves. */
  const wall = () => {
    let nowMs = START_MS;
    return { clock: realClock(() => nowMs), pass: (ms: number) => (nowMs += ms) };
  };

  it('the alarm is set for the earliest job, and set again for the next one after it rang', async () => {
    const { clock, pass } = wall();
    const { scheduler, put, ran, alarms, ring } = bench({ clock });
    put('later', START_MS + 900);
    put('sooner', START_MS + 500);
    scheduler.wake();
    expect(alarms).toEqual([500]);
    pass(510);
    ring();
    await scheduler.settle();
    expect(ran).toEqual([['sooner', START_MS + 510]]);
    expect(alarms).toEqual([500, 390]);
  });

  it('an alarm that rings too early is set for the rest', () => {
    const { clock, pass } = wall();
    const { scheduler, put, ran, alarms, ring } = bench({ clock });
    put('far', START_MS + 1000);
    scheduler.wake();
    pass(400);
    ring();
    expect([alarms, ran]).toEqual([[1000, 600], []]);
  });

  it('what is due already needs no alarm', async () => {
    const { scheduler, put, ran, alarms } = bench({ clock: wall().clock });
    put('overdue', START_MS - 5000);
    scheduler.wake();
    await scheduler.settle();
    expect([ran.length, alarms]).toEqual([1, []]);
  });

  it('waking again while jobs run starts none of them twice', async () => {
    const { clock } = wall();
    const { scheduler, put, ran } = bench({ clock, run: () => scheduler.wake() });
    for (const key of ['a', 'b', 'c']) put(key, START_MS);
    scheduler.wake();
    scheduler.wake();
    await scheduler.settle();
    expect(ran.map(([key]) => key)).toEqual(['a', 'b', 'c']);
  });

  it('cannot be moved', async () => {
    const { scheduler, put, ran } = bench({ clock: wall().clock });
    put('future', START_MS + 100);
    await expect(scheduler.advanceTo(START_MS + 200)).rejects.toThrow('only virtual time can be moved');
    expect(ran).toEqual([]);
  });
});

describe('a job that breaks', () => {
  it('is told and given up, and the others go on', async () => {
    const { scheduler, put, ran, broken, jobs } = bench({
      clock: virtual(),
      run: ({ key }) => {
        if (key === 'bad') throw new Error('a defect');
      },
    });
    put('bad', START_MS + 1);
    put('good', START_MS + 2);
    expect(await scheduler.advanceTo(START_MS + 3)).toBe(2);
    expect(ran.map(([key]) => key)).toEqual(['bad', 'good']);
    expect(broken).toEqual([new Error('a defect')]);
    expect(jobs.nextDueMs()).toBeUndefined();
  });

  it('and cannot be given up either is tried again only when somebody wakes', async () => {
    let isDiskFull = true;
    const subject = bench({
      clock: realClock(() => START_MS),
      run: () => {
        if (isDiskFull) throw new Error('disk full');
      },
      broke: () => (isDiskFull ? Promise.reject(new Error('disk full')) : Promise.resolve()),
    });
    subject.put('job', START_MS);
    subject.scheduler.wake();
    await new Promise(setImmediate);
    expect([subject.ran.length, subject.alarms]).toEqual([1, []]);
    isDiskFull = false;
    subject.scheduler.wake();
    await subject.scheduler.settle();
    expect([subject.ran.length, subject.jobs.nextDueMs()]).toEqual([2, undefined]);
  });
});

describe('stopping', () => {
  it('waits for the job that runs, starts no other and clears the alarm', async () => {
    let release = () => {};
    const subject = bench({
      clock: realClock(() => START_MS),
      run: () => new Promise<void>((resolve) => (release = resolve)),
    });
    subject.put('running', START_MS);
    subject.put('waiting', START_MS);
    subject.scheduler.wake();
    await new Promise(setImmediate);
    let isStopped = false;
    const stopping = subject.scheduler.stop().then(() => (isStopped = true));
    await new Promise(setImmediate);
    expect(isStopped).toBe(false);
    release();
    await stopping;
    expect(subject.ran).toEqual([['running', START_MS]]);
    expect(subject.isSet()).toBe(false);
    subject.scheduler.wake();
    await new Promise(setImmediate);
    expect([subject.ran.length, subject.alarms]).toEqual([1, []]);
  });
});

describe('virtual time', () => {
  it('goes on where it was kept, tells each move, and starts anew after a reset', () => {
    const told: number[] = [];
    const clock = virtualClock(START_MS, START_MS + 50, (nowMs) => told.push(nowMs));
    expect(clock.nowMs()).toBe(START_MS + 50);
    clock.moveTo(START_MS + 70);
    clock.moveTo(START_MS + 60);
    clock.moveTo(Number.NaN);
    clock.restart();
    expect([clock.nowMs(), told]).toEqual([START_MS, [START_MS + 70, START_MS]]);
  });
});
