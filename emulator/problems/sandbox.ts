// What sandbox management refuses. Of its codes only those of warnings before a reset are published (SMS-2074 to 2077), so the
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
} as const;
