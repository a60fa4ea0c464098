// What keeps a schema out of the union of its class: what is said of it, and the types of its fields. Pure; the issues are named as the
// catalogue names them.
import {
  areNamespacesApart,
  destinationPaths,
  isOfType,
  namespaceOf,
  primaryIdentityIn,
  shareField,
  sourcePaths,
} from './descriptors.ts';
import { propertyAt } from './property-path.ts';
import { isObject, own, type ResolvedSchema, type XdmDocument, type XdmNode } from './schema-node.ts';

/** A schema that is in a union, or would be, by its fields. */
export interface TypedMember {
  readonly $id: string;
  readonly resolved: Pick<ResolvedSchema, 'properties'>;
}

/** The same with what is said of it. */
export interface UnionMember extends TypedMember {
  /** Those whose source it is. */
  readonly descriptors: readonly XdmDocument[];
}

export type UnionIssue =
  | { readonly problem: 'union-identity-missing'; readonly detail: { readonly schemaId: string } }
  | {
      readonly problem: 'reference-identity-missing';
      readonly detail: { readonly schemaId: string; readonly path: string };
    }
  | {
      readonly problem: 'reference-namespace-mismatch';
      readonly detail: {
        readonly schemaId: string;
        readonly path: string;
        readonly namespace: string;
        readonly destinationId: string;
        readonly destinationNamespace: string;
      };
    }
  | {
      readonly problem: 'union-type-conflict';
      readonly detail: {
        readonly schemaId: string;
        readonly otherId: string;
        readonly path: string;
        readonly type: string;
        readonly otherType: string;
      };
    };

const ONE_TO_ONE = 'xdm:descriptorOneToOne';
const REFERENCE = 'xdm:descriptorReferenceIdentity';

const relationsOf = ({ descriptors }: UnionMember): XdmDocument[] =>
  descriptors.filter((descriptor) => isOfType(descriptor, ONE_TO_ONE));

const referenceBeside = ({ descriptors }: UnionMember, relation: XdmDocument): XdmDocument | undefined =>
  descriptors.find((descriptor) => isOfType(descriptor, REFERENCE) && shareField(descriptor, relation));

/** Of a field that is no longer there, a descriptor says nothing. */
const hasPrimaryIdentity = ({ resolved, descriptors }: UnionMember): boolean => {
  const primary = primaryIdentityIn(descriptors);
  return (
    primary !== undefined &&
    sourcePaths(primary).every((path) => 'node' in propertyAt({ ...resolved, required: [] }, path))
  );
};

/** Why `schema` may not be in a union as far as its identity goes. @see xdm/troubleshooting-guide.md (documented) */
export const identityIssues = (schema: UnionMember): UnionIssue[] =>
  own(schema.resolved.properties, 'identityMap') || hasPrimaryIdentity(schema)
    ? []
    : [{ problem: 'union-identity-missing', detail: { schemaId: schema.$id } }];

const referenceIssues = (schema: UnionMember): UnionIssue[] =>
  relationsOf(schema)
    .filter((relation) => !referenceBeside(schema, relation))
    .map((relation) => ({
      problem: 'reference-identity-missing',
      detail: { schemaId: schema.$id, path: sourcePaths(relation).join(', ') },
    }));

/** The identity that a relation leads to: of the field that it names, or else the primary one. */
const identityAt = ({ descriptors }: UnionMember, relation: XdmDocument): XdmDocument | undefined => {
  const target = { 'xdm:sourceProperty': destinationPaths(relation) };
  const ofField = descriptors.find((one) => isOfType(one, 'xdm:descriptorIdentity') && shareField(one, target));
  return ofField ?? primaryIdentityIn(descriptors);
};

const namespaceIssues = (source: UnionMember, destination: UnionMember): UnionIssue[] =>
  relationsOf(source)
    .filter((relation) => relation['xdm:destinationSchema'] === destination.$id)
    .flatMap((relation): UnionIssue[] => {
      const [reference, identity] = [referenceBeside(source, relation), identityAt(destination, relation)];
      if (!reference || !identity) return [];
      const [namespace, destinationNamespace] = [namespaceOf(reference), namespaceOf(identity)];
      if (!areNamespacesApart(namespace, destinationNamespace)) return [];
      const path = sourcePaths(relation).join(', ');
      const detail = { schemaId: source.$id, path, namespace, destinationId: destination.$id, destinationNamespace };
      return [{ problem: 'reference-namespace-mismatch', detail }];
    });

interface Conflict {
  readonly path: string;
  readonly type: string;
  readonly otherType: string;
}

const between = (node: XdmNode, other: XdmNode, path: string): Conflict | undefined => {
  const [type, otherType] = [node['meta:xdmType'], other['meta:xdmType']];
  if (type !== undefined && otherType !== undefined && type !== otherType) return { path, type, otherType };
  const values =
    isObject(node.additionalProperties) && isObject(other.additionalProperties)
      ? between(node.additionalProperties, other.additionalProperties, path)
      : undefined;
  const items = node.items && other.items ? between(node.items, other.items, `${path}[*]`) : undefined;
  return values ?? items ?? conflictOf(node.properties ?? {}, other.properties ?? {}, path);
};

/** The first field, in the order of `fields`, that both have and that differs in its type. */
const conflictOf = (
  fields: Readonly<Record<string, XdmNode>>,
  others: Readonly<Record<string, XdmNode>>,
  path: string,
): Conflict | undefined => {
  for (const [name, node] of Object.entries(fields)) {
    const other = own(others, name);
    const conflict = other && between(node, other, `${path}/${name}`);
    if (conflict) return conflict;
  }
  return undefined;
};

/**
 * Why `schema` may not be in a union, whatever its fields; `related`: schemas in unions that a relation leads to or from, of whichever
 * class. `schema` itself is passed over.
 * @see xdm/troubleshooting-guide.md (documented)
 */
export const memberIssues = (schema: UnionMember, related: readonly UnionMember[]): UnionIssue[] => [
  ...identityIssues(schema),
  ...referenceIssues(schema),
  ...related
    .filter(({ $id }) => $id !== schema.$id)
    .flatMap((other) => [...namespaceIssues(schema, other), ...namespaceIssues(other, schema)]),
];

/**
 * The fields of `schema` that a schema of the same union has of another type, one for each of those; `others`: the members of that
 * union. `schema` itself is passed over.
 * @see xdm/troubleshooting-guide.md (documented)
 */
export const typeIssues = ({ $id, resolved }: TypedMember, others: readonly TypedMember[]): UnionIssue[] =>
  others.flatMap((other): UnionIssue[] => {
    const conflict = other.$id === $id ? undefined : conflictOf(resolved.properties, other.resolved.properties, '');
    return conflict
      ? [{ problem: 'union-type-conflict', detail: { schemaId: $id, otherId: other.$id, ...conflict } }]
      : [];
  });
