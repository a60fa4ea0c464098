// No input gives a 500: every operation is sent what it asks for with parts of it exchanged, and what it never asked for.
// A refusal is laid out as its service lays refusals out, and leaves what is stored as it was.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents, type Route } from '../contracts/documents.ts';
import { isProblemName, problems } from '../emulator/problems/index.ts';
import { anyBody, anyHeader, anyPiece, anyQuery, nearly, WRITTEN } from './anything.ts';
import { CURRENT, type Furnished, furnish, UNIQUE } from './furnished.ts';
import { type Answer, HEADERS, startEmulator, type TestEmulator } from './start.ts';
import { stored } from './stored.ts';
import { FLOW_SERVICE, mappingSetBody, prepare, sourceConnectionBody } from './tutorial.ts';

/** One number decides every request of this file. */
const SEED = 20_260_115;
const RUNS = { plain: 60, body: 160, anywhere: 800, flow: 100 };

const PLAIN = ['title', 'status', 'detail'];
/** The members of a refusal, by layout. */
const LAYOUTS: Readonly<Record<string, readonly string[]>> = {
  gateway: ['error_code', 'message'],
  platform: [...PLAIN, 'type'],
  'flow-service': ['type', 'title', 'status', 'report', 'errorMessage', 'errorDetails'],
  'sources-provider': ['type', 'title', 'status', 'report', 'errorMessage', 'errorDetails'],
  'schema-registry': [...PLAIN, 'type', 'report'],
  catalog: [...PLAIN, 'type'],
  'dataset-service': ['timestamp', 'status', 'code', 'message', 'path'],
  'data-prep': [...PLAIN, 'message'],
  sandbox: [...PLAIN, 'type'],
  ims: ['error', 'error_description'],
  admin: PLAIN,
};

const isRefusal = ({ status }: Answer) => status >= 400;

