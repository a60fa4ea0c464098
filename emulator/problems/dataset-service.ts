// What Dataset Service refuses. Its codes are those of the policies behind it, and its titles the words of the status.
import { entries } from './problem.ts';

const refusal = entries({ dialect: 'dataset-service', source: 'DS' });

export const datasetService = {
  'labels-body-invalid': refusal<{ field: string; value: string; expected: string }>(
    'PES-400',
    'BAD_REQUEST',
    'assumed',
    ({ field, value, expected }) => `The body does not fit at ${field}; expected: ${expected}; found: ${value}.`,
  ),
  'labels-request-invalid': refusal<{ parameter: string; value: string; expected: string }>(
    'PES-400',
    'BAD_REQUEST',
    'assumed',
    ({ parameter, value, expected }) =>
      `${parameter} is ${value}; expected: ${expected}. A change goes with the header If-Match, as the ETag of a look-up has it.`,
  ),
  'labels-not-found': refusal<{ id: string }>(
    'PES-404',
    'NOT_FOUND',
    'documented',
    ({ id }) => `The data set ${id} has no labels in this sandbox.`,
  ),
  'labels-data-set-not-found': refusal<{ id: string }>(
    'PES-404',
    'NOT_FOUND',
    'assumed',
    ({ id }) => `There is no data set ${id} in this sandbox, so nothing can be labelled.`,
  ),
  'labels-exist': refusal<{ id: string }>(
    'PES-403',
    'FORBIDDEN',
    'documented',
    ({ id }) => `The data set ${id} has labels already: replace them by a PUT.`,
  ),
  'labels-etag-mismatch': refusal<{ id: string; sent: string }>(
    'PES-412',
    'PRECONDITION_FAILED',
    'assumed',
    ({ id, sent }) => `If-Match is ${sent}, which is not the ETag of the labels of ${id}: look them up again.`,
  ),
} as const;
