// Two definitions of one field become one. Objects grow together, which is how two groups share `_tenant` or `person`;
// of two that disagree about the type, the later one stands.
import { isObject, type XdmNode } from './schema-node.ts';

/** Joins two definitions of the same field: the later wins, keyword by keyword. */
export const mergeNodes = (earlier: XdmNode, later: XdmNode): XdmNode => {
  if (earlier.type !== undefined && later.type !== undefined && earlier.type !== later.type) return later;
  return {
    ...earlier,
    ...later,
    ...(earlier.properties &&
      later.properties && {
        properties: mergeFields([...Object.entries(earlier.properties), ...Object.entries(later.properties)]),
      }),
    ...(earlier.required && later.required && { required: [...new Set([...earlier.required, ...later.required])] }),
    ...(earlier.items && later.items && { items: mergeNodes(earlier.items, later.items) }),
    ...(isObject(earlier.additionalProperties) &&
      isObject(later.additionalProperties) && {
        additionalProperties: mergeNodes(earlier.additionalProperties, later.additionalProperties),
      }),
  };
};

/** Gathers named fields into `properties`; a name that comes again is merged and keeps its first place. */
export const mergeFields = (fields: Iterable<readonly [string, XdmNode]>): Record<string, XdmNode> => {
  const merged = new Map<string, XdmNode>();
  for (const [name, field] of fields) {
    const earlier = merged.get(name);
    merged.set(name, earlier === undefined ? field : mergeNodes(earlier, field));
  }
  return Object.fromEntries(merged);
};
