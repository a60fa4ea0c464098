// The runner of the suite, put to targets that are no emulator: whether a case can fail, and what is told of one that does.
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Answer,
  type ContractCase,
  cases,
  describePlatform,
  type Nature,
  runCase,
  runCases,
  type TargetFactory,
  verifyNetwork,
  whyNotApplicable,
} from '../../contracts/index.ts';
import { setSwitches } from '../../emulator/switches.ts';
import { startEmulator, type TestEmulator } from '../start.ts';

const DEFAULTS: Nature = { auth: 'shape', clock: 'real', switches: setSwitches(false), alone: false };

/** Gives the same answer to everything. */
const parrot = (status: number, text: string, headers: Record<string, string> = {}): TargetFactory => {
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  const answer: Answer = { status, headers: new Headers(headers), text, json };
  const client = { clientId: 'a', clientSecret: 'b', organization: 'c@AdobeOrg' };
  const target = { call: async () => answer, settle: async () => {}, unique: (name: string) => name, client };
  return async () => ({ target });
};

test.each([
  [200, '{}'],
  [200, '[]'],
  [201, '{"id":"00000000-0000-4000-8000-000000000000","etag":"\\"0\\""}'],
  [204, ''],
  [400, '{}'],
  [404, '{"title":"Not Found","status":404}'],
])('a target that answers everything with %i %s passes no case', async (status, text) => {
  const passed: string[] = [];
  for await (const { contractCase, outcome } of runCases(parrot(status, text))) {
    if (outcome === 'passed') passed.push(contractCase.name);
  }
  expect(passed).toEqual([]);
});

const aCase = (run: ContractCase['run']): ContractCase => ({
  ...{ name: 'a case', operation: 'listFlows', evidence: 'documented', source: 'FS', run },
});

describe('a case', () => {
  test('that asks its target nothing fails', async () => {
    const result = await runCase(
      parrot(200, '{}'),
      aCase(async () => {}),
    );
    expect(result).toMatchObject({ outcome: 'failed', calls: 0, message: 'the case asked its target nothing' });
  });

  test('that is satisfied passes, and its calls are counted', async () => {
    const asking = aCase(async ({ call }) => {
      await call({ path: '/' });
      await call({ path: '/' });
    });
    expect(await runCase(parrot(200, '{}'), asking)).toMatchObject({ outcome: 'passed', calls: 2 });
  });

  test('is not judged by an answer under a fault: it fails, and says what to do', async () => {
    const result = await runCase(
      parrot(200, '{}', { 'x-emulator-fault': 'fault-7' }),
      aCase(async ({ call }) => void (await call({ path: '/flows' }))),
    );
    expect(result).toMatchObject({ outcome: 'failed', calls: 1 });
    expect(result).toHaveProperty(
      'message',
      expect.stringMatching(/GET \/flows .* fault-7.*DELETE \/_emulator\/faults/),
    );
  });

  test('that is about faults is judged by the answers that they give', async () => {
    const injecting: ContractCase = { ...aCase(async ({ call }) => void (await call({ path: '/' }))), injects: true };
    const result = await runCase(parrot(200, '{}', { 'x-emulator-fault': 'fault-7' }), injecting);
    expect(result.outcome).toBe('passed');
  });

  test('fails where its target cannot be reached', async () => {
    const unreachable: TargetFactory = async () => {
      throw new Error('no route');
    };
    expect(
      await runCase(
        unreachable,
        aCase(async () => {}),
      ),
    ).toMatchObject({ outcome: 'failed', message: 'no route' });
  });

  test('is told apart where it does not apply, and is not run', async () => {
    const never = aCase(async () => {
      throw new Error('it was run');
    });
    const result = await runCase(async () => ({ notApplicable: 'another mode' }), never);
    expect(result).toMatchObject({ outcome: 'not-applicable', reason: 'another mode' });
  });

  test('closes its target, whether it passes or fails', async () => {
    let closed = 0;
    const closing: TargetFactory = async (one) => ({
      ...(await parrot(200, '{}')(one)),
      close: async () => {
        closed += 1;
      },
    });
    const failing = aCase(async () => {
      throw new Error('it fails');
    });
    await runCase(closing, failing);
    await runCase(
      closing,
      aCase(async ({ call }) => void (await call({ path: '/' }))),
    );
    expect(closed).toBe(2);
  });
});

