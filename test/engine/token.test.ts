// Tokens of the local IMS: what they carry, how long they hold, and that no change to one goes unseen.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTokens, type TokenRequest, userIdOf } from '../../emulator/engine/token.ts';

const NOW_MS = Date.UTC(2026, 0, 1);
const LIFETIME_SECONDS = 86_399;
const END_MS = NOW_MS + LIFETIME_SECONDS * 1000;

const REQUEST: TokenRequest = {
  clientId: 'crm-loader',
  organization: 'ACME@AdobeOrg',
  scope: 'openid,AdobeID',
  nowMs: NOW_MS,
  lifetimeSeconds: LIFETIME_SECONDS,
};

const tokens = createTokens('secret');
const token = tokens.issue(REQUEST);

const partOf = (jwt: string, index: number): unknown =>
  JSON.parse(Buffer.from(jwt.split('.')[index] ?? '', 'base64url').toString());

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a token is a JWT that says who bears it, since when and for how long, in milliseconds as text', () => {
  expect(partOf(token, 0)).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(partOf(token, 1)).toEqual({
    client_id: 'crm-loader',
    user_id: userIdOf('crm-loader'),
    org: 'ACME@AdobeOrg',
    scope: 'openid,AdobeID',
    type: 'access_token',
    created_at: String(NOW_MS),
    expires_in: '86399000',
  });
});

test('a token says of a client that may only read that it may, and of no other', () => {
  const restricted = tokens.issue({ ...REQUEST, access: 'read' });
  expect(tokens.verify(restricted, NOW_MS)).toMatchObject({ clientId: 'crm-loader', access: 'read' });
  expect(tokens.verify(token, NOW_MS)).not.toHaveProperty('access');
});

test('the user of a client is a technical account, another one for another client', () => {
  expect(userIdOf('crm-loader')).toMatch(/^[0-9A-F]{24}@techacct\.adobe\.com$/);
  expect(userIdOf('crm-loader')).toBe(userIdOf('crm-loader'));
  expect(userIdOf('crm-loader')).not.toBe(userIdOf('another'));
});

test('the same request and secret give the same token', () => {
  expect(createTokens('secret').issue(REQUEST)).toBe(token);
});

test.each<[string, { given: { jwt: string; nowMs: number }; isGenuine: boolean }]>([
  ['a fresh token holds', { given: { jwt: token, nowMs: NOW_MS }, isGenuine: true }],
  ['a token holds until the millisecond before its end', { given: { jwt: token, nowMs: END_MS - 1 }, isGenuine: true }],
  ['a token has expired at its end', { given: { jwt: token, nowMs: END_MS }, isGenuine: false }],
  ['a text that is no JWT is nobody', { given: { jwt: 'token', nowMs: NOW_MS }, isGenuine: false }],
  ['an empty text is nobody', { given: { jwt: '', nowMs: NOW_MS }, isGenuine: false }],
  ['a fourth part is one too many', { given: { jwt: `${token}.`, nowMs: NOW_MS }, isGenuine: false }],
  [
    'a token of another secret is not genuine',
    { given: { jwt: createTokens('other').issue(REQUEST), nowMs: NOW_MS }, isGenuine: false },
  ],
  [
    'a token that asks for no signature is not genuine',
    { given: { jwt: `${encoded({ alg: 'none' })}.${token.split('.')[1]}.`, nowMs: NOW_MS }, isGenuine: false },
  ],
])('%s', (_name, { given, isGenuine }) => {
  const claims = { clientId: 'crm-loader', organization: 'ACME@AdobeOrg', scope: 'openid,AdobeID' };
  expect(tokens.verify(given.jwt, given.nowMs)).toEqual(isGenuine ? claims : undefined);
});

test('every request comes back as the claims of its own token', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, text, text, (clientId, organization, scope) => {
      const jwt = tokens.issue({ ...REQUEST, clientId, organization, scope });
      expect(tokens.verify(jwt, NOW_MS)).toEqual({ clientId, organization, scope });
    }),
  );
});

test('a token with any one character changed is not genuine', () => {
  const place = fc.nat({ max: token.length - 1 });
  const character = fc.constantFrom(...'ABCXYZabcxyz0189-_.=');
  fc.assert(
    fc.property(place, character, (at, other) => {
      fc.pre(token[at] !== other);
      expect(tokens.verify(token.slice(0, at) + other + token.slice(at + 1), NOW_MS)).toBeUndefined();
    }),
  );
});
