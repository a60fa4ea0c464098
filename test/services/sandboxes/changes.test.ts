// Sandboxes are made, renamed, reset and deleted: what is answered, what is stored, and what the gateway makes of them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EmulatorOptions } from '../../../emulator/main.ts';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';

const BASE = '/data/foundation/sandbox-management';
const CONNECTIONS = '/data/foundation/flowservice/connections';
const STAGE = { name: 'stage', title: 'Stage', type: 'development' };
const RESET = { action: 'reset' };
const IN_STAGE = { 'x-sandbox-name': 'stage' };
const ELSEWHERE = { 'x-gw-ims-org-id': 'FEDCBA9876543210FEDCBA98@AdobeOrg' };
const HALF_A_MINUTE = { switches: { 'sandbox-provisioning': 'half-a-minute' } };

let emulator: TestEmulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const restart = async (options: EmulatorOptions) => {
  await emulator.close();
  emulator = await startEmulator(options);
};

const ask = (method: string, path: string, body?: unknown, headers = {}) =>
  emulator.call(method, BASE + path, body, headers);
const create = (change: object = {}, headers = {}) => ask('POST', '/sandboxes', { ...STAGE, ...change }, headers);
const sandbox = async (name: string) => (await ask('GET', `/sandboxes/${name}`)).json;
const all = async () => (await ask('GET', '/sandboxes')).json.sandboxes;

const named = (answer: { headers: Headers }) => answer.headers.get('x-emulator-hint')?.split(' ')[0];

describe('a new sandbox', () => {
  test('is being made when it is answered, and active with the next request', async () => {
    const { status, json } = await create();
    expect(status).toBe(202);
    expect(json).toEqual({ ...STAGE, state: 'creating', region: 'VA7' });
    expect(await sandbox('stage')).toEqual({
      ...{ ...STAGE, state: 'active', region: 'VA7', isDefault: false, eTag: 1, etag: 1 },
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      ...{ createdDate: '2026-01-15 12:00:00', lastModifiedDate: '2026-01-15 12:00:00' },
      createdBy: expect.stringMatching(/@techacct\.adobe\.com$/),
      modifiedBy: expect.stringMatching(/@techacct\.adobe\.com$/),
    });
    expect((await emulator.call('GET', CONNECTIONS, undefined, IN_STAGE)).status).toBe(200);
  });

  test('stands behind the given ones in lists', async () => {
    await create({ name: 'b' });
    await create({ name: 'a' });
    expect((await all()).map(({ name }: { name: string }) => name)).toEqual(['prod', 'dev', 'b', 'a']);
  });

  test('is of one organization alone', async () => {
    await create();
    expect((await ask('GET', '/sandboxes/stage', undefined, ELSEWHERE)).status).toBe(404);
    const answer = await emulator.call('GET', CONNECTIONS, undefined, { ...IN_STAGE, ...ELSEWHERE });
    expect([answer.status, named(answer)]).toEqual([404, 'sandbox-unknown']);
    expect((await create({}, ELSEWHERE)).status).toBe(202);
  });

  test.each([['stage'], ['prod'], ['dev']])('does not take the name %s that is taken', async (name) => {
    await create();
    const before = await all();
    const answer = await create({ name, title: 'Another' });
    expect([answer.status, named(answer)]).toEqual([409, 'sandbox-name-taken']);
    expect(await all()).toEqual(before);
  });

  test('tells its type to the schemas in it', async () => {
    await create({ type: 'production' });
    const { json } = await emulator.call(
      'POST',
      '/data/foundation/schemaregistry/tenant/datatypes',
      { title: 'A type', type: 'object', properties: {} },
      IN_STAGE,
    );
    expect([json['meta:sandboxType'], json['meta:sandboxId']]).toEqual(['production', (await sandbox('stage')).id]);
  });

  test.each<[string, { given: unknown }]>([
    ['no name', { given: { title: 'Stage', type: 'development' } }],
    ['a name with capitals', { given: { ...STAGE, name: 'Stage' } }],
    ['a name with a blank', { given: { ...STAGE, name: 'my stage' } }],
    ['a name that leads elsewhere', { given: { ...STAGE, name: '../prod' } }],
    ['a name of a prototype', { given: { ...STAGE, name: '__proto__' } }],
    ['an empty name', { given: { ...STAGE, name: '' } }],
    ['a name without end', { given: { ...STAGE, name: 'a'.repeat(256) } }],
    ['no title', { given: { name: 'stage', type: 'development' } }],
    ['an empty title', { given: { ...STAGE, title: '' } }],
    ['another type', { given: { ...STAGE, type: 'staging' } }],
    ['an object for a title', { given: { ...STAGE, title: {} } }],
    ['a list', { given: [STAGE] }],
  ])('with %s is refused, and nothing is stored', async (_name, { given }) => {
    const answer = await ask('POST', '/sandboxes', given);
    expect([answer.status, named(answer)]).toEqual([400, 'sandbox-body-invalid']);
    expect(await all()).toHaveLength(2);
  });
});

