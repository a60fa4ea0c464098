// What is refused of descriptors: paths that lead nowhere, fields that do not fit, and descriptors that contradict each other.
import type { ContractCase, Target } from './case.ts';
import {
  type Bodies,
  DESCRIPTORS,
  deleteDescriptor,
  describe,
  descriptorAccept,
  enable,
  made,
  newBodies,
  replaceDescriptor,
} from './described.ts';
import { answered } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { listType, lookUpType } from './schema-registry.ts';
import { type Body, get, REGISTRY } from './tutorial.ts';

const NO_DESCRIPTOR = '0'.repeat(48);

export interface Refused {
  readonly refusal: RefusalName;
  readonly name: string;
  /** What is there before; nothing where absent. */
  readonly given?: (bodies: Bodies) => readonly Body[];
  /** What is created, or put in the place of the last of them. */
  readonly sent: (bodies: Bodies) => Body;
}

const without = (body: Body, key: string): Body => ({ ...body, [key]: undefined });

/** Refused of a new descriptor. */
const creations: readonly Refused[] = [
  {
    ...{ refusal: 'registry-body-invalid', name: 'a descriptor of a type that there is not is refused' },
    sent: ({ identity }) => ({ ...identity, '@type': 'xdm:descriptorNone' }),
  },
  {
    ...{ refusal: 'registry-body-invalid', name: 'a relationship names its cardinality' },
    sent: ({ relationship }) => without(relationship, 'xdm:cardinality'),
  },
  {
    ...{ refusal: 'identity-namespace-invalid', name: 'a namespace is a text or a number, and no object' },
    sent: ({ identity }) => ({ ...identity, 'xdm:namespace': { code: 'Email' } }),
  },
];

/** Refused of a new descriptor, and of one that is written anew. */
export const both: readonly Refused[] = [
  {
    ...{ refusal: 'identity-namespace-invalid', name: 'the id of a namespace is a number' },
    sent: ({ identity }) => ({ ...identity, 'xdm:property': 'xdm:id' }),
  },
  {
    ...{ refusal: 'descriptor-schema-unknown', name: 'a descriptor is of a schema that there is' },
    sent: ({ identity }) => ({ ...identity, 'xdm:sourceSchema': 'https://ns.adobe.com/none/schemas/0' }),
  },
  {
    ...{ refusal: 'descriptor-property-unknown', name: 'a path leads to a field, without the word properties' },
    sent: ({ identity }) => ({ ...identity, 'xdm:sourceProperty': '/properties/personalEmail/properties/address' }),
  },
  {
    ...{ refusal: 'identity-not-string', name: 'an identity is a text' },
    sent: ({ identity }) => ({ ...identity, 'xdm:sourceProperty': '/personalEmail' }),
  },
];

export const unfit: Refused = {
  ...{ refusal: 'descriptor-field-unfit', name: 'a version is a field that the schema requires' },
  given: ({ version }) => [version],
  sent: ({ version, identity: { 'xdm:sourceProperty': path } }) => ({ ...version, 'xdm:sourceProperty': path }),
};

export const shared: Refused = {
  ...{ refusal: 'version-shares-primary-key', name: 'the version is no part of a primary key' },
  given: ({ primaryKey, version }) => [{ ...version, '@type': primaryKey['@type'] }, primaryKey],
  sent: ({ version }) => version,
};

export const twice: Refused = {
  ...{ refusal: 'descriptor-exists', name: 'a field has one identity in a namespace' },
  given: ({ identity }) => [identity],
  sent: ({ identity }) => ({ ...identity, 'xdm:isPrimary': true }),
};

export const second: Refused = {
  ...{ refusal: 'primary-identity-taken', name: 'a schema has one primary identity' },
  given: ({ primary }) => [primary],
  sent: ({ primary }) => ({ ...primary, 'xdm:sourceProperty': '/mobilePhone/number', 'xdm:namespace': 'Phone' }),
};

const created = ({ refusal, name, given = () => [], sent }: Refused): ContractCase =>
  refusalCase({
    ...{ name: `${name} (create)`, operation: 'createTenantDescriptor', refusal },
    provoke: async (target) => {
      const bodies = await newBodies(target);
      for (const body of given(bodies)) await made(target, body);
      return describe(target, sent(bodies));
    },
  });

