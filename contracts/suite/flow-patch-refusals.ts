// Changes of flows that would leave them unfit, and those that come too late: the schedule is under way.
import type { ContractCase, Target } from './case.ts';
import { patch } from './flow-collections.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import {
  type Body,
  FUTURE,
  makeForeignTarget,
  makeMappingSet,
  makeSchema,
  makeUnlistedSource,
  NO_HEX32,
  NO_UUID,
  PAST,
  STARTS_IN_PAST,
} from './tutorial.ts';
import { COPY, type MadeFlow, makeFlow, mappingOf, RECURRING, STARTED } from './tutorial-flow.ts';

const flows = { path: '/flows' };

const replace = (path: string, value: unknown): Body => ({ op: 'replace', path, value });

type Operations = readonly Body[];
type Refused = readonly [
  refusal: RefusalName,
  name: string,
  operations: Operations | ((flow: MadeFlow, target: Target) => Operations | Promise<Operations>),
];

const scheduled = (change: Body): Operations => [replace('/scheduleParams', { ...RECURRING, ...change })];
const ONCE = { startTime: FUTURE, frequency: 'once' };

/** Of flows that have not begun: Copy stands at 0, Mapping at 1. */
const always: readonly Refused[] = [
  ['flow-patch-path-invalid', 'the state of a flow moves by action only', [replace('/state', 'disabled')]],
  ['connection-ids-missing', 'a PATCH cannot take the source away', [replace('/sourceConnectionIds', [])]],
  [
    'connection-ids-not-one',
    'a PATCH cannot add a source',
    [{ op: 'add', path: '/sourceConnectionIds/-', value: NO_UUID }],
  ],
  ['connection-id-null', 'a PATCH cannot make the source null', [replace('/sourceConnectionIds/0', null)]],
  [
    'reference-not-found',
    'a PATCH cannot turn to a source that is not there',
    [replace('/sourceConnectionIds/0', NO_UUID)],
  ],
  [
    'target-not-data-lake',
    'a PATCH cannot turn away from the data lake',
    async (_flow, target) => [replace('/targetConnectionIds/0', await makeForeignTarget(target))],
  ],
  [
    'policy-fields-empty',
    'a policy has at least one field, where it lists any',
    [{ op: 'add', path: '/policy', value: { fields: [] } }],
  ],
  ['transformations-malformed', 'transformations are a list', [replace('/transformations', 'none')]],
  [
    'illegal-argument',
    'a PATCH cannot set a threshold of nothing',
    [{ op: 'add', path: '/options', value: { partialIngestionPercent: 0 } }],
  ],
  ['delta-column-missing', 'a PATCH cannot take the delta column away', [{ op: 'remove', path: '/transformations/0' }]],
  ['mapping-missing', 'a PATCH cannot take the mapping away', [{ op: 'remove', path: '/transformations/1' }]],
  ['mapping-param-missing', 'a PATCH cannot take the mapping set away', [replace('/transformations/1/params', {})]],
  ['mapping-param-blank', 'a PATCH cannot blank the mapping set', [replace('/transformations/1', mappingOf(''))]],
  [
    'mapping-invalid',
    'a PATCH cannot turn to a mapping set that is not there',
    [replace('/transformations/1', mappingOf(NO_HEX32))],
  ],
  [
    'mapping-version-invalid',
    'a PATCH cannot turn to a version that there never was',
    [{ op: 'add', path: '/transformations/1/params/mappingVersion', value: '7' }],
  ],
  [
    'mapping-schema-mismatch',
    'a PATCH cannot turn to the mapping set of another schema',
    async (_flow, target) => {
      const schemaId = await makeSchema(target, { title: target.unique('Another schema') });
      return [replace('/transformations', [COPY, mappingOf(await makeMappingSet(target, schemaId))])];
    },
  ],
  ['schedule-missing', 'a PATCH cannot take the schedule away', [{ op: 'remove', path: '/scheduleParams' }]],
  [
    'schedule-parameter-blank',
    'a PATCH cannot take the interval away',
    [{ op: 'remove', path: '/scheduleParams/interval' }],
  ],
  [
    'frequency-unknown',
    'a PATCH cannot set a frequency that is none',
    [replace('/scheduleParams/frequency', 'fortnight')],
  ],
  [
    'time-unreadable',
    'a PATCH cannot set a start that is no Unix time',
    [replace('/scheduleParams/startTime', 'soon')],
  ],
  ['interval-below-minimum', 'a PATCH cannot go below 15 minutes', [replace('/scheduleParams/interval', 14)]],
  ['interval-unsuitable', 'a PATCH cannot set half an interval', [replace('/scheduleParams/interval', 15.5)]],
  ['number-not-positive', 'a PATCH cannot set an interval of zero', [replace('/scheduleParams/interval', '0')]],
  [
    'once-with-interval',
    'a PATCH to a single run takes the interval away too',
    [replace('/scheduleParams/frequency', 'once')],
  ],
  [
    'once-with-backfill',
    'a PATCH to a single run takes the backfill away too',
    [replace('/scheduleParams', { ...ONCE, backfill: true })],
  ],
  [
    'once-with-delta-column',
    'a PATCH to a single run takes the delta column away too',
    [replace('/scheduleParams', ONCE)],
  ],
];

const underWay: readonly Refused[] = [
  ['schedule-already-started', 'a start that has passed stays', scheduled({ startTime: FUTURE })],
  [
    'once-after-start',
    'a flow under way does not become a single run',
    [replace('/scheduleParams', { ...ONCE, startTime: PAST })],
  ],
  [
    'backfill-changed-after-start',
    'a flow under way keeps its backfill',
    [{ op: 'add', path: '/scheduleParams/backfill', value: false }],
  ],
];

const provoke = async (target: Target, change: Body, operations: Refused[2]) => {
  const flow = await makeFlow(target, change);
  const body = typeof operations === 'function' ? await operations(flow, target) : operations;
  return patch(target, flows, flow.flowId, body);
};

export const flowPatchRefusals: readonly ContractCase[] = [
  ...always.map(([refusal, name, operations]) =>
    refusalCase({ name, operation: 'patchFlow', refusal, provoke: (target) => provoke(target, {}, operations) }),
  ),
  ...underWay.map(([refusal, name, operations]) =>
    refusalCase({
      ...{ name, operation: 'patchFlow', refusal, ...STARTS_IN_PAST },
      provoke: (target) => provoke(target, STARTED, operations),
    }),
  ),
  refusalCase({
    name: 'a PATCH cannot move the start into the past where that is not accepted',
    operation: 'patchFlow',
    refusal: 'start-time-past',
    switches: { 'start-time-in-past': 'refuse' },
    provoke: (target) => provoke(target, {}, [replace('/scheduleParams/startTime', PAST)]),
  }),
  refusalCase({
    name: 'a PATCH cannot turn to a source that the flow spec does not list',
    operation: 'patchFlow',
    refusal: 'connector-not-supported',
    switches: { 'source-outside-flow-spec': 'refuse' },
    provoke: (target) =>
      provoke(target, {}, async () => [replace('/sourceConnectionIds/0', await makeUnlistedSource(target))]),
  }),
];
