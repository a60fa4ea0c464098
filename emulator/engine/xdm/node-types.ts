// From JSON Schema to the type that XDM names in `meta:xdmType`.
// The JSON type always wins: what a client declares only narrows it (which integer, or a map).
import { isObject, type XdmNode } from './schema-node.ts';

/**
 * What a value of each integer type may be, beside the bounds of its own field.
 * @see xdm/schema/field-constraints.md (documented), which prints 2147483648 for `int` (disputed): 32 bits hold one less.
 */
export const integerRanges: Readonly<Record<string, readonly [minimum: number, maximum: number]>> = {
  byte: [-128, 128],
  short: [-32768, 32767],
  int: [-2147483648, 2147483647],
  long: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

// The largest bound, on either side, with which a field still has the type. Only one bounded on both sides is small.
const WIDTHS: readonly (readonly [type: string, width: number])[] = [
  ['byte', 128],
  ['short', 32768],
  ['int', 2147483648],
];

const integerType = (node: XdmNode): string => {
  const declared = node['meta:xdmType'];
  if (declared !== undefined && Object.hasOwn(integerRanges, declared)) return declared;
  const bounds = [node['minimum'], node['maximum']].filter((bound) => typeof bound === 'number');
  const candidates = bounds.length === 2 ? WIDTHS : WIDTHS.slice(-1);
  const [type] = candidates.find(([, width]) => bounds.every((bound) => Math.abs(bound) <= width)) ?? ['long'];
  return type;
};

/** The JSON type of a node, also when only its contents show it. */
export const jsonTypeOf = (node: XdmNode): string | undefined => {
  if (node.type !== undefined) return node.type;
  if (node.properties !== undefined || node.additionalProperties !== undefined) return 'object';
  return node.items === undefined ? undefined : 'array';
};

const isMap = (node: XdmNode): boolean =>
  node['meta:xdmType'] === 'map' || (isObject(node.additionalProperties) && node.properties === undefined);

/**
 * The `meta:xdmType` of a field; undefined where the JSON type is absent or not one that XDM knows.
 * @see xdm/schema/field-constraints.md, xdm/tutorials/custom-fields-api.md (documented); a declared integer type is
 * believed (assumed).
 */
export const xdmTypeOf = (node: XdmNode): string | undefined => {
  const type = jsonTypeOf(node);
  switch (type) {
    case 'string':
      return node['format'] === 'date' || node['format'] === 'date-time' ? node['format'] : 'string';
    case 'integer':
      return integerType(node);
    case 'object':
      return isMap(node) ? 'map' : 'object';
    case 'number':
    case 'boolean':
    case 'array':
      return type;
    default:
      return undefined;
  }
};
