// The other ways to a token: codes, older versions, forms in parts, Basic authorization, and JWTs that a client has signed.
import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, HEADERS, NOW_MS, ORG, startEmulator, type TestEmulator } from '../../start.ts';

const CLIENT = { clientId: 'crm-loader', clientSecret: 's3cret', organization: ORG };
const WHO = { client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret };
const CODE = { ...WHO, grant_type: 'authorization_code', code: 'abc', scope: 'openid,read_organizations' };
const NONE = Object.fromEntries(Object.keys(HEADERS).map((name) => [name, undefined]));
const FORM = 'application/x-www-form-urlencoded';
const SANDBOXES = '/data/foundation/sandbox-management/';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ auth: 'strict', clients: [CLIENT] });
});
afterAll(() => emulator.close());

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  emulator.call('POST', `/ims/${path}`, new URLSearchParams(form).toString(), {
    ...NONE,
    'content-type': FORM,
    ...headers,
  });

const opens = async ({ json }: Answer) => {
  const bearer = { authorization: `Bearer ${json.access_token}`, 'x-api-key': CLIENT.clientId };
  return (await emulator.call('GET', SANDBOXES, undefined, bearer)).status === 200;
};

const basic = (pair: string) => ({ authorization: `Basic ${Buffer.from(pair).toString('base64')}` });

describe.each(['token/v1', 'token/v2', 'token/v3'])('%s', (path) => {
  test.each(['authorization_code', 'client_credentials'])(
    'gives a token for %s that opens the Platform',
    async (grant) => {
      const answer = await post(path, { ...CODE, grant_type: grant });
      expect([answer.status, answer.json.expires_in]).toEqual([200, 86_399]);
      expect(await opens(answer)).toBe(true);
    },
  );

  test('reads the query string alone', async () => {
    const answer = await emulator.call('POST', `/ims/${path}?${new URLSearchParams(CODE)}`, undefined, NONE);
    expect(answer.status, answer.text).toBe(200);
  });

  test.each([
    ['', 'invalid_request'],
    ['{CODE}', 'invalid_grant'],
  ])('refuses the code "%s"', async (code, error) => {
    const { status, json } = await post(path, { ...CODE, code });
    expect([status, json.error]).toEqual([400, error]);
  });
});

describe('Basic authorization', () => {
  const { client_id: _, client_secret: __, ...rest } = CODE;

  test('says id and secret to version 3, and a secret may hold colons', async () => {
    expect((await post('token/v3', rest, basic('crm-loader:s3cret'))).status).toBe(200);
    const { json } = await post('token/v3', rest, basic('crm-loader:s3:cret'));
    expect(json.error_description).toBe('invalid client_secret parameter');
  });

  test('counts less than what the form says', async () => {
    expect((await post('token/v3', CODE, basic('nobody:nothing'))).status).toBe(200);
  });

  test.each(['Basic', 'Basic !!!', 'Basic bm9jb2xvbg==', 'Bearer crm-loader:s3cret'])(
    'of the form %s says nothing',
    async (value) => {
      const { status, json } = await post('token/v3', rest, { authorization: value });
      expect([status, json.error]).toEqual([400, 'invalid_request']);
    },
  );
});

describe('a body of several parts', () => {
  const inParts = (path: string, parts: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(parts)) form.append(name, value);
    return emulator.fetch(`${emulator.url}/ims/${path}`, { method: 'POST', body: form });
  };

  test.each(['token/v1', 'token/v2', 'token/v3'])('is read by %s', async (path) => {
    expect((await inParts(path, CODE)).status).toBe(200);
  });

  test('that does not come apart is refused in the words of OAuth', async () => {
    const { status, json } = await post('token/v3', {}, { 'content-type': 'multipart/form-data; boundary=x' });
    expect([status, json.error]).toEqual([400, 'invalid_request']);
    const whole = await emulator.call('POST', '/ims/token/v3', 'not in parts', {
      ...NONE,
      'content-type': 'multipart/form-data; boundary=x',
    });
    expect([whole.status, whole.json.error]).toEqual([400, 'invalid_request']);
  });
});

describe('a wrong secret', () => {
  test.each(['400', '401'] as const)('is refused with %s where the switch says so', async (status) => {
    const other = await startEmulator({ clients: [CLIENT], switches: { 'wrong-client-secret': status } });
    const answer = await other.call('POST', `/ims/token/v2?${new URLSearchParams({ ...CODE, client_secret: 'x' })}`);
    expect([answer.status, answer.json]).toEqual([
      Number(status),
      { error: 'invalid_client', error_description: 'invalid client_secret parameter' },
    ]);
    await other.close();
  });
});

