// Which references of a document lead nowhere, by its own words alone: what others refer to is theirs to tell. Pure.
import { CONTEXT_POINTER, nodeAt } from './pointers.ts';
import { allReferencesOf } from './references.ts';
import type { LookUp, XdmDocument } from './schema-node.ts';

/** The `$ref`s without a target, as they are written, in the order of the document; none twice. */
export const strayReferencesOf = (document: XdmDocument, lookUp: LookUp): string[] =>
  allReferencesOf(document).filter((ref) => {
    const [address = '', pointer = ''] = ref.split('#', 2);
    if (pointer === CONTEXT_POINTER) return false;
    const target = address === '' ? document : lookUp(address);
    return target === undefined || nodeAt(target, pointer) === undefined;
  });
