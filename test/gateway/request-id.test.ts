// Every answer bears `x-request-id`, whatever became of the request; Flow Service repeats it in its reports.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../start.ts';
import { CONNECTIONS } from './refused.ts';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const ANSWERS: readonly [string, number, string, string, Record<string, string | undefined>?][] = [
  ['a success', 200, 'GET', CONNECTIONS],
  ['a success without a body', 204, 'POST', '/_emulator/reset'],
  ['a refusal of the gateway', 403, 'GET', CONNECTIONS, { authorization: undefined }],
  ['a refusal of a service', 404, 'GET', `${CONNECTIONS}/nothing`],
  ['a path of no service', 404, 'GET', '/nothing'],
  ['an unknown path of a service', 404, 'GET', '/data/foundation/catalog/nothing'],
  ['a wrong method', 405, 'PUT', CONNECTIONS],
  ['what is not emulated', 501, 'GET', '/data/foundation/exim/packages'],
  ['a page of another host', 403, 'GET', CONNECTIONS, { origin: 'https://example.com' }],
];

test.each(ANSWERS)('%s bears a request id', async (_, status, method, path, headers) => {
  const answer = await emulator.call(method, path, undefined, headers);
  expect([answer.status, answer.headers.get('x-request-id')]).toEqual([status, expect.stringMatching(UUID)]);
});

test.each(ANSWERS)('%s repeats the request id of its client', async (_, status, method, path, headers) => {
  const answer = await emulator.call(method, path, undefined, { ...headers, 'x-request-id': 'mine-1' });
  expect([answer.status, answer.headers.get('x-request-id')]).toEqual([status, 'mine-1']);
});

test.each([
  ['with a space', 'mine 1'],
  ['of more than 128 characters', 'x'.repeat(129)],
  ['beyond ASCII', 'm\u00ef1'],
  ['that is empty', ''],
])('a request id %s is not repeated', async (_, sent) => {
  const { headers } = await emulator.call('GET', CONNECTIONS, undefined, { 'x-request-id': sent });
  expect(headers.get('x-request-id')).toMatch(UUID);
});

test('two requests have two ids', async () => {
  const ask = async () => (await emulator.call('GET', CONNECTIONS)).headers.get('x-request-id');
  expect(await ask()).not.toBe(await ask());
});

test('a report of Flow Service, and one of Schema Registry, names the id of its answer', async () => {
  const flow = await emulator.call('GET', `${CONNECTIONS}/nothing`);
  expect(flow.json.report['request-id']).toBe(flow.headers.get('x-request-id'));
  const registry = await emulator.call('GET', '/data/foundation/schemaregistry/tenant/schemas/nothing');
  expect(registry.json.report.registryRequestId).toBe(registry.headers.get('x-request-id'));
});
