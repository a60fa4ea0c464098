// What stopping and starting a flow means for its runs, and runs that are triggered again: virtual time shows which windows are read.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOW_MS, startEmulator, type TestEmulator } from '../../start.ts';
import { COPY, mappingSetBody, type Parts, prepare } from '../../tutorial.ts';
import { acting, MINUTE_MS } from './acting.ts';
import { provider, refusing } from './refusals.ts';

const HOUR_MS = 60 * MINUTE_MS;
const START_SECONDS = (NOW_MS + HOUR_MS) / 1000;

let emulator: TestEmulator;
let parts: Parts;
let on: ReturnType<typeof acting>;
beforeEach(async () => {
  emulator = await startEmulator();
  parts = await prepare(emulator);
  on = acting(emulator);
});
afterEach(() => emulator.close());

describe('a flow that is stopped', () => {
  const hourly = { startTime: START_SECONDS, frequency: 'hour', interval: 1 };
  test('does not run, and what it missed is in the window of its next run', async () => {
    const id = await on.make('/flows', parts.flowBody({ scheduleParams: hourly }));
    await on.advance(125);
    await on.act(`/flows/${id}`, 'disable');
    await on.advance(250);
    expect(await on.startsOf(id)).toEqual([60, 120]);
    await on.act(`/flows/${id}`, 'enable');
    await on.advance(310);
    expect(await on.startsOf(id)).toEqual([60, 120, 300]);
    const windows = await on.windowsOf(id);
    expect(windows.map(([start]) => start)).toEqual([0, ...windows.slice(0, -1).map(([, end]) => end)]);
  });

  test.each([
    ['before its start', 30, [60, 120]],
    ['after its start', 90, [120]],
  ])('before it ever ran and started again %s', async (_, minutes, want) => {
    const id = await on.make('/flows', parts.flowBody({ scheduleParams: hourly }));
    await on.act(`/flows/${id}`, 'disable');
    await on.advance(minutes);
    await on.act(`/flows/${id}`, 'enable');
    await on.advance(130);
    expect(await on.startsOf(id)).toEqual(want);
  });

  test('and was to run once makes up for it, and only once', async () => {
    const once = { startTime: START_SECONDS, frequency: 'once' };
    const id = await on.make('/flows', parts.onceBody({ scheduleParams: once }));
    await on.act(`/flows/${id}`, 'disable');
    await on.advance(90);
    for (const op of ['enable', 'disable', 'enable']) await on.act(`/flows/${id}`, op);
    await emulator.settle();
    for (const op of ['disable', 'enable']) await on.act(`/flows/${id}`, op);
    await on.advance(180);
    expect(await on.startsOf(id)).toEqual([90]);
  });

  test('can be changed meanwhile, and runs by what was changed', async () => {
    const id = await on.make('/flows', parts.flowBody({ scheduleParams: hourly }));
    await on.advance(60);
    await on.act(`/flows/${id}`, 'disable');
    const { etag } = await on.find(`/flows/${id}`);
    const patch = { op: 'replace', path: '/scheduleParams/interval', value: 2 };
    expect((await on.call('PATCH', `/flows/${id}`, patch, { 'if-match': etag })).status).toBe(200);
    await on.advance(70);
    await on.act(`/flows/${id}`, 'enable');
    await on.advance(200);
    expect(await on.startsOf(id)).toEqual([60, 180]);
  });

  test('while its run is due or under way keeps its place: no window is lost, and none is read twice', async () => {
    const due = { startTime: NOW_MS / 1000, frequency: 'hour', interval: 1 };
    const queued = await Promise.all(
      Array.from({ length: 6 }, () => on.make('/flows', parts.flowBody({ scheduleParams: due }))),
    );
    await Promise.all(queued.map((id) => on.act(`/flows/${id}`, 'disable')));
    await emulator.settle();
    await on.advance(61);
    for (const id of queued) expect((await on.startsOf(id)).length).toBeLessThanOrEqual(1);
    await Promise.all(queued.map((id) => on.act(`/flows/${id}`, 'enable')));
    await on.advance(181);
    for (const id of queued) {
      const windows = await on.windowsOf(id);
      expect(windows.map(([start]) => start)).toEqual([0, ...windows.slice(0, -1).map(([, end]) => end)]);
      expect((await on.startsOf(id)).slice(-2)).toEqual([120, 180]);
    }
  });

  test('says what was done to it last, by whom and when', async () => {
    const id = await on.make('/flows', parts.flowBody({ scheduleParams: hourly }));
    await on.advance(1);
    const { etag } = await on.act(`/flows/${id}`, 'disable');
    const nowMs = NOW_MS + MINUTE_MS;
    const status = { value: 'completed', properties: null, errors: [] };
    expect(await on.find(`/flows/${id}`)).toMatchObject({
      ...{ state: 'disabled', etag, version: etag, createdAt: NOW_MS, updatedAt: nowMs, updatedClient: 'a-client' },
      lastOperation: { started: nowMs, updated: nowMs, percentCompleted: 100, status, operation: 'disable' },
    });
  });
});

