// What the gateway says before any service is asked. The calls are those of Flow Service; the answers are everyone's.
import type { Call, ContractCase, Target } from './case.ts';
import { answered, holds, isEqual, isTrue } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { connectionBody, FLOW, get, makeConnection } from './tutorial.ts';

const SHAPE = { auth: 'shape' } as const;

type Header = readonly [refusal: RefusalName, name: string, headers: Call['headers']];

/** In the order in which they are checked: each has all that comes after it wrong, too. */
const NOTHING = { 'x-api-key': undefined, 'x-gw-ims-org-id': undefined };
const headers: readonly Header[] = [
  ['token-missing', 'a request without a token is refused first', { authorization: undefined, ...NOTHING }],
  ['token-invalid', 'a token that nobody filled in is refused', { authorization: 'Bearer {ACCESS_TOKEN}', ...NOTHING }],
  ['token-invalid', 'a token comes as Bearer', { authorization: 'Basic YTpi' }],
  ['key-missing', 'a request without a key is refused before its organization is looked at', NOTHING],
  ['key-invalid', 'a key that nobody filled in is refused', { 'x-api-key': '{API_KEY}' }],
  ['organization-missing', 'a request without an organization is refused', { 'x-gw-ims-org-id': undefined }],
  ['organization-malformed', 'an organization that nobody filled in is refused', { 'x-gw-ims-org-id': '{ORG_ID}' }],
];

const tokenCases: readonly ContractCase[] = [
  refusalCase({
    name: "the tutorial's look-up of the flow spec has no token, and is refused",
    operation: 'listFlowSpecs',
    refusal: 'token-missing',
    source: 'SEED, TR',
    ...SHAPE,
    provoke: (target) => get(target, `${FLOW}/flowSpecs?property=name==%22CRMToAEP%22`, { authorization: undefined }),
  }),
  refusalCase({
    name: 'a token opens its own organization alone',
    operation: 'listFlows',
    refusal: 'organization-mismatch',
    ...{ auth: 'strict', client: true },
    provoke: async (target) =>
      get(target, `${FLOW}/flows`, await strictHeaders(target, 'F00D00000000000000000000@AdobeOrg')),
  }),
];

/** A token of the local token service, sent as `organization`. */
export const strictHeaders = async (target: Target, organization?: string): Promise<Record<string, string>> => {
  const client = target.client;
  if (!client) throw new Error('the target has no client');
  const grant = {
    ...{ grant_type: 'client_credentials', client_id: client.clientId, client_secret: client.clientSecret },
    scope: 'openid,AdobeID,read_organizations',
  };
  const query = new URLSearchParams(grant);
  const { json } = answered(await target.call({ method: 'POST', path: `/ims/token/v3?${query}` }), 200);
  return {
    authorization: `Bearer ${json.access_token}`,
    'x-api-key': client.clientId,
    'x-gw-ims-org-id': organization ?? client.organization,
  };
};

const sandboxCases: readonly ContractCase[] = [
  refusalCase({
    name: 'a sandbox that the organization does not have is refused',
    operation: 'listFlows',
    refusal: 'sandbox-unknown',
    provoke: (target) => get(target, `${FLOW}/flows`, { 'x-sandbox-name': 'staging' }),
  }),
  refusalCase({
    name: 'the id of a sandbox is for service tokens alone',
    operation: 'listFlows',
    refusal: 'sandbox-id-not-allowed',
    provoke: (target) => get(target, `${FLOW}/flows`, { 'x-sandbox-id': 'any' }),
  }),
  refusalCase({
    name: 'a request without a sandbox is refused where no default stands in',
    operation: 'listFlows',
    refusal: 'sandbox-header-missing',
    switches: { 'missing-sandbox-header': 'refuse' },
    provoke: (target) => get(target, `${FLOW}/flows`, { 'x-sandbox-name': undefined }),
  }),
  {
    name: 'without a sandbox the default one is meant',
    operation: 'listConnections',
    evidence: 'disputed',
    source: 'FS, DUPD against FE',
    switches: { 'missing-sandbox-header': 'default-sandbox' },
    run: async (target) => {
      const id = await makeConnection(target);
      const { json } = answered(await get(target, `${FLOW}/connections`, { 'x-sandbox-name': undefined }), 200);
      isEqual(json.items.length, 1);
      holds(json.items[0], { id, sandboxName: 'prod' });
    },
  },
  {
    name: 'what is in one sandbox is not seen in another',
    operation: 'listConnections',
    evidence: 'documented',
    source: 'SEED, FS',
    run: async (target) => {
      await makeConnection(target);
      const { json } = answered(await get(target, `${FLOW}/connections`, { 'x-sandbox-name': 'dev' }), 200);
      isEqual(json.items, []);
    },
  },
];

