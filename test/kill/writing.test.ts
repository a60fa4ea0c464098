// `kill -9` while clients write: nothing that was acknowledged is lost, nothing is there by half.
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startServing, temporaryFolder } from '../processes.ts';
import { keptIn } from './kept.ts';
import { startLoad } from './load.ts';

const KILLS = 50;
const IN_MID_WRITE_MIN = 30;
const LIMIT_MS = 180_000;

/** Steps of the golden ratio: however many are taken, they lie evenly in [0, 1). */
const spread = (index: number): number => (index * 0.618034) % 1;

/** How long the work takes on a new file when nobody disturbs it, in milliseconds. */
const undisturbedMs = async (): Promise<number> => {
  const { url, stop } = await startServing(['--data', join(temporaryFolder(), 'crm.sqlite')]);
  const lengthMs = await startLoad(url).ended;
  await stop('SIGKILL');
  if (lengthMs === undefined) throw new Error('somebody disturbed it');
  return lengthMs;
};

interface Round {
  readonly acknowledged: readonly string[];
  readonly wasWriting: boolean;
  /** Where the kill came too late. */
  readonly lengthMs: number | undefined;
}

const killAfter = async (data: string, delayMs: number): Promise<Round> => {
  const { url, stop } = await startServing(['--data', data]);
  const load = startLoad(url);
  await pass(delayMs);
  const wasWriting = load.inFlight() > 0;
  await stop('SIGKILL');
  return { acknowledged: load.acknowledged, wasWriting, lengthMs: await load.ended };
};

test(
  `${KILLS} kills spread over the work lose no acknowledged write and leave nothing half-written`,
  async () => {
    // The first warms our own side up.
    await undisturbedMs();
    let lengthMs = await undisturbedMs();
    const data = join(temporaryFolder(), 'crm.sqlite');
    const acknowledged: string[] = [];
    let inMidWrite = 0;
    // One file for all: each round opens what the kill before it left, and no id comes twice.
    for (let kill = 0; kill < KILLS; kill += 1) {
      const round = await killAfter(data, lengthMs * spread(kill));
      acknowledged.push(...round.acknowledged);
      if (round.wasWriting) inMidWrite += 1;
      lengthMs = Math.min(lengthMs, round.lengthMs ?? lengthMs);
      const { ids, ...kept } = keptIn(data);
      expect(kept).toEqual({ integrity: 'ok', refsWithoutResource: 0, resourcesWithoutRef: 0, runs: [] });
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    }
    expect(inMidWrite).toBeGreaterThanOrEqual(IN_MID_WRITE_MIN);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(acknowledged.length).toBeGreaterThan(KILLS);
  },
  LIMIT_MS,
);
