// What no request can provoke: each id of the published catalogues that only a fault has said, in the layout
// of Flow Service, with the code, status and title of the catalogue. The table is written down a second time, on purpose.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flowServiceFaults } from '../../emulator/problems/flow-service-faults.ts';
import { type ProblemName, problems } from '../../emulator/problems/index.ts';
import { sourcesProviderFaults } from '../../emulator/problems/sources-provider-faults.ts';
import { startEmulator, type TestEmulator } from '../start.ts';
import { stored } from '../stored.ts';
import { CONNECTION } from '../tutorial.ts';
import { inject } from './injected.ts';
import { CONNECTIONS, refusedWith } from './refused.ts';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

/** Name, code and title; then the values that its message names. */
type Row = [name: ProblemName, code: string, title: string, values?: readonly string[]];

const INVALID = 'Invalid request';
const INTERNAL = 'Internal Error';
const BAD = 'Bad Request';
const DETAILED = ['detailedMessage'];

const FLOW: readonly Row[] = [
  ['provider-not-found', '1101-404', 'Resource not found', ['providerMessage']],
  ['provider-failed', '1102-500', INTERNAL],
  ['provider-down', '1103-503', 'Service Unavailable'],
  ['provider-timed-out', '1104-504', 'Gateway Timeout'],
  ['flow-service-failed', '1400-500', INTERNAL],
  ['connection-in-transition', '1416-400', INVALID, ['allowedStates']],
  ['connection-being-set-up', '1417-400', INVALID, ['state']],
  ['entity-in-transition', '1420-400', INVALID, ['state']],
  ['transition-under-way', '1421-400', INVALID, ['state']],
  ['entity-to-be-deleted', '1457-400', INVALID, ['state']],
  ['deletion-under-way', '1458-400', INVALID, ['state']],
  ['connection-changes-off', '1445-400', INVALID],
  ['sandbox-reported-unknown', '2101-404', 'Sandbox not found', ['sandboxName', 'sandboxMessage']],
  ['sandbox-lookup-failed', '2102-500', 'Get sandbox by name error', ['sandboxName', 'sandboxMessage']],
  ['default-sandbox-missing', '2106-404', 'Get default sandbox error'],
  ['default-sandbox-lookup-failed', '2107-500', 'Get default sandbox error', ['sandboxMessage']],
  ['token-scopes-unreadable', '2116-500', INTERNAL],
  ['permission-check-failed', '2117-500', INTERNAL],
  ['permission-denied', '2120-403', 'Forbidden'],
  ['permission-withheld', '2121-403', 'Forbidden', ['permission', 'resourceType']],
  ['catalog-unreachable', '2200-500', 'External service request error'],
  ['data-prep-unreachable', '2250-500', 'External service request error'],
];

const PROVIDER: readonly Row[] = [
  ['source-media-type', '1004-415', 'Unsupported Media Type'],
  ['source-service-failed', '1005-500', INTERNAL],
  ['source-service-too-slow', '1006-408', 'Request Timeout'],
  ['source-message-broken', '1010-500', 'Invalid detailed-message'],
  ['source-service-down', '1011-503', 'Service Unavailable'],
  ['source-service-timed-out', '1012-504', 'Gateway Timeout'],
  ['connector-refused', '1100-400', BAD, DETAILED],
  ['connector-failed', '1101-500', INTERNAL],
  ['connector-object-missing', '1102-404', 'Resource not found', DETAILED],
  ['connector-down', '1103-503', 'Service Unavailable'],
  ['connector-timed-out', '1104-504', 'Gateway Timeout'],
  ['connector-unauthorized', '1105-401', 'Unauthorized', DETAILED],
  ['connector-forbidden', '1106-403', 'Forbidden', DETAILED],
  ['connection-not-changeable', '1300-400', BAD, ['connectorType']],
  ['copy-service-failed', '1308-400', BAD, ['msftErrorMessage']],
  ['several-faults', '1318-400', BAD, ['combinedMessage']],
  ['run-action-not-supported', '1333-400', 'Bad Reques', ['flowRunAction', 'specId']],
  ['row-filter-language-unknown', '1354-400', BAD, ['ql']],
  ['run-creation-failed', '1380-400', BAD, ['message']],
  ['run-on-demand-not-supported', '1385-400', BAD, ['connectorType']],
  ['schema-notes-unreadable', '1391-400', BAD, ['sourceConnectionId']],
  ['source-operation-failed', '1402-500', INTERNAL],
  ['flow-service-failed-for-provider', '1601-500', INTERNAL],
  ['flow-service-down-for-provider', '1603-503', 'Service Unavailable'],
  ['flow-service-late-for-provider', '1604-504', 'Gateway Timeout'],
];

