// JSON Patch at Flow Service: the etag that a change is based on, its verbs, and what may not be changed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE, type Parts, prepare } from '../../tutorial.ts';
import { LATER, provider, type Refused, refusing } from './refusals.ts';

let emulator: TestEmulator;
let parts: Parts;
let flowId: string;

const begin = async (switches: Record<string, string> = {}) => {
  emulator = await startEmulator({ switches });
  parts = await prepare(emulator);
  const body = parts.flowBody({ scheduleParams: { startTime: LATER, frequency: 'hour', interval: 1 } });
  flowId = (await emulator.call('POST', `${FLOW_SERVICE}/flows`, body)).json.id;
};
beforeAll(() => begin());
afterAll(() => emulator.close());

const item = async (path: string) => (await emulator.call('GET', FLOW_SERVICE + path)).json.items[0];
const pathOf = {
  connection: () => `/connections/${parts.connectionId}`,
  sourceConnection: () => `/sourceConnections/${parts.sourceConnectionId}`,
  targetConnection: () => `/targetConnections/${parts.targetConnectionId}`,
  flow: () => `/flows/${flowId}`,
};
type PatchedKind = keyof typeof pathOf;
const KINDS: PatchedKind[] = ['connection', 'sourceConnection', 'targetConnection', 'flow'];

const patch = async (kind: PatchedKind, body: unknown, ifMatch?: string) => {
  const path = pathOf[kind]();
  const headers = { 'if-match': ifMatch ?? (await item(path)).etag };
  return emulator.call('PATCH', FLOW_SERVICE + path, body, headers);
};
const RENAME = { op: 'replace', path: '/name', value: 'Renamed' };

describe.each(KINDS)('a change of a %s', (kind) => {
  test('needs the current etag, quotes included', async () => {
    const path = pathOf[kind]();
    const { etag } = await item(path);
    const refused = await refusing(emulator);
    const missing: Refused = {
      code: '1403-400',
      title: 'Header is missing',
      problem: 'etag-missing',
      names: ['If-Match'],
    };
    await refused(['PATCH', path, RENAME], missing);
    await refused(['PATCH', `${path}?if-match=${encodeURIComponent(etag)}`, RENAME], missing);
    for (const sent of ['"another"', etag.replaceAll('"', ''), '*', `W/${etag}`]) {
      const stale = { code: '1404-412', title: 'Version not matching', problem: 'etag-mismatch', names: [sent, etag] };
      await refused(['PATCH', path, RENAME, { 'if-match': sent }], stale);
    }
  });

  test('leaves the etag that it was based on stale', async () => {
    const { etag } = await item(pathOf[kind]());
    expect((await patch(kind, RENAME, etag)).status).toBe(200);
    expect((await patch(kind, RENAME, etag)).status).toBe(412);
  });

  test('may be a single operation, or a list of them with verbs in any case', async () => {
    expect((await patch(kind, RENAME)).status).toBe(200);
    const list = [
      { op: 'REPLACE', path: '/name', value: 'Again' },
      { op: 'Add', path: '/description', value: 'Told' },
    ];
    expect((await patch(kind, list)).status).toBe(200);
    expect(await item(pathOf[kind]())).toMatchObject({ name: 'Again', description: 'Told' });
    expect((await patch(kind, { op: 'Remove', path: '/description', value: 'disregarded' })).status).toBe(200);
    expect(await item(pathOf[kind]())).not.toHaveProperty('description');
  });

  test('is all or nothing', async () => {
    const path = pathOf[kind]();
    const headers = { 'if-match': (await item(path)).etag };
    const refused = await refusing(emulator);
    const body = [RENAME, { op: 'replace', path: '/name/first', value: 'x' }];
    const want = { code: '1455-400', problem: 'patch-invalid 1455-400', names: ['/name/first'] };
    await refused(['PATCH', path, body, headers], want);
  });

  const invalid = (...names: string[]): Refused => ({ code: '1455-400', problem: 'patch-invalid', names });
  test.each<[string, unknown, Refused]>([
    [
      'an unknown verb',
      { ...RENAME, op: 'move' },
      { code: '1434-400', problem: 'patch-operation-unsupported', names: ['move'] },
    ],
    [
      'the verb test',
      { ...RENAME, op: 'test' },
      { code: '1434-400', problem: 'patch-operation-unsupported', names: ['test'] },
    ],
    ['no verb', { path: '/name', value: 'x' }, invalid()],
    ['no path', { op: 'add', value: 'x' }, invalid()],
    ['no value', { op: 'add', path: '/name' }, invalid('/name')],
    ['no operation at all', [], { code: '1405-400', problem: 'body-missing' }],
    ['no body', '', { code: '1405-400', problem: 'body-missing' }],
    ['the whole as its place', { op: 'replace', path: '', value: {} }, invalid()],
    ['a place without its slash', { op: 'replace', path: 'name', value: 'x' }, invalid('name')],
    ['a place that is not there', { op: 'replace', path: '/nowhere', value: 'x' }, invalid('/nowhere')],
    ['a letter of a text', { op: 'add', path: '/name/0', value: 'x' }, invalid('/name/0')],
    ['the length of a text', { op: 'remove', path: '/name/length' }, invalid('/name/length')],
    ['the prototype', { op: 'add', path: '/__proto__/x', value: 'x' }, invalid('/__proto__/x')],
    ['a number for a name', { op: 'replace', path: '/name', value: 5 }, invalid('/name')],
  ])('with %s is refused', async (_, body, want) => {
    const path = pathOf[kind]();
    const headers = { 'if-match': (await item(path)).etag };
    const refused = await refusing(emulator);
    await refused(['PATCH', path, body, headers], want);
  });
});

