// Source and target connections that lack something, name what is not there, or are still in use.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered } from './expect.ts';
import { patch } from './flow-collections.ts';
import { createSource, createTarget, sources, targets } from './flow-ends.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase, refused } from './refusals.ts';
import { type Body, FLOW, makeSource, makeTarget, NO_HEX24, NO_UUID, PHOENIX, SALESFORCE } from './tutorial.ts';
import { makeFlow } from './tutorial-flow.ts';

type Refused = readonly [refusal: RefusalName, name: string, change: Body];

const unknownSpec = { connectionSpec: { id: 'ccfc0fee1-7dc0-40ef-b73e-d8b134c436f5', version: '1.0' } };
const numberedSpec = { connectionSpec: { id: SALESFORCE, version: 1 } };
const OF_OTHER_SCHEMA = { schema: { id: 'https://ns.adobe.com/none/schemas/0' } };
const UNVERSIONED = { schema: { version: 'application/json' } };

const sourceRefusals: readonly Refused[] = [
  ['mandatory-field-missing', 'a source connection without data is refused', { data: undefined }],
  ['mandatory-field-missing', 'a source with credentials needs a base connection', { baseConnectionId: undefined }],
  ['reference-not-found', 'a base connection that is not there is refused', { baseConnectionId: NO_UUID }],
  ['source-connection-incomplete', 'a source connection names its table', { params: {} }],
  ['source-format-not-supported', 'a table is tabular, and nothing else', { data: { format: 'delimited' } }],
  ['spec-unknown', "the tutorial's spec id, one letter too long, is refused in a source connection", unknownSpec],
  ['body-malformed', 'a version that is a number is refused in a source connection', numberedSpec],
  [
    'illegal-argument',
    'a source connection and its base connection are of one spec',
    { connectionSpec: { id: PHOENIX, version: '1.0' } },
  ],
];

const targetRefusals: readonly Refused[] = [
  ['mandatory-field-missing', 'a target connection without data is refused', { data: undefined }],
  ['reference-not-found', 'a dataset that is not there is refused', { params: { dataSetId: NO_HEX24 } }],
  ['reference-not-found', 'a schema that is not there is refused', { data: OF_OTHER_SCHEMA }],
  ['target-data-set-missing', 'a target connection to the data lake names its dataset', { params: {} }],
  ['spec-unknown', "the tutorial's spec id, one letter too long, is refused in a target connection", unknownSpec],
  ['body-malformed', 'a version that is a number is refused in a target connection', numberedSpec],
  ['illegal-argument', 'the version of a schema is a media type of the registry', { data: UNVERSIONED }],
];

const sourcePatches: readonly Refused[] = [
  [
    'connection-spec-immutable',
    'a source connection stays with its spec',
    { path: '/connectionSpec/version', value: '2' },
  ],
  ['source-connection-incomplete', 'a PATCH cannot take the table away', { path: '/params', value: {} }],
  ['source-format-not-supported', 'a PATCH cannot make a file of a table', { path: '/data/format', value: 'json' }],
];

const targetPatches: readonly Refused[] = [
  [
    'connection-spec-immutable',
    'a target connection stays with its spec',
    { path: '/connectionSpec/version', value: '2' },
  ],
  ['target-data-set-missing', 'a PATCH cannot take the dataset away', { path: '/params', value: {} }],
  [
    'reference-not-found',
    'a PATCH cannot turn to a dataset that is not there',
    { path: '/params/dataSetId', value: NO_HEX24 },
  ],
  ['illegal-argument', 'a PATCH cannot turn to a version that is none', { path: '/data', value: UNVERSIONED }],
];

type Making = (target: Target) => Promise<string>;

const patchCases = (noun: string, make: Making, collection: { path: string }, rows: readonly Refused[]) =>
  rows.map(([refusal, name, operation]) =>
    refusalCase({
      ...{ name, operation: `patch${noun}`, refusal },
      provoke: async (target) => patch(target, collection, await make(target), [{ op: 'replace', ...operation }]),
    }),
  );

const versionCase = (noun: string, create: (target: Target, change: Body) => Promise<Answer>) =>
  refusalCase({
    name: `a spec without a version is refused (${noun})`,
    operation: `create${noun}`,
    refusal: 'spec-version-missing',
    switches: { 'connection-spec-version-missing': 'refuse' },
    provoke: (target) => create(target, { connectionSpec: { id: SALESFORCE } }),
  });

const inUseCase = (noun: string, path: string, end: 'sourceConnectionId' | 'targetConnectionId'): ContractCase => ({
  name: `a connection stays as long as a flow uses it (${noun})`,
  operation: `delete${noun}`,
  refusal: 'connection-in-use',
  evidence: 'documented',
  source: 'FE',
  run: async (target) => {
    const flow = await makeFlow(target);
    const remove = (address: string) => target.call({ method: 'DELETE', path: FLOW + address });
    refused(await remove(`${path}/${flow[end]}`), 'connection-in-use');
    answered(await remove(`/flows/${flow.flowId}`), 204);
    answered(await remove(`${path}/${flow[end]}`), 204);
  },
});

const createCases = (
  operation: string,
  create: (target: Target, change: Body) => Promise<Answer>,
  rows: readonly Refused[],
) =>
  rows.map(([refusal, name, change]) =>
    refusalCase({ name, operation, refusal, provoke: (target) => create(target, change) }),
  );

export const flowEndsRefusals: readonly ContractCase[] = [
  ...createCases('createSourceConnection', createSource, sourceRefusals),
  ...createCases('createTargetConnection', createTarget, targetRefusals),
  ...patchCases('SourceConnection', (target) => makeSource(target), sources, sourcePatches),
  ...patchCases('TargetConnection', makeTarget, targets, targetPatches),
  versionCase('SourceConnection', createSource),
  versionCase('TargetConnection', createTarget),
  inUseCase('SourceConnection', sources.path, 'sourceConnectionId'),
  inUseCase('TargetConnection', targets.path, 'targetConnectionId'),
];
