// The emulator's own operations by its front door: how it is, what time it has, and how that time is moved.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EmulatorOptions } from '../../../emulator/main.ts';
import { setSwitches } from '../../../emulator/switches.ts';
import { prepareFlow } from '../../engine/crm-flow.ts';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';

const HOUR_MS = 3_600_000;
const LAST_INSTANT_MS = 8.64e15;

let emulator: TestEmulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const restart = async (options: EmulatorOptions) => {
  await emulator.close();
  emulator = await startEmulator(options);
};

/** None of the four headers is asked for. */
const call = (method: string, path: string, body?: object) =>
  emulator.call(method, `/_emulator${path}`, body, { authorization: undefined, 'x-api-key': undefined });

const advance = (body: object) => call('POST', '/clock/advance', body);

test('health says that the emulator lives, and with which settings', async () => {
  const { status, json } = await call('GET', '/health');
  expect(status).toBe(200);
  expect(json).toEqual({
    status: 'ok',
    name: 'aep-local',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    seed: 1,
    clock: 'virtual',
    nowMs: NOW_MS,
    data: 'memory',
    auth: 'shape',
    switches: setSwitches(false),
  });
});

test('an emulator that answers is ready', async () => {
  const { status, json } = await call('GET', '/ready');
  expect([status, json]).toEqual([200, { status: 'ready' }]);
});

test('virtual time stands still', async () => {
  expect((await call('GET', '/clock')).json).toEqual({ clock: 'virtual', nowMs: NOW_MS });
  expect((await call('GET', '/clock')).json).toEqual({ clock: 'virtual', nowMs: NOW_MS });
});

test.each<[string, { given: object; want: number }]>([
  ['by a duration', { given: { by: 'PT1H' }, want: NOW_MS + HOUR_MS }],
  ['by days', { given: { by: 'P7D' }, want: NOW_MS + 168 * HOUR_MS }],
  ['by a number of seconds', { given: { by: 90 }, want: NOW_MS + 90_000 }],
  ['by a fraction of a second', { given: { by: 0.5 }, want: NOW_MS + 500 }],
  ['by nothing', { given: { by: 0 }, want: NOW_MS }],
  ['to an instant', { given: { to: NOW_MS + 1 }, want: NOW_MS + 1 }],
  ['to where it stands', { given: { to: NOW_MS }, want: NOW_MS }],
  ['to the last instant there is', { given: { to: LAST_INSTANT_MS }, want: LAST_INSTANT_MS }],
])('virtual time moves %s', async (_name, { given, want }) => {
  const { status, json } = await advance(given);
  expect([status, json]).toEqual([200, { nowMs: want, ran: 0 }]);
  expect((await call('GET', '/clock')).json.nowMs).toBe(want);
});

test('advances that are sent at once add up', async () => {
  await Promise.all([advance({ by: 'PT1H' }), advance({ by: 'PT1H' }), advance({ by: 'PT1H' })]);
  expect((await call('GET', '/clock')).json.nowMs).toBe(NOW_MS + 3 * HOUR_MS);
});

test('an advance that is refused does not hold up the next', async () => {
  const [refused, moved] = await Promise.all([advance({ to: NOW_MS - 1 }), advance({ by: 1 })]);
  expect([refused.status, moved.status]).toEqual([409, 200]);
});

test.each<[string, { given: object; status: number; problem: string }]>([
  ['back', { given: { to: NOW_MS - 1 }, status: 409, problem: 'clock-backwards' }],
  ['past the last instant', { given: { to: LAST_INSTANT_MS + 2 }, status: 400, problem: 'admin-request-invalid' }],
  ['by more than there is', { given: { by: 'P99999999999W' }, status: 400, problem: 'admin-request-invalid' }],
  ['by more seconds than there are', { given: { by: 1e300 }, status: 400, problem: 'admin-request-invalid' }],
  ['by a month', { given: { by: 'P1M' }, status: 400, problem: 'clock-advance-invalid' }],
  ['by a negative number', { given: { by: -1 }, status: 400, problem: 'clock-advance-invalid' }],
  ['by a negative duration', { given: { by: '-PT1H' }, status: 400, problem: 'clock-advance-invalid' }],
  ['by a list', { given: { by: [] }, status: 400, problem: 'clock-advance-invalid' }],
  ['to a date', { given: { to: '2026-01-15' }, status: 400, problem: 'clock-advance-invalid' }],
  ['to before 1970', { given: { to: -1 }, status: 400, problem: 'clock-advance-invalid' }],
  ['by and to at once', { given: { by: 1, to: NOW_MS + 1000 }, status: 400, problem: 'admin-request-invalid' }],
  ['nowhere', { given: {}, status: 400, problem: 'admin-request-invalid' }],
])('virtual time does not move %s', async (_name, { given, status, problem }) => {
  const answer = await advance(given);
  expect(answer.status, answer.text).toBe(status);
  expect(answer.headers.get('x-emulator-hint')).toMatch(new RegExp(`^${problem} `));
  expect((await call('GET', '/clock')).json.nowMs).toBe(NOW_MS);
});

test('what cannot be read as a move is told what can, not how it was looked at', async () => {
  const { json } = await advance({ by: '-PT1H' });
  expect(json.detail).toBe(
    'by is "-PT1H": send `by` as a duration such as PT15M, PT1H or P1D, or as a number of seconds; `to` in epoch milliseconds, ' +
      '`next` as true, or `until` with org, entity, id and state.',
  );
});

test('a reset stops an advance, which tells the time that it reached and what ran until then', async () => {
  const { flow } = await prepareFlow(emulator);
  await flow();
  await emulator.settle();
  const advancing = advance({ by: 'P1000000D' });
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  const [{ json: moved }, reset] = await Promise.all([advancing, call('POST', '/reset')]);
  expect(reset.status).toBe(204);
  expect(moved.ran).toBeGreaterThan(0);
  expect(moved.nowMs).toBe(NOW_MS + moved.ran * 900_000);
  expect((await call('GET', '/clock')).json.nowMs).toBe(NOW_MS);
});

test('real time passes by itself and takes no orders', async () => {
  await restart({ clock: 'real' });
  const { clock, nowMs } = (await call('GET', '/clock')).json;
  expect(clock).toBe('real');
  expect(Math.abs(nowMs - Date.now())).toBeLessThan(60_000);
  const answer = await advance({ by: 'PT1H' });
  expect(answer.status).toBe(409);
  expect(answer.headers.get('x-emulator-hint')).toMatch(/^clock-not-virtual /);
});

test.each(['virtual', 'real'] as const)('where nothing is due, %s time is settled at once', async (clock) => {
  await restart({ clock });
  const { status, json } = await call('POST', '/settle');
  expect([status, json]).toEqual([200, { clock, nowMs: expect.any(Number) }]);
});

test('a reset forgets what was stored, and ids begin anew', async () => {
  const schemas = '/data/foundation/schemaregistry/tenant/schemas';
  const schema = { title: 'A', type: 'object', allOf: [{ $ref: 'https://ns.adobe.com/xdm/context/profile' }] };
  const first = await emulator.call('POST', schemas, schema);
  expect(first.status, first.text).toBe(201);
  const { status, text } = await call('POST', '/reset');
  expect([status, text]).toEqual([204, '']);
  const gone = await emulator.call('GET', `${schemas}/${encodeURIComponent(first.json.$id)}`, undefined, {
    accept: 'application/vnd.adobe.xed+json;version=1',
  });
  expect(gone.status).toBe(404);
  expect((await emulator.call('POST', schemas, schema)).json.$id).toBe(first.json.$id);
});
