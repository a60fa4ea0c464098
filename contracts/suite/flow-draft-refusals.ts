// Drafts that are not fit to be published, or not fit to be drafts: what is asked of each at once, and what when it is published.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered } from './expect.ts';
import { patch } from './flow-collections.ts';
import { refuseFlow, unfit } from './flow-create-refusals.ts';
import { act, draftBodies, makeDraft, type Noun, PATHS } from './flow-drafts.ts';
import { LANDING_ZONE } from './flow-explore.ts';
import type { RefusalName } from './refusal-facts.ts';
import { type Refusal, refusalCase } from './refusals.ts';
import { SOME_ACCOUNTS, wrongFilters } from './row-filter.ts';
import { type Body, FLOW, makeConnection, NO_UUID, PHOENIX, SALESFORCE } from './tutorial.ts';

/** Makes a draft with that change, and publishes it. */
export const publish = async (target: Target, noun: Noun, change: Body): Promise<Answer> => {
  const id = await makeDraft(target, noun, { ...(await draftBodies[noun](target)), ...change });
  return act(target, noun, id);
};

const lacking = (noun: Noun, refusal: RefusalName, name: string, change: Body, more: Partial<Refusal> = {}) =>
  refusalCase({
    ...{ name, operation: `create${noun}Action`, refusal, ...more },
    provoke: (target) => publish(target, noun, change),
  });

export const INFERRED = { evidence: 'inferred', source: 'DRAFT; FE' } as const;
const enabledBase = async (target: Target) => ({ baseConnectionId: await makeConnection(target) });

const lackingEnds: readonly ContractCase[] = [
  lacking('Connection', 'mandatory-field-missing', 'a draft without credentials is not published', { auth: undefined }),
  lacking(
    'SourceConnection',
    'action-not-applicable',
    'a base connection is published before its source',
    {},
    INFERRED,
  ),
  lacking('SourceConnection', 'mandatory-field-missing', 'a draft without its base connection is not published', {
    baseConnectionId: undefined,
  }),
  refusalCase({
    name: 'a draft whose base connection has gone is not published',
    operation: 'createSourceConnectionAction',
    refusal: 'reference-not-found',
    provoke: async (target) => {
      const base = await enabledBase(target);
      const body = { ...(await draftBodies.SourceConnection(target)), ...base };
      const id = await makeDraft(target, 'SourceConnection', body);
      const path = `${FLOW}/connections/${base.baseConnectionId}`;
      answered(await target.call({ method: 'DELETE', path }), 204);
      return act(target, 'SourceConnection', id);
    },
  }),
  ...(
    [
      ['source-connection-incomplete', 'a draft that names no table is not published', { params: {} }],
      ['source-format-not-supported', 'a draft without a format is not published', { data: {} }],
    ] as const
  ).map(([refusal, name, change]) =>
    refusalCase({
      ...{ name, operation: 'createSourceConnectionAction', refusal },
      provoke: async (target) => publish(target, 'SourceConnection', { ...(await enabledBase(target)), ...change }),
    }),
  ),
  lacking('TargetConnection', 'target-data-set-missing', 'a draft that names no dataset is not published', {
    params: {},
  }),
  lacking('TargetConnection', 'reference-not-found', 'a draft of a dataset that is not there is not published', {
    params: { dataSetId: '0'.repeat(24) },
  }),
  lacking('TargetConnection', 'illegal-argument', 'a draft with a version that is none is not published', {
    data: { schema: { version: 'application/json' } },
  }),
];

const PHOENIX_SPEC = { connectionSpec: { id: PHOENIX, version: '1.0' }, baseConnectionId: undefined };
const reading = (filters: Body, tableName = 'Accounts'): Body => ({ params: { tableName, filters } });

/** What a source connection reads is looked at when it is published. */
const unreadable: readonly (readonly [refusal: RefusalName, name: string, change: Body])[] = [
  ...wrongFilters.map(([refusal, name, filter]) => [refusal, name, reading(filter)] as const),
  ['row-filter-not-supported', 'only some connectors filter rows', { ...reading(SOME_ACCOUNTS), ...PHOENIX_SPEC }],
  ['explored-table-unknown', 'a filter needs a table that is there', reading(SOME_ACCOUNTS, 'Nowhere')],
  [
    'column-delimiter-too-long',
    'the delimiter of a file is one character',
    {
      ...{ connectionSpec: { id: LANDING_ZONE, version: '1.0' }, baseConnectionId: undefined },
      ...{ data: { format: 'delimited', columnDelimiter: ';;' }, params: { path: '/a.csv' } },
    },
  ],
];

const unreadableCases: readonly ContractCase[] = unreadable.map(([refusal, name, change]) =>
  refusalCase({
    ...{ evidence: 'assumed', source: 'DRAFT', operation: 'createSourceConnectionAction', refusal },
    name: `${name}, when a draft is published`,
    provoke: async (target) => publish(target, 'SourceConnection', { ...(await enabledBase(target)), ...change }),
  }),
);

/** What a draft is held to at once; all else waits until it is published. */
const AT_ONCE: readonly RefusalName[] = [
  ...(['mandatory-field-missing', 'spec-unknown', 'body-malformed', 'connection-ids-not-one'] as const),
  ...(['connection-id-null', 'reference-not-found', 'flow-state-not-allowed', 'mode-in-flow-body'] as const),
  ...(['transformations-malformed', 'illegal-argument', 'frequency-unknown', 'time-unreadable'] as const),
  'policy-fields-empty',
];

const unfitCases: readonly ContractCase[] = unfit.map(([refusal, name, change]) => {
  const isAtOnce = AT_ONCE.includes(refusal);
  return refusalCase({
    ...{ evidence: 'assumed', source: 'DRAFT', refusal },
    name: `${name}, ${isAtOnce ? 'as a draft too' : 'when its draft is published'}`,
    operation: isAtOnce ? 'createFlow' : 'createFlowAction',
    provoke: async (target) => {
      const answer = await refuseFlow(target, change, '?mode=draft');
      return isAtOnce ? answer : act(target, 'Flow', answered(answer, 201).json.id);
    },
  });
});

const base = (target: Target) =>
  makeDraft(target, 'SourceConnection', {
    ...{ name: target.unique('Draft'), data: {}, connectionSpec: { id: SALESFORCE, version: '1.0' } },
  });

const ofDrafts: readonly ContractCase[] = (
  [
    ['reference-not-found', 'a draft cannot turn to a base connection that is not there', async () => NO_UUID],
    [
      'illegal-argument',
      'a draft cannot turn to a base connection of another spec',
      async (target: Target) =>
        makeDraft(target, 'Connection', { name: 'Other', connectionSpec: { id: PHOENIX, version: '1.0' } }),
    ],
  ] as const
).map(([refusal, name, baseOf]) =>
  refusalCase({
    ...{ name, operation: 'patchSourceConnection', refusal },
    provoke: async (target) => {
      const turn = { op: 'add', path: '/baseConnectionId', value: await baseOf(target) };
      return patch(target, { path: PATHS.SourceConnection }, await base(target), [turn]);
    },
  }),
);

export const flowDraftRefusals: readonly ContractCase[] = [
  ...lackingEnds,
  ...unreadableCases,
  ...unfitCases,
  ...ofDrafts,
];
