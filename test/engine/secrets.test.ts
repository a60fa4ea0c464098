// What is secret by its name or its place, and what stands there instead.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSecretName, MASK, maskCredentials, redact, unencodableIn } from '../../emulator/engine/secrets.ts';
import { anyJson } from '../anything.ts';

describe('a name', () => {
  test.each([
    ...['password', 'PASSWORD', 'userPassword', 'client_secret', 'clientSecret', 'client-secret', 'securityToken'],
    ...['access_token', 'Authorization', 'x-api-key', 'apiKey', 'connectionString', 'servicePrincipalCredential'],
    ...['privateKey', 'privateKeyContent', 'keyFileContent', 's3SecretKey', 'sasKey', 'accountKey', 'passPhrase'],
    ...['jwt', 'sig', 'signature', 'cookie', 'set-cookie', 'refreshToken'],
  ])('%s is that of a secret', (name) => expect(isSecretName(name)).toBe(true));

  test.each([
    ...['name', 'description', 'username', 'specName', 'continuationToken', 'token_type', 'key', 'primaryKey', 'id'],
    ...['design', 'x-gw-ims-org-id', 'signal', 'etag', 'host', ''],
  ])('%j is none of a secret', (name) => expect(isSecretName(name)).toBe(false));
});

describe('without its secrets', () => {
  test.each<[string, { given: unknown; want: unknown }]>([
    [
      'an open value is the same',
      { given: { name: 'a', list: [1, null, true] }, want: { name: 'a', list: [1, null, true] } },
    ],
    [
      'a connection keeps the names of its credentials',
      {
        given: { name: 'a', auth: { specName: 'Basic', params: { username: 'u', deep: { er: 's' } } } },
        want: { name: 'a', auth: { specName: 'Basic', params: { username: MASK, deep: MASK } } },
      },
    ],
    ['credentials of another shape', { given: { auth: 's' }, want: { auth: MASK } }],
    [
      'credentials beside others',
      { given: { auth: { key: 's', params: ['s'] } }, want: { auth: { key: MASK, params: MASK } } },
    ],
    ['a secret at any depth', { given: [{ a: { password: ['s'] } }], want: [{ a: { password: MASK } }] }],
    [
      'a change of one credential',
      {
        given: [{ op: 'add', path: '/auth/params/username', value: 's' }],
        want: [{ op: 'add', path: '/auth/params/username', value: MASK }],
      },
    ],
    [
      'a change of all',
      {
        given: { op: 'add', path: '/auth', value: { specName: 'Basic', params: { a: 's' } } },
        want: { op: 'add', path: '/auth', value: { specName: 'Basic', params: { a: MASK } } },
      },
    ],
    [
      'a change of a field with the name of a secret',
      { given: { path: '/params/token', value: 's' }, want: { path: '/params/token', value: MASK } },
    ],
    ['another change', { given: { path: '/name', value: 's' }, want: { path: '/name', value: 's' } }],
    [
      'headers',
      {
        given: { authorization: 'Bearer s', 'x-api-key': 's', accept: '*/*' },
        want: { authorization: MASK, 'x-api-key': MASK, accept: '*/*' },
      },
    ],
    ['a header by itself', { given: 'Bearer s.s-s', want: `Bearer ${MASK}` }],
    ['a query', { given: '?client_id=a&client_secret=s&x=1', want: `?client_id=a&client_secret=${MASK}&x=1` }],
    ['a connection string', { given: 'Server=a;Password=s;Port=1', want: `Server=a;Password=${MASK};Port=1` }],
    ['nothing where nothing was', { given: { password: null }, want: { password: null } }],
  ])('%s', (_, { given, want }) => expect(redact(given)).toEqual(want));

  test('is what it was without its secrets', () => {
    fc.assert(
      fc.property(anyJson, fc.constantFrom('password', 'clientSecret', 'auth'), (value, name) => {
        const told = redact({ [name]: 'hunter2', value });
        expect(JSON.stringify(told)).not.toContain('hunter2');
        expect(redact(told)).toEqual(told);
      }),
    );
  });
});

describe('credentials as they are stored', () => {
  const authSpec = {
    properties: {
      ...{ user: { type: 'string' }, port: { type: 'integer' }, ssl: { type: 'boolean' } },
      ...{ pin: { type: 'integer', format: 'password' }, region: { enum: ['eu', 'us'] } },
    },
  };

  test.each<[string, { given: Record<string, unknown>; spec?: unknown; want: Record<string, unknown> }]>([
    ['a text is masked', { given: { user: 'u' }, want: { user: MASK } }],
    ['a declared number and a switch are not', { given: { port: 1, ssl: true }, want: { port: 1, ssl: true } }],
    ['a secret number is', { given: { pin: 1 }, want: { pin: MASK } }],
    ['one of the listed values is not, another is', { given: { region: 'eu' }, want: { region: 'eu' } }],
    ['a value that is not listed is', { given: { region: 's' }, want: { region: MASK } }],
    ['what is not declared is', { given: { other: 1, constructor: true }, want: { other: MASK, constructor: MASK } }],
    ['everything is, where nothing is declared', { given: { port: 1 }, spec: undefined, want: { port: MASK } }],
    ['everything is, of a spec without properties', { given: { port: 1 }, spec: {}, want: { port: MASK } }],
  ])('%s', (_, { given, want, ...more }) =>
    expect(maskCredentials(given, 'spec' in more ? more.spec : authSpec)).toEqual(want),
  );
});

describe('half a surrogate pair', () => {
  test.each<[string, { given: unknown; want: string | undefined }]>([
    ['in a text', { given: { a: 'x\ud800' }, want: 'p.a' }],
    ['further down', { given: { a: [{ b: '\udc00' }] }, want: 'p.a.0.b' }],
    ['in a name', { given: { a: { '\ud800': 1 } }, want: 'p.a' }],
    ['nowhere', { given: { a: '😀', b: null, c: 1 }, want: undefined }],
  ])('%s', (_, { given, want }) => expect(unencodableIn(given, 'p')).toBe(want));
});
