// From a resolved XDM schema to the columns of a Parquet file: the whole tree, in the order of the schema.

export type ParquetType =
  | 'string'
  | 'boolean'
  | 'int'
  | 'long'
  | 'double'
  | 'date'
  | 'date-time'
  | 'object'
  | 'array'
  | 'map';

/** One column or member. An object has `fields`, an array or a map an `element`; without them it is kept as JSON, whatever it is. */
export interface ParquetField {
  readonly name: string;
  readonly type: ParquetType;
  readonly fields?: readonly ParquetField[];
  readonly element?: ParquetField;
}

/** What we read of a node of a resolved XDM schema. */
export interface XdmNode {
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly 'meta:xdmType'?: string | undefined;
  readonly properties?: Readonly<Record<string, XdmNode>> | undefined;
  readonly items?: XdmNode | undefined;
  readonly additionalProperties?: XdmNode | boolean | undefined;
}

const LEAF_TYPES: Readonly<Record<string, ParquetType>> = {
  string: 'string',
  date: 'date',
  'date-time': 'date-time',
  boolean: 'boolean',
  number: 'double',
  byte: 'int',
  short: 'int',
  int: 'int',
  integer: 'int',
  long: 'long',
};

/** The XDM type of a node; its JSON type and format decide where `meta:xdmType` is absent. */
function xdmTypeOf(node: XdmNode): string {
  const { type, format, properties, additionalProperties } = node;
  if (node['meta:xdmType'] !== undefined) return node['meta:xdmType'];
  if (type === 'string') return format === 'date' || format === 'date-time' ? format : 'string';
  if (properties === undefined && typeof additionalProperties === 'object') return 'map';
  return type ?? 'object';
}

function parquetField(name: string, node: XdmNode): ParquetField {
  const { items, additionalProperties } = node;
  const type = xdmTypeOf(node);
  switch (type) {
    case 'object': {
      const fields = parquetFields(node);
      return fields.length > 0 ? { name, type, fields } : { name, type };
    }
    case 'array':
      return items === undefined ? { name, type } : { name, type, element: parquetField('element', items) };
    case 'map':
      return typeof additionalProperties === 'object'
        ? { name, type, element: parquetField('value', additionalProperties) }
        : { name, type };
    default:
      // Of a type that nobody declared, or that XDM does not have, anything may have landed: kept as JSON.
      return { name, type: LEAF_TYPES[type] ?? 'object' };
  }
}

/**
 * The columns of a dataset, one for each property of its resolved schema.
 * @see schema field types, "xdm repo" (documented: the types; assumed: how they are kept in Parquet)
 */
export function parquetFields(node: XdmNode): ParquetField[] {
  return Object.entries(node.properties ?? {}).map(([name, property]) => parquetField(name, property));
}
