// Runs: what they report, and runs on demand.
import type { ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEpochMs, isEqual, isEtag, isId, isTrue, matches, only } from './expect.ts';
import { isStored, lookUp } from './flow-collections.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { type Body, FLOW, FUTURE, NO_UUID, PAST, post, STARTS_IN_PAST } from './tutorial.ts';
import { type MadeFlow, makeFlow, makeFlowOf, makeParts, makeRanFlow, onceBody } from './tutorial-flow.ts';

const runs = { path: '/runs' };
const flows = { path: '/flows' };

/** A window that closed long ago, to be read at once, in texts as the documents send it. */
const params = {
  startTime: String(PAST),
  windowStartTime: String(PAST - 3600),
  windowEndTime: String(PAST),
  deltaColumn: { name: 'updatedAt' },
};

const makeOnce = async (target: Target): Promise<MadeFlow> => {
  const parts = await makeParts(target);
  return makeFlowOf(target, parts, onceBody(parts));
};

const createRun = (target: Target, body: Body) => post(target, `${FLOW}/runs`, body);

const SUMMARIES = ['durationSummary', 'sizeSummary', 'recordSummary', 'fileSummary', 'statusSummary'];

const activityOf = (run: { activities: Record<string, unknown>[] }, id: string) =>
  only(run.activities.filter((activity) => activity['id'] === id));

const successes: readonly ContractCase[] = [
  {
    name: 'a run tells what was read and written, in numbers that agree',
    operation: 'getRun',
    evidence: 'example',
    source: 'MON, NOTIF, FS',
    ...STARTS_IN_PAST,
    run: async (target) => {
      const { flowId, runId } = await makeRanFlow(target);
      const run = await lookUp(target, runs, runId);
      isStored(run, ['flowId', 'flowSpec', 'etag', 'metrics', 'activities']);
      holds(run, { id: runId, flowId });
      hasKeys(run.metrics, SUMMARIES);
      const { durationSummary, recordSummary, fileSummary, statusSummary } = run.metrics;
      holds(statusSummary, { status: 'success', errors: [] });
      isEpochMs(durationSummary.startedAtUTC);
      isTrue(durationSummary.completedAtUTC >= durationSummary.startedAtUTC, 'the run ends before it begins');
      isTrue(recordSummary.inputRecordCount > 0, 'the run has read nothing');
      isEqual(recordSummary.inputRecordCount, recordSummary.outputRecordCount + recordSummary.failedRecordCount);
      holds(fileSummary, { outputFileCount: 1, activityRefs: ['promotionActivity'] });
    },
  },
  {
    name: 'a run consists of a copy out of the source and a promotion into a batch',
    operation: 'getRun',
    evidence: 'example',
    source: 'MON',
    ...STARTS_IN_PAST,
    run: async (target) => {
      const { runId, batchId, sourceConnectionId, targetConnectionId } = await makeRanFlow(target);
      const run = await lookUp(target, runs, runId);
      const copy = activityOf(run, 'copyActivity');
      const promotion = activityOf(run, 'promotionActivity');
      isEqual(run.activities.length, 2);
      holds(only(Object(copy)['sourceInfo']), { id: sourceConnectionId, type: 'SourceConnection' });
      isEqual(promotion['targetInfo'], [
        { id: targetConnectionId, type: 'TargetConnection', reference: { type: 'Batch', ids: [batchId] } },
      ]);
      const { windowStart, windowEnd } = Object(copy)['durationSummary'].extensions;
      isTrue(windowStart < windowEnd, 'the window that was read is empty');
    },
  },
  {
    name: 'a flow names its last run',
    operation: 'getFlow',
    evidence: 'documented',
    source: 'UPD, FILT',
    ...STARTS_IN_PAST,
    run: async (target) => {
      const { flowId, runId } = await makeRanFlow(target);
      const { lastRunDetails } = await lookUp(target, flows, flowId);
      hasKeys(lastRunDetails, ['id', 'state', 'startedAtUTC', 'completedAtUTC']);
      holds(lastRunDetails, { id: runId, state: 'success' });
    },
  },
  {
    name: 'a run on demand is answered with a list of one reference, and is there to be watched',
    operation: 'createRun',
    evidence: 'disputed',
    source: 'OND',
    run: async (target) => {
      const { flowId } = await makeOnce(target);
      const { json } = answered(await createRun(target, { flowId, params }), 201);
      isEqual(Object.keys(json), ['items']);
      const { id, etag } = only<{ id: string; etag: string }>(json.items);
      isId(id, 'uuid');
      isEtag(etag);
      holds(await lookUp(target, runs, id), { id, flowId, params });
    },
  },
  {
    name: 'a run on demand reads its own window, and the flow keeps the delta column that it named',
    operation: 'createRun',
    evidence: 'documented',
    source: 'OND, SE 1382-400',
    run: async (target) => {
      const { flowId } = await makeOnce(target);
      const { json } = answered(await createRun(target, { flowId, params }), 201);
      await target.settle();
      const { metrics, activities } = await lookUp(target, runs, json.items[0].id);
      matches(metrics.statusSummary.status, /^success$/);
      isEqual(metrics.recordSummary.inputRecordCount, 0, 'the window closed before the first row');
      holds(Object(activities[0]).durationSummary.extensions, {
        windowStart: (PAST - 3600) * 1000,
        windowEnd: PAST * 1000,
      });
      const [copy] = (await lookUp(target, flows, flowId)).transformations;
      isEqual(copy, { name: 'Copy', params: { deltaColumn: { name: 'updatedAt' } } });
    },
  },
];

