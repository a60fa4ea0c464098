// Each way in which the parts of a new flow can fail to fit. Nothing of a refused flow is kept.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, hasKeys, isEqual } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase, refused } from './refusals.ts';
import {
  type Body,
  CLOUD_STORAGE_TO_AEP,
  CRM_TO_AEP,
  FLOW,
  FUTURE,
  get,
  makeForeignTarget,
  makeMappingSet,
  makeSchema,
  makeUnlistedSource,
  NO_HEX32,
  NO_UUID,
  PAST,
  post,
} from './tutorial.ts';
import { COPY, flowBody, makeParts, mappingOf, onceBody, type Parts, RECURRING } from './tutorial-flow.ts';

type Change = Body | ((parts: Parts, target: Target) => Body | Promise<Body>);
type Refused = readonly [refusal: RefusalName, name: string, change: Change];

const scheduled = (change: Body): Body => ({ scheduleParams: { ...RECURRING, ...change } });
const once =
  (change: Body): Change =>
  (parts) => ({
    ...onceBody(parts),
    scheduleParams: { startTime: FUTURE, frequency: 'once', ...change },
  });
const mapped =
  (params: Body): Change =>
  ({ mappingId }) => ({
    transformations: [COPY, mappingOf(mappingId, params)],
  });

const references: readonly Refused[] = [
  ['mandatory-field-missing', 'a flow without a flow spec is refused', { flowSpec: undefined }],
  ['spec-unknown', 'a flow spec that is not there is refused', { flowSpec: { id: NO_UUID, version: '1.0' } }],
  ['body-malformed', 'a flow spec version that is a number is refused', { flowSpec: { id: CRM_TO_AEP, version: 1 } }],
  ['connection-ids-missing', 'a flow without a source is refused', { sourceConnectionIds: [] }],
  ['connection-ids-missing', 'a flow without a target is refused', { targetConnectionIds: undefined }],
  ['connection-ids-not-one', 'a flow has one source only', { sourceConnectionIds: [NO_UUID, NO_UUID] }],
  ['connection-id-null', 'a source that is null is refused', { sourceConnectionIds: [null] }],
  ['reference-not-found', 'a source that is not there is refused', { sourceConnectionIds: [NO_UUID] }],
  ['reference-not-found', 'a target that is not there is refused', { targetConnectionIds: [NO_UUID] }],
  [
    'target-not-data-lake',
    'a source flow writes to the data lake alone',
    async (_parts, target) => ({ targetConnectionIds: [await makeForeignTarget(target)] }),
  ],
  ['flow-state-not-allowed', 'a new flow does not bring its state', { state: 'enabled' }],
  ['policy-fields-empty', 'a policy with an empty list of fields is refused', { policy: { fields: [] } }],
  ['mode-in-flow-body', 'mode is no field of a flow', { mode: 'draft' }],
  ['transformations-malformed', 'a transformation without a name is refused', { transformations: [{ params: {} }] }],
  [
    'illegal-argument',
    'a threshold of nothing is refused by the flow spec',
    { options: { partialIngestionPercent: 0 } },
  ],
];

const mappings: readonly Refused[] = [
  ['mapping-missing', 'a flow without a mapping is refused', { transformations: [COPY] }],
  ['mapping-param-missing', 'a mapping names its set', { transformations: [COPY, { name: 'Mapping', params: {} }] }],
  [
    'mapping-param-blank',
    'a mapping names its set with more than a blank',
    { transformations: [COPY, mappingOf(' ')] },
  ],
  ['mapping-invalid', 'a mapping set that is not there is refused', { transformations: [COPY, mappingOf(NO_HEX32)] }],
  ['mapping-version-invalid', 'a version that the mapping set never had is refused', mapped({ mappingVersion: 7 })],
  ['mapping-version-invalid', 'a version that is a word is refused', mapped({ mappingVersion: 'latest' })],
  [
    'mapping-schema-mismatch',
    'mapping set and dataset follow one schema',
    async (_parts, target) => {
      const schemaId = await makeSchema(target, { title: target.unique('Another schema') });
      return { transformations: [COPY, mappingOf(await makeMappingSet(target, schemaId))] };
    },
  ],
];

