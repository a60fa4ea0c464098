// Rules that depend on the instant of the request: what may no longer change once a schedule is under way
// (for disabled flows too), and a start that is already over.
import type { Case } from './rule.ts';
import { noDetail, rule } from './rule.ts';

const underWay = ({ subject, asked, before }: Case) =>
  before !== undefined && subject.previous !== undefined && subject.previous.startedMs <= subject.nowMs
    ? { asked, before }
    : undefined;

// What cannot be read, and what a single run forbids, has a refusal of its own.
const withStart = (given: Case) => (given.asked.startMs === undefined ? undefined : underWay(given));
const wasRecurring = (given: Case) => (given.before?.frequency === 'once' ? undefined : underWay(given));
const isRecurring = (given: Case) => (given.asked.frequency === 'once' ? undefined : underWay(given));

// A patch that leaves the start where it was does not begin anything in the past.
const newStart = ({ subject, asked, before }: Case) =>
  subject.startTimeInPast === 'accept' || asked.startMs === undefined || asked.startMs === before?.startMs
    ? undefined
    : { startMs: asked.startMs, nowMs: subject.nowMs };

// `startTime` has whole seconds: the current second is not yet the past.
const secondsOf = (instantMs: number): number => Math.floor(instantMs / 1000);

export const startTimeKept = rule({
  id: 'start-time-kept',
  asks: 'as it was, once it has passed',
  problem: 'schedule-already-started',
  source: 'SE, UPD',
  evidence: 'documented',
  appliesTo: withStart,
  violates: ({ asked, before }) => asked.startMs !== before.startMs,
  pointer: '/scheduleParams/startTime',
  detail: noDetail,
});

export const recurrenceKept = rule({
  id: 'recurrence-kept',
  asks: 'not to once, after the start',
  problem: 'once-after-start',
  source: 'SE, UPD',
  evidence: 'documented',
  appliesTo: wasRecurring,
  violates: ({ asked }) => asked.frequency === 'once',
  pointer: '/scheduleParams/frequency',
  detail: noDetail,
});

export const backfillKept = rule({
  id: 'backfill-kept',
  asks: 'as it was, after the start',
  problem: 'backfill-changed-after-start',
  source: 'SE, UPD',
  evidence: 'documented',
  appliesTo: isRecurring,
  violates: ({ asked, before }) => asked.backfill !== before.backfill,
  pointer: '/scheduleParams/backfill',
  detail: noDetail,
});

export const startTimeAhead = rule({
  id: 'start-time-ahead',
  asks: 'still to come (strict reading)',
  problem: 'start-time-past',
  source: 'SE against SEED, UPD',
  evidence: 'disputed',
  appliesTo: newStart,
  violates: ({ startMs, nowMs }) => secondsOf(startMs) < secondsOf(nowMs),
  pointer: '/scheduleParams/startTime',
  detail: noDetail,
});
