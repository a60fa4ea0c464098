// Drafts: saved as far as they go, changed at leisure, and published in order: base connection, its ends, the flow.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEqual, isTrue } from './expect.ts';
import { isCreated, isPatched, isStored, lookUp, patch } from './flow-collections.ts';
import {
  type Body,
  CRM_TO_AEP,
  connectionBody,
  FLOW,
  makeDataSet,
  makeSchema,
  post,
  sourceBody,
  targetBody,
} from './tutorial.ts';
import { COPY, makeParts, mappingOf, RECURRING } from './tutorial-flow.ts';

export type Noun = 'Connection' | 'SourceConnection' | 'TargetConnection' | 'Flow';

export const PATHS: Readonly<Record<Noun, string>> = {
  Connection: '/connections',
  SourceConnection: '/sourceConnections',
  TargetConnection: '/targetConnections',
  Flow: '/flows',
};

export const act = (target: Target, noun: Noun, id: string, query = 'op=publish', headers = {}): Promise<Answer> =>
  target.call({ method: 'POST', path: `${FLOW}${PATHS[noun]}/${id}/action?${query}`, headers });

/** Makes a draft, and gives its id. */
export const makeDraft = async (target: Target, noun: Noun, body: Body): Promise<string> =>
  isCreated(await post(target, `${FLOW}${PATHS[noun]}?mode=draft`, body), PATHS[noun]).id;

export const draftBodies = {
  Connection: async (target) => connectionBody(target),
  SourceConnection: async (target) => sourceBody(target, await makeDraft(target, 'Connection', connectionBody(target))),
  TargetConnection: async (target) => {
    const schemaId = await makeSchema(target);
    return targetBody(target, schemaId, await makeDataSet(target, schemaId));
  },
  // The documented draft of a flow has no schedule and no mapping.
  Flow: async (target) => {
    const { sourceConnectionId, targetConnectionId } = await makeParts(target);
    return {
      name: target.unique('Draft of a dataflow'),
      flowSpec: { id: CRM_TO_AEP, version: '1.0' },
      sourceConnectionIds: [sourceConnectionId],
      targetConnectionIds: [targetConnectionId],
    };
  },
} as const satisfies Record<Noun, (target: Target) => Promise<Body>>;

const NOUNS = ['Connection', 'SourceConnection', 'TargetConnection', 'Flow'] as const;

const DOCUMENTED = { evidence: 'documented', source: 'DRAFT' } as const;

const makingCases = NOUNS.map(
  (noun): ContractCase => ({
    name: `a draft is made like anything else, and says that it is one (${noun})`,
    operation: `create${noun}`,
    ...DOCUMENTED,
    run: async (target) => {
      const id = await makeDraft(target, noun, await draftBodies[noun](target));
      const draft = await lookUp(target, { path: PATHS[noun] }, id);
      holds(draft, { state: 'draft', version: draft.etag });
      if (noun !== 'Connection')
        isEqual(draft.lastOperation, { started: draft.createdAt, updated: 0, operation: 'draft_create' });
    },
  }),
);

/** Holds the answer to an action: the same id, and an etag that is new and current. */
export const isMoved = async (target: Target, noun: Noun, id: string, query: string, state: string) => {
  const before = await lookUp(target, { path: PATHS[noun] }, id);
  const { json } = answered(await act(target, noun, id, query), 200);
  hasKeys(json, ['id', 'etag']);
  const after = await lookUp(target, { path: PATHS[noun] }, id);
  holds(after, { id: json.id, etag: json.etag, version: json.etag, state, createdAt: before.createdAt });
  isTrue(before.etag !== json.etag, 'the etag is the same after the action');
  return after;
};

const publishCases = (['Connection', 'TargetConnection'] as const).map(
  (noun): ContractCase => ({
    name: `a draft that is complete is published, with a new etag (${noun})`,
    operation: `create${noun}Action`,
    ...DOCUMENTED,
    run: async (target) => {
      const id = await makeDraft(target, noun, await draftBodies[noun](target));
      await isMoved(target, noun, id, 'op=publish', 'enabled');
    },
  }),
);

export const flowDrafts: readonly ContractCase[] = [
  ...makingCases,
  ...publishCases,
  {
    name: 'a source connection is published after its base connection, in the spelling of the published description too',
    operation: 'createSourceConnectionAction',
    ...DOCUMENTED,
    run: async (target) => {
      const id = await makeDraft(target, 'SourceConnection', await draftBodies.SourceConnection(target));
      const { baseConnectionId } = await lookUp(target, { path: PATHS.SourceConnection }, id);
      await isMoved(target, 'Connection', baseConnectionId, 'op=PUBLISH', 'enabled');
      await isMoved(target, 'SourceConnection', id, 'op=PUBLISH', 'enabled');
    },
  },
  {
    name: 'a flow is drafted without schedule and mapping, is given them, and is published',
    operation: 'createFlowAction',
    ...DOCUMENTED,
    run: async (target) => {
      const { mappingId, sourceConnectionId, targetConnectionId } = await makeParts(target);
      const id = await makeDraft(target, 'Flow', {
        flowSpec: { id: CRM_TO_AEP, version: '1.0' },
        sourceConnectionIds: [sourceConnectionId],
        targetConnectionIds: [targetConnectionId],
      });
      const flows = { path: PATHS.Flow };
      const added = await isPatched(target, flows, id, [
        { op: 'add', path: '/transformations', value: [COPY, mappingOf(mappingId)] },
        { op: 'add', path: '/scheduleParams', value: RECURRING },
      ]);
      holds(added, { state: 'draft', scheduleParams: RECURRING });
      const flow = await isMoved(target, 'Flow', id, 'op=publish', 'enabled');
      isStored(
        flow,
        ['flowSpec', 'state', 'version', 'etag', 'sourceConnectionIds', 'targetConnectionIds', 'labels'].concat([
          ...['inheritedAttributes', 'scheduleParams', 'transformations', 'runs', 'lastOperation', 'recordTypes'],
        ]),
      );
      isEqual(flow.inheritedAttributes.sourceConnections[0].id, sourceConnectionId);
    },
  },
  {
    name: 'a draft can turn to another base connection until it is published',
    operation: 'patchSourceConnection',
    ...{ evidence: 'assumed', source: 'DRAFT' },
    run: async (target) => {
      const id = await makeDraft(target, 'SourceConnection', await draftBodies.SourceConnection(target));
      const other = await makeDraft(target, 'Connection', connectionBody(target));
      const turn = [{ op: 'replace', path: '/baseConnectionId', value: other }];
      const source = await isPatched(target, { path: PATHS.SourceConnection }, id, turn);
      isEqual([source.baseConnectionId, source.inheritedAttributes.baseConnection.id], [other, other]);
    },
  },
  {
    name: 'a draft of a flow holds nothing: what it names may go',
    operation: 'deleteSourceConnection',
    ...{ evidence: 'assumed', source: 'FE speaks of active flows' },
    run: async (target) => {
      const id = await makeDraft(target, 'Flow', await draftBodies.Flow(target));
      const { sourceConnectionIds } = await lookUp(target, { path: PATHS.Flow }, id);
      const path = `${FLOW}${PATHS.SourceConnection}/${sourceConnectionIds[0]}`;
      answered(await target.call({ method: 'DELETE', path }), 204);
      answered(await patch(target, { path: PATHS.Flow }, id, [{ op: 'add', path: '/name', value: 'Left' }]), 200);
    },
  },
];
