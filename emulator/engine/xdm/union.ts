// The union of a class: one read-only schema of everything that its members have, made anew whenever it is asked for. Pure.
import { registryEtag } from '../../store/ids.ts';
import { isObject, type XdmDocument } from './schema-node.ts';

const SUFFIX = '__union';
const XDM = 'https://ns.adobe.com/xdm';
const IDENTITY_MAP = `${XDM}/context/identitymap`;
const SEGMENTATION = `${XDM}/context/profile-segmentation`;
const RECORD = `${XDM}/data/record`;
const TIME_SERIES = `${XDM}/data/time-series`;

export const unionIdOf = (classId: string): string => classId + SUFFIX;

/** `undefined` for what is no id of a union. */
export const classOfUnion = (id: string): string | undefined =>
  id.endsWith(SUFFIX) ? id.slice(0, -SUFFIX.length) : undefined;

const partsOf = ({ allOf }: XdmDocument): XdmDocument[] => (Array.isArray(allOf) ? allOf.filter(isObject) : []);

const textsAt = (document: XdmDocument | undefined, keyword: string): string[] =>
  [document?.[keyword]].flat().filter((value) => typeof value === 'string');

const isReference = ({ $ref }: XdmDocument): boolean => typeof $ref === 'string' && !$ref.startsWith('#');

/** References as they are, selections included; a schema that has fields of its own is referred to for them. */
const partsOfMember = (member: XdmDocument): XdmDocument[] => {
  const parts = partsOf(member);
  const references = parts.filter(isReference).map((part) => ({
    $ref: part['$ref'],
    ...(Array.isArray(part['meta:refProperty']) && { 'meta:refProperty': part['meta:refProperty'] }),
  }));
  const hasOwnFields = parts.length > references.length || member['properties'] !== undefined;
  return hasOwnFields ? [...references, { $ref: member['$id'] }] : references;
};

const withoutDoubles = (parts: readonly XdmDocument[]): XdmDocument[] => [
  ...new Map(parts.map((part) => [JSON.stringify(part), part])).values(),
];

const EVENTS = {
  title: 'Time-series events',
  type: 'array',
  items: { $ref: TIME_SERIES },
};

export interface UnionParts {
  readonly schemaClass: XdmDocument & { readonly $id: string };
  /** Schemas of that class with the tag, in the order in which they were made. */
  readonly members: readonly XdmDocument[];
  readonly altIdOf: (id: string) => string;
  readonly libraryVersion: string;
}

/** The fields of a union that depend on its members and its class; the service adds organization and sandbox. */
export type Union = XdmDocument & { readonly $id: string };

/**
 * The class first, then each part of each member, none twice; and what every union has: `identityMap` and, for records,
 * `segmentMembership` and `timeSeriesEvents`.
 * @see xdm/api/unions.md, SR (documented); that events have the identity map alone is what SR shows (example)
 */
export const unionOf = ({ schemaClass, members, altIdOf, libraryVersion }: UnionParts): Union => {
  const { $id: classId, title, description } = schemaClass;
  const ancestors = [...new Set(members.flatMap((member) => textsAt(member, 'meta:extends')))];
  const isRecord = ancestors.includes(RECORD);
  const automatic = [IDENTITY_MAP, ...(isRecord ? [SEGMENTATION] : [])].map(($ref) => ({ $ref }));
  const allOf = withoutDoubles([{ $ref: classId }, ...members.flatMap(partsOfMember), ...automatic]);
  const $id = unionIdOf(classId);
  const state = members.map((member) => JSON.stringify([member['$id'], member['meta:registryMetadata']]));
  return {
    $id,
    'meta:altId': altIdOf($id),
    'meta:resourceType': 'unions',
    version: '1.0',
    title,
    type: 'object',
    description: description ?? `What all schemas of ${classId} have that are enabled for Profile.`,
    allOf,
    ...(isRecord && { properties: { 'xdm:timeSeriesEvents': EVENTS } }),
    'meta:extends': [
      ...new Set([
        ...allOf.flatMap((part) => textsAt(part, '$ref')),
        ...ancestors,
        ...members.flatMap((member) => textsAt(member, '$id')),
      ]),
    ],
    'meta:xdmType': 'object',
    'meta:registryMetadata': {
      eTag: registryEtag(`${$id} ${state.join()}`, 1, 0),
      'meta:globalLibVersion': libraryVersion,
    },
    'meta:class': classId,
    'meta:containerId': 'tenant',
  };
};
