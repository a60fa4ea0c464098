// Secrets go in and never come out. Secret are: everything in the `auth` of a connection but the name of its kind, in a POST as in
// a PATCH; client secrets, in a form, in a query and on the command line; whatever an Authorization header holds; and every body
// that is refused for its form, which may be broken inside of a secret. Open, and echoed as the Platform echoes it, is what else a
// client sends: names, descriptions, ids, `x-api-key` (a client id), the params of sources and targets, filters and their values.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documents, type Route } from '../contracts/documents.ts';
import { loadConnectionSpecs } from '../fixtures/specs.ts';
import { AROUND, AUTH, AUTHS, BROKEN, CANARY, isBetrayedBy, PATCHES } from './canary-inputs.ts';
import { type Furnished, furnish } from './furnished.ts';
import { type Serving, startServing, temporaryFolder } from './processes.ts';
import { type Answer, HEADERS, ORG } from './start.ts';
import { CONNECTION, FLOW_SERVICE } from './tutorial.ts';

const CONNECTIONS = `${FLOW_SERVICE}/connections`;
const TOKENS = '/ims/token/v3';
const FORM = 'application/x-www-form-urlencoded';

const parsed = (text: string) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Asks a process, and keeps every answer that held the canary. */
const watched = ({ url }: Serving) => {
  const betrayals: string[] = [];
  const counts: Record<string, number> = {};
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string | undefined> = {},
  ): Promise<Answer> => {
    const sent = { ...HEADERS, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers };
    const kept = Object.entries(sent).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    );
    const content = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(url + path, {
      method,
      headers: kept,
      ...(content !== undefined && { body: content }),
    });
    const text = await response.text();
    const told = `${JSON.stringify([...response.headers])} ${text}`;
    if (isBetrayedBy(told)) betrayals.push(`${method} ${path} ${content} gives ${told}`.slice(0, 600));
    counts[response.status] = (counts[response.status] ?? 0) + 1;
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  };
  return { betrayals, counts, call, settle: () => call('POST', '/_emulator/settle') };
};

type Call = ReturnType<typeof watched>['call'];

const routes = documents().flatMap((document) => document.routes);

/** The path of an operation, with an id of its kind that is there. */
const pathOf = ({ path }: Route, { ids }: Furnished) =>
  path.replaceAll(/(\w+)\/\{[^}]+\}/g, (_, kind: string) => `${kind}/${encodeURIComponent(ids[kind] ?? 'none')}`);

const sendBroken = async (call: Call, furnished: Furnished) => {
  for (const route of routes.filter(({ body }) => body !== 'none')) {
    const { etag } = (await call('GET', pathOf(route, furnished))).json?.items?.[0] ?? {};
    const ifMatch = route.method === 'patch' ? { 'if-match': etag ?? '"none"' } : {};
    for (const body of BROKEN)
      for (const type of ['application/json', 'application/json-patch+json', 'text/plain', FORM])
        await call(route.method.toUpperCase(), pathOf(route, furnished), body, { 'content-type': type, ...ifMatch });
  }
};

/** Every operation, asked with secrets in the header that is to hold them, whole and broken. */
const sendTokens = async (call: Call, furnished: Furnished) => {
  // Whatever takes away what the others look for is left for the end.
  const asked = routes.filter(({ method, path }) => method !== 'delete' && !path.endsWith('/reset'));
  for (const route of asked)
    for (const authorization of [
      `Bearer ${CANARY}`,
      `bearer  ${CANARY} `,
      CANARY,
      `Basic ${CANARY}`,
      `Bearer ${CANARY} a`,
    ]) {
      const body = route.body === 'none' ? undefined : (furnished.bodies[route.operationId] ?? {});
      const query = '?limit=1&start=0';
      await call(route.method.toUpperCase(), pathOf(route, furnished) + query, body, { authorization });
      await call(route.method.toUpperCase(), pathOf(route, furnished), body, { authorization, 'x-api-key': undefined });
    }
};

const createConnections = async (call: Call) => {
  for (const auth of AUTHS)
    for (const around of AROUND) await call('POST', CONNECTIONS, { ...CONNECTION, auth, ...around });
  for (const { id, authSpec } of loadConnectionSpecs())
    for (const { name, spec } of authSpec ?? []) {
      const params = Object.fromEntries(Object.keys(spec['properties'] ?? {}).map((key) => [key, CANARY]));
      const body = { name, auth: { specName: name, params }, connectionSpec: { id, version: '1.0' } };
      await call('POST', CONNECTIONS, body);
    }
};

