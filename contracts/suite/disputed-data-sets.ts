// Where public sources disagree about data sets and their labels: the readings that do not refuse.
import type { ContractCase, Target } from './case.ts';
import { changeDataSet, dataSetOf } from './data-set-changes.ts';
import { lookUpLabels, makeLabels, putLabels } from './data-set-labels.ts';
import { answered, holds, isEqual } from './expect.ts';
import { refusalCase } from './refusals.ts';
import { CATALOG, makeDataSet, makeSchema, NO_HEX24 } from './tutorial.ts';

const DISPUTED = { evidence: 'disputed' } as const;
const FORMAT = 'adobe/siphon/table/format';
const PROFILE_TAGS = { unifiedProfile: ['enabled:true'], unifiedIdentity: ['enabled:true'] };

const made = async (target: Target): Promise<string> => makeDataSet(target, await makeSchema(target));

export const disputedDataSets: readonly ContractCase[] = [
  {
    ...{ name: 'a data set that is not there is deleted without a reference', operation: 'deleteDataSet', ...DISPUTED },
    ...{ source: 'CATG against field', switches: { 'delete-of-missing-data-set': 'empty-list' } },
    run: async (target) => {
      const id = await made(target);
      const path = `${CATALOG}/dataSets/${id}`;
      isEqual(answered(await target.call({ method: 'DELETE', path }), 200).json, [`@/dataSets/${id}`]);
      isEqual(answered(await target.call({ method: 'DELETE', path }), 200).json, []);
    },
  },
  {
    ...{ name: 'the tags of a patch take the place of all', operation: 'patchDataSet', ...DISPUTED },
    ...{ source: 'field against UPSERT', switches: { 'patched-tags': 'replace' } },
    run: async (target) => {
      const id = await made(target);
      const tags = { [FORMAT]: ['delta'], mine: ['a'] };
      answered(await changeDataSet(target, 'patchDataSet', id, { tags }), 200);
      const after = Object((await dataSetOf(target, id))['tags']);
      isEqual(after, { ...tags, 'adobe/pqs/table': after['adobe/pqs/table'] });
    },
  },
  {
    ...{ name: 'the tags of a patch are added to the rest', operation: 'patchDataSet', ...DISPUTED },
    ...{ source: 'UPSERT against field', switches: { 'patched-tags': 'merge' } },
    run: async (target) => {
      const id = await made(target);
      const { tags: before } = await dataSetOf(target, id);
      answered(await changeDataSet(target, 'patchDataSet', id, { tags: { mine: ['a'] } }), 200);
      isEqual((await dataSetOf(target, id))['tags'], { ...Object(before), mine: ['a'] });
    },
  },
  {
    ...{ name: 'a data set is enabled for Profile whatever its schema is', operation: 'patchDataSet', ...DISPUTED },
    ...{ source: 'UPSERT against field', switches: { 'profile-without-union': 'accept', 'patched-tags': 'merge' } },
    run: async (target) => {
      const id = await made(target);
      answered(await changeDataSet(target, 'patchDataSet', id, { tags: PROFILE_TAGS }), 200);
      const { unifiedProfile, unifiedIdentity } = Object((await dataSetOf(target, id))['tags']);
      isEqual([unifiedProfile[0], unifiedIdentity], ['enabled:true', ['enabled:true']]);
    },
  },
  {
    ...{ name: 'labels are looked up by the entity that they belong to', operation: 'getDataSetLabels', ...DISPUTED },
    ...{ source: 'DSG against DS', switches: { 'labels-look-up': 'by-entity' } },
    run: async (target) => {
      const { id, labels } = await makeLabels(target);
      const { json } = answered(await lookUpLabels(target, id), 200);
      isEqual(Object.keys(json), [`AEP:dataset:${id}`]);
      holds(json[`AEP:dataset:${id}`], { ...labels });
    },
  },
  {
    ...{ name: 'a PUT gives a data set its first labels', operation: 'replaceDataSetLabels', ...DISPUTED },
    ...{ source: 'DSG against DS', switches: { 'first-labels-by-put': 'create' } },
    run: async (target) => {
      const answer = answered(await putLabels(target, await made(target), '*', { labels: ['C1'] }), 200);
      isEqual(answer.json, { labels: ['C1'], optionalLabels: [] });
    },
  },
  refusalCase({
    ...{
      name: 'a PUT gives no labels to a data set that is not there',
      operation: 'replaceDataSetLabels',
      ...DISPUTED,
    },
    ...{ source: 'DSG against DS', switches: { 'first-labels-by-put': 'create' } },
    refusal: 'labels-data-set-not-found',
    provoke: (target) => putLabels(target, NO_HEX24, '*', { labels: ['C1'] }),
  }),
];
