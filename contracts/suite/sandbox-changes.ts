// Sandboxes that are made, renamed, emptied and ended: they come and go in the organization that a case has to itself.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEqual, isTrue } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { BASE, isSandbox } from './sandboxes.ts';
import { type Body, FLOW, get, makeConnection, post } from './tutorial.ts';

const DOCUMENTED = { evidence: 'documented', source: 'SB' } as const;
const AT_ONCE = { switches: { 'sandbox-provisioning': 'at-once' } } as const;
const RESET = { action: 'reset' };
const BRIEF = ['name', 'title', 'state', 'type', 'region'];

const nameOf = (target: Target): string =>
  target
    .unique('sandbox')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

const bodyOf = (target: Target): Body => ({ name: nameOf(target), title: 'Made by the suite', type: 'development' });

const change = (target: Target, method: string, name: string, body?: unknown): Promise<Answer> =>
  target.call({ method, path: `${BASE}/sandboxes/${name}`, ...(body !== undefined && { body }) });

const isAccepted = (answer: Answer): Answer => {
  isTrue(answer.status === 202 || answer.status === 200, `expected 202 or 200, not ${answer.status}: ${answer.text}`);
  return answer;
};

/** A sandbox that can be worked in, by its name. */
const make = async (target: Target): Promise<string> => {
  const { json } = isAccepted(await post(target, `${BASE}/sandboxes`, bodyOf(target)));
  return json.name;
};

const lookUp = async (target: Target, name: string): Promise<Record<string, unknown>> =>
  answered(await get(target, `${BASE}/sandboxes/${name}`), 200).json;

const ended = async (target: Target): Promise<string> => {
  const name = await make(target);
  isAccepted(await change(target, 'DELETE', name));
  return name;
};

const successes: readonly ContractCase[] = [
  {
    name: 'a sandbox that is made is being made when it is answered',
    operation: 'createSandbox',
    ...DOCUMENTED,
    run: async (target) => {
      const body = bodyOf(target);
      const { json } = isAccepted(await post(target, `${BASE}/sandboxes`, body));
      hasKeys(json, BRIEF);
      holds(json, { ...body, state: 'creating' });
      const made = await lookUp(target, json.name);
      isSandbox(made);
      holds(made, { ...body, isDefault: false, eTag: 1 });
    },
  },
  {
    name: 'a sandbox can be worked in with the next request',
    operation: 'createSandbox',
    ...{ evidence: 'assumed', source: 'aep-local', ...AT_ONCE },
    run: async (target) => {
      const name = await make(target);
      holds(await lookUp(target, name), { state: 'active' });
      isEqual(answered(await get(target, `${FLOW}/flows`, { 'x-sandbox-name': name }), 200).json.items, []);
    },
  },
  {
    name: 'a sandbox that is being made cannot be worked in',
    operation: 'createSandbox',
    ...{ evidence: 'inferred', source: 'SB', switches: { 'sandbox-provisioning': 'half-a-minute' } },
    clock: 'virtual',
    run: async (target) => {
      const name = await make(target);
      holds(await lookUp(target, name), { state: 'creating' });
      answered(await get(target, `${FLOW}/flows`, { 'x-sandbox-name': name }), 404);
    },
  },
  ...(['202', '200'] as const).map(
    (status): ContractCase => ({
      name: `a sandbox is made with the status ${status}`,
      operation: 'createSandbox',
      ...{ evidence: 'disputed', source: 'SB against the guides', switches: { 'sandbox-change-status': status } },
      run: async (target) => {
        const body = bodyOf(target);
        holds(answered(await post(target, `${BASE}/sandboxes`, body), Number(status)).json, body);
      },
    }),
  ),
  {
    name: 'a sandbox has another title, and one change more',
    operation: 'patchSandbox',
    ...DOCUMENTED,
    run: async (target) => {
      const { json } = answered(await change(target, 'PATCH', 'dev', { title: 'Another title' }), 200);
      isSandbox(json);
      holds(json, { name: 'dev', title: 'Another title', eTag: 2 });
      isEqual(await lookUp(target, 'dev'), json);
    },
  },
  {
    name: 'a sandbox that is reset is empty, and another is not',
    operation: 'replaceSandbox',
    ...{ ...DOCUMENTED, ...AT_ONCE },
    run: async (target) => {
      await makeConnection(target);
      const inDev = { 'x-sandbox-name': 'dev' };
      const names = async (headers = {}): Promise<unknown[]> =>
        answered(await get(target, `${FLOW}/connections`, headers), 200).json.items;
      isAccepted(await change(target, 'PUT', 'dev', RESET));
      isEqual([(await names()).length, (await names(inDev)).length], [1, 0]);
      const { json } = isAccepted(await change(target, 'PUT', 'prod', RESET));
      hasKeys(json, [...BRIEF, 'id']);
      holds(json, { name: 'prod', state: 'resetting' });
      isEqual(await names(), []);
    },
  },
  {
    name: 'whether a sandbox could be reset is told without a change',
    operation: 'replaceSandbox',
    ...{ evidence: 'assumed', source: 'SB' },
    run: async (target) => {
      const before = await lookUp(target, 'dev');
      const { json } = isAccepted(await change(target, 'PUT', 'dev?validationOnly=true', RESET));
      holds(json, { name: 'dev', state: 'active' });
      isEqual(await lookUp(target, 'dev'), before);
    },
  },
  {
    name: 'a deleted sandbox tells of itself, and lets nobody in',
    operation: 'deleteSandbox',
    ...{ ...DOCUMENTED, ...AT_ONCE },
    run: async (target) => {
      const name = await make(target);
      const { json } = isAccepted(await change(target, 'DELETE', name));
      hasKeys(json, BRIEF);
      holds(json, { name, state: 'deleted' });
      holds(await lookUp(target, name), { state: 'deleted' });
      answered(await get(target, `${FLOW}/flows`, { 'x-sandbox-name': name }), 404);
      const { json: active } = answered(await get(target, `${BASE}/`), 200);
      isTrue(!active.sandboxes.some((one: { name: string }) => one.name === name), 'it is still listed as active');
    },
  },
];

