// What Flow Service refuses only when something behind it breaks, stands half-way between two states, or is set up as nothing here
// is: these are said where a fault asks for them (POST /_emulator/faults), and nowhere else. `contracts/errors/` says why of each.
import { entries } from './problem.ts';

const flow = entries({ dialect: 'flow-service', source: 'FE' });

const INVALID = 'Invalid request';
const INTERNAL = 'Internal Error';
const EXTERNAL = 'External service request error';

export const flowServiceFaults = {
  'provider-not-found': flow<{ providerMessage: string }>(
    '1101-404',
    'Resource not found',
    'documented',
    ({ providerMessage }) => `The sources provider misses something that it needs: ${providerMessage}.`,
  ),
  // The table tells of an internal error and no more; that the provider is its cause is read from where it stands.
  'provider-failed': flow(
    '1102-500',
    INTERNAL,
    'inferred',
    () => 'The sources provider broke down over the request: send it again later.',
  ),
  'provider-down': flow(
    '1103-503',
    'Service Unavailable',
    'documented',
    () => 'Flow Service, or the sources provider behind it, is down for the moment: send the request again later.',
  ),
  'provider-timed-out': flow(
    '1104-504',
    'Gateway Timeout',
    'documented',
    () => 'A service behind Flow Service did not answer in time: look whether the request took effect.',
  ),
  'flow-service-failed': flow(
    '1400-500',
    INTERNAL,
    'documented',
    () => 'Flow Service broke down over a request that it could have served: send it again later.',
  ),

  'connection-in-transition': flow<{ allowedStates: readonly string[] }>(
    '1416-400',
    INVALID,
    'documented',
    ({ allowedStates }) =>
      `The connection is on its way from one state to another: it can be changed or deleted in ${allowedStates.join(', ')}.`,
  ),
  'connection-being-set-up': flow<{ state: string }>(
    '1417-400',
    INVALID,
    'documented',
    ({ state }) => `The connection is still being set up, in state ${state}: wait until it is enabled.`,
  ),
  'entity-in-transition': flow<{ state: string }>(
    '1420-400',
    INVALID,
    'documented',
    ({ state }) => `Nothing can be changed while the state is ${state}: wait for it to end.`,
  ),
  'transition-under-way': flow<{ state: string }>(
    '1421-400',
    INVALID,
    'documented',
    ({ state }) => `Another change of state has not ended yet, and the state is ${state}: wait for it to end.`,
  ),
  'entity-to-be-deleted': flow<{ state: string }>(
    '1457-400',
    INVALID,
    'documented',
    ({ state }) => `Nothing can be changed in state ${state}: what is being deleted stays as it was.`,
  ),
  'deletion-under-way': flow<{ state: string }>(
    '1458-400',
    INVALID,
    'documented',
    ({ state }) => `Nothing can be deleted in state ${state}: its deletion is under way already.`,
  ),

  'connection-changes-off': flow(
    '1445-400',
    INVALID,
    'documented',
    () => 'This organization cannot change connections: create another connection in place of a change.',
  ),

  'sandbox-reported-unknown': flow<{ sandboxName: string; sandboxMessage: string }>(
    '2101-404',
    'Sandbox not found',
    'documented',
    ({ sandboxName, sandboxMessage }) => `Sandbox Management knows no sandbox ${sandboxName}: ${sandboxMessage}.`,
  ),
  'sandbox-lookup-failed': flow<{ sandboxName: string; sandboxMessage: string }>(
    '2102-500',
    'Get sandbox by name error',
    'documented',
    ({ sandboxName, sandboxMessage }) => `Looking sandbox ${sandboxName} up broke down: ${sandboxMessage}.`,
  ),
  'default-sandbox-missing': flow(
    '2106-404',
    'Get default sandbox error',
    'documented',
    () => 'The organization has no default sandbox to fall back on: name a sandbox in x-sandbox-name.',
  ),
  'default-sandbox-lookup-failed': flow<{ sandboxMessage: string }>(
    '2107-500',
    'Get default sandbox error',
    'documented',
    ({ sandboxMessage }) => `Looking the default sandbox up broke down: ${sandboxMessage}.`,
  ),
  'token-scopes-unreadable': flow(
    '2116-500',
    INTERNAL,
    'documented',
    () => 'Reading the scopes out of the token broke down: send the request again later.',
  ),
  'permission-check-failed': flow(
    '2117-500',
    INTERNAL,
    'documented',
    () => "The check of the caller's rights broke down: send the request again later.",
  ),
  'permission-denied': flow(
    '2120-403',
    'Forbidden',
    'documented',
    () => "The caller's permissions do not cover this operation: ask an administrator for those that do.",
  ),
  'permission-withheld': flow<{ permission: string; resourceType: string }>(
    '2121-403',
    'Forbidden',
    'documented',
    ({ permission, resourceType }) =>
      `The permission ${permission} is withheld for every ${resourceType}: ask an administrator for it.`,
  ),
  'catalog-unreachable': flow(
    '2200-500',
    EXTERNAL,
    'documented',
    () => 'Catalog could not be asked about a schema: send the request again later.',
  ),
  'data-prep-unreachable': flow(
    '2250-500',
    EXTERNAL,
    'documented',
    () => 'Data Prep could not be asked about a mapping: send the request again later.',
  ),
} as const;
