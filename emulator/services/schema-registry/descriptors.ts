// Descriptors: created, looked up, listed, replaced, deleted. Those of a schema in a union are held to the rules of unions, too.
import type { JsonText, Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/schema-registry.d.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { COMPOSED } from './accept.ts';
import { conditionsOf } from './conditions.ts';
import { described } from './described.ts';
import { describingOf } from './describing.ts';
import { checkDescriptorAccept, type DescriptorView, descriptorListView } from './descriptor-accept.ts';
import type { NewDescriptor } from './descriptor-rules.ts';
import type { Descriptor } from './descriptors-of.ts';
import { type Item, pageOf, type RegistryQuery } from './pages.ts';

const BASE = '/data/foundation/schemaregistry';

/** In a list of a whole sandbox's descriptors nothing is left out unless the client asks for less: some never turn a page (AEPP). */
const PAGE_DEFAULT = Number.MAX_SAFE_INTEGER;

const answer = (body: Descriptor): JsonText<Descriptor> => ({ json: JSON.stringify(body) });

const itemOf = ({ id, json, body, createdMs, updatedMs }: Row<'descriptor'>, { content }: DescriptorView): Item => {
  const texts = { whole: json, id: JSON.stringify(id), link: JSON.stringify(`/tenant/descriptors/${id}`) };
  return { json: texts[content], body, createdMs, updatedMs };
};

/** One list for each type that there is. */
const byType = (items: readonly Item[], query: RegistryQuery): JsonText<never> => {
  const conditions = conditionsOf(query.property);
  const types = new Map<string, string[]>();
  for (const { body, json } of items.filter((item) => conditions.every(({ holds }) => holds(item.body)))) {
    const type = String(body['@type']);
    types.set(type, [...(types.get(type) ?? []), json]);
  }
  const members = [...types].map(([type, texts]) => `${JSON.stringify(type)}:[${texts.join(',')}]`);
  return { json: `{${members.join(',')}}` };
};

interface ListInput {
  readonly query: RegistryQuery;
  readonly headers: { readonly Accept?: string };
}

const descriptorLists = ({ resources, switches }: House) => {
  const list =
    (rowsOf: (scope: Scope) => Row<'descriptor'>[], container: string) =>
    ({ query, headers }: ListInput, scope: Scope) => {
      const view = descriptorListView(headers.Accept, switches['accept-without-version']);
      const items = rowsOf(scope).map((row) => itemOf(row, view));
      if (!view.paged) return { status: 200 as const, body: byType(items, query) };
      const listing = {
        query,
        view: COMPOSED,
        address: `${scope.origin}${BASE}/${container}/descriptors`,
        limitDefault: PAGE_DEFAULT,
      } as const;
      return { status: 200 as const, body: pageOf(items, listing) };
    };
  const everything = (scope: Scope) =>
    resources.list(scope, 'descriptor', { limit: Number.MAX_SAFE_INTEGER }).reverse();
  return { listTenantDescriptors: list(everything, 'tenant'), listGlobalDescriptors: list(() => [], 'global') };
};

export const descriptors = (house: House) => {
  const { resources } = house;
  const { createDescriptor, describe, checkPrimaryStays, circumstancesOf, checkUnionOf } = describingOf(house);
  const found = (scope: Scope, id: string) =>
    resources.get(scope, 'descriptor', id) ?? refuse('descriptor-not-found', { id });

  return {
    ...descriptorLists(house),

    /** There are none: nobody describes what is the same for everyone. */
    getGlobalDescriptor: ({ params: { id }, headers }) => {
      checkDescriptorAccept(headers.Accept);
      return refuse('descriptor-not-found', { id });
    },

    createTenantDescriptor: ({ body }: { body: NewDescriptor }, scope: Scope) => ({
      status: 201 as const,
      body: answer(createDescriptor(scope, body)),
    }),

    getTenantDescriptor: ({ params: { id }, headers }, scope) => {
      checkDescriptorAccept(headers.Accept);
      return { status: 200, body: { json: found(scope, id).json } };
    },

    replaceTenantDescriptor: ({ params: { id }, body }, scope) => {
      const row = found(scope, id);
      if (body['@type'] !== row.body['@type']) {
        refuse('descriptor-type-immutable', { id, type: row.body['@type'], sent: body['@type'] });
      }
      const part = describe(scope, body, id);
      checkPrimaryStays(scope, row.body, part);
      const circumstances = circumstancesOf(scope);
      const next = (revision: number) => described(id, part, circumstances, revision, row.body);
      if (!resources.update(scope, 'descriptor', row, scope.nowMs, next)) refuse('internal', {});
      checkUnionOf(scope, row.body['xdm:sourceSchema']);
      checkUnionOf(scope, part['xdm:sourceSchema']);
      return { status: 200, body: { json: found(scope, id).json } };
    },

    deleteTenantDescriptor: ({ params: { id } }, scope) => {
      const { body } = found(scope, id);
      checkPrimaryStays(scope, body, undefined);
      resources.remove(scope, 'descriptor', id);
      checkUnionOf(scope, body['xdm:sourceSchema']);
      return { status: 204 };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
