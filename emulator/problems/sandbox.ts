// What sandbox management refuses. Of its codes only those of warnings before a reset are published (`sandbox-faults.ts`), so the
// code is the status alone.
import { entries } from './problem.ts';

const refusal = entries({ dialect: 'sandbox', source: 'SB' });

export const sandbox = {
  'sandbox-not-found': refusal<{ sandboxName: string }>(
    '404',
    'Sandbox not found',
    'assumed',
    ({ sandboxName }) => `The organization has no sandbox ${sandboxName}: list its sandboxes to see which there are.`,
  ),
  'sandbox-query-invalid': refusal<{ parameter: string; value: string; expected: string }>(
    '400',
    'Bad Request',
    'assumed',
    ({ parameter, value, expected }) => `The query parameter ${parameter} is ${value}: send ${expected}.`,
  ),
  'sandbox-body-invalid': refusal<{ field: string; value: string; expected: string }>(
    '400',
    'Bad Request',
    'assumed',
    ({ field, value, expected }) => `The field ${field} is ${value}: send ${expected}.`,
  ),
  // That a name is had once is published, and the status; a deleted sandbox still answers to its name, so it keeps it.
  'sandbox-name-taken': refusal<{ sandboxName: string; state: string }>(
    '409',
    'Conflict',
    'documented',
    ({ sandboxName, state }) =>
      `The organization has a sandbox ${sandboxName} already, in state ${state}: choose another name.`,
  ),
  'sandbox-not-active': refusal<{ sandboxName: string; state: string }>(
    '400',
    'Bad Request',
    'assumed',
    ({ sandboxName, state }) => `The sandbox ${sandboxName} is ${state}: only an active one can be changed.`,
  ),
  // That it cannot be deleted is published; how it is said is not.
  'sandbox-default-kept': refusal<{ sandboxName: string }>(
    '400',
    'Bad Request',
    'assumed',
    ({ sandboxName }) => `The sandbox ${sandboxName} is the default one, which cannot be deleted: reset it instead.`,
  ),
} as const;
