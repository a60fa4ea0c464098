// What Catalog, Data Access and Batch Ingestion refuse, in one envelope. They have no codes: ours is the status alone, and
// no answer may print it.
import { entries } from './problem.ts';

const badRequest = 'BadRequestError';
const notFound = 'NotFoundError';

const refusal = entries({ dialect: 'catalog', source: 'CAT' });
const fileRefusal = entries({ dialect: 'catalog', source: 'DA' });

export const catalog = {
  'catalog-body-invalid': refusal<{ field: string; value: string; expected: string }>(
    '400',
    badRequest,
    'assumed',
    ({ field, value, expected }) => `The body does not fit at ${field}; expected: ${expected}; found: ${value}.`,
  ),
  'catalog-query-invalid': refusal<{ parameter: string; value: string; expected: string }>(
    '400',
    badRequest,
    'assumed',
    ({ parameter, value, expected }) => `The parameter ${parameter} is ${value}; expected: ${expected}.`,
  ),
  'catalog-query-unknown': refusal<{ parameter: string }>(
    '400',
    badRequest,
    'assumed',
    ({ parameter }) =>
      `The parameter ${parameter} is not one of this list: leave it out, or send property={field}=={value} for other fields.`,
  ),
  'catalog-limit-out-of-range': refusal<{ value: string; limitMax?: number }>(
    '400',
    badRequest,
    'documented',
    ({ value, limitMax = 100 }) => `The limit ${value} is out of range: send 1 - ${limitMax}.`,
  ),

  'data-set-not-found': refusal<{ id: string }>(
    '404',
    notFound,
    'documented',
    ({ id }) => `There is no data set ${id} in this sandbox: GET /dataSets lists those that there are.`,
  ),
  // Reached under a strict switch only: data sets without a schema are old, and still answered.
  'data-set-schema-missing': refusal(
    '400',
    badRequest,
    'assumed',
    () => 'The data set has no schemaRef: send the id of a schema and its contentType.',
  ),
  'data-set-schema-unknown': refusal<{ schemaId: string }>(
    '400',
    badRequest,
    'inferred',
    ({ schemaId }) => `schemaRef.id names ${schemaId}, which this sandbox does not have: create the schema first.`,
  ),
  'data-set-schema-of-wrong-type': refusal<{ schemaId: string; resourceType: string }>(
    '400',
    badRequest,
    'assumed',
    ({ schemaId, resourceType }) =>
      `schemaRef.id names ${schemaId}, which is one of the ${resourceType}: send the $id of a schema.`,
  ),
  'data-set-schema-version': refusal<{ contentType: string | undefined }>(
    '400',
    badRequest,
    'assumed',
    ({ contentType }) =>
      `schemaRef.contentType is ${contentType ?? 'missing'}: send a media type of the registry with the major version 1, ` +
      'as in application/vnd.adobe.xed+json;version=1.',
  ),

  'batch-not-found': refusal<{ id: string }>(
    '404',
    notFound,
    'inferred',
    ({ id }) => `There is no batch ${id} in this sandbox: GET /batches?dataSet={id} lists those of a data set.`,
  ),

  // The statuses are published; the titles are those of Catalog.
  'file-not-found': fileRefusal<{ dataSetFileId: string }>(
    '404',
    notFound,
    'inferred',
    ({ dataSetFileId }) =>
      `There is no file ${dataSetFileId} in this sandbox: GET /batches/{id}/files lists those of a batch.`,
  ),
  'file-path-not-found': fileRefusal<{ path: string; within: string }>(
    '404',
    notFound,
    'inferred',
    ({ path, within }) => `There is no ${path} in ${within}: the same call without path lists what there is.`,
  ),
  'range-not-satisfiable': fileRefusal<{ range: string; length: number }>(
    '416',
    'RangeNotSatisfiableError',
    'assumed',
    ({ range, length }) => `The range ${range} is not within the ${length} bytes of the file.`,
  ),
} as const;
