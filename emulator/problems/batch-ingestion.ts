// What Batch Ingestion refuses. It has codes for little of it (ERR-BI-…), seen live and in no document; which key of the body bears
// them is assumed.
import { type Entry, entries } from './problem.ts';

const BAD_REQUEST = 'BadRequestError';
const NOT_FOUND = 'NotFoundError';
const TOO_LARGE = 'PayloadTooLargeError';

const refusal = entries({ dialect: 'catalog', source: 'BI' });

const coded = <Detail>(code: string, entry: Entry<Detail>): Entry<Detail> => ({ ...entry, code });

export const batchIngestion = {
  'address-too-long': refusal<{ limit: number }>(
    '414',
    'UriTooLongError',
    'documented',
    ({ limit }) => `The address has more than ${limit} characters: choose shorter names of files.`,
  ),
  'upload-media-type': refusal<{ mediaType: string }>(
    '415',
    'UnsupportedMediaTypeError',
    'documented',
    ({ mediaType }) => `The bytes of a file come as application/octet-stream, not as ${mediaType}.`,
  ),
  'upload-too-large': refusal<{ limitBytes: number }>(
    '413',
    TOO_LARGE,
    'inferred',
    ({ limitBytes }) =>
      `More than ${limitBytes} bytes come in one request: initialize the file, and send it in parts that are no larger.`,
  ),

  'ingestion-data-set-unknown': refusal<{ dataSetId: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ dataSetId }) => `datasetId names ${dataSetId}, which this sandbox does not have: create the data set first.`,
  ),
  'ingestion-format-incompatible': coded(
    'ERR-BI-106',
    refusal<{ format: string; expected: string }>(
      '400',
      BAD_REQUEST,
      'inferred',
      ({ format, expected }) => `The format ${format} does not go into this data set: expected ${expected}.`,
      { source: 'field' },
    ),
  ),
  'ingestion-external-id-taken': refusal<{ externalId: string; batchId: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ externalId, batchId }) => `The externalId ${externalId} is that of batch ${batchId}: choose another one.`,
  ),
  'ingestion-predecessor-unknown': refusal<{ predecessor: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ predecessor }) => `replay names ${predecessor} as a predecessor, and the data set has no such batch.`,
  ),
  'ingestion-mapping-set-unknown': refusal<{ mappingSetId: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ mappingSetId }) => `The tag aep_sip_mapper names mapping set ${mappingSetId}, which this sandbox does not have.`,
  ),

  'ingestion-batch-state': coded(
    'ERR-BI-104',
    refusal<{ batchId: string; status: string; action: string; expected: string }>(
      '428',
      'PreconditionRequiredError',
      'inferred',
      ({ batchId, status, action, expected }) =>
        `Batch ${batchId} is ${status}, so it does not take ${action}: it would have to be ${expected}.`,
      { source: 'field' },
    ),
  ),
  'ingestion-file-incomplete': refusal<{ batchId: string; path: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ batchId, path }) =>
      `Batch ${batchId} has the large file ${path}, whose parts have not been put together: complete that file first.`,
  ),

  'ingestion-data-set-not-of-batch': refusal<{ dataSetId: string; batchId: string }>(
    '404',
    NOT_FOUND,
    'inferred',
    ({ dataSetId, batchId }) => `Batch ${batchId} is not one of data set ${dataSetId}.`,
  ),
  'ingestion-path-invalid': refusal<{ path: string; reason: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ path, reason }) =>
      `The file name ${path} ${reason}: send names of folders and of the file, with slashes in between.`,
  ),
  'ingestion-files-too-many': refusal<{ batchId: string; filesMax: number }>(
    '400',
    BAD_REQUEST,
    'inferred',
    ({ batchId, filesMax }) => `Batch ${batchId} has ${filesMax} files, and no batch has more: open another one.`,
  ),
  'ingestion-batch-too-large': refusal<{ batchId: string; limitBytes: number }>(
    '413',
    TOO_LARGE,
    'inferred',
    ({ batchId, limitBytes }) => `Batch ${batchId} would come to more than ${limitBytes} bytes: open another one.`,
  ),
  'ingestion-file-not-initialized': refusal<{ path: string; batchId: string }>(
    '404',
    NOT_FOUND,
    'documented',
    ({ path, batchId }) => `Batch ${batchId} has no large file ${path}: POST it with action=INITIALIZE first.`,
  ),
  'ingestion-range-invalid': refusal<{ value: string; expected: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ value, expected }) => `The Content-Range is ${value}; expected: ${expected}.`,
  ),
  'ingestion-parts-do-not-fit': refusal<{ path: string; reason: string }>(
    '400',
    BAD_REQUEST,
    'documented',
    ({ path, reason }) => `The parts of ${path} do not make a file: ${reason}.`,
  ),
  'ingestion-preview-impossible': refusal<{ batchId: string; reason: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ batchId, reason }) => `There is no preview of batch ${batchId}: ${reason}.`,
  ),
} as const;
