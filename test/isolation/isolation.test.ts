// Nothing of one organization or sandbox is visible from another, or can be changed from it: for every operation of every service.
// Whoever asks for what is another's is answered to the letter as where that other had never been; its owner is answered otherwise,
// or the request would prove nothing. An operation that is new is tested by being in a contract.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContractDocument, documents, type Route } from '../../contracts/documents.ts';
import { type Answer, ORG, startEmulator, type TestEmulator } from '../start.ts';
import { type Asked, askedOf } from './asking.ts';
import { beside, makeWorld, ownersRows, startIn, type World } from './world.ts';

/** Operations that answer everyone alike: what they tell, or refuse, is the same for all organizations. */
const COMMON: readonly string[] = [
  // They refer to nothing of anybody's, and no name is taken.
  ...['createConnection', 'createSchemaFromCsv', 'createBatch'],
  // Nothing is ever there.
  ...['listCatalogAccounts', 'listCatalogConnections', 'listCatalogConnectors', 'listMultiRequest'],
  ...['listConnectionSpecs', 'getConnectionSpec', 'createConnectionSpec', 'replaceConnectionSpec'],
  ...['listConnectionSpecObjects', 'listConnectionSpecConfigs', 'replaceRun', 'listSandboxTypes'],
  ...['listFlowSpecs', 'getFlowSpec', 'createFlowSpec', 'replaceFlowSpec', 'createFlowSpecSearch'],
  ...['Schemas', 'Classes', 'FieldGroups', 'Mixins', 'DataTypes', 'Behaviors', 'Descriptors'].map(
    (plural) => `listGlobal${plural}`,
  ),
  ...['Schema', 'Class', 'FieldGroup', 'Mixin', 'DataType', 'Behavior', 'Descriptor'].map((noun) => `getGlobal${noun}`),
];

const OTHER_ORG = 'FEDCBA9876543210FEDCBA98@AdobeOrg';
const STRANGERS = {
  'another sandbox': { 'x-sandbox-name': 'dev' },
  'another organization': { 'x-gw-ims-org-id': OTHER_ORG },
};

/** Sandboxes are the organization's: of them another sandbox sees as much as the first. */
const strangersTo = ({ headers }: ContractDocument) =>
  Object.entries(STRANGERS).filter(([, sent]) => headers === 'platform' || 'x-gw-ims-org-id' in sent);

const served = documents()
  .filter(({ headers }) => headers !== 'none')
  .flatMap((document) =>
    document.routes
      .filter(({ notEmulated }) => !notEmulated)
      .map((route) => ({ name: route.operationId, document, route })),
  );

let world: World;
let before: ReturnType<typeof ownersRows>;

beforeAll(async () => {
  world = await makeWorld();
  before = ownersRows(world.file);
});
afterAll(() => world.close());

const SAME_REQUEST = { 'x-request-id': 'the-same-request' };

const sendAll = async ({ call }: TestEmulator, { method }: Route, requests: readonly Asked[], who: object) => {
  const answers: Answer[] = [];
  for (const { path, body, headers } of requests) {
    answers.push(await call(method.toUpperCase(), path, body, { ...SAME_REQUEST, ...headers, ...who }));
  }
  return answers;
};

/** What `use` makes of an emulator, which then ends what it has begun and is closed. */
const within = async <Made>(start: Promise<TestEmulator>, use: (emulator: TestEmulator) => Promise<Made>) => {
  const emulator = await start;
  const result = await use(emulator);
  await emulator.settle();
  await emulator.close();
  return result;
};

const DRAWN = /[0-9a-f]{24,64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-HJKMNP-TV-Z]{26}/g;
const ASKER = new RegExp(`${ORG}|${OTHER_ORG}|aeplocal[0-9a-f]{6}|"(prod|dev|production|development)"`, 'g');

/** An answer without what differs because it was drawn by chance, or because it names who asked. */
const plain = ({ status, text }: Answer) => ({ status, text: text.replace(ASKER, '#').replace(DRAWN, '#') });

/** What is only read, or refused, draws nothing: it must be the same to the letter. */
const comparable = (route: Route, answer: Answer) => {
  const { status, text } = answer;
  return route.method === 'get' || status >= 400 ? { status, text } : plain(answer);
};

const differs = (one: readonly Answer[], other: readonly Answer[]) =>
  JSON.stringify(one.map(plain)) !== JSON.stringify(other.map(plain));

describe.each(served)('$name', ({ name, document, route }) => {
  test('shows nothing of one to the other, and changes nothing', async () => {
    const copy = beside(world, `${name}.db`);
    const { requests, owners } = await within(startIn(world, copy), async (emulator) => {
      const requests = await askedOf(route, world, emulator);
      return { requests, owners: await sendAll(emulator, route, requests, {}) };
    });
    for (const [who, headers] of strangersTo(document)) {
      const strangers = await within(startIn(world, copy), (emulator) => sendAll(emulator, route, requests, headers));
      const alone = await within(startEmulator(), (emulator) => sendAll(emulator, route, requests, headers));
      const seen = strangers.map((answer) => comparable(route, answer));
      expect({ who, seen }).toEqual({ who, seen: alone.map((answer) => comparable(route, answer)) });
      expect(ownersRows(copy)).toEqual(before);
      const shown = owners.map(({ status, text }) => `${status} ${text.slice(0, 300)}`).join('\n');
      const hint = `The owner was answered as ${who} was; give ${name} what it needs in asking.ts:\n${shown}`;
      expect(differs(owners, strangers), COMMON.includes(name) ? `no longer common: ${name}` : hint).toBe(
        !COMMON.includes(name),
      );
    }
  });
});

test('every operation that is common to all is still there', () => {
  const names = served.map(({ name }) => name);
  expect(COMMON.filter((name) => !names.includes(name))).toEqual([]);
});
