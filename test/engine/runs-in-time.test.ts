// Flows on virtual time: when they run, what window of the source each run reads, and that nothing happens by itself.
import { afterEach, describe, expect, it } from 'vitest';
import { CRM_REFERENCE_MS, crmTable } from '../../fixtures/crm/index.ts';
import { NOW_MS, startEmulator, type TestEmulator } from '../start.ts';
import { FLOW_SERVICE } from '../tutorial.ts';
import { batchIdOf, exported, prepareFlow, runsOf } from './crm-flow.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const seconds = (ms: number) => ms / 1000;

let emulator: TestEmulator;
afterEach(() => emulator.close());

const begin = async (startMs = NOW_MS, wanted = {}) => {
  emulator = await startEmulator({ startMs });
  return prepareFlow(emulator, wanted);
};

const advance = async (ms: number): Promise<number> => {
  const { json } = await emulator.call('POST', '/_emulator/clock/advance', { by: ms / 1000 });
  return json.ran;
};

// biome-ignore lint/suspicious/noExplicitAny: runs as they are answered.
const windowsOf = (runs: readonly any[]): [number, number][] =>
  runs.map(({ activities: [copy] }) => {
    const { windowStart, windowEnd } = copy.durationSummary.extensions;
    return [windowStart, windowEnd];
  });

// biome-ignore lint/suspicious/noExplicitAny: runs as they are answered.
const startsOf = (runs: readonly any[]) => runs.map((run) => run.metrics.durationSummary.startedAtUTC);
// biome-ignore lint/suspicious/noExplicitAny: runs as they are answered.
const countsOf = (runs: readonly any[]) => runs.map((run) => run.metrics.recordSummary.inputRecordCount);

const changesOf = async () =>
  ((await crmTable('Accounts', 1))?.rows ?? []).map((row) => ({
    email: String(row['email']),
    ms: Date.parse(`${String(row['updatedAt']).replace(' ', 'T')}Z`),
  }));

describe('a flow of every 15 minutes', () => {
  it('runs exactly four times in an hour, each time on the minute', async () => {
    const { flow } = await begin();
    const startMs = NOW_MS + 5 * MINUTE_MS;
    const id = await flow({ startTime: seconds(startMs) });
    expect(await advance(HOUR_MS)).toBe(4);
    const quarters = [0, 15, 30, 45].map((minutes) => startMs + minutes * MINUTE_MS);
    expect(startsOf(await runsOf(emulator, id))).toEqual(quarters);
    expect(emulator.clock.nowMs()).toBe(NOW_MS + HOUR_MS);
  });

  it('has windows that tile time from its beginning on', async () => {
    const { flow } = await begin();
    await flow();
    await advance(HOUR_MS);
    const windows = windowsOf(await runsOf(emulator));
    expect(windows[0]).toEqual([0, NOW_MS]);
    expect(windows).toHaveLength(5);
    for (const [index, [start, end]] of windows.entries()) {
      if (index > 0) expect([start, end]).toEqual([windows[index - 1]?.[1], NOW_MS + index * 15 * MINUTE_MS]);
    }
  });

  it('runs nothing while time stands, whatever else is asked', async () => {
    const { flow } = await begin();
    const id = await flow({ startTime: seconds(NOW_MS + MINUTE_MS) });
    for (let count = 0; count < 3; count += 1) {
      await emulator.settle();
      await emulator.call('GET', `${FLOW_SERVICE}/flows/${id}`);
    }
    await advance(MINUTE_MS - 1000);
    expect(await runsOf(emulator)).toEqual([]);
    await advance(1000);
    expect(await runsOf(emulator)).toHaveLength(1);
  });
});

