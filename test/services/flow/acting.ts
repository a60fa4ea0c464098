// Short ways to make, look up and act on resources of Flow Service, and to see when flows ran and what they read.
import { expect } from 'vitest';
import { NOW_MS, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE } from '../../tutorial.ts';

export const MINUTE_MS = 60_000;

interface Run {
  readonly id: string;
  readonly etag: string;
  readonly activities: readonly [
    { readonly durationSummary: { readonly extensions: { readonly windowStart: number; readonly windowEnd: number } } },
  ];
  readonly metrics: {
    readonly statusSummary: { readonly status: string };
    readonly durationSummary: { readonly startedAtUTC: number };
    readonly recordSummary: { readonly outputRecordCount: number };
  };
}

export const acting = (emulator: TestEmulator) => {
  const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    emulator.call(method, FLOW_SERVICE + path, body, headers);

  const runsOf = async (flowId: string): Promise<readonly Run[]> =>
    (await call('GET', `/runs?property=flowId==${flowId}&orderby=createdAt&limit=100`)).json.items;

  return {
    call,
    /** Oldest first. */
    runsOf,
    lastRunOf: async (flowId: string): Promise<Run> => {
      const run = (await runsOf(flowId)).at(-1);
      return run ?? expect.fail(`flow ${flowId} has not run`);
    },
    find: async (path: string) => (await call('GET', path)).json.items[0],
    make: async (path: string, body: object): Promise<string> => {
      const { status, text, json } = await call('POST', path, body);
      expect(status, text).toBe(201);
      return json.id;
    },
    act: async (path: string, op: string): Promise<{ readonly id: string; readonly etag: string }> => {
      const { status, text, json } = await call('POST', `${path}/action?op=${op}`);
      expect(status, text).toBe(200);
      return json;
    },
    advance: (minutes: number) => emulator.clock.advanceTo(NOW_MS + minutes * MINUTE_MS),
    /** When the runs of a flow began, in minutes from the start of the test, oldest first. */
    startsOf: async (flowId: string): Promise<number[]> =>
      (await runsOf(flowId)).map(({ metrics }) => (metrics.durationSummary.startedAtUTC - NOW_MS) / MINUTE_MS),
    /** What they read, start and end in epoch milliseconds. */
    windowsOf: async (flowId: string): Promise<[start: number, end: number][]> =>
      (await runsOf(flowId)).map(({ activities }) => {
        const { windowStart, windowEnd } = activities[0].durationSummary.extensions;
        return [windowStart, windowEnd];
      }),
  };
};
