// Moves of virtual time to what is due next, and until something has come into a state.
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { batchIdOf, prepareFlow, runsOf } from '../../engine/crm-flow.ts';
import { NOW_MS, ORG, startEmulator, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE } from '../../tutorial.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let emulator: TestEmulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const advance = (body: object) => emulator.call('POST', '/_emulator/clock/advance', body);
const until = (body: object) => advance({ until: { org: ORG, ...body } });

describe('to the next due job', () => {
  it('runs all that is due then, and nothing else', async () => {
    const { flow } = await prepareFlow(emulator);
    const startTime = (NOW_MS + HOUR_MS) / 1000;
    for (const interval of [15, 60]) await flow({ startTime, interval });
    expect((await advance({ next: true })).json).toEqual({ nowMs: NOW_MS + HOUR_MS, ran: 2 });
    expect((await advance({ next: true })).json).toEqual({ nowMs: NOW_MS + HOUR_MS + 15 * MINUTE_MS, ran: 1 });
  });

  it('stands still where nothing is due, were it for a flow that is stopped', async () => {
    expect((await advance({ next: true })).json).toEqual({ nowMs: NOW_MS, ran: 0 });
    const { flow } = await prepareFlow(emulator);
    const id = await flow({ startTime: (NOW_MS + HOUR_MS) / 1000 });
    await emulator.call('POST', `${FLOW_SERVICE}/flows/${id}/action?op=disable`);
    expect((await advance({ next: true })).json).toEqual({ nowMs: NOW_MS, ran: 0 });
  });
});

describe('until', () => {
  it('a run on demand, its flow and its batch have come to their ends', async () => {
    const { flow } = await prepareFlow(emulator);
    const id = await flow({ frequency: 'once', startTime: (NOW_MS + 48 * HOUR_MS) / 1000 });
    const params = {
      ...{ startTime: NOW_MS / 1000 + 7200, windowStartTime: 0, windowEndTime: NOW_MS / 1000 },
      deltaColumn: { name: 'updatedAt' },
    };
    const { json } = await emulator.call('POST', `${FLOW_SERVICE}/runs`, { flowId: id, params });
    const run = { entity: 'run', id: json.items[0].id };
    expect((await until({ ...run, state: 'scheduled' })).json).toEqual({ nowMs: NOW_MS, ran: 0, reached: true });
    const reached = { nowMs: NOW_MS + 2 * HOUR_MS, ran: 1, reached: true };
    expect((await until({ ...run, state: 'success' })).json).toEqual(reached);
    const stays = { ...reached, ran: 0 };
    const batch = { entity: 'batch', id: batchIdOf((await runsOf(emulator))[0]) };
    expect((await until({ ...batch, state: 'success' })).json).toEqual(stays);
    for (const state of ['enabled', 'success'])
      expect((await until({ entity: 'flow', id, state })).json).toEqual(stays);
  });

  test.each([
    ['a day', undefined, 24 * HOUR_MS, 24],
    ['what it may take', 'PT90M', 90 * MINUTE_MS, 1],
    ['no time', 0, 0, 0],
  ])('a state that never comes: after %s', async (_name, within, wantMs, ran) => {
    const { flow } = await prepareFlow(emulator);
    const id = await flow({ frequency: 'hour', interval: 1 });
    await emulator.settle();
    const { json } = await until({ entity: 'flow', id, state: 'failed', ...(within !== undefined && { within }) });
    expect(json).toEqual({ nowMs: NOW_MS + wantMs, ran, reached: false });
  });

  test('a reset comes between', async () => {
    const { flow } = await prepareFlow(emulator);
    const id = await flow();
    await emulator.settle();
    const moving = until({ entity: 'flow', id, state: 'failed', within: 'P1000D' });
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    const [moved] = await Promise.all([moving, emulator.call('POST', '/_emulator/reset')]);
    expect(moved.json).toMatchObject({ reached: false });
    expect(emulator.clock.nowMs()).toBe(NOW_MS);
  });
});

test.each<[string, { given: object; status: number; problem: string }]>([
  ['next is false', { given: { next: false }, status: 400, problem: 'admin-request-invalid' }],
  ['two moves at once', { given: { next: true, by: 1 }, status: 400, problem: 'admin-request-invalid' }],
  ['nothing to wait for', { given: { until: {} }, status: 400, problem: 'admin-request-invalid' }],
  ...['run', 'flow', 'batch', 'constructor'].map(
    (entity): [string, { given: object; status: number; problem: string }] => {
      const isEntity = entity !== 'constructor';
      const given = { until: { org: ORG, entity, id: '__proto__', state: 'success' } };
      return [
        `an unknown ${entity}`,
        {
          given,
          status: isEntity ? 404 : 400,
          problem: isEntity ? 'clock-subject-not-found' : 'admin-request-invalid',
        },
      ];
    },
  ),
  [
    'a month',
    {
      given: { until: { org: ORG, entity: 'run', id: 'x', state: 'success', within: 'P1M' } },
      ...{ status: 400, problem: 'clock-advance-invalid' },
    },
  ],
])('%s is refused, and time stands', async (_name, { given, status, problem }) => {
  const answer = await advance(given);
  expect([answer.status, answer.text]).toEqual([status, expect.anything()]);
  expect(answer.headers.get('x-emulator-hint')).toMatch(new RegExp(`^${problem} `));
  expect(emulator.clock.nowMs()).toBe(NOW_MS);
});
