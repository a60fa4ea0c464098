// The door for other people's tests, as the README opens it.
import { expect, test } from 'vitest';
import { createPlatform, crmPlan, ingest } from '../client/index.ts';
import { createEmulator } from '../emulator/main.ts';
import { ORG } from './start.ts';

const landed = async (startMs: number): Promise<unknown> => {
  const emulator = await createEmulator({ seed: 1, clock: 'virtual', startMs });
  const identity = { token: 'a-token', apiKey: 'a-client', org: ORG, sandbox: 'prod' };
  const platform = createPlatform({ url: emulator.url, fetch: emulator.fetch, ...identity });
  const steps: { name: string; id?: string | undefined }[] = [];
  for await (const { name, id } of ingest(platform, crmPlan({ wait: { timeoutMs: 5000, pollMs: 1 } })))
    steps.push({ name, id });
  await emulator.close();
  return steps;
};

test('the whole sequence runs on a virtual clock that started in the middle of a second', async () => {
  expect(await landed(Date.UTC(2026, 0, 1) + 1)).toEqual(
    expect.arrayContaining([{ name: 'run', id: expect.any(String) }, expect.objectContaining({ name: 'rows' })]),
  );
});

test('the same seed, start and requests give the same ids', async () => {
  const startMs = Date.UTC(2026, 0, 1);
  expect(await landed(startMs)).toEqual(await landed(startMs));
});

test('an emulator can be closed twice', async () => {
  const emulator = await createEmulator();
  await Promise.all([emulator.close(), emulator.close()]);
  await expect(emulator.close()).resolves.toBeUndefined();
});
