// The one table of what makes a schedule unacceptable, and the two ways to ask it. Pure: time comes with the subject.
// The order is the promise: whoever repairs what the first violated rule names has made real progress.
import type { Evidence, ProblemName } from '../../problems/index.ts';
import { deltaColumnNamed, onceWithoutDeltaColumn } from './rules/delta-column.ts';
import {
  intervalGiven,
  intervalLongEnough,
  intervalPositive,
  intervalWhole,
  onceWithoutBackfill,
  onceWithoutInterval,
} from './rules/frequency.ts';
import {
  frequencyGiven,
  frequencyKnown,
  scheduleGiven,
  startTimeGiven,
  startTimeReadable,
} from './rules/parameters.ts';
import type { Finding, Rule, Subject } from './rules/rule.ts';
import { caseOf } from './rules/rule.ts';
import { backfillKept, recurrenceKept, startTimeAhead, startTimeKept } from './rules/start.ts';

export type { Subject } from './rules/rule.ts';

/** Every rule on schedules, the most telling first. */
export const rules: readonly Rule[] = [
  // Without these nothing else has a meaning. The frequency leads, because it says which other parameters belong.
  scheduleGiven,
  frequencyGiven,
  frequencyKnown,
  startTimeGiven,
  startTimeReadable,
  // What no repair of the rest can save comes before the rest: dropping the interval does not help a patch to `once`.
  startTimeKept,
  recurrenceKept,
  backfillKept,
  // What the frequency forbids or needs.
  onceWithoutInterval,
  onceWithoutBackfill,
  onceWithoutDeltaColumn,
  intervalGiven,
  intervalWhole,
  intervalPositive,
  intervalLongEnough,
  deltaColumnNamed,
  // The only one that concerns when a request comes and not what it says.
  startTimeAhead,
];

export interface Violation {
  readonly problem: ProblemName;
  /** The values that the message of `problem` names. */
  readonly detail: object;
  /** JSON pointer of the offender in the body of the flow. */
  readonly pointer: string;
  readonly ruleId: string;
}

/** One line of an explanation: a rule, where it comes from, and what it finds. */
export type Explained = Finding & {
  readonly ruleId: string;
  readonly problem: ProblemName;
  readonly source: string;
  readonly evidence: Evidence;
};

/** What every rule says of a schedule, in the order of the table. Never throws, whatever was sent. */
export const explainSchedule = (subject: Subject): readonly Explained[] => {
  const given = caseOf(subject);
  return rules.map(({ id, problem, source, evidence, judge }) => ({
    ruleId: id,
    problem,
    source,
    evidence,
    ...judge(given),
  }));
};

/** The first rule that a schedule violates, or `undefined` where it is acceptable. Never throws, whatever was sent. */
export const judgeSchedule = (subject: Subject): Violation | undefined => {
  for (const line of explainSchedule(subject)) {
    if (line.outcome === 'failed') {
      return { problem: line.problem, detail: line.detail, pointer: line.pointer, ruleId: line.ruleId };
    }
  }
  return undefined;
};
