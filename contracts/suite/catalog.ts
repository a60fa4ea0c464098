// Catalog: data sets and batches. Answers are maps from id to object, and an object does not repeat its id.
import type { ContractCase, Target } from './case.ts';
import { answered, hasKeys, holds, isEpochMs, isEqual, isId, isTrue, matches, only } from './expect.ts';
import { refused } from './refusals.ts';
import { CATALOG, dataSetBody, get, makeDataSet, makeSchema, NO_HEX24, post, STARTS_IN_PAST } from './tutorial.ts';
import { makeRanFlow } from './tutorial-flow.ts';

const FIELDS = [
  ...['name', 'enableErrorDiagnostics', 'tags', 'state', 'imsOrg', 'sandboxId', 'extensions', 'version', 'created'],
  ...['updated', 'createdClient', 'createdUser', 'updatedUser', 'classification', 'viewId', 'fileDescription'],
  ...['files', 'schemaRef'],
];

const BATCH_FIELDS = [
  ...['status', 'imsOrg', 'sandboxId', 'externalId', 'version', 'created', 'updated', 'started', 'completed'],
  ...['createdClient', 'createdUser', 'updatedUser', 'relatedObjects', 'inputFormat', 'tags', 'errors', 'metrics'],
  ...['availableDates', 'replay', 'recordCount', 'failedRecordCount', 'size'],
];

const mapAt = async (target: Target, path: string) => answered(await get(target, CATALOG + path), 200).json;

const makeOne = async (target: Target): Promise<string> => makeDataSet(target, await makeSchema(target));

const dataSets: readonly ContractCase[] = [
  {
    name: 'a new data set is answered with its reference',
    operation: 'createDataSet',
    evidence: 'documented',
    source: 'SEED, CAT, AEPP',
    run: async (target) => {
      const body = dataSetBody(target, await makeSchema(target));
      const answer = answered(await post(target, `${CATALOG}/dataSets?requestDataSource=true`, body), 201);
      const [, id] = /^@\/dataSets\/([0-9a-f]{24})$/.exec(only<string>(answer.json)) ?? [];
      matches(answer.headers.get('location'), new RegExp(`/data/foundation/catalog/dataSets/${id}$`));
    },
  },
  {
    name: 'a data set comes in a map of one, with its schema as it was sent',
    operation: 'getDataSet',
    evidence: 'documented',
    source: 'CAT, field reports',
    run: async (target) => {
      const body = dataSetBody(target, await makeSchema(target));
      const { json: references } = answered(await post(target, `${CATALOG}/dataSets`, body), 201);
      const id = only<string>(references).slice('@/dataSets/'.length);
      const map = await mapAt(target, `/dataSets/${id}`);
      isEqual(Object.keys(map), [id]);
      const dataSet = map[id];
      hasKeys(dataSet, FIELDS);
      holds(dataSet, { ...body, version: '1.0.0', state: 'DRAFT', created: dataSet.updated });
      isEpochMs(dataSet.created);
      isId(dataSet.viewId, 'hex24');
      holds(dataSet.fileDescription, { format: 'parquet' });
      isEqual(dataSet.files, `@/dataSetFiles?dataSetId=${id}`);
      isEqual(dataSet.classification, { dataBehavior: 'record', managedBy: 'CUSTOMER' });
      matches(only(dataSet.tags['adobe/pqs/table']), /^[a-z0-9_]+$/);
    },
  },
  {
    name: 'several data sets come in one map',
    operation: 'getDataSet',
    evidence: 'documented',
    source: 'CAT',
    run: async (target) => {
      const ids = [await makeOne(target), await makeOne(target)];
      isEqual(Object.keys(await mapAt(target, `/dataSets/${ids.join(',')}`)).toSorted(), ids.toSorted());
    },
  },
  {
    name: 'data sets are listed newest first, in part and in pages',
    operation: 'listDataSets',
    evidence: 'documented',
    source: 'CAT',
    run: async (target) => {
      isEqual(await mapAt(target, '/dataSets'), {});
      const [older, newer] = [await makeOne(target), await makeOne(target)];
      isEqual(Object.keys(await mapAt(target, '/dataSets')), [newer, older]);
      isEqual(Object.keys(await mapAt(target, '/dataSets?limit=1&start=1')), [older]);
      const named = await mapAt(target, '/dataSets?properties=name,state,none');
      for (const dataSet of Object.values(named)) hasKeys(dataSet, ['name', 'state']);
      const name = encodeURIComponent(named[older].name);
      isEqual(Object.keys(await mapAt(target, `/dataSets?name=${name}`)), [older]);
      isEqual(Object.keys(await mapAt(target, `/dataSets?property=name==${name}`)), [older]);
    },
  },
  {
    name: 'a data set that is deleted is answered with its reference, and is then not found',
    operation: 'deleteDataSet',
    evidence: 'documented',
    source: 'CAT',
    run: async (target) => {
      const id = await makeOne(target);
      const path = `${CATALOG}/dataSets/${id}`;
      isEqual(answered(await target.call({ method: 'DELETE', path }), 200).json, [`@/dataSets/${id}`]);
      refused(await get(target, path), 'data-set-not-found');
    },
  },
];

const batches: readonly ContractCase[] = [
  {
    name: 'the batch that a run wrote is found by its data set',
    operation: 'listBatches',
    evidence: 'documented',
    source: 'CAT, AEPP',
    ...STARTS_IN_PAST,
    run: async (target) => {
      const { dataSetId, batchId, flowId } = await makeRanFlow(target);
      const map = await mapAt(target, `/batches?dataSet=${dataSetId}&orderBy=desc:created`);
      isEqual(Object.keys(map), [batchId]);
      holds(map[batchId].tags, { flowId: [flowId] });
      isEqual(await mapAt(target, `/batches?dataSet=${NO_HEX24}`), {});
    },
  },
  {
    name: 'a batch tells how many records it has, and its data set names it as the last one',
    operation: 'getBatch',
    evidence: 'documented',
    source: 'CAT',
    ...STARTS_IN_PAST,
    run: async (target) => {
      const { dataSetId, batchId } = await makeRanFlow(target);
      const map = await mapAt(target, `/batches/${batchId}`);
      isEqual(Object.keys(map), [batchId]);
      isId(batchId, 'ulid');
      const batch = map[batchId];
      hasKeys(batch, BATCH_FIELDS);
      holds(batch, { status: 'success', failedRecordCount: 0, errors: [] });
      isEqual(batch.relatedObjects, [{ type: 'dataSet', id: dataSetId }]);
      isTrue(batch.recordCount > 0, 'the batch is empty');
      holds(batch.metrics, { outputRecordCount: batch.recordCount, outputByteSize: batch.size });
      holds((await mapAt(target, `/dataSets/${dataSetId}`))[dataSetId], {
        ...{ lastBatchId: batchId, lastBatchStatus: 'success', lastSuccessfulBatch: batchId },
      });
    },
  },
];

export const catalog: readonly ContractCase[] = [...dataSets, ...batches];
