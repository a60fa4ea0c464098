// Base connections: what is stored of them, and what is refused.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, holds, isEqual } from './expect.ts';
import { isCreated, isPatched, isStored, lookUp, patch } from './flow-collections.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase, refused } from './refusals.ts';
import { type Body, connectionBody, FLOW, makeConnection, post } from './tutorial.ts';
import { makeFlow } from './tutorial-flow.ts';

const collection = { path: '/connections' };

const create = (target: Target, change: Body = {}): Promise<Answer> =>
  post(target, `${FLOW}/connections`, { ...connectionBody(target), ...change });

const successes: readonly ContractCase[] = [
  {
    name: 'a new connection is answered with its id and its etag',
    operation: 'createConnection',
    evidence: 'documented',
    source: 'FS, AEPP',
    run: async (target) => {
      isCreated(await create(target), '/connections');
    },
  },
  {
    name: 'a connection is enabled at once, and its secrets are not shown',
    operation: 'getConnection',
    evidence: 'documented',
    source: 'FS, C-SF',
    run: async (target) => {
      const body = connectionBody(target);
      const { name, description, auth, connectionSpec } = body;
      const connection = await lookUp(target, collection, (await create(target, body)).json.id);
      isStored(connection, ['name', 'description', 'connectionSpec', 'state', 'auth', 'version', 'etag']);
      holds(connection, { name, description, connectionSpec, state: 'enabled', version: connection.etag });
      isEqual(Object.keys(connection.auth.params), Object.keys(Object(auth).params));
      isEqual(JSON.stringify(connection).includes('example-secret'), false, 'the secret is in the answer');
      isEqual(connection.createdAt, connection.updatedAt);
    },
  },
  {
    name: 'a connection can be renamed, by one operation or by a list of them, in any letter case',
    operation: 'patchConnection',
    evidence: 'documented',
    source: 'FS, UPC, DUPD',
    run: async (target) => {
      const id = await makeConnection(target);
      holds(await isPatched(target, collection, id, { op: 'replace', path: '/name', value: 'One' }), { name: 'One' });
      const several = [
        { op: 'REPLACE', path: '/name', value: 'Two' },
        { op: 'Add', path: '/description', value: 'Changed' },
      ];
      holds(await isPatched(target, collection, id, several), {
        name: 'Two',
        description: 'Changed',
        state: 'enabled',
      });
    },
  },
];

const auth = { specName: 'OAuth2 Client Credential' };

type CreateRefusal = readonly [refusal: RefusalName, name: string, change: Body];

const createRefusals: readonly CreateRefusal[] = [
  ['mandatory-field-missing', 'a connection without a name is refused', { name: undefined }],
  ['mandatory-field-missing', 'a connection without the credentials that its auth spec asks for is refused', { auth }],
  [
    'auth-spec-unknown',
    'an auth spec that the connection spec does not have is refused',
    { auth: { specName: 'None' } },
  ],
  [
    'credential-not-encodable',
    'a credential that no URL can carry is refused',
    {
      auth: {
        ...auth,
        params: { environmentUrl: 'a', clientId: 'b', clientSecret: 'half \ud800', apiVersion: '60.0' },
      },
    },
  ],
  ['connection-state-invalid', 'a new connection does not bring its state', { state: 'enabled' }],
  [
    'spec-unknown',
    "the tutorial's connection spec id, one letter too long, is refused",
    { connectionSpec: { id: 'ccfc0fee1-7dc0-40ef-b73e-d8b134c436f5', version: '1.0' } },
  ],
  ['spec-unknown', 'a connection spec without an id is refused', { connectionSpec: { version: '1.0' } }],
  [
    'body-malformed',
    'a version that is a number is refused',
    { connectionSpec: { id: 'cfc0fee1-7dc0-40ef-b73e-d8b134c436f5', version: 1 } },
  ],
  [
    'illegal-argument',
    'a credential of the wrong type is refused',
    { auth: { ...auth, params: { environmentUrl: 1, clientId: 'a', clientSecret: 'b', apiVersion: '60.0' } } },
  ],
];

type PatchRefusal = readonly [refusal: RefusalName, name: string, operation: Body];

const patchRefusals: readonly PatchRefusal[] = [
  [
    'connection-spec-immutable',
    'a connection stays with its connection spec',
    { op: 'replace', path: '/connectionSpec/id', value: '26d738e0-8963-47ea-aadf-c60de735468a' },
  ],
  ['connection-state-invalid', 'a PATCH does not set the state', { op: 'replace', path: '/state', value: 'disabled' }],
  [
    'auth-spec-unknown',
    'a PATCH cannot turn to an auth spec that there is not',
    { op: 'replace', path: '/auth/specName', value: 'None' },
  ],
  [
    'mandatory-field-missing',
    'a PATCH cannot take the credentials away',
    { op: 'remove', path: '/auth/params/clientId' },
  ],
  [
    'credential-not-encodable',
    'a PATCH cannot put in a credential that no URL can carry',
    { op: 'replace', path: '/auth/params/clientSecret', value: 'half \ud800' },
  ],
  [
    'illegal-argument',
    'a PATCH cannot put in a credential of the wrong type',
    { op: 'replace', path: '/auth/params/apiVersion', value: 60 },
  ],
];

const refusals: readonly ContractCase[] = [
  ...createRefusals.map(([refusal, name, change]) =>
    refusalCase({ name, operation: 'createConnection', refusal, provoke: (target) => create(target, change) }),
  ),
  refusalCase({
    name: 'a connection spec without a version is refused',
    operation: 'createConnection',
    refusal: 'spec-version-missing',
    switches: { 'connection-spec-version-missing': 'refuse' },
    provoke: (target) => create(target, { connectionSpec: { id: 'cfc0fee1-7dc0-40ef-b73e-d8b134c436f5' } }),
  }),
  ...patchRefusals.map(([refusal, name, operation]) =>
    refusalCase({
      ...{ name, operation: 'patchConnection', refusal },
      provoke: async (target) => patch(target, collection, await makeConnection(target), [operation]),
    }),
  ),
  {
    name: 'a base connection stays as long as a flow rests on it',
    operation: 'deleteConnection',
    refusal: 'base-connection-in-use',
    evidence: 'documented',
    source: 'FE, DEL',
    run: async (target) => {
      const { flowId, sourceConnectionId } = await makeFlow(target);
      const { baseConnectionId } = await lookUp(target, { path: '/sourceConnections' }, sourceConnectionId);
      const remove = (path: string) => target.call({ method: 'DELETE', path: `${FLOW}${path}` });
      refused(await remove(`/connections/${baseConnectionId}`), 'base-connection-in-use');
      answered(await remove(`/flows/${flowId}`), 204);
      answered(await remove(`/connections/${baseConnectionId}`), 204);
    },
  },
];

export const flowConnections: readonly ContractCase[] = [...successes, ...refusals];
