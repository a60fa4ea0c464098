// Nothing of one organization or sandbox is visible from another, or can be changed from it: for every operation of every service.
// Whoever asks for what is another's is answered to the letter as where that other had never been; its owner is answered otherwise,
// or the request would prove nothing. An operation that is new is tested by being in a contract.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContractDocument, documents, type Route } from '../../contracts/documents.ts';
import { type Answer, ORG, startEmulator, type TestEmulator } from '../start.ts';
import { type Asked, askedOf } from './asking.ts';
import { beside, makeWorld, ownersRows, startIn, type World } from './world.ts';

/** Operations that answer everyone alike: what they tell, or refuse, is the same for all organizations. */
const COMMON: readonly string[] = [];

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
const etags = new Map<string, string>();

beforeAll(async () => {
  world = await makeWorld();
  before = ownersRows(world.file);
});
afterAll(() => world.close());

const SAME_REQUEST = { 'x-request-id': 'the-same-request' };

const send = ({ call }: TestEmulator, { method }: Route, { path, body, headers }: Asked, who = {}): Promise<Answer> =>
  call(method.toUpperCase(), path, body, { ...SAME_REQUEST, ...headers, ...who });

const ID = /"[0-9a-f]{8}-0000-0200-0000-[0-9a-f]{12}\\?"|[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|[0-9a-f]{24,64}|[0-9A-HJKMNP-TV-Z]{26}/g;
const OWN = new RegExp(`${ORG}|${OTHER_ORG}|aeplocal[0-9a-f]{6}|"(prod|dev|production|development)"`, 'g');

/** An answer without what differs because it was drawn, or because it names who asked. */
const plain = ({ status, text }: Answer) => ({ status, text: text.replace(OWN, '#').replace(ID, '#') });
const exact = ({ status, text }: Answer) => ({ status, text });

/** Answers of those who are refused or only look are the same to the letter; ids that were drawn are not. */
const compared = (route: Route, answers: readonly Answer[]) =>
  answers.map((answer) => (route.method === 'get' || answer.status >= 400 ? exact(answer) : plain(answer)));

describe.each(served)('$name', ({ document, route }) => {
  const name = route.operationId;
  const strangers = strangersTo(document);

  const withEmulator = async <T>(start: Promise<TestEmulator>, use: (emulator: TestEmulator) => Promise<T>) => {
    const emulator = await start;
    const result = await use(emulator);
    await emulator.settle();
    await emulator.close();
    return result;
  };

  const asked = async (): Promise<readonly Asked[]> =>
    withEmulator(startIn(world, beside(world, `${name}.db`)), async ({ call }) => {
      const found: Record<string, string> = {};
      const askedOnce = askedOf(route, world, () => '');
      for (const { path } of askedOnce) {
        const [address = ''] = path.split('?');
        const { json, headers } = await call('GET', address);
        found[address] = json?.items?.[0]?.etag ?? headers.get('etag') ?? '"none"';
      }
      return askedOf(route, world, (path) => found[path] ?? '"none"');
    });

  test('shows nothing of one to the other, and changes nothing', async () => {
    const requests = await asked();
    const ask = (who: object) => async (emulator: TestEmulator) => {
      const answers: Answer[] = [];
      for (const request of requests) answers.push(await send(emulator, route, request, who));
      return answers;
    };
    const owners = await withEmulator(startIn(world, beside(world, `${name}.db`)), ask({}));
    for (const [who, headers] of strangers) {
      const copy = beside(world, `${name}.db`);
      const theirs = await withEmulator(startIn(world, copy), ask(headers));
      const alone = await withEmulator(startEmulator(), ask(headers));
      expect([who, ...compared(route, theirs)]).toEqual([who, ...compared(route, alone)]);
      expect(ownersRows(copy)).toEqual(before);
      const isTold = owners.map((answer, index) => {
        const their = theirs[index];
        return their !== undefined && JSON.stringify(plain(answer)) !== JSON.stringify(plain(their));
      });
      expect([who, name, isTold.includes(true)], JSON.stringify(owners.map(plain)).slice(0, 500)).toEqual([who, name, !COMMON.includes(name)]);
    }
  });
});
