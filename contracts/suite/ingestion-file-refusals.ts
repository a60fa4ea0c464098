// What Batch Ingestion refuses of files: names, ranges and parts that do not fit, files where none are taken, and all that is too much.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { type Refusal, refusalCase } from './refusals.ts';
import { get, NO_HEX24 } from './tutorial.ts';
import { begunFile, IMPORT, landedBatch, NOWHERE, type OpenBatch, onFile, openBatch, upload } from './uploads.ts';

const FILES_MAX = 1500;
const MIB = 1024 * 1024;
const GIB = 1024 * MIB;

type Asked = (target: Target, batch: OpenBatch) => Promise<Answer>;

/** What is done with a file, operation by operation. */
const ON_FILE: Readonly<Record<string, Asked>> = {
  replaceIngestionFile: (target, batch) => upload(target, batch, 'a.json', '{}'),
  patchIngestionFile: (target, batch) => upload(target, batch, 'a.json', '{}', { 'content-range': 'bytes 0-1/2' }),
  createIngestionFileAction: (target, batch) => onFile(target, batch, 'a.json', 'INITIALIZE'),
  getIngestionPreview: (target, { batchId, dataSetId }) =>
    get(target, `${IMPORT}/batches/${batchId}/datasets/${dataSetId}/preview?format=json`),
};

const ofFiles = Object.entries(ON_FILE).flatMap(([operation, ask]): Refusal[] => [
  {
    ...{ operation, name: `${operation} of no batch is refused`, refusal: 'batch-not-found' },
    provoke: (target) => ask(target, NOWHERE),
  },
  {
    ...{ operation, name: `${operation} of another data set is refused` },
    refusal: 'ingestion-data-set-not-of-batch',
    provoke: async (target) => ask(target, { ...(await openBatch(target)), dataSetId: NO_HEX24 }),
  },
]);

const afterCompletion = ['replaceIngestionFile', 'patchIngestionFile', 'createIngestionFileAction'].map(
  (operation): Refusal => ({
    ...{ operation, name: `${operation} of a batch that has landed is refused`, refusal: 'ingestion-batch-state' },
    provoke: async (target) => {
      const batch = await landedBatch(target);
      return ON_FILE[operation]?.(target, batch) ?? get(target, IMPORT);
    },
  }),
);

/** As many files as a batch may have, begun alone: they take no room. */
const fullBatch = async (target: Target): Promise<OpenBatch> => {
  const batch = await openBatch(target);
  for (let first = 0; first < FILES_MAX; first += 50) {
    const names = Array.from({ length: 50 }, (_, index) => `${first + index}.json`);
    await Promise.all(names.map((name) => onFile(target, batch, name, 'INITIALIZE')));
  }
  return batch;
};

/** A file that is announced to be as large as a batch may be. */
const hugeFile = async (target: Target): Promise<OpenBatch> => {
  const batch = await openBatch(target);
  await onFile(target, batch, 'huge.json', 'INITIALIZE');
  answered(await upload(target, batch, 'huge.json', '{}', { 'content-range': `bytes 0-1/${100 * GIB}` }), 200);
  return batch;
};

type Row = readonly [operation: string, refusal: RefusalName, name: string, provoke: Refusal['provoke']];