const NOWHERE = 'a-sandbox-that-nobody-made';

const missing = (operation: string, method: string, body?: unknown) =>
  refusalCase({
    name: `${method} of a sandbox that is not there is refused`,
    operation,
    refusal: 'sandbox-not-found',
    provoke: (target) => change(target, method, NOWHERE, body),
  });

const gone = (operation: string, method: string, body?: unknown) =>
  refusalCase({
    name: `${method} of a sandbox that was deleted is refused`,
    operation,
    refusal: 'sandbox-not-active',
    ...AT_ONCE,
    provoke: async (target) => change(target, method, await ended(target), body),
  });

const refusals: readonly ContractCase[] = [
  refusalCase({
    name: 'a sandbox without a name is refused',
    operation: 'createSandbox',
    refusal: 'sandbox-body-invalid',
    provoke: (target) => post(target, `${BASE}/sandboxes`, { title: 'Nameless', type: 'development' }),
  }),
  refusalCase({
    name: 'the name of a sandbox is had once',
    operation: 'createSandbox',
    refusal: 'sandbox-name-taken',
    provoke: (target) => post(target, `${BASE}/sandboxes`, { name: 'dev', title: 'Another', type: 'development' }),
  }),
  refusalCase({
    name: 'the default sandbox is not deleted',
    operation: 'deleteSandbox',
    refusal: 'sandbox-default-kept',
    provoke: (target) => change(target, 'DELETE', 'prod'),
  }),
  missing('patchSandbox', 'PATCH', { title: 'Another' }),
  missing('replaceSandbox', 'PUT', RESET),
  missing('deleteSandbox', 'DELETE'),
  gone('patchSandbox', 'PATCH', { title: 'Another' }),
  gone('replaceSandbox', 'PUT', RESET),
  gone('deleteSandbox', 'DELETE'),
];

export const sandboxChanges: readonly ContractCase[] = [...successes, ...refusals];
