// Where public sources disagree about the Schema Registry; see `disputed.ts`.
import type { ContractCase, Target } from './case.ts';
import { answered, holds, isEqual, isTrue } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { createIn } from './registry-kinds.ts';
import { addressOf, listType } from './schema-registry.ts';
import { patch, retitled, schemaKind } from './schema-registry-updates.ts';
import { get, makeSchema, PROFILE, post, REGISTRY, schemaBody } from './tutorial.ts';

const DISPUTED = { evidence: 'disputed' } as const;

/** Takes a field group out of a schema that is in a union, and that no data set follows. */
const withoutGroup = async (target: Target) => {
  const allOf = [
    PROFILE,
    'https://ns.adobe.com/xdm/context/identitymap',
    'https://ns.adobe.com/xdm/mixins/person-identifier',
  ];
  const body = { allOf: allOf.map(($ref) => ({ $ref })) };
  const { $id } = answered(await createIn(target, schemaKind, body), 201).json;
  const tag = { op: 'add', path: '/meta:immutableTags', value: ['union'] };
  answered(await patch(target, schemaKind, $id, [tag]), 200);
  return patch(target, schemaKind, $id, [{ op: 'remove', path: '/allOf/2' }]);
};

export const disputedRegistry: readonly ContractCase[] = [
  {
    name: 'a look-up without a version shows the latest',
    operation: 'getTenantSchema',
    ...{ ...DISPUTED, source: 'field reports against XDM', switches: { 'accept-without-version': 'latest' } },
    run: async (target) => {
      const id = await makeSchema(target);
      holds(answered(await get(target, addressOf(id), listType('xed')), 200).json, { $id: id, version: '1.0' });
    },
  },
  {
    name: 'a title may be taken again where a demonstration is to run twice',
    operation: 'createTenantSchema',
    ...{ evidence: 'emulator-only', source: 'aep-local', switches: { 'schema-title-taken': 'accept' } },
    run: async (target) => {
      const body = schemaBody(target);
      const create = async () => answered(await post(target, `${REGISTRY}/tenant/schemas`, body), 201).json;
      const [one, other] = [await create(), await create()];
      isEqual([one.title, other.title], [body['title'], body['title']]);
      isTrue(one.$id !== other.$id, 'both are one schema');
    },
  },
  ...(['one-page', 'pages-of-300'] as const).map(
    (reading): ContractCase => ({
      name: `a list of 301 resources without a limit: ${reading}`,
      operation: 'listTenantDataTypes',
      ...{ ...DISPUTED, source: 'AEPP against XDM', switches: { 'registry-list-without-limit': reading } },
      // It fills a sandbox that others use.
      alone: true,
      run: async (target) => {
        const $id = 'https://ns.adobe.com/<XDM_TENANTID_PLACEHOLDER>/datatypes/';
        const body = Array.from({ length: 301 }, (_, index) => ({
          ...{ $id: `${$id}${index}`, 'meta:resourceType': 'datatypes', type: 'object' },
          title: target.unique('One of many'),
        }));
        answered(await post(target, `${REGISTRY}/rpc/import`, body), 200);
        // All of them came in one instant: only titles tell them apart.
        const path = `${REGISTRY}/tenant/datatypes?orderby=title`;
        const { _page } = answered(await get(target, path, listType('xed-id')), 200).json;
        isEqual([_page.count, _page.next === null], reading === 'one-page' ? [301, true] : [300, false]);
      },
    }),
  ),
  {
    name: 'a change is made whatever version If-Match speaks of',
    operation: 'patchTenantSchema',
    ...{ ...DISPUTED, source: 'SR against field', switches: { 'registry-if-match': 'ignore' } },
    run: async (target) => {
      const headers = { 'if-match': '9.9' };
      answered(await patch(target, schemaKind, await makeSchema(target), [retitled(target)], headers), 200);
    },
  },
  {
    name: 'a schema in a union may lose fields as long as it describes no data',
    operation: 'patchTenantSchema',
    ...{ ...DISPUTED, source: 'XDM', switches: { 'schema-held-by-union': 'no' } },
    run: async (target) => {
      holds(answered(await withoutGroup(target), 200).json, { version: '1.2' });
    },
  },
  refusalCase({
    name: 'a schema in a union keeps its fields',
    operation: 'patchTenantSchema',
    refusal: 'breaking-change',
    ...{ ...DISPUTED, source: 'XDM', switches: { 'schema-held-by-union': 'yes' } },
    provoke: withoutGroup,
  }),
];
