// The token: fetched from IMS when first needed, kept until shortly before it ends, asked for once however many wait for it.
import createClient from 'openapi-fetch';
import type { components, paths } from '../contracts/types/ims.d.ts';
import { refusalOf } from './refusal.ts';
import type { Send } from './retry.ts';
import type { Timing } from './timing.ts';
import { unwrap } from './unwrap.ts';

/** Of the client credentials grant of IMS. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Scopes separated by commas, such as `openid,AdobeID,read_organizations`. */
  readonly scope: string;
}

export interface Tokens {
  /** The token to send. Throws PlatformRefusal when IMS refuses. */
  readonly current: () => Promise<string>;
  /** Forgets a token that was refused; whether another can be had. */
  readonly drop: (refused: string) => boolean;
}

const REFRESH_BEFORE_END_MS = 60_000;
const TOKEN_NOT_VALID = '401013';

interface Held {
  readonly token: string;
  readonly refreshAtMs: number;
}

/** A token that the caller brings and looks after. */
export const fixedToken = (token: string): Tokens => ({ current: async () => token, drop: () => false });

const held = (answer: components['schemas']['Token'], askedAtMs: number): Held => ({
  token: answer.access_token,
  refreshAtMs: askedAtMs + answer.expires_in * 1000 - REFRESH_BEFORE_END_MS,
});

/** Tokens of the client credentials grant of IMS at `imsUrl`, each used until 60 s before its end. */
export const imsTokens = (credentials: Credentials, imsUrl: string, send: Send, timing: Timing): Tokens => {
  const ims = createClient<paths>({ baseUrl: `${imsUrl}/ims`, fetch: send });
  let last: Held | undefined;
  let asking: Promise<Held> | undefined;

  const ask = async (): Promise<Held> => {
    const askedAtMs = timing.nowMs();
    const { clientId, clientSecret, scope } = credentials;
    const answer = await unwrap(
      ims.POST('/token/v3', {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope },
      }),
    );
    return held(answer, askedAtMs);
  };

  const current = async (): Promise<string> => {
    if (last && timing.nowMs() < last.refreshAtMs) return last.token;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    last = await asking;
    return last.token;
  };

  const drop = (refused: string): boolean => {
    if (last?.token === refused) last = undefined;
    return true;
  };

  return { current, drop };
};

const isTokenRefused = async (response: Response): Promise<boolean> => {
  if (response.status !== 401) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return refusalOf(response, body).code === TOKEN_NOT_VALID;
};

const withToken = (request: Request, token: string): Request => {
  const signed = request.clone();
  signed.headers.set('Authorization', `Bearer ${token}`);
  return signed;
};

/** Signs each request; where the gateway says 401013, drops the token and tries once more with a new one. */
export const authorized =
  (send: Send, tokens: Tokens): Send =>
  async (request) => {
    const token = await tokens.current();
    const response = await send(withToken(request, token));
    if (!(await isTokenRefused(response)) || !tokens.drop(token)) return response;
    await response.body?.cancel();
    return send(withToken(request, await tokens.current()));
  };
