// The tutorial's whole sequence as one case, with its two slips mended: the spec id that has a letter too many, and the flow
// spec of cloud storage. What it leaves out, looking at the result, is here too.
import type { ContractCase, Target } from './case.ts';
import { answered, holds, isEqual, isTrue, only } from './expect.ts';
import {
  CATALOG,
  CONVERSION,
  connectionBody,
  dataSetBody,
  EXPORT,
  FLOW,
  get,
  mappingSetBody,
  PAST,
  post,
  REGISTRY,
  STARTS_IN_PAST,
  schemaBody,
  sourceBody,
  targetBody,
} from './tutorial.ts';

/** Steps 1 to 6 of the tutorial, in its order; every id is one that an earlier answer gave. */
const prepare = async (target: Target) => {
  const base = answered(await post(target, `${FLOW}/connections`, connectionBody(target)), 201).json.id;
  const source = answered(await post(target, `${FLOW}/sourceConnections`, sourceBody(target, base)), 201).json.id;
  const schemaId = answered(await post(target, `${REGISTRY}/tenant/schemas`, schemaBody(target)), 201).json.$id;
  const dataSet = `${CATALOG}/dataSets?requestDataSource=true`;
  const [reference] = answered(await post(target, dataSet, dataSetBody(target, schemaId)), 201).json;
  const dataSetId: string = reference.split('/').at(-1);
  const toLake = targetBody(target, schemaId, dataSetId);
  const lake = answered(await post(target, `${FLOW}/targetConnections`, toLake), 201).json.id;
  const mappingSet = await post(target, `${CONVERSION}/mappingSets`, mappingSetBody(schemaId));
  const spec = await get(target, `${FLOW}/flowSpecs?property=name==%22CRMToAEP%22`);
  return {
    ...{ dataSetId, sourceConnectionIds: [source], targetConnectionIds: [lake] },
    mappingId: answered(mappingSet, 200).json.id,
    flowSpec: { id: only<{ id: string }>(answered(spec, 200).json.items).id, version: '1.0' },
  };
};

/** The last step: a start in 2019, and numbers that are spelt as text. */
const createFlow = async (target: Target): Promise<{ flowId: string; dataSetId: string }> => {
  const { dataSetId, mappingId, ...ends } = await prepare(target);
  const deltaColumn = { name: 'updatedAt', dateFormat: 'YYYY-MM-DD', timezone: 'UTC' };
  const flow = {
    ...{ name: target.unique('Salesforce dataflow'), description: 'Salesforce dataflow', ...ends },
    transformations: [
      { name: 'Copy', params: { deltaColumn } },
      { name: 'Mapping', params: { mappingId } },
    ],
    scheduleParams: { startTime: String(PAST), frequency: 'minute', interval: '30' },
  };
  return { flowId: answered(await post(target, `${FLOW}/flows`, flow), 201).json.id, dataSetId };
};

export const journey: readonly ContractCase[] = [
  {
    name: "the tutorial's sequence ends in a flow, a run, a batch, a file and rows",
    operation: 'createFlow',
    evidence: 'documented',
    source: 'SEED, CRM-26, MON, DA',
    ...STARTS_IN_PAST,
    run: async (target) => {
      const { flowId, dataSetId } = await createFlow(target);
      await target.settle();
      const runs = answered(await get(target, `${FLOW}/runs?property=flowId==${flowId}`), 200).json;
      const { metrics } = only<{ metrics: Record<string, Record<string, unknown>> }>(runs.items);
      holds(metrics['statusSummary'], { status: 'success' });
      const list = `${CATALOG}/batches?dataSet=${dataSetId}&orderBy=desc:created`;
      const batches = answered(await get(target, list), 200).json;
      const batchId = only(Object.keys(batches));
      isEqual(batches[batchId].recordCount, metrics['recordSummary']?.['outputRecordCount']);
      const files = answered(await get(target, `${EXPORT}/batches/${batchId}/files`), 200).json;
      isEqual(only<{ records: string }>(files.data).records, String(batches[batchId].recordCount));
      const rows = answered(await get(target, `${EXPORT}/datasets/${dataSetId}/preview`), 200).json;
      isTrue(typeof rows.data[0]?.person?.name?.firstName === 'string', 'the first name has not arrived');
    },
  },
];
