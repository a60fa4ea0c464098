// Data Prep: a mapping set through its versions, as a whole and mapping by mapping.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, holds, isEqual, isTrue } from './expect.ts';
import { refusalCase, refused } from './refusals.ts';
import { type Body, CONVERSION, get, makeMappingSet, makeSchema, mappingSetBody, NO_HEX32, post } from './tutorial.ts';

const SETS = `${CONVERSION}/mappingSets`;

const put = (target: Target, path: string, body: unknown): Promise<Answer> =>
  target.call({ method: 'PUT', path, body });
const remove = (target: Target, path: string): Promise<Answer> => target.call({ method: 'DELETE', path });

/** The path of a set of three mappings, and its schema. */
const makeSet = async (target: Target) => {
  const schemaId = await makeSchema(target);
  return { schemaId, path: `${SETS}/${await makeMappingSet(target, schemaId)}` };
};

const found = async (target: Target, path: string) => answered(await get(target, path), 200).json;

const ONE: Body = { sourceType: 'ATTRIBUTE', source: 'Id', destination: 'personID' };
const UNKNOWN_TYPE: Body = { ...ONE, sourceType: 'COLUMN' };

const sourcesOf = (mappings: readonly { source: string }[]) => mappings.map(({ source }) => source);
const [FIRST, SECOND, THIRD] = ['first_name', 'last_name', 'email'];

const successes: readonly ContractCase[] = [
  {
    name: 'a PUT makes the next version of a mapping set, with mappings of new ids, and the one before can be looked up',
    operation: 'replaceMappingSet',
    evidence: 'documented',
    source: 'DP',
    run: async (target) => {
      const { path, schemaId } = await makeSet(target);
      const before = await found(target, path);
      const { json } = answered(await put(target, path, { ...mappingSetBody(schemaId), mappings: [ONE] }), 200);
      holds(json, { id: before.id, version: 1, createdDate: before.createdDate, xdmSchema: schemaId });
      isEqual(sourcesOf(json.mappings), ['Id']);
      isTrue(json.mappings[0].id !== before.mappings[0].id, 'the new mapping has the id of an old one');
      isEqual(await found(target, path), json);
      isEqual(await found(target, `${path}?version=0`), before);
    },
  },
  {
    name: 'a mapping that is posted is the last of its set',
    operation: 'createMapping',
    evidence: 'assumed',
    source: 'AEPP',
    run: async (target) => {
      const { path } = await makeSet(target);
      const { json } = answered(await post(target, `${path}/mappings`, ONE), 200);
      holds(json, { source: 'Id', destination: 'personID', sourceType: 'text/x.schema-path', version: 0 });
      isEqual(sourcesOf(await found(target, `${path}/mappings`)), [FIRST, SECOND, THIRD, 'Id']);
      holds(await found(target, path), { version: 1 });
    },
  },
  {
    name: 'a mapping can be looked up by its id',
    operation: 'getMapping',
    evidence: 'documented',
    source: 'DP',
    run: async (target) => {
      const { path } = await makeSet(target);
      const [, second] = await found(target, `${path}/mappings`);
      isEqual(await found(target, `${path}/mappings/${second.id}`), second);
    },
  },
  {
    name: 'a mapping that is put keeps its id and its place',
    operation: 'replaceMapping',
    evidence: 'assumed',
    source: 'AEPP',
    run: async (target) => {
      const { path } = await makeSet(target);
      const [, { id }] = await found(target, `${path}/mappings`);
      const { json } = answered(await put(target, `${path}/mappings/${id}`, ONE), 200);
      holds(json, { id, source: 'Id', version: 1 });
      isEqual(sourcesOf(await found(target, `${path}/mappings`)), [FIRST, 'Id', THIRD]);
      isEqual(sourcesOf((await found(target, `${path}?version=0`)).mappings), [FIRST, SECOND, THIRD]);
    },
  },
  {
    name: 'a mapping that is deleted is gone from its set',
    operation: 'deleteMapping',
    evidence: 'assumed',
    source: 'AEPP',
    run: async (target) => {
      const { path } = await makeSet(target);
      const [{ id }] = await found(target, `${path}/mappings`);
      isEqual(answered(await remove(target, `${path}/mappings/${id}`), 204).text, '');
      refused(await get(target, `${path}/mappings/${id}`), 'mapping-not-found');
      isEqual(sourcesOf(await found(target, `${path}/mappings`)), [SECOND, THIRD]);
    },
  },
];