describe('half a minute', () => {
  test('passes on the clock of the emulator before a new sandbox can be worked in', async () => {
    await restart(HALF_A_MINUTE);
    await create();
    const work = () => emulator.call('GET', CONNECTIONS, undefined, IN_STAGE);
    expect(named(await work())).toBe('sandbox-unknown');
    expect((await sandbox('stage')).state).toBe('creating');
    expect((await ask('GET', '/')).json.sandboxes).toHaveLength(2);
    expect(named(await ask('PATCH', '/sandboxes/stage', { title: 'Soon' }))).toBe('sandbox-not-active');
    await emulator.clock.advanceTo(NOW_MS + 30_000);
    expect((await work()).status).toBe(200);
    expect(await sandbox('stage')).toMatchObject({ state: 'active', title: 'Stage', eTag: 1 });
  });

  test('passes before a sandbox is there again that was reset, the default one too', async () => {
    await restart(HALF_A_MINUTE);
    await ask('PUT', '/sandboxes/prod', RESET);
    expect((await emulator.call('GET', CONNECTIONS)).status).toBe(404);
    expect((await emulator.call('GET', CONNECTIONS, undefined, { 'x-sandbox-name': undefined })).status).toBe(404);
    expect((await sandbox('prod')).state).toBe('resetting');
    await emulator.clock.advanceTo(NOW_MS + 30_000);
    expect((await emulator.call('GET', CONNECTIONS)).status).toBe(200);
  });
});

describe('a title', () => {
  test('is changed, of a given sandbox too, and each change counts', async () => {
    await emulator.clock.advanceTo(NOW_MS + 60_000);
    for (const name of ['prod', 'dev']) {
      const before = await sandbox(name);
      const { status, json } = await ask('PATCH', `/sandboxes/${name}`, { title: 'Another' });
      expect(status).toBe(200);
      expect(json).toEqual({
        ...{ ...before, title: 'Another', eTag: 2, etag: 2, lastModifiedDate: '2026-01-15 12:01:00' },
        modifiedBy: expect.stringMatching(/@techacct\.adobe\.com$/),
      });
      expect(await sandbox(name)).toEqual(json);
      expect((await ask('PATCH', `/sandboxes/${name}`, { title: 'A third' })).json.eTag).toBe(3);
    }
    expect((await all()).map(({ name }: { name: string }) => name)).toEqual(['prod', 'dev']);
  });

  test.each<[string, { given: unknown }]>([
    ['no title', { given: {} }],
    ['an empty one', { given: { title: '' } }],
    ['a number', { given: { title: 1 } }],
    ['another name', { given: { title: 'Another', name: 'other' } }],
    ['another type', { given: { title: 'Another', type: 'production' } }],
  ])('is not changed by %s', async (_name, { given }) => {
    const answer = await ask('PATCH', '/sandboxes/dev', given);
    expect([answer.status, named(answer)]).toEqual([400, 'sandbox-body-invalid']);
    expect(await sandbox('dev')).toMatchObject({ title: 'Development', eTag: 1 });
  });
});

