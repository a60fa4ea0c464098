// What Data Access refuses: batches, files and paths that are not there, pages and ranges out of bounds.
import type { ContractCase, Target } from './case.ts';
import { FAILED_PART, fileOf, makeFailedFlow, partOf } from './data-access.ts';
import { matches } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { EXPORT, get, NO_HEX24, STARTS_IN_PAST } from './tutorial.ts';
import { makeRanFlow } from './tutorial-flow.ts';

type Refused = readonly [operation: string, refusal: RefusalName, name: string, path: string];

/** Of batches that nobody made. */
const missing: readonly Refused[] = [
  ['listBatchFiles', 'batch-not-found', 'the files of a batch that is not there are refused', '/batches/NONE/files'],
  ['listFailedBatchFiles', 'batch-not-found', 'the failed rows of no batch are refused', '/batches/NONE/failed'],
  ['getBatchMeta', 'batch-not-found', 'the diagnostics of no batch are refused', '/batches/NONE/meta'],
  ['getFile', 'file-not-found', 'a file that is not there is refused', '/files/NONE-1'],
  [
    'listBatchDataSetFiles',
    'batch-not-found',
    'the files of a batch that is not there, by data set, are refused',
    `/batches/NONE/datasets/${NO_HEX24}/files`,
  ],
  [
    'listBatchDataSetFiles',
    'catalog-limit-out-of-range',
    'a page of 101 files, by data set, is refused',
    `/batches/NONE/datasets/${NO_HEX24}/files?limit=101`,
  ],
  ['previewDataSet', 'data-set-not-found', 'a preview of no data set is refused', `/datasets/${NO_HEX24}/preview`],
  ['listBatchFiles', 'catalog-limit-out-of-range', 'a page of no files is refused', '/batches/NONE/files?limit=0'],
  [
    'listFailedBatchFiles',
    'catalog-limit-out-of-range',
    'a page of 101 failed files is refused',
    '/batches/NONE/failed?limit=101',
  ],
  ['getBatchMeta', 'catalog-limit-out-of-range', 'a page of no diagnostics is refused', '/batches/NONE/meta?limit=0'],
  ['getFile', 'catalog-limit-out-of-range', 'a page of 101 parts is refused', '/files/NONE-1?limit=101'],
  ['listBatchFiles', 'catalog-query-invalid', 'a page before the first is refused', '/batches/NONE/files?start=-1'],
];

type RefusedOfBatch = readonly [
  operation: string,
  refusal: RefusalName,
  name: string,
  path: (batchId: string) => string,
];

const ofBatch: readonly RefusedOfBatch[] = [
  [
    'listFailedBatchFiles',
    'file-path-not-found',
    'no failed file has that path',
    (id) => `/batches/${id}/failed?path=none`,
  ],
  ['getBatchMeta', 'file-path-not-found', 'no diagnostics have that path', (id) => `/batches/${id}/meta?path=none`],
  [
    'listBatchDataSetFiles',
    'data-set-not-found',
    'a batch has no files of a data set that is not there',
    (id) => `/batches/${id}/datasets/${NO_HEX24}/files`,
  ],
  ['getFile', 'file-path-not-found', 'no part of a file has that path', (id) => `${fileOf(id)}?path=none`],
];

const ranBatch = async (target: Target) => (await makeRanFlow(target)).batchId;
const failedBatch = async (target: Target) => (await makeFailedFlow(target)).batchId;

/** Files of each kind, asked for beyond their ends. */
const beyond: readonly (readonly [
  operation: string,
  name: string,
  path: (batchId: string) => string,
  makeBatch: (target: Target) => Promise<string>,
])[] = [
  ['getFile', 'a range beyond the end of a file is refused', (id) => `${fileOf(id)}?path=${partOf(id)}`, ranBatch],
  [
    'getBatchMeta',
    'a range beyond the end of diagnostics is refused',
    (id) => `/batches/${id}/meta?path=row_errors_sample.json`,
    failedBatch,
  ],
  [
    'listFailedBatchFiles',
    'a range beyond the end of a failed file is refused',
    (id) => `/batches/${id}/failed?path=${FAILED_PART}`,
    failedBatch,
  ],
];

export const dataAccessRefusals: readonly ContractCase[] = [
  ...missing.map(([operation, refusal, name, path]) =>
    refusalCase({ operation, refusal, name, provoke: (target) => get(target, EXPORT + path) }),
  ),
  ...ofBatch.map(([operation, refusal, name, path]) =>
    refusalCase({
      ...{ operation, refusal, name, ...STARTS_IN_PAST },
      provoke: async (target) => get(target, EXPORT + path((await makeRanFlow(target)).batchId)),
    }),
  ),
  ...beyond.map(([operation, name, path, makeBatch]) =>
    refusalCase({
      ...{ name, operation, refusal: 'range-not-satisfiable', ...STARTS_IN_PAST },
      provoke: async (target) => {
        const answer = await get(target, EXPORT + path(await makeBatch(target)), { range: 'bytes=999999999-' });
        matches(answer.headers.get('content-range'), /^bytes \*\/\d+$/);
        return answer;
      },
    }),
  ),
];
