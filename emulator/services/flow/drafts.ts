// Drafts: saved to be completed later. The shape of what is there is checked, and what it refers to must exist; what is not there
// yet is asked for by publishing, which judges a draft as if it were sent anew. Which of it the Platform checks when is told nowhere
// (assumed): documented drafts of flows lack schedule and mapping.
import { isBlank, readSchedule } from '../../engine/schedule/schedule.ts';
import { isObject } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { type Entity, isDraft, type State } from './lifecycle.ts';

/**
 * A spec can say that it has no drafts; one that says nothing has them, for little of most specs is published (assumed).
 * Refuses with illegal-argument.
 * @see DRAFT tells to look at isDraftModeSupported first (documented); the refusal is assumed
 */
export const checkDraftable = (spec: { readonly name: string; readonly attributes?: unknown }, state: State): void => {
  if (!isDraft({ state }) || !isObject(spec.attributes)) return;
  if (spec.attributes['isDraftModeSupported'] === false)
    refuse('illegal-argument', { detailedMessage: `mode is draft, and ${spec.name} has isDraftModeSupported false` });
};

/**
 * Connections are published before what rests on them. One that is gone is for others to refuse.
 * Refuses with action-not-applicable.
 * @see DRAFT (documented); the code is inferred
 */
export const checkPublishedFirst = (
  { resources }: House,
  scope: Scope,
  kind: Exclude<Entity, 'flow'>,
  id: string | undefined,
): void => {
  const part = id === undefined ? undefined : resources.get(scope, kind, id);
  if (!part || part.body.state === 'enabled') return;
  const hint = `its ${kind} ${part.id} is ${part.body.state}: publish that first`;
  refuse('action-not-applicable', { action: 'publish', state: 'draft' }, { hint });
};

/** The schedule of a draft may lack any part; a part that is there can be read. Refuses with frequency-unknown, time-unreadable. */
export const checkDraftSchedule = (scheduleParams: unknown): void => {
  const { schedule, frequency, startMs } = readSchedule(scheduleParams);
  if (!isBlank(schedule.frequency) && frequency === undefined)
    refuse('frequency-unknown', { frequency: schedule.frequency });
  if (!isBlank(schedule.startTime) && startMs === undefined) refuse('time-unreadable', { time: schedule.startTime });
};
