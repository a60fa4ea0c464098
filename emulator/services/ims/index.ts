// The token service. Any client is welcome unless clients are registered; then id and secret must be those of one of them.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/ims.d.ts';
import { LOCAL_ORGANIZATION } from '../../engine/tenancy.ts';
import { refuse } from '../../problems/index.ts';
import type { House, LocalClient, Scope, Service } from '../service.ts';

type Parameters = components['schemas']['TokenRequest'];

/** As the real service answers: a day less a second. */
const LIFETIME_SECONDS = 86_399;
const SCOPE = /^[\w.:/-]+$/;

const required = (parameters: Parameters, parameter: 'grant_type' | 'client_id' | 'client_secret'): string =>
  parameters[parameter] || refuse('ims-request-invalid', { parameter });

type Bearer = Pick<LocalClient, 'organization' | 'access'>;

const bearerOf = (clients: readonly LocalClient[] | undefined, clientId: string, secret: string): Bearer => {
  if (!clients) return { organization: LOCAL_ORGANIZATION };
  const client = clients.find((one) => one.clientId === clientId) ?? refuse('ims-client-unknown', {});
  if (client.clientSecret !== secret) return refuse('ims-secret-wrong', {});
  const { organization, access } = client;
  return { organization, ...(access && { access }) };
};

/** Scopes as they were asked for; an unfilled `{SCOPES}` of a sample is none. */
const scopeOf = ({ scope = '' }: Parameters): string => {
  const odd = scope.split(/[\s,]+/).find((one) => one !== '' && !SCOPE.test(one));
  return odd === undefined ? scope : refuse('ims-scope-invalid', { scope: odd });
};

export const ims = ({ controls }: House): Service => ({
  operations: {
    createToken: ({ query, body }, { nowMs }) => {
      const parameters = { ...query, ...body };
      const grantType = required(parameters, 'grant_type');
      if (grantType !== 'client_credentials') return refuse('ims-grant-unsupported', { grantType });
      const clientId = required(parameters, 'client_id');
      const bearer = bearerOf(controls.clients, clientId, required(parameters, 'client_secret'));
      const request = { clientId, ...bearer, scope: scopeOf(parameters), nowMs, lifetimeSeconds: LIFETIME_SECONDS };
      return {
        status: 200,
        body: { access_token: controls.issueToken(request), token_type: 'bearer', expires_in: LIFETIME_SECONDS },
      };
    },
  } satisfies Operations<operations, Scope>,
});
