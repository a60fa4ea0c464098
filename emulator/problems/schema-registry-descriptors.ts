// What the Schema Registry refuses of descriptors and unions. The field reports codes of the 1800s without their titles; where it has
// none of a rule that is documented, the code is ours and `assumed`.
import { entries } from './problem.ts';

const registry = entries({ dialect: 'schema-registry', source: 'XDM' });

const SHOWN_MAX = 200;

/** A path as far as it can be read. */
const shown = (path: string): string => (path.length > SHOWN_MAX ? `${path.slice(0, SHOWN_MAX)}…` : path);

const UNION = 'Union descriptor validation error';

export const descriptors = {
  'descriptor-not-found': registry<{ id: string }>(
    '1014-404',
    'Resource not found',
    'inferred',
    ({ id }) => `Descriptor ${id} is not in this container: send its @id.`,
  ),
  'union-not-found': registry<{ id: string }>(
    '1015-404',
    'Resource not found',
    'inferred',
    ({ id }) => `Union ${id} is not there: no schema of that class has the tag union, or this is the id of no class.`,
  ),
  'descriptor-schema-unknown': registry<{ field: string; id: string }>(
    '1012-400',
    'Resource not found',
    'assumed',
    ({ field, id }) => `${field} is ${shown(id)}, which is no schema of this sandbox: send the $id of one.`,
  ),
  'descriptor-property-unknown': registry<{ path: string; schemaId: string; fault: string }>(
    '1500-400',
    'Descriptor property invalid',
    'assumed',
    ({ path, schemaId, fault }) => `The path ${shown(path)} leads to no field of ${schemaId}: ${fault}.`,
  ),
  'descriptor-field-unfit': registry<{ type: string; path: string; found: string; expected: string }>(
    '1500-400',
    'Descriptor property invalid',
    'assumed',
    ({ type, path, found, expected }) => `${type} needs ${expected}; ${shown(path)} is of type ${found}.`,
  ),
  'descriptor-type-immutable': registry<{ id: string; type: string; sent: string }>(
    '1500-400',
    'Descriptor type invalid',
    'assumed',
    ({ id, type, sent }) => `Descriptor ${id} is of the type ${type} and cannot become ${sent}: create another one.`,
  ),
  'descriptor-limit-reached': registry<{ max: number }>(
    '1500-400',
    'Descriptor limit reached',
    'assumed',
    ({ max }) => `The sandbox has ${max} descriptors, and may have no more: delete some that are not needed.`,
  ),
  'identity-namespace-invalid': registry<{ field: string; value: string; expected: string }>(
    '1810-400',
    'Identity namespace invalid',
    'inferred',
    ({ field, value, expected }) => `${field} is ${shown(value)}; expected: ${expected}. A code is a text, as Email.`,
    { source: 'field' },
  ),
  'descriptor-exists': registry<{ existingId: string; type: string; schemaId: string }>(
    '1811-400',
    'Descriptor exists',
    'inferred',
    ({ existingId, type, schemaId }) =>
      `Descriptor ${existingId} is a ${type} of the same field of ${schemaId} already: replace that one.`,
    { source: 'field' },
  ),
  'primary-identity-taken': registry<{ schemaId: string; path: string; existingId: string }>(
    '1811-400',
    'Primary identity exists',
    'assumed',
    ({ schemaId, path, existingId }) =>
      `${schemaId} has its primary identity at ${shown(path)}, by the descriptor ${existingId}: a schema has one alone.`,
  ),
  'identity-not-string': registry<{ path: string; schemaId: string; found: string }>(
    '1816-400',
    'Identity field invalid',
    'inferred',
    ({ path, schemaId, found }) =>
      `An identity is of type string, and ${shown(path)} of ${schemaId} is of type ${found}; identityMap needs no descriptor.`,
    { source: 'field' },
  ),
  'version-shares-primary-key': registry<{ paths: string; schemaId: string }>(
    '1855-400',
    'Version field invalid',
    'inferred',
    ({ paths, schemaId }) =>
      `${shown(paths)} would hold both the version and a primary key of ${schemaId}: take two fields.`,
    { source: 'field' },
  ),
  'primary-identity-immutable': registry<{ schemaId: string; path: string }>(
    '1600-400',
    'Breaking change',
    'assumed',
    ({ schemaId, path }) =>
      `${schemaId} is in a union, and its primary identity stays at ${shown(path)}, under its namespace.`,
  ),
  'union-identity-missing': registry<{ schemaId: string }>(
    '1528-400',
    UNION,
    'documented',
    ({ schemaId }) =>
      `${schemaId} has neither an identityMap nor a primary identity, and can be in no union: add one of them first.`,
  ),
  'reference-identity-missing': registry<{ schemaId: string; path: string }>(
    '1526-400',
    UNION,
    'documented',
    ({ schemaId, path }) =>
      `${shown(path)} of ${schemaId} has a descriptorOneToOne and, to be in a union, needs a descriptorReferenceIdentity too.`,
  ),
  'reference-namespace-mismatch': registry<{
    schemaId: string;
    path: string;
    namespace: string;
    destinationId: string;
    destinationNamespace: string;
  }>(
    '1527-400',
    UNION,
    'documented',
    ({ schemaId, path, namespace, destinationId, destinationNamespace }) =>
      `${shown(path)} of ${schemaId} refers to identities of ${shown(namespace)}, and ${destinationId} has them under ` +
      `${shown(destinationNamespace)}: both namespaces must be one.`,
  ),
  'union-type-conflict': registry<{
    schemaId: string;
    otherId: string;
    path: string;
    type: string;
    otherType: string;
  }>(
    '1413-400',
    'Merge Schema Error',
    'documented',
    ({ schemaId, otherId, path, type, otherType }) =>
      `${shown(path)} is of type ${type} in ${schemaId} and of type ${otherType} in ${otherId}, which share a union: name one of them otherwise.`,
  ),
} as const;
