// What the gateway says of bodies, paths and methods, whoever sends them.
import type { Call, ContractCase, Target } from './case.ts';
import { answered, isEqual, isTrue } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { connectionBody, FLOW, get, makeConnection } from './tutorial.ts';

const create = (target: Target, call: Omit<Call, 'path'>) =>
  target.call({ method: 'POST', path: `${FLOW}/connections`, ...call });

const MEBIBYTE = 2 ** 20;

type Refused = readonly [refusal: RefusalName, name: string, call: (target: Target) => Omit<Call, 'path'>];

const bodies: readonly Refused[] = [
  [
    'content-type-missing',
    'a POST says of which type its body is',
    (target) => ({ body: connectionBody(target), headers: { 'content-type': undefined } }),
  ],
  [
    'content-type-missing',
    'a POST is no form',
    (target) => ({ body: connectionBody(target), headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  ],
  ['body-missing', 'a POST has a body', () => ({})],
  ['body-missing', 'null is no body', () => ({ body: 'null' })],
  [
    'body-not-json',
    "the tutorial's trailing comma is refused",
    () => ({ body: '{ "data": { "format": "tabular", } }' }),
  ],
  ['body-not-utf8', 'a body is UTF-8', () => ({ body: Uint8Array.of(0x22, 0xff, 0x22) })],
  ['body-too-deep', 'a body is not nested without end', () => ({ body: `${'['.repeat(400)}${']'.repeat(400)}` })],
  ['body-too-large', 'a body is not large without end', () => ({ body: `"${'a'.repeat(11 * MEBIBYTE)}"` })],
];

const paths: readonly ContractCase[] = [
  refusalCase({
    name: 'a path that no service is at home at is answered in HTML, by the gateway itself',
    refusal: 'route-unknown',
    auth: 'any',
    provoke: (target) => get(target, '/data/foundation/nothing'),
  }),
  refusalCase({
    name: 'a path that its service does not know is answered in JSON, by the service',
    refusal: 'path-unknown',
    provoke: (target) => get(target, `${FLOW}/nothing`),
  }),
  refusalCase({
    name: 'a method that a path does not have is refused, and those that it has are named',
    refusal: 'method-not-allowed',
    provoke: async (target) => {
      const answer = await target.call({ method: 'DELETE', path: `${FLOW}/flows` });
      const allowed = answer.headers.get('allow')?.split(', ') ?? [];
      isTrue(allowed.includes('GET') && allowed.includes('POST'), `only ${allowed.join(', ')} are allowed`);
      return answer;
    },
  }),
  refusalCase({
    name: 'what is documented and not emulated says so by its name',
    refusal: 'not-emulated',
    provoke: (target) =>
      target.call({ method: 'POST', path: `${FLOW}/flows/search`, body: { groupByProperty: 'state' } }),
  }),
  refusalCase({
    name: 'a page of another site cannot call the emulator',
    refusal: 'origin-forbidden',
    auth: 'any',
    provoke: (target) => get(target, '/_emulator/health', { origin: 'https://example.com' }),
  }),
];

const accepted: readonly ContractCase[] = [
  {
    name: 'a path may end in a slash',
    operation: 'listFlows',
    evidence: 'documented',
    source: 'FS, OND',
    run: async (target) => {
      isEqual(answered(await get(target, `${FLOW}/flows/`), 200).json, { items: [], _links: {} });
    },
  },
  {
    name: 'a PATCH needs no media type, as documented samples send none',
    operation: 'patchConnection',
    evidence: 'example',
    source: 'UPD, UPC',
    run: async (target) => {
      const path = `${FLOW}/connections/${await makeConnection(target)}`;
      const { etag } = (await get(target, path)).json.items[0];
      const body = [{ op: 'replace', path: '/name', value: 'Renamed' }];
      const sent = { 'if-match': etag, 'content-type': undefined };
      answered(await target.call({ method: 'PATCH', path, body, headers: sent }), 200);
    },
  },
  {
    name: 'an answer carries the id of its request',
    operation: 'listFlows',
    evidence: 'inferred',
    source: 'FS, NOTIF',
    run: async (target) => {
      const { headers: own } = answered(await get(target, `${FLOW}/flows`), 200);
      isTrue((own.get('x-request-id') ?? '').length > 0, 'the answer has no x-request-id');
      const { headers: sent } = await get(target, `${FLOW}/flows`, { 'x-request-id': 'from-the-client' });
      isEqual(sent.get('x-request-id'), 'from-the-client');
    },
  },
];

export const gatewayRequests: readonly ContractCase[] = [
  ...bodies.map(([refusal, name, call]) =>
    refusalCase({ name, operation: 'createConnection', refusal, provoke: (target) => create(target, call(target)) }),
  ),
  ...paths,
  ...accepted,
];
