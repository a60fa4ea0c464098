// Schema Registry: the schemas of a sandbox. A media type in Accept decides what a look-up shows.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEpochMs, isEqual, isId, isTrue, matches } from './expect.ts';
import { refused } from './refusals.ts';
import {
  type Body,
  get,
  makeSchema,
  PERSON_DETAILS,
  PERSONAL_DETAILS,
  PROFILE,
  post,
  REGISTRY,
  schemaBody,
} from './tutorial.ts';

export const SCHEMAS: string = `${REGISTRY}/tenant/schemas`;

/** `xed`, `xed-full`, … in the version that there is. */
export const lookUpType = (variant: string): { accept: string } => ({
  accept: `application/vnd.adobe.${variant}+json; version=1`,
});

export const listType = (variant: string): { accept: string } => ({ accept: `application/vnd.adobe.${variant}+json` });

export const create = (target: Target, change: Body = {}): Promise<Answer> =>
  post(target, SCHEMAS, { ...schemaBody(target), ...change });

export const addressOf = (id: string): string => `${SCHEMAS}/${encodeURIComponent(id)}`;

const FIELDS = [
  ...['$id', 'meta:altId', 'meta:resourceType', 'version', 'title', 'description', 'type', 'allOf', 'refs', 'imsOrg'],
  ...['meta:extensible', 'meta:abstract', 'meta:extends', 'meta:xdmType', 'meta:registryMetadata', 'meta:class'],
  ...['meta:containerId', 'meta:sandboxId', 'meta:sandboxType', 'meta:tenantNamespace'],
];

const METADATA = [
  ...['repo:createdDate', 'repo:lastModifiedDate', 'xdm:createdClientId', 'xdm:lastModifiedClientId'],
  ...['xdm:createdUserId', 'xdm:lastModifiedUserId', 'eTag', 'meta:globalLibVersion'],
];

const isSchema = (schema: Record<string, unknown>): void => {
  hasKeys(schema, FIELDS);
  const [, tenant, digits] = /^https:\/\/ns\.adobe\.com\/([a-z0-9]+)\/schemas\/([0-9a-f]{48})$/.exec(
    String(schema['$id']),
  ) ?? [''];
  holds(schema, {
    'meta:altId': `_${tenant}.schemas.${digits}`,
    'meta:tenantNamespace': `_${tenant}`,
    'meta:resourceType': 'schemas',
    version: '1.0',
    'meta:class': PROFILE,
    'meta:containerId': 'tenant',
    'meta:abstract': false,
    'meta:extensible': false,
  });
  const metadata = Object(schema['meta:registryMetadata']);
  hasKeys(metadata, METADATA);
  isEpochMs(metadata['repo:createdDate']);
  isId(metadata.eTag, 'hex64');
};

