// Tokens for a JWT that a service account has signed. The signatures here are none: a target that checks them turns all down.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, hasKeys, isEqual, isTrue } from './expect.ts';
import { askAt, clientOf, type Parameters, registeredRefusals } from './ims.ts';
import { inParts } from './ims-grants.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { FLOW, get } from './tutorial.ts';

type Claims = Readonly<Record<string, unknown>>;

const EXCHANGE = 'exchange/jwt';
const IMS = 'https://ims-na1.adobelogin.com';
const METASCOPE = `${IMS}/s/ent_dataservices_sdk`;
/** Seconds: the year 2100. */
const LATE = 4_102_444_800;

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const jwtOf = (target: Target, change: Claims = {}, alg = 'RS256'): string => {
  const { clientId, organization } = clientOf(target);
  const claims = { exp: LATE, iss: organization, sub: 'a@techacct.adobe.com', aud: `${IMS}/c/${clientId}` };
  return `${encoded({ alg, typ: 'JWT' })}.${encoded({ ...claims, [METASCOPE]: true, ...change })}.c2lnbmF0dXJl`;
};

const requestOf = (target: Target, change: Parameters = {}): Parameters => {
  const { clientId, clientSecret } = clientOf(target);
  return { client_id: clientId, client_secret: clientSecret, jwt_token: jwtOf(target), ...change };
};

const ask = askAt(EXCHANGE);

const isInMilliseconds = ({ json }: Answer): void => {
  hasKeys(json, ['access_token', 'token_type', 'expires_in']);
  isEqual(json.token_type, 'bearer');
  isTrue(json.expires_in > 80_000_000, 'the lifetime is not told in milliseconds');
};

const ANY = { auth: 'any' } as const;
const JWT = { operation: 'createTokenByJwt', evidence: 'documented', source: 'AEPP, IMS' } as const;

const successes: readonly ContractCase[] = [
  {
    ...{ name: 'a JWT is exchanged for a token, whose lifetime is in milliseconds', ...JWT, ...ANY },
    run: async (target) => isInMilliseconds(answered(await ask(target, requestOf(target)), 200)),
  },
  {
    ...{ name: 'a JWT may come as a part of a body, and to a path that ends in a slash', ...JWT, ...ANY },
    run: async (target) => isInMilliseconds(answered(await inParts(target, `${EXCHANGE}/`, requestOf(target)), 200)),
  },
  {
    ...{ name: 'a token for a JWT opens the Platform', ...JWT, auth: 'strict', client: true },
    run: async (target) => {
      const answer = answered(await ask(target, requestOf(target)), 200);
      isInMilliseconds(answer);
      const { clientId, organization } = clientOf(target);
      const headers = { 'x-api-key': clientId, 'x-gw-ims-org-id': organization };
      const authorization = `Bearer ${answer.json.access_token}`;
      const { json } = answered(await get(target, `${FLOW}/flows`, { authorization, ...headers }), 200);
      isEqual(Object.keys(json), ['items', '_links']);
    },
  },
];

/** By what is wrong with the claims. */
const claims: readonly (readonly [refusal: RefusalName, name: string, change: Claims])[] = [
  ['ims-jwt-unreadable', 'a JWT whose exp is no whole number is refused', { exp: '4102444800' }],
  ['ims-jwt-expired', 'a JWT that has expired is refused', { exp: 1 }],
  ['ims-audience-wrong', 'a JWT for another client is refused', { aud: `${IMS}/c/another-client` }],
  ['ims-claim-invalid', 'a JWT of nobody is refused', { sub: 'somebody@example.com' }],
  ['ims-claim-invalid', 'a JWT of no organization is refused', { iss: 'example.com' }],
  ['ims-metascope-missing', 'a JWT without a metascope is refused', { [METASCOPE]: undefined }],
];

const requests: readonly (readonly [RefusalName, name: string, change: (target: Target) => Parameters])[] = [
  ['ims-jwt-unreadable', 'an exchange of no JWT is refused', () => ({ jwt_token: '' })],
  ['ims-jwt-unreadable', 'an exchange of a text that is no JWT is refused', () => ({ jwt_token: 'a.b.c' })],
  ['ims-request-invalid', 'an exchange without a client is refused', () => ({ client_id: '' })],
  [
    'ims-signature-invalid',
    'a JWT that is signed with a shared secret is refused',
    (target) => ({ jwt_token: jwtOf(target, {}, 'HS256') }),
  ],
  ...claims.map(
    ([refusal, name, change]) => [refusal, name, (target: Target) => ({ jwt_token: jwtOf(target, change) })] as const,
  ),
];

export const imsJwt: readonly ContractCase[] = [
  ...successes,
  ...requests.map(([refusal, name, change]) =>
    refusalCase({
      ...{ name, operation: JWT.operation, refusal, ...ANY },
      provoke: (target) => ask(target, requestOf(target, change(target))),
    }),
  ),
  ...registeredRefusals(JWT.operation, ' with its JWT', (target, change) => ask(target, requestOf(target, change))),
];
