// Exploring by its edges: what an answer must never tell, what a refusal must never leave, and filters as a run meets them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { batchIdOf, parquetOf, prepareFlow, runsOf } from '../../engine/crm-flow.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { stored } from '../../stored.ts';
import { CONNECTION, FLOW_SERVICE, SALESFORCE, sourceConnectionBody } from '../../tutorial.ts';

let emulator: TestEmulator;
let connectionId: string;
beforeEach(async () => {
  emulator = await startEmulator();
  connectionId = (await emulator.call('POST', `${FLOW_SERVICE}/connections`, CONNECTION)).json.id;
});
afterEach(() => emulator.close());

const get = (path: string) => emulator.call('GET', FLOW_SERVICE + path);
const explore = (query: string) => get(`/connections/${connectionId}/explore?${query}`);

const filter = (fnName: string, fieldName: string, value: unknown) => ({
  type: 'PQL',
  format: 'pql/json',
  value: {
    nodeType: 'fnApply',
    fnName,
    params: [
      { nodeType: 'fieldLookup', fieldName },
      { nodeType: 'literal', value },
    ],
  },
});

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');

test('no answer tells a secret of the connection', async () => {
  const { username, ...secrets } = CONNECTION.auth.params;
  const queries = ['objectType=root', 'objectType=table&object=Accounts&preview=true', 'objectType=none', 'object=a'];
  const paths = [
    ...queries.map((query) => `/connections/${connectionId}/explore?${query}`),
    ...['test', 'configs'].map((path) => `/connections/${connectionId}/${path}`),
    `/connectionSpecs/${SALESFORCE}/explore?objectType=root`,
  ];
  for (const path of paths) {
    const { text, headers } = await get(path);
    const told = text + JSON.stringify([...headers]);
    for (const secret of [username, ...Object.values(secrets)]) expect(told).not.toContain(secret);
  }
});

describe('a filter in a query string', () => {
  const query = 'objectType=table&object=AccountsDirty&preview=true&filters=';
  // This one holds what the two alphabets write differently.
  const encoded = base64(filter('!=', 'note', 'ÿÿþ?>~~'));

  test.each<[string, string]>([
    ['escaped', encodeURIComponent(encoded)],
    ['as it is', encoded],
    ['in the alphabet of URLs', encoded.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')],
  ])('is read %s', async (_name, text) => {
    expect(encoded).toMatch(/[+/]/);
    const { status, json } = await explore(query + text);
    expect([status, json.data?.length]).toEqual([200, 12]);
  });

  test.each(['!!', '%FF', 'e30=x', '/w==', base64('a').slice(0, 2), 'bm90IEpTT04='])(
    '%s cannot be decoded',
    async (text) => {
      const { status, headers } = await explore(query + text);
      expect([status, headers.get('x-emulator-hint')]).toEqual([
        400,
        expect.stringMatching(/^row-filter-undecodable 1389/),
      ]);
    },
  );

  test('is judged without a preview too, and shows no rows then', async () => {
    const rest = `objectType=table&object=Accounts&filters=`;
    expect((await explore(rest + base64(filter('=', 'town', 'a')))).status).toBe(400);
    expect((await explore(rest + base64(filter('=', 'city', 'a')))).json).not.toHaveProperty('data');
  });
});

test('what a row holds in another type than its column is not read by a filter, and no run fails over it', async () => {
  const { json } = await explore(
    `objectType=table&object=AccountsDirty&preview=true&filters=${base64(filter('>', 'birth_year', 0))}`,
  );
  expect(json.data.map(({ note }: { note: string }) => note)).not.toContain('text where a number is due');
  expect(json.data).toHaveLength(11);
});

test('the objects of Salesforce and the tables of Dynamics stand beside those of the tutorial, with columns and types', async () => {
  const names = (await explore('objectType=root')).json.map(({ name }: { name: string }) => name);
  expect(names).toEqual([
    ...['Accounts', 'AccountsDirty'],
    ...['Contact', 'Lead', 'Account', 'Opportunity'],
    ...['contact', 'lead', 'account'],
  ]);
  const { json } = await explore('objectType=table&object=Opportunity&preview=true');
  const types = new Map(json.schema.columns.map(({ name, type }: { name: string; type: string }) => [name, type]));
  expect(['Id', 'Amount', 'FiscalYear', 'IsWon'].map((name) => types.get(name))).toEqual([
    ...['string', 'number', 'integer', 'boolean'],
  ]);
  expect(Object.keys(json.data[0])).toEqual([...types.keys()]);
});

test('a table is the one of that name, to the letter', async () => {
  for (const name of ['accounts', 'constructor', '__proto__', 'Accounts ']) {
    const { headers } = await explore(`objectType=table&object=${encodeURIComponent(name)}`);
    expect(headers.get('x-emulator-hint')).toMatch(/^explored-table-unknown 1330-400/);
  }
});

test('a refused filter leaves no source connection, and changes none', async () => {
  const body = sourceConnectionBody(connectionId);
  const { id } = (await emulator.call('POST', `${FLOW_SERVICE}/sourceConnections`, body)).json;
  const held = async () => [await stored(emulator), (await get(`/sourceConnections/${id}`)).json.items[0]];
  const before = await held();
  const params = { tableName: 'Accounts', filters: filter('=', 'birth_year', 'old') };
  const made = await emulator.call('POST', `${FLOW_SERVICE}/sourceConnections`, { ...body, params });
  const { etag } = (await get(`/sourceConnections/${id}`)).json.items[0];
  const add = { op: 'add', path: '/params/filters', value: filter('=', 'birth_year', 'old') };
  const path = `${FLOW_SERVICE}/sourceConnections/${id}`;
  const changed = await emulator.call('PATCH', path, add, { 'if-match': etag });
  expect([made.status, changed.status]).toEqual([400, 400]);
  expect(await held()).toEqual(before);
});

describe('a flow with a row filter', () => {
  const filterBy = async (sourceConnectionId: string, value: object) => {
    const path = `${FLOW_SERVICE}/sourceConnections/${sourceConnectionId}`;
    const { etag } = (await emulator.call('GET', path)).json.items[0];
    const add = { op: 'add', path: '/params/filters', value };
    expect((await emulator.call('PATCH', path, add, { 'if-match': etag })).status).toBe(200);
  };

  test('reads the rows of its window that match, though it asks for other columns', async () => {
    const prepared = await prepareFlow(emulator, { columns: ['first_name', 'last_name', 'email'] });
    await filterBy(prepared.sourceConnectionId, filter('<', 'birth_year', 1970));
    const { data } = (
      await explore(`objectType=table&object=Accounts&preview=true&filters=${base64(filter('<', 'birth_year', 1970))}`)
    ).json;
    const flowId = await prepared.flow();
    await emulator.settle();
    const [run] = await runsOf(emulator, flowId);
    expect(data.length).toBeGreaterThan(0);
    expect(data.length).toBeLessThan(100);
    expect(run.metrics.recordSummary).toMatchObject({ inputRecordCount: data.length, outputRecordCount: data.length });
    expect((await parquetOf(emulator, batchIdOf(run))).length).toBeGreaterThan(0);
  });

  test('that nothing matches ends well, with nothing', async () => {
    const prepared = await prepareFlow(emulator);
    await filterBy(prepared.sourceConnectionId, filter('=', 'birth_year', 1));
    const flowId = await prepared.flow();
    await emulator.settle();
    const [run] = await runsOf(emulator, flowId);
    expect(run.metrics.statusSummary.status).toBe('success');
    expect(run.metrics.recordSummary.inputRecordCount).toBe(0);
  });
});
