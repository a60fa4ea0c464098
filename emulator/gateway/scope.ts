// From headers to scope: who asks, for which organization and sandbox. The gateway's checks stand here in their order:
// token, key, organization, sandbox (the media type comes with the body).
import { LOCAL_ORGANIZATION, type Tenancy, type TenantSandbox } from '../engine/tenancy.ts';
import { userIdOf } from '../engine/token.ts';
import { refuse } from '../problems/index.ts';
import type { Scope } from '../services/service.ts';
import type { Switches } from '../switches.ts';
import type { Call } from './call.ts';

/** `off`: headers are not asked for; `shape`: they must look right; `strict`: the token must be of the local IMS. */
export type Auth = 'off' | 'shape' | 'strict';

/** What a verified token of the local IMS says of its bearer. */
export interface TokenClaims {
  readonly clientId: string;
  readonly organization: string;
  /** Separated by commas or blanks. */
  readonly scope: string;
  readonly access?: 'read';
}

export interface ScopeRules {
  readonly auth: Auth;
  readonly switches: Switches;
  /** The claims of a token that is genuine and unexpired at `nowMs`. */
  readonly verifyToken: (token: string, nowMs: number) => TokenClaims | undefined;
  readonly tenancy: Tenancy;
}

export interface Incoming {
  readonly call: Call;
  /** Scheme, host and port under which it came. */
  readonly origin: string;
  readonly requestId: string;
  readonly nowMs: number;
}

const LOCAL_CLIENT = 'aep-local';
const ORGANIZATION = /^[^@\s{}]+@AdobeOrg$/;
const STRICT_ORGANIZATION = /^[0-9A-Fa-f]{24}@AdobeOrg$/;
const PLACEHOLDER = /[{}]/;
/** The scopes of which the Platform needs one: that of a client's credentials, and the metascope of a JWT. */
const OPENING_SCOPES = ['read_organizations', 'ent_dataservices_sdk'];
/** What a service token sends for a query across sandboxes. */
const ALL_SANDBOXES = '*';

// The bodies of these refusals are wire constants: what was wrong is told in the hint.
const because = (hint: string) => ({ hint });

const tokenOf = (authorization: string | undefined): string => {
  if (!authorization) return refuse('token-missing', {}, because('send Authorization: Bearer TOKEN'));
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization.trim()) ?? [];
  if (token === undefined) return refuse('token-invalid', {}, because('the form is Authorization: Bearer TOKEN'));
  return PLACEHOLDER.test(token)
    ? refuse('token-invalid', {}, because('the token is a placeholder that nobody has filled'))
    : token;
};

const keyOf = (key: string | undefined): string => {
  if (!key) return refuse('key-missing', {}, because('send the id of your client in x-api-key'));
  return PLACEHOLDER.test(key)
    ? refuse('key-invalid', {}, because('x-api-key is a placeholder that nobody has filled'))
    : key;
};

const organizationOf = (organization: string | undefined, auth: Auth): string => {
  if (!organization) return refuse('organization-missing', {}, because('send your organization in x-gw-ims-org-id'));
  const form = auth === 'strict' ? STRICT_ORGANIZATION : ORGANIZATION;
  return form.test(organization)
    ? organization
    : refuse(
        'organization-malformed',
        {},
        because(`x-gw-ims-org-id is ${organization}, not of the form ${form.source}`),
      );
};

/** A client that asked for no scope has those of its credentials, as OAuth leaves it to the server. */
const checkScope = ({ scope }: TokenClaims): void => {
  if (scope === '') return;
  const granted = scope.split(/[\s,]+/);
  if (OPENING_SCOPES.some((one) => granted.includes(one))) return;
  refuse(
    'token-scope-insufficient',
    {},
    because(`the token was issued without the scope ${OPENING_SCOPES.join(' or ')}`),
  );
};

