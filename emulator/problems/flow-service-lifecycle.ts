// What Flow Service refuses because of the state that something is in, or because only a provider may ask for it.
import { entries } from './problem.ts';

const lifecycle = entries({ dialect: 'flow-service', source: 'FE' });

const INVALID = 'Invalid request';

export const flowServiceLifecycle = {
  // An action that there is not at all is refused likewise (assumed): no source knows another code for it.
  'action-not-applicable': lifecycle<{ action: string; state: string }>(
    '1422-400',
    INVALID,
    'documented',
    ({ action, state }) =>
      `The action ${action} cannot be applied in state ${state}: look the state up and choose an action that leads on from it.`,
    { source: 'FE, DRAFT' },
  ),
  'action-of-providers': lifecycle<{ action: string }>(
    '1402-400',
    INVALID,
    'documented',
    ({ action }) => `The action ${action} is open to providers alone: a client enables, disables and publishes.`,
  ),
  'sub-action-unknown': lifecycle<{ subAction: string }>(
    '1435-400',
    INVALID,
    'documented',
    ({ subAction }) => `There is no sub-operation ${subAction}: leave subOp out.`,
  ),
  'sub-action-not-applicable': lifecycle<{ subOperation: string; operation: string }>(
    '1436-400',
    INVALID,
    'documented',
    ({ subOperation, operation }) =>
      `The sub-operation ${subOperation} does not belong to ${operation}: leave subOp out.`,
  ),
  // The table speaks of connection specs; that flow specs are closed in the same words is our reading.
  'spec-write-of-providers': lifecycle(
    '1426-400',
    INVALID,
    'documented',
    () => "A user's token does not write specs: send a service token, or use the specs that there are.",
    { source: 'FE, FS' },
  ),
  'run-write-of-providers': lifecycle(
    '1427-400',
    INVALID,
    'documented',
    () => "A user's token does not write the record of a run: ask for runs with POST, or trigger one again.",
    { source: 'FE, FS' },
  ),
} as const;
