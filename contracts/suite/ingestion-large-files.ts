// Batch Ingestion: files that come in parts, and what can be seen of an upload before its batch is completed.
import type { Answer, ContractCase } from './case.ts';
import { answered, holds, isEqual, isTrue } from './expect.ts';
import { type Body, get } from './tutorial.ts';
import { IMPORT, linesOf, namesIn, onBatch, onFile, openBatch, pathOf, upload } from './uploads.ts';

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
      answered(
        await upload(target, batch, 'big.json', other, { 'content-range': `bytes 10-${total - 1}/${total}` }),
        200,
      );
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
      answered(await get(target, pathOf(batch, 'small.json')), 405);
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
  {
    name: 'what lies within an object is a column of its own in a preview',
    operation: 'getIngestionPreview',
    evidence: 'example',
    source: 'BI',
    run: async (target) => {
      const batch = await openBatch(target);
      answered(await upload(target, batch, 'people.json', linesOf('Ada')), 201);
      const path = `${IMPORT}/batches/${batch.batchId}/datasets/${batch.dataSetId}/preview?format=json`;
      const { columns, rows } = answered(await get(target, path), 200).json.preview;
      isEqual(
        columns.map(({ name }: Body) => name),
        ['person/name/firstName'],
      );
      isEqual(rows, [{ [columns[0].cid]: 'Ada' }]);
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

export const ingestionLargeFiles: readonly ContractCase[] = [
  ...largeFiles,
  actionStatus('200', 'BI against ingestion/batch-ingestion/api-overview.md'),
  actionStatus('201', 'ingestion/batch-ingestion/api-overview.md against BI'),
];
