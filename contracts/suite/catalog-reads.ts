// Catalog: what is read across batches, several requests in one, and what it keeps for older clients.
import { batchOf, makeBatch, ownId } from './batch-changes.ts';
import type { ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEqual, matches, only } from './expect.ts';
import { refused } from './refusals.ts';
import { CATALOG, dataSetBody, get, makeDataSet, makeSchema, post } from './tutorial.ts';

const mapAt = async (target: Target, path: string) => answered(await get(target, CATALOG + path), 200).json;

const CAT = { evidence: 'documented', source: 'CAT' } as const;

const reads: readonly ContractCase[] = [
  {
    ...{ name: 'each value of a field is told once', operation: 'listUniqueBatchValues', ...CAT },
    run: async (target) => {
      const ids = [await makeBatch(target), await makeBatch(target), await makeBatch(target, { status: 'failed' })];
      isEqual((await mapAt(target, '/batches/uniques/status')).toSorted(), ['failed', 'loading']);
      isEqual((await mapAt(target, '/batches/uniques/id')).toSorted(), ids.toSorted());
    },
  },
  {
    ...{ name: 'last batches stand by their data sets', operation: 'listLastBatches', ...CAT },
    run: async (target) => {
      const id = await makeDataSet(target, await makeSchema(target));
      const relatedObjects = [{ type: 'dataSet', id }];
      const lastSuccessfulBatchId = await makeBatch(target, { status: 'success', relatedObjects });
      const lastFailedBatchId = await makeBatch(target, { status: 'failed', relatedObjects });
      const lastBatchId = await makeBatch(target, { status: 'loading', relatedObjects });
      const map = await mapAt(target, `/lastBatches?dataSetId=${id}`);
      isEqual(Object.keys(map), [id]);
      const FIELDS = ['lastBatchId', 'lastBatchStatus', 'lastSuccessfulBatchId', 'lastFailedBatchId'];
      hasKeys(map[id], [...FIELDS, 'imsOrg', 'created', 'updated'], ['sandboxId']);
      holds(map[id], { lastBatchId, lastBatchStatus: 'loading', lastSuccessfulBatchId, lastFailedBatchId });
      isEqual(await mapAt(target, '/lastBatches?lastBatchStatus=failed'), {});
    },
  },
  {
    ...{ name: 'the values of a tag are told, and who has it', operation: 'listTags' },
    ...{ evidence: 'example', source: 'CAT' },
    run: async (target) => {
      const mine = `mine/${ownId(target)}`;
      const id = await makeDataSet(target, await makeSchema(target), {
        tags: { 'adobe/siphon/table/format': ['delta'], [mine]: ['a', 'b'] },
      });
      const json = await mapAt(target, `/tags/${mine}`);
      isEqual(json, { [mine]: ['a', 'b'], objectType: { datasets: [`@/DataSet/${id}`] } });
    },
  },
];

const LEGACY = [
  ['listCatalogAccounts', '/accounts', 'accounts of old are listed'],
  ['listCatalogConnections', '/connections', 'connections of old are listed'],
  ['listCatalogConnectors', '/connectors', 'connectors of old are listed'],
  ['listMultiRequest', '/', 'multi-requests of old are listed'],
] as const;

const several: readonly ContractCase[] = [
  {
    name: 'several requests are made in one, and a later one takes up an earlier one',
    operation: 'createMultiRequest',
    ...{ evidence: 'disputed', source: 'CATG against CAT', switches: { 'multi-request-answer': 'parts' } },
    run: async (target) => {
      const dataSet = dataSetBody(target, await makeSchema(target));
      const parts = [
        { id: 'first', resource: '/dataSets', method: 'post', body: dataSet },
        {
          ...{ id: 'second', resource: '/batches', method: 'post' },
          body: { status: 'loading', relatedObjects: [{ type: 'dataSet', id: '<<first.id>>' }] },
        },
        { id: 'third', resource: '/dataSets/none', method: 'get' },
      ];
      const { json } = answered(await post(target, CATALOG, parts), 200);
      isEqual(
        json.map(({ id }: { readonly id: string }) => id),
        ['first', 'second', 'third'],
      );
      const [first, second, third] = json;
      const [, dataSetId = ''] = /^@\/dataSets\/(.+)$/.exec(only(first.body)) ?? [];
      matches(only(second.body), /^@\/batches\/.+$/);
      isEqual([third.code, third.body.title], [404, 'NotFoundError']);
      const batchId = only<string>(second.body).slice('@/batches/'.length);
      holds(await batchOf(target, batchId), { relatedObjects: [{ type: 'dataSet', id: dataSetId }] });
      holds((await mapAt(target, `/dataSets/${dataSetId}`))[dataSetId], { name: dataSet['name'] });
    },
  },
];

export const catalogReads: readonly ContractCase[] = [
  ...reads,
  ...several,
  ...LEGACY.map(
    ([operation, path, name]): ContractCase => ({
      ...{ name, operation, evidence: 'assumed', source: 'CATG' },
      run: async (target) => {
        isEqual(await mapAt(target, path), {});
        // Not everything is answered so.
        refused(await get(target, `${CATALOG}${path}?limit=0`), 'catalog-limit-out-of-range');
      },
    }),
  ),
];
