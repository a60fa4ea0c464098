// What the emulator's own operations refuse. They exist for the developer: each message says what to do instead.
import { entries } from './problem.ts';

const refusal = entries({ dialect: 'admin', source: 'aep-local' });

export const admin = {
  'admin-request-invalid': refusal<{ field: string; value: string; expected: string }>(
    '400',
    'Invalid request',
    'emulator-only',
    ({ field, value, expected }) => `${field} is ${value}: send ${expected}.`,
  ),
  // Told by the contract, which knows what it expects only as a regular expression.
  'clock-advance-invalid': refusal<{ field: string; value: string }>(
    '400',
    'Invalid request',
    'emulator-only',
    ({ field, value }) =>
      `${field} is ${value}: send \`by\` as a duration such as PT15M, PT1H or P1D, or as a number of seconds; ` +
      'or `to` in epoch milliseconds.',
  ),
  'clock-not-virtual': refusal(
    '409',
    'Clock not virtual',
    'emulator-only',
    () => 'The clock shows real time and cannot be moved: start the emulator with a virtual clock.',
  ),
  'clock-backwards': refusal<{ toMs: number; nowMs: number }>(
    '409',
    'Clock cannot go back',
    'emulator-only',
    ({ toMs, nowMs }) => `The clock stands at ${nowMs} and ${toMs} lies before it: time only moves forward.`,
  ),
} as const;
