// What may be removed and when: flows first, then the connections that they used, then the base connection.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE, type Parts, prepare, sourceConnectionBody } from '../../tutorial.ts';
import { LATER, type Refused, refusing } from './refusals.ts';

let emulator: TestEmulator;
let parts: Parts;
let flowId: string;

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  emulator.call(method, FLOW_SERVICE + path, body, headers);

const createFlow = async (change: object = {}): Promise<string> => {
  const body = parts.flowBody({ scheduleParams: { startTime: LATER, frequency: 'hour', interval: 1 }, ...change });
  return (await call('POST', '/flows', body)).json.id;
};

beforeEach(async () => {
  emulator = await startEmulator();
  parts = await prepare(emulator);
  flowId = await createFlow();
});
afterEach(() => emulator.close());

const inUse = (id: string): Refused => ({ code: '1447-400', problem: 'connection-in-use 1447-400', names: [id] });
const baseInUse = (id: string): Refused => ({ code: '1418-400', problem: 'base-connection-in-use', names: [id] });

test('a flow keeps its source, its target and their base connection', async () => {
  const { connectionId, sourceConnectionId, targetConnectionId } = parts;
  const refused = await refusing(emulator);
  await refused(['DELETE', `/connections/${connectionId}`], baseInUse(connectionId));
  await refused(['DELETE', `/sourceConnections/${sourceConnectionId}`], inUse(sourceConnectionId));
  await refused(['DELETE', `/targetConnections/${targetConnectionId}`], inUse(targetConnectionId));
});

test('in order everything goes: 204 without a body, and 404 from then on', async () => {
  const paths = [
    ...[`/flows/${flowId}`, `/sourceConnections/${parts.sourceConnectionId}`],
    ...[`/targetConnections/${parts.targetConnectionId}`, `/connections/${parts.connectionId}`],
  ];
  for (const path of paths) {
    const gone = await call('DELETE', path);
    expect([gone.status, gone.text, gone.headers.get('content-type')]).toEqual([204, '', null]);
  }
  const refused = await refusing(emulator);
  for (const path of paths) {
    const [, type = '', id = ''] = path.split('/');
    const missing = { code: '1439-404', title: 'Resource not found', problem: 'resource-not-found', names: [id, type] };
    for (const method of ['GET', 'DELETE']) await refused([method, path], { ...missing, report: { id, type } });
  }
});

test('what is gone stands in no list and no filter', async () => {
  await call('DELETE', `/flows/${flowId}`);
  for (const filter of [
    '',
    `?property=id==${flowId}`,
    `?property=sourceConnectionIds[]==${parts.sourceConnectionId}`,
  ]) {
    expect((await call('GET', `/flows${filter}`)).json.items).toEqual([]);
  }
});

test('while a second flow uses them they stay', async () => {
  const secondId = await createFlow();
  await call('DELETE', `/flows/${flowId}`);
  expect((await call('DELETE', `/connections/${parts.connectionId}`)).status).toBe(400);
  await call('DELETE', `/flows/${secondId}`);
  expect((await call('DELETE', `/sourceConnections/${parts.sourceConnectionId}`)).status).toBe(204);
});

test('a flow that was changed to another source lets go of the first and keeps the second', async () => {
  const source = (await call('POST', '/sourceConnections', sourceConnectionBody(parts.connectionId))).json;
  const { etag } = (await call('GET', `/flows/${flowId}`)).json.items[0];
  const patch = { op: 'replace', path: '/sourceConnectionIds', value: [source.id] };
  expect((await call('PATCH', `/flows/${flowId}`, patch, { 'if-match': etag })).status).toBe(200);
  expect((await call('DELETE', `/sourceConnections/${parts.sourceConnectionId}`)).status).toBe(204);
  const refused = await refusing(emulator);
  await refused(['DELETE', `/sourceConnections/${source.id}`], inUse(source.id));
  await refused(['DELETE', `/connections/${parts.connectionId}`], baseInUse(parts.connectionId));
});

test('a base connection goes although a source connection still names it, as long as no flow does', async () => {
  await call('DELETE', `/flows/${flowId}`);
  expect((await call('DELETE', `/connections/${parts.connectionId}`)).status).toBe(204);
  expect((await call('GET', `/sourceConnections/${parts.sourceConnectionId}`)).status).toBe(200);
});

test('a DELETE in another sandbox finds nothing to remove', async () => {
  const answer = await call('DELETE', `/flows/${flowId}`, undefined, { 'x-sandbox-name': 'dev' });
  expect(answer.status).toBe(404);
  expect((await call('GET', `/flows/${flowId}`)).status).toBe(200);
});

test('a removed id never comes back', async () => {
  await call('DELETE', `/flows/${flowId}`);
  expect(await createFlow()).not.toBe(flowId);
});
