// A resource as one view shows it. Pure: what is stored goes in, what is answered comes out.
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

const resolved = (resource: XdmDocument, names: View['names'], lookUp: LookUp): XdmDocument => {
  const { allOf: _allOf, definitions: _definitions, ...identity } = resource;
  const { properties, required } = resolveSchema(resource, lookUp, names);
  return { ...identity, properties, ...(required.length > 0 && { required }) };
};

const summary = (resource: XdmDocument): XdmDocument =>
  Object.fromEntries(['$id', 'meta:altId', 'version', 'title'].map((name) => [name, resource[name]]));

/** `lookUp` finds what the resource refers to; only a resolved view asks for it. */
export const present = (resource: XdmDocument, { names, content, texts }: View, lookUp: LookUp): XdmDocument => {
  if (content === 'summary') return summary(resource);
  const shown = content === 'resolved' ? resolved(resource, names, lookUp) : resource;
  return texts ? shown : withoutTexts(shown);
};
