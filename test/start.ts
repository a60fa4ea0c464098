// How every test starts an emulator: in memory, seed 1, virtual time at a fixed instant, strict about nothing but what it tests.
import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator/main.ts';

/** Where virtual time stands when a test begins. */
export const NOW_MS = Date.UTC(2026, 0, 15, 12);

export const ORG = '0123456789ABCDEF01234567@AdobeOrg';

export const HEADERS: Readonly<Record<string, string>> = {
  authorization: 'Bearer a-token',
  'x-api-key': 'a-client',
  'x-gw-ims-org-id': ORG,
  'x-sandbox-name': 'prod',
};

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into bodies whose shape they are about to assert.
  readonly json: any;
}

export interface TestEmulator extends Emulator {
  /** Sends a request with the four headers; `path` from the host on, `body` as JSON, where it is neither text nor bytes. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string | undefined>,
  ) => Promise<Answer>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Starts one; `await using` or `close()` ends it. What breaks inside an emulator fails the test that caused it. */
export const startEmulator = async (options: EmulatorOptions = {}): Promise<TestEmulator> => {
  const broken: unknown[] = [];
  const emulator = await createEmulator({
    seed: 1,
    clock: 'virtual',
    startMs: NOW_MS,
    report: (error) => broken.push(error),
    ...options,
  });
  return {
    ...emulator,
    call: async (method, path, body, headers = {}) => {
      const sent = { ...HEADERS, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers };
      const kept = Object.entries(sent).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, value]],
      );
      const sentBody = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
      const response = await emulator.fetch(emulator.url + path, {
        method,
        headers: kept,
        ...(sentBody !== undefined && { body: sentBody }),
      });
      if (broken.length > 0) throw broken[0];
      const answered = await response.text();
      return { status: response.status, headers: response.headers, text: answered, json: parsed(answered) };
    },
    close: async () => {
      await emulator.close();
      if (broken.length > 0) throw broken[0];
    },
  };
};
