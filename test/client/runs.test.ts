// Waiting for a run ends with the run, or with nothing when the time is over.
import { describe, expect, test } from 'vitest';
import { waitForRun } from '../../client/index.ts';
import { json, scriptedPlatform } from './scripted-fetch.ts';

const run = (id: string, status: string, createdAt: number) => ({
  id,
  createdAt,
  metrics: { statusSummary: { status } },
});
const runs = (...items: readonly object[]) => json(200, { items, _links: {} });

describe('waitForRun', () => {
  test('asks for the runs of that flow until one has finished', async () => {
    const script = [runs(), runs(run('r', 'inProgress', 10)), runs(run('r', 'success', 10))];
    const { platform, requests, waits } = scriptedPlatform(script);
    const finished = await waitForRun(platform, 'f', { pollMs: 200 });
    expect(finished?.id).toBe('r');
    expect(requests[0]?.path).toBe('/data/foundation/flowservice/runs?property=flowId%3D%3Df');
    expect(waits).toEqual([200, 200]);
  });

  test.each(['success', 'partialSuccess', 'failed', 'partialFailure', 'completed'])(
    'takes %s for an end',
    async (status) => {
      const { platform } = scriptedPlatform([runs(run('r', status, 10))]);
      expect((await waitForRun(platform, 'f'))?.id).toBe('r');
    },
  );

  test('gives the newest finished run, whatever the order of the list', async () => {
    const { platform } = scriptedPlatform([
      runs(run('old', 'success', 10), run('new', 'failed', 20), run('running', 'queued', 30)),
    ]);
    expect((await waitForRun(platform, 'f'))?.id).toBe('new');
  });

  test('passes over runs that are not later than the given instant', async () => {
    const script = [runs(run('old', 'success', 10)), runs(run('new', 'success', 11), run('old', 'success', 10))];
    const { platform } = scriptedPlatform(script);
    expect((await waitForRun(platform, 'f', { afterMs: 10 }))?.id).toBe('new');
  });

  test('gives nothing when none has finished in time', async () => {
    const { platform, waits } = scriptedPlatform([runs(), runs(), runs()]);
    await expect(waitForRun(platform, 'f', { timeoutMs: 500, pollMs: 200 })).resolves.toBeUndefined();
    expect(waits).toEqual([200, 200]);
  });

  test('ends although the clock stands still', async () => {
    const { platform } = scriptedPlatform([runs(), runs(), runs()], { nowMs: () => 0, sleep: async () => {} });
    await expect(waitForRun(platform, 'f', { timeoutMs: 2, pollMs: 1 })).resolves.toBeUndefined();
  });

  test('looks once when there is no time to wait', async () => {
    const { platform, requests } = scriptedPlatform([runs()]);
    await expect(waitForRun(platform, 'f', { timeoutMs: 0 })).resolves.toBeUndefined();
    expect(requests).toHaveLength(1);
  });
});
