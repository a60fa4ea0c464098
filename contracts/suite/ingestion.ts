// Batch Ingestion: what a client uploads, whole or in parts, becomes records of its data set once the batch is completed.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEpochMs, isEqual, isId, isTrue } from './expect.ts';
import { refused } from './refusals.ts';
import { type Body, CATALOG, EXPORT, get, makeDataSet, makeSchema, post } from './tutorial.ts';

export const IMPORT = '/data/foundation/import';
const BYTES = 'application/octet-stream';

export interface OpenBatch {
  readonly batchId: string;
  readonly dataSetId: string;
}

export const openBatch = async (target: Target, change: Body = {}): Promise<OpenBatch> => {
  const dataSetId = await makeDataSet(target, await makeSchema(target));
  const body = { datasetId: dataSetId, inputFormat: { format: 'json' }, ...change };
  return { dataSetId, batchId: answered(await post(target, `${IMPORT}/batches`, body), 201).json.id };
};

export const pathOf = ({ batchId, dataSetId }: OpenBatch, name: string): string =>
  `${IMPORT}/batches/${batchId}/datasets/${dataSetId}/files/${name}`;

/** `method` PUT, or PATCH with the header that says which bytes come. */
export const upload = (
  target: Target,
  batch: OpenBatch,
  name: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  target.call({
    method: 'content-range' in headers ? 'PATCH' : 'PUT',
    path: pathOf(batch, name),
    body,
    headers: { 'content-type': BYTES, ...headers },
  });

export const onFile = (target: Target, batch: OpenBatch, name: string, action: string): Promise<Answer> =>
  target.call({ method: 'POST', path: `${pathOf(batch, name)}?action=${action}` });

export const onBatch = (target: Target, { batchId }: OpenBatch, action: string): Promise<Answer> =>
  target.call({ method: 'POST', path: `${IMPORT}/batches/${batchId}?action=${action}` });

const rowOf = (firstName: string) => ({ person: { name: { firstName } } });
export const linesOf = (...names: readonly string[]): string =>
  names.map((name) => JSON.stringify(rowOf(name))).join('\n');

export const statusOf = async (target: Target, { batchId }: OpenBatch): Promise<string> =>
  answered(await get(target, `${CATALOG}/batches/${batchId}`), 200).json[batchId].status;

const namesIn = async (target: Target, { dataSetId }: OpenBatch): Promise<string[]> => {
  const { data } = answered(await get(target, `${EXPORT}/datasets/${dataSetId}/preview`), 200).json;
  return data.map((row: ReturnType<typeof rowOf>) => row.person.name.firstName).toSorted();
};

/** A batch of two records that has landed. */
export const landedBatch = async (target: Target): Promise<OpenBatch> => {
  const batch = await openBatch(target);
  answered(await upload(target, batch, 'people.json', linesOf('Ada', 'Grace')), 201);
  answered(await onBatch(target, batch, 'COMPLETE'), 200);
  await target.settle();
  isEqual(await statusOf(target, batch), 'success');
  return batch;
};

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

const largeFiles: readonly ContractCase[] = [
  {
    name: 'parts of a large file are put together, in whatever order they came',
    operation: 'createIngestionFileAction',
    evidence: 'documented',
    source: 'BI',
    run: async (target) => {
      const batch = await openBatch(target);
      const text = linesOf('Ada', 'Grace');
      const total = text.length;
      const [one, other] = [text.slice(0, 10), text.slice(10)];
      onFileDone(await onFile(target, batch, 'big.json', 'INITIALIZE'), 0);
      answered(await upload(target, batch, 'big.json', other, { 'content-range': `bytes 10-${total - 1}/${total}` }), 200);
      answered(await upload(target, batch, 'big.json', one, { 'content-range': `bytes 0-9/${total}` }), 200);
      onFileDone(await onFile(target, batch, 'big.json', 'complete'), total);
      answered(await onBatch(target, batch, 'COMPLETE'), 200);
      await target.settle();
      isEqual(await namesIn(target, batch), ['Ada', 'Grace']);
    },
  },
  {
    name: 'a part is answered with how much of the file is there',
    operation: 'patchIngestionFile',
    evidence: 'documented',
    source: 'BI',
    run: async (target) => {
      const batch = await openBatch(target);
      onFileDone(await onFile(target, batch, 'big.json', 'INITIALIZE'), 0);
      const part = await upload(target, batch, 'big.json', '0123456789', { 'content-range': 'bytes 0-9/20' });
      isEqual(answered(part, 200).json, { name: 'big.json', sizeInBytes: 10 });
      isEqual(part.headers.get('range'), 'bytes=0-9');
    },
  },
  {
    name: 'HEAD tells how much of a file has come, and nothing else answers there',
    operation: 'getIngestionFileStatus',
    evidence: 'documented',
    source: 'BI',
    run: async (target) => {
      const batch = await openBatch(target);
      answered(await upload(target, batch, 'small.json', '{}'), 201);
      const head = await target.call({ method: 'HEAD', path: pathOf(batch, 'small.json') });
      isEqual(answered(head, 200).text, '');
      isEqual(head.headers.get('range'), 'bytes=0-1');
      refused(await get(target, pathOf(batch, 'small.json')), 'method-not-allowed');
    },
  },
  {
    name: 'the first rows of what was uploaded can be looked at before the batch is completed',
    operation: 'getIngestionPreview',
    evidence: 'documented',
    source: 'BI',
    run: async (target) => {
      const batch = await openBatch(target, { inputFormat: { format: 'csv' } });
      answered(await upload(target, batch, 'people.csv', 'name,city\nAda,London\nGrace,Arlington\n'), 201);
      const path = `${IMPORT}/batches/${batch.batchId}/datasets/${batch.dataSetId}/preview?format=csv&nrow=1`;
      const { formatParams, preview } = answered(await get(target, path), 200).json;
      holds(formatParams, { format: 'csv' });
      isEqual(
        preview.columns.map(({ name }: Body) => name),
        ['name', 'city'],
      );
      isEqual(preview.rows.length, 1);
    },
  },
];

/** Sources have two statuses for it; either does here. */
function onFileDone(answer: Answer, sizeInBytes: number): void {
  isTrue([200, 201].includes(answer.status), `expected 200 or 201, not ${answer.status}: ${answer.text}`);
  holds(answer.json, { sizeInBytes });
}

const actionStatus = (status: '200' | '201', source: string): ContractCase => ({
  name: `a large file that is begun is answered with ${status}`,
  operation: 'createIngestionFileAction',
  evidence: 'disputed',
  source,
  switches: { 'file-action-status': status },
  run: async (target) => {
    const batch = await openBatch(target);
    answered(await onFile(target, batch, 'big.json', 'INITIALIZE'), Number(status));
  },
});

export const ingestion: readonly ContractCase[] = [
  ...wholeFiles,
  ...largeFiles,
  actionStatus('200', 'BI against ingestion/batch-ingestion/api-overview.md'),
  actionStatus('201', 'ingestion/batch-ingestion/api-overview.md against BI'),
];
