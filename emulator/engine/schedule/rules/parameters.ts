// Rules on the parameters of a schedule that always have to be there: they must exist and be readable.
// Nothing further can be judged before these hold.
import { isBlank, type Reading } from '../schedule.ts';
import type { Case } from './rule.ts';
import { noDetail, rule } from './rule.ts';

const scheduled = (given: Case): Reading | undefined =>
  Object.keys(given.asked.schedule).length > 0 ? given.asked : undefined;

const present =
  (parameter: 'frequency' | 'startTime') =>
  (given: Case): Reading | undefined => {
    const asked = scheduled(given);
    return asked === undefined || isBlank(asked.schedule[parameter]) ? undefined : asked;
  };

const requiredParameter = (parameter: 'frequency' | 'startTime', id: string) =>
  rule({
    id,
    asks: 'given',
    problem: 'schedule-parameter-blank',
    source: 'SE, CRM-26 scheduleSpec',
    evidence: 'inferred',
    appliesTo: scheduled,
    violates: ({ schedule }) => isBlank(schedule[parameter]),
    pointer: `/scheduleParams/${parameter}`,
    detail: () => ({ parameter }),
  });

export const scheduleGiven = rule({
  id: 'schedule-given',
  asks: 'given, and not empty',
  problem: 'schedule-missing',
  source: 'SE',
  evidence: 'documented',
  appliesTo: (given) => given.asked,
  violates: ({ schedule }) => Object.keys(schedule).length === 0,
  pointer: '/scheduleParams',
  detail: noDetail,
});

export const frequencyGiven = requiredParameter('frequency', 'frequency-given');

export const frequencyKnown = rule({
  id: 'frequency-known',
  asks: 'once, minute, hour, day or week',
  problem: 'frequency-unknown',
  source: 'SE',
  evidence: 'documented',
  appliesTo: present('frequency'),
  violates: ({ frequency }) => frequency === undefined,
  pointer: '/scheduleParams/frequency',
  detail: ({ schedule }) => ({ frequency: schedule.frequency }),
});

export const startTimeGiven = requiredParameter('startTime', 'start-time-given');

export const startTimeReadable = rule({
  id: 'start-time-readable',
  asks: 'Unix seconds, as a whole number',
  problem: 'time-unreadable',
  source: 'SE',
  evidence: 'documented',
  appliesTo: present('startTime'),
  violates: ({ startMs }) => startMs === undefined,
  pointer: '/scheduleParams/startTime',
  detail: ({ schedule }) => ({ time: schedule.startTime }),
});
