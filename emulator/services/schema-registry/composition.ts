// What `allOf` of a new schema refers to, and whether it goes together: one class, field groups that fit it, and fields of the
// organization's own under its own name. Pure but for refusals; whatever the body says of `meta:class`, `allOf` decides.
import type { components } from '../../../contracts/types/schema-registry.d.ts';
import { resolveSchema } from '../../engine/xdm/resolve.ts';
import type { XdmNode } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { StandardXdm } from '../../store/library.ts';

type NewSchema = components['schemas']['NewSchema'];
type Find = (id: string) => StandardXdm | undefined;

/** What the registry reads out of a new schema. */
export interface Composition {
  readonly schemaClass: StandardXdm;
  readonly refs: string[];
  /** The references first, then what those extend; no id twice. */
  readonly ancestors: string[];
}

const textsAt = (document: StandardXdm | undefined, keyword: string): string[] =>
  [document?.[keyword]].flat().filter((value) => typeof value === 'string');

/** A set is walked in the order in which it grows, so what is added is followed too. */
const ancestorsOf = (ids: readonly string[], find: Find): string[] => {
  const all = new Set(ids);
  for (const id of all) for (const parent of textsAt(find(id), 'meta:extends')) all.add(parent);
  return [...all];
};

const isExternal = ({ $ref }: { $ref?: string }): boolean => $ref !== undefined && !$ref.startsWith('#');

const classOf = (parts: readonly StandardXdm[], refs: readonly string[]): StandardXdm => {
  const [schemaClass, second] = parts.filter((part) => part['meta:resourceType'] === 'classes');
  if (second) {
    const expected = 'references to one class and to field groups';
    refuse('registry-body-invalid', { field: 'allOf', value: JSON.stringify(refs), expected });
  }
  return schemaClass ?? refuse('schema-without-class', { refs });
};

const checkFieldGroup = (group: StandardXdm, schemaClass: StandardXdm, find: Find): void => {
  const intendedToExtend = textsAt(group, 'meta:intendedToExtend');
  const fits = ancestorsOf([schemaClass.$id], find).some((id) => intendedToExtend.includes(id));
  if (intendedToExtend.length === 0 || fits) return;
  refuse('field-group-incompatible', { fieldGroup: group.$id, classId: schemaClass.$id, intendedToExtend });
};

type Fields = Readonly<Record<string, XdmNode>>;

/** The first field outside the namespace. Standard objects may be entered: what is new inside them has a namespace of its own. */
const outside = (custom: Fields, standard: Fields, namespace: string): string | undefined => {
  for (const [name, field] of Object.entries(custom)) {
    if (name === namespace) continue;
    const known = Object.hasOwn(standard, name) ? standard[name]?.properties : undefined;
    if (!known || !field.properties) return name;
    const below = outside(field.properties, known, namespace);
    if (below !== undefined) return `${name}.${below}`;
  }
  return undefined;
};

/** Refuses with schema-reference-unknown, field-outside-tenant-namespace. */
const checkOwnFields = (schema: NewSchema, find: Find, tenantNamespace: string): void => {
  const allOf = schema.allOf.filter((part) => !isExternal(part));
  if (allOf.length === 0 && schema['properties'] === undefined) return;
  const { properties, unresolved } = resolveSchema({ ...schema, allOf }, find);
  const [missing] = unresolved;
  if (missing !== undefined) refuse('schema-reference-unknown', { ref: missing });
  const standard = resolveSchema({ allOf: schema.allOf.filter(isExternal) }, find);
  const path = outside(properties, standard.properties, tenantNamespace);
  if (path !== undefined) refuse('field-outside-tenant-namespace', { path, tenantNamespace });
};

/**
 * Refuses with schema-reference-unknown, schema-without-class, field-group-incompatible, field-outside-tenant-namespace.
 * @see xdm/schema/composition.md (documented); the codes of the first three are assumed
 */
export const compositionOf = (schema: NewSchema, find: Find, tenantNamespace: string): Composition => {
  const refs = schema.allOf.filter(isExternal).flatMap(({ $ref = [] }) => $ref);
  const parts = refs.map((ref) => {
    const part = find(ref);
    const isPart = part?.['meta:resourceType'] === 'classes' || part?.['meta:resourceType'] === 'mixins';
    return part && isPart ? part : refuse('schema-reference-unknown', { ref });
  });
  const schemaClass = classOf(parts, refs);
  for (const part of parts) if (part !== schemaClass) checkFieldGroup(part, schemaClass, find);
  checkOwnFields(schema, find, tenantNamespace);
  return { schemaClass, refs, ancestors: ancestorsOf(refs, find) };
};
