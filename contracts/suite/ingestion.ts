// Batch Ingestion: a batch is opened, filled and completed, and its records are in the data set; or it ends in one of the other ways.
import type { ContractCase } from './case.ts';
import { answered, hasKeys, holds, isEpochMs, isEqual, isId, isTrue } from './expect.ts';
import { type Body, CATALOG, EXPORT, get, makeDataSet, makeSchema, post } from './tutorial.ts';
import { IMPORT, landedBatch, linesOf, namesIn, onBatch, openBatch, statusOf, upload } from './uploads.ts';

const wholeFiles: readonly ContractCase[] = [
  {
    name: 'a batch is opened for a data set, and loads',
    operation: 'createIngestionBatch',
    evidence: 'documented',
    source: 'BI, CAT',
    run: async (target) => {
      const dataSetId = await makeDataSet(target, await makeSchema(target));
      const body = { datasetId: dataSetId, inputFormat: { format: 'JSON' }, enableErrorDiagnostics: true };
      const { json } = answered(await post(target, `${IMPORT}/batches`, body), 201);
      isId(json.id, 'ulid');
      isEpochMs(json.created);
      holds(json, { status: 'loading', version: '1.0.0', externalId: json.id });
      isEqual(json.relatedObjects, [{ type: 'dataSet', id: dataSetId }]);
      isEqual(json.inputFormat.format, 'json');
      const { [json.id]: listed } = answered(await get(target, `${CATALOG}/batches?dataSet=${dataSetId}`), 200).json;
      holds(listed, { status: 'loading' });
    },
  },
  {
    name: 'a batch can be asked for where it was opened',
    operation: 'getIngestionBatch',
    evidence: 'inferred',
    source: 'AEPP',
    run: async (target) => {
      const { batchId } = await openBatch(target);
      holds(answered(await get(target, `${IMPORT}/batches/${batchId}`), 200).json, { id: batchId, status: 'loading' });
    },
  },
  {
    name: 'a file is created by the first PUT and replaced by the next',
    operation: 'replaceIngestionFile',
    evidence: 'documented',
    source: 'BI',
    run: async (target) => {
      const batch = await openBatch(target);
      isEqual(answered(await upload(target, batch, 'day=1/people.json', linesOf('Ada')), 201).text, '');
      answered(await upload(target, batch, 'day=1/people.json', linesOf('Grace')), 200);
      isEqual(await statusOf(target, batch), 'loading');
      answered(await onBatch(target, batch, 'COMPLETE'), 200);
      await target.settle();
      isEqual(await namesIn(target, batch), ['Grace']);
    },
  },
  {
    name: 'a completed batch brings its records into the data set, and completing it again changes nothing',
    operation: 'createIngestionBatchAction',
    evidence: 'documented',
    source: 'BI, field',
    run: async (target) => {
      const batch = await landedBatch(target);
      answered(await onBatch(target, batch, 'complete'), 200);
      await target.settle();
      isEqual(await namesIn(target, batch), ['Ada', 'Grace']);
      const { [batch.batchId]: catalogued } = answered(
        await get(target, `${CATALOG}/batches/${batch.batchId}`),
        200,
      ).json;
      holds(catalogued, { recordCount: 2, failedRecordCount: 0, errors: [] });
      const { [batch.dataSetId]: dataSet } = answered(
        await get(target, `${CATALOG}/dataSets/${batch.dataSetId}`),
        200,
      ).json;
      holds(dataSet, { lastBatchId: batch.batchId, lastBatchStatus: 'success' });
      isEqual(dataSet.extensions.adobe_lakeHouse.metrics.rowCount, 2);
    },
  },
];

const diagnosed: readonly ContractCase[] = [
  {
    name: 'rows that cannot be read are left out within the threshold, and told',
    operation: 'createIngestionBatchAction',
    evidence: 'documented',
    source: 'PART, BI',
    run: async (target) => {
      const batch = await openBatch(target, { partialIngestionPercent: 50, enableErrorDiagnostics: true });
      answered(await upload(target, batch, 'people.json', `${linesOf('Ada')}\n{"person":\n${linesOf('Grace')}`), 201);
      answered(await onBatch(target, batch, 'COMPLETE'), 200);
      await target.settle();
      const { [batch.batchId]: told } = answered(await get(target, `${CATALOG}/batches/${batch.batchId}`), 200).json;
      holds(told, { status: 'success', recordCount: 2, failedRecordCount: 1 });
      isTrue(
        told.errors.some(({ code }: Body) => code === 'INGEST-1401-400'),
        'the batch does not tell of the row',
      );
      const path = `${EXPORT}/batches/${batch.batchId}/meta?path=row_errors/part-00000.json`;
      const line = JSON.parse(answered(await get(target, path), 200).text);
      hasKeys(line, ['_corrupt_record', '_errors', '_filename'], ['_line']);
      holds(line, { _corrupt_record: '{"person":', _filename: 'people.json' });
    },
  },
  {
    name: 'an empty file fails its batch',
    operation: 'createIngestionBatchAction',
    evidence: 'documented',
    source: 'BI',
    run: async (target) => {
      const batch = await openBatch(target);
      answered(await upload(target, batch, 'people.json', ''), 201);
      answered(await onBatch(target, batch, 'COMPLETE'), 200);
      await target.settle();
      const { [batch.batchId]: told } = answered(await get(target, `${CATALOG}/batches/${batch.batchId}`), 200).json;
      holds(told, { status: 'failed' });
      isEqual(
        told.errors.map(({ code }: Body) => code),
        ['106'],
      );
    },
  },
];

export const ingestion: readonly ContractCase[] = [...wholeFiles, ...diagnosed];
