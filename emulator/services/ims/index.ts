// The token service. Any client is welcome unless clients are registered; then id and secret must be those of one of them.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/ims.d.ts';
import { LOCAL_ORGANIZATION } from '../../engine/tenancy.ts';
import { refuse } from '../../problems/index.ts';
import type { House, LocalClient, Scope, Service } from '../service.ts';
import { readAssertion } from './assertion.ts';
import { type Parameters, parametersOf, required } from './parameters.ts';

/** As the real service answers: a day less a second. */
const LIFETIME_SECONDS = 86_399;
const SCOPE = /^[\w.:/-]+$/;
const PLACEHOLDER = /[{}]/;

type Bearer = Pick<LocalClient, 'clientId' | 'access'> & { readonly organization?: string };

/** Scopes as they were asked for; an unfilled `{SCOPES}` of a sample is none. */
const scopeOf = ({ scope = '' }: Parameters): string => {
  const odd = scope.split(/[\s,]+/).find((one) => one !== '' && !SCOPE.test(one));
  return odd === undefined ? scope : refuse('ims-scope-invalid', { scope: odd });
};

/** What each grant asks for beside client and secret. Nobody signs in, so a code cannot be known, only be there. */
const GRANTS: ReadonlyMap<string, (parameters: Parameters) => void> = new Map([
  ['client_credentials', () => {}],
  [
    'authorization_code',
    (parameters) => {
      if (PLACEHOLDER.test(required(parameters, 'code'))) refuse('ims-code-invalid', {});
    },
  ],
]);

export const ims = ({ controls, switches }: House): Service => {
  /** Without an organization where nobody has registered it. */
  const bearerOf = (parameters: Parameters): Bearer => {
    const clientId = required(parameters, 'client_id');
    const secret = required(parameters, 'client_secret');
    if (!controls.clients) return { clientId };
    const client = controls.clients.find((one) => one.clientId === clientId) ?? refuse('ims-client-unknown', {});
    if (client.clientSecret !== secret)
      refuse(switches['wrong-client-secret'] === '401' ? 'ims-secret-unauthorized' : 'ims-secret-wrong', {});
    const { organization, access } = client;
    return { clientId, organization, ...(access && { access }) };
  };

  const tokenFor = (bearer: Bearer, scope: string, { nowMs }: Scope) => ({
    access_token: controls.issueToken({
      ...{ organization: LOCAL_ORGANIZATION, ...bearer },
      ...{ scope, nowMs, lifetimeSeconds: LIFETIME_SECONDS },
    }),
    token_type: 'bearer' as const,
  });

  const granted = (parameters: Parameters, scope: Scope): { status: 200; body: components['schemas']['Token'] } => {
    const grantType = required(parameters, 'grant_type');
    const checkGrant = GRANTS.get(grantType) ?? refuse('ims-grant-unsupported', { grantType });
    const bearer = bearerOf(parameters);
    checkGrant(parameters);
    return {
      status: 200,
      body: { ...tokenFor(bearer, scopeOf(parameters), scope), expires_in: LIFETIME_SECONDS },
    };
  };

  return {
    operations: {
      createToken: (input, scope) => granted(parametersOf(input), scope),
      createTokenByCode: (input, scope) => granted(parametersOf(input), scope),
      createTokenV2: (input, scope) => granted(parametersOf(input), scope),

      createTokenByJwt: (input, scope) => {
        const parameters = parametersOf(input);
        const bearer = bearerOf(parameters);
        const { organization, scopes } = readAssertion(parameters.jwt_token, bearer.clientId, scope.nowMs);
        if (bearer.organization !== undefined && bearer.organization !== organization)
          refuse('ims-claim-invalid', { claim: 'iss', value: organization, expected: bearer.organization });
        const token = tokenFor({ ...bearer, organization }, scopes.join(','), scope);
        return { status: 200, body: { ...token, expires_in: LIFETIME_SECONDS * 1000 } };
      },
    } satisfies Operations<operations, Scope>,
  };
};
