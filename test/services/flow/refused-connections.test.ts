// What connections of all three kinds refuse, each refusal to the letter of its code, and nothing stored by any of them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import {
  CONNECTION,
  DATA_LAKE,
  FLOW_SERVICE,
  type Parts,
  prepare,
  SALESFORCE,
  sourceConnectionBody,
  targetConnectionBody,
} from '../../tutorial.ts';
import { provider, type Refused, type Request, refusing } from './refusals.ts';

const NO_SUCH = '00000000-0000-4000-8000-000000000000';
const DYNAMICS = '38ad80fe-8b06-4938-94f4-d4ee80266b07';
const MALFORMED = (...names: string[]): Refused => ({ code: '1100-400', problem: 'body-malformed 1100-400', names });
const MISSED =
  (problem: string) =>
  (type: string, id = NO_SUCH): Refused => ({
    ...{ code: '1439-404', title: 'Resource not found', problem: `${problem} 1439-404`, names: [id, type] },
    report: { id, type },
  });
/** Asked for by its path, and referred to in a body. */
const NOT_THERE = MISSED('resource-not-found');
const NOWHERE = MISSED('reference-not-found');
const VERSIONLESS: Refused = { status: 422, problem: 'spec-version-missing' };
const UNKNOWN_SPEC: Refused = { code: '1413-400', problem: 'spec-unknown 1413-400' };
const MISSING = (field: string) => provider('mandatory-field-missing 1304-400', [field]);

let emulator: TestEmulator;
let parts: Parts;
let refused: (request: Request, want: Refused) => Promise<void>;
beforeAll(async () => {
  emulator = await startEmulator();
  parts = await prepare(emulator);
  refused = await refusing(emulator);
});
afterAll(() => emulator.close());

const credentials = (params: object, specName = 'Basic Authentication') => ({ auth: { specName, params } });

describe('a base connection', () => {
  test.each<[string, object, Refused]>([
    ['without a name', { name: undefined }, MISSING('name')],
    ['with a number for a name', { name: 5 }, MALFORMED('name', '5')],
    ['without a connection spec', { connectionSpec: undefined }, MISSING('connectionSpec')],
    ['of an unknown spec', { connectionSpec: { id: NO_SUCH, version: '1.0' } }, UNKNOWN_SPEC],
    ['of a spec without an id', { connectionSpec: { version: '1.0' } }, UNKNOWN_SPEC],
    ['of a spec without a version', { connectionSpec: { id: SALESFORCE } }, VERSIONLESS],
    ['with a state', { state: 'enabled' }, { code: '1456-400', problem: 'connection-state-invalid' }],
    ['without credentials', { auth: undefined }, MISSING('auth')],
    ['without the name of their kind', { auth: { params: {} } }, MISSING('auth.specName')],
    [
      'of a kind that the spec lacks',
      credentials({}, 'Guesswork'),
      { code: '1415-400', problem: 'auth-spec-unknown 1415-400', names: ['Guesswork', SALESFORCE] },
    ],
    ['that lack one', credentials({ username: 'a', password: 'b' }), MISSING('auth.params.securityToken')],
    [
      'with one of the wrong type',
      credentials({ username: 1, password: 'b', securityToken: 'c' }),
      provider('illegal-argument 1014-400', ['auth.params/username']),
    ],
  ])('%s is refused', (_, change, want) => refused(['POST', '/connections', { ...CONNECTION, ...change }], want));
});

describe('a source connection', () => {
  const body = (change: object) => ({ ...sourceConnectionBody(parts.connectionId), ...change });
  const format = (value: string | undefined) => ({ data: { format: value } });
  const columns = (second: unknown) => ({ params: { tableName: 'Accounts', columns: [{ name: 'email' }, second] } });

  test.each<[string, object, Refused]>([
    ['without a name', { name: undefined }, MISSING('name')],
    ['without data', { data: undefined }, MISSING('data')],
    ['of an unknown spec', { connectionSpec: { id: NO_SUCH, version: '1.0' } }, UNKNOWN_SPEC],
    ['of a spec without a version', { connectionSpec: { id: SALESFORCE } }, VERSIONLESS],
    ['of a base connection that is not there', { baseConnectionId: NO_SUCH }, NOWHERE('connections')],
    ['without a base connection', { baseConnectionId: undefined }, MISSING('baseConnectionId')],
    [
      'of another spec than its base connection',
      { connectionSpec: { id: DYNAMICS, version: '1.0' } },
      provider('illegal-argument 1014-400', [DYNAMICS, SALESFORCE]),
    ],
    [
      'without a table',
      { params: {} },
      provider('source-connection-incomplete 1323-400', ['tableName', 'Salesforce source connection']),
    ],
    ['without params', { params: undefined }, provider('source-connection-incomplete 1323-400')],
    [
      'with a format of files',
      format('parquet'),
      provider('source-format-not-supported 1327-400', ['parquet', 'tabular']),
    ],
    ['without a format', format(undefined), provider('source-format-not-supported 1327-400', ['tabular'])],
    ['with columns that are no list', { params: { tableName: 'Accounts', columns: {} } }, MALFORMED('params.columns')],
    ['with a column without a name', columns({ type: 'string' }), MISSING('params.columns.1.name')],
    ['with a column of an empty name', columns({ name: '' }), MISSING('params.columns.1.name')],
    ['with a column that is no object', columns('email'), MALFORMED('params.columns.1')],
  ])('%s is refused', (_, change, want) => refused(['POST', '/sourceConnections', body(change)], want));

  test.each([{}, { type: 'string' }, { name: '' }])('is not changed to a column without a name: %j', async (column) => {
    const { json } = await emulator.call('POST', `${FLOW_SERVICE}/sourceConnections`, body({}));
    const patch = { op: 'add', path: '/params/columns/0', value: column };
    const again = await refusing(emulator);
    const want: Refused = { code: '1455-400', problem: 'patch-invalid 1455-400', names: ['/params/columns'] };
    await again(['PATCH', `/sourceConnections/${json.id}`, patch, { 'if-match': json.etag }], want);
    refused = await refusing(emulator);
  });
});

