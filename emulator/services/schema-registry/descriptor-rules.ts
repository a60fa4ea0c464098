// What a descriptor must be, beside its shape: its fields are there and fit, and it does not contradict the others of its schema.
// Pure but for refusals.
import type { components } from '../../../contracts/types/schema-registry.d.ts';
import {
  descriptorKey,
  destinationPaths,
  isOfType,
  isPrimaryIdentity,
  primaryIdentityIn,
  shareField,
  sourcePaths,
} from '../../engine/xdm/descriptors.ts';
import { type PropertyFound, propertyAt, propertyKey } from '../../engine/xdm/property-path.ts';
import type { ResolvedSchema, XdmDocument, XdmNode } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { Descriptor } from './descriptors-of.ts';

export type NewDescriptor = components['schemas']['NewDescriptor'];

export interface DescriptorFacts {
  readonly source: ResolvedSchema;
  /** Of relations alone. */
  readonly destination: ResolvedSchema | undefined;
  /** Of the same source, without the one that is to be replaced. */
  readonly others: readonly Descriptor[];
  readonly tenantNamespace: string;
}

const found = (schema: ResolvedSchema, schemaId: string, path: string): PropertyFound => {
  const property = propertyAt(schema, path);
  return 'node' in property
    ? property
    : refuse('descriptor-property-unknown', { path, schemaId, fault: property.fault });
};

const typeOf = (node: XdmNode): string => node['meta:xdmType'] ?? node.type ?? 'unknown';

/** A number is an id, and an id is a number; any code is taken for one that exists. */
const checkNamespace = (descriptor: Extract<NewDescriptor, { '@type': 'xdm:descriptorIdentity' }>): void => {
  const { 'xdm:namespace': namespace, 'xdm:property': property } = descriptor;
  const isNumeric = /^\d+$/.test(String(namespace));
  const [value, field] = [String(namespace), 'xdm:namespace'];
  if (property === 'xdm:id' && !isNumeric) {
    const expected = 'the number of a namespace, because xdm:property is xdm:id';
    refuse('identity-namespace-invalid', { field, value, expected });
  }
  if (property === 'xdm:code' && typeof namespace === 'number') {
    const expected = 'the code of a namespace, because xdm:property is xdm:code';
    refuse('identity-namespace-invalid', { field, value, expected });
  }
};

/** What a descriptor of each type asks of its field; nothing where any field will do. */
type FieldRule = (
  descriptor: XdmDocument,
  property: PropertyFound,
  path: string,
  facts: DescriptorFacts,
) => string | undefined;

const string: FieldRule = (_, { node }) => (node.type === 'string' ? undefined : 'a field of type string');

const required: FieldRule = (_, property) => (property.required ? undefined : 'a field that its schema requires');

/** @see xdm/tutorials/relationship-api.md (documented): a primary identity refers to nothing but its own record */
const notPrimary: FieldRule = (_, _property, path, { others }) => {
  const primary = primaryIdentityIn(others);
  const isPrimary = primary && sourcePaths(primary).map(propertyKey).includes(propertyKey(path));
  return isPrimary ? 'another field than the primary identity' : undefined;
};

const FIELD_RULES: Readonly<Record<string, readonly FieldRule[]>> = {
  'xdm:descriptorReferenceIdentity': [string],
  'xdm:descriptorOneToOne': [string, notPrimary],
  'xdm:descriptorRelationship': [notPrimary],
  'xdm:descriptorVersion': [required],
  'xdm:descriptorTimestamp': [
    (_, { node }) => (node['meta:xdmType'] === 'date-time' ? undefined : 'a field of type date-time'),
    required,
  ],
  'xdm:alternateDisplayInfo': [
    (descriptor, ...rest) =>
      descriptor['meta:enum'] === undefined && descriptor['xdm:excludeMetaEnum'] === undefined
        ? undefined
        : string(descriptor, ...rest),
  ],
  // It would label every field that the organization has of its own.
  'xdm:descriptorLabel': [
    (_, _property, path, { tenantNamespace }) =>
      propertyKey(path) === tenantNamespace ? `a field inside ${tenantNamespace}, not all of it` : undefined,
  ],
};

const checkFields = (descriptor: NewDescriptor, facts: DescriptorFacts): PropertyFound[] => {
  const { '@type': type, 'xdm:sourceSchema': schemaId } = descriptor;
  return sourcePaths(descriptor).map((path) => {
    const property = found(facts.source, schemaId, path);
    const foundType = typeOf(property.node);
    if (type === 'xdm:descriptorIdentity' && property.node.type !== 'string') {
      refuse('identity-not-string', { path, schemaId, found: foundType });
    }
    for (const rule of FIELD_RULES[type] ?? []) {
      const expected = rule(descriptor, property, path, facts);
      if (expected !== undefined) refuse('descriptor-field-unfit', { type, path, found: foundType, expected });
    }
    return property;
  });
};

/** What may refer to what: a text to a text, a number to a number, a time to a time. */
const familyOf = (node: XdmNode): string => {
  const type = typeOf(node);
  if (['number', 'int', 'byte', 'short', 'long'].includes(type)) return 'number';
  return type === 'date-time' ? 'date' : type;
};

const checkDestination = (
  descriptor: NewDescriptor,
  sources: readonly PropertyFound[],
  destination: ResolvedSchema,
) => {
  const schemaId = String(descriptor['xdm:destinationSchema']);
  for (const [index, path] of destinationPaths(descriptor).entries()) {
    const { node } = found(destination, schemaId, path);
    const source = sources[index];
    if (!source || familyOf(source.node) === familyOf(node)) continue;
    const expected = `a field of type ${typeOf(source.node)}, like the one that refers to it`;
    refuse('descriptor-field-unfit', { type: descriptor['@type'], path, found: typeOf(node), expected });
  }
};

const VERSION = 'xdm:descriptorVersion';
const PRIMARY_KEY = 'xdm:descriptorPrimaryKey';

const checkOthers = (descriptor: NewDescriptor, others: readonly Descriptor[]): void => {
  const same = others.find((other) => descriptorKey(other) === descriptorKey(descriptor));
  const schemaId = descriptor['xdm:sourceSchema'];
  if (same) refuse('descriptor-exists', { existingId: same['@id'], type: descriptor['@type'], schemaId });
  const primary = isPrimaryIdentity(descriptor) ? primaryIdentityIn(others) : undefined;
  if (primary) {
    const path = sourcePaths(primary).join(', ');
    refuse('primary-identity-taken', { schemaId, path, existingId: String(primary['@id']) });
  }
  const counterpart = { [VERSION]: PRIMARY_KEY, [PRIMARY_KEY]: VERSION }[String(descriptor['@type'])];
  const sharing = others.find((other) => isOfType(other, counterpart ?? '') && shareField(other, descriptor));
  if (sharing) refuse('version-shares-primary-key', { paths: sourcePaths(descriptor).join(', '), schemaId });
};

/**
 * Refuses with identity-namespace-invalid, descriptor-property-unknown, identity-not-string, descriptor-field-unfit,
 * descriptor-exists, primary-identity-taken, version-shares-primary-key.
 * @see xdm/api/descriptors.md (documented) for the rules; of the codes the field has some, and the rest are assumed
 */
export const checkDescriptor = (descriptor: NewDescriptor, facts: DescriptorFacts): void => {
  if (descriptor['@type'] === 'xdm:descriptorIdentity') checkNamespace(descriptor);
  const sources = checkFields(descriptor, facts);
  if (facts.destination) checkDestination(descriptor, sources, facts.destination);
  checkOthers(descriptor, facts.others);
};
