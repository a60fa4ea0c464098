// What the Schema Registry refuses. Its dialect writes a code as XDM-<code>; codes marked `assumed` are our choice where
// no source names one, and must stay within the numbers that the registry is known to use.
import { entries } from './problem.ts';
import { descriptors } from './schema-registry-descriptors.ts';

const registry = entries({ dialect: 'schema-registry', source: 'XDM' });

const notFound =
  (noun: string) =>
  ({ id }: { id: string }): string =>
    `${noun} ${id}, version 1, is not in this container: send its $id, URL-encoded, or its meta:altId.`;

const received = (accept: string | undefined): string =>
  accept === undefined ? 'No Accept header was sent' : `The Accept header is ${accept}`;

export const schemaRegistry = {
  'registry-body-invalid': registry<{ field: string; value: string; expected: string }>(
    '1500-400',
    'Request body invalid',
    'assumed',
    ({ field, value, expected }) => `The body does not fit at ${field}; expected: ${expected}; found: ${value}.`,
  ),
  'registry-query-invalid': registry<{ parameter: string; value: string; expected: string }>(
    '1500-400',
    'Request parameter invalid',
    'assumed',
    ({ parameter, value, expected }) => `The parameter ${parameter} is ${value}; expected: ${expected}.`,
  ),

  'accept-invalid-on-list': registry<{ accept: string | undefined }>(
    '1006-400',
    'Accept header invalid',
    'documented',
    ({ accept }) =>
      `${received(accept)}: a list is asked for with application/vnd.adobe.{xed|xdm}+json or its -id form, without a version.`,
  ),
  'accept-invalid-on-lookup': registry<{ accept: string | undefined }>(
    '1007-400',
    'Accept header invalid',
    'documented',
    ({ accept }) =>
      `${received(accept)}: one resource is asked for with a version, as in application/vnd.adobe.xed+json; version=1.`,
  ),
  // Only the status is published; the number is the one of its neighbour.
  'accept-not-available': registry<{ accept: string; id: string }>(
    '1007-406',
    'Accept header invalid',
    'assumed',
    ({ accept, id }) => `${id} cannot be shown as ${accept}: major version 1 is the only one there is.`,
    { source: 'SR' },
  ),

  'accept-invalid-on-descriptor-list': registry<{ accept: string | undefined }>(
    '1008-400',
    'Accept header invalid',
    'documented',
    ({ accept }) =>
      `${received(accept)}: descriptors are listed with application/vnd.adobe.xdm+json, its -id or -link form, or xdm-v2 of each.`,
    { source: 'SR' },
  ),
  'accept-invalid-on-descriptor-lookup': registry<{ accept: string }>(
    '1009-400',
    'Accept header invalid',
    'documented',
    ({ accept }) =>
      `${received(accept)}: a descriptor is asked for with application/vnd.adobe.xdm+json, or without any.`,
    { source: 'SR' },
  ),

  // Eight numbers for eight kinds of resource; the sources pair only 1010 and 1012 with theirs.
  'class-not-found': registry<{ id: string }>('1010-404', 'Resource not found', 'documented', notFound('Class')),
  'field-group-not-found': registry<{ id: string }>(
    '1011-404',
    'Resource not found',
    'inferred',
    notFound('Field group'),
  ),
  'schema-not-found': registry<{ id: string }>('1012-404', 'Resource not found', 'documented', notFound('Schema'), {
    source: 'SR',
  }),
  'data-type-not-found': registry<{ id: string }>('1013-404', 'Resource not found', 'inferred', notFound('Data type')),
  'behavior-not-found': registry<{ id: string }>('1016-404', 'Resource not found', 'inferred', notFound('Behavior')),

  'csv-invalid': registry<{ count: number; line: number; column: string; reason: string }>(
    '1500-400',
    'CSV template invalid',
    'assumed',
    ({ count, line, column, reason }) =>
      `The template has ${count === 1 ? 'one error' : `${count} errors`}; at line ${line}, column ${column}: ${reason}.`,
  ),

  'schema-title-taken': registry<{ title: string; existingId: string }>(
    '1521-400',
    'Title not unique',
    'documented',
    ({ title, existingId }) =>
      `The title "${title}" belongs to ${existingId} already: choose another title, or delete that resource first.`,
  ),
  'schema-without-class': registry<{ refs: readonly string[] }>(
    '1500-400',
    'Schema without class',
    'assumed',
    ({ refs }) =>
      `No entry of allOf refers to a class (${refs.length === 0 ? 'there are none' : refs.join(', ')}): ` +
      'add the $id of one, such as https://ns.adobe.com/xdm/context/profile.',
  ),
  'schema-reference-unknown': registry<{ ref: string }>(
    '1010-400',
    'Resource not found',
    'assumed',
    ({ ref }) =>
      `The $ref ${ref} names nothing that may stand there, neither of the global container nor of this sandbox.`,
  ),
  // No source says how much the Platform follows; without an end it cannot be.
  'schema-reference-too-deep': registry<{ ref: string; depthMax: number; nodesMax: number }>(
    '1500-400',
    'References too deep',
    'assumed',
    ({ ref, depthMax, nodesMax }) =>
      `With the $ref ${ref} the resource would be more than ${depthMax} levels deep, or have more than ${nodesMax} fields: ` +
      'let fewer resources refer to each other in turn.',
    { source: 'aep-local' },
  ),
  'field-group-incompatible': registry<{ fieldGroup: string; classId: string; intendedToExtend: readonly string[] }>(
    '1500-400',
    'Field group incompatible',
    'assumed',
    ({ fieldGroup, classId, intendedToExtend }) =>
      `The field group ${fieldGroup} extends ${intendedToExtend.join(', ')}, not the class ${classId}.`,
  ),
  'class-without-behavior': registry<{ behaviors: readonly string[]; expected: readonly string[] }>(
    '1500-400',
    'Class without behavior',
    'assumed',
    ({ behaviors, expected }) =>
      `A class extends exactly one behavior; allOf leads to ${behaviors.length === 0 ? 'none' : behaviors.join(', ')}: ` +
      `refer to one of ${expected.join(', ')}.`,
  ),
  'field-outside-tenant-namespace': registry<{ path: string; tenantNamespace: string }>(
    '1021-400',
    'Namespace validation error',
    'documented',
    ({ path, tenantNamespace }) => `The field ${path} is not under ${tenantNamespace}: move it there.`,
  ),
  // One of five numbers for what is wrong with a name; which of them this is, no source says.
  'field-name-invalid': registry<{ path: string }>(
    '1020-400',
    'Namespace validation error',
    'inferred',
    ({ path }) =>
      `The field ${path} has a name that no field of yours may have: use letters, digits, _ and -, and begin with a letter or a digit.`,
  ),
  // Deleting is one of the breaking changes, whose code no source gives.
  'resource-in-use': registry<{ id: string; userId: string }>(
    '1600-400',
    'Resource in use',
    'assumed',
    ({ id, userId }) => `${userId} uses ${id}: delete the user first, or take the reference out of it.`,
  ),
  ...descriptors,
} as const;
