// What a request for a token says, wherever it says it: in the form, in the query string, or as Basic authorization. Pure.
import type { components } from '../../../contracts/types/ims.d.ts';
import { refuse } from '../../problems/index.ts';

type Schemas = components['schemas'];

/** All that any of the token operations reads. */
export type Parameters = Schemas['TokenRequest'] & Schemas['ExchangeRequest'];

interface Sent {
  readonly query: Parameters;
  readonly body?: Parameters | undefined;
  readonly headers?: { readonly Authorization?: string };
}

/** Id and secret of Basic authorization; whatever else stands in that header is for somebody else. */
const basicOf = (authorization = ''): Parameters => {
  const [, encoded] = /^Basic +([\w+/=-]+)$/i.exec(authorization.trim()) ?? [];
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? [];
  return id === undefined || secret === undefined ? {} : { client_id: id, client_secret: secret };
};

/** Where one is sent twice the form counts, and the header least. */
export const parametersOf = ({ query, body, headers }: Sent): Parameters => ({
  ...basicOf(headers?.Authorization),
  ...query,
  ...body,
});

/** Refuses with ims-request-invalid where it is missing or empty. */
export const required = (
  parameters: Parameters,
  parameter: 'grant_type' | 'client_id' | 'client_secret' | 'code',
): string => parameters[parameter] || refuse('ims-request-invalid', { parameter });
