// Triggering runs again, and what clients may not write: the records of runs, and specs.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEqual, isEtag, isId, isTrue } from './expect.ts';
import { lookUp } from './flow-collections.ts';
import { act } from './flow-drafts.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { type Body, CRM_TO_AEP, FLOW, FUTURE, NO_UUID, PAST, post, SALESFORCE } from './tutorial.ts';
import { makeFlowOf, makeParts, onceBody } from './tutorial-flow.ts';

const runs = { path: '/runs' };

/** A window that closed before there were any rows: the run that reads it succeeds, and finds nothing. */
const params = {
  startTime: PAST,
  windowStartTime: PAST - 3600,
  windowEndTime: PAST,
  deltaColumn: { name: 'updatedAt' },
};

interface Made {
  readonly flowId: string;
  readonly runId: string;
}

const makeRun = async (target: Target, change: Body = {}): Promise<Made> => {
  const parts = await makeParts(target);
  const { flowId } = await makeFlowOf(target, parts, onceBody(parts));
  const answer = await post(target, `${FLOW}/runs`, { flowId, params: { ...params, ...change } });
  await target.settle();
  return { flowId, runId: answered(answer, 201).json.items[0].id };
};

const trigger = (target: Target, runId: string, op = 're-trigger', headers = {}): Promise<Answer> =>
  target.call({ method: 'POST', path: `${FLOW}/runs/${runId}/action?op=${op}`, headers });

const windowOf = (run: { activities: [{ durationSummary: { extensions: object } }] }) =>
  run.activities[0].durationSummary.extensions;

const triggered: ContractCase = {
  name: 'a run that found nothing is triggered again: another run reads the same window',
  operation: 'createRunAction',
  evidence: 'documented',
  source: 'RETRY, OND',
  run: async (target) => {
    const { flowId, runId } = await makeRun(target);
    for (const op of ['re-trigger', 'RE_TRIGGER']) {
      const { json } = answered(await trigger(target, runId, op), 200);
      hasKeys(json, ['id', 'etag']);
      isId(json.id, 'uuid');
      isEtag(json.etag);
      isTrue(json.id !== runId, 'the answer names the run that was triggered');
      await target.settle();
      const again = await lookUp(target, runs, json.id);
      holds(again, { flowId, params });
      isEqual(windowOf(again), windowOf(await lookUp(target, runs, runId)));
    }
  },
};

type Refused = readonly [
  refusal: RefusalName,
  name: string,
  provoke: (target: Target, made: Made) => Promise<Answer>,
  change?: Body,
];

const refusedRuns: readonly Refused[] = [
  ['run-action-unknown', 'a run knows no other action', (target, { runId }) => trigger(target, runId, 'enable')],
  [
    'etag-mismatch',
    'an etag that is sent with an action on a run is meant',
    (target, { runId }) =>
      trigger(target, runId, 're-trigger', { 'if-match': '"00000000-0000-0200-0000-000000000000"' }),
  ],
  [
    'run-not-retriggerable',
    'a run that is still to come is not triggered again',
    (target, { runId }) => trigger(target, runId),
    { startTime: FUTURE },
  ],
  [
    'retrigger-of-stopped-flow',
    'no run of a disabled flow is triggered again',
    async (target, { flowId, runId }) => {
      answered(await act(target, 'Flow', flowId, 'op=disable'), 200);
      return trigger(target, runId);
    },
  ],
  [
    'run-flow-not-found',
    'no run of a flow that has gone is triggered again',
    async (target, { flowId, runId }) => {
      answered(await target.call({ method: 'DELETE', path: `${FLOW}/flows/${flowId}` }), 204);
      return trigger(target, runId);
    },
  ],
];

const closed: readonly (readonly [operation: string, method: string, path: string, refusal: RefusalName])[] = [
  ['createConnectionSpec', 'POST', '/connectionSpecs', 'spec-write-of-providers'],
  ['replaceConnectionSpec', 'PUT', `/connectionSpecs/${SALESFORCE}`, 'spec-write-of-providers'],
  ['createFlowSpec', 'POST', '/flowSpecs', 'spec-write-of-providers'],
  ['replaceFlowSpec', 'PUT', `/flowSpecs/${CRM_TO_AEP}`, 'spec-write-of-providers'],
  ['replaceRun', 'PUT', `/runs/${NO_UUID}`, 'run-write-of-providers'],
];

export const flowRunActions: readonly ContractCase[] = [
  triggered,
  ...refusedRuns.map(([refusal, name, provoke, change]) =>
    refusalCase({
      ...{ name, operation: 'createRunAction', refusal },
      provoke: async (target) => provoke(target, await makeRun(target, change)),
    }),
  ),
  refusalCase({
    name: 'a run that is not there is not triggered again',
    operation: 'createRunAction',
    refusal: 'resource-not-found',
    provoke: (target) => trigger(target, NO_UUID),
  }),
  refusalCase({
    name: 'a disabled flow has no runs on demand',
    operation: 'createRun',
    refusal: 'retrigger-of-stopped-flow',
    ...{ evidence: 'assumed', source: 'SE 1388-400 speaks of runs that are triggered again' },
    provoke: async (target) => {
      const { flowId } = await makeRun(target);
      answered(await act(target, 'Flow', flowId, 'op=disable'), 200);
      return post(target, `${FLOW}/runs`, { flowId, params });
    },
  }),
  ...closed.map(([operation, method, path, refusal]) =>
    refusalCase({
      ...{ name: `${method} ${path.split('/')[1]} is for providers alone`, operation, refusal },
      provoke: (target) => target.call({ method, path: FLOW + path, body: { name: 'Mine' } }),
    }),
  ),
];
