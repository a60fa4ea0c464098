// A tree of fields as one level, each leaf under the whole way to it: `xdm:person/xdm:name/xdm:firstName`. Pure.
import type { XdmNode } from './schema-node.ts';

type Fields = Readonly<Record<string, XdmNode>>;

const leaves = (fields: Fields, way: string): [string, XdmNode][] =>
  Object.entries(fields).flatMap(([name, field]): [string, XdmNode][] =>
    field.properties && Object.keys(field.properties).length > 0
      ? leaves(field.properties, `${way}${name}/`)
      : [[way + name, field]],
  );

/** Lists and maps are leaves: what is in them has no name of its own. @see AEPP (documented) */
export const flattened = (fields: Fields): Record<string, XdmNode> => Object.fromEntries(leaves(fields, ''));
