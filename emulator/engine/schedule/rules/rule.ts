// The form of one rule of the schedule table, and the case that it is put to.
// A rule is data and pure functions: what it speaks about, when that is wrong, and the values its refusal names.
import type { Evidence, ProblemDetail, ProblemName } from '../../../problems/index.ts';
import { type Reading, readSchedule } from '../schedule.ts';

/** A flow that is to be created or, with `previous`, to be patched. */
export interface Subject {
  readonly scheduleParams: unknown;
  readonly transformations: readonly unknown[];
  readonly nowMs: number;
  /** The schedule before the patch, and the instant at which it was first due. */
  readonly previous?: { readonly scheduleParams: unknown; readonly startedMs: number };
  readonly startTimeInPast: 'accept' | 'refuse';
  /** Whether the flow spec has a Copy transformation, as those of table sources do. */
  readonly copyRequired: boolean;
}

/** A subject, read once for all rules. */
export interface Case {
  readonly subject: Subject;
  readonly asked: Reading;
  readonly before: Reading | undefined;
}

export const caseOf = (subject: Subject): Case => ({
  subject,
  asked: readSchedule(subject.scheduleParams),
  before: subject.previous === undefined ? undefined : readSchedule(subject.previous.scheduleParams),
});

/** What one rule finds. `pointer` is the JSON pointer of the offender in the body of the flow. */
export type Finding =
  | { readonly outcome: 'not-applicable' }
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'failed'; readonly pointer: string; readonly detail: object };

export interface Rule {
  readonly id: string;
  readonly problem: ProblemName;
  readonly source: string;
  readonly evidence: Evidence;
  readonly judge: (given: Case) => Finding;
}

interface Row<Name extends ProblemName, Part> {
  readonly id: string;
  readonly problem: Name;
  readonly source: string;
  readonly evidence: Evidence;
  /** The part of the case that the rule speaks about, or `undefined` where it has nothing to say. */
  readonly appliesTo: (given: Case) => Part | undefined;
  readonly violates: (part: Part) => boolean;
  readonly pointer: string | ((part: Part) => string);
  readonly detail: (part: Part) => ProblemDetail<Name> & object;
}

/** Makes a rule of a row of the table; the row's `detail` must hold what the message of its problem names. */
export const rule = <Name extends ProblemName, Part>(row: Row<Name, Part>): Rule => ({
  id: row.id,
  problem: row.problem,
  source: row.source,
  evidence: row.evidence,
  judge: (given) => {
    const part = row.appliesTo(given);
    if (part === undefined) return { outcome: 'not-applicable' };
    if (!row.violates(part)) return { outcome: 'passed' };
    const pointer = typeof row.pointer === 'string' ? row.pointer : row.pointer(part);
    return { outcome: 'failed', pointer, detail: row.detail(part) };
  },
});

/** For problems whose message names no value. */
export const noDetail = () => ({});
