// What is refused before any service is asked. The bodies of the Platform's gateway are wire constants: clients compare
// them. `own` problems are told in the layout of the service that was called; their codes are those of Flow Service, and no other
// service shows them.
import { type Entry, type Evidence, entries } from './problem.ts';

type Nothing = Record<never, never>;

/** `error_code` begins with the status; `text` is the documented message, to the letter. */
const wire = (code: string, text: string, evidence: Evidence = 'documented', source = 'TR'): Entry<Nothing> => ({
  dialect: 'gateway',
  code,
  status: Number(code.slice(0, 3)),
  title: text,
  evidence,
  source,
  message: () => text,
});

const own = entries({ dialect: 'own', source: 'FE' });
const guard = entries({ dialect: 'admin', source: 'aep-local' });

export const gateway = {
  // The final dot of the first one, and its absence from the others, are as documented.
  'token-missing': wire('403010', 'Oauth token is missing.', 'documented', 'TR, FS'),
  'token-invalid': wire('401013', 'Oauth token is not valid', 'documented', 'TR, DEST'),
  'key-missing': wire('403000', 'Api Key is required'),
  'key-invalid': wire('403003', 'Api Key is invalid'),
  'organization-missing': wire('400003', 'Missing header'),
  'organization-mismatch': wire('403025', 'Profile is not valid'),
  // That a scope is asked for is published nowhere: the word is the one for a token that does not fit its organization.
  'token-scope-insufficient': wire('403025', 'Profile is not valid', 'assumed'),
  'organization-malformed': wire('403027', 'User region is missing'),
  // Documented for other services behind the same gateway; when it strikes is told of none, so faults alone say it.
  'rate-limit-exceeded': wire('429050', 'Too many requests', 'inferred', 'field'),
  'route-unknown': own<{ path: string }>(
    '404',
    'Not Found',
    'inferred',
    ({ path }) => `No service is at home at ${path}: see GET /_emulator/health for what is running.`,
    { dialect: 'gateway', source: 'field' },
  ),

  'sandbox-unknown': own<{ sandboxName: string }>(
    '2100-404',
    'Sandbox not found',
    'documented',
    ({ sandboxName }) => `The organization has no sandbox ${sandboxName}: name one that it has in x-sandbox-name.`,
  ),
  'sandbox-header-missing': own(
    '2105-400',
    'Header is missing',
    'disputed',
    () => 'The request does not say which sandbox it means: send the header x-sandbox-name.',
    { source: 'FE against FS, DUPD' },
  ),
  'sandbox-id-not-allowed': own(
    '2110-400',
    'Headers not allowed',
    'documented',
    () => 'The header x-sandbox-id is for service tokens alone: send x-sandbox-name in its place.',
  ),
  'sandbox-value-restricted': own<{ headerName: string; headerValue: string }>(
    '2111-403',
    'Headers with value restricted',
    'documented',
    ({ headerName, headerValue }) =>
      `${headerName}: ${headerValue} asks for all sandboxes at once, which service tokens alone may: name one sandbox.`,
  ),
  // How the Platform names its permissions in this refusal is not published.
  'permission-missing': own<{ permission: string }>(
    '2118-403',
    'Missing permission',
    'assumed',
    ({ permission }) => `The client lacks the permission ${permission}: ask as a client that has it.`,
    { dialect: 'flow-service' },
  ),

  'content-type-missing': own('400', 'BadRequestError', 'documented', () => 'A valid content-type must be specified', {
    dialect: 'platform',
    source: 'TR',
  }),
  'body-missing': own(
    '1405-400',
    'Invalid request',
    'documented',
    () => 'The request has no body, or null for one: send the JSON that this operation asks for.',
  ),
  // The provider's 1000 is the nearest code, and this is the one under which its refusals travel.
  'body-not-json': own<{ line: number; column: number; found: string }>(
    '1100-400',
    'Invalid request',
    'assumed',
    ({ line, column, found }) => `The body is not JSON: ${found} cannot stand at line ${line}, column ${column}.`,
  ),
  'body-not-utf8': own(
    '1100-400',
    'Invalid request',
    'assumed',
    () => 'The body is not text in UTF-8: send it in that encoding.',
  ),
  'body-not-multipart': own(
    '1100-400',
    'Invalid request',
    'assumed',
    () =>
      'The body does not come apart at the boundary that its content-type names: send each part under a Content-Disposition ' +
      'with a name, and the boundary before, between and after them.',
  ),
  'body-too-deep': own<{ depthMax: number }>(
    '1100-400',
    'Invalid request',
    'assumed',
    ({ depthMax }) => `The body is nested more than ${depthMax} levels deep: flatten it.`,
  ),
  'body-too-large': own<{ limitBytes: number }>(
    '413',
    'Payload Too Large',
    'assumed',
    ({ limitBytes }) => `The body is larger than ${limitBytes} bytes: send less at once.`,
  ),

  'path-unknown': own<{ path: string; service: string }>(
    '1439-404',
    'Resource not found',
    'inferred',
    ({ path, service }) => `${service} has nothing at ${path}: compare the path with the service's documentation.`,
  ),
  'method-not-allowed': own<{ method: string; path: string; allowed: string }>(
    '405',
    'Method Not Allowed',
    'assumed',
    ({ method, path, allowed }) => `${method} does not exist for ${path}: use ${allowed}.`,
  ),
  'not-emulated': own<{ operation: string; reason: string }>(
    '501',
    'Not Implemented',
    'emulator-only',
    ({ operation, reason }) => `aep-local does not emulate ${operation}: ${reason}.`,
    { source: 'aep-local' },
  ),
  // Status and title are those that the fault asks for.
  'status-injected': own<{ status: number }>(
    '500',
    'Injected',
    'emulator-only',
    ({ status }) => `A fault of the emulator answers with ${status}: GET /_emulator/faults lists those that are set.`,
    { source: 'aep-local' },
  ),
  internal: own('1400-500', 'Internal Error', 'documented', () => 'The emulator failed: its log says where and why.'),

  'host-forbidden': guard<{ host: string }>(
    '403',
    'Host forbidden',
    'emulator-only',
    ({ host }) => `${host} is not a name of this machine: call the emulator at 127.0.0.1 or localhost.`,
  ),
  'origin-forbidden': guard<{ origin: string }>(
    '403',
    'Origin forbidden',
    'emulator-only',
    ({ origin }) => `Pages of ${origin} may not call the emulator: serve them from 127.0.0.1 or localhost.`,
  ),
} as const;