describe('later runs', () => {
  it('read only the rows that changed since, and all of them in the end', async () => {
    const startMs = CRM_REFERENCE_MS - 60 * DAY_MS;
    const changes = await changesOf();
    const { flow, dataSetId } = await begin(startMs);
    await flow({ frequency: 'day', interval: 1 });
    await emulator.settle();
    expect(await advance(60 * DAY_MS)).toBe(60);
    const runs = await runsOf(emulator);
    const within = ([start, end]: [number, number]) => changes.filter(({ ms }) => ms >= start && ms < end).length;
    expect(countsOf(runs)).toEqual(windowsOf(runs).map(within));
    expect(countsOf(runs).slice(1)).toContain(0);
    expect(Math.max(...countsOf(runs).slice(1))).toBeGreaterThan(1);
    const { json } = await exported(emulator, `datasets/${dataSetId}/preview`);
    const landed = json.data.map((row: { personalEmail: { address: string } }) => row.personalEmail.address);
    expect(landed.sort()).toEqual(changes.map(({ email }) => email).sort());
  });

  it('that find nothing succeed with an empty batch and no file', async () => {
    const { flow } = await begin();
    await flow();
    await advance(15 * MINUTE_MS);
    const [, run] = await runsOf(emulator);
    expect(run.metrics.statusSummary.status).toBe('success');
    expect(run.metrics.recordSummary).toMatchObject({ inputRecordCount: 0, outputRecordCount: 0 });
    expect(run.metrics.fileSummary.outputFileCount).toBe(0);
    expect((await exported(emulator, `batches/${batchIdOf(run)}/files`)).json.data).toEqual([]);
  });

  it('leave rows without a delta value to the first run of a backfill', async () => {
    const { flow } = await begin(NOW_MS, { table: 'AccountsDirty' });
    await flow();
    await flow({ backfill: false, startTime: seconds(CRM_REFERENCE_MS - 365 * DAY_MS) });
    await advance(15 * MINUTE_MS);
    expect(countsOf(await runsOf(emulator)).sort()).toEqual([0, 0, 11, 12]);
  });
});

describe('when a flow begins', () => {
  it('once is once, and reads the whole table', async () => {
    const { flow } = await begin(NOW_MS, { table: 'AccountsDirty' });
    const id = await flow({ frequency: 'once' });
    await emulator.settle();
    expect(await advance(7 * DAY_MS)).toBe(0);
    expect(countsOf(await runsOf(emulator, id))).toEqual([12]);
  });

  it('a start in the future waits for it', async () => {
    const { flow } = await begin();
    const startMs = NOW_MS + 2 * HOUR_MS;
    const id = await flow({ startTime: seconds(startMs), frequency: 'once' });
    expect(await advance(2 * HOUR_MS - 1000)).toBe(0);
    expect(await advance(1000)).toBe(1);
    expect(startsOf(await runsOf(emulator, id))).toEqual([startMs]);
  });

  it('a start in the past is not replayed: one run now, then its grid, an interval later at least', async () => {
    const { flow } = await begin();
    const startMs = NOW_MS - 10 * DAY_MS - 7 * MINUTE_MS;
    await flow({ startTime: seconds(startMs) });
    await emulator.settle();
    expect(await advance(40 * MINUTE_MS)).toBe(2);
    expect(startsOf(await runsOf(emulator))).toEqual([NOW_MS, NOW_MS + 23 * MINUTE_MS, NOW_MS + 38 * MINUTE_MS]);
  });

  it('without backfill it reads from its start on', async () => {
    const startMs = CRM_REFERENCE_MS - 30 * DAY_MS;
    const { flow } = await begin(CRM_REFERENCE_MS);
    await flow({ startTime: seconds(startMs), backfill: false });
    await emulator.settle();
    const runs = await runsOf(emulator);
    const changed = (await changesOf()).filter(({ ms }) => ms >= startMs).length;
    expect(windowsOf(runs)).toEqual([[startMs, CRM_REFERENCE_MS]]);
    expect([countsOf(runs), changed > 0 && changed < 100]).toEqual([[changed], true]);
  });

  it('its delta column is in the zone that it says', async () => {
    const changes = await changesOf();
    const startMs = (changes.map(({ ms }) => ms).toSorted((one, other) => one - other)[50] ?? 0) + HOUR_MS;
    const { flow } = await begin(startMs - MINUTE_MS);
    const id = await flow({ startTime: Math.floor(startMs / 1000) });
    const path = `${FLOW_SERVICE}/flows/${id}`;
    const { etag } = (await emulator.call('GET', path)).json.items[0];
    const zone = { op: 'replace', path: '/transformations/0/params/deltaColumn/timezone', value: '-12:00' };
    const answer = await emulator.call('PATCH', path, [zone], { 'if-match': etag });
    expect(answer.status, answer.text).toBe(200);
    await advance(2 * MINUTE_MS);
    const within = changes.filter(({ ms }) => ms + 12 * HOUR_MS < startMs).length;
    expect(countsOf(await runsOf(emulator, id))).toEqual([within]);
    expect(within).toBeLessThan(changes.filter(({ ms }) => ms < startMs).length);
  });
});

