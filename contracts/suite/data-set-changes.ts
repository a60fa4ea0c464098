// Catalog: how data sets change. Each way of changing is a function of the target, shared with the cases that are refused.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, holds, isEqual } from './expect.ts';
import { type Body, CATALOG, get, makeDataSet, makeSchema } from './tutorial.ts';

type Headers = Readonly<Record<string, string>>;

/** The ways to change a data set by fields, by their operations. */
export const dataSetVerbs = {
  replaceDataSet: { method: 'PUT', base: `${CATALOG}/dataSets` },
  patchDataSet: { method: 'PATCH', base: `${CATALOG}/dataSets` },
  patchDataSetV2: { method: 'PATCH', base: `${CATALOG}/v2/dataSets` },
} as const;

export type DataSetVerb = keyof typeof dataSetVerbs;

export const changeDataSet = (
  target: Target,
  verb: DataSetVerb,
  id: string,
  body: unknown,
  headers: Headers = {},
): Promise<Answer> => {
  const { method, base } = dataSetVerbs[verb];
  return target.call({ method, path: `${base}/${id}`, body, headers });
};

export const dataSetOf = async (target: Target, id: string): Promise<Body> =>
  answered(await get(target, `${CATALOG}/dataSets/${id}`), 200).json[id];

const made = async (target: Target): Promise<string> => makeDataSet(target, await makeSchema(target));

const renamed = async (
  target: Target,
  verb: DataSetVerb,
  bodyOf: (name: string, before: Body) => unknown,
  headers?: Headers,
) => {
  const id = await made(target);
  const before = await dataSetOf(target, id);
  const name = target.unique('Renamed');
  const answer = answered(await changeDataSet(target, verb, id, bodyOf(name, before), headers), 200);
  isEqual(answer.json, [`@/dataSets/${id}`]);
  const after = await dataSetOf(target, id);
  holds(after, { name, version: '1.0.1', tags: before['tags'], schemaRef: before['schemaRef'] });
};

const operations = (name: string) => [{ op: 'replace', path: '/name', value: name }];

export const dataSetChanges: readonly ContractCase[] = [
  {
    ...{ name: 'a data set is replaced by its body with another name', operation: 'replaceDataSet' },
    ...{ evidence: 'documented', source: 'CAT' },
    run: (target) => renamed(target, 'replaceDataSet', (name, before) => ({ ...before, name })),
  },
  {
    ...{ name: 'a field of a data set is patched, and the others stay', operation: 'patchDataSet' },
    ...{ evidence: 'documented', source: 'CAT, CATG' },
    run: (target) => renamed(target, 'patchDataSet', (name) => ({ name })),
  },
  {
    ...{ name: 'a data set takes operations of JSON Patch', operation: 'patchDataSet' },
    ...{ evidence: 'documented', source: 'CAT, CATG' },
    run: (target) => renamed(target, 'patchDataSet', operations, { 'content-type': 'application/json-patch+json' }),
  },
  {
    ...{ name: 'operations of JSON Patch may come as plain JSON', operation: 'patchDataSet' },
    ...{ evidence: 'documented', source: 'AEPP' },
    run: (target) => renamed(target, 'patchDataSet', operations),
  },
  {
    ...{ name: 'a patch of version 2 makes what is missing on the way', operation: 'patchDataSetV2' },
    ...{ evidence: 'documented', source: 'CAT, CATG' },
    run: async (target) => {
      const id = await made(target);
      const { tags } = await dataSetOf(target, id);
      const adobe_lakeHouse = { rowExpiration: { ttlValue: 'P9Y' } };
      const body = { extensions: { adobe_lakeHouse }, tags: { mine: ['a'] } };
      const answer = answered(await changeDataSet(target, 'patchDataSetV2', id, body), 200);
      isEqual(answer.json, [`@/dataSets/${id}`]);
      const after = await dataSetOf(target, id);
      holds(Object(after['extensions']), { adobe_lakeHouse });
      isEqual(after['tags'], { ...Object(tags), mine: ['a'] });
    },
  },
  {
    ...{ name: 'a change goes through for the version that the header of a look-up tells', operation: 'patchDataSet' },
    ...{ evidence: 'documented', source: 'CATG' },
    run: async (target) => {
      const id = await made(target);
      const etag = answered(await get(target, `${CATALOG}/dataSets/${id}`), 200).headers.get('etag') ?? '';
      answered(await changeDataSet(target, 'patchDataSet', id, { description: 'Changed' }, { 'if-match': etag }), 200);
    },
  },
  {
    ...{ name: 'what is only to be validated is not stored', operation: 'replaceDataSet' },
    ...{ evidence: 'documented', source: 'CATG' },
    run: async (target) => {
      const id = await made(target);
      const before = await dataSetOf(target, id);
      const body = { ...before, description: 'Tried' };
      answered(await changeDataSet(target, 'replaceDataSet', id, body, { pragma: 'validate-only' }), 200);
      isEqual(await dataSetOf(target, id), before);
    },
  },
];
