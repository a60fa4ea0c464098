// Addresses of fields in a resolved schema: `person.name.firstName`, `organizations[*]`, `identityMap.{key}[*].id`.
// Every address that the lists below give is found again by `fieldAt`, as long as no name holds a dot.
import { isObject, own, type ResolvedSchema, type XdmNode } from './schema-node.ts';

/** One field and where it stands. */
export interface Field {
  readonly path: string;
  readonly node: XdmNode;
}

// `name`, then any number of `[*]`, `[]` or `[0]`.
const SEGMENT = /^([^[\]]+)((?:\[[*\d]*\])*)$/;

const itemOf = (node: XdmNode): XdmNode => (node.items === undefined ? node : itemOf(node.items));

const childOf = (node: XdmNode, name: string): XdmNode | undefined => {
  const { properties = {}, additionalProperties } = itemOf(node);
  return own(properties, name) ?? (isObject(additionalProperties) ? additionalProperties : undefined);
};

const step = (node: XdmNode | undefined, segment: string): XdmNode | undefined => {
  const [, name, brackets = ''] = SEGMENT.exec(segment) ?? [];
  if (node === undefined || name === undefined) return undefined;
  const depth = brackets.split('[').length - 1;
  return Array.from({ length: depth }).reduce<XdmNode | undefined>((field) => field?.items, childOf(node, name));
};

/**
 * The field at a path of compatible names, dotted (`person.name.firstName`) or as descriptors write it
 * (`/person/name/firstName`). Arrays may be entered with `a[*].b` or `a.b`; any key enters a map. `undefined` if there
 * is no such field.
 */
export const fieldAt = (schema: Pick<ResolvedSchema, 'properties'>, path: string): XdmNode | undefined => {
  const segments = path.startsWith('/') ? path.slice(1).split('/') : path.split('.');
  return segments.reduce<XdmNode | undefined>(step, { properties: schema.properties });
};

const fieldsInside = ({ items, properties = {}, additionalProperties }: XdmNode, path: string): Field[] => {
  if (items !== undefined) return fieldsFrom(items, `${path}[*]`);
  const inMap = isObject(additionalProperties) ? fieldsFrom(additionalProperties, `${path}.{key}`) : [];
  return [...namedFields(properties, `${path}.`), ...inMap];
};

const fieldsFrom = (node: XdmNode, path: string): Field[] => [{ path, node }, ...fieldsInside(node, path)];

const namedFields = (properties: Readonly<Record<string, XdmNode>>, prefix: string): Field[] =>
  Object.entries(properties).flatMap(([name, node]) => fieldsFrom(node, `${prefix}${name}`));

/** Every field, objects and arrays before what is in them, in the order of the schema. */
export const allFields = ({ properties }: Pick<ResolvedSchema, 'properties'>): Field[] => namedFields(properties, '');

const isLeaf = ({ items, properties = {}, additionalProperties }: XdmNode): boolean =>
  items === undefined && Object.keys(properties).length === 0 && !isObject(additionalProperties);

/** The paths of the fields that hold values rather than other fields. */
export const leafPaths = (schema: Pick<ResolvedSchema, 'properties'>): string[] =>
  allFields(schema)
    .filter(({ node }) => isLeaf(node))
    .map(({ path }) => path);
