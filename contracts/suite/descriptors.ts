// Descriptors when all goes well: every type is kept as it was sent, shown in each form, replaced and deleted.
import type { ContractCase } from './case.ts';
import {
  addressOfDescriptor,
  type Bodies,
  DESCRIPTORS,
  deleteDescriptor,
  describe,
  descriptorAccept,
  identity,
  made,
  newBodies,
  replaceDescriptor,
} from './described.ts';
import { answered, hasKeys, holds, isEpochMs, isEqual, isId, isTrue, matches } from './expect.ts';
import { refused } from './refusals.ts';
import { type Body, get, REGISTRY } from './tutorial.ts';

const TYPES: readonly (keyof Bodies)[] = [
  ...(['identity', 'display', 'oneToOne', 'reference', 'relationship', 'deprecated', 'primaryKey'] as const),
  ...(['version', 'timestamp', 'label', 'granularity'] as const),
];

const ADDED = ['@id', 'imsOrg', 'version', 'meta:containerId', 'meta:sandboxId', 'meta:sandboxType'];

const creations: readonly ContractCase[] = TYPES.map((type) => ({
  name: `a descriptor is kept as it was sent, with an id and its place (${type})`,
  operation: 'createTenantDescriptor',
  evidence: 'documented',
  source: 'SR, XDM, AEPP',
  run: async (target) => {
    const body: Body = (await newBodies(target))[type];
    const { json } = answered(await describe(target, body), 201);
    hasKeys(json, [...Object.keys(body), ...ADDED, 'meta:registryMetadata']);
    holds(json, { ...body, version: '1', 'meta:containerId': 'tenant' });
    matches(json['@id'], /^[0-9a-f]{48}$/);
    isEpochMs(json['meta:registryMetadata']['repo:createdDate']);
    isId(json['meta:registryMetadata'].eTag, 'hex64');
  },
}));

