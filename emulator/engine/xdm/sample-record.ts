// One record that a resolved schema takes, made from nothing but the schema: the same schema gives the same record. It has every field
// for which a value was found; a field without one (a pattern that nothing matches, a least above the most) is left out. Pure.
import { arrayBounds } from './record-schema.ts';
import { sampleNumbers } from './sample-number.ts';
import { sampleTexts } from './sample-text.ts';
import { isObject, own, type ResolvedSchema, type XdmDocument, type XdmNode } from './schema-node.ts';

/** `size` is the length of the value as JSON, by and large. */
interface Sample {
  readonly value: unknown;
  readonly size: number;
}

/** A sample does not grow beyond: what a schema can ask for in a few words is without end. */
const SIZE_MAX = 1_000_000;
const VARIANTS_MAX = 1000;
const ANY_KEY = 'key';
const ANYTHING: XdmNode = { type: 'string' };

const sized = (value: string | number | boolean): Sample => ({ value, size: String(value).length + 2 });

const whole = (items: readonly Sample[]): Sample[] => {
  const size = items.reduce((sum, item) => sum + item.size, 2);
  return size > SIZE_MAX ? [] : [{ value: items.map(({ value }) => value), size }];
};

const arraySamples = (node: XdmNode, count: number, rules: Rules): Sample[] => {
  const { minItems, maxItems, uniqueItems } = arrayBounds(node);
  const least = Number(minItems ?? 0);
  const most = Number(maxItems ?? Number.POSITIVE_INFINITY);
  const length = Math.min(Math.max(least, 1), most);
  if (least > most || length > SIZE_MAX) return [];
  const empty = least === 0 ? whole([]) : [];
  if (length === 0) return empty;
  const wanted = uniqueItems === true ? length + count - 1 : count;
  if (wanted > VARIANTS_MAX) return empty;
  const items = samples(node.items ?? ANYTHING, wanted, rules);
  if (uniqueItems !== true) {
    return items.length === 0
      ? empty
      : items.flatMap((item) => (item.size * length > SIZE_MAX ? [] : whole(Array.from({ length }, () => item))));
  }
  const starts = Array.from({ length: Math.max(0, items.length - length + 1) }, (_, start) => start);
  const arrays = starts.flatMap((start) => whole(items.slice(start, start + length)));
  return arrays.length === 0 ? empty : arrays;
};

interface Rules {
  /** A part of the schema is missing, so any field may be there. */
  readonly unknownFields: boolean;
}

/** The fields of an object, and what is known of each; a name may be required that no field has. */
const fieldsOf = (node: XdmNode, { unknownFields }: Rules): [name: string, field: XdmNode | undefined][] => {
  const { properties = {}, required = [], additionalProperties } = node;
  const names = new Set([...Object.keys(properties), ...required]);
  const isOpen = unknownFields || additionalProperties === true || Object.keys(properties).length === 0;
  const other = isObject(additionalProperties) ? additionalProperties : isOpen ? ANYTHING : undefined;
  // Ajv knows no field of that name.
  names.delete('__proto__');
  if (names.size === 0) names.add(ANY_KEY);
  return [...names].map((name) => [name, own(properties, name) ?? other]);
};

type Choices = readonly [name: string, samples: readonly Sample[]];

/** The record that takes, of each field's samples, the one that `turn`, read digit by digit, names. */
const combined = (fields: readonly Choices[], turn: number): Sample => {
  let left = turn;
  let size = 2;
  const entries = fields.map(([name, choices]): [string, unknown] => {
    const chosen = choices[left % choices.length];
    left = Math.floor(left / choices.length);
    size += name.length + 3 + (chosen?.size ?? 0);
    return [name, chosen?.value];
  });
  return { value: Object.fromEntries(entries), size };
};

/** Enough samples of enough fields to combine them into `count` different objects. */
const widened = (node: XdmNode, fields: readonly Choices[], count: number, rules: Rules): readonly Choices[] => {
  let product = 1;
  const known = new Map(fieldsOf(node, rules));
  return fields.map(([name, few]): Choices => {
    const field = known.get(name);
    const more = product < count && field ? samples(field, count, rules) : few;
    product *= Math.max(1, more.length);
    return [name, more];
  });
};

/** One sample of each field that has one, and the required names that have none. */
const firstOfEach = (node: XdmNode, rules: Rules) => {
  const required = new Set(node.required);
  const fields: Choices[] = [];
  const missing: string[] = [];
  let size = 0;
  for (const [name, field] of fieldsOf(node, rules)) {
    const found = field && size < SIZE_MAX ? samples(field, 1, rules) : [];
    size += found[0]?.size ?? 0;
    if (found.length > 0) fields.push([name, found]);
    else if (required.has(name)) missing.push(name);
  }
  return { fields, missing };
};

const objectSamples = (node: XdmNode, count: number, rules: Rules): Sample[] => {
  const { fields, missing } = firstOfEach(node, rules);
  // An empty object is no value, and neither is one without what it requires.
  if (fields.length === 0 || missing.length > 0) return [];
  if (count === 1) return [combined(fields, 0)];
  const wide = widened(node, fields, count, rules);
  const product = wide.reduce((most, [, { length }]) => Math.min(count, most * length), 1);
  return Array.from({ length: product }, (_, turn) => combined(wide, turn));
};

/** Up to `count` different values that the field takes. */
const samples = (node: XdmNode, count: number, rules: Rules): Sample[] => {
  switch (node.type) {
    case 'integer':
    case 'number':
      return sampleNumbers(node, count).map(sized);
    case 'boolean':
      return [node['default'] === true, node['default'] !== true].slice(0, count).map(sized);
    case 'array':
      return arraySamples(node, count, rules);
    case 'object':
      return objectSamples(node, count, rules);
    case 'string':
      return sampleTexts(node, count).map(sized);
    default:
      return sampleTexts(ANYTHING, count).map(sized);
  }
};

/**
 * A record in compatible names. It passes the check of its schema, unless something required can have no value: that is left out.
 * @see xdm/api/sample-data.md (documented), for the values that its sample shows; which of several possible ones is assumed
 */
export const sampleRecord = ({ properties, required, unresolved }: ResolvedSchema): XdmDocument => {
  if (Object.keys(properties).length === 0 && required.length === 0) return {};
  const { fields } = firstOfEach({ type: 'object', properties, required }, { unknownFields: unresolved.length > 0 });
  return Object.fromEntries(fields.map(([name, [first]]) => [name, first?.value]));
};
