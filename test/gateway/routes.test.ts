// From a path to an operation: what is unknown, what is known with other methods, and how ids survive the way through a URL.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator, type TestEmulator } from '../start.ts';
import { CONNECTION } from '../tutorial.ts';
import { CONNECTIONS, refusedWith } from './refused.ts';

const FOUNDATION = '/data/foundation';
const REGISTRY = `${FOUNDATION}/schemaregistry`;
const PROFILE = 'https://ns.adobe.com/xdm/context/profile';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

describe('a path that nothing answers', () => {
  test.each([
    '/',
    '/nothing',
    '/data',
    FOUNDATION,
    '/data/foundation/flowservices',
    '/data/foundation/flowservice%2Fflows',
  ])('%s belongs to no service: the gateway answers in HTML', async (path) => {
    const { status, headers, text } = await emulator.call('GET', path);
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html']);
    expect(text).toMatch(/^<html>/);
  });

  test.each<[string, object]>([
    ['/data/foundation/flowservice', { type: 'https://ns.adobe.com/aep/errors/FLOW-1439-404' }],
    ['/data/foundation/flowservice/nothing', { type: 'https://ns.adobe.com/aep/errors/FLOW-1439-404' }],
    ['/data/foundation/flowservice/flows/an-id/nothing', { type: 'https://ns.adobe.com/aep/errors/FLOW-1439-404' }],
    ['/data/foundation/flowservice//flows', { type: 'https://ns.adobe.com/aep/errors/FLOW-1439-404' }],
    [`${REGISTRY}/nothing`, { type: 'about:blank', title: 'Resource not found' }],
    [`${FOUNDATION}/catalog/nothing`, { type: '/placeholder/type/uri', title: 'NotFoundError' }],
    [`${FOUNDATION}/sandbox-management/nothing`, { type: 'about:blank', title: 'Resource not found' }],
    [`${FOUNDATION}/conversion/nothing`, { title: 'Resource not found' }],
    ['/_emulator/nothing', { title: 'Resource not found' }],
  ])('%s is unknown to its service, which answers in its own layout', async (path, body) => {
    const { status, json } = await emulator.call('GET', path);
    expect([status, json]).toEqual([404, expect.objectContaining({ ...body, status: 404 })]);
  });

  test('IMS says so in words of OAuth', async () => {
    const { status, json } = await emulator.call('GET', '/ims/nothing');
    expect([status, json.error]).toEqual([404, 'invalid_request']);
  });
});

test.each<[string, string, string]>([
  ['PUT', CONNECTIONS, 'GET, HEAD, POST'],
  ['OPTIONS', CONNECTIONS, 'GET, HEAD, POST'],
  ['POST', `${CONNECTIONS}/an-id`, 'GET, HEAD, PATCH, DELETE'],
  ['HEAD', '/_emulator/reset', 'POST'],
  ['GET', '/ims/token/v3', 'POST'],
  ['GET', '/data/foundation/import/batches/a/datasets/b/files/a/path/of/many', 'HEAD, PUT, PATCH, POST'],
])('%s %s is no operation: 405 names the methods that are', async (method, path, allowed) => {
  const { status, headers } = await emulator.call(method, path);
  expect(status).toBe(405);
  expect(headers.get('allow')?.split(', ').sort()).toEqual(allowed.split(', ').sort());
});

test('what is documented but not emulated answers 501 by its name', async () => {
  const answer = await emulator.call('GET', `${FOUNDATION}/exim/packages`);
  expect(refusedWith(answer)).toEqual([501, 'not-emulated']);
  expect(answer.json).toMatchObject({ status: 501, title: 'Not Implemented' });
  expect(answer.text).toContain('listPackages');
});

test('a trailing slash makes no difference', async () => {
  const { json } = await emulator.call('POST', `${CONNECTIONS}/`, CONNECTION);
  expect((await emulator.call('GET', `${CONNECTIONS}/${json.id}/`)).status).toBe(200);
  expect((await emulator.call('GET', `${CONNECTIONS}/`)).json.items).toHaveLength(1);
  expect((await emulator.call('DELETE', `${CONNECTIONS}/${json.id}/`)).status).toBe(204);
});

test('HEAD answers as GET does, without the body', async () => {
  const [head, get] = [await emulator.call('HEAD', CONNECTIONS), await emulator.call('GET', CONNECTIONS)];
  expect([head.status, head.headers.get('content-type'), head.text]).toEqual([200, 'application/json', '']);
  expect(get.text).not.toBe('');
  expect((await emulator.call('HEAD', `${CONNECTIONS}/nothing`)).status).toBe(404);
});

describe('an id in a path', () => {
  const ACCEPT = { accept: 'application/vnd.adobe.xed+json; version=1' };
  const look = (id: string) => emulator.call('GET', `${REGISTRY}/global/classes/${id}`, undefined, ACCEPT);

  test('may be a URL, encoded once', async () => {
    expect((await look(encodeURIComponent(PROFILE))).json.$id).toBe(PROFILE);
  });

  test('encoded twice is another id', async () => {
    const { status, text } = await look(encodeURIComponent(encodeURIComponent(PROFILE)));
    expect(status).toBe(404);
    expect(text).toContain(encodeURIComponent(PROFILE));
  });

  test('that is not encoded is a path of many steps, which the service does not know', async () => {
    expect((await look(PROFILE)).status).toBe(404);
  });

  test.each(['%', '%E0%A4%A', '%zz', '%00', '%F0%9F%98%80', '..%2F..', '__proto__', 'constructor', '%20', "'", '%22'])(
    'that is %s is looked up like another, and not found',
    async (id) => {
      expect(refusedWith(await emulator.call('GET', `${CONNECTIONS}/${id}`))).toEqual([404, 'resource-not-found']);
      expect((await look(id)).status).toBe(404);
    },
  );
});

describe('a query parameter', () => {
  test('that takes one value counts as it was sent last', async () => {
    for (const name of ['one', 'two']) await emulator.call('POST', CONNECTIONS, { ...CONNECTION, name });
    const items = async (query: string) => (await emulator.call('GET', `${CONNECTIONS}?${query}`)).json.items.length;
    expect([await items('limit=2&limit=1'), await items('limit=1&limit=2')]).toEqual([1, 2]);
  });

  test('that takes a list counts as often as it is sent', async () => {
    const query = (...filters: string[]) =>
      new URLSearchParams(filters.map((filter): [string, string] => ['property', filter]));
    const names = async (...filters: string[]) =>
      (await emulator.call('GET', `${CONNECTIONS}?${query(...filters)}`)).json.items.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names('name==one')).toEqual(['one']);
    expect(await names('name==one', 'name==two')).toEqual([]);
  });

  test.each<[string, { given: string; want: string }]>([
    ['for being no whole number', { given: 'limit=1.5', want: 'query-value-invalid' }],
    ['for being larger than any number', { given: `limit=${'9'.repeat(400)}`, want: 'query-value-invalid' }],
    ['for being neither true nor false', { given: 'count=yes', want: 'query-value-invalid' }],
    ['that is not declared', { given: 'testParam=1', want: 'query-parameter-unknown' }],
    ['whose name every object has', { given: 'constructor=1', want: 'query-parameter-unknown' }],
    ['whose name is that of a prototype', { given: '__proto__=1', want: 'query-parameter-unknown' }],
  ])('is refused %s', async (_, { given, want }) => {
    expect(refusedWith(await emulator.call('GET', `${CONNECTIONS}?${given}`))).toEqual([400, want]);
  });
});
