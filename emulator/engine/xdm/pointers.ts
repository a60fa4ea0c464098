// What the fragment of a `$ref` points to inside a document. Pure.
import { isObject, own, type XdmDocument } from './schema-node.ts';

/** The JSON-LD context says which prefixes may occur and holds no field (xdm repo): nobody need have it. */
export const CONTEXT_POINTER = '/definitions/@context';

/** The node behind a JSON pointer; the whole document behind an empty one. */
export const nodeAt = (resource: XdmDocument, pointer: string): XdmDocument | undefined => {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, token) => (isObject(value) ? own(value, token.replaceAll('~1', '/').replaceAll('~0', '~')) : undefined),
      resource,
    );
  return isObject(found) ? found : undefined;
};
