// The names of compatibility mode (`xed`): what a field with an XDM prefix is called in records, mappings and descriptors.
const ADOBE_NAMESPACE = 'https://ns.adobe.com/';

const segmentsOf = (xdmName: string): readonly string[] => {
  if (xdmName.startsWith(ADOBE_NAMESPACE)) return `_${xdmName.slice(ADOBE_NAMESPACE.length)}`.split('/');
  if (xdmName.startsWith('@')) return [`_${xdmName.slice(1)}`];
  if (xdmName.startsWith('xdm:')) return [xdmName.slice('xdm:'.length)];
  const colon = xdmName.indexOf(':');
  return colon < 0 ? [xdmName] : [`_${xdmName.slice(0, colon)}`, xdmName.slice(colon + 1)];
};

/**
 * `xdm:firstName` → `['firstName']`, `@id` → `['_id']`, `repo:createDate` → `['_repo', 'createDate']`: one segment for
 * each level of nesting. A name that the rule would leave empty somewhere stays as it is.
 * @see xdm repo; xdm/api/getting-started.md (documented)
 */
export const compatibleName = (xdmName: string): readonly string[] => {
  const segments = segmentsOf(xdmName);
  return segments.every((segment) => segment !== '' && segment !== '_') ? segments : [xdmName];
};