const callerOf = ({ call, nowMs }: Incoming, { auth, verifyToken }: ScopeRules) => {
  if (auth === 'off') {
    return {
      clientId: call.header('x-api-key') || LOCAL_CLIENT,
      org: call.header('x-gw-ims-org-id') || LOCAL_ORGANIZATION,
    };
  }
  const token = tokenOf(call.header('authorization'));
  const claims = auth === 'strict' ? verifyToken(token, nowMs) : undefined;
  if (auth === 'strict' && !claims) {
    return refuse('token-invalid', {}, because('the token has expired, or POST /ims/token/v3 did not issue it'));
  }
  const clientId = keyOf(call.header('x-api-key'));
  if (claims && claims.clientId !== clientId) {
    return refuse('key-invalid', {}, because(`the token was issued to ${claims.clientId}`));
  }
  const org = organizationOf(call.header('x-gw-ims-org-id'), auth);
  if (claims && claims.organization !== org) {
    return refuse('organization-mismatch', {}, because(`the token was issued for ${claims.organization}`));
  }
  if (claims) checkScope(claims);
  return { clientId, org, ...(claims?.access && { access: claims.access }) };
};

/** A sandbox can be worked in while it is active: one that is made, emptied or gone is as good as not there (assumed). */
const active = (sandbox: TenantSandbox | undefined, sandboxName: string): TenantSandbox => {
  if (sandbox?.state === 'active') return sandbox;
  return refuse(
    'sandbox-unknown',
    { sandboxName },
    sandbox ? because(`the sandbox ${sandboxName} is ${sandbox.state}`) : {},
  );
};

const sandboxOf = ({ call, nowMs }: Incoming, { switches, tenancy }: ScopeRules, org: string): TenantSandbox => {
  if (call.header('x-sandbox-id') !== undefined) return refuse('sandbox-id-not-allowed', {});
  const name = call.header('x-sandbox-name');
  if (name === ALL_SANDBOXES)
    return refuse('sandbox-value-restricted', { headerName: 'x-sandbox-name', headerValue: name });
  if (name) return active(tenancy.sandboxNamed(org, name, nowMs), name);
  if (switches['missing-sandbox-header'] === 'refuse') return refuse('sandbox-header-missing', {});
  const standing = tenancy.defaultSandboxOf(org, nowMs);
  return active(standing, standing?.name ?? '');
};

const scopeIn = (
  { requestId, nowMs, origin }: Incoming,
  { org, clientId, access }: ReturnType<typeof callerOf>,
  sandbox: Pick<TenantSandbox, 'name' | 'id'>,
): Scope => ({
  // Member by member: to copy from other objects takes a tenth of the time of a read.
  org,
  clientId,
  userId: userIdOf(clientId),
  sandbox: sandbox.name,
  sandboxId: sandbox.id,
  requestId,
  nowMs,
  origin,
  ...(access && { access }),
});

/**
 * The scope of a request to a Platform service.
 * Refuses with token-missing, token-invalid, key-missing, key-invalid, organization-missing, organization-malformed,
 * organization-mismatch, token-scope-insufficient, sandbox-id-not-allowed, sandbox-value-restricted, sandbox-unknown, sandbox-header-missing.
 * @see TR and FE for the refusals; their order is assumed.
 */
export const scopeOf = (incoming: Incoming, rules: ScopeRules): Scope => {
  const caller = callerOf(incoming, rules);
  return scopeIn(incoming, caller, sandboxOf(incoming, rules, caller.org));
};

/**
 * The scope of a request that is of no sandbox; a name in its header is taken down as it is (assumed: SB lists that header for a part of
 * these operations, and who asks for a sandbox that is only being made must be answered). Refuses as `scopeOf` does for all but it.
 */
export const organizationScopeOf = (incoming: Incoming, rules: ScopeRules): Scope =>
  scopeIn(incoming, callerOf(incoming, rules), { name: incoming.call.header('x-sandbox-name') ?? '', id: '' });

/**
 * A write comes in its turn: its sandbox may have been deleted, or be reset, since the scope was made. Refuses with sandbox-unknown.
 */
export const checkSandbox = (
  { org, sandbox, sandboxId, nowMs }: Scope,
  { tenancy }: Pick<ScopeRules, 'tenancy'>,
): void => {
  if (sandboxId !== '') active(tenancy.sandboxNamed(org, sandbox, nowMs), sandbox);
};
