// The two ids of a resource. Pure.

const NAMESPACE = 'https://ns.adobe.com/';

/** `$id` for either id: `_tenant.schemas.hex`, with or without its underscore, is an altId. */
export const schemaIdOf = (idOrAltId: string): string =>
  /^https?:\/\//.test(idOrAltId) ? idOrAltId : NAMESPACE + idOrAltId.replace(/^_/, '').replaceAll('.', '/');

/** `meta:altId` for an `$id`: the namespace, or the scheme of a foreign id, gives way to an underscore, slashes to dots. */
export const altIdOf = (id: string): string =>
  `_${id
    .replace(NAMESPACE, '')
    .replace(/^https?:\/\//, '')
    .replaceAll('/', '.')}`;