const schedules: readonly Refused[] = [
  ['schedule-missing', 'a flow without a schedule is refused', { scheduleParams: undefined }],
  ['schedule-parameter-blank', 'a schedule without a frequency is refused', scheduled({ frequency: '' })],
  ['schedule-parameter-blank', 'a schedule without a start is refused', scheduled({ startTime: null })],
  ['schedule-parameter-blank', 'a recurring flow has an interval', scheduled({ interval: undefined })],
  ['frequency-unknown', 'a frequency that is none is refused', scheduled({ frequency: 'fortnight' })],
  ['time-unreadable', 'a start that is no Unix time is refused', scheduled({ startTime: 'soon' })],
  ['interval-below-minimum', 'minutes come 15 at a time', scheduled({ interval: 5 })],
  ['interval-below-minimum', 'minutes come 15 at a time, spelt as text too', scheduled({ interval: '14' })],
  ['interval-unsuitable', 'an interval is a whole number', scheduled({ interval: 15.5 })],
  ['number-not-positive', 'an interval is above zero', scheduled({ interval: 0 })],
  [
    'delta-column-missing',
    'a recurring flow tells new rows from old',
    ({ mappingId }) => ({
      transformations: [mappingOf(mappingId)],
    }),
  ],
  ['once-with-interval', 'a single run has no interval', once({ interval: 15 })],
  ['once-with-backfill', 'a single run has no backfill', once({ backfill: true })],
  [
    'once-with-delta-column',
    'a single run has no delta column',
    ({ mappingId }) => ({
      transformations: [COPY, mappingOf(mappingId)],
      scheduleParams: { startTime: FUTURE, frequency: 'once' },
    }),
  ],
];

/** Everything that can be wrong with the parts of a flow, whenever it is judged. */
export const unfit: readonly Refused[] = [...references, ...mappings, ...schedules];

/** Sends the tutorial's flow with that change; as a draft where `query` says so. */
export const refuseFlow = async (target: Target, change: Change, query = ''): Promise<Answer> => {
  const parts = await makeParts(target);
  const changed = typeof change === 'function' ? await change(parts, target) : change;
  return post(target, `${FLOW}/flows${query}`, { ...flowBody(target, parts), ...changed });
};

const refusals: readonly ContractCase[] = unfit.map(([refusal, name, change]) =>
  refusalCase({ name, operation: 'createFlow', refusal, provoke: (target) => refuseFlow(target, change) }),
);

const switched: readonly ContractCase[] = [
  refusalCase({
    name: 'a start in the past is refused where it is not accepted',
    operation: 'createFlow',
    refusal: 'start-time-past',
    switches: { 'start-time-in-past': 'refuse' },
    provoke: (target) => refuseFlow(target, scheduled({ startTime: PAST })),
  }),
  refusalCase({
    name: 'a source that the flow spec does not list is refused',
    operation: 'createFlow',
    refusal: 'connector-not-supported',
    switches: { 'source-outside-flow-spec': 'refuse' },
    provoke: (target) => refuseFlow(target, async () => ({ sourceConnectionIds: [await makeUnlistedSource(target)] })),
  }),
  refusalCase({
    name: "the tutorial's last request names the flow spec of cloud storage, and is refused",
    operation: 'createFlow',
    refusal: 'connector-not-supported',
    switches: { 'source-outside-flow-spec': 'refuse' },
    provoke: (target) => refuseFlow(target, { flowSpec: { id: CLOUD_STORAGE_TO_AEP, version: '1.0' } }),
  }),
  {
    name: 'nothing is left of a flow that was refused',
    operation: 'createFlow',
    refusal: 'interval-below-minimum',
    evidence: 'inferred',
    source: 'SE 1362-400',
    run: async (target) => {
      refused(await refuseFlow(target, scheduled({ interval: 5 })), 'interval-below-minimum');
      const { json } = answered(await get(target, `${FLOW}/flows`), 200);
      hasKeys(json, ['items', '_links']);
      isEqual(json.items, []);
    },
  },
];

export const flowCreateRefusals: readonly ContractCase[] = [...refusals, ...switched];
