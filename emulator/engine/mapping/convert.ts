// A source value → what its field in the schema takes: scalars are coerced, a scalar that is due in an array becomes its one
// element, of an object the children that the schema has are copied. Pure, and always a fresh value.
import { isObject, own, type XdmNode } from '../xdm/schema-node.ts';
import { coercionTo, copyOf } from './coerce.ts';
import { isMap, isNull } from './language/values.ts';

/** What could not be brought to its type and was left out. */
export interface Failure {
  readonly path: string;
  readonly xdmType: string;
  readonly value: unknown;
}

/** Gives `undefined` where nothing is left to write, and adds to `failures` what could not be converted. Null is no value. */
export type Convert = (value: unknown, path: string, failures: Failure[]) => unknown;

/** Nothing of what was there is left: as good as null. */
const unlessEmptied = <Whole extends object>(whole: Whole, source: object): Whole | undefined =>
  Object.keys(whole).length === 0 && Object.keys(source).length > 0 ? undefined : whole;

const toArray = (items: XdmNode | undefined): Convert => {
  const toElement = conversionTo(items);
  return (value, path, failures) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const converted = values.map((element, index) =>
      isNull(element) ? undefined : toElement(element, `${path}[${index}]`, failures),
    );
    const kept = converted.filter((element) => element !== undefined);
    return unlessEmptied(kept, values);
  };
};

const toObject = ({ properties = {}, additionalProperties }: XdmNode): Convert => {
  const others = isObject(additionalProperties) ? additionalProperties : undefined;
  // An object without fields of its own is open: a map, or one that nobody has described.
  const isOpen = others !== undefined || Object.keys(properties).length === 0;
  return (source, path, failures) => {
    if (!isMap(source)) return undefined;
    const children = Object.entries(source).flatMap(([name, child]): [string, unknown][] => {
      const field = own(properties, name) ?? others;
      if (isNull(child) || (!field && !isOpen)) return [];
      const converted = conversionTo(field)(child, `${path}.${name}`, failures);
      return converted === undefined ? [] : [[name, converted]];
    });
    return unlessEmptied(Object.fromEntries(children), source);
  };
};

const toScalar = (xdmType: string): Convert => {
  const coerce = coercionTo(xdmType);
  return (value, path, failures) => {
    const coerced = coerce(value);
    if (coerced === undefined) failures.push({ path, xdmType, value });
    return coerced;
  };
};

const conversionOf = (node: XdmNode): Convert => {
  const xdmType = node['meta:xdmType'] ?? '';
  if (xdmType === 'array') return toArray(node.items);
  const scalar = toScalar(xdmType);
  if (xdmType !== 'object' && xdmType !== 'map') return scalar;
  const object = toObject(node);
  return (value, path, failures) => (isMap(value) ? object : scalar)(value, path, failures);
};

/** A schema may be deep, so what is inside a field is made ready when a value first comes there. */
const known = new WeakMap<XdmNode, Convert>();

/**
 * How values become what the field `node` takes; where there is no such field, they stay as they are.
 * @see data-prep/functions.md (documented: same-named children, one element; assumed: each element of an array on its own)
 */
export const conversionTo = (node: XdmNode | undefined): Convert => {
  if (node === undefined) return copyOf;
  const found = known.get(node);
  if (found) return found;
  const made = conversionOf(node);
  known.set(node, made);
  return made;
};