/** Flow Service's own code for what its provider says, by the provider's status; 1100-400 for all others. */
const PASSED_ON: Readonly<Record<number, [code: string, title: string]>> = {
  404: ['1101-404', 'Resource not found'],
  500: ['1102-500', INTERNAL],
  503: ['1103-503', 'Service Unavailable'],
  504: ['1104-504', 'Gateway Timeout'],
};

test('the table has every problem that only a fault can say', () => {
  const listed = (rows: readonly Row[]) => rows.map(([name]) => name).sort();
  expect(listed(FLOW)).toEqual(Object.keys(flowServiceFaults).sort());
  expect(listed(PROVIDER)).toEqual(Object.keys(sourcesProviderFaults).sort());
});

/** What POST /connections answers under a fault, whose values spell their own names backwards. */
const answered = async (problem: string, values: readonly string[] = []) => {
  const detail = Object.fromEntries(values.map((name) => [name, [...name].reverse().join('')]));
  const fault = { operation: 'createConnection', problem, times: 1, ...(values.length > 0 && { detail }) };
  const id = await inject(emulator, fault);
  const before = await stored(emulator);
  const answer = await emulator.call('POST', CONNECTIONS, CONNECTION);
  expect(await stored(emulator)).toEqual(before);
  expect(answer.headers.get('x-emulator-fault')).toBe(id);
  for (const value of Object.values(detail)) expect(answer.json.errorMessage).toContain(value);
  return answer;
};

const envelope = (code: string, title: string) => {
  const said = expect.stringMatching(/^[A-Z].*\.$/);
  return {
    ...{ type: `https://ns.adobe.com/aep/errors/FLOW-${code}`, title, status: Number(code.slice(-3)) },
    report: { 'detailed-message': said, 'request-id': expect.any(String) },
    ...{ errorMessage: said, errorDetails: said },
  };
};

describe('Flow Service says by a fault', () => {
  test.each(FLOW)('%s, which is %s', async (name, code, title, values) => {
    const answer = await answered(name, values);
    expect(refusedWith(answer)).toEqual([Number(code.slice(-3)), name]);
    expect(answer.json).toEqual(envelope(code, title));
  });

  test.each(FLOW)('%s by its code, FLOW-%s', async (name, code) => {
    expect(refusedWith(await answered(`FLOW-${code}`))[1]).toBe(name);
  });
});

describe('the sources provider says by a fault', () => {
  test.each(PROVIDER)('%s, which is %s, and Flow Service passes it on', async (name, code, title, values) => {
    expect(problems[name]).toMatchObject({ code, title, status: Number(code.slice(-3)) });
    const [passed, passedTitle] = PASSED_ON[Number(code.slice(-3))] ?? ['1100-400', INVALID];
    const answer = await answered(name, values);
    expect(refusedWith(answer)).toEqual([Number(passed.slice(-3)), name]);
    expect(answer.headers.get('x-emulator-hint')).toContain(`${name} ${code} `);
    expect(answer.json).toEqual(envelope(passed, passedTitle));
  });
});

test('the gateway says by a fault that it is asked too often', async () => {
  await inject(emulator, { operation: 'createConnection', problem: '429050', times: 1 });
  const answer = await emulator.call('POST', CONNECTIONS, CONNECTION);
  expect(refusedWith(answer)).toEqual([429, 'rate-limit-exceeded']);
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(answer.json).toEqual({ error_code: '429050', message: 'Too many requests' });
});
