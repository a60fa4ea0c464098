// What Catalog refuses: data sets of schemas that cannot describe them, what is not there, and lists without bounds.
import type { ContractCase, Target } from './case.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { type Body, CATALOG, dataSetBody, get, makeSchema, NO_HEX24, PROFILE, post } from './tutorial.ts';

const create = async (target: Target, change: Body) =>
  post(target, `${CATALOG}/dataSets`, { ...dataSetBody(target, await makeSchema(target)), ...change });

type Refused = readonly [refusal: RefusalName, name: string, change: Body];

const contentType = 'application/vnd.adobe.xed+json;version=1';

const creations: readonly Refused[] = [
  ['catalog-body-invalid', 'a data set without a name is refused', { name: undefined }],
  [
    'data-set-schema-unknown',
    'a data set of a schema that is not there is refused',
    { schemaRef: { id: 'https://ns.adobe.com/none/schemas/0', contentType } },
  ],
  ['data-set-schema-of-wrong-type', 'a class is no schema', { schemaRef: { id: PROFILE, contentType } }],
];

const lists = [
  ['listDataSets', `${CATALOG}/dataSets`],
  ['listBatches', `${CATALOG}/batches`],
] as const;

export const catalogRefusals: readonly ContractCase[] = [
  ...creations.map(([refusal, name, change]) =>
    refusalCase({ name, operation: 'createDataSet', refusal, provoke: (target) => create(target, change) }),
  ),
  refusalCase({
    name: 'the schema of a data set is of version 1',
    operation: 'createDataSet',
    refusal: 'data-set-schema-version',
    provoke: async (target) => {
      const type = 'application/vnd.adobe.xed+json;version=2';
      return create(target, { schemaRef: { id: await makeSchema(target), contentType: type } });
    },
  }),
  refusalCase({
    name: 'a data set without a schema is refused where it needs one',
    operation: 'createDataSet',
    refusal: 'data-set-schema-missing',
    switches: { 'data-set-without-schema': 'refuse' },
    provoke: (target) => create(target, { schemaRef: undefined }),
  }),
  refusalCase({
    name: 'a look-up of a data set that is not there is refused',
    operation: 'getDataSet',
    refusal: 'data-set-not-found',
    provoke: (target) => get(target, `${CATALOG}/dataSets/${NO_HEX24}`),
  }),
  refusalCase({
    name: 'a data set that is not there cannot be deleted',
    operation: 'deleteDataSet',
    refusal: 'data-set-not-found',
    evidence: 'disputed',
    source: 'field reports against CATG',
    switches: { 'delete-of-missing-data-set': 'refuse' },
    provoke: (target) => target.call({ method: 'DELETE', path: `${CATALOG}/dataSets/${NO_HEX24}` }),
  }),
  refusalCase({
    name: 'a look-up of a batch that is not there is refused',
    operation: 'getBatch',
    refusal: 'batch-not-found',
    provoke: (target) => get(target, `${CATALOG}/batches/NONE`),
  }),
  refusalCase({
    name: 'an instant that is a word is refused',
    operation: 'listDataSets',
    refusal: 'catalog-query-invalid',
    provoke: (target) => get(target, `${CATALOG}/dataSets?created=yesterday`),
  }),
  ...lists.flatMap(([operation, path]) => [
    ...[0, 101].map((limit) =>
      refusalCase({
        name: `a limit of ${limit} is out of range (${operation})`,
        operation,
        refusal: 'catalog-limit-out-of-range',
        provoke: (target) => get(target, `${path}?limit=${limit}`),
      }),
    ),
    refusalCase({
      name: `a parameter that a list does not have is refused (${operation})`,
      operation,
      refusal: 'catalog-query-unknown',
      provoke: (target) => get(target, `${path}?schemaRef.id=none`),
    }),
  ]),
];
