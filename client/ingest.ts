// The whole CRM sequence, from a base connection to rows that can be looked at, one request a step. It stops where the
// caller stops asking, and at the first refusal; what was made until then is in the steps that were given out.
import * as body from './payloads.ts';
import type { IngestPlan } from './plan.ts';
import type { Platform } from './platform.ts';
import { newestFinished, waitForRun } from './runs.ts';
import { type IngestStep, type StepName, takeStep, type Watched } from './step.ts';

type Steps = AsyncGenerator<IngestStep, void>;
type Yielding<Value> = AsyncGenerator<IngestStep, Value>;

interface Made {
  readonly sourceConnectionId: string;
  readonly schemaId: string;
  readonly dataSetId: string;
}

/** What a later step cannot do without. */
const needed = (id: string | undefined, name: StepName, platformSays: string): string => {
  if (id === undefined) throw new Error(`Step "${name}" found nothing to go on with: ${platformSays}.`);
  return id;
};

/** `@/dataSets/{id}` */
const lastSegment = (reference: string | undefined): string | undefined => reference?.split('/').at(-1);

async function* connect(platform: Platform, plan: IngestPlan): Yielding<string> {
  if (plan.baseConnectionId !== undefined) return plan.baseConnectionId;
  const send = (watched: Watched) =>
    platform.flow.POST('/connections', { body: body.connectionBody(plan), ...watched });
  const step = await takeStep('baseConnection', platform.timing, send, ({ id }) => id);
  yield step;
  return step.result.id;
}

async function* prepareTarget(platform: Platform, plan: IngestPlan): Yielding<Omit<Made, 'sourceConnectionId'>> {
  const { schemas, catalog, timing } = platform;
  const schema = await takeStep(
    'schema',
    timing,
    (watched) => schemas.POST('/tenant/schemas', { body: body.schemaBody(plan), ...watched }),
    ({ $id }) => $id,
  );
  yield schema;
  const schemaId = schema.result.$id;
  const dataSet = await takeStep(
    'dataSet',
    timing,
    (watched) => catalog.POST('/dataSets', { body: body.dataSetBody(plan, schemaId), ...watched }),
    ([reference]) => lastSegment(reference),
  );
  yield dataSet;
  return { schemaId, dataSetId: needed(dataSet.id, 'dataSet', 'the answer holds no reference') };
}

async function* prepareFlow(platform: Platform, plan: IngestPlan, made: Made): Yielding<body.FlowParts> {
  const { flow, mappings, timing } = platform;
  const targetBody = body.targetConnectionBody(plan, made.schemaId, made.dataSetId);
  const target = await takeStep(
    'targetConnection',
    timing,
    (watched) => flow.POST('/targetConnections', { body: targetBody, ...watched }),
    ({ id }) => id,
  );
  yield target;
  const mappingSet = await takeStep(
    'mappingSet',
    timing,
    (watched) => mappings.POST('/mappingSets', { body: body.mappingSetBody(plan, made.schemaId), ...watched }),
    ({ id }) => id,
  );
  yield mappingSet;
  const query = { property: [`name==${plan.flowSpecName}`] };
  const flowSpec = await takeStep(
    'flowSpec',
    timing,
    (watched) => flow.GET('/flowSpecs', { params: { query }, ...watched }),
    ({ items = [] }) => items[0]?.id,
  );
  yield flowSpec;
  return {
    flowSpecId: needed(flowSpec.id, 'flowSpec', `there is no flow spec of the name ${plan.flowSpecName}`),
    sourceConnectionId: made.sourceConnectionId,
    targetConnectionId: target.result.id,
    mappingSetId: mappingSet.result.id,
    // The Platform's clock and not ours, which may be off; rounded up, since some refuse a start in the past (SE 1360).
    startTime: Math.ceil(mappingSet.result.createdDate / 1000),
  };
}

/** The finished run; nothing when none has come within the plan's time. */
async function* awaitRun(platform: Platform, plan: IngestPlan, flowId: string): Yielding<string | undefined> {
  const query = { property: [`flowId==${flowId}`] };
  const send = async (watched: Watched) => {
    await waitForRun(platform, flowId, plan.wait);
    return platform.flow.GET('/runs', { params: { query }, ...watched });
  };
  const step = await takeStep('run', platform.timing, send, ({ items = [] }) => newestFinished(items)?.id);
  yield step;
  return step.id;
}

async function* inspect(platform: Platform, dataSetId: string): Steps {
  const { catalog, dataAccess, timing } = platform;
  const query = { dataSet: dataSetId, orderBy: 'desc:created' };
  const batches = await takeStep(
    'batches',
    timing,
    (watched) => catalog.GET('/batches', { params: { query }, ...watched }),
    (byId) => Object.keys(byId)[0],
  );
  yield batches;
  if (batches.id !== undefined) {
    const path = { id: batches.id };
    yield await takeStep(
      'files',
      timing,
      (watched) => dataAccess.GET('/batches/{id}/files', { params: { path }, ...watched }),
      ({ data }) => data[0]?.dataSetFileId,
    );
  }
  const path = { id: dataSetId };
  yield await takeStep(
    'rows',
    timing,
    (watched) => dataAccess.GET('/datasets/{id}/preview', { params: { path }, ...watched }),
    () => undefined,
  );
}

/**
 * Makes what a plan needs, waits for the first run and looks at what it landed; gives out each step when it is done.
 * It ends after `run` when none has finished in time. A run that failed is a step like another: see its result.
 * Throws PlatformRefusal when a request is refused, Error when there is no flow spec of the plan's name.
 * @see SEED, CRM-26 for the sequence, MON for the run (documented)
 */
export async function* ingest(platform: Platform, plan: IngestPlan): Steps {
  const { flow, timing } = platform;
  const baseConnectionId = yield* connect(platform, plan);
  const sourceBody = body.sourceConnectionBody(plan, baseConnectionId);
  const source = await takeStep(
    'sourceConnection',
    timing,
    (watched) => flow.POST('/sourceConnections', { body: sourceBody, ...watched }),
    ({ id }) => id,
  );
  yield source;
  const made: Made = { sourceConnectionId: source.result.id, ...(yield* prepareTarget(platform, plan)) };
  const parts = yield* prepareFlow(platform, plan, made);
  const flowStep = await takeStep(
    'flow',
    timing,
    (watched) => flow.POST('/flows', { body: body.flowBody(plan, parts), ...watched }),
    ({ id }) => id,
  );
  yield flowStep;
  if ((yield* awaitRun(platform, plan, flowStep.result.id)) !== undefined) yield* inspect(platform, made.dataSetId);
}