export const descriptors: readonly ContractCase[] = [
  ...creations,
  {
    name: 'a client may leave out what is plain: the version, and how the namespace is given',
    operation: 'createTenantDescriptor',
    evidence: 'inferred',
    source: 'AEPP',
    run: async (target) => {
      const { identity: body } = await newBodies(target);
      const { 'xdm:sourceVersion': _version, 'xdm:property': _property, 'xdm:isPrimary': _primary, ...short } = body;
      holds(await made(target, { ...short, 'xdm:namespace': 6 }), {
        ...{ 'xdm:sourceVersion': 1, 'xdm:namespace': 6, 'xdm:property': 'xdm:id', 'xdm:isPrimary': false },
      });
    },
  },
  {
    name: 'a descriptor is looked up by its @id, with an Accept of its family or with none',
    operation: 'getTenantDescriptor',
    evidence: 'documented',
    source: 'SR, XDM, AEPP',
    run: async (target) => {
      const descriptor = await made(target, (await newBodies(target)).identity);
      for (const accept of [undefined, '*/*', 'application/json', descriptorAccept('').accept]) {
        const answer = await get(target, addressOfDescriptor(descriptor['@id']), { accept });
        isEqual(answered(answer, 200).json, descriptor);
      }
    },
  },
  {
    name: 'a list has the descriptors of each type that there is, their ids, or their paths',
    operation: 'listTenantDescriptors',
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const bodies = await newBodies(target);
      const [one, other] = [await made(target, bodies.identity), await made(target, bodies.label)];
      const [id, otherId] = [one['@id'], other['@id']];
      for (const [variant, first, second] of [
        ['', one, other],
        ['-id', id, otherId],
        ['-link', `/tenant/descriptors/${id}`, `/tenant/descriptors/${otherId}`],
      ] as const) {
        const { json } = answered(await get(target, DESCRIPTORS, descriptorAccept(variant)), 200);
        isEqual(json, { 'xdm:descriptorIdentity': [first], 'xdm:descriptorLabel': [second] });
      }
    },
  },
  {
    name: 'a list is filtered by type and by schema, as clients join the two',
    operation: 'listTenantDescriptors',
    evidence: 'documented',
    source: 'AEPP, field',
    run: async (target) => {
      const [bodies, others] = [await newBodies(target), await newBodies(target)];
      const one = await made(target, bodies.identity);
      await made(target, bodies.label);
      await made(target, others.identity);
      const conditions = ['@type==xdm:descriptorIdentity', `xdm:sourceSchema==${bodies.identity['xdm:sourceSchema']}`];
      const [type, schema] = conditions.map(encodeURIComponent);
      for (const query of [`property=${type}&property=${schema}`, `property=${type}%2C${schema}`]) {
        const { json } = answered(await get(target, `${DESCRIPTORS}?${query}`, descriptorAccept('')), 200);
        isEqual(json, { 'xdm:descriptorIdentity': [one] });
      }
    },
  },
  {
    name: 'with xdm-v2 a list comes page by page, and whole where no limit is given',
    operation: 'listTenantDescriptors',
    evidence: 'documented',
    source: 'SR, AEPP',
    run: async (target) => {
      const bodies = await newBodies(target);
      const ids = [await made(target, bodies.identity), await made(target, bodies.label)].map((one) => one['@id']);
      const { json: all } = answered(await get(target, `${DESCRIPTORS}/`, descriptorAccept('-v2')), 200);
      hasKeys(all, ['results', '_page', '_links']);
      isEqual(
        all.results.map((one: Body) => one['@id']),
        ids,
      );
      isEqual(all._page, { orderby: 'updated', next: null, count: 2 });
      const list = `${DESCRIPTORS}?orderby=%40type&limit=1`;
      const { json: first } = answered(await get(target, list, descriptorAccept('-v2-id')), 200);
      isEqual([first.results, first._page.next], [ids.slice(0, 1), 'xdm:descriptorIdentity']);
      const next = `${list}&start=${encodeURIComponent(first._page.next)}`;
      const { json: second } = answered(await get(target, next, descriptorAccept('-v2-link')), 200);
      isEqual([second.results, second._page.next], [[`/tenant/descriptors/${ids[1]}`], null]);
    },
  },
  {
    name: 'the global container has no descriptors',
    operation: 'listGlobalDescriptors',
    evidence: 'inferred',
    source: 'SR',
    run: async (target) => {
      const path = `${REGISTRY}/global/descriptors`;
      isEqual(answered(await get(target, path, descriptorAccept('')), 200).json, {});
      isEqual(answered(await get(target, path, descriptorAccept('-v2')), 200).json.results, []);
    },
  },
  {
    name: 'a descriptor is written anew under its id, by what a client was given and changed',
    operation: 'replaceTenantDescriptor',
    evidence: 'disputed',
    source: 'SR against XDM',
    run: async (target) => {
      const { '@id': id, ...before } = await made(target, (await newBodies(target)).identity);
      const change = { 'xdm:sourceProperty': '/mobilePhone/number', 'xdm:namespace': 'Phone' };
      const { json } = answered(await replaceDescriptor(target, id, { ...before, ...change }), 200);
      holds(json, { '@id': id, ...change, 'xdm:sourceSchema': before['xdm:sourceSchema'], version: '1' });
      isEqual(answered(await get(target, addressOfDescriptor(id)), 200).json, json);
      const eTag = Object(before['meta:registryMetadata']).eTag;
      isTrue(json['meta:registryMetadata'].eTag !== eTag, 'the eTag did not change with the descriptor');
    },
  },
  {
    name: 'a descriptor is deleted, and is then not found; its field may have another',
    operation: 'deleteTenantDescriptor',
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const { primary } = await newBodies(target);
      const { '@id': id } = await made(target, primary);
      isEqual(answered(await deleteDescriptor(target, id), 204).text, '');
      refused(await get(target, addressOfDescriptor(id)), 'descriptor-not-found');
      await made(target, identity(String(primary['xdm:sourceSchema']), { 'xdm:isPrimary': true }));
    },
  },
];