describe('a deleted sandbox', () => {
  test('tells of itself, but is not worked in, listed as active, changed, or made again', async () => {
    await create();
    const { status, json } = await ask('DELETE', '/sandboxes/stage');
    expect([status, json]).toEqual([202, { ...STAGE, state: 'deleted', region: 'VA7' }]);
    const deleted = await sandbox('stage');
    expect(deleted).toMatchObject({ state: 'deleted', eTag: 2 });
    expect((await ask('GET', '/')).json.sandboxes).toHaveLength(2);
    expect(await all()).toHaveLength(3);
    expect(named(await emulator.call('GET', CONNECTIONS, undefined, IN_STAGE))).toBe('sandbox-unknown');
    expect(named(await ask('PATCH', '/sandboxes/stage', { title: 'Again' }))).toBe('sandbox-not-active');
    expect(named(await ask('PUT', '/sandboxes/stage', RESET))).toBe('sandbox-not-active');
    expect(named(await ask('DELETE', '/sandboxes/stage'))).toBe('sandbox-not-active');
    expect(named(await create())).toBe('sandbox-name-taken');
    expect(await sandbox('stage')).toEqual(deleted);
  });

  test('may be a given one, but never the default', async () => {
    expect((await ask('DELETE', '/sandboxes/dev')).json.state).toBe('deleted');
    expect(named(await ask('DELETE', '/sandboxes/prod'))).toBe('sandbox-default-kept');
    expect((await ask('GET', '/')).json.sandboxes.map(({ name }: { name: string }) => name)).toEqual(['prod']);
    expect((await ask('GET', '/', undefined, ELSEWHERE)).json.sandboxes).toHaveLength(2);
  });

  test('is there for nobody after a reset of the emulator', async () => {
    await create();
    await ask('DELETE', '/sandboxes/dev');
    await emulator.reset();
    expect((await all()).map(({ state }: { state: string }) => state)).toEqual(['active', 'active']);
  });
});

test('whoever only asks whether it could be done changes nothing', async () => {
  const before = await all();
  const reset = await ask('PUT', '/sandboxes/dev?validationOnly=true&ignoreWarnings=true', RESET);
  const deletion = await ask('DELETE', '/sandboxes/dev?validationOnly=true');
  expect([reset.json.state, deletion.json.state]).toEqual(['active', 'active']);
  expect(named(await ask('DELETE', '/sandboxes/prod?validationOnly=true'))).toBe('sandbox-default-kept');
  expect(await all()).toEqual(before);
});

test.each(['PUT', 'PATCH', 'DELETE'])('%s of a sandbox that is not there is refused', async (method) => {
  const body = { PUT: RESET, PATCH: { title: 'Another' }, DELETE: undefined }[method];
  const answer = await ask(method, '/sandboxes/nowhere', body);
  expect([answer.status, named(answer)]).toEqual([404, 'sandbox-not-found']);
  expect(await all()).toHaveLength(2);
});

test('a sandbox is emptied by a reset alone, and by no other action', async () => {
  for (const body of [{}, { action: 'erase' }, { action: ['reset'] }]) {
    expect(named(await ask('PUT', '/sandboxes/dev', body))).toBe('sandbox-body-invalid');
  }
  expect((await sandbox('dev')).eTag).toBe(1);
});

test('with the status of the guides a change is a success', async () => {
  await restart({ switches: { 'sandbox-change-status': '200' } });
  expect((await create()).status).toBe(200);
  expect((await ask('PUT', '/sandboxes/stage', RESET)).status).toBe(200);
  expect((await ask('DELETE', '/sandboxes/stage')).status).toBe(200);
});

test.each([
  ['SMS-2074-400', 'sandbox-graph-in-analytics'],
  ['SMS-2075-400', 'sandbox-graph-in-audience-manager'],
  ['SMS-2076-400', 'sandbox-graph-in-both'],
  ['SMS-2077-400', 'sandbox-shares-segments'],
])('the warning %s is said on request', async (problem, name) => {
  await emulator.call('POST', '/_emulator/faults', { operation: 'replaceSandbox', problem, times: 1 });
  const answer = await ask('PUT', '/sandboxes/dev', RESET);
  expect([answer.status, named(answer)]).toEqual([400, name]);
  expect(answer.json.type).toBe(`http://ns.adobe.com/aep/errors/${problem}`);
  expect((await sandbox('dev')).eTag).toBe(1);
});
