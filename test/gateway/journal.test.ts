// The journal: the last exchanges as a developer wants to see them, and no secret in any of them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOW_MS, ORG, startEmulator, type TestEmulator } from '../start.ts';
import { CONNECTION, FLOW_SERVICE } from '../tutorial.ts';
import { inject, journalOf } from './injected.ts';
import { CONNECTIONS, refusedWith } from './refused.ts';

const SECRET = 'canary-8d1f-"ü"';

let emulator: TestEmulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const list = (query = '') => emulator.call('GET', `${CONNECTIONS}${query}`);

describe('an exchange', () => {
  test('is told with who asked what, when, for how long, and what came of it', async () => {
    const { json } = await emulator.call('POST', CONNECTIONS, CONNECTION, { 'x-request-id': 'a-request' });
    expect(await journalOf(emulator)).toEqual([
      {
        ...{ number: 1, atMs: NOW_MS, durationMs: expect.any(Number), requestId: 'a-request' },
        ...{ method: 'POST', path: CONNECTIONS, operationId: 'createConnection', status: 201, injected: false },
        ...{ org: ORG, sandbox: 'prod' },
        requestLength: JSON.stringify(CONNECTION).length,
        requestBody: expect.objectContaining({ name: CONNECTION.name }),
        responseLength: JSON.stringify(json).length,
        responseBody: json,
      },
    ]);
  });

  test('that was refused is told with the name of the problem and the hint', async () => {
    const { headers } = await list('?nothing=1');
    const [exchange] = await journalOf(emulator);
    expect(exchange).toMatchObject({
      status: 400,
      problem: 'query-parameter-unknown',
      path: `${CONNECTIONS}?nothing=1`,
    });
    expect(exchange.hint).toBe(headers.get('x-emulator-hint'));
  });

  test('of a path that is no operation is told without one', async () => {
    await emulator.call('GET', '/nothing');
    const [exchange] = await journalOf(emulator);
    expect(exchange).toMatchObject({ path: '/nothing', status: 404, problem: 'route-unknown' });
    expect(Object.keys(exchange)).not.toContain('operationId');
    expect(Object.keys(exchange)).not.toContain('responseBody');
  });

  test('of the emulator itself is not told', async () => {
    await emulator.call('GET', '/_emulator/health');
    await emulator.call('GET', '/_emulator/nothing');
    expect(await journalOf(emulator)).toEqual([]);
  });

  test('that a fault has answered is marked', async () => {
    const fault = await inject(emulator, { operation: 'listConnections', status: 429, retryAfterSeconds: 2 });
    await list();
    expect(await journalOf(emulator)).toMatchObject([
      { injected: true, fault, status: 429, problem: 'status-injected' },
    ]);
  });

  test.each<['before' | 'after' | 'midway', number | undefined]>([
    ['before', undefined],
    ['after', 200],
    ['midway', 200],
  ])('that was cut %s tells the status that was lost: %s', async (cut, status) => {
    await inject(emulator, { operation: 'listConnections', cut });
    await emulator
      .fetch(emulator.url + CONNECTIONS, {
        headers: { authorization: 'Bearer t', 'x-api-key': 'k', 'x-gw-ims-org-id': ORG },
      })
      .then((response) => response.text())
      .catch(() => {});
    const [exchange] = await journalOf(emulator);
    expect(exchange).toMatchObject({ injected: true, cut });
    expect(exchange.status).toBe(status);
  });

  test('with a body that is too long, or cannot be read, is told without it', async () => {
    await emulator.call('POST', CONNECTIONS, { ...CONNECTION, description: 'x'.repeat(20_000) });
    await emulator.call('POST', CONNECTIONS, '{"name": ');
    const [unreadable, long] = await journalOf(emulator);
    expect([long.requestLength > 20_000, long.requestBody]).toEqual([true, undefined]);
    expect(unreadable).toMatchObject({ problem: 'body-not-json' });
    expect(unreadable.requestBody).toBeUndefined();
  });
});

