// Faults: what strikes which request, how often, in whose words; and that a connection which is cut before the operation leaves
// nothing behind, while one that is cut after it loses the answer alone.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../start.ts';
import { stored } from '../stored.ts';
import { CONNECTION } from '../tutorial.ts';
import { faultsOf, inject } from './injected.ts';
import { CONNECTIONS, refusedWith } from './refused.ts';

const FOUNDATION = '/data/foundation';

let emulator: TestEmulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const create = () => emulator.call('POST', CONNECTIONS, CONNECTION);
const list = (headers?: Record<string, string | undefined>) => emulator.call('GET', CONNECTIONS, undefined, headers);

describe('a fault', () => {
  test('is told with its id and the operations that it strikes, and listed with how often it did', async () => {
    const { status, json } = await emulator.call('POST', '/_emulator/faults', {
      operation: 'POST */connections',
      problem: 'FLOW-1103-503',
    });
    const told = {
      id: 'fault-1',
      operation: 'POST */connections',
      operations: ['createConnection'],
      problem: 'provider-down',
    };
    expect([status, json]).toEqual([201, { ...told, struck: 0 }]);
    await create();
    await create();
    expect(await faultsOf(emulator)).toEqual([{ ...told, struck: 2 }]);
  });

  test('strikes nothing but the operations that it names', async () => {
    await inject(emulator, { operation: 'createConnection', status: 503 });
    expect((await list()).status).toBe(200);
    expect((await list()).headers.get('x-emulator-fault')).toBeNull();
    expect((await create()).status).toBe(503);
  });

  test('strikes the first requests alone where it says how many', async () => {
    await inject(emulator, { operation: 'listConnections', status: 500, times: 2 });
    const statuses = [await list(), await list(), await list()].map(({ status }) => status);
    expect(statuses).toEqual([500, 500, 200]);
    expect(await faultsOf(emulator)).toMatchObject([{ struck: 2, times: 2 }]);
  });

  test('gives way to the next when it is spent: several make a script', async () => {
    await inject(emulator, { operation: 'listConnections', status: 429, times: 1 });
    await inject(emulator, { operation: 'list*', status: 503, times: 1 });
    const statuses = [await list(), await list(), await list()].map(({ status }) => status);
    expect(statuses).toEqual([429, 503, 200]);
  });

  test('of one organization or sandbox leaves all others in peace', async () => {
    await inject(emulator, { operation: 'listConnections', status: 500, org: 'OTHER@AdobeOrg' });
    await inject(emulator, { operation: 'listConnections', status: 503, sandbox: 'dev' });
    expect((await list()).status).toBe(200);
    expect((await list({ 'x-gw-ims-org-id': 'OTHER@AdobeOrg' })).status).toBe(500);
    expect((await list({ 'x-sandbox-name': 'dev' })).status).toBe(503);
  });

  test('strikes after the headers were checked: whoever may not ask does not spend it', async () => {
    await inject(emulator, { operation: 'listConnections', status: 503, times: 1 });
    expect(refusedWith(await list({ authorization: undefined }))).toEqual([403, 'token-missing']);
    expect((await list()).status).toBe(503);
  });

  test('strikes before the body is looked at', async () => {
    await inject(emulator, { operation: 'createConnection', status: 503 });
    expect((await emulator.call('POST', CONNECTIONS, '{')).status).toBe(503);
  });

  test('is gone when it is deleted, alone or with all others', async () => {
    const first = await inject(emulator, { operation: 'listConnections', status: 500 });
    await inject(emulator, { operation: 'createConnection', status: 500 });
    await inject(emulator, { operation: 'getConnection', status: 500 });
    expect((await emulator.call('DELETE', `/_emulator/faults/${first}`)).status).toBe(204);
    expect((await list()).status).toBe(200);
    expect((await create()).status).toBe(500);
    expect((await emulator.call('DELETE', '/_emulator/faults')).status).toBe(204);
    expect((await create()).status).toBe(201);
    expect(await faultsOf(emulator)).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['POST /_emulator/reset', () => emulator.call('POST', '/_emulator/reset')],
    ['reset()', () => emulator.reset()],
  ])('does not outlive %s', async (_name, reset) => {
    await inject(emulator, { operation: '*', status: 500 });
    await reset();
    expect(await faultsOf(emulator)).toEqual([]);
    expect((await list()).status).toBe(200);
  });

  test('never strikes the operations that take it away', async () => {
    await inject(emulator, { operation: '*', status: 500 });
    expect((await emulator.call('GET', '/_emulator/health')).status).toBe(200);
    expect((await emulator.call('DELETE', '/_emulator/faults')).status).toBe(204);
  });
});

