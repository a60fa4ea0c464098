// What the rule table has to say of a schedule, told in full: every rule with what it found, and the runs to come. Pure.
import { type Entry, type Evidence, type ProblemName, problems } from '../../problems/index.ts';
import { type PlannedRun, plannedRuns } from './forecast.ts';
import { findingsOf, type RuleFinding, type Subject } from './rules.ts';
import { readSchedule } from './schedule.ts';

/** One rule of the table, and what it found. */
export interface ExplainedRule {
  /** The name of the rule, such as `interval-long-enough`. */
  readonly rule: string;
  /** What it asks of the value at `pointer`, in a few words. */
  readonly asks: string;
  readonly outcome: 'passed' | 'failed' | 'not-applicable';
  /** JSON pointer into the body of the flow; empty where a patch as a whole is meant. */
  readonly pointer: string;
  /** The code of its refusal as the sources provider has it, `1362-400`; Flow Service passes all of them on as `FLOW-1100-400`. */
  readonly code: string;
  /** The name of its refusal, as the header `x-emulator-hint` has it: `interval-below-minimum`. */
  readonly problem: string;
  /** Where it failed: what was sent, what is expected, and what to do next. */
  readonly message?: string;
  /** The public sources of the rule, by their tags. */
  readonly source: string;
  readonly evidence: Evidence;
}

export interface Verdict {
  /** Whether `POST /flows`, or `PATCH`, would take the schedule. */
  readonly accepted: boolean;
  /** Every rule, in the order in which they are asked. */
  readonly rules: readonly ExplainedRule[];
  /** The first that failed, which is the one that the answer names; absent where the schedule is accepted. */
  readonly refusal?: ExplainedRule;
  /** The runs to come; empty where the schedule is refused. */
  readonly runs: readonly PlannedRun[];
}

const messageOf = (problem: ProblemName, detail: object): string => {
  // A rule and its problem were matched where the rule was made.
  const { message } = problems[problem] as Entry<never>;
  return message(detail as never);
};

const explained = (finding: RuleFinding): ExplainedRule => {
  const { id, asks, problem, source, evidence } = finding.rule;
  const { code = '' }: Entry<never> = problems[problem];
  return {
    ...{ rule: id, asks, outcome: finding.outcome, pointer: finding.pointer, code, problem },
    ...(finding.outcome === 'failed' && { message: messageOf(problem, finding.detail) }),
    ...{ source, evidence },
  };
};

const runsOf = ({ scheduleParams, nowMs, previous }: Subject, count: number): readonly PlannedRun[] => {
  const { schedule } = readSchedule(scheduleParams);
  if (previous === undefined) return plannedRuns(schedule, { nowMs, count });
  const before = { schedule: readSchedule(previous.scheduleParams).schedule, startedMs: previous.startedMs };
  return plannedRuns(schedule, { nowMs, count, previous: before });
};

/** Explains a schedule, with its next `count` runs where it is accepted. Never throws, whatever was sent. */
export const explain = (subject: Subject, count: number): Verdict => {
  const rules = findingsOf(subject).map(explained);
  const refusal = rules.find(({ outcome }) => outcome === 'failed');
  return refusal
    ? { accepted: false, rules, refusal, runs: [] }
    : { accepted: true, rules, runs: runsOf(subject, count) };
};
