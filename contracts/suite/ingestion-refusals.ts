// What Batch Ingestion refuses of batches: what they are opened for, and steps that they do not take.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { type Refusal, refusalCase } from './refusals.ts';
import { type Body, get, makeDataSet, makeMappingSet, makeSchema, NO_HEX24, NO_HEX32, post } from './tutorial.ts';
import { begunFile, IMPORT, landedBatch, NOWHERE, onBatch, openBatch, ULID } from './uploads.ts';

const newBatch = async (target: Target, change: Body, dataSet: Body = {}): Promise<Answer> => {
  const datasetId = await makeDataSet(target, await makeSchema(target), dataSet);
  return post(target, `${IMPORT}/batches`, { datasetId, inputFormat: { format: 'json' }, ...change });
};

const creating: readonly Omit<Refusal, 'operation'>[] = [
  {
    name: 'a batch for no data set is refused',
    refusal: 'ingestion-data-set-unknown',
    provoke: (target) => newBatch(target, { datasetId: NO_HEX24 }),
  },
  {
    name: 'a batch without a data set is refused',
    refusal: 'catalog-body-invalid',
    provoke: (target) => post(target, `${IMPORT}/batches`, { inputFormat: { format: 'json' } }),
  },
  {
    name: 'a batch of a format that is not ingested is refused',
    refusal: 'ingestion-format-incompatible',
    provoke: (target) => newBatch(target, { inputFormat: { format: 'avro' } }),
  },
  {
    name: 'a batch for a data set that is not kept as Parquet is refused',
    refusal: 'ingestion-format-incompatible',
    provoke: (target) => newBatch(target, {}, { fileDescription: { format: 'json' } }),
  },
  {
    name: 'two batches have not one external id',
    refusal: 'ingestion-external-id-taken',
    provoke: async (target) => {
      const externalId = target.unique('import');
      answered(await newBatch(target, { externalId }), 201);
      return newBatch(target, { externalId });
    },
  },
  {
    name: 'a batch that replays none is refused',
    refusal: 'ingestion-predecessor-unknown',
    provoke: (target) => newBatch(target, { replay: { predecessors: [ULID], reason: 'replace' } }),
  },
  {
    name: 'a batch to be mapped by no mapping set is refused',
    refusal: 'ingestion-mapping-set-unknown',
    provoke: (target) => newBatch(target, { tags: { aep_sip_mapper: [`mapping-set-id:${NO_HEX32}`] } }),
  },
  {
    name: 'a batch to be mapped by a version that a mapping set does not have is refused',
    refusal: 'ingestion-mapping-set-unknown',
    provoke: async (target) => {
      const id = await makeMappingSet(target, await makeSchema(target));
      return newBatch(target, { tags: { aep_sip_mapper: [`mapping-set-id:${id}`, 'mapping-set-version:99'] } });
    },
  },
];

type Row = readonly [operation: string, refusal: RefusalName, name: string, provoke: Refusal['provoke']];

const onBatches: readonly Row[] = [
  ['getIngestionBatch', 'batch-not-found', 'no batch, no answer', (target) => get(target, `${IMPORT}/batches/${ULID}`)],
  [
    'createIngestionBatchAction',
    'batch-not-found',
    'no batch is completed',
    (target) => onBatch(target, NOWHERE, 'COMPLETE'),
  ],
  [
    'createIngestionBatchAction',
    'catalog-query-invalid',
    'a batch takes no other action',
    async (target) => onBatch(target, await openBatch(target), 'DELETE'),
  ],
  [
    'createIngestionBatchAction',
    'ingestion-batch-state',
    'an aborted batch cannot be reverted',
    async (target) => {
      const batch = await openBatch(target);
      answered(await onBatch(target, batch, 'ABORT'), 200);
      return onBatch(target, batch, 'REVERT');
    },
  ],
  [
    'createIngestionBatchAction',
    'ingestion-batch-state',
    'a batch that has landed cannot be aborted',
    async (target) => onBatch(target, await landedBatch(target), 'ABORT'),
  ],
  [
    'createIngestionBatchAction',
    'ingestion-file-incomplete',
    'a batch with a file in parts cannot be completed',
    async (target) => onBatch(target, await begunFile(target), 'COMPLETE'),
  ],
];

export const ingestionRefusals: readonly ContractCase[] = [
  ...creating.map((one) => refusalCase({ ...one, operation: 'createIngestionBatch' })),
  ...onBatches.map(([operation, refusal, name, provoke]) => refusalCase({ operation, refusal, name, provoke })),
];
