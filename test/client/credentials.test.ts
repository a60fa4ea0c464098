// The life of a token: asked for once, used until near its end, replaced when it is refused.
import { expect, test } from 'vitest';
import { createPlatform, unwrap } from '../../client/index.ts';
import { type Exchange, json, type Scripted, scriptedFetch, scriptedPlatform } from './scripted-fetch.ts';

const credentials = { clientId: 'client', clientSecret: 's&cret', scope: 'openid,AdobeID' };
const HOUR_SECONDS = 3_600;
const token = (access_token: string) => json(200, { access_token, token_type: 'bearer', expires_in: HOUR_SECONDS });
const list = () => json(200, { items: [], _links: {} });
const tokenRefused = () => json(401, { error_code: '401013', message: 'Oauth token is not valid' });

const withCredentials = (...script: readonly Scripted[]) => {
  const { fetch, requests } = scriptedFetch(...script);
  const clock = { nowMs: 0 };
  const nowMs = () => clock.nowMs;
  const platform = createPlatform({ org: 'ACME@AdobeOrg', apiKey: 'client', credentials, fetch, nowMs, retries: 0 });
  return { platform, requests, clock };
};

const bearers = (requests: readonly Exchange[]) =>
  requests.filter(({ path }) => !path.startsWith('/ims')).map(({ headers }) => headers.get('authorization'));

test('a token is asked for as a form, once, and used for every request after', async () => {
  const { platform, requests } = withCredentials(token('one'), list(), list());
  await platform.flow.GET('/flows');
  await platform.flow.GET('/runs');
  expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /ims/token/v3',
    'GET /data/foundation/flowservice/flows',
    'GET /data/foundation/flowservice/runs',
  ]);
  expect(Object.fromEntries(new URLSearchParams(requests[0]?.body))).toEqual({
    grant_type: 'client_credentials',
    client_id: 'client',
    client_secret: 's&cret',
    scope: 'openid,AdobeID',
  });
  expect(bearers(requests)).toEqual(['Bearer one', 'Bearer one']);
});

test('requests that start together wait for one token', async () => {
  const { platform, requests } = withCredentials(token('one'), list(), list(), list());
  await Promise.all([platform.flow.GET('/flows'), platform.flow.GET('/runs'), platform.flow.GET('/connections')]);
  expect(requests.filter(({ path }) => path === '/ims/token/v3')).toHaveLength(1);
});

test('a token is used until a minute before its end, and not longer', async () => {
  const { platform, requests, clock } = withCredentials(token('one'), list(), list(), token('two'), list());
  await platform.flow.GET('/flows');
  clock.nowMs = (HOUR_SECONDS - 60) * 1000 - 1;
  await platform.flow.GET('/flows');
  clock.nowMs += 1;
  await platform.flow.GET('/flows');
  expect(bearers(requests)).toEqual(['Bearer one', 'Bearer one', 'Bearer two']);
});

test('a token that the gateway refuses is dropped, and the request sent once more with its body', async () => {
  const body = { flowId: 'f' };
  const created = json(201, { items: [{ id: 'r', etag: '"1"' }] });
  const { platform, requests } = withCredentials(token('one'), tokenRefused(), token('two'), created);
  await unwrap(platform.flow.POST('/runs', { body }));
  expect(bearers(requests)).toEqual(['Bearer one', 'Bearer two']);
  expect(JSON.parse(requests[3]?.body ?? '')).toEqual(body);
});

test('a second refusal in a row is shown', async () => {
  const { platform, requests } = withCredentials(token('one'), tokenRefused(), token('two'), tokenRefused());
  await expect(unwrap(platform.flow.GET('/flows'))).rejects.toMatchObject({ status: 401, code: '401013' });
  expect(requests).toHaveLength(4);
});

test('a token of the caller’s own is not replaced when it is refused', async () => {
  const { platform, requests } = scriptedPlatform([tokenRefused()]);
  await expect(unwrap(platform.flow.GET('/flows'))).rejects.toMatchObject({ code: '401013' });
  expect(requests).toHaveLength(1);
});

test('a refusal of IMS is thrown by the request that needed the token', async () => {
  const refused = json(400, { error: 'invalid_client', error_description: 'invalid client_secret parameter' });
  const { platform } = withCredentials(refused);
  await expect(platform.flow.GET('/flows')).rejects.toMatchObject({ status: 400, code: 'invalid_client' });
});

test('after a refusal of IMS the next request asks anew', async () => {
  const { platform, requests } = withCredentials(json(400, { error: 'invalid_client' }), token('one'), list());
  await expect(platform.flow.GET('/flows')).rejects.toMatchObject({ code: 'invalid_client' });
  await platform.flow.GET('/flows');
  expect(bearers(requests)).toEqual(['Bearer one']);
});

test('tokens for the real Platform come from the real IMS', async () => {
  const addresses: string[] = [];
  const fetch = async (request: Request) => {
    addresses.push(request.url);
    return request.url.includes('/ims/') ? token('one') : list();
  };
  const url = 'https://platform.adobe.io';
  const platform = createPlatform({ url, org: 'ACME@AdobeOrg', apiKey: 'client', credentials, fetch });
  await platform.flow.GET('/flows');
  expect(addresses).toEqual([
    'https://ims-na1.adobelogin.com/ims/token/v3',
    'https://platform.adobe.io/data/foundation/flowservice/flows',
  ]);
});