type Refused = readonly [
  operation: string,
  refusal: Parameters<typeof refused>[1],
  name: string,
  provoke: (target: Target) => Promise<Answer>,
];

const NOWHERE = `${SETS}/${NO_HEX32}`;

/** What happens to one mapping of a set that is there. */
const onFirst =
  (method: string, body?: Body) =>
  async (target: Target): Promise<Answer> => {
    const { path } = await makeSet(target);
    const [{ id }] = await found(target, `${path}/mappings`);
    return target.call({ method, path: `${path}/mappings/${id}`, body });
  };

const onMissing =
  (method: string, body?: Body) =>
  async (target: Target): Promise<Answer> =>
    target.call({ method, path: `${(await makeSet(target)).path}/mappings/${NO_HEX32}`, body });

const refusals: readonly Refused[] = [
  [
    ...(['replaceMappingSet', 'mapping-set-not-found', 'a mapping set that is not there cannot be replaced'] as const),
    async (target) => put(target, NOWHERE, mappingSetBody(await makeSchema(target))),
  ],
  [
    ...(['replaceMappingSet', 'mapping-output-schema-unknown', 'a mapping set cannot come to map to nowhere'] as const),
    async (target) => put(target, (await makeSet(target)).path, mappingSetBody('https://ns.adobe.com/none/schemas/0')),
  ],
  [
    ...(['replaceMappingSet', 'mapping-source-type-unknown', 'a PUT with an unknown sourceType is refused'] as const),
    async (target) => {
      const { path, schemaId } = await makeSet(target);
      return put(target, path, { xdmSchema: schemaId, mappings: [UNKNOWN_TYPE] });
    },
  ],
  [
    ...(['createMapping', 'mapping-set-not-found', 'a set that is not there gets no mapping'] as const),
    (target) => post(target, `${NOWHERE}/mappings`, ONE),
  ],
  [
    ...(['createMapping', 'mapping-source-type-unknown', 'a new mapping of an unknown sourceType is refused'] as const),
    async (target) => post(target, `${(await makeSet(target)).path}/mappings`, UNKNOWN_TYPE),
  ],
  [
    ...(['getMapping', 'mapping-set-not-found', 'a set that is not there has no mapping to look up'] as const),
    (target) => get(target, `${NOWHERE}/mappings/${NO_HEX32}`),
  ],
  ['getMapping', 'mapping-not-found', 'a look-up of a mapping that is not there is refused', onMissing('GET')],
  [
    ...(['replaceMapping', 'mapping-set-not-found', 'a set that is not there has no mapping to replace'] as const),
    (target) => put(target, `${NOWHERE}/mappings/${NO_HEX32}`, ONE),
  ],
  ['replaceMapping', 'mapping-not-found', 'a mapping that is not there cannot be replaced', onMissing('PUT', ONE)],
  [
    ...(['replaceMapping', 'mapping-source-type-unknown', 'a mapping cannot come to an unknown sourceType'] as const),
    onFirst('PUT', UNKNOWN_TYPE),
  ],
  [
    ...(['deleteMapping', 'mapping-set-not-found', 'a set that is not there has no mapping to delete'] as const),
    (target) => remove(target, `${NOWHERE}/mappings/${NO_HEX32}`),
  ],
  ['deleteMapping', 'mapping-not-found', 'a mapping that is not there cannot be deleted', onMissing('DELETE')],
];

export const dataPrepChanges: readonly ContractCase[] = [
  ...successes,
  ...refusals.map(([operation, refusal, name, provoke]) => refusalCase({ operation, refusal, name, provoke })),
];