describe('a bare status', () => {
  test.each<[string, string, object]>([
    [
      CONNECTIONS,
      'listConnections',
      {
        type: 'about:blank',
        title: 'Service Unavailable',
        report: expect.any(Object),
        errorMessage: expect.any(String),
      },
    ],
    [`${FOUNDATION}/catalog/dataSets`, 'listDataSets', { type: '/placeholder/type/uri', title: 'Service Unavailable' }],
    [`${FOUNDATION}/schemaregistry/stats`, 'getStats', { title: 'Service Unavailable', report: expect.any(Object) }],
    [`${FOUNDATION}/conversion/mappingSets`, 'listMappingSets', { title: 'Service Unavailable' }],
    [`${FOUNDATION}/sandbox-management/sandboxes`, 'listSandboxes', { title: 'Service Unavailable' }],
  ])('of %s is told in the layout of its service', async (path, operation, body) => {
    await inject(emulator, { operation, status: 503 });
    const answer = await emulator.call('GET', path);
    expect(refusedWith(answer)).toEqual([503, 'status-injected']);
    expect(answer.json).toMatchObject({ ...body, status: 503 });
  });

  test('of the token service is told in words of OAuth', async () => {
    await inject(emulator, { operation: 'createToken', status: 503 });
    const { status, json } = await emulator.call('POST', '/ims/token/v3', '', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect([status, json.error]).toEqual([503, 'server_error']);
  });

  test.each<[string, object, string | null]>([
    ['429 asks to wait a second', { status: 429 }, '1'],
    ['429 asks to wait as long as it is told', { status: 429, retryAfterSeconds: 7 }, '7'],
    ['503 asks for nothing', { status: 503 }, null],
    ['503 asks to wait as long as it is told', { status: 503, retryAfterSeconds: 0 }, '0'],
  ])('%s', async (_name, fault, want) => {
    await inject(emulator, { operation: 'listConnections', ...fault });
    expect((await list()).headers.get('retry-after')).toBe(want);
  });
});

describe('a problem', () => {
  test('that names values has them shown as they were given, or by their names', async () => {
    const problem = 'interval-below-minimum';
    const fault = { operation: 'createFlow', problem, detail: { interval: 5, frequency: 'minute' } };
    await inject(emulator, fault);
    const { json } = await emulator.call('POST', `${FOUNDATION}/flowservice/flows`, {});
    expect(json.errorMessage).toMatch(/5.*minute|minute.*5/);
    expect(json.errorMessage).toContain('{minInterval}');
  });

  test('strikes where its service could say it, and nowhere else', async () => {
    await inject(emulator, { operation: 'list*', problem: 'provider-down' });
    expect((await list()).status).toBe(503);
    expect((await emulator.call('GET', `${FOUNDATION}/catalog/dataSets`)).status).toBe(200);
  });
});

test.each<[string, object, string]>([
  ['an operation that there is not', { operation: 'makeFlow', status: 500 }, 'operation-unknown'],
  ['an operation of the emulator', { operation: 'resetState', status: 500 }, 'operation-unknown'],
  ['no operation', { status: 500 }, 'fault-contradictory'],
  ['a problem that there is not', { operation: '*', problem: 'nothing' }, 'fault-problem-unknown'],
  ['a problem of the emulator', { operation: '*', problem: 'clock-backwards' }, 'fault-problem-unknown'],
  ['a defect of ours', { operation: '*', problem: 'internal' }, 'fault-problem-unknown'],
  ['a code that there is not', { operation: '*', problem: 'FLOW-9999-500' }, 'fault-problem-unknown'],
  ['a code under the prefix of another', { operation: '*', problem: 'XDM-1103-503' }, 'fault-problem-unknown'],
  ['the name of a member that all objects have', { operation: '*', problem: 'toString' }, 'fault-problem-unknown'],
  ['a code of two layers', { operation: '*', problem: '1103-503' }, 'fault-problem-ambiguous'],
  ['a code of two titles', { operation: '*', problem: 'XDM-1500-400' }, 'fault-problem-ambiguous'],
  ['a problem of another service', { operation: 'list*Sets', problem: 'provider-down' }, 'fault-problem-out-of-place'],
  ['problem and status', { operation: '*', problem: 'provider-down', status: 503 }, 'fault-contradictory'],
  ['status and cut', { operation: '*', status: 503, cut: 'after' }, 'fault-contradictory'],
  ['nothing to do', { operation: '*', times: 1 }, 'fault-contradictory'],
  ['Retry-After without a refusal', { operation: '*', delayMs: 1, retryAfterSeconds: 1 }, 'fault-contradictory'],
  ['values without a problem', { operation: '*', status: 500, detail: { state: 'x' } }, 'fault-contradictory'],
  ['a success', { operation: '*', status: 200 }, 'admin-request-invalid'],
  ['a status that there is not', { operation: '*', status: 600 }, 'admin-request-invalid'],
  ['a status as text', { operation: '*', status: '503' }, 'admin-request-invalid'],
  ['no time at all', { operation: '*', status: 500, times: 0 }, 'admin-request-invalid'],
  ['a delay into the past', { operation: '*', delayMs: -1 }, 'admin-request-invalid'],
  ['a delay without end', { operation: '*', delayMs: 1e9 }, 'admin-request-invalid'],
  ['half a second of patience', { operation: '*', status: 429, retryAfterSeconds: 0.5 }, 'admin-request-invalid'],
  ['another moment of a cut', { operation: '*', cut: 'sometimes' }, 'admin-request-invalid'],
  ['what no fault has', { operation: '*', status: 500, probability: 0.5 }, 'admin-request-invalid'],
])('%s is no fault', async (_name, fault, problem) => {
  const answer = await emulator.call('POST', '/_emulator/faults', fault);
  expect(refusedWith(answer)).toEqual([400, problem]);
  expect(await faultsOf(emulator)).toEqual([]);
});

test('a fault that there is not cannot be deleted', async () => {
  expect(refusedWith(await emulator.call('DELETE', '/_emulator/faults/fault-1'))).toEqual([404, 'fault-not-found']);
});

describe.each<[string, object]>([
  ['through a socket', { port: 0 }],
  ['without one', {}],
])('a connection %s', (_name, options) => {
  let reached: TestEmulator;
  beforeEach(async () => {
    reached = await startEmulator(options);
  });
  afterEach(() => reached.close());

  /** A socket is reached by the machine's own fetch. */
  const ask = (method: string, body?: object) => {
    const fetch = 'port' in options ? globalThis.fetch : reached.fetch;
    return fetch(reached.url + CONNECTIONS, {
      method,
      headers: {
        authorization: 'Bearer a-token',
        'x-api-key': 'a-client',
        'x-gw-ims-org-id': '0123456789ABCDEF01234567@AdobeOrg',
        'x-sandbox-name': 'prod',
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  };
  const connections = async () => (await stored(reached))['connections'];

  test.each<['before' | 'after', number]>([
    ['before', 0],
    ['after', 1],
  ])('that is cut %s the operation loses the answer, and %i connections are made', async (cut, made) => {
    await inject(reached, { operation: 'createConnection', cut, times: 1 });
    await expect(ask('POST', CONNECTION)).rejects.toThrow(TypeError);
    expect(await connections()).toBe(made);
    expect((await ask('GET')).status).toBe(200);
  });

  test('that is cut midway tells the status and half of the body, and what was done stays', async () => {
    const id = await inject(reached, { operation: 'createConnection', cut: 'midway', times: 1 });
    const response = await ask('POST', CONNECTION);
    expect([response.status, response.headers.get('x-emulator-fault')]).toEqual([201, id]);
    await expect(response.text()).rejects.toThrow(TypeError);
    expect(await connections()).toBe(1);
  });

  test('that is cut loses a refusal as well', async () => {
    await inject(reached, { operation: 'createConnection', cut: 'after' });
    await expect(ask('POST', {})).rejects.toThrow(TypeError);
  });

  test('that is cut before a HEAD is gone as well', async () => {
    await inject(reached, { operation: 'listConnections', cut: 'before', times: 1 });
    await expect(ask('HEAD')).rejects.toThrow(TypeError);
    expect((await ask('HEAD')).status).toBe(200);
  });

  test('that is delayed is answered late, and marked', async () => {
    const id = await inject(reached, { operation: 'createConnection', delayMs: 30 });
    const startedMs = performance.now();
    const response = await ask('POST', CONNECTION);
    expect(performance.now() - startedMs).toBeGreaterThan(25);
    expect([response.status, response.headers.get('x-emulator-fault')]).toEqual([201, id]);
    expect(await connections()).toBe(1);
  });

  test('that waits when the emulator closes is cut, and nothing begins', async () => {
    await inject(reached, { operation: 'createConnection', delayMs: 600_000 });
    const waiting = expect(ask('POST', CONNECTION)).rejects.toThrow(TypeError);
    while ((await faultsOf(reached))[0].struck === 0) await new Promise(setImmediate);
    await reached.close();
    await waiting;
  });
});
