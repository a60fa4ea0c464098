// Where public sources disagree about batches, and about several requests in one: the readings that stand nowhere else.
import type { ContractCase, Target } from './case.ts';
import { answered, isEqual } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { CATALOG, makeDataSet, makeSchema, post } from './tutorial.ts';
import { onBatch, statusOf } from './uploads.ts';

const DISPUTED = { evidence: 'disputed' } as const;

/** A batch of which its maker says that it is being processed: no work of ours ends it. */
const processed = async (target: Target) => {
  const dataSetId = await makeDataSet(target, await makeSchema(target));
  const body = { status: 'processing', relatedObjects: [{ type: 'dataSet', id: dataSetId }] };
  const [reference] = answered(await post(target, `${CATALOG}/batches`, body), 201).json;
  return { dataSetId, batchId: String(reference).split('/').at(-1) ?? '' };
};

/** A new data set, and a look at it. */
const twoParts = (target: Target) =>
  post(target, CATALOG, [
    { id: 'made', resource: '/dataSets', method: 'post', body: { name: target.unique('together') } },
    { id: 'read', resource: '/dataSets/<<made.id>>?properties=state', method: 'get' },
  ]);

export const disputedBatches: readonly ContractCase[] = [
  refusalCase({
    ...{ name: 'a batch that is processed cannot be aborted', operation: 'createIngestionBatchAction', ...DISPUTED },
    ...{ source: 'ingestion/batch-ingestion/troubleshooting.md against api-overview.md' },
    switches: { 'abort-of-complete-batch': 'refuse' },
    refusal: 'ingestion-batch-state',
    provoke: async (target) => onBatch(target, await processed(target), 'ABORT'),
  }),
  {
    ...{ name: 'a batch that is processed can be aborted', operation: 'createIngestionBatchAction', ...DISPUTED },
    ...{ source: 'ingestion/batch-ingestion/api-overview.md against troubleshooting.md' },
    switches: { 'abort-of-complete-batch': 'accept' },
    run: async (target) => {
      const batch = await processed(target);
      answered(await onBatch(target, batch, 'ABORT'), 200);
      isEqual(await statusOf(target, batch), 'aborted');
    },
  },
  {
    ...{ name: 'several requests in one are answered with references', operation: 'createMultiRequest', ...DISPUTED },
    ...{ source: 'CAT against CATG', switches: { 'multi-request-answer': 'references' } },
    run: async (target) => {
      const { headers, json } = answered(await twoParts(target), 201);
      const [reference, ...others] = json;
      isEqual([/^@\/dataSets\/[0-9a-f]{24}$/.test(reference), others], [true, []]);
      isEqual(headers.get('location')?.endsWith(`/catalog/${String(reference).slice(2)}`), true);
    },
  },
];