describe('a target connection', () => {
  const body = (change: object) => ({ ...targetConnectionBody(parts.schemaId, parts.dataSetId), ...change });

  test.each<[string, (parts: Parts) => object, Refused]>([
    ['without data', () => ({ data: undefined }), MISSING('data')],
    ['of an unknown spec', () => ({ connectionSpec: { id: NO_SUCH, version: '1.0' } }), UNKNOWN_SPEC],
    ['of a spec without a version', () => ({ connectionSpec: { id: DATA_LAKE } }), VERSIONLESS],
    ['without a dataset', () => ({ params: {} }), provider('target-data-set-missing 1325-400', ['target connection'])],
    ['with a blank dataset', () => ({ params: { dataSetId: '' } }), provider('target-data-set-missing 1325-400')],
    ['with an unknown dataset', () => ({ params: { dataSetId: 'f'.repeat(24) } }), NOWHERE('dataSets', 'f'.repeat(24))],
    [
      'with an unknown schema',
      () => ({ data: { schema: { id: 'https://ns.adobe.com/x' } } }),
      NOWHERE('schemas', 'https://ns.adobe.com/x'),
    ],
    [
      'with a version that is none of a schema',
      ({ schemaId: id }) => ({ data: { schema: { id, version: '1.0' } } }),
      provider('illegal-argument 1014-400', ['1.0']),
    ],
    ['of a base connection that is not there', () => ({ baseConnectionId: NO_SUCH }), NOWHERE('connections')],
  ])('%s is refused', (_, change, want) => refused(['POST', '/targetConnections', body(change(parts))], want));

  test('is refused with a schema that its dataset does not follow', async () => {
    const schema = { title: 'Another', type: 'object', allOf: [{ $ref: 'https://ns.adobe.com/xdm/context/profile' }] };
    const made = await emulator.call('POST', '/data/foundation/schemaregistry/tenant/schemas', schema);
    const data = { schema: { id: made.json.$id } };
    const want = provider('illegal-argument 1014-400', [made.json.$id, parts.schemaId, parts.dataSetId]);
    const again = await refusing(emulator);
    await again(['POST', '/targetConnections', body({ data })], want);
  });

  test('may leave its schema and its version out', async () => {
    for (const data of [{}, { schema: null }, { format: 'parquet_xdm' }]) {
      expect((await emulator.call('POST', `${FLOW_SERVICE}/targetConnections`, body({ data }))).status).toBe(201);
    }
    refused = await refusing(emulator);
  });
});

describe('of every kind', () => {
  test.each(['connections', 'sourceConnections', 'targetConnections', 'flows'])(
    '/%s cannot be read, changed, published or removed where nothing is, nor made of nothing',
    async (kind) => {
      const path = `/${kind}/${NO_SUCH}`;
      const patch = { op: 'replace', path: '/name', value: 'x' };
      await refused(['GET', path], NOT_THERE(kind));
      await refused(['DELETE', path], NOT_THERE(kind));
      await refused(['PATCH', path, patch, { 'if-match': '"x"' }], NOT_THERE(kind));
      const empty: Refused = { code: '1405-400', problem: 'body-missing 1405-400' };
      for (const body of ['', 'null']) await refused(['POST', `/${kind}`, body], empty);
      await refused(['POST', `/${kind}`, []], MALFORMED('body', 'object'));
      await refused(['POST', `${path}/action?op=publish`], NOT_THERE(kind));
      for (const body of ['', 'null']) await refused(['POST', `/${kind}?mode=draft`, body], empty);
      await refused(['POST', `/${kind}?mode=public`, {}], {
        ...{ code: '1453-400', problem: 'query-value-invalid', names: ['mode', 'draft'] },
      });
    },
  );
});

test('a sandbox that is not there, or that is named by its id, has no connections', async () => {
  const unknown: Refused = {
    code: '2100-404',
    title: 'Sandbox not found',
    problem: 'sandbox-unknown',
    names: ['stage'],
  };
  await refused(['GET', '/connections', undefined, { 'x-sandbox-name': 'stage' }], unknown);
  const byId: Refused = { code: '2110-400', title: 'Headers not allowed', problem: 'sandbox-id-not-allowed' };
  await refused(['POST', '/connections', CONNECTION, { 'x-sandbox-id': NO_SUCH }], byId);
});

test('with the switch a spec without a version means its latest', async () => {
  const lenient = await startEmulator({ switches: { 'connection-spec-version-missing': 'latest' } });
  const body = { ...CONNECTION, connectionSpec: { id: SALESFORCE } };
  const { json } = await lenient.call('POST', `${FLOW_SERVICE}/connections`, body);
  const found = await lenient.call('GET', `${FLOW_SERVICE}/connections/${json.id}`);
  expect(found.json.items[0].connectionSpec).toEqual({ id: SALESFORCE, version: '1.0' });
  await lenient.close();
});
