// The four headers: who may ask for what, with which words the gateway refuses, and in which order it looks.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEADERS, NOW_MS, ORG, startEmulator, type TestEmulator } from '../start.ts';
import { stored } from '../stored.ts';
import { CONNECTION } from '../tutorial.ts';
import { CONNECTIONS, refusedWith } from './refused.ts';

type Sent = Record<string, string | undefined>;

const WITHOUT_ANY: Sent = Object.fromEntries(Object.keys(HEADERS).map((name) => [name, undefined]));
const SANDBOX_CODES = 'https://ns.adobe.com/aep/errors/FLOW-';

describe('with headers of the right form', () => {
  let emulator: TestEmulator;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.close());

  // The final dot of the first message, and its absence from the others, are as documented.
  test.each<[string, { given: Sent; want: [number, string, string] }]>([
    ['no token', { given: { authorization: undefined }, want: [403, '403010', 'Oauth token is missing.'] }],
    ['an empty token', { given: { authorization: '' }, want: [403, '403010', 'Oauth token is missing.'] }],
    [
      'a scheme other than Bearer',
      { given: { authorization: 'Basic YTpi' }, want: [401, '401013', 'Oauth token is not valid'] },
    ],
    ['Bearer alone', { given: { authorization: 'Bearer' }, want: [401, '401013', 'Oauth token is not valid'] }],
    [
      'a token of two words',
      { given: { authorization: 'Bearer a b' }, want: [401, '401013', 'Oauth token is not valid'] },
    ],
    [
      'a placeholder for a token',
      { given: { authorization: 'Bearer {ACCESS_TOKEN}' }, want: [401, '401013', 'Oauth token is not valid'] },
    ],
    ['no key', { given: { 'x-api-key': undefined }, want: [403, '403000', 'Api Key is required'] }],
    ['an empty key', { given: { 'x-api-key': '' }, want: [403, '403000', 'Api Key is required'] }],
    ['a placeholder for a key', { given: { 'x-api-key': '{API_KEY}' }, want: [403, '403003', 'Api Key is invalid'] }],
    ['no organization', { given: { 'x-gw-ims-org-id': undefined }, want: [400, '400003', 'Missing header'] }],
    [
      'a placeholder for an organization',
      { given: { 'x-gw-ims-org-id': '{ORG_ID}' }, want: [403, '403027', 'User region is missing'] },
    ],
    [
      'an organization without its ending',
      { given: { 'x-gw-ims-org-id': '0123456789ABCDEF01234567' }, want: [403, '403027', 'User region is missing'] },
    ],
  ])('%s is refused in the words of the gateway, and nothing is stored', async (_, { given, want }) => {
    const before = await stored(emulator);
    const { status, json } = await emulator.call('POST', CONNECTIONS, CONNECTION, given);
    expect([status, json]).toEqual([want[0], { error_code: want[1], message: want[2] }]);
    expect(await stored(emulator)).toEqual(before);
  });

  test.each<[string, { given: Sent; want: [number, string] }]>([
    ['a sandbox that the organization lacks', { given: { 'x-sandbox-name': 'stage' }, want: [404, '2100-404'] }],
    ['a sandbox in upper case', { given: { 'x-sandbox-name': 'PROD' }, want: [404, '2100-404'] }],
    ['a placeholder for a sandbox', { given: { 'x-sandbox-name': '{SANDBOX_NAME}' }, want: [404, '2100-404'] }],
    ['the id of a sandbox, with a user token', { given: { 'x-sandbox-id': 'an-id' }, want: [400, '2110-400'] }],
  ])('%s is refused in the layout of the service, and nothing is stored', async (_, { given, want }) => {
    const before = await stored(emulator);
    const { status, json } = await emulator.call('POST', CONNECTIONS, CONNECTION, given);
    expect([status, json.status, json.type]).toEqual([want[0], want[0], `${SANDBOX_CODES}${want[1]}`]);
    expect(await stored(emulator)).toEqual(before);
  });

  // From one fault on, all that follow it are sent too: the first of them is the one that is told.
  const FAULTS: readonly [string, Sent, string][] = [
    ['token', { authorization: undefined }, 'token-missing'],
    ['key', { 'x-api-key': undefined }, 'key-missing'],
    ['organization', { 'x-gw-ims-org-id': undefined }, 'organization-missing'],
    ['sandbox', { 'x-sandbox-name': 'stage' }, 'sandbox-unknown'],
    ['media type', { 'content-type': 'text/plain' }, 'content-type-missing'],
  ];
  test.each(FAULTS)('the %s is looked at before all that stands after it in the list', async (name, _, problem) => {
    const first = FAULTS.findIndex(([other]) => other === name);
    const sent = Object.assign({}, ...FAULTS.slice(first).map(([, given]) => given));
    expect(refusedWith(await emulator.call('POST', CONNECTIONS, '{', sent))[1]).toBe(problem);
  });

  test('without x-sandbox-name the default sandbox is meant', async () => {
    const { json } = await emulator.call('POST', CONNECTIONS, CONNECTION, { 'x-sandbox-name': undefined });
    const { status } = await emulator.call('GET', `${CONNECTIONS}/${json.id}`, undefined, { 'x-sandbox-name': 'prod' });
    expect(status).toBe(200);
  });

  test('what one sandbox, or one organization, holds is not there in another', async () => {
    const { json } = await emulator.call('POST', CONNECTIONS, CONNECTION);
    const look = async (given: Sent) =>
      (await emulator.call('GET', `${CONNECTIONS}/${json.id}`, undefined, given)).status;
    expect(await look({})).toBe(200);
    expect(await look({ 'x-sandbox-name': 'dev' })).toBe(404);
    expect(await look({ 'x-gw-ims-org-id': 'ANOTHER@AdobeOrg' })).toBe(404);
  });

  test('an unknown path of a service asks for the four headers too', async () => {
    const answer = await emulator.call('GET', '/data/foundation/flowservice/nothing', undefined, WITHOUT_ANY);
    expect(refusedWith(answer)).toEqual([403, 'token-missing']);
  });

  test('the hint says what was wrong where the body is a constant', async () => {
    const { headers } = await emulator.call('GET', CONNECTIONS, undefined, { authorization: 'Bearer {ACCESS_TOKEN}' });
    expect(headers.get('x-emulator-hint')).toContain('placeholder');
  });
});

