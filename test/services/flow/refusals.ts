// What the tests of Flow Service hold every refusal to: its envelope, to the key, and a store that is as it was.
import { expect } from 'vitest';
import { type Answer, NOW_MS, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE } from '../../tutorial.ts';

/** A start that is still to come, in Unix seconds: what begins there does not run meanwhile. */
export const LATER = NOW_MS / 1000 + 86_400;

const LISTS = [
  ...['connections', 'sourceConnections', 'targetConnections', 'flows', 'runs'].map(
    (name) => `/flowservice/${name}?limit=100`,
  ),
  ...['/flowservice/runs?count=true', '/catalog/dataSets', '/catalog/batches'],
  ...['/conversion/mappingSets', '/schemaregistry/tenant/schemas'],
];

/** Everything that the lists of every kind show, in every sandbox, as text. */
export const snapshot = async ({ call }: TestEmulator): Promise<Record<string, string>> => {
  const seen: Record<string, string> = {};
  for (const sandbox of ['prod', 'dev']) {
    for (const path of LISTS) {
      const accept = { accept: 'application/vnd.adobe.xed-id+json', 'x-sandbox-name': sandbox };
      const headers = path.startsWith('/schemaregistry') ? accept : { 'x-sandbox-name': sandbox };
      const { status, text } = await call('GET', `/data/foundation${path}`, undefined, headers);
      expect(status, text).toBe(200);
      seen[`${sandbox} ${path}`] = text;
    }
  }
  return seen;
};

/** Method, path below Flow Service, body, headers. */
export type Request = readonly [
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string | undefined>,
];

export interface Refused {
  /** `1413-400`; absent where the Platform has no code, and then `status` is needed. */
  readonly code?: string;
  readonly status?: number;
  /** `Invalid request` where absent. */
  readonly title?: string;
  /** The name in the hint, with the provider's own code where there is one: `interval-below-minimum 1362-400`. */
  readonly problem: string;
  /** The values that the message must name. */
  readonly names?: readonly string[];
  /** What the report holds beside message and request id. */
  readonly report?: object;
}

export const expectRefusal = (answer: Answer, want: Refused): void => {
  const { code, title = 'Invalid request', problem, names = [], report = {} } = want;
  const status = want.status ?? Number(code?.slice(-3));
  const { json, headers, text } = answer;
  expect(headers.get('x-emulator-hint'), text).toMatch(new RegExp(`^${problem} `));
  const message = json.errorMessage;
  expect(json).toEqual({
    type: code === undefined ? 'about:blank' : `https://ns.adobe.com/aep/errors/FLOW-${code}`,
    title,
    status,
    report: { 'detailed-message': message, 'request-id': headers.get('x-request-id'), ...report },
    errorMessage: message,
    errorDetails: message,
  });
  expect(Object.keys(json)).toEqual(['type', 'title', 'status', 'report', 'errorMessage', 'errorDetails']);
  expect([answer.status, headers.get('content-type')]).toEqual([status, 'application/json']);
  for (const name of names) expect(message).toContain(name);
};

/** A refusal of the sources provider, by its problem and its own code: Flow Service passes it on as 1100. */
export const provider = (problem: string, names: readonly string[] = []): Refused => ({
  code: '1100-400',
  problem,
  names,
});

/** Fixes what is stored now; from then on each request is refused as wanted and leaves everything as it was. */
export const refusing = async (emulator: TestEmulator) => {
  const before = await snapshot(emulator);
  return async ([method, path, body, headers]: Request, want: Refused): Promise<void> => {
    expectRefusal(await emulator.call(method, FLOW_SERVICE + path, body, headers), want);
    const after = await snapshot(emulator);
    expect(Object.keys(before).filter((list) => after[list] !== before[list])).toEqual([]);
  };
};