const others: readonly Row[] = [
  [
    'replaceIngestionFile',
    'ingestion-path-invalid',
    'a file name that leads out of its batch is refused',
    async (target) => upload(target, await openBatch(target), 'a%2F..%2F..%2Fb.json', '{}'),
  ],
  [
    'createIngestionFileAction',
    'ingestion-path-invalid',
    'a large file with an empty folder in its name is refused',
    async (target) => onFile(target, await openBatch(target), 'a//b.json', 'INITIALIZE'),
  ],
  [
    'replaceIngestionFile',
    'ingestion-files-too-many',
    'a batch has no more than 1500 files',
    async (target) => upload(target, await fullBatch(target), 'more.json', '{}'),
  ],
  [
    'createIngestionFileAction',
    'ingestion-files-too-many',
    'a batch has no more than 1500 files, large ones among them',
    async (target) => onFile(target, await fullBatch(target), 'more.json', 'INITIALIZE'),
  ],
  [
    'replaceIngestionFile',
    'ingestion-batch-too-large',
    'a batch has no more than 100 GB',
    async (target) => upload(target, await hugeFile(target), 'more.json', '{}'),
  ],
  [
    'patchIngestionFile',
    'ingestion-batch-too-large',
    'a large file has no more than 100 GB',
    async (target) =>
      upload(target, await begunFile(target), 'a.json', '{}', {
        'content-range': `bytes ${100 * GIB}-${100 * GIB + 1}/*`,
      }),
  ],
  [
    'replaceIngestionFile',
    'upload-media-type',
    'a file is sent as bytes',
    async (target) =>
      upload(target, await openBatch(target), 'a.json', '{}', { 'content-type': 'multipart/form-data' }),
  ],
  [
    'patchIngestionFile',
    'upload-media-type',
    'a part of a file is sent as bytes',
    async (target) =>
      upload(target, await begunFile(target), 'a.json', '{}', {
        ...{ 'content-type': 'application/json', 'content-range': 'bytes 0-1/2' },
      }),
  ],
  [
    'replaceIngestionFile',
    'upload-too-large',
    'a file of more than 256 MB is sent in parts',
    async (target) => {
      const bytes = new Uint8Array(256 * MIB + 1);
      return upload(target, await openBatch(target), 'a.json', bytes, { 'content-length': String(bytes.length) });
    },
  ],
  [
    'patchIngestionFile',
    'upload-too-large',
    'a part has no more than 512 MB',
    async (target) =>
      upload(target, await begunFile(target), 'a.json', '{}', { 'content-range': 'bytes 0-512000000/1000000000' }),
  ],
  [
    'replaceIngestionFile',
    'address-too-long',
    'an address has no more than 2000 characters',
    async (target) => upload(target, await openBatch(target), 'a'.repeat(2000), '{}'),
  ],
  [
    'patchIngestionFile',
    'ingestion-file-not-initialized',
    'a part of a file that nobody began is refused',
    async (target) => upload(target, await openBatch(target), 'a.json', '{}', { 'content-range': 'bytes 0-1/2' }),
  ],
  [
    'createIngestionFileAction',
    'ingestion-file-not-initialized',
    'a file that nobody began cannot be put together',
    async (target) => onFile(target, await openBatch(target), 'a.json', 'COMPLETE'),
  ],
  [
    'patchIngestionFile',
    'ingestion-range-invalid',
    'a part of another length than its range is refused',
    async (target) => upload(target, await begunFile(target), 'a.json', '{}', { 'content-range': 'bytes 0-9/20' }),
  ],
  [
    'createIngestionFileAction',
    'ingestion-parts-do-not-fit',
    'a file that lacks a part is refused',
    async (target) => {
      const batch = await begunFile(target);
      answered(await upload(target, batch, 'a.json', '{}', { 'content-range': 'bytes 2-3/4' }), 200);
      return onFile(target, batch, 'a.json', 'COMPLETE');
    },
  ],
  [
    'createIngestionFileAction',
    'catalog-query-invalid',
    'a large file is begun or completed, and nothing else',
    async (target) => onFile(target, await openBatch(target), 'a.json', 'ABORT'),
  ],
  [
    'getIngestionPreview',
    'ingestion-preview-impossible',
    'a batch without files has no preview',
    async (target) => ON_FILE['getIngestionPreview']?.(target, await openBatch(target)) ?? get(target, IMPORT),
  ],
];

export const ingestionFileRefusals: readonly ContractCase[] = [
  ...ofFiles.map(refusalCase),
  ...afterCompletion.map(refusalCase),
  ...others.map(([operation, refusal, name, provoke]) => refusalCase({ operation, refusal, name, provoke })),
];
