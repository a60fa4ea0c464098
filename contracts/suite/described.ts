// What the cases of descriptors and unions begin with: a schema with fields of every sort, and descriptors of each type for it.
import type { Answer, Target } from './case.ts';
import { answered } from './expect.ts';
import { create } from './schema-registry.ts';
import { patch, schemaKind } from './schema-registry-updates.ts';
import { type Body, get, PERSONAL_DETAILS, PROFILE, post, REGISTRY } from './tutorial.ts';

export const DESCRIPTORS: string = `${REGISTRY}/tenant/descriptors`;
export const IDENTITY_MAP = 'https://ns.adobe.com/xdm/context/identitymap';

export const descriptorAccept = (variant: string): { accept: string } => ({
  accept: `application/vnd.adobe.xdm${variant}+json`,
});

export const addressOfDescriptor = (id: string): string => `${DESCRIPTORS}/${id}`;

export const tenantNamespace = async (target: Target): Promise<string> =>
  `_${answered(await get(target, `${REGISTRY}/stats`), 200).json.tenantId}`;

const OWN_FIELDS = {
  type: 'object',
  required: ['changed', 'at'],
  properties: {
    code: { type: 'string' },
    hotel: { type: 'string' },
    points: { type: 'integer' },
    changed: { type: 'integer' },
    at: { type: 'string', format: 'date-time' },
    stays: { type: 'array', items: { type: 'object', properties: { hotel: { type: 'string' } } } },
  },
};

/** A schema of profiles with fields of its own; `change` goes into them. */
export const describedSchema = async (target: Target, change: Body = {}): Promise<string> => {
  const fields = { ...OWN_FIELDS, properties: { ...OWN_FIELDS.properties, ...change } };
  const own = { properties: { [await tenantNamespace(target)]: fields } };
  const allOf = [{ $ref: PROFILE }, { $ref: PERSONAL_DETAILS }, own];
  return answered(await create(target, { allOf }), 201).json.$id;
};

export const describe = (target: Target, body: Body): Promise<Answer> => post(target, DESCRIPTORS, body);

export const replaceDescriptor = (target: Target, id: string, body: Body): Promise<Answer> =>
  target.call({ method: 'PUT', path: addressOfDescriptor(id), body });

export const deleteDescriptor = (target: Target, id: string): Promise<Answer> =>
  target.call({ method: 'DELETE', path: addressOfDescriptor(id) });

export const made = async (target: Target, body: Body): Promise<Body & { readonly '@id': string }> =>
  answered(await describe(target, body), 201).json;

const sourceOf = (schemaId: string, path?: string | readonly string[]): Body => ({
  'xdm:sourceSchema': schemaId,
  'xdm:sourceVersion': 1,
  ...(path !== undefined && { 'xdm:sourceProperty': path }),
});

export const identity = (schemaId: string, change: Body = {}): Body => ({
  '@type': 'xdm:descriptorIdentity',
  ...sourceOf(schemaId, '/personalEmail/address'),
  'xdm:namespace': 'Email',
  'xdm:property': 'xdm:code',
  'xdm:isPrimary': false,
  ...change,
});

/** By what they say. */
type BodyName =
  | 'identity'
  | 'primary'
  | 'display'
  | 'oneToOne'
  | 'reference'
  | 'relationship'
  | 'deprecated'
  | 'primaryKey'
  | 'version'
  | 'timestamp'
  | 'label'
  | 'granularity';

export type Bodies = Readonly<Record<BodyName, Body>>;

/** The bodies of one schema's descriptors, by what they say; `ns` is the tenant's namespace. */
export const bodiesOf = (schemaId: string, destinationId: string, ns: string): Bodies => {
  const own = (name: string) => `/${ns}/${name}`;
  const destination = { 'xdm:destinationSchema': destinationId, 'xdm:destinationVersion': 1 };
  return {
    identity: identity(schemaId),
    primary: identity(schemaId, { 'xdm:isPrimary': true }),
    display: {
      '@type': 'xdm:alternateDisplayInfo',
      ...sourceOf(schemaId, '/personalEmail/status'),
      'xdm:title': { en_us: 'Status of the address' },
      'meta:enum': { active: 'In use' },
    },
    oneToOne: { '@type': 'xdm:descriptorOneToOne', ...sourceOf(schemaId, own('hotel')), ...destination },
    reference: {
      '@type': 'xdm:descriptorReferenceIdentity',
      ...sourceOf(schemaId, own('hotel')),
      'xdm:identityNamespace': 'Email',
    },
    relationship: {
      '@type': 'xdm:descriptorRelationship',
      ...sourceOf(schemaId, own('stays[*]/hotel')),
      ...destination,
      'xdm:destinationProperty': own('hotel'),
      'xdm:cardinality': 'M:1',
      'xdm:sourceToDestinationTitle': 'Hotels',
      'xdm:destinationToSourceTitle': 'Guests',
    },
    deprecated: { '@type': 'xdm:descriptorDeprecated', ...sourceOf(schemaId, ['/faxPhone', '/homePhone/extension']) },
    primaryKey: { '@type': 'xdm:descriptorPrimaryKey', ...sourceOf(schemaId, [own('code'), own('hotel')]) },
    version: { '@type': 'xdm:descriptorVersion', ...sourceOf(schemaId, own('changed')) },
    timestamp: { '@type': 'xdm:descriptorTimestamp', ...sourceOf(schemaId, own('at')) },
    label: { '@type': 'xdm:descriptorLabel', ...sourceOf(schemaId, own('code')), 'xdm:labels': ['core/C2', 'core/I1'] },
    granularity: {
      '@type': 'xdm:descriptorTimeSeriesGranularity',
      ...sourceOf(schemaId),
      'xdm:granularity': 'hour',
      'xdm:ianaTimezone': 'Europe/Berlin',
    },
  };
};

/** Bodies for a new schema, which leads to another new one. */
export const newBodies = async (target: Target): Promise<Bodies> =>
  bodiesOf(await describedSchema(target), await describedSchema(target), await tenantNamespace(target));

/** Puts a schema into the union of its class. */
export const enable = (target: Target, schemaId: string): Promise<Answer> =>
  patch(target, schemaKind, schemaId, [{ op: 'add', path: '/meta:immutableTags', value: ['union'] }]);
