// The one table of what makes a schedule unacceptable, and the ways to ask it. Pure: time comes with the subject.
// The order is the promise: whoever repairs what the first violated rule names has made real progress.
import type { ProblemName } from '../../problems/index.ts';
import { deltaColumnNamed, onceWithoutDeltaColumn } from './rules/delta-column.ts';
import { flowSpecAgrees } from './rules/flow-spec.ts';
import {
  backfillReadable,
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
import { patchPathKnown } from './rules/patch.ts';
import type { Case, Finding, Rule, Subject } from './rules/rule.ts';
import { caseOf } from './rules/rule.ts';
import { backfillKept, recurrenceKept, startTimeAhead, startTimeKept } from './rules/start.ts';

export type { Subject } from './rules/rule.ts';

/** Every rule on schedules, the most telling first. */
export const rules: readonly Rule[] = [
  // A patch that aims at nothing changes nothing that could be judged.
  patchPathKnown,
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
  backfillReadable,
  deltaColumnNamed,
  // The only one that concerns when a request comes and not what it says.
  startTimeAhead,
  flowSpecAgrees,
];

export interface Violation {
  readonly problem: ProblemName;
  /** The values that the message of `problem` names. */
  readonly detail: object;
  /** JSON pointer of the offender in the body of the flow. */
  readonly pointer: string;
  readonly ruleId: string;
}

/** One line of an explanation: a rule, and what it finds. */
export type RuleFinding = Finding & { readonly rule: Rule };

/** What every rule says of a schedule, in the order of the table. Never throws, whatever was sent. */
export const findingsOf = (subject: Subject): readonly RuleFinding[] => {
  const given = caseOf(subject);
  let isContent = true;
  return rules.map((rule): RuleFinding => {
    const isAsked = isContent || !rule.isLastResort;
    const finding: Finding = isAsked ? rule.judge(given) : { outcome: 'not-applicable', pointer: rule.pointer };
    isContent &&= finding.outcome !== 'failed';
    return { rule, ...finding };
  });
};

const violationOf = (rule: Rule, given: Case): Violation | undefined => {
  const finding = rule.judge(given);
  if (finding.outcome !== 'failed') return undefined;
  return { problem: rule.problem, detail: finding.detail, pointer: finding.pointer, ruleId: rule.id };
};

/** The first rule that a schedule violates, or `undefined` where it is acceptable. Never throws, whatever was sent. */
export const judgeSchedule = (subject: Subject): Violation | undefined => {
  const given = caseOf(subject);
  for (const rule of rules) {
    const violation = violationOf(rule, given);
    if (violation) return violation;
  }
  return undefined;
};

/** The rule on the places that a patch aims at, alone: it is asked of every patch, before the flow is looked at as a whole. */
export const judgePatchedPaths = (patchedPaths: readonly string[]): Violation | undefined => {
  const nothing = { scheduleParams: undefined, transformations: undefined, nowMs: 0, copyRequired: false };
  return violationOf(patchPathKnown, caseOf({ ...nothing, startTimeInPast: 'accept', patchedPaths }));
};
