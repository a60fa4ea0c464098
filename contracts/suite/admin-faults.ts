// Faults, and the journal that shows what they did. They touch what all organizations share, so they are for a target that nobody
// else uses; each case leaves none behind.
import type { ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEqual, isTrue, only } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { FLOW, get, makeConnection, post } from './tutorial.ts';

const FAULTS = '/_emulator/faults';
const REQUESTS = '/_emulator/requests';

const ours = { evidence: 'emulator-only', source: 'aep-local', auth: 'any' } as const;
const INJECTING = { ...ours, auth: 'shape', alone: true, injects: true } as const;

const DOWN = { operation: 'listConnections', problem: 'FLOW-1103-503', times: 1, retryAfterSeconds: 2 };

const remove = (target: Target, path: string) => target.call({ method: 'DELETE', path });
const inject = (target: Target, body: object) => post(target, FAULTS, body);

export const adminFaults: readonly ContractCase[] = [
  {
    name: 'a fault answers in the words of its service, once where it says so',
    operation: 'createFault',
    ...INJECTING,
    run: async (target) => {
      const fault = answered(await inject(target, DOWN), 201).json;
      holds(fault, { operations: ['listConnections'], problem: 'provider-down', struck: 0, times: 1 });
      const struck = answered(await get(target, `${FLOW}/connections`), 503);
      holds(struck.json, { type: 'https://ns.adobe.com/aep/errors/FLOW-1103-503', title: 'Service Unavailable' });
      isEqual(struck.headers.get('retry-after'), '2');
      isEqual(struck.headers.get('x-emulator-fault'), fault.id);
      answered(await get(target, `${FLOW}/connections`), 200);
    },
  },
  {
    name: 'a fault of runs is set for as often as it says, and strikes no request',
    operation: 'createFault',
    ...INJECTING,
    run: async (target) => {
      const run = { fails: 'bad-credentials' };
      const fault = answered(await post(target, FAULTS, { run, times: 1, org: 'NOBODY@AdobeOrg' }), 201).json;
      holds(fault, { operations: [], run, struck: 0, times: 1 });
      answered(await get(target, `${FLOW}/connections`), 200);
    },
  },
  {
    name: 'a fault is listed with how often it has struck',
    operation: 'listFaults',
    ...INJECTING,
    run: async (target) => {
      answered(await inject(target, { operation: 'listFlows', status: 429 }), 201);
      answered(await get(target, `${FLOW}/flows`), 429);
      holds(only(answered(await get(target, FAULTS), 200).json.items), { status: 429, struck: 1 });
    },
  },
  {
    name: 'a fault that is deleted strikes no more',
    operation: 'deleteFault',
    ...INJECTING,
    run: async (target) => {
      const { id } = answered(await inject(target, { operation: 'listFlows', status: 500 }), 201).json;
      isEqual(answered(await remove(target, `${FAULTS}/${id}`), 204).text, '');
      answered(await get(target, `${FLOW}/flows`), 200);
    },
  },
  {
    name: 'all faults can be deleted at once',
    operation: 'deleteFaults',
    ...INJECTING,
    run: async (target) => {
      answered(await inject(target, { operation: '*', status: 500 }), 201);
      isEqual(answered(await remove(target, FAULTS), 204).text, '');
      isEqual(answered(await get(target, FAULTS), 200).json, { items: [] });
    },
  },
  {
    name: 'the journal has the last exchange, without its secrets',
    operation: 'listRequests',
    ...ours,
    auth: 'shape',
    alone: true,
    run: async (target) => {
      await makeConnection(target);
      const { json, text } = answered(
        await get(target, `${REQUESTS}?limit=1&operation=createConnection&status=2xx`),
        200,
      );
      const exchange = only<Record<string, unknown>>(json.items);
      const optional = ['org', 'sandbox', 'requestLength', 'requestBody', 'responseLength', 'responseBody'];
      const required = ['number', 'atMs', 'durationMs', 'requestId', 'method', 'path', 'injected'];
      hasKeys(exchange, [...required, 'operationId', 'status'], optional);
      holds(exchange, { method: 'POST', path: `${FLOW}/connections`, status: 201, injected: false });
      isTrue(!text.includes('Bearer'), 'a token is shown');
    },
  },
  {
    name: 'the journal can be emptied',
    operation: 'deleteRequests',
    ...ours,
    auth: 'shape',
    alone: true,
    run: async (target) => {
      answered(await get(target, `${FLOW}/flows`), 200);
      isEqual(answered(await remove(target, REQUESTS), 204).text, '');
      isEqual(answered(await get(target, REQUESTS), 200).json, { items: [] });
    },
  },
  refusalCase({
    name: 'a fault names an operation that there is',
    operation: 'createFault',
    refusal: 'operation-unknown',
    ...ours,
    provoke: (target) => inject(target, { ...DOWN, operation: 'makeTea' }),
  }),
  refusalCase({
    name: 'a fault names a problem that the Platform has',
    operation: 'createFault',
    refusal: 'fault-problem-unknown',
    ...ours,
    provoke: (target) => inject(target, { ...DOWN, problem: 'FLOW-9999-500' }),
  }),
  refusalCase({
    name: 'a fault names one problem where a code has several',
    operation: 'createFault',
    refusal: 'fault-problem-ambiguous',
    ...ours,
    provoke: (target) => inject(target, { ...DOWN, problem: '1103-503' }),
  }),
  refusalCase({
    name: 'a fault has no service say what is said by another',
    operation: 'createFault',
    refusal: 'fault-problem-out-of-place',
    ...ours,
    provoke: (target) => inject(target, { ...DOWN, operation: 'listDataSets' }),
  }),
  refusalCase({
    name: 'a fault does one thing',
    operation: 'createFault',
    refusal: 'fault-contradictory',
    ...ours,
    provoke: (target) => inject(target, { ...DOWN, status: 503 }),
  }),
  refusalCase({
    name: 'a fault strikes at least once',
    operation: 'createFault',
    refusal: 'admin-request-invalid',
    ...ours,
    provoke: (target) => inject(target, { ...DOWN, times: 0 }),
  }),
  refusalCase({
    name: 'a fault that is not there cannot be deleted',
    operation: 'deleteFault',
    refusal: 'fault-not-found',
    ...ours,
    provoke: (target) => remove(target, `${FAULTS}/fault-none`),
  }),
  refusalCase({
    name: 'the journal is asked for operations that there are',
    operation: 'listRequests',
    refusal: 'operation-unknown',
    ...ours,
    provoke: (target) => get(target, `${REQUESTS}?operation=makeTea`),
  }),
  refusalCase({
    name: 'the journal is asked for a number of exchanges that it can hold',
    operation: 'listRequests',
    refusal: 'admin-request-invalid',
    ...ours,
    provoke: (target) => get(target, `${REQUESTS}?limit=1001`),
  }),
];