export const schemaRegistry: readonly ContractCase[] = [
  {
    name: 'clients read the tenant id among the counts of the registry',
    operation: 'getStats',
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const id = await makeSchema(target);
      const { json } = answered(await get(target, `${REGISTRY}/stats`), 200);
      hasKeys(json, [
        'imsOrg',
        'tenantId',
        'counts',
        'recentlyCreatedResources',
        'recentlyUpdatedResources',
        'classUsage',
      ]);
      matches(json.tenantId, /^[a-z0-9]+$/);
      isTrue(id.includes(`/${json.tenantId}/`), 'the tenant id is not that of the schema');
      hasKeys(json.counts, ['schemas', 'mixins', 'datatypes', 'classes', 'unions']);
      holds(json.counts, { schemas: 1 });
    },
  },
  {
    name: "the tutorial's schema is composed: its parts in their order, and then what they extend",
    operation: 'createTenantSchema',
    evidence: 'documented',
    source: 'SEED, SR, XDM',
    run: async (target) => {
      const body = schemaBody(target);
      const { json } = answered(await create(target, body), 201);
      isSchema(json);
      const { title, description, type } = body;
      holds(json, { title, description, type, refs: [PROFILE, PERSON_DETAILS, PERSONAL_DETAILS] });
      isEqual(json.allOf[0], { $ref: PROFILE, type: 'object', 'meta:xdmType': 'object' });
      isEqual(json['meta:extends'].slice(0, 3), [PROFILE, PERSON_DETAILS, PERSONAL_DETAILS]);
    },
  },
  {
    name: 'a schema may bring fields of its own, under its tenant namespace',
    operation: 'createTenantSchema',
    evidence: 'documented',
    source: 'XDM',
    run: async (target) => {
      const { tenantId } = answered(await get(target, `${REGISTRY}/stats`), 200).json;
      const properties = { [`_${tenantId}`]: { type: 'object', properties: { points: { type: 'integer' } } } };
      answered(await create(target, { allOf: [{ $ref: PROFILE }, { properties }] }), 201);
    },
  },
  {
    name: 'a schema is found by its $id and by its meta:altId, as it is composed or as it is resolved',
    operation: 'getTenantSchema',
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const { json: made } = answered(await create(target), 201);
      for (const id of [made.$id, made['meta:altId']]) {
        const { json } = answered(await get(target, addressOf(id), lookUpType('xed')), 200);
        isEqual(json, made);
      }
      const { json: full } = answered(await get(target, addressOf(made.$id), lookUpType('xed-full')), 200);
      isEqual('allOf' in full, false, 'a resolved schema has no allOf');
      matches(full.properties.person.properties.name.properties.firstName.title, /./);
      holds(full.properties.person, { 'meta:referencedFrom': 'https://ns.adobe.com/xdm/context/person' });
      const { json: bare } = answered(await get(target, addressOf(made.$id), lookUpType('xed-full-notext')), 200);
      isEqual(JSON.stringify(bare).includes('"title":"'), false, 'a schema without texts has no titles');
    },
  },
  {
    name: 'a list shows whole schemas or four fields of each, and leads to its global twin',
    operation: 'listTenantSchemas',
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const id = await makeSchema(target);
      const { json: page } = answered(await get(target, SCHEMAS, listType('xed')), 200);
      hasKeys(page, ['results', '_page', '_links']);
      isEqual(page._page, { orderby: 'updated', next: null, count: 1 });
      hasKeys(page._links, ['next', 'global_schemas']);
      matches(page._links.global_schemas.href, /\/schemaregistry\/global\/schemas/);
      isSchema(page.results[0]);
      const { json: short } = answered(await get(target, SCHEMAS, listType('xed-id')), 200);
      hasKeys(short.results[0], ['$id', 'meta:altId', 'version', 'title']);
      holds(short.results[0], { $id: id });
    },
  },
  {
    name: 'a list is filtered, ordered and paged',
    operation: 'listTenantSchemas',
    evidence: 'documented',
    source: 'XDM, AEPP',
    run: async (target) => {
      const titles = ['A', 'B'].map((name) => target.unique(name));
      for (const title of titles) await makeSchema(target, { title });
      const found = async (query: string) =>
        answered(await get(target, `${SCHEMAS}?${query}`, listType('xed-id')), 200).json;
      const titlesIn = ({ results }: { results: { title: string }[] }) => results.map(({ title }) => title);
      isEqual(titlesIn(await found('orderby=title')), titles);
      isEqual(titlesIn(await found('orderby=-title')), titles.toReversed());
      isEqual(titlesIn(await found(`property=${encodeURIComponent(`title==${titles[0]}`)}`)), titles.slice(0, 1));
      isEqual(titlesIn(await found('property=title==none')), []);
      const first = await found('orderby=title&limit=1');
      isEqual([titlesIn(first), first._page.next], [titles.slice(0, 1), titles[0]]);
      const start = encodeURIComponent(first._page.next);
      isEqual(titlesIn(await found(`orderby=title&limit=1&start=${start}`)), titles.slice(1));
    },
  },
  {
    name: 'a schema that no dataset uses is deleted, and is then not found',
    operation: 'deleteTenantSchema',
    evidence: 'documented',
    source: 'SR, XDM',
    run: async (target) => {
      const path = addressOf(await makeSchema(target));
      isEqual(answered(await target.call({ method: 'DELETE', path }), 204).text, '');
      refused(await get(target, path, lookUpType('xed')), 'schema-not-found');
    },
  },
];
