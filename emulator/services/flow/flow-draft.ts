// Drafts of flows: put together as far as they go, and judged as a whole by publishing.
import type { components } from '../../../contracts/types/flow-service.d.ts';
import { normalise } from '../../engine/schedule/schedule.ts';
import type { House, Scope } from '../service.ts';
import { assemble, checkAgainstSpec, checkTransformations, connectionOf, type FlowParts } from './assembly.ts';
import { checkDraftable, checkDraftSchedule, checkPublishedFirst } from './drafts.ts';
import { inheritance, type Sketched } from './flow-body.ts';
import { chosenFlowSpec } from './spec-choice.ts';

type Flow = components['schemas']['Flow'];
type Ids = FlowParts['sourceConnectionIds'];

const isGiven = (ids: Ids): boolean => (ids ?? []).length > 0;

/**
 * The parts of a draft that are there; connections may be drafts themselves.
 * Refuses with spec-unknown, connection-ids-not-one, connection-id-null, reference-not-found, transformations-malformed,
 * frequency-unknown, time-unreadable, illegal-argument.
 */
export const sketch = (house: House, scope: Scope, flow: FlowParts): Sketched => {
  const { sourceConnectionIds: sourceIds, targetConnectionIds: targetIds } = flow;
  const spec = chosenFlowSpec(house, flow.flowSpec);
  checkDraftable(spec, 'draft');
  const source = isGiven(sourceIds) ? connectionOf(house, scope, 'sourceConnection', sourceIds) : undefined;
  const target = isGiven(targetIds) ? connectionOf(house, scope, 'targetConnection', targetIds) : undefined;
  const transformations = checkTransformations(house, spec, flow);
  checkDraftSchedule(flow.scheduleParams);
  if (flow.options) checkAgainstSpec(house, spec, 'optionSpec', 'options', normalise(flow.options));
  return { spec, source, target, transformations };
};

/** Refuses with action-not-applicable, and with what a new flow is refused with. */
export const publishedFlow = (house: House, draft: Flow, scope: Scope): Flow => {
  checkPublishedFirst(house, scope, 'sourceConnection', draft.sourceConnectionIds[0]);
  checkPublishedFirst(house, scope, 'targetConnection', draft.targetConnectionIds[0]);
  return { ...draft, state: 'enabled', inheritedAttributes: inheritance(assemble(house, scope, draft)) };
};