type Refused = readonly [refusal: RefusalName, name: string, body: (flowId: string) => Body];

const refused: readonly Refused[] = [
  ['run-flow-missing', 'a run says of which flow', () => ({ params })],
  ['run-flow-missing', 'a run of a flow without a name is refused', () => ({ flowId: '', params })],
  ['run-flow-not-found', 'a run of a flow that is not there is refused', () => ({ flowId: NO_UUID, params })],
  ['run-params-unusable', 'a run without its window is refused', (flowId) => ({ flowId, status: 'active' })],
  [
    'run-params-unusable',
    'a window of words is refused',
    (flowId) => ({ flowId, params: { ...params, startTime: 'now' } }),
  ],
  [
    'run-window-reversed',
    'a window ends after it starts',
    (flowId) => ({ flowId, params: { ...params, windowStartTime: FUTURE, windowEndTime: PAST } }),
  ],
  [
    'run-delta-column-missing',
    'the first run on demand names the delta column',
    (flowId) => ({ flowId, params: { ...params, deltaColumn: undefined } }),
  ],
  [
    'illegal-argument',
    'a date format that is a number is refused by the flow spec',
    (flowId) => ({ flowId, params: { ...params, deltaColumn: { name: 'updatedAt', dateFormat: 1 } } }),
  ],
];

export const flowRuns: readonly ContractCase[] = [
  ...successes,
  ...refused.map(([refusal, name, body]) =>
    refusalCase({
      ...{ name, operation: 'createRun', refusal },
      provoke: async (target) => createRun(target, body((await makeOnce(target)).flowId)),
    }),
  ),
  refusalCase({
    name: 'a flow that recurs has no runs on demand',
    operation: 'createRun',
    refusal: 'run-of-recurring-flow',
    provoke: async (target) => createRun(target, { flowId: (await makeFlow(target)).flowId, params }),
  }),
  refusalCase({
    name: 'a later run on demand cannot name another delta column',
    operation: 'createRun',
    refusal: 'run-delta-column-differs',
    provoke: async (target) => {
      const { flowId } = await makeOnce(target);
      answered(await createRun(target, { flowId, params }), 201);
      return createRun(target, { flowId, params: { ...params, deltaColumn: { name: 'createdAt' } } });
    },
  }),
  refusalCase({
    name: 'a run that is not there is refused',
    operation: 'getRun',
    refusal: 'resource-not-found',
    provoke: (target) => target.call({ path: `${FLOW}/runs/${NO_UUID}` }),
  }),
];