test('a missing x-sandbox-name is refused where the switch says so', async () => {
  const emulator = await startEmulator({ switches: { 'missing-sandbox-header': 'refuse' } });
  const { status, json } = await emulator.call('GET', CONNECTIONS, undefined, { 'x-sandbox-name': undefined });
  expect([status, json.type]).toEqual([400, `${SANDBOX_CODES}2105-400`]);
  await emulator.close();
});

describe('with authentication off', () => {
  test('a request without headers acts for the local organization, in prod', async () => {
    const emulator = await startEmulator({ auth: 'off' });
    const { json } = await emulator.call('POST', CONNECTIONS, CONNECTION, WITHOUT_ANY);
    const found = await emulator.call('GET', `${CONNECTIONS}/${json.id}`, undefined, WITHOUT_ANY);
    expect(found.json.items[0]).toMatchObject({ imsOrgId: 'LOCAL@AdobeOrg', sandboxName: 'prod' });
    await emulator.close();
  });
});

describe('with strict authentication', () => {
  const CLIENT = { clientId: 'a-client', clientSecret: 'a-secret', organization: ORG };
  const OTHER = { clientId: 'b-client', clientSecret: 'b-secret', organization: 'FEDCBA9876543210FEDCBA98@AdobeOrg' };
  const SHORT = { clientId: 'c-client', clientSecret: 'c-secret', organization: 'SHORT@AdobeOrg' };
  let emulator: TestEmulator;
  beforeAll(async () => {
    emulator = await startEmulator({ auth: 'strict', clients: [CLIENT, OTHER, SHORT] });
  });
  afterAll(() => emulator.close());

  const tokenFor = async ({ clientId, clientSecret }: typeof CLIENT, scope = 'openid,read_organizations') => {
    const query = new URLSearchParams({
      ...{ grant_type: 'client_credentials', scope },
      ...{ client_id: clientId, client_secret: clientSecret },
    });
    const { json } = await emulator.call('POST', `/ims/token/v3?${query}`, undefined, WITHOUT_ANY);
    return { authorization: `Bearer ${json.access_token}`, expiresInSeconds: json.expires_in };
  };

  const list = async (client: typeof CLIENT, headers: Sent = {}) => {
    const { authorization } = await tokenFor(client);
    return emulator.call('GET', CONNECTIONS, undefined, { authorization, ...headers });
  };

  test('a token of the local IMS opens the door', async () => {
    expect((await list(CLIENT)).status).toBe(200);
  });

  test.each<[string, { given: [typeof CLIENT, Sent]; want: [number, string] }]>([
    ['a token that IMS never issued', { given: [CLIENT, { authorization: 'Bearer a-token' }], want: [401, '401013'] }],
    ['the key of another client', { given: [CLIENT, { 'x-api-key': 'b-client' }], want: [403, '403003'] }],
    [
      'the organization of another client',
      {
        given: [CLIENT, { 'x-gw-ims-org-id': OTHER.organization }],
        want: [403, '403025'],
      },
    ],
    [
      'an organization that is not 24 hexadecimal digits',
      {
        given: [SHORT, { 'x-api-key': 'c-client', 'x-gw-ims-org-id': SHORT.organization }],
        want: [403, '403027'],
      },
    ],
  ])('%s is refused, and nothing is stored', async (_, { given: [client, headers], want }) => {
    const bearer = { authorization: (await tokenFor(CLIENT)).authorization };
    const before = await stored(emulator, bearer);
    const { authorization } = await tokenFor(client);
    const { status, json } = await emulator.call('POST', CONNECTIONS, CONNECTION, { authorization, ...headers });
    expect([status, json.error_code]).toEqual(want);
    expect(await stored(emulator, bearer)).toEqual(before);
  });

  test.each(['openid,AdobeID', 'read_organization', 'READ_ORGANIZATIONS'])(
    'a token of the scope "%s" does not open the Platform, and nothing is stored',
    async (scope) => {
      const bearer = { authorization: (await tokenFor(CLIENT)).authorization };
      const before = await stored(emulator, bearer);
      const { authorization } = await tokenFor(CLIENT, scope);
      const answer = await emulator.call('POST', CONNECTIONS, CONNECTION, { authorization });
      expect(refusedWith(answer)).toEqual([403, 'token-scope-insufficient']);
      expect(answer.json).toEqual({ error_code: '403025', message: 'Profile is not valid' });
      expect(await stored(emulator, bearer)).toEqual(before);
    },
  );

  test('a client that asked for no scope has those of its credentials', async () => {
    const { authorization } = await tokenFor(CLIENT, '');
    expect((await emulator.call('GET', CONNECTIONS, undefined, { authorization })).status).toBe(200);
  });

  test('the organization is looked at before the scope', async () => {
    const { authorization } = await tokenFor(CLIENT, 'openid');
    const headers = { authorization, 'x-gw-ims-org-id': OTHER.organization };
    const answer = await emulator.call('GET', CONNECTIONS, undefined, headers);
    expect(refusedWith(answer)[1]).toBe('organization-mismatch');
  });

  test('a token whose signature was changed is refused', async () => {
    const { authorization } = await tokenFor(CLIENT);
    const flipped = authorization.slice(0, -2) + (authorization.endsWith('AA') ? 'BB' : 'AA');
    expect((await list(CLIENT, { authorization: flipped })).json.error_code).toBe('401013');
  });

  test('a token lives as long as it says, and no longer', async () => {
    const { authorization, expiresInSeconds } = await tokenFor(CLIENT);
    const startMs = emulator.clock.nowMs();
    expect(startMs).toBeGreaterThanOrEqual(NOW_MS);
    await emulator.clock.advanceTo(startMs + expiresInSeconds * 1000 - 1);
    expect((await emulator.call('GET', CONNECTIONS, undefined, { authorization })).status).toBe(200);
    await emulator.clock.advanceTo(startMs + expiresInSeconds * 1000);
    const { status, json } = await emulator.call('GET', CONNECTIONS, undefined, { authorization });
    expect([status, json.error_code]).toEqual([401, '401013']);
  });
});
