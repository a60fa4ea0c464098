// Why a schedule is refused or, where it is not, when it will run.
// It loads neither the server nor the store, and answers the same for the same arguments, today and always.

import { checkAgainstSpec } from '../../fixtures/spec-checks.ts';
import { type FlowSpec, flowSpecById, loadFlowSpecs } from '../../fixtures/specs.ts';
import { firstDueMs } from '../engine/schedule/due.ts';
import { explain, type Verdict } from '../engine/schedule/explain.ts';
import { type FlowDocument, flowIn, flowSpecIdIn } from '../engine/schedule/flow-document.ts';
import { judgeSchedule, type Subject } from '../engine/schedule/rules.ts';
import { instantMaxMs, readSchedule } from '../engine/schedule/schedule.ts';
import { setSwitches } from '../switches.ts';

export type { ExplainedRule, Verdict } from '../engine/schedule/explain.ts';
export type { PlannedRun } from '../engine/schedule/forecast.ts';

export interface ExplainOptions {
  /** The instant of the request, in epoch milliseconds: runs begin there, and what is over is judged by it. */
  readonly nowMs: number;
  /** Id or name of a flow spec that is built in. Without it the one that the flow names, or CRMToAEP. */
  readonly flowSpec?: string;
  /** The flow as it is, or its scheduleParams alone, where a PATCH would make `flow` of it. */
  readonly previous?: unknown;
  /** Where that PATCH aims, as JSON pointers; without them its paths are not judged. */
  readonly patchedPaths?: readonly string[];
  /** How many runs to foretell: a whole number from 0 to 1000, 5 where absent. */
  readonly runs?: number;
  /** The strict reading wherever public sources disagree, as in `createEmulator`. */
  readonly strict?: boolean;
  /** One such reading alone; only `start-time-in-past` concerns schedules. */
  readonly switches?: Readonly<Record<string, string>>;
}

export interface ScheduleExplanation extends Verdict {
  readonly flowSpec: { readonly id: string; readonly name: string };
  readonly nowMs: number;
  /** The schedule that was judged, as it was sent. */
  readonly scheduleParams: unknown;
}

const CRM_TO_AEP = '14518937-270c-4525-bdec-c2ba7cce3860';
const RUNS = 5;
const RUNS_MAX = 1000;

const chosenSpec = (named: string): FlowSpec => {
  const spec = flowSpecById(named) ?? loadFlowSpecs().find(({ name }) => name === named);
  if (spec) return spec;
  const names = loadFlowSpecs().map(({ name }) => name);
  throw new TypeError(`there is no flow spec "${named}" here; there are ${names.join(', ')}`);
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A flow as `flow` describes it: a whole body without transformations has none, a schedule alone says nothing of them. */
const subjectOf = (flow: FlowDocument, spec: FlowSpec, options: ExplainOptions): Subject => {
  const { scheduleParams, transformations } = flow;
  const isWhole = Object.hasOwn(flow, 'flowSpec') || Array.isArray(transformations);
  return {
    scheduleParams,
    transformations: isWhole ? listOf(transformations) : undefined,
    nowMs: options.nowMs,
    startTimeInPast: setSwitches(options.strict ?? false, options.switches)['start-time-in-past'],
    copyRequired: (spec.transformationSpecs ?? []).some(({ name }) => name === 'Copy'),
    checkAgainstSpec: (schedule) => checkAgainstSpec(spec.id, 'scheduleSpec', schedule),
  };
};

/** The schedule that a patch would replace, and when it was first due. */
const followed = (flow: FlowDocument, spec: FlowSpec, options: ExplainOptions): NonNullable<Subject['previous']> => {
  const { scheduleParams, createdAt } = flow;
  const asNew: Subject = { ...subjectOf({ scheduleParams }, spec, options), startTimeInPast: 'accept' };
  const violation = judgeSchedule(asNew);
  if (violation) throw new TypeError(`the schedule before the patch breaks rule ${violation.ruleId} itself`);
  const createdMs = typeof createdAt === 'number' ? createdAt : Number.NEGATIVE_INFINITY;
  return { scheduleParams, startedMs: firstDueMs(readSchedule(scheduleParams).schedule, createdMs) };
};

const countOf = ({ runs = RUNS, nowMs }: ExplainOptions): number => {
  if (!(Math.abs(nowMs) <= instantMaxMs))
    throw new TypeError(`nowMs cannot be ${nowMs}; it can be any instant of a Date`);
  if (Number.isInteger(runs) && runs >= 0 && runs <= RUNS_MAX) return runs;
  throw new TypeError(`runs cannot be ${runs}; it can be a whole number from 0 to ${RUNS_MAX}`);
};

/**
 * What `POST /flows`, or with `previous` a PATCH, would say of a schedule, rule by rule, and its runs to come.
 * `flow` is the body of a flow, a flow as a GET answers it, or scheduleParams alone, whatever is in them.
 * Throws TypeError for options that cannot be followed: an unknown flow spec or switch, a schedule before that is itself refused.
 * @see SE, UPD, CRM-26 (the evidence of each rule stands beside it); runs and windows are assumed
 */
export const explainSchedule = (flow: unknown, options: ExplainOptions): ScheduleExplanation => {
  const { nowMs, patchedPaths } = options;
  const count = countOf(options);
  const before = options.previous === undefined ? undefined : flowIn(options.previous);
  const after: FlowDocument = { ...before, ...flowIn(flow) };
  const spec = chosenSpec(options.flowSpec ?? flowSpecIdIn(after) ?? CRM_TO_AEP);
  const subject: Subject = {
    ...subjectOf(after, spec, options),
    ...(before && { previous: followed(before, spec, options) }),
    ...(patchedPaths && { patchedPaths }),
  };
  const { id, name } = spec;
  return { flowSpec: { id, name }, nowMs, scheduleParams: after['scheduleParams'], ...explain(subject, count) };
};
