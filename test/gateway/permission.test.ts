// A client that may only read: each write to Flow Service is refused before anything of it is looked at, and each read is served.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents } from '../../contracts/documents.ts';
import type { LocalClient } from '../../emulator/services/service.ts';
import { startEmulator, type TestEmulator } from '../start.ts';
import { stored } from '../stored.ts';
import { CONNECTION } from '../tutorial.ts';
import { inject } from './injected.ts';
import { CONNECTIONS, refusedWith } from './refused.ts';

const organization = '0123456789ABCDEF01234567@AdobeOrg';
const WRITER: LocalClient = { clientId: 'writer', clientSecret: 'w', organization };
const READER: LocalClient = { clientId: 'reader', clientSecret: 'r', organization, access: 'read' };

let emulator: TestEmulator;
let connectionId: string;
const headersOf = new Map<LocalClient, Record<string, string>>();

const ask = (client: LocalClient, method: string, path: string, body?: unknown) =>
  emulator.call(method, path, body, headersOf.get(client));

/** What is stored: how much of each kind, and the connection itself. */
const storedByAll = async () => [
  await stored(emulator, headersOf.get(WRITER)),
  (await ask(WRITER, 'GET', `${CONNECTIONS}/${connectionId}`)).json,
];

beforeAll(async () => {
  emulator = await startEmulator({ auth: 'strict', clients: [WRITER, READER] });
  for (const client of [WRITER, READER]) {
    const { clientId, clientSecret } = client;
    const grant = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const { json } = await emulator.call('POST', `/ims/token/v3?${new URLSearchParams(grant)}`);
    const authorization = `Bearer ${json.access_token}`;
    headersOf.set(client, { authorization, 'x-api-key': clientId, 'x-gw-ims-org-id': organization });
  }
  const { status, json } = await ask(WRITER, 'POST', CONNECTIONS, CONNECTION);
  expect(status).toBe(201);
  connectionId = json.id;
});
afterAll(() => emulator.close());

const routes = documents().find(({ name }) => name === 'flow-service')?.routes ?? [];
const isSearch = (path: string) => path.endsWith('/search');
const writes = routes.filter(({ method, path }) => method !== 'get' && !isSearch(path));
const searches = routes.filter(({ path }) => isSearch(path));

test('there are writes and searches to try', () => {
  expect(writes.length).toBeGreaterThan(15);
  expect(searches).toHaveLength(3);
});

test.each(writes)('$method $path is refused, and nothing is stored', async ({ method, path }) => {
  const before = await storedByAll();
  const { status, json, headers } = await ask(
    READER,
    method.toUpperCase(),
    path.replace(/\{[^}]+\}/g, connectionId),
    CONNECTION,
  );
  expect(headers.get('x-emulator-hint')).toMatch(/^permission-missing 2118-403 /);
  expect([status, json.type, json.title]).toEqual([
    403,
    'https://ns.adobe.com/aep/errors/FLOW-2118-403',
    'Missing permission',
  ]);
  expect(json.errorMessage).toContain('write');
  expect(await storedByAll()).toEqual(before);
});

test('what is there is read, listed and searched', async () => {
  expect((await ask(READER, 'GET', `${CONNECTIONS}/${connectionId}`)).json.items[0].id).toBe(connectionId);
  expect((await ask(READER, 'GET', CONNECTIONS)).json.items).toHaveLength(1);
  for (const { path } of searches) expect((await ask(READER, 'POST', path, {})).status).toBe(200);
});

test('whoever may not write does not spend a fault', async () => {
  await inject(emulator, { operation: 'deleteConnection', problem: 'provider-down', times: 1 });
  const path = `${CONNECTIONS}/${connectionId}`;
  expect(refusedWith(await ask(READER, 'DELETE', path))).toEqual([403, 'permission-missing']);
  expect(refusedWith(await ask(WRITER, 'DELETE', path))).toEqual([503, 'provider-down']);
  expect((await ask(WRITER, 'DELETE', path)).status).toBe(204);
});
