// What keeps a schema out of the union of its class, and what can no longer be done to one that is in it.
import type { ContractCase, Target } from './case.ts';
import {
  deleteDescriptor,
  describe,
  describedSchema,
  enable,
  enabledSchema,
  identity,
  made,
  newBodies,
  relatedBodies,
  replaceDescriptor,
  schemaOf,
} from './described.ts';
import { answered } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { addressOf, lookUpType } from './schema-registry.ts';
import { lookUps } from './schema-registry-refusals.ts';
import { replace, schemaKind } from './schema-registry-updates.ts';
import { get } from './tutorial.ts';
import { addressOfUnion, PROFILE_UNION, UNIONS } from './unions.ts';

/** Makes a schema that may not be in a union, and gives its id. */
type Preparation = (target: Target) => Promise<string>;

const kept: readonly (readonly [refusal: RefusalName, name: string, prepare: Preparation])[] = [
  [
    'union-identity-missing',
    'a schema without an identity is in no union',
    async (target) => schemaOf(await newBodies(target)),
  ],
  [
    'reference-identity-missing',
    'a relation of a schema in a union says what its field holds',
    async (target) => {
      const bodies = await relatedBodies(target);
      await made(target, bodies.oneToOne);
      return schemaOf(bodies);
    },
  ],
  [
    'reference-namespace-mismatch',
    'both ends of a relation between schemas in unions have one namespace',
    async (target) => {
      const bodies = await relatedBodies(target);
      await made(target, bodies.oneToOne);
      await made(target, { ...bodies.reference, 'xdm:identityNamespace': 'Hotel' });
      return schemaOf(bodies);
    },
  ],
  [
    'union-type-conflict',
    'a field has one type in all schemas of a union',
    async (target) => {
      const [one, other] = [
        await describedSchema(target),
        await describedSchema(target, { code: { type: 'integer' } }),
      ];
      for (const id of [one, other]) await made(target, identity(id, { 'xdm:isPrimary': true }));
      answered(await enable(target, one), 200);
      return other;
    },
  ],
];

const tagged = (verb: 'patch' | 'replace'): ContractCase[] =>
  kept.map(([refusal, name, prepare]) =>
    refusalCase({
      ...{ name: `${name} (${verb})`, operation: `${verb}TenantSchema`, refusal },
      provoke: async (target) => {
        const id = await prepare(target);
        if (verb === 'patch') return enable(target, id);
        const { json } = answered(await get(target, addressOf(id), lookUpType('xed')), 200);
        return replace(target, schemaKind, id, { ...json, 'meta:immutableTags': ['union'] });
      },
    }),
  );

/** In unions, both of them, with a relation between them that is right. */
const relatedInUnions = async (target: Target) => {
  const bodies = await relatedBodies(target);
  const [reference, relation] = [await made(target, bodies.reference), await made(target, bodies.oneToOne)];
  answered(await enable(target, schemaOf(bodies)), 200);
  return { bodies, reference, relation };
};

/** The descriptor of a primary identity by which its schema is in a union. */
const primaryInUnion = async (target: Target) => {
  const { primary } = await newBodies(target);
  const descriptor = await made(target, primary);
  answered(await enable(target, String(primary['xdm:sourceSchema'])), 200);
  return descriptor;
};

export const unionRefusals: readonly ContractCase[] = [
  ...tagged('patch'),
  ...tagged('replace'),
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
  refusalCase({
    name: 'a relation of a schema in a union needs its reference first',
    operation: 'createTenantDescriptor',
    refusal: 'reference-identity-missing',
    provoke: async (target) => {
      const bodies = await relatedBodies(target);
      answered(await enable(target, schemaOf(bodies)), 200);
      return describe(target, bodies.oneToOne);
    },
  }),
  refusalCase({
    name: 'a relation of a schema in a union has one namespace from the beginning',
    operation: 'createTenantDescriptor',
    refusal: 'reference-namespace-mismatch',
    provoke: async (target) => {
      const bodies = await relatedBodies(target);
      await made(target, { ...bodies.reference, 'xdm:identityNamespace': 'Hotel' });
      answered(await enable(target, schemaOf(bodies)), 200);
      return describe(target, bodies.oneToOne);
    },
  }),
  refusalCase({
    name: 'a reference that a relation in a union needs cannot be moved to another field',
    operation: 'replaceTenantDescriptor',
    refusal: 'reference-identity-missing',
    provoke: async (target) => {
      const { reference, bodies } = await relatedInUnions(target);
      const elsewhere = { ...bodies.reference, 'xdm:sourceProperty': '/mobilePhone/number' };
      return replaceDescriptor(target, reference['@id'], elsewhere);
    },
  }),
  refusalCase({
    name: 'a reference of a relation in a union keeps its namespace',
    operation: 'replaceTenantDescriptor',
    refusal: 'reference-namespace-mismatch',
    provoke: async (target) => {
      const { reference, bodies } = await relatedInUnions(target);
      return replaceDescriptor(target, reference['@id'], { ...bodies.reference, 'xdm:identityNamespace': 'Hotel' });
    },
  }),
  refusalCase({
    name: 'a reference that a relation in a union needs cannot be deleted',
    operation: 'deleteTenantDescriptor',
    refusal: 'reference-identity-missing',
    provoke: async (target) => deleteDescriptor(target, (await relatedInUnions(target)).reference['@id']),
  }),
  ...lookUps.map(([refusal, name, accept]) =>
    refusalCase({
      ...{ name: `${name} (union)`, operation: 'getTenantUnion', refusal },
      provoke: async (target) => {
        await enabledSchema(target);
        return get(target, addressOfUnion(PROFILE_UNION), { accept: accept ?? '' });
      },
    }),
  ),
  refusalCase({
    name: 'a union of a class without an enabled schema is not there',
    operation: 'getTenantUnion',
    refusal: 'union-not-found',
    provoke: (target) => get(target, addressOfUnion(PROFILE_UNION), lookUpType('xed')),
  }),
  refusalCase({
    name: 'a list of unions names no version',
    operation: 'listTenantUnions',
    refusal: 'accept-invalid-on-list',
    provoke: (target) => get(target, UNIONS, lookUpType('xed')),
  }),
];
