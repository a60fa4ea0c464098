// What keeps a schema out of its union, and what a schema in a union no longer takes; see `unions.ts`.
import type { ContractCase, Target } from './case.ts';
import { deleteDescriptor, describe, enable, made, replaceDescriptor } from './described.ts';
import { answered } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { lookUpType } from './schema-registry.ts';
import { lookUps } from './schema-registry-refusals.ts';
import { replace, schemaKind } from './schema-registry-updates.ts';
import { get, REGISTRY } from './tutorial.ts';
import { addressOf, enabledSchema, kept, PROFILE_UNION, relatedBodies, sourceOf, UNIONS } from './unions.ts';

const tagged = (verb: 'patch' | 'replace'): ContractCase[] =>
  kept.map(([refusal, name, prepare]) =>
    refusalCase({
      ...{ name: `${name} (${verb})`, operation: `${verb}TenantSchema`, refusal },
      provoke: async (target) => {
        const id = await prepare(target);
        if (verb === 'patch') return enable(target, id);
        const { json } = answered(
          await get(target, `${REGISTRY}/tenant/schemas/${encodeURIComponent(id)}`, lookUpType('xed')),
          200,
        );
        return replace(target, schemaKind, id, { ...json, 'meta:immutableTags': ['union'] });
      },
    }),
  );

/** In unions, both of them, with a relation between them that is right. */
const relatedInUnions = async (target: Target) => {
  const bodies = await relatedBodies(target);
  const [reference, relation] = [await made(target, bodies.reference), await made(target, bodies.oneToOne)];
  answered(await enable(target, sourceOf(bodies)), 200);
  return { bodies, reference, relation };
};

export const unionRefusals: readonly ContractCase[] = [
  ...tagged('patch'),
  ...tagged('replace'),
  refusalCase({
    name: 'a relation of a schema in a union needs its reference first',
    operation: 'createTenantDescriptor',
    refusal: 'reference-identity-missing',
    provoke: async (target) => {
      const bodies = await relatedBodies(target);
      answered(await enable(target, sourceOf(bodies)), 200);
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
      answered(await enable(target, sourceOf(bodies)), 200);
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
        return get(target, addressOf(PROFILE_UNION), { accept: accept ?? '' });
      },
    }),
  ),
  refusalCase({
    name: 'a union of a class without an enabled schema is not there',
    operation: 'getTenantUnion',
    refusal: 'union-not-found',
    provoke: (target) => get(target, addressOf(PROFILE_UNION), lookUpType('xed')),
  }),
  refusalCase({
    name: 'a list of unions names no version',
    operation: 'listTenantUnions',
    refusal: 'accept-invalid-on-list',
    provoke: (target) => get(target, UNIONS, lookUpType('xed')),
  }),
];
