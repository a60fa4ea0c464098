// What the gateway says before any service is asked. The calls are those of Flow Service; the answers are everyone's.
import type { Call, ContractCase, Target } from './case.ts';
import { answered, holds, isEqual } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { connectionBody, FLOW, get, makeConnection } from './tutorial.ts';

const SHAPE = { auth: 'shape' } as const;

type Header = readonly [refusal: RefusalName, name: string, headers: Call['headers']];

const NOWHERE = { 'x-sandbox-name': 'staging' };
const NOBODY = { 'x-gw-ims-org-id': undefined, ...NOWHERE };
const NOTHING = { 'x-api-key': undefined, ...NOBODY };

/** In the order in which they are checked: each has what comes after it wrong, too. */
const headers: readonly Header[] = [
  ['token-missing', 'a request without a token is refused first', { authorization: undefined, ...NOTHING }],
  ['token-invalid', 'a token that nobody filled in is refused', { authorization: 'Bearer {ACCESS_TOKEN}', ...NOTHING }],
  ['token-invalid', 'a token comes as Bearer', { authorization: 'Basic YTpi', ...NOTHING }],
  ['key-missing', 'a request without a key is refused before its organization is looked at', NOTHING],
  ['key-invalid', 'a key that nobody filled in is refused', { 'x-api-key': '{API_KEY}', ...NOBODY }],
  ['organization-missing', 'a request without an organization is refused', NOBODY],
  [
    'organization-malformed',
    'an organization that nobody filled in is refused',
    { 'x-gw-ims-org-id': '{ORG_ID}', ...NOWHERE },
  ],
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
  refusalCase({
    name: 'a client that may only read reads, and writes nothing',
    operation: 'createConnection',
    refusal: 'permission-missing',
    ...{ auth: 'strict', client: true, reader: true },
    provoke: async (target) => {
      const headers = await strictHeaders(target, undefined, target.reader);
      const body = connectionBody(target);
      const refusal = await target.call({ method: 'POST', path: `${FLOW}/connections`, body, headers });
      const made = `${FLOW}/connections?property=${encodeURIComponent(`name=="${body['name']}"`)}`;
      isEqual(answered(await get(target, made, headers), 200).json.items, []);
      return refusal;
    },
  }),
];

/** A token of the local token service, sent as `organization`. */
export const strictHeaders = async (
  target: Target,
  organization?: string,
  client = target.client,
): Promise<Record<string, string>> => {
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
    name: 'all sandboxes at once are for service tokens alone',
    operation: 'listFlows',
    refusal: 'sandbox-value-restricted',
    provoke: (target) => get(target, `${FLOW}/flows`, { 'x-sandbox-name': '*' }),
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

export const gateway: readonly ContractCase[] = [
  ...headers.map(([refusal, name, sent]) =>
    refusalCase({
      ...{ name, operation: 'listFlows', refusal, ...SHAPE },
      provoke: (target) => get(target, `${FLOW}/flows`, sent),
    }),
  ),
  ...tokenCases,
  ...sandboxCases,
];