describe('a run that is triggered again', () => {
  const trigger = (id: string) => on.call('POST', `/runs/${id}/action?op=re-trigger`);
  const statusOf = (run: { metrics: { statusSummary: { status: string } } }) => run.metrics.statusSummary.status;

  test('lands what a failed run did not, out of the same window', async () => {
    const scheduleParams = { startTime: START_SECONDS, frequency: 'hour', interval: 1 };
    const id = await on.make('/flows', parts.flowBody({ scheduleParams }));
    const mappingSets = '/data/foundation/conversion/mappingSets';
    expect((await emulator.call('DELETE', `${mappingSets}/${parts.mappingSetId}`)).status).toBe(204);
    await emulator.clock.advanceTo(NOW_MS + 61 * MINUTE_MS);
    const failed = await on.lastRunOf(id);
    expect(statusOf(failed)).toBe('failed');
    const { id: mappingId } = (await emulator.call('POST', mappingSets, mappingSetBody(parts.schemaId))).json;
    const value = [COPY, { name: 'Mapping', params: { mappingId } }];
    const repair = { op: 'replace', path: '/transformations', value };
    const headers = { 'if-match': (await on.find(`/flows/${id}`)).etag };
    expect((await on.call('PATCH', `/flows/${id}`, repair, headers)).status).toBe(200);
    const again = (await trigger(failed.id)).json.id;
    await emulator.settle();
    const run = await on.find(`/runs/${again}`);
    expect(run.activities[0].durationSummary.extensions).toEqual(failed.activities[0].durationSummary.extensions);
    // The whole of the table: a first window, repeated, is still the first.
    expect([statusOf(run), run.metrics.recordSummary.outputRecordCount]).toEqual(['success', 100]);
    expect(await on.find(`/runs/${failed.id}`)).toEqual(failed);
    expect(run).toMatchObject({ createdClient: 'a-client', createdAt: NOW_MS + 61 * MINUTE_MS });
    expect((await on.find(`/flows/${id}`)).lastRunDetails).toMatchObject({ id: again, state: 'success' });
  });

  test('leaves the schedule as it is', async () => {
    const scheduleParams = { startTime: START_SECONDS, frequency: 'hour', interval: 1 };
    const id = await on.make('/flows', parts.flowBody({ scheduleParams }));
    await emulator.clock.advanceTo(NOW_MS + 130 * MINUTE_MS);
    const empty = await on.lastRunOf(id);
    expect(empty.metrics.recordSummary.outputRecordCount).toBe(0);
    expect((await trigger(empty.id)).status).toBe(200);
    await emulator.clock.advanceTo(NOW_MS + 181 * MINUTE_MS);
    expect(await on.startsOf(id)).toEqual([60, 120, 130, 180]);
    const windows = await on.windowsOf(id);
    expect([windows[2], windows[3]?.[0]]).toEqual([windows[1], windows[1]?.[1]]);
  });

  test('must not have landed anything', async () => {
    const id = await on.make('/flows', parts.flowBody());
    await emulator.settle();
    const run = await on.lastRunOf(id);
    const refused = await refusing(emulator);
    const landed = provider('run-not-retriggerable 1387-400', [run.id, 'success']);
    await refused(['POST', `/runs/${run.id}/action?op=RE_TRIGGER`], landed);
  });
});
