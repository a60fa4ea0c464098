// The client against a Platform that is in trouble: what it asks for again, after how long, and what it must not ask for twice.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPlatform, type Platform, unwrap } from '../../client/index.ts';
import { inject, journalOf } from '../gateway/injected.ts';
import { NOW_MS, ORG, startEmulator, type TestEmulator } from '../start.ts';
import { CONNECTION } from '../tutorial.ts';

let emulator: TestEmulator;
let platform: Platform;
let waits: number[];

beforeEach(async () => {
  emulator = await startEmulator();
  waits = [];
  platform = createPlatform({
    ...{ url: emulator.url, fetch: emulator.fetch, org: ORG, apiKey: 'a-client', token: 'a-token' },
    nowMs: () => NOW_MS,
    sleep: async (durationMs) => {
      waits.push(durationMs);
    },
  });
});
afterEach(() => emulator.close());

const create = () => unwrap(platform.flow.POST('/connections', { body: CONNECTION }));
const count = async () =>
  (await emulator.call('GET', '/data/foundation/flowservice/connections?count=true')).json.count;
const statuses = async () =>
  (await journalOf(emulator, '?operation=createConnection')).map(({ status }) => status).reverse();

describe('a request', () => {
  test.each<[string, object, number]>([
    ['the gateway turns away', { problem: 'rate-limit-exceeded', retryAfterSeconds: 7 }, 7_000],
    ['the gateway turns away without a number', { problem: '429050' }, 1_000],
    ['a service turns away', { status: 429, retryAfterSeconds: 0 }, 0],
    ['finds its service down', { problem: 'FLOW-1103-503', retryAfterSeconds: 3 }, 3_000],
  ])('that %s is sent again after as long as it was asked to wait', async (_name, fault, waitMs) => {
    await inject(emulator, { operation: 'createConnection', times: 2, ...fault });
    await create();
    expect(waits).toEqual([waitMs, waitMs]);
    expect(await count()).toBe(1);
    expect((await statuses()).at(-1)).toBe(201);
  });

  test('waits twice as long each time where nobody says how long', async () => {
    await inject(emulator, { operation: 'createConnection', problem: 'provider-down', times: 3 });
    await create();
    expect(waits).toEqual([500, 1_000, 2_000]);
    expect(await statuses()).toEqual([503, 503, 503, 201]);
  });

  test('is refused for good when the trouble does not end', async () => {
    await inject(emulator, { operation: 'createConnection', problem: '429050' });
    await expect(create()).rejects.toMatchObject({ status: 429, code: '429050' });
    expect(await statuses()).toEqual([429, 429, 429, 429, 429]);
    expect(await count()).toBe(0);
  });

  test.each(['flow-service-failed', 'provider-timed-out'])(
    'that changes something is not sent again after %s: it may have had its effect',
    async (problem) => {
      await inject(emulator, { operation: 'createConnection', problem, times: 1 });
      await expect(create()).rejects.toThrow(/FLOW-1[14]0[04]-50[04]/);
      expect(waits).toEqual([]);
    },
  );

  test('that only reads is sent again after a failure', async () => {
    await inject(emulator, { operation: 'listConnections', problem: 'flow-service-failed', times: 1 });
    await expect(unwrap(platform.flow.GET('/connections'))).resolves.toMatchObject({ items: [] });
    expect(waits).toEqual([500]);
  });

  test('whose answer is lost is not sent again: it is there, once', async () => {
    await inject(emulator, { operation: 'createConnection', cut: 'after' });
    await expect(create()).rejects.toThrow(TypeError);
    expect(await count()).toBe(1);
    expect(waits).toEqual([]);
  });
});
