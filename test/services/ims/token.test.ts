// The token service by its front door: where parameters may stand, what a token is good for, and what is refused.
import { afterEach, expect, test } from 'vitest';
import { type Answer, HEADERS, NOW_MS, ORG, startEmulator, type TestEmulator } from '../../start.ts';

const CLIENT = { clientId: 'crm-loader', clientSecret: 's3cret', organization: ORG };
const GRANT = { grant_type: 'client_credentials', client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret };
const SANDBOXES = '/data/foundation/sandbox-management/';

let emulator: TestEmulator;
afterEach(() => emulator.close());

interface Sent {
  readonly form?: Record<string, string>;
  readonly query?: Record<string, string>;
}

/** Without any of the four headers: whoever asks for a token has none. */
const ask = ({ form, query = {} }: Sent): Promise<Answer> => {
  const none = Object.fromEntries(Object.keys(HEADERS).map((name) => [name, undefined]));
  const headers = { ...none, ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) };
  const body = form && new URLSearchParams(form).toString();
  return emulator.call('POST', `/ims/token/v3?${new URLSearchParams(query)}`, body, headers);
};

const claimsOf = ({ json }: Answer) => JSON.parse(Buffer.from(json.access_token.split('.')[1], 'base64url').toString());

test.each<[string, { given: Sent }]>([
  ['in the form', { given: { form: GRANT } }],
  ['in the query string', { given: { query: GRANT } }],
  [
    'some here and some there',
    {
      given: {
        form: { grant_type: 'client_credentials', client_secret: 's3cret' },
        query: { client_id: 'crm-loader' },
      },
    },
  ],
  ['twice, of which the form counts', { given: { form: GRANT, query: { ...GRANT, client_id: 'another' } } }],
])('parameters may stand %s', async (_name, { given }) => {
  emulator = await startEmulator();
  const answer = await ask(given);
  expect(answer.status, answer.text).toBe(200);
  expect(answer.json).toEqual({ access_token: expect.any(String), token_type: 'bearer', expires_in: 86_399 });
  expect(claimsOf(answer)).toMatchObject({
    client_id: 'crm-loader',
    org: 'LOCAL@AdobeOrg',
    type: 'access_token',
    created_at: String(NOW_MS),
    expires_in: '86399000',
  });
});

test.each<[string, { given: string }]>([
  [
    'separated by commas',
    { given: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session' },
  ],
  ['separated by blanks', { given: 'openid AdobeID' }],
  ['left empty', { given: '' }],
])('scopes may be %s', async (_name, { given }) => {
  emulator = await startEmulator();
  expect(claimsOf(await ask({ form: { ...GRANT, scope: given } })).scope).toBe(given);
});

test.each<[string, { given: Record<string, string>; want: object }]>([
  ['no grant_type', { given: { ...GRANT, grant_type: '' }, want: { error: 'invalid_request' } }],
  ['another grant_type', { given: { ...GRANT, grant_type: 'password' }, want: { error: 'unsupported_grant_type' } }],
  ['no client_id', { given: { ...GRANT, client_id: '' }, want: { error: 'invalid_request' } }],
  ['no client_secret', { given: { ...GRANT, client_secret: '' }, want: { error: 'invalid_request' } }],
  [
    'a scope that nobody filled in',
    { given: { ...GRANT, scope: 'openid,{SCOPES}' }, want: { error: 'invalid_scope' } },
  ],
  [
    'an unknown client',
    {
      given: { ...GRANT, client_id: 'another' },
      want: { error: 'invalid_client', error_description: 'invalid client_id parameter' },
    },
  ],
  [
    'a wrong secret',
    {
      given: { ...GRANT, client_secret: 'guess' },
      want: { error: 'invalid_client', error_description: 'invalid client_secret parameter' },
    },
  ],
])('a request with %s gets no token', async (_name, { given, want }) => {
  emulator = await startEmulator({ auth: 'strict', clients: [CLIENT] });
  const answer = await ask({ form: given });
  expect(answer.status).toBe(400);
  expect(answer.json).toMatchObject(want);
  expect(answer.text).not.toContain('access_token');
});

const withToken = async (headers: Record<string, string> = {}) => {
  const { json } = await ask({ form: { ...GRANT, scope: 'openid,AdobeID,read_organizations' } });
  const bearer = { authorization: `Bearer ${json.access_token}`, 'x-api-key': CLIENT.clientId };
  return () => emulator.call('GET', SANDBOXES, undefined, { ...bearer, ...headers });
};

test('under strict authentication a token opens the Platform until it expires', async () => {
  emulator = await startEmulator({ auth: 'strict', clients: [CLIENT] });
  const request = await withToken();
  expect((await request()).status).toBe(200);
  await emulator.call('POST', '/_emulator/clock/advance', { by: 86_398 });
  expect((await request()).status).toBe(200);
  await emulator.call('POST', '/_emulator/clock/advance', { by: 1 });
  expect((await request()).json).toMatchObject({ error_code: '401013' });
});

test('a token is good for the organization of its client alone', async () => {
  emulator = await startEmulator({ auth: 'strict', clients: [CLIENT] });
  const request = await withToken({ 'x-gw-ims-org-id': 'FEDCBA9876543210FEDCBA98@AdobeOrg' });
  expect((await request()).json).toMatchObject({ error_code: '403025' });
});
