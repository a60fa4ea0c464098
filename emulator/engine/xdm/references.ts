// Which other resources a document refers to, by its own words alone. Pure.
import { isObject, type XdmDocument } from './schema-node.ts';

/** Adds what stands in `value`, at any depth, in the order of the document. */
const collect = (value: unknown, found: Set<string>): void => {
  if (Array.isArray(value)) for (const member of value) collect(member, found);
  if (!isObject(value)) return;
  for (const [keyword, inner] of Object.entries(value)) {
    if (keyword === '$ref' && typeof inner === 'string') found.add(inner.split('#')[0] ?? '');
    else collect(inner, found);
  }
};

/** The ids behind every `$ref`, without fragments and without those that stay inside the document; none twice. */
export const referencesOf = (document: XdmDocument): string[] => {
  const found = new Set<string>();
  collect(document, found);
  found.delete('');
  return [...found];
};
