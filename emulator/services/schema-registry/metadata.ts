// Who made a resource of the registry and who changed it last, which state of it this is, and of which library. Pure.
import type { components } from '../../../contracts/types/schema-registry.d.ts';
import { registryEtag } from '../../store/ids.ts';
import type { Scope } from '../service.ts';

type Metadata = components['schemas']['RegistryMetadata'];

/** What is known besides the resource. */
export interface Writing {
  readonly scope: Scope;
  readonly libraryVersion: string;
}

/** Of the `revision`-th state; `before`: that of the state before. @see SR (documented) */
export const metadataOf = (
  id: string,
  revision: number,
  { scope: { nowMs, clientId, userId }, libraryVersion }: Writing,
  before?: Metadata,
): Metadata => ({
  'repo:createdDate': nowMs,
  'repo:lastModifiedDate': nowMs,
  'xdm:createdClientId': clientId,
  'xdm:lastModifiedClientId': clientId,
  'xdm:createdUserId': userId,
  'xdm:lastModifiedUserId': userId,
  ...before,
  ...(before && {
    'repo:lastModifiedDate': nowMs,
    'xdm:lastModifiedClientId': clientId,
    'xdm:lastModifiedUserId': userId,
  }),
  eTag: registryEtag(id, revision, nowMs),
  'meta:globalLibVersion': libraryVersion,
});
