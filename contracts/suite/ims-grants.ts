// The token service beside its newest form: codes of users, the older versions, forms in several parts, and the scopes that
// open the Platform.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, isEqual } from './expect.ts';
import {
  askAt,
  clientOf,
  grantOf,
  isToken,
  NO_HEADERS,
  type Parameters,
  type Refused,
  registeredRefusals,
} from './ims.ts';
import { refusalCase } from './refusals.ts';
import { FLOW, get } from './tutorial.ts';

const v3 = askAt('token/v3');
const v2 = askAt('token/v2');
const v1 = askAt('token/v1');

const BOUNDARY = 'a-boundary-of-parts';

/** The same parameters as parts of one body. */
export const inParts = (target: Target, operation: string, parameters: Parameters): Promise<Answer> => {
  const parts = Object.entries(parameters).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return target.call({
    ...{ method: 'POST', path: `/ims/${operation}`, body: `${parts.join('')}--${BOUNDARY}--\r\n` },
    headers: { ...NO_HEADERS, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  });
};

const codeOf = (target: Target, change: Parameters = {}) =>
  grantOf(target, { grant_type: 'authorization_code', code: 'a-code', ...change });

/** The older versions tell the lifetime in seconds as well. */
const isInSeconds = (answer: Answer): void => {
  isToken(answer);
  isEqual(answer.json.expires_in, 86_399);
};

const ANY = { auth: 'any' } as const;

const successes: readonly ContractCase[] = [
  {
    ...{ name: 'a token is given for the code of a user', operation: 'createTokenByCode', ...ANY },
    ...{ evidence: 'documented', source: 'AEPP' },
    run: async (target) => isInSeconds(answered(await v1(target, codeOf(target)), 200)),
  },
  {
    ...{ name: 'version 3 takes the code of a user, too', operation: 'createToken', ...ANY },
    ...{ evidence: 'documented', source: 'IMS' },
    run: async (target) => isInSeconds(answered(await v3(target, codeOf(target)), 200)),
  },
  {
    ...{ name: 'a client may send its id and secret as Basic authorization', operation: 'createToken', ...ANY },
    ...{ evidence: 'documented', source: 'IMS' },
    run: async (target) => {
      const { client_id: id, client_secret: secret, ...rest } = codeOf(target);
      const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
      isInSeconds(answered(await v3(target, rest, {}, { authorization }), 200));
    },
  },
  {
    ...{ name: 'version 2 takes all its parameters from the query string', operation: 'createTokenV2', ...ANY },
    ...{ evidence: 'documented', source: 'field reports' },
    run: async (target) => isInSeconds(answered(await v2(target, {}, grantOf(target)), 200)),
  },
  {
    ...{ name: 'parameters may be parts of one body', operation: 'createTokenV2', ...ANY },
    ...{ evidence: 'example', source: 'field reports' },
    run: async (target) => {
      isInSeconds(answered(await inParts(target, 'token/v2', grantOf(target)), 200));
      isInSeconds(answered(await inParts(target, 'token/v3', grantOf(target)), 200));
    },
  },
];

const refusals: readonly Refused[] = [
  ['ims-request-invalid', 'a request without a code', { grant_type: 'authorization_code', code: '' }],
  ['ims-code-invalid', 'a code that nobody filled in', { grant_type: 'authorization_code', code: '{CODE}' }],
  ['ims-grant-unsupported', 'a grant of another type', { grant_type: 'refresh_token' }],
  ['ims-scope-invalid', 'scopes that nobody filled in', { scope: '{SCOPES}' }],
];

const VERSIONS = [
  ['createTokenByCode', 'version 1', v1],
  ['createTokenV2', 'version 2', v2],
] as const;

const refused: readonly ContractCase[] = VERSIONS.flatMap(([operation, version, ask]) => [
  ...refusals.map(([refusal, name, change]) =>
    refusalCase({
      ...{ name: `${name} is refused by ${version}`, operation, refusal, ...ANY },
      provoke: (target) => ask(target, codeOf(target, change)),
    }),
  ),
  ...registeredRefusals(operation, ` by ${version}`, (target, change) => ask(target, codeOf(target, change))),
]);

const scopes: readonly ContractCase[] = [
  refusalCase({
    ...{ name: 'a token without a scope of the Platform does not open it', operation: 'listFlows' },
    ...{ refusal: 'token-scope-insufficient', auth: 'strict', client: true },
    provoke: async (target) => {
      const { json } = answered(await v3(target, grantOf(target, { scope: 'openid,AdobeID' })), 200);
      const { clientId, organization } = clientOf(target);
      const headers = { 'x-api-key': clientId, 'x-gw-ims-org-id': organization };
      return get(target, `${FLOW}/flows`, { authorization: `Bearer ${json.access_token}`, ...headers });
    },
  }),
];

export const imsGrants: readonly ContractCase[] = [...successes, ...refused, ...scopes];
