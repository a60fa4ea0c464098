// Which other resources a document refers to, by its own words alone. Pure.
import { isObject, type XdmDocument } from './schema-node.ts';

/** Adds what stands in `value`, at any depth, in the order of the document. */
const collect = (value: unknown, found: Set<string>): void => {
  if (Array.isArray(value)) for (const member of value) collect(member, found);
  if (!isObject(value)) return;
  for (const [keyword, inner] of Object.entries(value)) {
    if (keyword === '$ref' && typeof inner === 'string') found.add(inner);
    else collect(inner, found);
  }
};

/** Every `$ref`, as it is written; none twice. */
export const allReferencesOf = (document: XdmDocument): string[] => {
  const found = new Set<string>();
  collect(document, found);
  return [...found];
};

/** The ids behind every `$ref`, without fragments and without those that stay inside the document; none twice. */
export const referencesOf = (document: XdmDocument): string[] => {
  const ids = new Set(allReferencesOf(document).map((ref) => ref.split('#')[0] ?? ''));
  ids.delete('');
  return [...ids];
};

/** The ids, and all that `next` leads to from them, in the order in which it is found; none twice, so that circles end. */
export const reachedFrom = (ids: Iterable<string>, next: (id: string) => readonly string[]): string[] => {
  const all = new Set(ids);
  // A set is walked in the order in which it grows, so what is added is followed too.
  for (const id of all) for (const other of next(id)) all.add(other);
  return [...all];
};