describe('what stays as it was made', () => {
  const FIXED = ['/id', '/createdAt', '/updatedBy', '/imsOrgId', '/version', '/etag'];
  const SPEC: Refused = { code: '1414-400', problem: 'connection-spec-immutable 1414-400' };
  const STATE: Refused = { code: '1456-400', problem: 'connection-state-invalid', names: ['disabled', 'enabled'] };
  const at = (path: string): Refused => ({ code: '1455-400', problem: 'patch-invalid', names: [path] });
  const ofFlow = (path: string): [PatchedKind, string, Refused] => [
    ...(['flow', path] as const),
    provider('flow-patch-path-invalid 1365-400', [path]),
  ];

  test.each<[PatchedKind, string, Refused]>([
    ...KINDS.slice(0, 3).flatMap((kind) => FIXED.map((path): [PatchedKind, string, Refused] => [kind, path, at(path)])),
    ...KINDS.slice(0, 3).map((kind): [PatchedKind, string, Refused] => [kind, '/connectionSpec/id', SPEC]),
    ['connection', '/state', STATE],
    ['sourceConnection', '/state', at('/state')],
    ['sourceConnection', '/baseConnectionId', at('/baseConnectionId')],
    ['targetConnection', '/inheritedAttributes', at('/inheritedAttributes')],
    ...[...FIXED, '/state', '/flowSpec/id', '/inheritedAttributes', '/runs', '/lastOperation'].map(ofFlow),
    ofFlow('/nameless'),
  ])('of a %s: %s', async (kind, path, want) => {
    const target = pathOf[kind]();
    const headers = { 'if-match': (await item(target)).etag };
    const refused = await refusing(emulator);
    await refused(['PATCH', target, { op: 'add', path, value: 'disabled' }, headers], want);
  });
});

describe('a change that leaves another form behind is refused', () => {
  test.each<[PatchedKind, string, unknown, string]>([
    ['connection', '/auth', 'x', 'patch-invalid'],
    ['connection', '/auth/params', [], 'patch-invalid'],
    ['connection', '/auth/specName', 'Guesswork', 'auth-spec-unknown'],
    ['connection', '/auth/params', {}, 'mandatory-field-missing'],
    ['sourceConnection', '/data', [], 'patch-invalid'],
    ['sourceConnection', '/data/format', 'json', 'source-format-not-supported'],
    ['sourceConnection', '/data/schema', 5, 'patch-invalid'],
    ['sourceConnection', '/params/tableName', {}, 'patch-invalid'],
    ['sourceConnection', '/params/tableName', '', 'source-connection-incomplete'],
    ['sourceConnection', '/params/columns', 5, 'patch-invalid'],
    ['sourceConnection', '/params/columns/0', { name: 5 }, 'patch-invalid'],
    ['targetConnection', '/params/dataSetId', {}, 'patch-invalid'],
    ['targetConnection', '/params/dataSetId', '', 'target-data-set-missing'],
    ['targetConnection', '/params/dataSetId', 'f'.repeat(24), 'reference-not-found'],
    ['targetConnection', '/data/schema', 'x', 'patch-invalid'],
    ['targetConnection', '/data/schema/id', 7, 'patch-invalid'],
    ['targetConnection', '/data/schema/version', '2.0', 'illegal-argument'],
    ['flow', '/labels', 5, 'patch-invalid'],
    ['flow', '/labels/-', {}, 'patch-invalid'],
    ['flow', '/policy', [], 'patch-invalid'],
    ['flow', '/policy', { fields: [] }, 'policy-fields-empty'],
    ['flow', '/recordTypes', ['profile'], 'patch-invalid'],
    ['flow', '/options', [], 'patch-invalid'],
    ['flow', '/sourceConnectionIds', [{}], 'patch-invalid'],
    ['flow', '/transformations', {}, 'transformations-malformed'],
    ['flow', '/transformations/foo', {}, 'patch-invalid'],
    ['flow', '/transformations/9', {}, 'patch-invalid'],
    ['flow', '/scheduleParams', 'hourly', 'schedule-missing'],
  ])('of a %s at %s: %j (%s)', async (kind, path, value, problem) => {
    const before = await item(pathOf[kind]());
    const answer = await patch(kind, { op: 'add', path, value });
    expect([answer.status, answer.headers.get('x-emulator-hint')?.split(' ')[0]]).toEqual([
      problem === 'reference-not-found' ? 404 : 400,
      problem,
    ]);
    expect(await item(pathOf[kind]())).toEqual(before);
  });
});

test('with the switch an etag may come without its quotes, but must still be the current one', async () => {
  await emulator.close();
  await begin({ 'unquoted-if-match': 'accept' });
  const { etag } = await item(pathOf.flow());
  expect((await patch('flow', RENAME, '00000000-0000-0200-0000-000000000000')).status).toBe(412);
  expect((await patch('flow', RENAME, etag.replaceAll('"', ''))).status).toBe(200);
});
