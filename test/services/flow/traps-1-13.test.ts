// The traps of the CRM tutorial, first half: what its text says, and what happens to whoever follows it to the letter.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLOUD_STORAGE_TO_AEP, COPY, SALESFORCE } from '../../tutorial.ts';
import { LATER, provider, type Refused, type Request } from './refusals.ts';
import { type Bench, openBench, switched } from './trap.ts';

const HOURLY = { startTime: LATER, frequency: 'hour', interval: 1 };

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.emulator.close());

const refusedFlow = (change: object, want: Refused) =>
  bench.refused(['POST', '/flows', bench.parts.flowBody(change)], want);
const acceptedFlow = (change: object) => bench.accepted('flows', bench.parts.flowBody(change));

test('trap 1: the connection spec id with a leading c is unknown, and a hint counts its characters', async () => {
  const body = bench.source({ connectionSpec: { id: `c${SALESFORCE}`, version: '1.0' } });
  const request: Request = ['POST', '/sourceConnections', body];
  await bench.refused(request, { code: '1413-400', problem: 'spec-unknown' });
  const { headers, text } = await bench.call(...request);
  expect(headers.get('x-emulator-hint')).toContain('37 characters');
  expect(text).not.toContain('37');
});

test('trap 2: the flow spec of cloud storage does not know Salesforce; a switch lets it through, Copy and all', async () => {
  const change = { flowSpec: { id: CLOUD_STORAGE_TO_AEP, version: '1.0' } };
  await refusedFlow(change, provider('connector-not-supported 1305-400', ['salesforce']));
  await switched({ 'source-outside-flow-spec': 'accept' }, async ({ accepted, parts, call }) => {
    const { id, lastRunDetails } = await accepted('flows', parts.flowBody(change));
    expect(lastRunDetails.state).toBe('success');
    const [run] = (await call('GET', `/runs?property=flowId==${id}`)).json.items;
    expect(run.metrics.recordSummary.outputRecordCount).toBeGreaterThan(0);
  });
});

test('trap 3: numbers that are spelt as texts are judged by their value and echoed as they were sent', async () => {
  const scheduleParams = { startTime: String(LATER), frequency: 'minute', interval: '30', backfill: 'true' };
  expect((await acceptedFlow({ scheduleParams })).scheduleParams).toEqual(scheduleParams);
  const short = { ...scheduleParams, interval: '14' };
  await refusedFlow({ scheduleParams: short }, provider('interval-below-minimum 1362-400', ['14']));
});

test('trap 4: 15 is the least interval of minutes alone', async () => {
  for (const frequency of ['hour', 'day', 'week']) await acceptedFlow({ scheduleParams: { ...HOURLY, frequency } });
  const scheduleParams = { ...HOURLY, frequency: 'minute', interval: 14 };
  await refusedFlow({ scheduleParams }, provider('interval-below-minimum 1362-400', ['15']));
});

test('trap 5: the trailing comma after "format": "tabular" is no JSON, and its place is told', async () => {
  const text = JSON.stringify(bench.source(), undefined, 4).replace('"tabular"', '"tabular",');
  const line = text.split('\n').findIndex((one) => one.includes('"tabular",')) + 2;
  const names = [`line ${line}`, 'column 5', '`}`'];
  await bench.refused(['POST', '/sourceConnections', text], { code: '1100-400', problem: 'body-not-json', names });
});

test('trap 6: between id and etag of an answer stands a comma', async () => {
  const { text } = await bench.call('POST', '/targetConnections', bench.target());
  expect(text).toMatch(/^\{"id":"[0-9a-f-]{36}","etag":"\\"[0-9a-f-]{36}\\""\}$/);
});

test.each(['GET /flowSpecs', 'POST /flows'])(
  'trap 7: %s needs an Authorization, as everything does',
  async (operation) => {
    const [method = '', path = ''] = operation.split(' ');
    const body = method === 'POST' ? bench.parts.flowBody() : undefined;
    const { status, json } = await bench.call(method, path, body, { authorization: undefined });
    expect([status, json]).toEqual([403, { error_code: '403010', message: 'Oauth token is missing.' }]);
  },
);

test('trap 8: once takes neither interval nor backfill', async () => {
  const once = (more: object = {}) => {
    const scheduleParams = { startTime: LATER, frequency: 'once', ...more };
    return bench.parts.onceBody({ scheduleParams });
  };
  await bench.refused(['POST', '/flows', once({ interval: 15 })], provider('once-with-interval 1361-400'));
  await bench.refused(['POST', '/flows', once({ backfill: true })], provider('once-with-backfill 1364-400'));
  await bench.accepted('flows', once());
});

test('trap 9: what recurs needs a delta column in Copy, what runs once has neither', async () => {
  const { mapping, onceBody } = bench.parts;
  await refusedFlow({ transformations: [mapping] }, provider('delta-column-missing 1367-400'));
  const once = onceBody({ transformations: [COPY, mapping] });
  await bench.refused(['POST', '/flows', once], provider('once-with-delta-column 1369-400'));
});

test.each(['YYYY-MM-DD', 'yyyy-MM-dd HH:mm:ss', "yyyy-MM-dd'T'HH:mm:ssZ", 'anything'])(
  'trap 10: the date format %s of a delta column is kept unread',
  async (dateFormat) => {
    const copy = { name: 'Copy', params: { deltaColumn: { name: 'updatedAt', dateFormat } } };
    const change = { scheduleParams: HOURLY, transformations: [copy, bench.parts.mapping] };
    expect((await acceptedFlow(change)).transformations[0]).toEqual(copy);
  },
);

test('trap 11: params.path and deltaColum, as the prose writes them, are not what is meant', async () => {
  const body = bench.source({ params: { path: 'Accounts' } });
  const want = provider('source-connection-incomplete 1323-400', ['tableName']);
  await bench.refused(['POST', '/sourceConnections', body], want);
  const typo = { name: 'Copy', params: { deltaColum: { name: 'updatedAt' } } };
  await refusedFlow({ transformations: [typo, bench.parts.mapping] }, provider('delta-column-missing 1367-400'));
});

test.each([
  [[{ name: 'email', type: 'string', xdm: { type: 'String' } }]],
  [[{ name: 'email', type: 'string', xdm: { type: 'string' }, 'meta:xdmType': 'string' }]],
  [[{ name: 'email', type: 'string', meta: { originalType: 'varchar' } }]],
  [undefined],
])('trap 12: columns may be %j', async (columns) => {
  const params = { tableName: 'Accounts', ...(columns && { columns }) };
  expect((await bench.accepted('sourceConnections', bench.source({ params }))).params).toEqual(params);
});

test.each([undefined, 0, '0'])('trap 13: mappingVersion may be %j, and is echoed', async (mappingVersion) => {
  const params = { ...bench.parts.mapping.params, ...(mappingVersion !== undefined && { mappingVersion }) };
  const transformations = [COPY, { name: 'Mapping', params }];
  const made = await acceptedFlow({ scheduleParams: HOURLY, transformations });
  expect(made.transformations[1].params).toEqual(params);
});
