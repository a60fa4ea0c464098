// What a client that may only read is kept from. The permissions of the Platform are not emulated beyond that: enough for a client
// to be tried against a refusal that it cannot help.
import type { ContractDocument, Route } from '../../contracts/documents.ts';
import { refuse } from '../problems/index.ts';
import type { Scope } from '../services/service.ts';

/** A search is sent as a POST, and changes nothing. */
const isWrite = ({ method, path }: Route): boolean => method !== 'get' && !path.endsWith('/search');

/** Of the services Flow Service alone has a published refusal for it. Refuses with permission-missing. @see FE (documented) */
export const checkPermission = (document: ContractDocument, route: Route | undefined, { access }: Scope): void => {
  if (access !== 'read' || document.name !== 'flow-service' || !route) return;
  if (isWrite(route)) refuse('permission-missing', { permission: 'write' });
};
