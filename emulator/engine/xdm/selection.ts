// `meta:refProperty`: a schema may take only some fields of a group. Paths are written with compatible names
// (`/person/name/firstName`), whatever names the group itself uses; a path to an object takes all of it.
import { compatibleName } from './compatible-names.ts';
import { mergeNodes } from './merge.ts';
import { isObject, type XdmNode } from './schema-node.ts';

type Path = readonly string[];

const pathOf = (selected: string): Path =>
  selected
    .split('/')
    .filter((name) => name !== '')
    .flatMap((name) => compatibleName(name.replace(/\[\*?\]$/, '')));

const meet = (path: Path, segments: Path): boolean =>
  segments.every((segment, index) => index >= path.length || segment === path[index]);

const selectField = (name: string, field: XdmNode, paths: readonly Path[]): XdmNode | undefined => {
  const segments = compatibleName(name);
  const below = paths.filter((path) => meet(path, segments)).map((path) => path.slice(segments.length));
  if (below.length === 0) return undefined;
  return below.some((path) => path.length === 0) ? field : selectInside(field, below);
};

/**
 * The fields, those that have one compatible name as one: a group that extends another spells `person` what that spells
 * `xdm:person` (xdm/api/csv-to-schema.md, example), and what it requires there belongs to both.
 */
const joined = (properties: Readonly<Record<string, XdmNode>>): [string, XdmNode][] => {
  const fields = new Map<string, [string, XdmNode]>();
  for (const [name, field] of Object.entries(properties)) {
    const compatible = compatibleName(name).join('/');
    const [earlierName, earlier] = fields.get(compatible) ?? [];
    const full = earlierName === undefined || earlierName === compatible ? name : earlierName;
    fields.set(compatible, [full, earlier === undefined ? field : mergeNodes(earlier, field)]);
  }
  return [...fields.values()];
};

const selectInside = (node: XdmNode, paths: readonly Path[]): XdmNode | undefined => {
  if (node.items !== undefined) {
    const items = selectInside(node.items, paths);
    return items && { ...node, items };
  }
  // The keys of a map are data, not fields, so a path into one takes the map whole.
  if (node.properties === undefined) return isObject(node.additionalProperties) ? node : undefined;
  const kept = joined(node.properties).flatMap(([name, field]): [string, XdmNode][] => {
    const selected = selectField(name, field, paths);
    return selected === undefined ? [] : [[name, selected]];
  });
  const byCompatibleName = new Map(kept.map(([name]) => [compatibleName(name).join('/'), name]));
  const required = node.required?.flatMap((name) => byCompatibleName.get(compatibleName(name).join('/')) ?? []);
  return kept.length === 0
    ? undefined
    : {
        ...node,
        properties: Object.fromEntries(kept),
        ...(required && { required: [...new Set(required)] }),
      };
};

/**
 * Reduces a group to the fields that `meta:refProperty` names; without a list, or with an empty one, it stays whole.
 * @see xdm/api/csv-to-schema.md (documented); an empty list means "all" (assumed)
 */
export const selectFields = (node: XdmNode, selected: unknown): XdmNode => {
  const paths = Array.isArray(selected) ? selected.filter((path) => typeof path === 'string').map(pathOf) : [];
  return paths.length === 0 ? node : (selectInside(node, paths) ?? {});
};
