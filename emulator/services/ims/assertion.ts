// The JWT by which a service account asks for a token: its claims read and judged. The signature is not: that would take the
// certificate of the client, which the emulator has no way to be given. Pure.
import { isObject } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';

/** What a JWT that may be exchanged says. */
export interface Assertion {
  readonly organization: string;
  /** The metascopes, in the order of their claims. */
  readonly scopes: readonly string[];
}

type Claims = Readonly<Record<string, unknown>>;

const ORGANIZATION = /^[^@\s{}]+@AdobeOrg$/;
const TECHNICAL_ACCOUNT = /^[^@\s{}]+@techacct\.adobe\.com$/;
/** IMS stands under any host: that of the Platform, or of an emulator. */
const AUDIENCE = /^https?:\/\/[^/\s]+\/c\/(.+)$/;
const METASCOPE = /^https?:\/\/[^/\s]+\/s\/([\w.]+)$/;
const SHOWN_MAX = 80;

const decoded = (part: string): Claims => {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    if (isObject(value)) return value;
  } catch {
    // Told below, as what is JSON and no object is.
  }
  return refuse('ims-jwt-unreadable', { expected: 'a header and claims that are JSON objects in Base64' });
};

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'missing').slice(0, SHOWN_MAX);

const textOf = (claims: Claims, claim: string, form: RegExp, expected: string): string => {
  const value = claims[claim];
  return typeof value === 'string' && form.test(value)
    ? value
    : refuse('ims-claim-invalid', { claim, value: shown(value), expected });
};

const checkExpiry = ({ exp }: Claims, nowMs: number): void => {
  if (!Number.isInteger(exp)) refuse('ims-jwt-unreadable', { expected: 'exp as a whole number of seconds since 1970' });
  if (Number(exp) * 1000 <= nowMs)
    refuse('ims-jwt-expired', { exp: Number(exp), nowSeconds: Math.floor(nowMs / 1000) });
};

const scopesOf = (claims: Claims): readonly string[] => {
  const scopes = Object.entries(claims).flatMap(([name, value]) => {
    const [, scope] = METASCOPE.exec(name) ?? [];
    return scope !== undefined && value === true ? [scope] : [];
  });
  return scopes.length > 0 ? scopes : refuse('ims-metascope-missing', {});
};

/**
 * What `jwt` says for the client, as of `nowMs` (epoch milliseconds). Refuses with ims-jwt-unreadable, ims-signature-invalid,
 * ims-jwt-expired, ims-audience-wrong, ims-claim-invalid, ims-metascope-missing.
 * @see IMS (documented: claims and words of refusal; assumed: the order in which they are looked at)
 */
export const readAssertion = (jwt: string | undefined, clientId: string, nowMs: number): Assertion => {
  const [header, payload, signature, ...rest] = (jwt ?? '').split('.');
  if (!header || !payload || !signature || rest.length > 0)
    return refuse('ims-jwt-unreadable', { expected: 'jwt_token with header, claims and signature between two dots' });
  const { alg } = decoded(header);
  const claims = decoded(payload);
  if (alg !== 'RS256') refuse('ims-signature-invalid', { alg: shown(alg) });
  checkExpiry(claims, nowMs);
  const [, audience] = AUDIENCE.exec(typeof claims['aud'] === 'string' ? claims['aud'] : '') ?? [];
  if (audience !== clientId) refuse('ims-audience-wrong', { audience: shown(claims['aud']), clientId });
  textOf(claims, 'sub', TECHNICAL_ACCOUNT, 'ACCOUNT@techacct.adobe.com');
  const organization = textOf(claims, 'iss', ORGANIZATION, 'ORG@AdobeOrg');
  return { organization, scopes: scopesOf(claims) };
};
