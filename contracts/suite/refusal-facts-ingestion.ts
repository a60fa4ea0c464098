// How the refusals of Batch Ingestion read on the wire.
import { plain, type RefusalFact } from './refusal-fact.ts';

const documented = plain('catalog', 'BI');
const coded = (code: string, fact: RefusalFact): RefusalFact => ({ ...fact, code, source: 'field' });

export const ingesting = {
  'address-too-long': documented(414, 'UriTooLongError', 'documented'),
  'upload-media-type': documented(415, 'UnsupportedMediaTypeError', 'documented'),
  'upload-too-large': documented(413, 'PayloadTooLargeError', 'inferred'),
  'ingestion-data-set-unknown': documented(400, 'BadRequestError', 'assumed'),
  'ingestion-format-incompatible': coded('ERR-BI-106', documented(400, 'BadRequestError', 'inferred')),
  'ingestion-external-id-taken': documented(400, 'BadRequestError', 'assumed'),
  'ingestion-predecessor-unknown': documented(400, 'BadRequestError', 'assumed'),
  'ingestion-mapping-set-unknown': documented(400, 'BadRequestError', 'assumed'),
  'ingestion-batch-state': coded('ERR-BI-104', documented(428, 'PreconditionRequiredError', 'inferred')),
  'ingestion-file-incomplete': documented(400, 'BadRequestError', 'assumed'),
  'ingestion-data-set-not-of-batch': documented(404, 'NotFoundError', 'inferred'),
  'ingestion-path-invalid': documented(400, 'BadRequestError', 'assumed'),
  'ingestion-files-too-many': documented(400, 'BadRequestError', 'inferred'),
  'ingestion-batch-too-large': documented(413, 'PayloadTooLargeError', 'inferred'),
  'ingestion-file-not-initialized': documented(404, 'NotFoundError', 'documented'),
  'ingestion-range-invalid': documented(400, 'BadRequestError', 'assumed'),
  'ingestion-parts-do-not-fit': documented(400, 'BadRequestError', 'documented'),
  'ingestion-preview-impossible': documented(400, 'BadRequestError', 'assumed'),
} as const satisfies Readonly<Record<string, RefusalFact>>;
