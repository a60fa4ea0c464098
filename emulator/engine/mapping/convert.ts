// A source value → what its field in the schema takes: scalars are coerced, a scalar that is due in an array becomes its one
// element, of an object the children that the schema has are copied. Pure, and always a fresh value.
import { isObject, own, type XdmNode } from '../xdm/schema-node.ts';
import { coerce, copyOf } from './coerce.ts';
import { isMap } from './language/values.ts';

export interface Conversion {
  /** `undefined`: nothing is left to write. */
  readonly value: unknown;
  /** What could not be brought to its type and was left out. */
  readonly failures: readonly { readonly path: string; readonly xdmType: string; readonly value: unknown }[];
}

const nothing: Conversion = { value: undefined, failures: [] };

/** Nothing of what was there is left: as good as null. */
const unlessEmptied = <Whole extends object>(whole: Whole, source: object): Whole | undefined =>
  Object.keys(whole).length === 0 && Object.keys(source).length > 0 ? undefined : whole;

const convertArray = (values: readonly unknown[], items: XdmNode | undefined, path: string): Conversion => {
  const converted = values.map((value, index) => convert(value, items, `${path}[${index}]`));
  const kept = converted.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return {
    value: unlessEmptied(kept, values),
    failures: converted.flatMap(({ failures }) => failures),
  };
};

const convertObject = (source: Readonly<Record<string, unknown>>, node: XdmNode, path: string): Conversion => {
  const { properties, additionalProperties } = node;
  const others = isObject(additionalProperties) ? additionalProperties : undefined;
  // An object without fields of its own is open: a map, or one that nobody has described.
  const isOpen = others !== undefined || Object.keys(properties ?? {}).length === 0;
  const children = Object.entries(source).flatMap(([name, child]) => {
    const field = own(properties ?? {}, name) ?? others;
    return field || isOpen ? [{ name, ...convert(child, field, `${path}.${name}`) }] : [];
  });
  const kept = children.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value]);
  return {
    value: unlessEmptied(Object.fromEntries(kept), source),
    failures: children.flatMap(({ failures }) => failures),
  };
};

/**
 * `value` as the field `node` takes it; where there is no such field, as it is. Null is no value.
 * @see data-prep/functions.md (documented: same-named children, one element; assumed: each element of an array on its own)
 */
export const convert = (value: unknown, node: XdmNode | undefined, path: string): Conversion => {
  if (value === null || value === undefined) return nothing;
  if (node === undefined) return { value: copyOf(value), failures: [] };
  const xdmType = node['meta:xdmType'] ?? '';
  if (xdmType === 'array') return convertArray(Array.isArray(value) ? value : [value], node.items, path);
  if (isMap(value) && (xdmType === 'object' || xdmType === 'map')) return convertObject(value, node, path);
  const coerced = coerce(value, xdmType);
  return coerced.ok
    ? { value: coerced.value, failures: [] }
    : { value: undefined, failures: [{ path, xdmType, value }] };
};
