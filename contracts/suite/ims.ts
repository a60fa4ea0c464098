// The token service: its token, what that opens, and whom it turns away.
import type { Answer, Client, ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEqual, isTrue, matches } from './expect.ts';
import { strictHeaders } from './gateway.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { FLOW, get } from './tutorial.ts';

export type Parameters = Readonly<Record<string, string>>;

const ANYBODY: Client = { clientId: 'contract-suite', clientSecret: 's3cret', organization: 'LOCAL@AdobeOrg' };

export const clientOf = (target: Target): Client => target.client ?? ANYBODY;

export const grantOf = (target: Target, change: Parameters = {}): Parameters => {
  const { clientId, clientSecret } = clientOf(target);
  return {
    ...{ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret },
    scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    ...change,
  };
};

/** Whoever asks for a token has none of the four headers yet. */
export const NO_HEADERS = {
  ...{ authorization: undefined, 'x-api-key': undefined },
  ...{ 'x-gw-ims-org-id': undefined, 'x-sandbox-name': undefined },
};

/** Asks one of the operations: `token/v3`. */
export const askAt =
  (operation: string) =>
  (target: Target, form: Parameters, query: Parameters = {}, headers: Parameters = {}): Promise<Answer> =>
    target.call({
      method: 'POST',
      path: `/ims/${operation}?${new URLSearchParams(query)}`,
      body: new URLSearchParams(form).toString(),
      headers: { ...NO_HEADERS, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

const ask = askAt('token/v3');

export const isToken = ({ json }: Answer): void => {
  hasKeys(json, ['access_token', 'token_type', 'expires_in']);
  holds(json, { token_type: 'bearer' });
  matches(json.access_token, /^[\w-]+\.[\w-]+\.[\w-]*$/);
  isTrue(json.expires_in > 500, 'clients ask again when fewer than 500 seconds are left');
};

const successes: readonly ContractCase[] = [
  {
    name: 'a client is given a token for its secret',
    operation: 'createToken',
    evidence: 'documented',
    source: 'AEPP, field reports',
    auth: 'any',
    run: async (target) => isToken(answered(await ask(target, grantOf(target)), 200)),
  },
  {
    name: 'parameters may stand in the form, in the query string, or some here and some there',
    operation: 'createToken',
    evidence: 'documented',
    source: 'field reports',
    auth: 'any',
    run: async (target) => {
      const { client_id = '', ...rest } = grantOf(target);
      isToken(answered(await ask(target, rest, { client_id }), 200));
      isToken(answered(await ask(target, {}, grantOf(target)), 200));
    },
  },
  {
    name: 'a token opens the Platform for the organization of its client',
    operation: 'createToken',
    evidence: 'documented',
    source: 'AEPP, TR',
    ...{ auth: 'strict', client: true },
    run: async (target) => {
      const { json } = answered(await get(target, `${FLOW}/flows`, await strictHeaders(target)), 200);
      isEqual(Object.keys(json), ['items', '_links']);
    },
  },
];

export type Refused = readonly [refusal: RefusalName, name: string, change: Parameters];

const refusals: readonly Refused[] = [
  ['ims-grant-unsupported', 'a grant of another type is refused', { grant_type: 'password' }],
  [
    'ims-code-invalid',
    'a code that nobody filled in is refused',
    { grant_type: 'authorization_code', code: '{AUTHORIZATION_CODE}' },
  ],
  ['ims-request-invalid', 'a request without a grant is refused', { grant_type: '' }],
  ['ims-request-invalid', 'a request without a client is refused', { client_id: '' }],
  ['ims-request-invalid', 'a request without a secret is refused', { client_secret: '' }],
  ['ims-scope-invalid', 'scopes that nobody filled in are refused', { scope: 'openid,{SCOPES}' }],
];

/** What is refused where clients are registered, of one operation; `of` tells its cases from those of the others. */
export const registeredRefusals = (
  operation: string,
  of: string,
  provoke: (target: Target, change: Parameters) => Promise<Answer>,
): readonly ContractCase[] =>
  REGISTERED.map(([refusal, name, change, status]) =>
    refusalCase({
      ...{ name: name + of, operation, refusal, auth: 'any', client: true },
      ...(status && { switches: { 'wrong-client-secret': status } }),
      provoke: (target) => provoke(target, change),
    }),
  );

const REGISTERED: readonly (readonly [...Refused, status?: string])[] = [
  ['ims-client-unknown', 'a client that is not registered is refused', { client_id: 'nobody' }],
  ['ims-secret-wrong', 'a client with another secret is refused with 400', { client_secret: 'guess' }, '400'],
  ['ims-secret-unauthorized', 'a client with another secret is refused with 401', { client_secret: 'guess' }, '401'],
];

export const ims: readonly ContractCase[] = [
  ...successes,
  ...refusals.map(([refusal, name, change]) =>
    refusalCase({
      ...{ name, operation: 'createToken', refusal, auth: 'any' },
      provoke: (target) => ask(target, grantOf(target, change)),
    }),
  ),
  ...registeredRefusals('createToken', '', (target, change) => ask(target, grantOf(target, change))),
];
