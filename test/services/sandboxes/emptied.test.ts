// A reset empties exactly one sandbox, and so does a deletion: what runs in it meanwhile leaves nothing, and nobody else is touched.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Furnished, furnish } from '../../furnished.ts';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';
import { stored } from '../../stored.ts';
import { CONNECTION, FLOW_SERVICE, prepare } from '../../tutorial.ts';

const SANDBOXES = '/data/foundation/sandbox-management/sandboxes';
const OTHER_ORG = { 'x-gw-ims-org-id': 'FEDCBA9876543210FEDCBA98@AdobeOrg' };
const IN_DEV = { 'x-sandbox-name': 'dev' };
const RESET = { action: 'reset' };

let emulator: TestEmulator;
let owned: Furnished;

const within = (headers: Record<string, string>): Pick<TestEmulator, 'call' | 'settle'> => ({
  call: (method, path, body, more) => emulator.call(method, path, body, { ...headers, ...more }),
  settle: emulator.settle,
});

beforeEach(async () => {
  emulator = await startEmulator();
  owned = await furnish(within({}));
  await furnish(within(IN_DEV));
  await furnish(within(OTHER_ORG));
});
afterEach(() => emulator.close());

const nothing = async () => {
  const empty = await startEmulator();
  const counts = await stored(empty);
  await empty.close();
  return counts;
};

test('a reset empties its sandbox, and neither another of the organization nor one of the same name elsewhere', async () => {
  const [dev, other] = [await stored(emulator, IN_DEV), await stored(emulator, OTHER_ORG)];
  expect(await stored(emulator)).not.toEqual(await nothing());
  expect((await emulator.call('PUT', `${SANDBOXES}/prod`, RESET)).json.state).toBe('resetting');
  expect(await stored(emulator)).toEqual(await nothing());
  expect([await stored(emulator, IN_DEV), await stored(emulator, OTHER_ORG)]).toEqual([dev, other]);
});

test('batches and files go with it, by whatever door they are asked for', async () => {
  const paths = [
    `/data/foundation/catalog/batches/${owned.ids['batches']}`,
    `/data/foundation/export/batches/${owned.ids['batches']}/files`,
    `/data/foundation/export/files/${owned.ids['files']}`,
    `/data/foundation/export/datasets/${owned.ids['dataSets']}/preview`,
  ];
  const statuses = async () => Promise.all(paths.map(async (path) => (await emulator.call('GET', path)).status));
  expect(await statuses()).toEqual(paths.map(() => 200));
  await emulator.call('PUT', `${SANDBOXES}/prod`, RESET);
  expect(await statuses()).toEqual(paths.map(() => 404));
});

test('the tutorial can be taken again in a sandbox that was reset, titles and all', async () => {
  await emulator.call('PUT', `${SANDBOXES}/prod`, RESET);
  const full = await stored(emulator, IN_DEV);
  await furnish(within({}));
  expect(await stored(emulator)).toEqual(full);
});

test('flows of a sandbox that was reset never run again, those of another do', async () => {
  const runsOf = async (headers: Record<string, string>) =>
    (await emulator.call('GET', `${FLOW_SERVICE}/runs?count=true`, undefined, headers)).json.count;
  await emulator.call('PUT', `${SANDBOXES}/prod`, RESET);
  await emulator.call('PUT', `${SANDBOXES}/dev`, RESET);
  for (const headers of [{}, IN_DEV]) {
    const { flowBody } = await prepare(emulator, headers);
    await emulator.call('POST', `${FLOW_SERVICE}/flows`, flowBody(), headers);
  }
  await emulator.settle();
  await emulator.call('PUT', `${SANDBOXES}/prod`, RESET);
  await emulator.clock.advanceTo(NOW_MS + 3_600_000);
  expect([await runsOf({}), (await runsOf(IN_DEV)) > 1]).toEqual([0, true]);
});

test('a run that is under way when its sandbox is reset stores nothing', async () => {
  const { status } = await emulator.call('POST', `${FLOW_SERVICE}/runs`, owned.bodies['createRun']);
  expect(status).toBe(201);
  await Promise.all([emulator.settle(), emulator.call('PUT', `${SANDBOXES}/prod`, RESET)]);
  await emulator.settle();
  expect(await stored(emulator)).toEqual(await nothing());
});

test('a deletion empties its sandbox, and what came too late to it is refused', async () => {
  await emulator.call('POST', SANDBOXES, { name: 'stage', title: 'Stage', type: 'development' });
  const inStage = { 'x-sandbox-name': 'stage' };
  const [prod, dev] = [await stored(emulator), await stored(emulator, IN_DEV)];
  await furnish(within(inStage));
  const [, late] = await Promise.all([
    emulator.call('DELETE', `${SANDBOXES}/stage`),
    emulator.call('POST', `${FLOW_SERVICE}/connections`, CONNECTION, inStage),
  ]);
  expect(late.headers.get('x-emulator-hint')).toMatch(/^sandbox-unknown /);
  expect([await stored(emulator), await stored(emulator, IN_DEV)]).toEqual([prod, dev]);
});

test('a reset from another organization is one of its own sandbox', async () => {
  const before = await stored(emulator);
  await emulator.call('PUT', `${SANDBOXES}/prod`, RESET, OTHER_ORG);
  expect(await stored(emulator)).toEqual(before);
  expect(await stored(emulator, OTHER_ORG)).toEqual(await nothing());
});
