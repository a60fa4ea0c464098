// Batch Ingestion: the other ways in which a batch ends, and what takes the place of one that has landed.
import type { ContractCase } from './case.ts';
import { answered, isEqual, isTrue } from './expect.ts';
import { post } from './tutorial.ts';
import { IMPORT, landedBatch, linesOf, namesIn, onBatch, openBatch, statusOf, upload } from './uploads.ts';

export const ingestionEndings: readonly ContractCase[] = [
  {
    name: 'an aborted batch brings nothing',
    operation: 'createIngestionBatchAction',
    evidence: 'documented',
    source: 'BI, field',
    run: async (target) => {
      const batch = await openBatch(target);
      answered(await upload(target, batch, 'people.json', linesOf('Ada')), 201);
      answered(await onBatch(target, batch, 'ABORT'), 200);
      isEqual(await statusOf(target, batch), 'aborted');
      isEqual(await namesIn(target, batch), []);
    },
  },
  {
    name: 'a batch that is given up has failed',
    operation: 'createIngestionBatchAction',
    evidence: 'documented',
    source: 'BI',
    run: async (target) => {
      const batch = await openBatch(target);
      answered(await onBatch(target, batch, 'FAIL'), 200);
      isEqual(await statusOf(target, batch), 'failed');
    },
  },
  {
    name: 'a reverted batch is inactive, and its records are gone',
    operation: 'createIngestionBatchAction',
    evidence: 'documented',
    source: 'BI, field',
    run: async (target) => {
      const batch = await landedBatch(target);
      answered(await onBatch(target, batch, 'REVERT'), 200);
      isTrue(['inactive', 'deleted'].includes(await statusOf(target, batch)), 'the batch is not inactive');
      isEqual(await namesIn(target, batch), []);
    },
  },
  {
    name: 'a batch that replays another one takes its place',
    operation: 'createIngestionBatch',
    evidence: 'documented',
    source: 'BI',
    run: async (target) => {
      const older = await landedBatch(target);
      const body = {
        ...{ datasetId: older.dataSetId, inputFormat: { format: 'json' } },
        replay: { predecessors: [`$${older.batchId}`], reason: 'replace' },
      };
      const { json } = answered(await post(target, `${IMPORT}/batches`, body), 201);
      isEqual(json.replay.predecessors, [older.batchId]);
      const newer = { ...older, batchId: json.id };
      answered(await upload(target, newer, 'people.json', linesOf('Edsger')), 201);
      isEqual(await namesIn(target, newer), ['Ada', 'Grace']);
      answered(await onBatch(target, newer, 'COMPLETE'), 200);
      await target.settle();
      isEqual(await namesIn(target, newer), ['Edsger']);
    },
  },
];
