// What the token service refuses. The title is OAuth's own word and goes into `error`; the texts of the two credentials are
// wire constants, seen by several integrations.
import { entries } from './problem.ts';

const refusal = entries({ dialect: 'ims', source: 'field' });
const ofJwt = entries({ dialect: 'ims', source: 'IMS' });

export const ims = {
  'ims-client-unknown': refusal('400', 'invalid_client', 'example', () => 'invalid client_id parameter'),
  // Two integrations look for 400 here; one mock answers 401, and so does the page on service accounts.
  'ims-secret-wrong': refusal('400', 'invalid_client', 'disputed', () => 'invalid client_secret parameter'),
  'ims-secret-unauthorized': refusal('401', 'invalid_client', 'disputed', () => 'invalid client_secret parameter', {
    source: 'field, IMS',
  }),
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
    ({ grantType }) => `The grant_type ${grantType} is not supported: send client_credentials, or authorization_code.`,
  ),
  'ims-code-invalid': refusal(
    '400',
    'invalid_grant',
    'assumed',
    () => 'The code is a placeholder that nobody has filled: any other text will do, for nobody signs in here.',
  ),
  'ims-request-invalid': refusal<{ parameter: string }>(
    '400',
    'invalid_request',
    'inferred',
    ({ parameter }) => `The parameter ${parameter} is missing or unusable: send it in the form or in the query string.`,
  ),

  'ims-audience-wrong': ofJwt<{ audience: string; clientId: string }>(
    '400',
    'invalid_client',
    'documented',
    ({ audience, clientId }) => `The claim aud is ${audience}: it has to be the address of IMS, then /c/${clientId}.`,
  ),
  'ims-jwt-unreadable': ofJwt<{ expected: string }>(
    '400',
    'invalid_token',
    'documented',
    ({ expected }) => `The jwt_token cannot be read; expected: ${expected}.`,
  ),
  'ims-jwt-expired': ofJwt<{ exp: number; nowSeconds: number }>(
    '400',
    'invalid_token',
    'documented',
    ({ exp, nowSeconds }) => `The jwt_token has expired: its exp is ${exp}, and it is ${nowSeconds}.`,
  ),
  // Of signatures the word alone is published; that RS256 is the one algorithm is.
  'ims-signature-invalid': ofJwt<{ alg: string }>(
    '400',
    'invalid_signature',
    'inferred',
    ({ alg }) => `The jwt_token says that it is signed with ${alg}: sign it with RS256.`,
  ),
  'ims-metascope-missing': ofJwt(
    '400',
    'invalid_scope',
    'documented',
    () =>
      'The jwt_token asks for no metascope: add a claim named https://IMS/s/ent_dataservices_sdk, with the value true.',
  ),
  'ims-claim-invalid': ofJwt<{ claim: string; value: string; expected: string }>(
    '400',
    'bad_request',
    'documented',
    ({ claim, value, expected }) => `The claim ${claim} of the jwt_token is ${value}; expected: ${expected}.`,
  ),
} as const;
