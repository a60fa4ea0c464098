// `--client ID:SECRET:ORG`, a client of the local IMS as it is typed; `:read` behind it, one that may only read.
import type { LocalClient } from '../services/service.ts';
import { CommandFailure } from './failure.ts';

const EXAMPLE = '--client my-client:my-secret:0123456789ABCDEF01234567@AdobeOrg';

export const clientOf = (text: string): LocalClient => {
  const [clientId, clientSecret, organization, access, ...rest] = text.split(':');
  const isWhole = clientId && clientSecret && organization && rest.length === 0;
  if (isWhole && access === undefined) return { clientId, clientSecret, organization };
  if (isWhole && access === 'read') return { clientId, clientSecret, organization, access };
  // What comes behind the id may be the secret.
  const shown = clientSecret === undefined ? text : `${clientId}:…`;
  throw new CommandFailure(`--client ${shown} is not ID:SECRET:ORG, nor ID:SECRET:ORG:read. Type ${EXAMPLE}`);
};