describe('the list', () => {
  test('is newest first, and of the last hundred unless more are asked for', async () => {
    for (let turn = 0; turn < 120; turn += 1) await list();
    const numbers = async (query: string) => (await journalOf(emulator, query)).map(({ number }) => number);
    expect(await numbers('?limit=2')).toEqual([120, 119]);
    expect(await numbers('')).toHaveLength(100);
    expect(await numbers('?limit=200')).toHaveLength(120);
    expect(await numbers('?since=118')).toEqual([120, 119]);
    expect(await numbers('?since=120')).toEqual([]);
  });

  test('is chosen by operation and by status', async () => {
    await list();
    await list('?nothing=1');
    await emulator.call('GET', `${FLOW_SERVICE}/flows`);
    await emulator.call('GET', '/nothing');
    const told = async (query: string) => (await journalOf(emulator, query)).map(({ number }) => number);
    expect(await told('?operation=listConnections')).toEqual([2, 1]);
    expect(await told('?operation=GET%20*/flows')).toEqual([3]);
    expect(await told('?status=4xx')).toEqual([4, 2]);
    expect(await told('?status=400')).toEqual([2]);
    expect(await told('?status=200&operation=list*')).toEqual([3, 1]);
  });

  test.each([
    ['?operation=nothing', 'operation-unknown'],
    ['?limit=0', 'admin-request-invalid'],
    ['?limit=1001', 'admin-request-invalid'],
    ['?since=yesterday', 'admin-request-invalid'],
    ['?status=99', 'admin-request-invalid'],
    ['?status=4x', 'admin-request-invalid'],
  ])('%s is refused', async (query, problem) => {
    expect(refusedWith(await emulator.call('GET', `/_emulator/requests${query}`))).toEqual([400, problem]);
  });

  test('forgets the oldest of more than two hundred', async () => {
    for (let turn = 0; turn < 210; turn += 1) await list();
    const numbers = (await journalOf(emulator, '?limit=200')).map(({ number }) => number);
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([200, 210, 11]);
  });

  test.each([
    ['DELETE /_emulator/requests', 'DELETE', '/_emulator/requests'],
    ['a reset', 'POST', '/_emulator/reset'],
  ])('is empty after %s, and its numbers go on', async (_name, method, path) => {
    await list();
    await list();
    expect((await emulator.call(method, path)).status).toBe(204);
    expect(await journalOf(emulator)).toEqual([]);
    await list();
    expect(await journalOf(emulator)).toMatchObject([{ number: 3 }]);
  });
});

describe('a secret is shown nowhere', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const query = encodeURIComponent(SECRET);
  const params = { username: SECRET, password: SECRET, securityToken: SECRET, anything: { nested: [SECRET] } };

  test.each<[string, () => Promise<unknown>]>([
    [
      'that a connection is made with',
      () => emulator.call('POST', CONNECTIONS, { ...CONNECTION, auth: { ...CONNECTION.auth, params } }),
    ],
    [
      'that a patch brings to its place',
      async () => {
        const made = await emulator.call('POST', CONNECTIONS, CONNECTION);
        const patch = [
          { op: 'replace', path: '/auth/params/username', value: SECRET },
          { op: 'add', path: '/auth/params', value: params },
          { op: 'replace', path: '/auth', value: { specName: 'x', params } },
        ];
        await emulator.call('PATCH', `${CONNECTIONS}/${made.json.id}`, patch, { 'if-match': made.json.etag });
      },
    ],
    [
      'in the form of a token request',
      () => emulator.call('POST', '/ims/token/v3', `client_id=a&grant_type=b&client_secret=${query}`, form),
    ],
    ['in its query', () => emulator.call('POST', `/ims/token/v3?client_secret=${query}`, '', form)],
    ['in a header', () => emulator.call('GET', CONNECTIONS, undefined, { authorization: 'Bearer canary-8d1f' })],
    ['that a list is filtered by', () => list(`?property=auth.params.username==${query}`)],
    ['that a filter compares with', () => list(`?property=auth.params.username%3E=${query}&password=${query}`)],
    ['in a body that is no JSON', () => emulator.call('POST', CONNECTIONS, `{"password": "canary-8d1f`)],
  ])('%s', async (_name, ask) => {
    await ask();
    const { text, json } = await emulator.call('GET', '/_emulator/requests');
    expect(json.items.length).toBeGreaterThan(0);
    expect(text).not.toContain('canary-8d1f');
  });

  test('a token that was issued', async () => {
    const body = 'client_id=a&client_secret=bcde&grant_type=client_credentials&scope=openid';
    const { json } = await emulator.call('POST', '/ims/token/v3', body, form);
    const { text, json: journal } = await emulator.call('GET', '/_emulator/requests');
    expect(json.access_token.length).toBeGreaterThan(20);
    expect(text).not.toContain(json.access_token);
    expect(text).not.toContain('bcde');
    expect(journal.items[0].requestBody).toMatchObject({ client_id: 'a', grant_type: 'client_credentials' });
  });

  test('while what is none stays readable', async () => {
    await list('?property=name==my-secret-flow&limit=3');
    const [{ path }] = await journalOf(emulator);
    expect(path).toBe(`${CONNECTIONS}?property=name==my-secret-flow&limit=3`);
  });
});
