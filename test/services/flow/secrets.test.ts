// What is secret in the credentials of a connection goes in and never comes out: not in a look-up, a list, a refusal or a hint.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, startEmulator, type TestEmulator } from '../../start.ts';
import { CONNECTION, FLOW_SERVICE, SALESFORCE } from '../../tutorial.ts';

const SECRETS = ['hunter2-password', 'hunter2-token', 'hunter2-extra', 'hunter2-nested', 'hunter2-beside'];
const MARKETO = 'bf1f4218-73ce-4ff0-b744-48d78ffae2e4';
const PHOENIX = '102706fb-a5cd-42ee-afe0-bc42f017ff43';

let emulator: TestEmulator;
let answers: Answer[];
beforeEach(async () => {
  emulator = await startEmulator();
  answers = [];
});
afterEach(() => {
  const told = answers.map(({ text, headers }) => text + JSON.stringify([...headers]));
  for (const text of told) expect(text).not.toContain('hunter2');
  return emulator.close();
});

/** Every answer is kept, and none may hold a secret. */
const call = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
  const answer = await emulator.call(method, FLOW_SERVICE + path, body, headers);
  answers.push(answer);
  return answer;
};

const AUTH = {
  specName: 'Basic Authentication',
  clientSecret: 'hunter2-beside',
  params: {
    ...{ username: 'crm@example.com', password: 'hunter2-password', securityToken: 'hunter2-token' },
    ...{ undeclared: 'hunter2-extra', deep: { er: ['hunter2-nested'] } },
  },
};

const lookEverywhere = async (id: string) => {
  const paths = ['/connections', `/connections/${id}`, '/connections?orderby=auth.params.password'];
  const filters = SECRETS.map((secret) => `/connections?property=auth.params.password==${secret}`);
  for (const path of [...paths, ...filters]) await call('GET', path);
  const found = answers.slice(-filters.length).map(({ json }) => json.items);
  expect(found).toEqual(filters.map(() => []));
};

test('the names of the credentials stay, and no value', async () => {
  const { json } = await call('POST', '/connections', { ...CONNECTION, auth: AUTH });
  const [{ auth }] = (await call('GET', `/connections/${json.id}`)).json.items;
  expect(auth).toEqual({
    specName: 'Basic Authentication',
    params: {
      ...{ username: '******', password: '******', securityToken: '******' },
      ...{ undeclared: '******', deep: '******' },
    },
  });
  await lookEverywhere(json.id);
});

test('of a spec that publishes nothing about its credentials everything is masked', async () => {
  const auth = { specName: 'Basic', params: { server: 'hunter2-extra', connectionString: 'hunter2-password' } };
  const body = { name: 'Marketo', auth, connectionSpec: { id: MARKETO, version: '1.0' } };
  const { status, json } = await call('POST', '/connections', body);
  expect(status).toBe(201);
  const [item] = (await call('GET', `/connections/${json.id}`)).json.items;
  expect(item.auth.params).toEqual({ server: '******', connectionString: '******' });
});

test('a port and a switch are no secrets where the spec declares them', async () => {
  const params = { host: 'hunter2-extra', port: 8765, username: 'hunter2-nested', password: 'hunter2-password' };
  const auth = { specName: 'Basic Authentication', params: { ...params, enableSsl: true, pin: 1234 } };
  const body = { name: 'Phoenix', auth, connectionSpec: { id: PHOENIX, version: '1.0' } };
  const { json } = await call('POST', '/connections', body);
  const [item] = (await call('GET', `/connections/${json.id}`)).json.items;
  expect(item.auth.params).toEqual({
    ...{ host: '******', port: 8765, username: '******', password: '******' },
    ...{ enableSsl: true, pin: '******' },
  });
});

test('a change of credentials, or of anything else, uncovers nothing', async () => {
  const { json } = await call('POST', '/connections', { ...CONNECTION, auth: AUTH });
  const path = `/connections/${json.id}`;
  const changes = [
    { op: 'replace', path: '/auth/params/password', value: 'hunter2-password' },
    { op: 'replace', path: '/auth', value: AUTH },
    { op: 'replace', path: '/name', value: 'Renamed' },
    { op: 'add', path: '/auth/params/another', value: 'hunter2-extra' },
  ];
  for (const change of changes) {
    const { etag } = (await call('GET', path)).json.items[0];
    expect((await call('PATCH', path, change, { 'if-match': etag })).status).toBe(200);
  }
  const [{ auth }] = (await call('GET', path)).json.items;
  expect(auth.params).toMatchObject({ username: '******', password: '******', another: '******' });
  await lookEverywhere(json.id);
});

describe('a refusal repeats no secret, where', () => {
  const auth = (params: unknown, more: object = {}) => ({ ...CONNECTION, auth: { ...AUTH, params, ...more } });

  test.each<[string, unknown]>([
    ['the credentials are a text', { ...CONNECTION, auth: 'hunter2-password' }],
    ['they are a list', { ...CONNECTION, auth: ['hunter2-password'] }],
    ['their params are a text', auth('hunter2-password')],
    ['their params are a list', auth(['hunter2-password'])],
    ['they do not say of which kind they are', { ...CONNECTION, auth: { params: AUTH.params } }],
    ['they say so by a list', auth(AUTH.params, { specName: ['hunter2-password'] })],
    ['one of them is missing', auth({ username: 'a', password: 'hunter2-password' })],
    ['one of them has the wrong type', auth({ ...AUTH.params, securityToken: ['hunter2-token'] })],
    ['an open one has the wrong type', auth({ ...AUTH.params, username: { name: 'hunter2-nested' } })],
    ['they are of an unknown kind', auth(AUTH.params, { specName: 'Guesswork' })],
    ['the connection is a list', [auth(AUTH.params)]],
    ['the spec is unknown', { ...auth(AUTH.params), connectionSpec: { id: `c${SALESFORCE}`, version: '1.0' } }],
    ['the name is missing', { ...auth(AUTH.params), name: undefined }],
    ['the JSON breaks off', JSON.stringify(auth(AUTH.params)).slice(0, -20)],
  ])('%s', async (_, body) => {
    const { status } = await call('POST', '/connections', body);
    expect(status).toBe(400);
  });

  test.each<[string, unknown]>([
    ['its place is not there', '/auth/nothing/password'],
    ['it is of the wrong type', '/auth/params'],
    ['it is to stand where the kind stands', '/auth/specName/x'],
    ['its place cannot be changed', '/connectionSpec'],
  ])('a change is refused because %s', async (_, place) => {
    const { json } = await call('POST', '/connections', CONNECTION);
    const body = { op: 'add', path: place, value: ['hunter2-password'] };
    const answer = await call('PATCH', `/connections/${json.id}`, body, { 'if-match': json.etag });
    expect(answer.status).toBe(400);
  });
});