describe('several flows', () => {
  it('run at their own instants, in order, those of one instant in the order of their making', async () => {
    const { flow } = await begin();
    const at = (minutes: number) => seconds(NOW_MS + minutes * MINUTE_MS);
    const names = new Map([
      [await flow({ startTime: at(20), interval: 30 }), 'half-hourly'],
      [await flow({ startTime: at(20), interval: 15 }), 'quarterly'],
      [await flow({ startTime: at(10), frequency: 'hour', interval: 1 }), 'hourly'],
      [await flow({ startTime: at(50), frequency: 'once' }), 'once'],
    ]);
    await advance(HOUR_MS);
    const seen = (await runsOf(emulator)).map((run: { flowId: string; createdAt: number }) => [
      names.get(run.flowId),
      (run.createdAt - NOW_MS) / MINUTE_MS,
    ]);
    expect(seen).toEqual([
      ['hourly', 10],
      ['half-hourly', 20],
      ['quarterly', 20],
      ['quarterly', 35],
      ['once', 50],
      ['half-hourly', 50],
      ['quarterly', 50],
    ]);
  });
});

describe('a flow that is changed', () => {
  it('goes on from the window where it stood, at the instants of its new schedule', async () => {
    const { flow } = await begin();
    const id = await flow();
    await advance(15 * MINUTE_MS);
    const { etag } = (await emulator.call('GET', `${FLOW_SERVICE}/flows/${id}`)).json.items[0];
    const patch = [{ op: 'replace', path: '/scheduleParams/interval', value: 45 }];
    const answer = await emulator.call('PATCH', `${FLOW_SERVICE}/flows/${id}`, patch, { 'if-match': etag });
    expect(answer.status, answer.text).toBe(200);
    await advance(2 * HOUR_MS);
    const windows = windowsOf(await runsOf(emulator, id));
    expect(windows.map(([, end]) => (end - NOW_MS) / MINUTE_MS)).toEqual([0, 15, 45, 90, 135]);
    expect(windows[2]?.[0]).toBe(NOW_MS + 15 * MINUTE_MS);
  });
});

describe('a run on demand', () => {
  it('reads the window that it was asked for, and moves no other', async () => {
    const { flow } = await begin();
    const id = await flow({ frequency: 'once', startTime: seconds(NOW_MS + DAY_MS) });
    const [startMs, endMs] = [CRM_REFERENCE_MS - 40 * DAY_MS, CRM_REFERENCE_MS - 20 * DAY_MS];
    const answer = await emulator.call('POST', `${FLOW_SERVICE}/runs`, {
      flowId: id,
      params: {
        startTime: String(seconds(NOW_MS)),
        windowStartTime: String(seconds(startMs)),
        windowEndTime: String(seconds(endMs)),
        deltaColumn: { name: 'updatedAt' },
      },
    });
    expect(answer.status, answer.text).toBe(201);
    await emulator.settle();
    const [run] = await runsOf(emulator, id);
    expect(run.id).toBe(answer.json.items[0].id);
    expect(windowsOf([run])).toEqual([[startMs, endMs]]);
    expect(run.metrics.recordSummary.inputRecordCount).toBe(
      (await changesOf()).filter(({ ms }) => ms >= startMs && ms < endMs).length,
    );
    expect(await advance(DAY_MS)).toBe(1);
    expect(await runsOf(emulator, id)).toHaveLength(2);
  });

  it('whose flow is deleted before it is due has failed, for nobody shall wait for it', async () => {
    const { flow } = await begin();
    const id = await flow({ frequency: 'once', startTime: seconds(NOW_MS + 2 * DAY_MS) });
    const params = {
      ...{ startTime: seconds(NOW_MS + DAY_MS), windowStartTime: 0, windowEndTime: seconds(NOW_MS) },
      deltaColumn: { name: 'updatedAt' },
    };
    const { json } = await emulator.call('POST', `${FLOW_SERVICE}/runs`, { flowId: id, params });
    expect((await emulator.call('DELETE', `${FLOW_SERVICE}/flows/${id}`)).status).toBe(204);
    expect(await advance(3 * DAY_MS)).toBe(1);
    const [run] = await runsOf(emulator);
    expect(run.id).toBe(json.items[0].id);
    expect(run.metrics.statusSummary).toMatchObject({ status: 'failed', errors: [{ code: 'CONNECTOR-1001-500' }] });
    expect(run.activities[0].sourceInfo).toEqual([]);
  });
});
