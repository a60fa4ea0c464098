// A class, group, data type or schema → the one tree of fields that `xed-full` shows, records are checked against and
// mapping destinations are looked up in. Pure; nothing is refused: what is missing is returned as data.
import { compatibleName } from './compatible-names.ts';
import { expand } from './expand.ts';
import { mergeFields } from './merge.ts';
import { jsonTypeOf, xdmTypeOf } from './node-types.ts';
import { isObject, type LookUp, type ResolvedSchema, type XdmDocument, type XdmNode } from './schema-node.ts';

type Naming = (xdmName: string) => readonly string[];

const namings = { xed: compatibleName, xdm: (xdmName) => [xdmName] } satisfies Record<string, Naming>;

/** Sets a field under its segments: `repo:createDate` becomes `createDate` inside an object `_repo`. */
const nest = (segments: readonly string[], field: XdmNode, isRequired: boolean): [string, XdmNode] => {
  const [name = '', ...rest] = segments;
  if (rest.length === 0) return [name, field];
  const [innerName, inner] = nest(rest, field, isRequired);
  const required = isRequired && { required: [innerName] };
  return [name, { type: 'object', 'meta:xdmType': 'object', properties: { [innerName]: inner }, ...required }];
};

const nameFields = (node: XdmNode, naming: Naming): Record<string, XdmNode> => {
  const required = new Set(node.required);
  return mergeFields(
    Object.entries(node.properties ?? {}).map(([xdmName, child]) => {
      const segments = naming(xdmName);
      const field = finish(child, naming);
      const isRenamed = segments.length > 1 || segments[0] !== xdmName;
      return nest(segments, isRenamed ? { ...field, 'meta:xdmField': xdmName } : field, required.has(xdmName));
    }),
  );
};

/** Gives names and types to a node and everything inside it. */
const finish = (node: XdmNode, naming: Naming): XdmNode => {
  const type = jsonTypeOf(node);
  const xdmType = xdmTypeOf(node);
  const { additionalProperties } = node;
  return {
    ...node,
    ...(type !== undefined && { type }),
    ...(node.properties && { properties: nameFields(node, naming) }),
    ...(node.required && { required: [...new Set(node.required.flatMap((name) => naming(name).slice(0, 1)))] }),
    ...(node.items && { items: finish(node.items, naming) }),
    ...(isObject(additionalProperties) && { additionalProperties: finish(additionalProperties, naming) }),
    ...(xdmType !== undefined && { 'meta:xdmType': xdmType }),
  };
};

/**
 * Resolves a resource into one tree: references followed, data types in place, names and `meta:xdmType` computed.
 * `names` chooses between compatible names (`xed`) and those of the XDM documents (`xdm`). Never throws on JSON whose
 * nesting the parser itself can bear: see `unresolved` for what was not found.
 * @see xdm/api/getting-started.md (documented); xdm repo for the documents
 */
export const resolveSchema = (
  resource: XdmDocument,
  lookUp: LookUp,
  names: keyof typeof namings = 'xed',
): ResolvedSchema => {
  const { node, references, unresolved, tooDeep } = expand(resource, lookUp);
  const { properties = {}, required = [], items } = finish(node, namings[names]);
  return { properties, required, ...(items && { items }), unresolved, tooDeep, references };
};
