// Catalog: views of data sets and their data set files, which older clients ask for.
import type { ContractCase, Target } from './case.ts';
import { dataSetOf } from './data-set-changes.ts';
import { answered, hasKeys, holds, isEqual, only } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { CATALOG, get, makeDataSet, makeSchema, NO_HEX24, STARTS_IN_PAST } from './tutorial.ts';
import { makeRanFlow } from './tutorial-flow.ts';
import { openBatch, ULID } from './uploads.ts';

const FILE_FIELDS = [
  ...['id', 'batchId', 'dataSetViewId', 'imsOrg', 'createdUser', 'createdClient', 'updatedUser'],
  ...['version', 'created', 'updated'],
];

const isMapOfOne = async (target: Target, path: string, batchId: string, viewId: unknown) => {
  const { json } = answered(await get(target, CATALOG + path), 200);
  const [id, file] = only(Object.entries<object>(json));
  hasKeys(file, FILE_FIELDS);
  holds(file, { id, batchId, dataSetViewId: viewId });
  isEqual(id, `${batchId}-1`);
};

const made = async (target: Target): Promise<string> => makeDataSet(target, await makeSchema(target));

const views = async (target: Target, of: (id: string, viewId: string) => string) => {
  const id = await made(target);
  const { viewId } = await dataSetOf(target, id);
  const { json } = answered(await get(target, `${CATALOG}${of(id, String(viewId))}`), 200);
  isEqual(Object.keys(json), [viewId]);
  holds(json[String(viewId)], { dataSetId: id, files: `@/dataSets/${id}/views/${String(viewId)}/files` });
};

const GONE = [
  ['listDataSetViews', `/dataSets/${NO_HEX24}/views`],
  ['getDataSetView', `/dataSets/${NO_HEX24}/views/${NO_HEX24}`],
  ['listDataSetViewFiles', `/dataSets/${NO_HEX24}/views/${NO_HEX24}/files`],
  ['getDataSetCredentials', `/dataSets/${NO_HEX24}/credentials`],
] as const;

const NO_VIEW = [
  ['getDataSetView', ''],
  ['listDataSetViewFiles', '/files'],
] as const;

const LISTS = [
  ['listDataSetFiles', () => `/dataSetFiles?dataSetId=${NO_HEX24}&limit=`],
  ['listDataSetViewFiles', (id: string, viewId: string) => `/dataSets/${id}/views/${viewId}/files?limit=`],
] as const;

export const dataSetFiles: readonly ContractCase[] = [
  {
    ...{ name: 'the link of a data set leads to its files', operation: 'listDataSetFiles' },
    ...{ evidence: 'documented', source: 'CAT, CATG', ...STARTS_IN_PAST },
    run: async (target) => {
      const { dataSetId, batchId } = await makeRanFlow(target);
      const { files, viewId } = await dataSetOf(target, dataSetId);
      await isMapOfOne(target, String(files).slice(1), batchId, viewId);
    },
  },
  {
    ...{ name: 'the older link leads to the same files', operation: 'listDataSetViewFiles' },
    ...{ evidence: 'documented', source: 'CATG', ...STARTS_IN_PAST },
    run: async (target) => {
      const { dataSetId, batchId } = await makeRanFlow(target);
      const { viewId } = await dataSetOf(target, dataSetId);
      await isMapOfOne(target, `/dataSets/${dataSetId}/views/${String(viewId)}/files`, batchId, viewId);
    },
  },
  {
    ...{ name: 'a data set has one view', operation: 'listDataSetViews', evidence: 'assumed', source: 'AEPP' },
    run: (target) => views(target, (id) => `/dataSets/${id}/views`),
  },
  {
    ...{ name: 'a view is found by its id', operation: 'getDataSetView', evidence: 'assumed', source: 'AEPP' },
    run: (target) => views(target, (id, viewId) => `/dataSets/${id}/views/${viewId}`),
  },
  {
    ...{ name: 'older clients are told where a data set lies', operation: 'getDataSetCredentials' },
    ...{ evidence: 'documented', source: 'CAT' },
    run: async (target) => {
      const id = await made(target);
      const { json } = answered(await get(target, `${CATALOG}/dataSets/${id}/credentials`), 200);
      hasKeys(json, ['dataSetId', 'path', 'credentials']);
      holds(json, { dataSetId: id });
    },
  },
  {
    ...{ name: 'whoever names a batch is told its stage as well', operation: 'getDataSetCredentials' },
    ...{ evidence: 'documented', source: 'CAT' },
    run: async (target) => {
      const { dataSetId, batchId } = await openBatch(target);
      const path = `${CATALOG}/dataSets/${dataSetId}/credentials?batchId=${batchId}`;
      isEqual(String(answered(await get(target, path), 200).json.stagePath).endsWith(`/${batchId}`), true);
    },
  },
  refusalCase({
    ...{ name: 'there is no stage of a batch that is not there', operation: 'getDataSetCredentials' },
    refusal: 'batch-not-found',
    provoke: async (target) => get(target, `${CATALOG}/dataSets/${await made(target)}/credentials?batchId=${ULID}`),
  }),
  ...GONE.map(([operation, path]) =>
    refusalCase({
      ...{ name: `of a data set that is not there, there is none (${operation})`, operation },
      refusal: 'data-set-not-found',
      provoke: (target) => get(target, CATALOG + path),
    }),
  ),
  ...NO_VIEW.map(([operation, ending]) =>
    refusalCase({
      ...{ name: `a data set has no other view (${operation})`, operation, refusal: 'data-set-view-not-found' },
      provoke: async (target) => get(target, `${CATALOG}/dataSets/${await made(target)}/views/${NO_HEX24}${ending}`),
    }),
  ),
  ...LISTS.map(([operation, pathOf]) =>
    refusalCase({
      ...{ name: `a list of files has its limits (${operation})`, operation, refusal: 'catalog-limit-out-of-range' },
      provoke: async (target) => {
        const id = await made(target);
        const { viewId } = await dataSetOf(target, id);
        return get(target, `${CATALOG}${pathOf(id, String(viewId))}101`);
      },
    }),
  ),
  refusalCase({
    ...{
      name: 'a list of files is one of a data set',
      operation: 'listDataSetFiles',
      refusal: 'catalog-query-invalid',
    },
    provoke: (target) => get(target, `${CATALOG}/dataSetFiles`),
  }),
];
