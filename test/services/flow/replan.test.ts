// A flow whose schedule is changed is planned anew: virtual time shows when it runs, and when it does not.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';
import { COPY, FLOW_SERVICE, type Parts, prepare } from '../../tutorial.ts';
import { provider, refusing } from './refusals.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const secondsAt = (offsetMs: number) => (NOW_MS + offsetMs) / 1000;

let emulator: TestEmulator;
let parts: Parts;
beforeEach(async () => {
  emulator = await startEmulator();
  parts = await prepare(emulator);
});
afterEach(() => emulator.close());

const create = async (scheduleParams: object, more: object = {}): Promise<string> => {
  const { status, text, json } = await emulator.call(
    'POST',
    `${FLOW_SERVICE}/flows`,
    parts.flowBody({ scheduleParams, ...more }),
  );
  expect(status, text).toBe(201);
  return json.id;
};

const flowOf = async (id: string) => (await emulator.call('GET', `${FLOW_SERVICE}/flows/${id}`)).json.items[0];

const patch = async (id: string, ...operations: object[]) => {
  const headers = { 'if-match': (await flowOf(id)).etag };
  const answer = await emulator.call('PATCH', `${FLOW_SERVICE}/flows/${id}`, operations, headers);
  expect(answer.status, answer.text).toBe(200);
};

const replace = (path: string, value: unknown) => ({ op: 'replace', path, value });

/** When the runs of a flow began after the start of the test, in minutes, oldest first. */
const runsAfter = async (id: string, untilMs: number): Promise<number[]> => {
  await emulator.clock.advanceTo(NOW_MS + untilMs);
  const path = `${FLOW_SERVICE}/runs?property=flowId==${id}&orderby=createdAt&limit=100`;
  const { items } = (await emulator.call('GET', path)).json;
  return items.map(
    ({ metrics }: { metrics: { durationSummary: { startedAtUTC: number } } }) =>
      (metrics.durationSummary.startedAtUTC - NOW_MS) / MINUTE_MS,
  );
};

describe('before its start a flow', () => {
  test('whose start moves on runs at its new start and not at the old one', async () => {
    const id = await create({ startTime: secondsAt(HOUR_MS), frequency: 'minute', interval: 15 });
    await patch(id, replace('/scheduleParams/startTime', String(secondsAt(2 * HOUR_MS))));
    expect(await runsAfter(id, 2 * HOUR_MS + 15 * MINUTE_MS)).toEqual([120, 135]);
  });

  test('whose start comes sooner runs sooner', async () => {
    const id = await create({ startTime: secondsAt(2 * HOUR_MS), frequency: 'hour', interval: 1 });
    await patch(id, replace('/scheduleParams/startTime', secondsAt(HOUR_MS)));
    expect(await runsAfter(id, 2 * HOUR_MS)).toEqual([60, 120]);
  });

  test.each([
    ['hour', [COPY], { interval: 1 }, [0, 90]],
    ['once', [], {}, [0]],
  ])('that is to run every %s and is moved into the past runs at once', async (frequency, copy, more, want) => {
    const scheduleParams = { startTime: secondsAt(HOUR_MS), frequency, ...more };
    const id = await create(scheduleParams, { transformations: [...copy, parts.mapping] });
    await patch(id, replace('/scheduleParams/startTime', secondsAt(-HOUR_MS / 2)));
    await emulator.settle();
    expect(await runsAfter(id, 2 * HOUR_MS)).toEqual(want);
  });

  test('that becomes a single run runs once', async () => {
    const id = await create({ startTime: secondsAt(HOUR_MS), frequency: 'minute', interval: 15 });
    const once = { startTime: secondsAt(HOUR_MS), frequency: 'once' };
    await patch(id, replace('/transformations', [parts.mapping]), replace('/scheduleParams', once));
    expect(await runsAfter(id, 3 * HOUR_MS)).toEqual([60]);
  });

  test('is judged by the strict switch when it is moved into the past', async () => {
    await emulator.close();
    emulator = await startEmulator({ strict: true });
    parts = await prepare(emulator);
    const id = await create({ startTime: secondsAt(HOUR_MS), frequency: 'hour', interval: 1 });
    const headers = { 'if-match': (await flowOf(id)).etag };
    const refused = await refusing(emulator);
    const body = replace('/scheduleParams/startTime', secondsAt(-1000));
    await refused(['PATCH', `/flows/${id}`, body, headers], provider('start-time-past 1360-400'));
  });
});

describe('after its start a flow', () => {
  test('whose interval changes goes on from its next instant on the new grid, its windows without a gap', async () => {
    const id = await create({ startTime: secondsAt(0), frequency: 'minute', interval: 15 });
    expect(await runsAfter(id, 20 * MINUTE_MS)).toEqual([0, 15]);
    await patch(id, replace('/scheduleParams/interval', '30'));
    expect(await runsAfter(id, 60 * MINUTE_MS)).toEqual([0, 15, 30, 60]);
    const path = `${FLOW_SERVICE}/runs?property=flowId==${id}&orderby=createdAt`;
    const { items } = (await emulator.call('GET', path)).json;
    const windows = items.map((run: { activities: [{ durationSummary: { extensions: object } }] }) => {
      return run.activities[0].durationSummary.extensions;
    });
    const bounds = [-NOW_MS / MINUTE_MS, 0, 15, 30, 60].map((minutes) => NOW_MS + minutes * MINUTE_MS);
    expect(windows).toEqual(bounds.slice(1).map((windowEnd, index) => ({ windowStart: bounds[index], windowEnd })));
  });

  test('cannot move its start any more', async () => {
    const id = await create({ startTime: secondsAt(HOUR_MS), frequency: 'hour', interval: 1 });
    await emulator.clock.advanceTo(NOW_MS + HOUR_MS);
    const headers = { 'if-match': (await flowOf(id)).etag };
    const refused = await refusing(emulator);
    const body = replace('/scheduleParams/startTime', secondsAt(2 * HOUR_MS));
    await refused(['PATCH', `/flows/${id}`, body, headers], provider('schedule-already-started 1366-400'));
  });

  test('loses no run that is due and waits for its turn when its schedule is sent again', async () => {
    const scheduleParams = { startTime: secondsAt(-HOUR_MS), frequency: 'once' };
    const queued = await Promise.all(
      Array.from({ length: 8 }, () => create(scheduleParams, { transformations: [parts.mapping] })),
    );
    await Promise.all(queued.map((id) => patch(id, replace('/scheduleParams', scheduleParams))));
    await emulator.settle();
    for (const id of queued) expect(await runsAfter(id, HOUR_MS)).toEqual([0]);
  });
});

test('a change of anything else plans nothing anew', async () => {
  const id = await create({ startTime: secondsAt(HOUR_MS), frequency: 'hour', interval: 1 });
  await patch(id, replace('/name', 'Renamed'));
  expect(await runsAfter(id, HOUR_MS)).toEqual([60]);
});

test('a flow that is removed runs no more', async () => {
  const id = await create({ startTime: secondsAt(HOUR_MS), frequency: 'hour', interval: 1 });
  await emulator.clock.advanceTo(NOW_MS + HOUR_MS);
  expect((await emulator.call('DELETE', `${FLOW_SERVICE}/flows/${id}`)).status).toBe(204);
  expect(await runsAfter(id, 5 * HOUR_MS)).toEqual([60]);
});