const patchConnections = async (call: Call) => {
  const { id } = (await call('POST', CONNECTIONS, CONNECTION)).json;
  for (const body of PATCHES.flatMap((patch) => [patch, [patch].flat()])) {
    const { etag } = (await call('GET', `${CONNECTIONS}/${id}`)).json.items[0];
    for (const ifMatch of [undefined, '"none"', etag])
      await call('PATCH', `${CONNECTIONS}/${id}`, body, { 'if-match': ifMatch });
  }
};

const CLIENT = {
  grant_type: 'client_credentials',
  client_id: 'a-client',
  client_secret: CANARY,
  scope: 'openid,read_organizations',
};

const askForTokens = async (call: Call) => {
  const changes = [
    {},
    { client_id: 'none' },
    { client_secret: `a${CANARY}` },
    { scope: '{' },
    { grant_type: 'password' },
  ];
  for (const { path } of routes.filter((route) => route.path.startsWith('/ims/')))
    for (const change of [...changes, { client_id: '' }, { jwt_token: CANARY }]) {
      const parameters = new URLSearchParams({ ...CLIENT, ...change }).toString();
      await call('POST', path, parameters, { 'content-type': FORM });
      await call('POST', `${path}?${parameters}`);
      await call('POST', path, { ...CLIENT, ...change });
      await call('POST', path, { ...CLIENT, client_secret: [CANARY] });
      await call('POST', path, `${parameters}&client_secret=${CANARY}`, { 'content-type': FORM });
    }
};

/** Every list and every look-up, page by page. */
const readEverything = async (call: Call, furnished: Furnished) => {
  for (const route of routes.filter(({ method }) => method === 'get'))
    for (let path: string | undefined = pathOf(route, furnished); path !== undefined; ) {
      const { json }: Answer = await call('GET', path);
      const next: string | undefined = json?._links?.next?.href;
      path = next?.startsWith('/') ? `${FLOW_SERVICE}${next}` : undefined;
      for (const { id } of route.path === CONNECTIONS ? json.items : []) await call('GET', `${CONNECTIONS}/${id}`);
    }
};

const filesIn = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const);

const betrayingFiles = (folder: string): string[] =>
  filesIn(folder).flatMap(([name, bytes]) =>
    ['utf8', 'utf16le'].some((encoding) => isBetrayedBy(bytes.toString(encoding as 'utf8'))) ? [name] : [],
  );

const end = async (serving: Serving, folder: string) => {
  expect(filesIn(folder).map(([name]) => name)).toContain('crm.sqlite-wal');
  expect(betrayingFiles(folder)).toEqual([]);
  const { stdout, stderr } = await serving.stop('SIGTERM');
  expect({ stderr, betrayed: isBetrayedBy(stdout) }).toEqual({ stderr: '', betrayed: false });
  expect(betrayingFiles(folder)).toEqual([]);
};

test('of no secret in any input is anything in an answer, a list, a file or what the process writes', async () => {
  const folder = temporaryFolder();
  const serving = await startServing(['--data', join(folder, 'crm.sqlite'), '--clock', 'virtual', '--seed', '1']);
  const { betrayals, counts, call, settle } = watched(serving);
  const furnished = await furnish({ call, settle });
  await createConnections(call);
  await patchConnections(call);
  await sendTokens(call, furnished);
  await askForTokens(call);
  await sendBroken(call, furnished);
  await readEverything(call, furnished);
  expect(betrayals).toEqual([]);
  // All of it would say nothing if nothing had been stored.
  expect(counts).toMatchObject({ 200: expect.any(Number), 201: expect.any(Number), 400: expect.any(Number) });
  const { count } = (await call('GET', `${CONNECTIONS}?count=true`)).json;
  expect(count).toBeGreaterThan(50);
  await end(serving, folder);
}, 180_000);

test('nor of the secret of a registered client, and of tokens that are not taken', async () => {
  const folder = temporaryFolder();
  const client = `a-client:${CANARY}:${ORG}`;
  const args = ['--data', join(folder, 'crm.sqlite'), '--auth', 'strict', '--client', client];
  const serving = await startServing(args);
  const { betrayals, counts, call } = watched(serving);
  await askForTokens(call);
  const parameters = new URLSearchParams(CLIENT).toString();
  const { json } = await call('POST', TOKENS, parameters, { 'content-type': FORM });
  const authorization = `Bearer ${json.access_token}`;
  expect((await call('POST', CONNECTIONS, { ...CONNECTION, auth: AUTH }, { authorization })).status).toBe(201);
  await sendTokens(call, { ids: {}, bodies: {}, headers: {} });
  expect(betrayals).toEqual([]);
  expect(counts).toMatchObject({ 401: expect.any(Number) });
  await end(serving, folder);
}, 60_000);