/** `own`: what is written anew; all that is given stays. */
const replaced = ({ refusal, name, given = () => [], sent }: Refused, own: (bodies: Bodies) => Body): ContractCase =>
  refusalCase({
    ...{ name: `${name} (replace)`, operation: 'replaceTenantDescriptor', refusal },
    provoke: async (target) => {
      const bodies = await newBodies(target);
      for (const body of given(bodies)) await made(target, body);
      const { '@id': id } = await made(target, own(bodies));
      return replaceDescriptor(target, id, sent(bodies));
    },
  });

const phone = ({ identity }: Bodies): Body => ({
  ...identity,
  'xdm:sourceProperty': '/mobilePhone/number',
  'xdm:namespace': 'Phone',
});

const list = (path: string, operation: string): ContractCase =>
  refusalCase({
    ...{ name: `descriptors are listed in their own media types (${operation})`, operation },
    refusal: 'accept-invalid-on-descriptor-list',
    provoke: (target) => get(target, path, listType('xed')),
  });

const missing = (operation: string, call: (target: Target) => ReturnType<Target['call']>): ContractCase =>
  refusalCase({
    ...{ name: `a descriptor that is not there is refused (${operation})`, operation, refusal: 'descriptor-not-found' },
    provoke: call,
  });

/** The descriptor of a primary identity by which its schema is in a union. */
const primaryInUnion = async (target: Target) => {
  const { primary } = await newBodies(target);
  const descriptor = await made(target, primary);
  answered(await enable(target, String(primary['xdm:sourceSchema'])), 200);
  return descriptor;
};

export const descriptorRefusals: readonly ContractCase[] = [
  ...[...creations, ...both].map(created),
  ...[{ ...unfit, given: () => [] }, shared, twice, second].map(created),
  ...both.map((one) => replaced(one, ({ identity }) => identity)),
  replaced({ ...unfit, given: () => [] }, ({ version }) => version),
  replaced({ ...twice, name: `${twice.name}, that of another` }, phone),
  replaced(second, phone),
  refusalCase({
    ...{ name: `${shared.name} (replace)`, operation: 'replaceTenantDescriptor', refusal: shared.refusal },
    provoke: async (target) => {
      const { version, timestamp, primaryKey } = await newBodies(target);
      await made(target, { ...timestamp, '@type': primaryKey['@type'] });
      const { '@id': id } = await made(target, version);
      return replaceDescriptor(target, id, { ...version, 'xdm:sourceProperty': timestamp['xdm:sourceProperty'] });
    },
  }),
  refusalCase({
    name: 'a descriptor keeps its type',
    operation: 'replaceTenantDescriptor',
    refusal: 'descriptor-type-immutable',
    provoke: async (target) => {
      const { identity, label } = await newBodies(target);
      return replaceDescriptor(target, (await made(target, identity))['@id'], label);
    },
  }),
  list(DESCRIPTORS, 'listTenantDescriptors'),
  list(`${REGISTRY}/global/descriptors`, 'listGlobalDescriptors'),
  refusalCase({
    name: 'a descriptor is looked up without a version',
    operation: 'getTenantDescriptor',
    refusal: 'accept-invalid-on-descriptor-lookup',
    provoke: async (target) => {
      const { '@id': id } = await made(target, (await newBodies(target)).identity);
      return get(target, `${DESCRIPTORS}/${id}`, lookUpType('xed'));
    },
  }),
  missing('getTenantDescriptor', (target) => get(target, `${DESCRIPTORS}/${NO_DESCRIPTOR}`, descriptorAccept(''))),
  missing('deleteTenantDescriptor', (target) => deleteDescriptor(target, NO_DESCRIPTOR)),
  missing('replaceTenantDescriptor', async (target) =>
    replaceDescriptor(target, NO_DESCRIPTOR, (await newBodies(target)).identity),
  ),
  refusalCase({
    name: 'the primary identity of a schema in a union cannot be deleted',
    operation: 'deleteTenantDescriptor',
    refusal: 'primary-identity-immutable',
    provoke: async (target) => deleteDescriptor(target, (await primaryInUnion(target))['@id']),
  }),
  refusalCase({
    name: 'the primary identity of a schema in a union cannot be another',
    operation: 'replaceTenantDescriptor',
    refusal: 'primary-identity-immutable',
    provoke: async (target) => {
      const { '@id': id, ...primary } = await primaryInUnion(target);
      return replaceDescriptor(target, id, { ...primary, 'xdm:namespace': 'Mail' });
    },
  }),
];
