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
      '`to` in epoch milliseconds, `next` as true, or `until` with org, entity, id and state.',
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
  'clock-subject-not-found': refusal<{ entity: string; id: string; org: string; sandbox: string }>(
    '404',
    'Nothing to wait for',
    'emulator-only',
    ({ entity, id, org, sandbox }) =>
      `There is no ${entity} ${id} in sandbox ${sandbox} of ${org}: send one that is there, and the organization it belongs to.`,
  ),

  'operation-unknown': refusal<{ operation: string }>(
    '400',
    'Operation unknown',
    'emulator-only',
    ({ operation }) =>
      `No operation is ${operation}: send an operationId of the contracts, such as createFlow, or its method and path ` +
      'as the contract writes them; * stands for any text. The operations under /_emulator do not count.',
  ),
  'fault-problem-unknown': refusal<{ problem: string }>(
    '400',
    'Problem unknown',
    'emulator-only',
    ({ problem }) =>
      `${problem} is no problem that the Platform has: send a name of emulator/problems/, such as provider-down, a code, ` +
      'such as FLOW-1103-503, or a bare status.',
  ),
  'fault-problem-ambiguous': refusal<{ problem: string; names: readonly string[] }>(
    '400',
    'Problem ambiguous',
    'emulator-only',
    ({ problem, names }) =>
      `${problem} is the code of several problems that read differently: send ${names.join(' or ')}.`,
  ),
  'fault-problem-out-of-place': refusal<{ problem: string; operation: string }>(
    '400',
    'Problem out of place',
    'emulator-only',
    ({ problem, operation }) =>
      `No service of ${operation} says ${problem}: choose an operation of the service that does, or send a bare status.`,
  ),
  'fault-contradictory': refusal<{ reason: string }>(
    '400',
    'Fault contradictory',
    'emulator-only',
    ({ reason }) => `The fault cannot be set: ${reason}.`,
  ),
  'fault-not-found': refusal<{ faultId: string }>(
    '404',
    'Fault not found',
    'emulator-only',
    ({ faultId }) => `There is no fault ${faultId}: GET /_emulator/faults lists those that are set.`,
  ),

  'crm-table-unknown': refusal<{ tableName: string; names: string }>(
    '404',
    'Table unknown',
    'emulator-only',
    ({ tableName, names }) => `The CRM has no table ${tableName}: its tables are ${names}.`,
  ),
  'crm-column-unknown': refusal<{ tableName: string; column: string; columns: string }>(
    '400',
    'Column unknown',
    'emulator-only',
    ({ tableName, column, columns }) => `The table ${tableName} has no column ${column}: its columns are ${columns}.`,
  ),
  'crm-line-unknown': refusal<{ tableName: string; line: number; rowCount: number }>(
    '400',
    'Row unknown',
    'emulator-only',
    ({ tableName, line, rowCount }) =>
      `The table ${tableName} has no row ${line}: its rows count from 1 to ${rowCount}.`,
  ),
} as const;
