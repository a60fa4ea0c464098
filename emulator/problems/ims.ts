// What the token service refuses. The title is OAuth's own word and goes into `error`; the texts of the two credentials are
// wire constants, seen by several integrations.
import { entries } from './problem.ts';

const refusal = entries({ dialect: 'ims', source: 'field' });

export const ims = {
  'ims-client-unknown': refusal('400', 'invalid_client', 'example', () => 'invalid client_id parameter'),
  // Two integrations look for 400 here, one mock answers 401.
  'ims-secret-wrong': refusal('400', 'invalid_client', 'disputed', () => 'invalid client_secret parameter'),
  'ims-scope-invalid': refusal<{ scope: string }>(
    '400',
    'invalid_scope',
    'inferred',
    ({ scope }) => `The scope ${scope} cannot be granted: leave it out.`,
  ),
  'ims-grant-unsupported': refusal<{ grantType: string }>(
    '400',
    'unsupported_grant_type',
    'inferred',
    ({ grantType }) => `The grant_type ${grantType} is not supported: send client_credentials.`,
  ),
  'ims-request-invalid': refusal<{ parameter: string }>(
    '400',
    'invalid_request',
    'inferred',
    ({ parameter }) => `The parameter ${parameter} is missing or unusable: send it in the form or in the query string.`,
  ),
} as const;
