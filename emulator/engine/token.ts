// Access tokens of the local IMS: JWTs signed with HS256. A token is a function of its request and the secret alone, so that the
// same run issues the same tokens and a restart still knows them.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { namedHex } from '../store/ids.ts';
import { remembered } from '../store/remembered.ts';

export interface TokenRequest {
  readonly clientId: string;
  readonly organization: string;
  readonly scope: string;
  /** Absent where nothing is kept from the client. */
  readonly access?: 'read';
  /** Epoch milliseconds. */
  readonly nowMs: number;
  readonly lifetimeSeconds: number;
}

/** What a genuine token says of its bearer. */
export interface TokenClaims {
  readonly clientId: string;
  readonly organization: string;
  readonly scope: string;
  readonly access?: 'read';
}

export interface Tokens {
  readonly issue: (request: TokenRequest) => string;
  /** `undefined` for a token that is not of this secret, was changed, or has expired at `nowMs`. */
  readonly verify: (token: string, nowMs: number) => TokenClaims | undefined;
}

/** Instants and spans are milliseconds as text: clients of the real IMS read them so. */
interface Payload {
  readonly client_id: string;
  readonly user_id: string;
  readonly org: string;
  readonly scope: string;
  /** A claim of our own. */
  readonly access?: 'read';
  readonly type: 'access_token';
  readonly created_at: string;
  readonly expires_in: string;
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The only header there is: a token that names another algorithm is not ours. */
const HEADER = encoded({ alg: 'HS256', typ: 'JWT' });

const isSame = (given: string, due: string) => {
  const [one, other] = [Buffer.from(given), Buffer.from(due)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** The technical account of a client: a function of its id. */
export const userIdOf: (clientId: string) => string = remembered(
  (clientId) => `${namedHex(`user ${clientId}`, 24).toUpperCase()}@techacct.adobe.com`,
);

/** @see AEPP, field reports (inferred: the payload) */
export const createTokens = (secret: string): Tokens => {
  const signatureOf = (payload: string) =>
    createHmac('sha256', secret).update(`${HEADER}.${payload}`).digest('base64url');

  return {
    issue: ({ clientId, organization, scope, access, nowMs, lifetimeSeconds }) => {
      const payload = encoded({
        client_id: clientId,
        user_id: userIdOf(clientId),
        org: organization,
        scope,
        ...(access && { access }),
        type: 'access_token',
        created_at: String(nowMs),
        expires_in: String(lifetimeSeconds * 1000),
      } satisfies Payload);
      return `${HEADER}.${payload}.${signatureOf(payload)}`;
    },

    verify: (token, nowMs) => {
      const [header, payload = '', signature = '', ...rest] = token.split('.');
      if (header !== HEADER || rest.length > 0 || !isSame(signature, signatureOf(payload))) return undefined;
      // Signed with our secret, so it is what `issue` wrote.
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Payload;
      if (nowMs >= Number(claims.created_at) + Number(claims.expires_in)) return undefined;
      const { client_id: clientId, org: organization, scope, access } = claims;
      return { clientId, organization, scope, ...(access && { access }) };
    },
  };
};
