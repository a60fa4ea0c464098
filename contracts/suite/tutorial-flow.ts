// The tutorial's last steps: a flow that is ready to be made, one that was made, and one that has run.
import type { Target } from './case.ts';
import { answered, only } from './expect.ts';
import {
  type Body,
  CATALOG,
  CRM_TO_AEP,
  FLOW,
  FUTURE,
  get,
  makeDataSet,
  makeMappingSet,
  makeSchema,
  makeSource,
  PAST,
  post,
  targetBody,
} from './tutorial.ts';

/** Everything that a flow is made of. */
export interface Parts {
  readonly sourceConnectionId: string;
  readonly targetConnectionId: string;
  readonly mappingId: string;
  readonly schemaId: string;
  readonly dataSetId: string;
}

export interface PartsChange {
  readonly source?: Body;
  /** What the schema has besides; asked for its tenant namespace. */
  readonly schema?: Body;
  readonly mappingSet?: Body;
}

export const makeParts = async (target: Target, change: PartsChange = {}): Promise<Parts> => {
  const schemaId = await makeSchema(target, change.schema);
  const dataSetId = await makeDataSet(target, schemaId);
  const toLake = targetBody(target, schemaId, dataSetId);
  return {
    ...{ schemaId, dataSetId },
    sourceConnectionId: await makeSource(target, change.source),
    targetConnectionId: answered(await post(target, `${FLOW}/targetConnections`, toLake), 201).json.id,
    mappingId: await makeMappingSet(target, schemaId, change.mappingSet),
  };
};

export const COPY = {
  name: 'Copy',
  params: { deltaColumn: { name: 'updatedAt', dateFormat: 'YYYY-MM-DD', timezone: 'UTC' } },
} as const;

export const mappingOf = (mappingId: string, params: Body = {}) => ({
  name: 'Mapping',
  params: { mappingId, ...params },
});

/** Every quarter of an hour, and not before a time that never comes. */
export const RECURRING = { startTime: FUTURE, frequency: 'minute', interval: 15 } as const;

export const flowBody = (target: Target, parts: Parts): Body => ({
  name: target.unique('Salesforce dataflow'),
  description: 'Salesforce dataflow',
  flowSpec: { id: CRM_TO_AEP, version: '1.0' },
  sourceConnectionIds: [parts.sourceConnectionId],
  targetConnectionIds: [parts.targetConnectionId],
  transformations: [COPY, mappingOf(parts.mappingId)],
  scheduleParams: RECURRING,
});

/** What a flow is that runs once: no interval, no delta column. */
export const onceBody = (parts: Parts): Body => ({
  transformations: [mappingOf(parts.mappingId)],
  scheduleParams: { startTime: FUTURE, frequency: 'once' },
});

export interface MadeFlow extends Parts {
  readonly flowId: string;
  readonly etag: string;
}

/** Makes a flow of `parts`, with some of its body changed. */
export const makeFlowOf = async (target: Target, parts: Parts, change: Body = {}): Promise<MadeFlow> => {
  const answer = await post(target, `${FLOW}/flows`, { ...flowBody(target, parts), ...change });
  const { id, etag } = answered(answer, 201).json;
  return { ...parts, flowId: id, etag };
};

export const makeFlow = async (target: Target, change: Body = {}): Promise<MadeFlow> =>
  makeFlowOf(target, await makeParts(target), change);

/** A flow under way: its first run was due long ago. */
export const STARTED: Body = { scheduleParams: { ...RECURRING, startTime: PAST } };

export interface RanFlow extends MadeFlow {
  readonly runId: string;
  readonly batchId: string;
}

/** Waits for the run of a flow; `batchId` is the one batch that it wrote. */
export const ranFlow = async (target: Target, flow: MadeFlow): Promise<RanFlow> => {
  await target.settle();
  const runs = await get(target, `${FLOW}/runs?property=flowId==${flow.flowId}`);
  const batches = await get(target, `${CATALOG}/batches?dataSet=${flow.dataSetId}`);
  const { id: runId } = only<{ id: string }>(answered(runs, 200).json.items);
  return { ...flow, runId, batchId: only(Object.keys(answered(batches, 200).json)) };
};

/** A flow that has read the CRM's accounts once. */
export const makeRanFlow = async (target: Target): Promise<RanFlow> => ranFlow(target, await makeFlow(target, STARTED));
