// New flows: what they look like, and what of them is echoed as it was sent.
import type { ContractCase } from './case.ts';
import { answered, holds, isEqual } from './expect.ts';
import { isCreated, isStored, lookUp } from './flow-collections.ts';
import { DATA_LAKE, FLOW, FUTURE, PAST, post, SALESFORCE, STARTS_IN_PAST } from './tutorial.ts';
import { flowBody, makeFlow, makeFlowOf, makeParts, mappingOf, onceBody } from './tutorial-flow.ts';

const flows = { path: '/flows' };

const STORED = [
  ...['name', 'description', 'flowSpec', 'state', 'version', 'etag', 'sourceConnectionIds', 'targetConnectionIds'],
  ...['inheritedAttributes', 'scheduleParams', 'transformations', 'runs', 'lastOperation', 'labels', 'recordTypes'],
];

/** The tutorial's own: a start long ago, and numbers that are spelt as text. */
const SPELT = { startTime: String(PAST), frequency: 'minute', interval: '30', backfill: 'true' };

export const flowCreate: readonly ContractCase[] = [
  {
    name: 'a new flow is answered with its id and its etag',
    operation: 'createFlow',
    evidence: 'documented',
    source: 'SEED, CRM-26, FS',
    run: async (target) => {
      const parts = await makeParts(target);
      isCreated(await post(target, `${FLOW}/flows`, flowBody(target, parts)), '/flows');
    },
  },
  {
    name: 'a flow is enabled at once, and inherits from its connections and its spec',
    operation: 'getFlow',
    evidence: 'documented',
    source: 'UPD, FILT, FS',
    run: async (target) => {
      const parts = await makeParts(target);
      const body = flowBody(target, parts);
      const { flowId } = await makeFlowOf(target, parts, body);
      const flow = await lookUp(target, flows, flowId);
      isStored(flow, STORED);
      holds(flow, { ...body, state: 'enabled', labels: [], version: flow.etag });
      isEqual(flow.runs, `/runs?property=flowId==${flowId}`);
      isEqual(flow.lastOperation, { started: flow.createdAt, updated: 0, operation: 'create' });
      isEqual(flow.recordTypes, [{ type: 'profile', extensions: {} }]);
      const connectionSpec = { id: SALESFORCE, version: '1.0' };
      const [source] = flow.inheritedAttributes.sourceConnections;
      holds(source, { id: parts.sourceConnectionId, connectionSpec });
      isEqual(source.baseConnection.connectionSpec, connectionSpec);
      isEqual(flow.inheritedAttributes.properties, { isSourceFlow: true });
      isEqual(flow.inheritedAttributes.targetConnections, [
        { id: parts.targetConnectionId, connectionSpec: { id: DATA_LAKE, version: '1.0' } },
      ]);
    },
  },
  {
    name: 'numbers that are spelt as text are taken, and echoed as text',
    operation: 'createFlow',
    evidence: 'example',
    source: 'SEED, CRM-26, UPD',
    ...STARTS_IN_PAST,
    run: async (target) => {
      const { flowId } = await makeFlow(target, { scheduleParams: SPELT });
      isEqual((await lookUp(target, flows, flowId)).scheduleParams, SPELT);
    },
  },
  {
    name: 'a flow that runs once has neither interval nor delta column',
    operation: 'createFlow',
    evidence: 'documented',
    source: 'OND, SE 1361-400, SE 1369-400',
    run: async (target) => {
      const parts = await makeParts(target);
      const { flowId } = await makeFlowOf(target, parts, onceBody(parts));
      isEqual((await lookUp(target, flows, flowId)).transformations, [mappingOf(parts.mappingId)]);
    },
  },
  {
    name: 'the least interval is 15 for minutes and 1 for hours, days and weeks',
    operation: 'createFlow',
    evidence: 'documented',
    source: 'CRM-26, FS, SE 1362-400',
    run: async (target) => {
      const parts = await makeParts(target);
      for (const [frequency, interval] of Object.entries({ minute: 15, hour: 1, day: 1, week: 1 })) {
        const scheduleParams = { startTime: FUTURE, frequency, interval };
        answered(await post(target, `${FLOW}/flows`, { ...flowBody(target, parts), scheduleParams }), 201);
      }
    },
  },
];
