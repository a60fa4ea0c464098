// Data Prep: mapping sets, in all the forms that its documents had over the years, and answered in one.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEpochMs, isEqual, isId, matches } from './expect.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase, refused } from './refusals.ts';
import { type Body, CONVERSION, get, makeMappingSet, makeSchema, mappingSetBody, NO_HEX32, post } from './tutorial.ts';

const SETS = `${CONVERSION}/mappingSets`;

const ORIGIN = ['id', 'version', 'createdDate', 'modifiedDate', 'createdBy', 'modifiedBy'];

const SET = [
  ...[...ORIGIN, 'supportVersion', 'outputSchema', 'mappings', 'status', 'strictMapping', 'allowNullValues'],
  ...['xdmVersion', 'schemaRef', 'xdmSchema'],
];

const MAPPING = [
  ...[...ORIGIN, 'sourceType', 'source', 'destination', 'identity', 'primaryIdentity', 'identityGroup'],
  ...['namespaceCode', 'matchScore', 'functionVersion', 'sourceAttribute', 'destinationXdmPath'],
];

const isReference = (json: Record<string, unknown>): void => {
  hasKeys(json, ORIGIN);
  isId(json['id'], 'hex32');
  holds(json, { version: 0, modifiedDate: json['createdDate'] });
  isEpochMs(json['createdDate']);
};

const isMapping = (mapping: Record<string, unknown>, source: string, destination: string): void => {
  hasKeys(mapping, MAPPING, ['name', 'description', 'expressionAttributes']);
  isId(mapping['id'], 'hex32');
  const names = { source, destination, sourceAttribute: source, destinationXdmPath: destination };
  holds(mapping, { ...names, sourceType: 'text/x.schema-path', identity: false });
};

const CURRENT_TYPE = 'application/vnd.adobe.xed-full+json;version=1';

/** The same mapping as documents of three times spell it. */
const forms = (id: string): readonly Body[] => [
  {
    ...{ xdmSchema: id, xdmVersion: '1.0' },
    mappings: [{ sourceAttribute: 'first_name', destinationXdmPath: 'person.name.firstName' }],
  },
  {
    schemaRef: { id, contentType: '1.0' },
    mappings: [{ sourceAttribute: 'first_name', destination: 'person.name.firstName' }],
  },
  {
    outputSchema: { schemaRef: { id, contentType: CURRENT_TYPE } },
    mappings: [{ sourceType: 'ATTRIBUTE', source: 'first_name', destination: 'person.name.firstName' }],
  },
];

const successes: readonly ContractCase[] = [
  {
    name: "the tutorial's mapping set is answered with 200, its id and its origin",
    operation: 'createMappingSet',
    evidence: 'documented',
    source: 'SEED, DP',
    run: async (target) => {
      isReference(answered(await post(target, SETS, mappingSetBody(await makeSchema(target))), 200).json);
    },
  },
  {
    name: 'a mapping set is shown in the newest names, whatever it was sent in',
    operation: 'getMappingSet',
    evidence: 'documented',
    source: 'DP, AEPP, SEED',
    run: async (target) => {
      const schemaId = await makeSchema(target);
      for (const form of forms(schemaId)) {
        const { json: made } = answered(await post(target, SETS, form), 200);
        const { json } = answered(await get(target, `${SETS}/${made.id}`), 200);
        hasKeys(json, SET);
        holds(json, { id: made.id, xdmSchema: schemaId, supportVersion: '1.1', status: 'PUBLISHED' });
        isEqual(json.outputSchema.schemaRef, { id: schemaId, contentType: json.xdmVersion });
        isMapping(json.mappings[0], 'first_name', 'person.name.firstName');
      }
    },
  },
  {
    name: 'a mapping set is found by its version, and with its whole schema where that is asked for',
    operation: 'getMappingSet',
    evidence: 'documented',
    source: 'DP',
    run: async (target) => {
      const id = await makeMappingSet(target, await makeSchema(target));
      const { json } = answered(await get(target, `${SETS}/${id}?version=0&expandSchema=true`), 200);
      matches(json.outputSchema.jsonSchema, /firstName/);
    },
  },
  {
    name: 'mapping sets are listed in pages, and filtered by their schema',
    operation: 'listMappingSets',
    evidence: 'documented',
    source: 'DP, AEPP',
    run: async (target) => {
      const schemaId = await makeSchema(target);
      const ids = [await makeMappingSet(target, schemaId), await makeMappingSet(target, schemaId)];
      const page = async (query: string) => answered(await get(target, `${SETS}${query}`), 200).json;
      const all = await page('');
      hasKeys(all, ['data', '_page', '_links']);
      isEqual(all._page, { count: 2, limit: 10 });
      isEqual(all.data.map(({ id }: { id: string }) => id).sort(), ids.toSorted());
      const first = await page('?limit=1&start=0');
      isEqual(first._page, { count: 1, limit: 1 });
      matches(first._links.next.href, /start=1/);
      const filter = (id: string) => `?property=${encodeURIComponent(`xdmSchema==${id}`)}`;
      isEqual((await page(filter(schemaId))).data.length, 2);
      isEqual((await page(filter('https://ns.adobe.com/none/schemas/0'))).data, []);
    },
  },
  {
    name: 'the mappings of a set are a bare list, in their order',
    operation: 'listMappings',
    evidence: 'disputed',
    source: 'DP, AEPP',
    run: async (target) => {
      const id = await makeMappingSet(target, await makeSchema(target));
      const { json } = answered(await get(target, `${SETS}/${id}/mappings`), 200);
      isEqual(json.length, 3);
      isMapping(json[0], 'first_name', 'person.name.firstName');
      isMapping(json[2], 'email', 'personalEmail.address');
    },
  },
  {
    name: 'a mapping set that is deleted is then not found',
    operation: 'deleteMappingSet',
    evidence: 'assumed',
    source: 'AEPP',
    run: async (target) => {
      const path = `${SETS}/${await makeMappingSet(target, await makeSchema(target))}`;
      isEqual(answered(await target.call({ method: 'DELETE', path }), 204).text, '');
      refused(await get(target, path), 'mapping-set-not-found');
    },
  },
];