describe('a JWT', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const IMS = 'https://ims-na1.adobelogin.com';
  const CLAIMS = {
    exp: NOW_MS / 1000 + 86_400,
    iss: ORG,
    sub: 'ABCDEF@techacct.adobe.com',
    aud: `${IMS}/c/${CLIENT.clientId}`,
    [`${IMS}/s/ent_dataservices_sdk`]: true,
  };
  const signed = (claims: unknown, header: unknown = { alg: 'RS256', typ: 'JWT' }) => {
    const text = `${encoded(header)}.${encoded(claims)}`;
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  };
  const exchange = (jwt: string, path = 'exchange/jwt') => post(path, { ...WHO, jwt_token: jwt });

  test('is exchanged for a token of its metascopes, whose lifetime is told in milliseconds', async () => {
    const claims = { ...CLAIMS, [`${IMS}/s/ent_gdpr_sdk`]: true, [`${IMS}/s/ent_other_sdk`]: false };
    const answer = await exchange(signed(claims));
    expect([answer.status, answer.json.token_type, answer.json.expires_in]).toEqual([200, 'bearer', 86_399_000]);
    const [, payload = ''] = answer.json.access_token.split('.');
    const { scope, org } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect([scope, org]).toEqual(['ent_dataservices_sdk,ent_gdpr_sdk', ORG]);
    expect(await opens(answer)).toBe(true);
  });

  test('may name the emulator as its IMS, and be sent to a path that ends in a slash', async () => {
    const here = 'http://127.0.0.1:4010';
    const claims = { ...CLAIMS, aud: `${here}/c/crm-loader`, [`${here}/s/ent_dataservices_sdk`]: true };
    expect((await exchange(signed(claims), 'exchange/jwt/')).status).toBe(200);
  });

  test('for other metascopes gives a token that does not open the Platform', async () => {
    const { [`${IMS}/s/ent_dataservices_sdk`]: _, ...rest } = CLAIMS;
    const answer = await exchange(signed({ ...rest, [`${IMS}/s/ent_analytics_bulk_ingest_sdk`]: true }));
    expect(answer.status).toBe(200);
    expect(await opens(answer)).toBe(false);
  });

  test('of a client that nobody registered speaks for the organization that it names', async () => {
    const open = await startEmulator();
    const jwt = signed({ ...CLAIMS, iss: 'ANY@AdobeOrg' });
    const { json } = await open.call('POST', `/ims/exchange/jwt?${new URLSearchParams({ ...WHO, jwt_token: jwt })}`);
    const [, payload = ''] = json.access_token.split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString()).org).toBe('ANY@AdobeOrg');
    await open.close();
  });

  const without = (claim: string) => Object.fromEntries(Object.entries(CLAIMS).filter(([name]) => name !== claim));

  test.each<[string, { given: string; want: string }]>([
    ['none', { given: '', want: 'invalid_token' }],
    ['a text', { given: 'token', want: 'invalid_token' }],
    ['two parts', { given: signed(CLAIMS).split('.').slice(0, 2).join('.'), want: 'invalid_token' }],
    ['four parts', { given: `${signed(CLAIMS)}.a`, want: 'invalid_token' }],
    ['no signature', { given: signed(CLAIMS).replace(/[^.]+$/, ''), want: 'invalid_token' }],
    ['a list of claims', { given: signed([CLAIMS]), want: 'invalid_token' }],
    ['null for claims', { given: signed(null), want: 'invalid_token' }],
    ['no exp', { given: signed(without('exp')), want: 'invalid_token' }],
    ['exp as text', { given: signed({ ...CLAIMS, exp: String(CLAIMS.exp) }), want: 'invalid_token' }],
    ['a fraction for exp', { given: signed({ ...CLAIMS, exp: CLAIMS.exp + 0.5 }), want: 'invalid_token' }],
    ['exp at this second', { given: signed({ ...CLAIMS, exp: NOW_MS / 1000 }), want: 'invalid_token' }],
    ['another algorithm', { given: signed(CLAIMS, { alg: 'none' }), want: 'invalid_signature' }],
    ['no algorithm', { given: signed(CLAIMS, {}), want: 'invalid_signature' }],
    ['no aud', { given: signed(without('aud')), want: 'invalid_client' }],
    ['another aud', { given: signed({ ...CLAIMS, aud: `${IMS}/c/another` }), want: 'invalid_client' }],
    ['a list of aud', { given: signed({ ...CLAIMS, aud: [CLAIMS.aud] }), want: 'invalid_client' }],
    ['no sub', { given: signed(without('sub')), want: 'bad_request' }],
    ['an object for sub', { given: signed({ ...CLAIMS, sub: { toString: 1 } }), want: 'bad_request' }],
    ['no iss', { given: signed(without('iss')), want: 'bad_request' }],
    ['a placeholder for iss', { given: signed({ ...CLAIMS, iss: '{ORG}@AdobeOrg' }), want: 'bad_request' }],
    ['another iss', { given: signed({ ...CLAIMS, iss: 'OTHER@AdobeOrg' }), want: 'bad_request' }],
    ['no metascope', { given: signed(without(`${IMS}/s/ent_dataservices_sdk`)), want: 'invalid_scope' }],
    [
      'a metascope that is not true',
      { given: signed({ ...CLAIMS, [`${IMS}/s/ent_dataservices_sdk`]: 'true' }), want: 'invalid_scope' },
    ],
  ])('with %s gets no token', async (_name, { given, want }) => {
    const answer = await exchange(given);
    expect([answer.status, answer.json.error]).toEqual([400, want]);
    expect(answer.text).not.toContain('access_token');
  });

  test('expires on the clock of the emulator', async () => {
    const own = await startEmulator({ clients: [CLIENT] });
    const ask = () =>
      own.call('POST', `/ims/exchange/jwt?${new URLSearchParams({ ...WHO, jwt_token: signed(CLAIMS) })}`);
    await own.clock.advanceTo(CLAIMS.exp * 1000 - 1);
    expect((await ask()).status).toBe(200);
    await own.clock.advanceTo(CLAIMS.exp * 1000);
    expect((await ask()).json.error).toBe('invalid_token');
    await own.close();
  });
});
