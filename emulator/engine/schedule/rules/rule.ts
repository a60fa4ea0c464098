// The form of one rule of the schedule table, and the case that it is put to.
// A rule is data and pure functions: what it speaks about, when that is wrong, and the values its refusal names.
import type { Evidence, ProblemDetail, ProblemName } from '../../../problems/index.ts';
import { type Reading, readSchedule, type Schedule } from '../schedule.ts';

/** What the JSON Schema of a flow spec has against a schedule; `pointer` leads into the schedule. */
export interface SpecViolation {
  readonly pointer: string;
  readonly message: string;
}

/** A flow that is to be created or, with `previous`, to be patched. */
export interface Subject {
  readonly scheduleParams: unknown;
  /** `undefined` where only a schedule was given: then nothing is said about delta columns. */
  readonly transformations: readonly unknown[] | undefined;
  readonly nowMs: number;
  /** The schedule before the patch, and the instant at which it was first due. */
  readonly previous?: { readonly scheduleParams: unknown; readonly startedMs: number };
  /** Where the operations of a patch aim, as JSON pointers. */
  readonly patchedPaths?: readonly string[];
  readonly startTimeInPast: 'accept' | 'refuse';
  /** Whether the flow spec has a Copy transformation, as those of table sources do. */
  readonly copyRequired: boolean;
  /** Holds a normalised schedule against the flow spec's own JSON Schema; `undefined` where that has none. */
  readonly checkAgainstSpec?: (schedule: Schedule) => readonly SpecViolation[] | undefined;
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

/** What one rule finds. `pointer` is the JSON pointer, in the body of the flow, of what the rule looks at. */
export type Finding =
  | { readonly outcome: 'not-applicable' | 'passed'; readonly pointer: string }
  | { readonly outcome: 'failed'; readonly pointer: string; readonly detail: object };

interface Facts {
  readonly id: string;
  /** What is asked of the value at `pointer`, in a few words. */
  readonly asks: string;
  /** Where the rule looks, as far as that is known before a flow is. */
  readonly pointer: string;
  readonly source: string;
  readonly evidence: Evidence;
  /** Asked only where all rules before it are content. */
  readonly isLastResort?: true;
}

export interface Rule extends Facts {
  readonly problem: ProblemName;
  readonly judge: (given: Case) => Finding;
}

interface Row<Name extends ProblemName, Part> extends Facts {
  readonly problem: Name;
  /** The part of the case that the rule speaks about, or `undefined` where it has nothing to say. */
  readonly appliesTo: (given: Case) => Part | undefined;
  readonly violates: (part: Part) => boolean;
  /** Where in this very flow the rule looks; `pointer` where absent. */
  readonly pointerIn?: (part: Part) => string;
  readonly detail: (part: Part) => ProblemDetail<Name> & object;
}

/** Makes a rule of a row of the table; the row's `detail` must hold what the message of its problem names. */
export const rule = <Name extends ProblemName, Part>(row: Row<Name, Part>): Rule => {
  const { appliesTo, violates, pointerIn, detail, ...facts } = row;
  return {
    ...facts,
    judge: (given) => {
      const part = appliesTo(given);
      if (part === undefined) return { outcome: 'not-applicable', pointer: row.pointer };
      const pointer = pointerIn?.(part) ?? row.pointer;
      return violates(part) ? { outcome: 'failed', pointer, detail: detail(part) } : { outcome: 'passed', pointer };
    },
  };
};

/** For problems whose message names no value. */
export const noDetail = () => ({});
