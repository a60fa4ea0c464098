// `--client ID:SECRET:ORG`, a client of the local IMS as it is typed.
import type { LocalClient } from '../services/service.ts';
import { CommandFailure } from './failure.ts';

const EXAMPLE = '--client my-client:my-secret:0123456789ABCDEF01234567@AdobeOrg';

export const clientOf = (text: string): LocalClient => {
  const [clientId, clientSecret, organization, ...rest] = text.split(':');
  if (clientId && clientSecret && organization && rest.length === 0) return { clientId, clientSecret, organization };
  // What comes behind the id may be the secret.
  const shown = clientSecret === undefined ? text : `${clientId}:…`;
  throw new CommandFailure(`--client ${shown} is not ID:SECRET:ORG. Type ${EXAMPLE}`);
};
