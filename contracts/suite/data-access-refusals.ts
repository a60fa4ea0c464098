// What Data Access refuses: batches, files and paths that are not there, pages and ranges out of bounds.
import type { ContractCase } from './case.ts';
import { fileOf, partOf } from './data-access.ts';
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
  ['getFile', 'file-path-not-found', 'no part of a file has that path', (id) => `${fileOf(id)}?path=none`],
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
  refusalCase({
    name: 'a range beyond the end of a file is refused',
    operation: 'getFile',
    refusal: 'range-not-satisfiable',
    ...STARTS_IN_PAST,
    provoke: async (target) => {
      const { batchId } = await makeRanFlow(target);
      const path = `${EXPORT}${fileOf(batchId)}?path=${partOf(batchId)}`;
      const answer = await get(target, path, { range: 'bytes=999999999-' });
      matches(answer.headers.get('content-range'), /^bytes \*\/\d+$/);
      return answer;
    },
  }),
];