const create = async (target: Target, mapping: Body, query = ''): Promise<Answer> =>
  post(target, SETS + query, { xdmSchema: await makeSchema(target), mappings: [mapping] });

const refusals: readonly ContractCase[] = [
  refusalCase({
    name: 'a mapping set without mappings is refused',
    operation: 'createMappingSet',
    refusal: 'mapping-set-malformed',
    provoke: async (target) => post(target, SETS, { xdmSchema: await makeSchema(target) }),
  }),
  refusalCase({
    name: 'a mapping without a destination is refused',
    operation: 'createMappingSet',
    refusal: 'mapping-set-malformed',
    provoke: (target) => create(target, { source: 'first_name' }),
  }),
  refusalCase({
    name: 'a mapping to a schema that is not there is refused',
    operation: 'createMappingSet',
    refusal: 'mapping-output-schema-unknown',
    provoke: (target) => post(target, SETS, mappingSetBody('https://ns.adobe.com/none/schemas/0')),
  }),
  refusalCase({
    name: 'a sourceType that nobody knows is refused',
    operation: 'createMappingSet',
    refusal: 'mapping-source-type-unknown',
    provoke: (target) => create(target, { sourceType: 'COLUMN', source: 'a', destination: 'person.name.firstName' }),
  }),
  refusalCase({
    name: 'a destination that the schema lacks is refused where validation is asked for',
    operation: 'createMappingSet',
    refusal: 'mapping-rejected',
    provoke: (target) => create(target, { source: 'a', destination: 'person.shoeSize' }, '?validate=true'),
  }),
  refusalCase({
    name: 'a page of no mapping sets is refused',
    operation: 'listMappingSets',
    refusal: 'mapping-set-query-invalid',
    provoke: (target) => get(target, `${SETS}?limit=0`),
  }),
];

type Missing = readonly [operation: string, name: string, method: string, path: string];

const REFUSAL: RefusalName = 'mapping-set-not-found';

const missing: readonly Missing[] = [
  ['getMappingSet', 'a look-up of a mapping set that is not there is refused', 'GET', ''],
  ['listMappings', 'the mappings of a set that is not there are refused', 'GET', '/mappings'],
  ['deleteMappingSet', 'a mapping set that is not there cannot be deleted', 'DELETE', ''],
];

export const dataPrep: readonly ContractCase[] = [
  ...successes,
  ...refusals,
  ...missing.map(([operation, name, method, path]) =>
    refusalCase({
      ...{ operation, refusal: REFUSAL, name },
      provoke: (target) => target.call({ method, path: `${SETS}/${NO_HEX32}${path}` }),
    }),
  ),
];
