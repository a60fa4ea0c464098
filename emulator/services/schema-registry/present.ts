// A resource as one view shows it. Pure: what is stored goes in, what is answered comes out.
import { withDeprecated } from '../../engine/xdm/deprecated.ts';
import { flattened } from '../../engine/xdm/flat.ts';
import { resolveSchema } from '../../engine/xdm/resolve.ts';
import { isObject, type LookUp, type XdmDocument } from '../../engine/xdm/schema-node.ts';
import type { View } from './accept.ts';

const TEXTS = new Set(['title', 'description']);
/** The keys inside these are names that somebody chose: a field may well be called `title`. */
const NAMED_NODES = new Set(['properties', 'definitions']);

const inside = (keyword: string, value: unknown): unknown => {
  if (NAMED_NODES.has(keyword) && isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, node]) => [name, nodeWithoutTexts(node)]));
  }
  if (keyword === 'allOf' && Array.isArray(value)) return value.map(nodeWithoutTexts);
  return keyword === 'items' || keyword === 'additionalProperties' ? nodeWithoutTexts(value) : value;
};

const nodeWithoutTexts = (node: unknown): unknown => (isObject(node) ? withoutTexts(node) : node);

const withoutTexts = (node: XdmDocument): XdmDocument =>
  Object.fromEntries(
    Object.entries(node)
      .filter(([keyword]) => !TEXTS.has(keyword))
      .map(([keyword, value]) => [keyword, inside(keyword, value)]),
  );

/** Beside one of its fields, what a descriptor calls it by. */
const isDeprecation = (descriptor: XdmDocument): boolean => descriptor['@type'] === 'xdm:descriptorDeprecated';

const deprecatedPaths = (descriptors: readonly XdmDocument[]): string[] =>
  descriptors
    .filter(isDeprecation)
    .flatMap((descriptor) => descriptor['xdm:sourceProperty'])
    .filter((path) => typeof path === 'string');

const resolved = (resource: XdmDocument, { names, flat, deprecated }: View, sources: Sources): XdmDocument => {
  const { allOf: _allOf, items: _items, definitions: _definitions, ...identity } = resource;
  const { properties, required, items } = resolveSchema(resource, sources.lookUp, names);
  if (items) return { ...identity, items };
  const marked = deprecated ? withDeprecated(properties, deprecatedPaths(sources.descriptors())) : properties;
  const shown = flat ? flattened(marked) : marked;
  const stillNamed = flat ? required.filter((name) => Object.hasOwn(shown, name)) : required;
  return { ...identity, properties: shown, ...(stillNamed.length > 0 && { required: stillNamed }) };
};

/** What a list shows of a resource where it is asked for ids. */
export const summaryOf = (resource: XdmDocument): XdmDocument =>
  Object.fromEntries(['$id', 'meta:altId', 'version', 'title'].map((name) => [name, resource[name]]));

/** Where a view finds what is not in the resource itself: what it refers to, and what describes it. */
export interface Sources {
  readonly lookUp: LookUp;
  /** The oldest first. */
  readonly descriptors: () => readonly XdmDocument[];
}

export const present = (resource: XdmDocument, view: View, sources: Sources): XdmDocument => {
  const shown = view.content === 'resolved' ? resolved(resource, view, sources) : resource;
  const described = view.descriptors ? { ...shown, 'meta:descriptors': sources.descriptors() } : shown;
  return view.texts ? described : withoutTexts(described);
};