test.each<[string, { given: [Parameters<typeof whyNotApplicable>[0], Partial<Nature>]; want: RegExp | undefined }]>([
  ['any case, by default', { given: [{}, {}], want: undefined }],
  ['a case that needs another mode', { given: [{ auth: 'off' }, {}], want: /authentication off/ }],
  ['a case that needs an organization of its own', { given: [{}, { auth: 'strict' }], want: /organization/ }],
  ['a case that needs none', { given: [{ auth: 'any' }, { auth: 'strict' }], want: undefined }],
  ['a switch set otherwise', { given: [{ switches: { 'malformed-email': 'diagnose' } }, {}], want: /malformed-email/ }],
  ['a switch set so', { given: [{ switches: { 'malformed-email': 'land' } }, {}], want: undefined }],
  ['another clock', { given: [{ clock: 'virtual' }, {}], want: /virtual clock/ }],
  ['a client that nobody gave', { given: [{ client: true }, {}], want: /registered client/ }],
  ['a reader that nobody gave', { given: [{ reader: true }, {}], want: /may only read/ }],
  ['a global schema that nobody gave', { given: [{ globalSchema: true }, {}], want: /global container/ }],
  ['what others share', { given: [{ alone: true }, {}], want: /share/ }],
])('%s', (_name, { given: [conditions, nature], want }) => {
  const reason = whyNotApplicable(conditions, { ...DEFAULTS, ...nature });
  if (want === undefined) expect(reason).toBeUndefined();
  else expect(reason).toMatch(want);
});

describe('describePlatform', () => {
  const [first] = cases;
  if (!first) throw new Error('there are no cases');

  test('registers a test for each case', () => {
    const names: string[] = [];
    describePlatform({ connect: parrot(200, '{}'), test: (name) => names.push(name) });
    expect(names.length).toBe(cases.length);
    expect(new Set(names).size).toBe(cases.length);
  });

  test('skips a known difference with its reason, without a call', async () => {
    const skipped: unknown[] = [];
    const running: Promise<void>[] = [];
    describePlatform({
      connect: async () => {
        throw new Error('it was called');
      },
      test: (_name, run) => running.push(run({ skip: (reason) => skipped.push(reason) })),
      cases: [first],
      skip: [{ reason: 'seen live', cases: [first.name] }],
    });
    await Promise.all(running);
    expect(skipped).toEqual(['seen live']);
  });

  test('takes no difference that no case has', () => {
    const platform = {
      connect: parrot(200, '{}'),
      test: () => {},
      skip: [{ reason: 'none', cases: ['no such case'] }],
    };
    expect(() => describePlatform(platform)).toThrow(/no such case/);
  });
});

describe('over the network', () => {
  let emulator: TestEmulator | undefined;
  afterEach(() => emulator?.close());

  test.each<[string, typeof globalThis.fetch, RegExp]>([
    ['answers 404', async () => new Response('', { status: 404 }), /is no aep-local/],
    ['answers with something else', async () => Response.json({ name: 'another' }), /is no aep-local/],
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed')), /cannot be reached/],
  ])('nothing is asked of a target that %s', async (_name, answer, reason) => {
    const asked: unknown[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      asked.push(input);
      return answer(input, init);
    };
    const verification = await verifyNetwork('http://example.com', { fetch, runId: 'a' });
    expect(verification).toEqual({ refused: expect.stringMatching(reason) });
    expect(asked).toEqual(['http://example.com/_emulator/health']);
  });

  test('nothing is asked of a target that has faults set, marked or not', async () => {
    emulator = await startEmulator({ port: 0 });
    await emulator.call('POST', '/_emulator/faults', { operation: 'createToken', delayMs: 1 });
    const verification = await verifyNetwork(emulator.url, { runId: 'a' });
    expect(verification).toEqual({
      refused: expect.stringMatching(/has faults set \(1\): DELETE \/_emulator\/faults/),
    });
  });

  test('no case leaves a flow behind that would go on running', async () => {
    emulator = await startEmulator({ port: 0 });
    const organizations = new Set<string>();
    const fetch: typeof globalThis.fetch = (input, init) => {
      organizations.add(new Headers(init?.headers).get('x-gw-ims-org-id') ?? '');
      return globalThis.fetch(input, init);
    };
    const some = cases.filter(({ name }) => name.includes('sequence ends in a flow'));
    const verification = await verifyNetwork(emulator.url, { fetch, runId: 'abcdef', cases: some });
    if ('refused' in verification) throw new Error(verification.refused);
    for await (const { outcome } of verification.results) expect(outcome).toBe('passed');
    expect(organizations.size).toBe(2);
    for (const organization of organizations) {
      const headers = { 'x-gw-ims-org-id': organization };
      const { json } = await emulator.call('GET', '/data/foundation/flowservice/flows', undefined, headers);
      expect(json.items).toEqual([]);
    }
  });

  test('an emulator on a port agrees, and what it cannot serve is told', async () => {
    emulator = await startEmulator({ port: 0 });
    const some = cases.filter(
      ({ operation }) => operation === undefined || /Sandbox|createToken|Clock/.test(operation),
    );
    const verification = await verifyNetwork(emulator.url, { runId: 'abcdef', cases: some });
    if ('refused' in verification) throw new Error(verification.refused);
    const outcomes: Record<string, string[]> = { passed: [], failed: [], 'not-applicable': [] };
    for await (const { outcome, contractCase } of verification.results) outcomes[outcome]?.push(contractCase.name);
    expect(outcomes['failed']).toEqual([]);
    expect(outcomes['not-applicable']).toContain('time does not go back');
    expect(outcomes['passed']).toContain('an organization has one default sandbox, prod');
  });
});
