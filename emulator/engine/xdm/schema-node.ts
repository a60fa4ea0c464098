// What the JSON of an XDM resource and a resolved field look like. Documents come from users and may hold anything;
// nodes are built by `resolve.ts` alone, so the keywords declared here really have these types.

/** A JSON object that nobody has checked yet: the body of a class, field group, data type or schema. */
export interface XdmDocument {
  readonly [keyword: string]: unknown;
}

/** A resource as the registry keeps it: its identity is certain, its fields are not. */
export interface XdmResource extends XdmDocument {
  readonly $id: string;
  readonly title: string;
  readonly version: string;
  readonly 'meta:altId': string;
  readonly 'meta:resourceType': 'behaviors' | 'classes' | 'mixins' | 'datatypes' | 'schemas' | 'unions';
}

/** A resolved field: JSON Schema without `$ref` and `allOf`. */
export interface XdmNode extends XdmDocument {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, XdmNode>>;
  readonly items?: XdmNode;
  readonly additionalProperties?: XdmNode | boolean;
  readonly required?: readonly string[];
  /** See `node-types.ts` for the values. */
  readonly 'meta:xdmType'?: string;
  /** The name with its prefix, on fields that compatibility mode renamed. */
  readonly 'meta:xdmField'?: string;
  /** The data type that the field was expanded from. */
  readonly 'meta:referencedFrom'?: string;
}

/** Finds a resource by the address that stands in a `$ref`, without its fragment. */
export type LookUp = (ref: string) => XdmDocument | undefined;

/** A class, group, data type or schema as one tree of fields. */
export interface ResolvedSchema {
  readonly properties: Readonly<Record<string, XdmNode>>;
  readonly required: readonly string[];
  /** What is in a data type that is a list. */
  readonly items?: XdmNode;
  /** The references that led nowhere, in the order they were met. */
  readonly unresolved: readonly string[];
  /** Those of them that would have led too deep, or to too much: see `expansionLimits`. */
  readonly tooDeep: readonly string[];
  /** The ids of every resource that took part, data types included, in the order they were met. */
  readonly references: readonly string[];
}

export const isObject = (value: unknown): value is XdmDocument =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value under a key that a user chose: `__proto__` and its like find nothing that is not really there. */
export const own = <Value>(object: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;
