// A small schema with every kind of field, and rules that map to it.
import { compileMapping, type Mapped, type MappingOptions } from '../../../emulator/engine/mapping/compile.ts';
import type { ResolvedSchema, XdmNode } from '../../../emulator/engine/xdm/schema-node.ts';
import { SURROUNDINGS } from './expression.ts';

const text: XdmNode = { type: 'string', 'meta:xdmType': 'string' };
const int: XdmNode = { type: 'integer', 'meta:xdmType': 'int' };
const object = (properties: Record<string, XdmNode>): XdmNode => ({
  type: 'object',
  'meta:xdmType': 'object',
  properties,
});
const array = (items: XdmNode): XdmNode => ({ type: 'array', 'meta:xdmType': 'array', items });
const map = (additionalProperties: XdmNode): XdmNode => ({
  ...{ type: 'object', 'meta:xdmType': 'map', additionalProperties },
});

const PROPERTIES: Record<string, XdmNode> = {
  name: text,
  age: int,
  tags: array(text),
  years: array(int),
  grid: array(array(int)),
  person: object({ first: text, last: text, born: int, address: object({ city: text, zip: int }) }),
  keys: array(object({ id: text, source: text, place: object({ city: text }) })),
  nested: array(object({ inner: array(object({ a: text, b: text })) })),
  identities: map(array(object({ id: text }))),
  anything: {},
};
const SCHEMA: ResolvedSchema = { properties: PROPERTIES, required: [], unresolved: [], tooDeep: [], references: [] };

export type Rules = readonly (readonly [source: string, destination: string])[];

/** Each source is an expression, as one is that nobody has called a path. */
export const run = (rules: Rules, row: unknown, options: Pick<MappingOptions, 'allowNullValues'> = {}): Mapped =>
  compileMapping(
    rules.map(([source, destination]) => ({ sourceType: 'text/x.aep-xl', source, destination })),
    SCHEMA,
    { surroundings: SURROUNDINGS, ...options },
  )(row);
