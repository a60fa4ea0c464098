// The traps of the CRM tutorial, second half: where its text and later sources disagree, and which of them is followed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HEADERS, NOW_MS } from '../../start.ts';
import { CONNECTION, COPY, CRM_TO_AEP, dataSetBody, FLOW_SERVICE, START_SECONDS } from '../../tutorial.ts';
import { provider, type Refused } from './refusals.ts';
import { type Bench, openBench, switched } from './trap.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.emulator.close());

test('trap 14: the start of 2019 is taken and runs at once; a strict switch refuses it', async () => {
  await switched({}, async ({ accepted, parts }) => {
    const { lastRunDetails, scheduleParams } = await accepted('flows', parts.flowBody());
    expect(lastRunDetails).toMatchObject({ state: 'success', startedAtUTC: NOW_MS });
    expect(scheduleParams.startTime).toBe(START_SECONDS);
  });
  await switched({ 'start-time-in-past': 'refuse' }, async ({ refused, parts }) => {
    await refused(['POST', '/flows', parts.flowBody()], provider('start-time-past 1360-400'));
  });
});

test('trap 15: flow specs come in their newest form, with runSpec and all attributes', async () => {
  const [spec] = (await bench.call('GET', `/flowSpecs/${CRM_TO_AEP}`)).json.items;
  expect(spec.runSpec.spec.required).toEqual(['startTime', 'windowStartTime', 'windowEndTime', 'deltaColumn']);
  const attributes = { defaultRecordType: 'profile', isDraftModeSupported: true, frequency: 'batch' };
  expect(spec.attributes).toMatchObject(attributes);
});

test('trap 16: a name in quotes finds what the bare name finds', async () => {
  const quoted = await bench.call('GET', '/flowSpecs?property=name==%22CRMToAEP%22');
  expect(quoted.json.items).toHaveLength(1);
  expect((await bench.call('GET', '/flowSpecs?property=name==CRMToAEP')).text).toBe(quoted.text);
});

test('trap 17: a target may leave its format out, or name one', async () => {
  const { accepted, target } = bench;
  expect((await accepted('targetConnections', target())).data).not.toHaveProperty('format');
  const data = { ...target().data, format: 'parquet_xdm' };
  expect((await accepted('targetConnections', target({ data }))).data).toEqual(data);
});

test('trap 18: without the sandbox header the default one is meant; a strict switch asks for it', async () => {
  const headers = { 'x-sandbox-name': undefined };
  const without = await bench.call('GET', '/connections', undefined, headers);
  expect(without.json.items).not.toEqual([]);
  expect(without.text).toBe((await bench.call('GET', '/connections')).text);
  await switched({ 'missing-sandbox-header': 'refuse' }, async ({ refused }) => {
    const want = { code: '2105-400', title: 'Header is missing', problem: 'sandbox-header-missing 2105-400' };
    await refused(['GET', '/connections', undefined, headers], { ...want, names: ['x-sandbox-name'] });
  });
});

test('trap 19: the last group of an etag is the second of the update, in hex', async () => {
  const { etag, updatedAt } = await bench.accepted('connections', CONNECTION);
  expect(Number.parseInt(etag.split('-').at(-1).slice(0, 8), 16) * 1000).toBe(updatedAt);
});

test('trap 20: a dataset is told as @/dataSets/ID, with a capital S', async () => {
  const path = '/data/foundation/catalog/dataSets?requestDataSource=true';
  const body = { ...dataSetBody(bench.parts.schemaId), name: 'Another' };
  const { status, json } = await bench.emulator.call('POST', path, body);
  expect([status, json]).toEqual([201, [expect.stringMatching(/^@\/dataSets\/[0-9a-f]{24}$/)]]);
});

/** A change that can be sent as it is: place, etag, and an operation that leaves its mark. */
const changeOf = async ({ call, parts }: Bench) => {
  const path = `/connections/${parts.connectionId}`;
  const { etag } = (await call('GET', path)).json.items[0];
  return { path, etag, body: { op: 'replace', path: '/description', value: `after ${etag}` } };
};

test('trap 21: an If-Match without quotes is another version', async () => {
  const { path, etag, body } = await changeOf(bench);
  const stale: Refused = { code: '1404-412', title: 'Version not matching', problem: 'etag-mismatch' };
  await bench.refused(['PATCH', path, body, { 'if-match': etag.replaceAll('"', '') }], stale);
});

test.each([
  ['an operation', (one: object) => one],
  ['a list of them', (one: object) => [one]],
])('trap 22: a patch may be %s', async (_, wrap) => {
  const { path, etag, body } = await changeOf(bench);
  expect((await bench.call('PATCH', path, wrap(body), { 'if-match': etag })).status).toBe(200);
  expect((await bench.call('GET', path)).json.items[0].description).toBe(body.value);
});

test('trap 23: a DELETE answers 204', async () => {
  const { id } = await bench.accepted('connections', CONNECTION);
  expect((await bench.call('DELETE', `/connections/${id}`)).status).toBe(204);
});

test.each([
  ['application/json', 200],
  ['application/json; charset=utf-8', 200],
  ['application/json-patch+json', 200],
  ['text/plain', 400],
  ['application/x-www-form-urlencoded', 400],
])('trap 24: a PATCH with media type %s answers %d', async (type, status) => {
  const { path, etag, body } = await changeOf(bench);
  const answer = await bench.call('PATCH', path, body, { 'if-match': etag, 'content-type': type });
  expect(answer.status, answer.text).toBe(status);
  const wrong = { title: 'BadRequestError', detail: 'A valid content-type must be specified' };
  if (status === 400) expect(answer.json).toEqual({ type: '/placeholder/type/uri', status, ...wrong });
});

test('trap 24: a PATCH without a media type is taken', async () => {
  const { path, etag, body } = await changeOf(bench);
  // Bytes: of a text `fetch` itself would say that it is plain text.
  const { status } = await bench.emulator.fetch(bench.emulator.url + FLOW_SERVICE + path, {
    ...{ method: 'PATCH', headers: { ...HEADERS, 'if-match': etag }, body: Buffer.from(JSON.stringify(body)) },
  });
  expect(status).toBe(200);
});

test("trap 24: a switch lets curl's own media type through", () =>
  switched({ 'patch-as-form': 'accept' }, async (other) => {
    const { path, etag, body } = await changeOf(other);
    const headers = { 'if-match': etag, 'content-type': 'application/x-www-form-urlencoded' };
    expect((await other.call('PATCH', path, body, headers)).status).toBe(200);
  }));

test('trap 25: the delta column need not stand among the columns', () =>
  switched({}, async ({ accepted, source, parts, call }) => {
    expect(source().params.columns.map(({ name }) => name)).not.toContain(COPY.params.deltaColumn.name);
    const { id } = await accepted('flows', parts.flowBody());
    const [{ metrics }] = (await call('GET', `/runs?property=flowId==${id}`)).json.items;
    expect(metrics.statusSummary.status).toBe('success');
    expect(metrics.recordSummary.outputRecordCount).toBeGreaterThan(0);
  }));

test.each(['delimited', 'json', 'parquet', 'csv', ''])('trap 26: a table is not read as %j', async (format) => {
  const want = provider('source-format-not-supported 1327-400', ['tabular']);
  await bench.refused(['POST', '/sourceConnections', bench.source({ data: { format } })], want);
});
