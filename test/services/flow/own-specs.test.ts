// Specs that a user brings along are as good as built-in ones: they are listed, chosen, and what is made of them is held to them.
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createEmulator, SpecsUnusable } from '../../../emulator/main.ts';
import { folderOf } from '../../folders.ts';
import { OWN_CRM, OWN_FLOW_SPEC, ownConnectionSpec, ownFlowSpec } from '../../own-specs.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE, type Parts, prepare, SALESFORCE, sourceConnectionBody } from '../../tutorial.ts';
import { LATER, type Refused, type Request, refusing } from './refusals.ts';

const KEY_OF_OURS = { specName: 'Key of ours', params: { region: 'eu', key: 'K-hunter2' } };
const connectionSpec = { id: OWN_CRM, version: '1.0' };
const CONNECTION = { name: 'Ours', auth: KEY_OF_OURS, connectionSpec };

let emulator: TestEmulator;
let refused: (request: Request, want: Refused) => Promise<void>;
let parts: Parts;
/** A flow of the user's own flow spec, from the user's own source. */
let flowBody: (overrides?: object) => object;

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  emulator.call(method, FLOW_SERVICE + path, body, headers);

const start = async (files: Readonly<Record<string, unknown>>) => {
  emulator = await startEmulator({ specs: folderOf(files) });
  onTestFinished(emulator.close);
};

const created = async (path: string, body: unknown): Promise<string> => {
  const { status, text, json } = await call('POST', path, body);
  expect(status, text).toBe(201);
  return json.id;
};

beforeEach(async () => {
  await start({ 'crm.json': ownConnectionSpec, 'flow.json': ownFlowSpec });
  parts = await prepare(emulator);
  const base = await created('/connections', CONNECTION);
  const sourceConnectionIds = [await created('/sourceConnections', { ...sourceConnectionBody(base), connectionSpec })];
  flowBody = (overrides = {}) => ({
    ...parts.flowBody({ flowSpec: { id: OWN_FLOW_SPEC, version: '1.0' }, sourceConnectionIds }),
    transformations: [{ name: 'Shuffle', params: { times: 3 } }, parts.mapping],
    scheduleParams: { startTime: LATER, frequency: 'hour', interval: 1 },
    ...overrides,
  });
  refused = await refusing(emulator);
});

test('they stand in the lists behind all others, and are looked up by id and by name', async () => {
  for (const [kind, spec] of [['connectionSpecs', ownConnectionSpec] as const, ['flowSpecs', ownFlowSpec] as const]) {
    const items = (await call('GET', `/${kind}`)).json.items;
    expect(items.at(-1)).toEqual(spec);
    expect((await call('GET', `/${kind}?count=true`)).json).toEqual({ count: items.length });
    for (const path of [`/${spec.id}`, `?property=name==${spec.name}`])
      expect((await call('GET', `/${kind}${path}`)).json, path).toEqual({ items: [spec] });
  }
});

describe('credentials are held to them', () => {
  const withAuth = (auth: unknown) => ({ ...CONNECTION, auth });
  const withParams = (params: unknown) => withAuth({ ...KEY_OF_OURS, params });

  test.each<[string, { given: unknown; want: Refused }]>([
    [
      'one is missing',
      {
        given: withParams({ region: 'eu' }),
        want: { code: '1100-400', problem: 'mandatory-field-missing 1304-400', names: ['auth.params.key'] },
      },
    ],
    [
      'one is not as the spec wants it',
      {
        given: withParams({ region: 'eu', key: 'hunter2' }),
        want: { code: '1100-400', problem: 'illegal-argument 1014-400', names: ['auth.params/key'] },
      },
    ],
    [
      'one is not of the list',
      {
        given: withParams({ region: 'moon', key: 'K-1' }),
        want: { code: '1100-400', problem: 'illegal-argument 1014-400', names: ['auth.params/region'] },
      },
    ],
    [
      'their kind is unknown',
      {
        given: withAuth({ specName: 'Guess' }),
        want: { code: '1415-400', problem: 'auth-spec-unknown', names: ['Guess', OWN_CRM] },
      },
    ],
  ])('%s', (_, { given, want }) => refused(['POST', '/connections', given], want));

  test('and masked, which no change of another field trips over', async () => {
    const id = await created('/connections', CONNECTION);
    const { etag } = (await call('GET', `/connections/${id}`)).json.items[0];
    const rename = [{ op: 'replace', path: '/name', value: 'Renamed' }];
    expect((await call('PATCH', `/connections/${id}`, rename, { 'if-match': etag })).status).toBe(200);
    const [item] = (await call('GET', `/connections/${id}`)).json.items;
    expect(item).toMatchObject({ name: 'Renamed', auth: { params: { region: 'eu', key: '******' } } });
  });
});

