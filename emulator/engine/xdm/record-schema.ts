// A resolved schema → the JSON Schema that Ajv compiles: only keywords that constrain a value, each with a value that
// Ajv accepts, because users write schemas too and a bad keyword must not stop their records.
import { integerRanges } from './node-types.ts';
import { isObject, type ResolvedSchema, type XdmNode } from './schema-node.ts';

type JsonSchema = Record<string, unknown>;

/** What a malformed e-mail address does to its record. */
export type MalformedEmail = 'land' | 'diagnose';

/** The formats that have a meaning in XDM; any other is a remark. */
export const xdmFormats = ['date', 'date-time', 'email', 'uri', 'uri-reference', 'ipv4', 'ipv6'] as const;

// Null is a value of no XDM field, so "anything" leaves it out.
const ANYTHING = ['string', 'number', 'boolean', 'object', 'array'];

interface Rules {
  readonly formats: readonly string[];
  readonly unknownFields: boolean;
}

const isNumber = (value: unknown): boolean => Number.isFinite(value);
const isLength = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

const keep = (node: XdmNode, isValid: (value: unknown) => boolean, keywords: readonly string[]): JsonSchema =>
  Object.fromEntries(keywords.filter((keyword) => isValid(node[keyword])).map((keyword) => [keyword, node[keyword]]));

/** What a text must be. */
export const stringSchema = (node: XdmNode, { formats }: Pick<Rules, 'formats'>): JsonSchema => ({
  ...keep(node, isLength, ['minLength', 'maxLength']),
  ...keep(node, (value) => typeof value === 'string', ['pattern']),
  ...keep(node, (value) => typeof value === 'string' && formats.includes(value), ['format']),
  ...keep(node, (value) => Array.isArray(value) && value.length > 0, ['enum']),
});

/** What a number must be. */
export const numberSchema = (node: XdmNode): JsonSchema => {
  const bounds = keep(node, isNumber, ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']);
  const divisor = keep(node, (value) => isNumber(value) && Number(value) > 0, ['multipleOf']);
  const range = node.type === 'integer' ? integerRanges[node['meta:xdmType'] ?? ''] : undefined;
  if (range === undefined) return { ...bounds, ...divisor };
  const [minimum, maximum] = range;
  return { minimum, maximum, ...bounds, ...divisor };
};

/** What an array must be, whatever is in it. */
export const arrayBounds = (node: XdmNode): JsonSchema => ({
  ...keep(node, isLength, ['minItems', 'maxItems']),
  ...(node['uniqueItems'] === true && { uniqueItems: true }),
});

const arraySchema = (node: XdmNode, rules: Rules): JsonSchema => ({
  ...arrayBounds(node),
  ...(node.items && { items: valueSchema(node.items, rules) }),
});

const fieldsSchema = ({ properties, required, additionalProperties }: XdmNode, rules: Rules): JsonSchema => {
  const isClosed = !rules.unknownFields && additionalProperties !== true && Object.keys(properties ?? {}).length > 0;
  const others = isObject(additionalProperties) ? valueSchema(additionalProperties, rules) : !isClosed;
  return {
    properties: Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, field]) => [name, valueSchema(field, rules)]),
    ),
    ...(required && required.length > 0 && { required }),
    additionalProperties: others,
  };
};

const valueSchema = (node: XdmNode, rules: Rules): JsonSchema => {
  switch (node.type) {
    case 'string':
      return { type: 'string', ...stringSchema(node, rules) };
    case 'integer':
    case 'number':
      return { type: node.type, ...numberSchema(node) };
    case 'boolean':
      return { type: 'boolean' };
    case 'array':
      return { type: 'array', ...arraySchema(node, rules) };
    case 'object':
      return { type: 'object', minProperties: 1, ...fieldsSchema(node, rules) };
    default:
      return { type: ANYTHING };
  }
};

/**
 * The JSON Schema of one record. An object that declares fields admits no other (assumed: no public source says what
 * ingestion does with them, and a field must not be lost silently), unless a part of the schema is missing, for then
 * nobody can say which fields are unknown.
 */
export const recordSchema = (
  { properties, required, unresolved }: ResolvedSchema,
  malformedEmail: MalformedEmail,
): JsonSchema => {
  const formats = xdmFormats.filter((format) => format !== 'email' || malformedEmail === 'diagnose');
  return {
    type: 'object',
    ...fieldsSchema({ properties, required }, { formats, unknownFields: unresolved.length > 0 }),
  };
};
