// What the tests of the tutorial's traps share: an emulator with its parts, and what is done with them.
import { expect } from 'vitest';
import { type Answer, startEmulator, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE, type Parts, prepare, sourceConnectionBody, targetConnectionBody } from '../../tutorial.ts';
import { type Refused, type Request, refusing } from './refusals.ts';

export interface Bench {
  readonly emulator: TestEmulator;
  readonly parts: Parts;
  /** `path` below Flow Service. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string | undefined>,
  ) => Promise<Answer>;
  /** Creates what must be accepted, and gives what a look-up shows of it. */
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into bodies whose shape they are about to assert.
  readonly accepted: (kind: string, body: unknown) => Promise<any>;
  /** Holds a refusal to its envelope, and the store to being as it was before. */
  readonly refused: (request: Request, want: Refused) => Promise<void>;
  readonly source: (change?: object) => ReturnType<typeof sourceConnectionBody>;
  readonly target: (change?: object) => ReturnType<typeof targetConnectionBody>;
}

export const openBench = async (switches: Record<string, string> = {}): Promise<Bench> => {
  const emulator = await startEmulator({ switches });
  const parts = await prepare(emulator);
  const call: Bench['call'] = (method, path, body, headers) =>
    emulator.call(method, FLOW_SERVICE + path, body, headers);
  return {
    ...{ emulator, parts, call },
    accepted: async (kind, body) => {
      const { status, text, json } = await call('POST', `/${kind}`, body);
      expect(status, text).toBe(201);
      await emulator.settle();
      return (await call('GET', `/${kind}/${json.id}`)).json.items[0];
    },
    refused: async (request, want) => (await refusing(emulator))(request, want),
    source: (change) => ({ ...sourceConnectionBody(parts.connectionId), ...change }),
    target: (change) => ({ ...targetConnectionBody(parts.schemaId, parts.dataSetId), ...change }),
  };
};

/** Does something on a bench of its own, whose switches are set. */
export const switched = async (switches: Record<string, string>, act: (bench: Bench) => Promise<void>) => {
  const bench = await openBench(switches);
  await act(bench);
  await bench.emulator.close();
};
