// Descriptors that come in by an import are held to what new ones are held to; many of them come in at once that way.
import type { Answer, ContractCase, Target } from './case.ts';
import { describe, describedSchema, enable, identity, made, newBodies } from './described.ts';
import { both, type Refused, second, shared, twice, unfit } from './descriptor-refusals.ts';
import { answered, holds } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { type Body, post, REGISTRY } from './tutorial.ts';
import { relatedBodies, sourceOf } from './unions.ts';

const importOf = (target: Target, body: readonly Body[]): Promise<Answer> =>
  post(target, `${REGISTRY}/rpc/import`, body);

const imported = ({ refusal, name, given = () => [], sent }: Refused): ContractCase =>
  refusalCase({
    ...{ name: `${name} (import)`, operation: 'createImport', refusal },
    provoke: async (target) => {
      const bodies = await newBodies(target);
      for (const body of given(bodies)) await made(target, body);
      // The first of the two would do; it may not stay behind.
      return importOf(target, [bodies.label, sent(bodies)]);
    },
  });

/** As many as a sandbox takes, a thousand at a time. */
const filled = async (target: Target): Promise<Body> => {
  const schemaIds = await Promise.all(Array.from({ length: 40 }, () => describedSchema(target)));
  const all = schemaIds.flatMap((schemaId, at) =>
    Array.from({ length: 100 }, (_, index) => identity(schemaId, { 'xdm:namespace': `Code${at}of${index}` })),
  );
  for (let start = 0; start < all.length; start += 1000) {
    answered(await importOf(target, all.slice(start, start + 1000)), 200);
  }
  return identity(schemaIds[0] ?? '', { 'xdm:namespace': 'One more' });
};

/** A case may not fill a sandbox that others use. */
const limit = { refusal: 'descriptor-limit-reached', alone: true } as const;

export const descriptorImports: readonly ContractCase[] = [
  {
    name: 'descriptors come in behind the schemas that they speak of',
    operation: 'createImport',
    evidence: 'documented',
    source: 'XDM',
    run: async (target) => {
      const { identity: body } = await newBodies(target);
      const { json } = answered(await importOf(target, [body]), 200);
      holds(json[0], { '@type': body['@type'], 'xdm:sourceSchema': body['xdm:sourceSchema'] });
    },
  },
  ...[...both, { ...unfit, given: () => [] }, shared, twice, second].map(imported),
  refusalCase({
    ...{ ...limit, name: 'a sandbox has 4000 descriptors at most', operation: 'createTenantDescriptor' },
    provoke: async (target) => describe(target, await filled(target)),
  }),
  refusalCase({
    ...{ ...limit, name: 'an import leaves a sandbox with 4000 descriptors at most', operation: 'createImport' },
    provoke: async (target) => importOf(target, [await filled(target)]),
  }),
  refusalCase({
    ...{ name: 'a relation of a schema in a union is not imported without its reference', operation: 'createImport' },
    refusal: 'reference-identity-missing',
    provoke: async (target) => {
      const bodies = await relatedBodies(target);
      answered(await enable(target, sourceOf(bodies)), 200);
      return importOf(target, [bodies.oneToOne]);
    },
  }),
  refusalCase({
    ...{ name: 'a relation of a schema in a union is imported with one namespace alone', operation: 'createImport' },
    refusal: 'reference-namespace-mismatch',
    provoke: async (target) => {
      const bodies = await relatedBodies(target);
      await made(target, { ...bodies.reference, 'xdm:identityNamespace': 'Hotel' });
      answered(await enable(target, sourceOf(bodies)), 200);
      return importOf(target, [bodies.oneToOne]);
    },
  }),
];