describe('a flow is held to them', () => {
  const illegal = (...names: string[]): Refused => ({ code: '1100-400', problem: 'illegal-argument 1014-400', names });

  test('and goes through where it is as they want it', async () => {
    const id = await created('/flows', flowBody({ options: { depth: 2 } }));
    const [flow] = (await call('GET', `/flows/${id}`)).json.items;
    expect(flow).toMatchObject({
      flowSpec: { id: OWN_FLOW_SPEC, version: '1.0' },
      options: { depth: 2 },
      inheritedAttributes: { properties: { isSourceFlow: true }, sourceConnections: [{ connectionSpec }] },
    });
  });

  test.each<[string, { given: () => object; want: Refused }]>([
    [
      'its schedule',
      {
        given: () => ({ scheduleParams: { startTime: LATER, frequency: 'day', interval: 1 } }),
        want: illegal('scheduleParams/frequency'),
      },
    ],
    [
      'a transformation',
      {
        given: () => ({ transformations: [{ name: 'Shuffle', params: { times: 0 } }, parts.mapping] }),
        want: illegal('times'),
      },
    ],
    [
      'a transformation that it does not know',
      {
        given: () => ({ transformations: [{ name: 'Copy', params: {} }, parts.mapping] }),
        want: illegal('Copy', 'Shuffle and Mapping'),
      },
    ],
    ['its options', { given: () => ({ options: { depth: 0 } }), want: illegal('options/depth') }],
    [
      'its source',
      {
        given: () => ({ sourceConnectionIds: [parts.sourceConnectionId] }),
        want: { code: '1100-400', problem: 'connector-not-supported 1305-400', names: ['salesforce'] },
      },
    ],
  ])('%s', (_, { given, want }) => refused(['POST', '/flows', flowBody(given())], want));

  test('the parameters of a run', async () => {
    const flowId = await created('/flows', flowBody({ scheduleParams: { startTime: LATER, frequency: 'once' } }));
    const window = { startTime: LATER, windowStartTime: 1, windowEndTime: 2 };
    const run = (params: object) => call('POST', '/runs', { flowId, params: { ...window, ...params } });
    expect((await run({ page: 1 })).status).toBe(201);
    const { status, headers, text } = await run({ page: 0 });
    expect({ status, hint: headers.get('x-emulator-hint') }, text).toEqual({
      status: 400,
      hint: expect.stringMatching(/^illegal-argument 1014-400/),
    });
  });
});

describe('a spec with the id of a built-in one takes its place', () => {
  test('in lists, in look-ups, and where credentials are checked', async () => {
    await start({ 'a.json': { ...ownConnectionSpec, id: SALESFORCE } });
    const list = (await call('GET', '/connectionSpecs?limit=100')).json.items;
    expect(list.filter(({ id }: { id: string }) => id === SALESFORCE)).toEqual([
      { ...ownConnectionSpec, id: SALESFORCE },
    ]);
    expect((await call('GET', '/connectionSpecs?property=name==salesforce')).json.items).toEqual([]);
    const body = { ...CONNECTION, connectionSpec: { id: SALESFORCE, version: '1.0' } };
    expect((await call('POST', '/connections', body)).status).toBe(201);
    const auth = { specName: 'Basic Authentication', params: { username: 'a', password: 'b', securityToken: 'c' } };
    const { status, json } = await call('POST', '/connections', { ...body, auth });
    expect([status, json.type]).toEqual([400, 'https://ns.adobe.com/aep/errors/FLOW-1415-400']);
  });

  test('and one of its parts that the other had is gone', async () => {
    const { authSpec: _authSpec, ...open } = ownConnectionSpec;
    await start({ 'a.json': { ...open, id: SALESFORCE } });
    const body = { name: 'Open', connectionSpec: { id: SALESFORCE, version: '1.0' } };
    expect((await call('POST', '/connections', body)).status).toBe(201);
  });
});

test('an emulator does not start where one of them is wrong', async () => {
  const specs = folderOf({ 'a.json': { ...ownFlowSpec, id: 1 } });
  await expect(createEmulator({ specs })).rejects.toThrow(SpecsUnusable);
  await expect(createEmulator({ specs })).rejects.toThrow(/a\.json, \/id: it is to be a string/);
});
