// What is read out of descriptors again and again: which fields they are of, what identities those hold. Pure.
import { propertyKey } from './property-path.ts';
import type { XdmDocument } from './schema-node.ts';

const textsAt = (descriptor: XdmDocument, keyword: string): string[] =>
  [descriptor[keyword]].flat().filter((value) => typeof value === 'string');

/** The fields that a descriptor is of; none where it is of a whole schema. */
export const sourcePaths = (descriptor: XdmDocument): string[] => textsAt(descriptor, 'xdm:sourceProperty');

export const destinationPaths = (descriptor: XdmDocument): string[] => textsAt(descriptor, 'xdm:destinationProperty');

export const isOfType = (descriptor: XdmDocument, type: string): boolean => descriptor['@type'] === type;

export const isPrimaryIdentity = (descriptor: XdmDocument): boolean =>
  isOfType(descriptor, 'xdm:descriptorIdentity') && descriptor['xdm:isPrimary'] === true;

export const primaryIdentityIn = (descriptors: readonly XdmDocument[]): XdmDocument | undefined =>
  descriptors.find(isPrimaryIdentity);

/** The namespace of an identity, or of the identities that a reference holds, as text. */
export const namespaceOf = (descriptor: XdmDocument): string =>
  String(descriptor['xdm:namespace'] ?? descriptor['xdm:identityNamespace'] ?? '');

const isNumber = (namespace: string): boolean => /^\d+$/.test(namespace);

/** Namespaces are not emulated: that a number and a code mean two namespaces nobody here can tell. */
export const areNamespacesApart = (one: string, other: string): boolean =>
  one !== other && isNumber(one) === isNumber(other);

/** Whether two descriptors have a field in common. */
export const shareField = (one: XdmDocument, other: XdmDocument): boolean => {
  const keys = sourcePaths(one).map(propertyKey);
  return sourcePaths(other).some((path) => keys.includes(propertyKey(path)));
};

/** Two descriptors with one key say the same of the same fields, in whatever words. */
export const descriptorKey = (descriptor: XdmDocument): string =>
  JSON.stringify([
    descriptor['@type'],
    sourcePaths(descriptor).map(propertyKey).sort(),
    namespaceOf(descriptor),
    descriptor['xdm:destinationSchema'],
    destinationPaths(descriptor).map(propertyKey).sort(),
  ]);
