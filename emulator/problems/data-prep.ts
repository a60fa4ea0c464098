// What Data Prep refuses. It publishes neither codes nor a layout, so the code is the status alone and nearly all is assumed.
// A row that cannot be mapped is no refusal: it is counted, and told in the diagnostics of its batch.
import { entries } from './problem.ts';

const refusal = entries({ dialect: 'data-prep', source: 'DP' });

const BAD_REQUEST = 'Bad Request';

export const dataPrep = {
  'mapping-set-malformed': refusal<{ field: string; value: string; expected: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ field, value, expected }) => `Field ${field} of the mapping set is ${value}: send ${expected}.`,
  ),
  'mapping-set-query-invalid': refusal<{ parameter: string; value: string; expected: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ parameter, value, expected }) => `The query parameter ${parameter} is ${value}: send ${expected}.`,
  ),
  'mapping-set-not-found': refusal<{ mappingSetId: string }>(
    '404',
    'Not Found',
    'assumed',
    ({ mappingSetId }) => `There is no mapping set ${mappingSetId} in this sandbox: list them to see which there are.`,
  ),
  'mapping-output-schema-unknown': refusal<{ schemaId: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ schemaId }) => `There is no schema ${schemaId} to map to: create it, or name one that this sandbox has.`,
  ),
  'mapping-source-type-unknown': refusal<{ index: number; sourceType: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ index, sourceType }) =>
      `Mapping ${index} has the sourceType ${sourceType}: use ATTRIBUTE, EXPRESSION or STATIC, or leave it out.`,
  ),
  // With validate=true only: otherwise the set is stored and its rows fail one by one.
  'mapping-rejected': refusal<{ index: number; destination: string; reason: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ index, destination, reason }) => `Mapping ${index}, to ${destination}, cannot work: ${reason}.`,
    { source: 'AEPP' },
  ),
  'mapping-not-found': refusal<{ mappingSetId: string; mappingId: string }>(
    '404',
    'Not Found',
    'assumed',
    ({ mappingSetId, mappingId }) =>
      `Mapping set ${mappingSetId} has no mapping ${mappingId}: list its mappings to see which there are.`,
  ),
  'mapping-suggestion-impossible': refusal<{ reason: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ reason }) => `There is nothing to suggest: ${reason}.`,
    { source: 'AEPP' },
  ),
  // With expression-validation=refuse only: otherwise it is told in an answer of 200.
  'expression-invalid': refusal<{ reason: string }>(
    '400',
    BAD_REQUEST,
    'disputed',
    ({ reason }) => `The expression is invalid: ${reason}.`,
  ),
  'mapper-schema-not-found': refusal<{ mapperSchemaId: string }>(
    '404',
    'Not Found',
    'assumed',
    ({ mapperSchemaId }) =>
      `The mapper has no schema ${mapperSchemaId} in this sandbox: list them to see which there are.`,
  ),
  'mapper-schema-malformed': refusal<{ field: string; value: string; expected: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ field, value, expected }) => `Field ${field} of the schema is ${value}: send ${expected}.`,
  ),
  'mapper-schema-unfounded': refusal<{ reason: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ reason }) => `The schema cannot be made: ${reason}.`,
  ),
  'mapper-sample-not-found': refusal<{ mapperSampleId: string }>(
    '404',
    'Not Found',
    'assumed',
    ({ mapperSampleId }) => `There is no sample ${mapperSampleId} in this sandbox: list them to see which there are.`,
  ),
  'mapper-sample-malformed': refusal<{ field: string; value: string; expected: string }>(
    '400',
    BAD_REQUEST,
    'assumed',
    ({ field, value, expected }) => `Field ${field} of the sample is ${value}: send ${expected}.`,
  ),
} as const;
