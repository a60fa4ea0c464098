// The fields that a resource of the organization brings itself: where they may stand, and what they may be called. Pure but for
// refusals.
import { resolveSchema } from '../../engine/xdm/resolve.ts';
import { isObject, type LookUp, type XdmDocument, type XdmNode } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';

type Fields = Readonly<Record<string, XdmNode>>;

/** Whether an entry of `allOf` leads out of the document. */
export const isExternal = ({ $ref }: XdmDocument): boolean => typeof $ref === 'string' && !$ref.startsWith('#');

export const partsOf = ({ allOf }: XdmDocument): XdmDocument[] => (Array.isArray(allOf) ? allOf.filter(isObject) : []);

/** @see xdm/api/getting-started.md (documented) */
const NAME = /^[A-Za-z0-9][\w-]*$/;

const badName = (fields: Fields, path: string): string | undefined => {
  for (const [name, field] of Object.entries(fields)) {
    if (!NAME.test(name)) return path + name;
    const below = badNameInside(field, `${path}${name}.`);
    if (below !== undefined) return below;
  }
  return undefined;
};

/** Fields of a data type are named by that data type. */
const badNameInside = (field: XdmNode, path: string): string | undefined => {
  if (field['meta:referencedFrom'] !== undefined) return undefined;
  const { properties, items, additionalProperties } = field;
  if (items) return badNameInside(items, path);
  if (isObject(additionalProperties)) return badNameInside(additionalProperties, path);
  return properties && badName(properties, path);
};

interface Stray {
  readonly path: string;
  /** Whether its name is at fault; otherwise its place is. */
  readonly isName: boolean;
}

/** The first field that is out of place. Standard objects may be entered: what is new inside them has a namespace of its own. */
const stray = (custom: Fields, standard: Fields, namespaces: readonly string[], path = ''): Stray | undefined => {
  for (const [name, field] of Object.entries(custom)) {
    if (namespaces.includes(name)) {
      const bad = badNameInside(field, `${path}${name}.`);
      if (bad !== undefined) return { path: bad, isName: true };
      continue;
    }
    const known = Object.hasOwn(standard, name) ? standard[name]?.properties : undefined;
    if (!known || !field.properties) return { path: path + name, isName: false };
    const below = stray(field.properties, known, namespaces, `${path}${name}.`);
    if (below) return below;
  }
  return undefined;
};

/** Refuses with field-outside-tenant-namespace, field-name-invalid. */
export const checkNamespace = (document: XdmDocument, find: LookUp, namespaces: readonly string[]): void => {
  const parts = partsOf(document);
  const own = resolveSchema({ ...document, allOf: parts.filter((part) => !isExternal(part)) }, find);
  const standard = resolveSchema({ allOf: parts.filter(isExternal) }, find);
  const found = stray(own.properties, standard.properties, namespaces);
  if (!found) return;
  const { path, isName } = found;
  if (isName) refuse('field-name-invalid', { path });
  refuse('field-outside-tenant-namespace', { path, tenantNamespace: namespaces.join(' or ') });
};

/** A data type needs no namespace. Refuses with field-name-invalid. */
export const checkNames = (document: XdmDocument, find: LookUp, tenantNamespace: string): void => {
  const allOf = partsOf(document).filter((part) => !isExternal(part));
  const { properties } = resolveSchema({ ...document, allOf }, find);
  // What a data type adds to another one may stand under the namespace.
  const { [tenantNamespace]: _own, ...rest } = properties;
  const path = badName(rest, '');
  if (path !== undefined) refuse('field-name-invalid', { path });
};
