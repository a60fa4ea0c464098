// Actions on flows, and what an action is refused for, whatever it is applied to: its name, the state, the etag.
import type { ContractCase, Target } from './case.ts';
import { answered, holds } from './expect.ts';
import { lookUp, patch } from './flow-collections.ts';
import { refuseFlow } from './flow-create-refusals.ts';
import { INFERRED, publish } from './flow-draft-refusals.ts';
import { act, draftBodies, isMoved, makeDraft, type Noun, PATHS } from './flow-drafts.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import {
  type Body,
  FLOW,
  makeConnection,
  makeSource,
  makeTarget,
  makeUnlistedSource,
  NO_UUID,
  PAST,
} from './tutorial.ts';
import { makeFlow, RECURRING } from './tutorial-flow.ts';

const NOUNS: Readonly<Record<Noun, (target: Target) => Promise<string>>> = {
  Connection: makeConnection,
  SourceConnection: (target) => makeSource(target),
  TargetConnection: makeTarget,
  Flow: async (target) => (await makeFlow(target)).flowId,
};

const STALE = { 'if-match': '"00000000-0000-0200-0000-000000000000"' };

/** Of whatever is enabled already: what is asked of it, and how it is refused. */
const ASKED: readonly (readonly [refusal: RefusalName, what: string, query: string, headers?: Body])[] = [
  ['action-not-applicable', 'what is published cannot be published', 'op=publish'],
  ['action-not-applicable', 'an action that there is not is refused', 'op=explode'],
  ['action-of-providers', 'only providers finalize', 'op=finalize'],
  ['action-of-providers', 'only providers finalize an update', 'op=FINALIZE_UPDATE&subOp=APPLY'],
  ['sub-action-unknown', 'a sub-operation that there is not is refused', 'op=publish&subOp=twice'],
  ['sub-action-not-applicable', 'a sub-operation belongs to finalizing', 'op=publish&subOp=apply'],
  ['etag-mismatch', 'an If-Match that is sent is meant', 'op=publish', STALE],
];

const askedCases = (noun: Noun): ContractCase[] => {
  const operation = `create${noun}Action`;
  return [
    ...ASKED.map(([refusal, what, query, headers]) =>
      refusalCase({
        ...{ name: `${what} (${noun})`, operation, refusal },
        provoke: async (target) => act(target, noun, await NOUNS[noun](target), query, headers),
      }),
    ),
    refusalCase({
      ...{ name: `an action on what is not there is refused (${noun})`, operation, refusal: 'resource-not-found' },
      provoke: (target) => act(target, noun, NO_UUID),
    }),
  ];
};

const ofFlows: readonly ContractCase[] = [
  {
    name: 'a flow is disabled and enabled again, in either spelling, each time with a new etag',
    operation: 'createFlowAction',
    evidence: 'documented',
    source: 'DUPD, FS',
    run: async (target) => {
      const { flowId } = await makeFlow(target);
      const stopped = await isMoved(target, 'Flow', flowId, 'op=disable', 'disabled');
      const renamed = await patch(target, { path: PATHS.Flow }, flowId, [{ op: 'add', path: '/name', value: 'Idle' }]);
      answered(renamed, 200);
      holds(await isMoved(target, 'Flow', flowId, 'op=ENABLE', 'enabled'), { createdAt: stopped.createdAt });
    },
  },
  {
    name: 'an action may say which etag it means',
    operation: 'createFlowAction',
    evidence: 'documented',
    source: 'FS',
    run: async (target) => {
      const { flowId } = await makeFlow(target);
      const { etag } = await lookUp(target, { path: PATHS.Flow }, flowId);
      answered(await act(target, 'Flow', flowId, 'op=disable', { 'if-match': etag }), 200);
    },
  },
  refusalCase({
    name: 'what is enabled cannot be enabled',
    operation: 'createFlowAction',
    refusal: 'action-not-applicable',
    provoke: async (target) => act(target, 'Flow', await NOUNS.Flow(target), 'op=enable'),
  }),
  refusalCase({
    name: 'a source connection is published before its flow',
    operation: 'createFlowAction',
    refusal: 'action-not-applicable',
    ...INFERRED,
    provoke: async (target) => {
      const source = await makeDraft(target, 'SourceConnection', await draftBodies.SourceConnection(target));
      return publish(target, 'Flow', { sourceConnectionIds: [source] });
    },
  }),
  refusalCase({
    name: 'a draft whose source connection has gone is not published',
    operation: 'createFlowAction',
    refusal: 'reference-not-found',
    provoke: async (target) => {
      const source = await makeSource(target);
      const id = await makeDraft(target, 'Flow', {
        ...(await draftBodies.Flow(target)),
        sourceConnectionIds: [source],
      });
      answered(await target.call({ method: 'DELETE', path: `${FLOW}/sourceConnections/${source}` }), 204);
      return act(target, 'Flow', id);
    },
  }),
  refusalCase({
    name: 'a source that the flow spec does not list is refused when its draft is published',
    operation: 'createFlowAction',
    refusal: 'connector-not-supported',
    switches: { 'source-outside-flow-spec': 'refuse' },
    provoke: async (target) => publish(target, 'Flow', { sourceConnectionIds: [await makeUnlistedSource(target)] }),
  }),
  refusalCase({
    name: 'a draft whose start has passed is refused where that is not accepted',
    operation: 'createFlowAction',
    refusal: 'start-time-past',
    switches: { 'start-time-in-past': 'refuse' },
    provoke: async (target) => {
      const draft = await refuseFlow(target, { scheduleParams: { ...RECURRING, startTime: PAST } }, '?mode=draft');
      return act(target, 'Flow', answered(draft, 201).json.id);
    },
  }),
  refusalCase({
    name: 'nothing that acts is made of a draft',
    operation: 'createFlow',
    refusal: 'illegal-argument',
    ...{ evidence: 'assumed', source: 'DRAFT' },
    provoke: async (target) => {
      const source = await makeDraft(target, 'SourceConnection', await draftBodies.SourceConnection(target));
      return refuseFlow(target, { sourceConnectionIds: [source] });
    },
  }),
];

export const flowActions: readonly ContractCase[] = [
  ...askedCases('Connection'),
  ...askedCases('SourceConnection'),
  ...askedCases('TargetConnection'),
  ...askedCases('Flow'),
  ...ofFlows,
];
