// Row filters of source connections, which decide what a run reads; and files, which have a delimiter instead.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, holds, isEqual } from './expect.ts';
import { isCreated, isPatched, lookUp, patch } from './flow-collections.ts';
import { createSource, sources } from './flow-ends.ts';
import { encoded, exploreCrm, LANDING_ZONE, makeConnectionOf } from './flow-explore.ts';
import { refusalCase, refused } from './refusals.ts';
import { SOME_ACCOUNTS, wrongFilters } from './row-filter.ts';
import {
  type Body,
  FLOW,
  get,
  makeSource,
  makeUnlistedSource,
  PAST,
  PHOENIX,
  post,
  STARTS_IN_PAST,
} from './tutorial.ts';
import { makeFlowOf, makeParts, onceBody, ranFlow } from './tutorial-flow.ts';

const reading = (filters: Body, tableName = 'Accounts'): Body => ({ params: { tableName, filters } });
const add = (filters: Body): Body => ({ op: 'add', path: '/params/filters', value: filters });

const successes: readonly ContractCase[] = [
  {
    name: 'a source connection keeps its row filter as it was sent',
    operation: 'createSourceConnection',
    evidence: 'documented',
    source: 'FILT',
    run: async (target) => {
      const { id } = isCreated(await createSource(target, reading(SOME_ACCOUNTS)), '/sourceConnections');
      holds(await lookUp(target, sources, id), reading(SOME_ACCOUNTS));
    },
  },
  {
    name: 'a row filter is added by one operation without a list around it',
    operation: 'patchSourceConnection',
    evidence: 'example',
    source: 'FILT',
    run: async (target) => {
      const source = await isPatched(target, sources, await makeSource(target), add(SOME_ACCOUNTS));
      isEqual(source.params.filters, SOME_ACCOUNTS);
    },
  },
  {
    name: 'a run reads the rows that a preview with the same filter shows, and no others',
    operation: 'getRun',
    evidence: 'inferred',
    source: 'FILT',
    ...STARTS_IN_PAST,
    run: async (target) => {
      const query = { objectType: 'table', object: 'Accounts', preview: 'true', filters: encoded(SOME_ACCOUNTS) };
      const { data } = answered(await exploreCrm(target, query), 200).json;
      const parts = await makeParts(target, { source: reading(SOME_ACCOUNTS) });
      const scheduleParams = { startTime: PAST, frequency: 'once' };
      const flow = await makeFlowOf(target, parts, { ...onceBody(parts), scheduleParams });
      const { runId } = await ranFlow(target, flow);
      const { metrics } = await lookUp(target, { path: '/runs' }, runId);
      holds(metrics.recordSummary, { inputRecordCount: data.length, outputRecordCount: data.length });
    },
  },
];

/** A file in the landing zone, which asks for no base connection. */
const fileBody = (target: Target, change: Body = {}): Body => ({
  name: target.unique('Files'),
  data: { format: 'delimited' },
  params: { path: '/a.csv' },
  connectionSpec: { id: LANDING_ZONE, version: '1.0' },
  ...change,
});

const createFile = (target: Target, change: Body = {}): Promise<Answer> =>
  post(target, `${FLOW}/sourceConnections`, fileBody(target, change));

const LONG = { format: 'delimited', properties: { columnDelimiter: ';;' } };
const phoenix = async (target: Target): Promise<Answer> => {
  const connectionSpec = { id: PHOENIX, version: '1.0' };
  return createSource(target, { ...reading(SOME_ACCOUNTS), connectionSpec, baseConnectionId: undefined });
};

type Refused = readonly [
  Parameters<typeof refused>[1],
  name: string,
  create: (target: Target) => Promise<Answer>,
  change: (target: Target) => Promise<Answer>,
];

const patched = async (target: Target, id: string, operation: Body): Promise<Answer> =>
  patch(target, sources, id, [operation]);

/** Each by a create, and by a patch of what was made without the fault. */
const rows: readonly Refused[] = [
  ...wrongFilters.map(
    ([refusal, name, filter]): Refused => [
      refusal,
      name,
      (target) => createSource(target, reading(filter)),
      async (target) => patched(target, await makeSource(target), add(filter)),
    ],
  ),
  [
    'row-filter-not-supported',
    'only some connectors filter rows',
    phoenix,
    async (target) => patched(target, await makeUnlistedSource(target), add(SOME_ACCOUNTS)),
  ],
  [
    'explored-table-unknown',
    'a filter needs a table that is there',
    (target) => createSource(target, reading(SOME_ACCOUNTS, 'Nowhere')),
    async (target) => {
      const value = { tableName: 'Nowhere', filters: SOME_ACCOUNTS };
      return patched(target, await makeSource(target), { op: 'replace', path: '/params', value });
    },
  ],
  [
    'column-delimiter-too-long',
    'the delimiter of a file is one character',
    (target) => createFile(target, { data: LONG }),
    async (target) => {
      const { id } = answered(await createFile(target), 201).json;
      return patched(target, id, { op: 'replace', path: '/data', value: LONG });
    },
  ],
];

const refusals: readonly ContractCase[] = rows.flatMap(([refusal, name, create, change]) => [
  refusalCase({ name: `${name} (create)`, operation: 'createSourceConnection', refusal, provoke: create }),
  refusalCase({ name: `${name} (patch)`, operation: 'patchSourceConnection', refusal, provoke: change }),
]);

const others: readonly ContractCase[] = [
  refusalCase({
    name: 'a source without credentials has no base connection',
    operation: 'createSourceConnection',
    refusal: 'base-connection-not-allowed',
    provoke: async (target) => createFile(target, { baseConnectionId: await makeConnectionOf(target, LANDING_ZONE) }),
  }),
  {
    name: 'nothing is left of a source connection whose filter was refused',
    operation: 'createSourceConnection',
    refusal: 'row-filter-column-unknown',
    evidence: 'inferred',
    source: 'SE 1378-400',
    run: async (target) => {
      const [, , filter] = wrongFilters.find(([refusal]) => refusal === 'row-filter-column-unknown') ?? [];
      refused(await createSource(target, reading(filter ?? {})), 'row-filter-column-unknown');
      isEqual(answered(await get(target, `${FLOW}/sourceConnections`), 200).json.items, []);
    },
  },
];

export const flowRowFilters: readonly ContractCase[] = [...successes, ...refusals, ...others];