const create = (target: Target, call: Omit<Call, 'path'>) =>
  target.call({ method: 'POST', path: `${FLOW}/connections`, ...call });

const MEBIBYTE = 2 ** 20;

type Refused = readonly [refusal: RefusalName, name: string, call: (target: Target) => Omit<Call, 'path'>];

const bodies: readonly Refused[] = [
  [
    'content-type-missing',
    'a POST says of which type its body is',
    (target) => ({ body: connectionBody(target), headers: { 'content-type': undefined } }),
  ],
  [
    'content-type-missing',
    'a POST is no form',
    (target) => ({ body: connectionBody(target), headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  ],
  ['body-missing', 'a POST has a body', () => ({})],
  ['body-missing', 'null is no body', () => ({ body: 'null' })],
  [
    'body-not-json',
    "the tutorial's trailing comma is refused",
    () => ({ body: '{ "data": { "format": "tabular", } }' }),
  ],
  ['body-not-utf8', 'a body is UTF-8', () => ({ body: Uint8Array.of(0x22, 0xff, 0x22) })],
  ['body-too-deep', 'a body is not nested without end', () => ({ body: `${'['.repeat(400)}${']'.repeat(400)}` })],
  ['body-too-large', 'a body is not large without end', () => ({ body: `"${'a'.repeat(11 * MEBIBYTE)}"` })],
];

const paths: readonly ContractCase[] = [
  refusalCase({
    name: 'a path that no service is at home at is answered in HTML, by the gateway itself',
    refusal: 'route-unknown',
    auth: 'any',
    provoke: (target) => get(target, '/data/foundation/nothing'),
  }),
  refusalCase({
    name: 'a path that its service does not know is answered in JSON, by the service',
    refusal: 'path-unknown',
    provoke: (target) => get(target, `${FLOW}/nothing`),
  }),
  refusalCase({
    name: 'a method that a path does not have is refused, and those that it has are named',
    refusal: 'method-not-allowed',
    provoke: async (target) => {
      const answer = await target.call({ method: 'DELETE', path: `${FLOW}/flows` });
      const allowed = answer.headers.get('allow')?.split(', ') ?? [];
      isTrue(allowed.includes('GET') && allowed.includes('POST'), `only ${allowed.join(', ')} are allowed`);
      return answer;
    },
  }),
  refusalCase({
    name: 'an operation that is documented and not emulated says so by its name',
    refusal: 'not-emulated',
    provoke: (target) => target.call({ method: 'POST', path: `${FLOW}/flows/search`, body: {} }),
  }),
  refusalCase({
    name: 'a page of another site cannot call the emulator',
    refusal: 'origin-forbidden',
    auth: 'any',
    provoke: (target) => get(target, '/_emulator/health', { origin: 'https://example.com' }),
  }),
];

const accepted: readonly ContractCase[] = [
  {
    name: 'a path may end in a slash',
    operation: 'listFlows',
    evidence: 'documented',
    source: 'FS, OND',
    run: async (target) => {
      answered(await get(target, `${FLOW}/flows/`), 200);
    },
  },
  {
    name: 'a PATCH needs no media type, as documented samples send none',
    operation: 'patchConnection',
    evidence: 'example',
    source: 'UPD, UPC',
    run: async (target) => {
      const path = `${FLOW}/connections/${await makeConnection(target)}`;
      const { etag } = (await get(target, path)).json.items[0];
      const body = [{ op: 'replace', path: '/name', value: 'Renamed' }];
      const sent = { 'if-match': etag, 'content-type': undefined };
      answered(await target.call({ method: 'PATCH', path, body, headers: sent }), 200);
    },
  },
  {
    name: 'an answer carries the id of its request',
    operation: 'listFlows',
    evidence: 'inferred',
    source: 'FS, NOTIF',
    run: async (target) => {
      const { headers: own } = answered(await get(target, `${FLOW}/flows`), 200);
      isTrue((own.get('x-request-id') ?? '').length > 0, 'the answer has no x-request-id');
      const { headers: sent } = await get(target, `${FLOW}/flows`, { 'x-request-id': 'from-the-client' });
      isEqual(sent.get('x-request-id'), 'from-the-client');
    },
  },
];

export const gateway: readonly ContractCase[] = [
  ...headers.map(([refusal, name, sent]) =>
    refusalCase({
      ...{ name, operation: 'listFlows', refusal, ...SHAPE },
      provoke: (target) => get(target, `${FLOW}/flows`, sent),
    }),
  ),
  ...tokenCases,
  ...sandboxCases,
  ...bodies.map(([refusal, name, call]) =>
    refusalCase({ name, operation: 'createConnection', refusal, provoke: (target) => create(target, call(target)) }),
  ),
  ...paths,
  ...accepted,
];
