// Follows `$ref` and `allOf` until one tree is left, still in XDM names. Must end on anything that parses as JSON:
// circles are cut, a reference that leads nowhere is noted, and what references can multiply is limited.
import { mergeFields, mergeNodes } from './merge.ts';
import { CONTEXT_POINTER, nodeAt } from './pointers.ts';
import { isObject, type LookUp, type XdmDocument, type XdmNode } from './schema-node.ts';
import { selectFields } from './selection.ts';

/** The most nodes that references may add up to, and the most of them inside each other; beyond, they stay unresolved. */
export const expansionLimits = { nodesMax: 20_000, depthMax: 256 } as const;

interface Work {
  readonly lookUp: LookUp;
  readonly references: Set<string>;
  readonly unresolved: Set<string>;
  readonly tooDeep: Set<string>;
  nodesLeft: number;
  depth: number;
}

/** Where in which resource we are; `open` holds the references that are being expanded around us. */
interface Place {
  readonly resource: XdmDocument;
  readonly id: string;
  readonly open: readonly string[];
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

// What a referenced resource says about a value. Its identity, titles and bookkeeping stay at home.
const VALUE_KEYWORDS = setOf(
  `type format enum meta:enum default pattern minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum
  multipleOf minItems maxItems uniqueItems items properties required additionalProperties meta:xdmType`,
);
// Rebuilt below with certain types, or of no meaning in a resolved tree.
const NOT_COPIED = setOf(
  `$ref allOf definitions type items properties required additionalProperties meta:xdmType meta:xdmField
  meta:referencedFrom meta:refProperty meta:license meta:titleId meta:descriptionId
  $defs anyOf oneOf not if then else contains propertyNames patternProperties dependencies dependentSchemas additionalItems`,
);
const STRINGS = ['type', 'meta:xdmType', 'meta:xdmField', 'meta:referencedFrom'];

const keywords = (node: XdmDocument, isKept: (keyword: string) => boolean): XdmDocument =>
  Object.fromEntries(Object.entries(node).filter(([keyword]) => isKept(keyword)));

const strings = (node: XdmDocument): XdmDocument =>
  keywords(node, (keyword) => STRINGS.includes(keyword) && typeof node[keyword] === 'string');

/** What is left of a node inside itself: what sort of value stands there, without what is in it. */
const cut = (target: XdmDocument): XdmNode => ({
  type: isObject(target['items']) ? 'array' : 'object',
  ...keywords(strings(target), (keyword) => keyword === 'type' || keyword === 'meta:xdmType'),
});

const expandReference = (ref: string, place: Place, work: Work): XdmNode => {
  const [address = '', pointer = ''] = ref.split('#', 2);
  if (pointer === CONTEXT_POINTER) return {};
  const id = address === '' ? place.id : address;
  const key = `${id}#${pointer}`;
  const origin = address === '' ? {} : { 'meta:referencedFrom': address };
  const resource = id === place.id ? place.resource : work.lookUp(id);
  const target = resource && nodeAt(resource, pointer);
  const isSpent = work.nodesLeft <= 0 || work.depth >= expansionLimits.depthMax;
  if (resource === undefined || target === undefined || isSpent) {
    const name = pointer === '' ? id : key;
    work.unresolved.add(name);
    if (target !== undefined) work.tooDeep.add(name);
    return origin;
  }
  if (id !== place.id) work.references.add(id);
  if (place.open.includes(key)) return { ...cut(target), ...origin };
  const expanded = expandNode(target, { resource, id, open: [...place.open, key] }, work);
  return { ...keywords(expanded, (keyword) => VALUE_KEYWORDS.has(keyword)), ...origin };
};

const expandOwn = (node: XdmDocument, place: Place, work: Work): XdmNode => {
  const { properties, items, additionalProperties, required } = node;
  const inside = (child: XdmDocument): XdmNode => expandNode(child, place, work);
  return {
    ...keywords(node, (keyword) => !NOT_COPIED.has(keyword)),
    ...strings(node),
    ...(isObject(properties) && {
      properties: mergeFields(
        Object.entries(properties).flatMap(([name, field]): [string, XdmNode][] =>
          isObject(field) ? [[name, inside(field)]] : [],
        ),
      ),
    }),
    ...(isObject(items) && { items: inside(items) }),
    ...(isObject(additionalProperties) && { additionalProperties: inside(additionalProperties) }),
    ...(typeof additionalProperties === 'boolean' && { additionalProperties }),
    ...(Array.isArray(required) && { required: required.filter((name) => typeof name === 'string') }),
  };
};

const expandNode = (node: XdmDocument, place: Place, work: Work): XdmNode => {
  if (work.depth > expansionLimits.depthMax) {
    for (const set of [work.unresolved, work.tooDeep]) set.add(`${place.id}#`);
    return {};
  }
  work.nodesLeft -= 1;
  work.depth += 1;
  const expanded = expandParts(node, place, work);
  work.depth -= 1;
  return expanded;
};

const expandParts = (node: XdmDocument, place: Place, work: Work): XdmNode => {
  const { $ref, allOf } = node;
  const referenced = typeof $ref === 'string' ? expandReference($ref, place, work) : {};
  const parts = Array.isArray(allOf) ? allOf.filter(isObject) : [];
  return [
    ...parts.map((part) => selectFields(expandNode(part, place, work), part['meta:refProperty'])),
    expandOwn(node, place, work),
  ].reduce(mergeNodes, referenced);
};

/** One tree of everything that a resource holds, depth first in the order of `allOf`, in the names of its documents. */
export const expand = (resource: XdmDocument, lookUp: LookUp) => {
  const id = typeof resource['$id'] === 'string' ? resource['$id'] : '';
  const work: Work = {
    lookUp,
    references: new Set(),
    unresolved: new Set(),
    tooDeep: new Set(),
    nodesLeft: expansionLimits.nodesMax,
    depth: 0,
  };
  const node = expandNode(resource, { resource, id, open: [`${id}#`] }, work);
  return { node, references: [...work.references], unresolved: [...work.unresolved], tooDeep: [...work.tooDeep] };
};
