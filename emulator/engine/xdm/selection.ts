// `meta:refProperty`: a schema may take only some fields of a group. Paths are written with compatible names
// (`/person/name/firstName`), whatever names the group itself uses; a path to an object takes all of it.
import { compatibleName } from './compatible-names.ts';
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

const selectInside = (node: XdmNode, paths: readonly Path[]): XdmNode | undefined => {
  if (node.items !== undefined) {
    const items = selectInside(node.items, paths);
    return items && { ...node, items };
  }
  // The keys of a map are data, not fields, so a path into one takes the map whole.
  if (node.properties === undefined) return isObject(node.additionalProperties) ? node : undefined;
  const kept = Object.entries(node.properties).flatMap(([name, field]): [string, XdmNode][] => {
    const selected = selectField(name, field, paths);
    return selected === undefined ? [] : [[name, selected]];
  });
  const names = new Set(kept.map(([name]) => name));
  return kept.length === 0
    ? undefined
    : {
        ...node,
        properties: Object.fromEntries(kept),
        ...(node.required && { required: node.required.filter((name) => names.has(name)) }),
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