/** Throws where an answer is not what any answer must be. `dialect` is that of the service that was asked. */
const checkAnswer = (answer: Answer, dialect: string, method = 'GET') => {
  const { status, headers, json, text } = answer;
  expect(headers.get('x-request-id')).not.toBeNull();
  const hint = headers.get('x-emulator-hint') ?? '';
  if (status >= 500) expect([status, hint.split(' ')[0]]).toEqual([501, 'not-emulated']);
  if (!isRefusal(answer) || method === 'HEAD') return;
  const [name = ''] = hint.split(' ');
  if (!isProblemName(name)) return expect.fail(`a refusal without a name: ${status} ${hint} ${text}`);
  if (name === 'route-unknown') return;
  const layout = problems[name].dialect === 'own' ? dialect : problems[name].dialect;
  // Batch Ingestion has a few codes; the layout that it shares shows them where there are any.
  const code = problems[name].dialect === 'catalog' && 'code' in problems[name] ? ['code'] : [];
  expect([name, Object.keys(json ?? {}).sort()]).toEqual([name, [...(LAYOUTS[layout] ?? []), ...code].sort()]);
  // Dataset Service says a status in words.
  if (layout !== 'dataset-service') expect([name, json.status ?? status]).toEqual([name, status]);
  expect(text).not.toMatch(/\bundefined\b(?!`)|\[object Object\]/);
};

interface Request {
  readonly path: string;
  readonly body: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is right three times in four, and anything else the fourth time. */
const mostly = (right: readonly string[], anything: fc.Arbitrary<string>) =>
  right.length === 0 ? anything : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...right) }, anything);

const anyPath = ({ path }: Route, ids: Furnished['ids']) => {
  const steps = path.split('/').map((step, index, all) => {
    if (!step.startsWith('{')) return fc.constant(step);
    const known = ids[all[index - 1] ?? ''];
    return mostly(known === undefined ? [] : [encodeURIComponent(known)], anyPiece);
  });
  return fc.tuple(...steps).map((taken) => taken.join('/'));
};

const anyRequest = (route: Route, furnished: Furnished): fc.Arbitrary<Request> => {
  const headers: Record<string, fc.Arbitrary<string>> = {};
  for (const name of route.headers.map((declared) => declared.toLowerCase())) {
    headers[name] = mostly(furnished.headers[name] ?? [], anyHeader);
  }
  const { type: rightType, write } = WRITTEN[route.body === 'none' ? 'json' : route.body];
  const type = mostly([rightType], anyHeader);
  const body = anyBody(furnished.bodies[route.operationId] ?? {}, write);
  return fc.record({
    path: fc.tuple(anyPath(route, furnished.ids), anyQuery(Object.keys(route.query))).map((parts) => parts.join('')),
    body: route.body === 'none' ? fc.constant(undefined) : body,
    headers: fc.record({ ...headers, ...(route.body !== 'none' && { 'content-type': type }) }, { requiredKeys: [] }),
  });
};

const send = async (emulator: TestEmulator, route: Route, { path, body, headers }: Request, turn: number) => {
  const sent = { ...headers };
  if (sent['if-match'] === CURRENT) {
    const { json } = await emulator.call('GET', path.split('?')[0] ?? path);
    sent['if-match'] = json?.items?.[0]?.etag ?? 'none';
  }
  return emulator.call(route.method.toUpperCase(), path, body?.replaceAll(UNIQUE, `name ${turn}`), sent);
};

/** All that are served; but for the one that empties the emulator, which takes no input. */
const fuzzed = documents().flatMap(({ dialect, routes }) =>
  routes
    .filter(({ operationId, notEmulated }) => !notEmulated && operationId !== 'resetState')
    .map((route): [string, string, Route] => [route.operationId, dialect, route]),
);

describe('whatever it is sent', () => {
  test.each(fuzzed)('%s never fails', async (_, dialect, route) => {
    const emulator = await startEmulator();
    const furnished = await furnish(emulator);
    let held = await stored(emulator);
    let turn = 0;
    const property = fc.asyncProperty(anyRequest(route, furnished), async (request) => {
      turn += 1;
      const answer = await send(emulator, route, request, turn);
      checkAnswer(answer, dialect, route.method.toUpperCase());
      if (route.method === 'get' || route.method === 'head') return;
      // Its own operation may be a pattern by now, and strike what this test looks at.
      if (route.operationId === 'createFault') await emulator.call('DELETE', '/_emulator/faults');
      // What was accepted may run at once.
      if (!isRefusal(answer)) await emulator.settle();
      const holds = await stored(emulator);
      if (isRefusal(answer)) expect(holds).toEqual(held);
      held = holds;
    });
    await fc.assert(property, { seed: SEED, numRuns: route.body === 'none' ? RUNS.plain : RUNS.body });
    await emulator.close();
  });
});

test('a flow of whatever was accepted runs to an end', async () => {
  const emulator = await startEmulator();
  const parts = await prepare(emulator);
  const post = async (path: string, body: unknown) => {
    const { json, status } = await emulator.call('POST', `/data/foundation${path}`, body);
    return status < 300 ? String(json.id) : undefined;
  };
  const property = fc.asyncProperty(
    nearly(sourceConnectionBody(parts.connectionId)),
    nearly(mappingSetBody(parts.schemaId)),
    async (source, mappings) => {
      const sourceId = (await post('/flowservice/sourceConnections', source)) ?? parts.sourceConnectionId;
      const mappingId = (await post('/conversion/mappingSets', mappings)) ?? parts.mappingSetId;
      const transformations = [{ name: 'Mapping', params: { mappingId } }];
      const flowId = await post(
        '/flowservice/flows',
        parts.onceBody({ sourceConnectionIds: [sourceId], transformations }),
      );
      if (flowId === undefined) return;
      await emulator.settle();
      const { json } = await emulator.call('GET', `${FLOW_SERVICE}/runs?property=flowId==${flowId}`);
      const states = json.items.map(
        (run: { metrics: { statusSummary: { status: string } } }) => run.metrics.statusSummary.status,
      );
      expect(states).toEqual([expect.stringMatching(/^(success|partialSuccess|failed)$/)]);
    },
  );
  await fc.assert(property, { seed: SEED, numRuns: RUNS.flow });
  await emulator.close();
});

describe('wherever it is sent', () => {
  let emulator: TestEmulator;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.close());

  const places = documents().map(({ basePath, dialect }) => ({ basePath, dialect }));
  const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'purge', 'A'];

  test('a request never fails', async () => {
    const words = [
      ...new Set(documents().flatMap(({ routes }) => routes.flatMap(({ path }) => path.split('/').slice(4)))),
    ];
    const request = fc.record({
      place: fc.constantFrom(...places, { basePath: '', dialect: 'gateway' }),
      steps: fc.array(fc.oneof(fc.constantFrom(...words), anyPiece), { maxLength: 4 }),
      method: fc.constantFrom(...METHODS),
      body: fc.option(anyBody({}), { nil: undefined }),
    });
    const property = fc.asyncProperty(request, async ({ place, steps, method, body }) => {
      const path = `${place.basePath}/${steps.join('/')}`;
      // A fragment never leaves a client, and dots are taken out on the way: the service is the one that the URL names.
      const { pathname } = new URL(emulator.url + path);
      if (pathname.startsWith('/_emulator/reset')) return;
      const dialect = places.find(({ basePath }) => `${pathname}/`.startsWith(`${basePath}/`))?.dialect ?? 'gateway';
      const sent = method === 'GET' || method === 'HEAD' ? undefined : body;
      checkAnswer(await emulator.call(method, path, sent), dialect, method);
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS.anywhere });
  });

  test('a request of anyone never fails, and is refused or served for that one alone', async () => {
    const names = [
      ...Object.keys(HEADERS),
      'x-sandbox-id',
      'x-request-id',
      'origin',
      'accept',
      'content-type',
      'content-length',
    ];
    const headers = fc.record(Object.fromEntries(names.map((name) => [name, anyHeader])), { requiredKeys: [] });
    const before = await stored(emulator);
    const property = fc.asyncProperty(
      headers,
      fc.constantFrom(FLOW_SERVICE, '/data/foundation/catalog'),
      async (sent, base) => {
        const [path, dialect] = base === FLOW_SERVICE ? ['/connections', 'flow-service'] : ['/dataSets', 'catalog'];
        const answer = await emulator.call('POST', base + path, '{}', sent);
        checkAnswer(answer, dialect);
        expect(isRefusal(answer)).toBe(true);
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS.anywhere });
    expect(await stored(emulator)).toEqual(before);
  });
});
