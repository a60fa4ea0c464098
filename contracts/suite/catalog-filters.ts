// Catalog: its language of filters, and the order of its lists.
import { makeBatch } from './batch-changes.ts';
import type { ContractCase, Target } from './case.ts';
import { answered, isEqual } from './expect.ts';
import { CATALOG, get, makeDataSet, makeSchema } from './tutorial.ts';

const mapAt = async (target: Target, path: string) => answered(await get(target, CATALOG + path), 200).json;

/** Which of the named batches a list holds, in its order. */
const listed = async (target: Target, made: Readonly<Record<string, string>>, query: string): Promise<string[]> => {
  const found = Object.keys(await mapAt(target, `/batches?${query}`));
  return found.flatMap((id) => Object.entries(made).flatMap(([name, one]) => (one === id ? [name] : [])));
};

const isListed = async (target: Target, made: Readonly<Record<string, string>>, wanted: readonly Wanted[]) => {
  for (const [query, names] of wanted) isEqual([query, await listed(target, made, query)], [query, names]);
};

type Wanted = readonly [query: string, names: readonly string[]];

/** Three batches, the last one newest. */
const makeThree = async (target: Target) => ({
  good: await makeBatch(target, {
    ...{ status: 'success', recordCount: 10, availableDates: { startDate: 1337, endDate: 4000 } },
    ...{ tags: { team: ['crm-1'], flow: ['a'] }, relatedObjects: [{ type: 'transform', id: 'a-transform' }] },
  }),
  bad: await makeBatch(target, { status: 'failed', recordCount: 9, tags: { team: ['web'] } }),
  open: await makeBatch(target, { status: 'loading', note: { text: 'night run' } }),
});

const CATG = { evidence: 'documented', source: 'CATG' } as const;
const CAT = { evidence: 'documented', source: 'CAT' } as const;

export const catalogFilters: readonly ContractCase[] = [
  {
    ...{ name: 'simple filters take several values, and all others', operation: 'listBatches', ...CATG },
    run: async (target) =>
      isListed(target, await makeThree(target), [
        ['status=success,failed', ['bad', 'good']],
        ['status=!success,failed', ['open']],
        ['status=!loading&recordCount=10', ['good']],
      ]),
  },
  {
    ...{ name: 'tags are compared with wildcards, and all of them must hold', operation: 'listBatches', ...CATG },
    run: async (target) =>
      isListed(target, await makeThree(target), [
        ['tags=team:crm*', ['good']],
        ['tags=team:*', ['bad', 'good']],
        ['tags=team:*,flow:a', ['good']],
        ['tags=team:crm', []],
      ]),
  },
  {
    ...{ name: 'names of data sets are compared with wildcards', operation: 'listDataSets', ...CATG },
    run: async (target) => {
      const [name, id] = [target.unique('st*r'), await makeDataSet(target, await makeSchema(target))];
      const starred = await makeDataSet(target, await makeSchema(target), { name });
      const escaped = encodeURIComponent(name.replaceAll('*', '**'));
      isEqual(Object.keys(await mapAt(target, `/dataSets?name=${escaped}`)), [starred]);
      isEqual(Object.keys(await mapAt(target, '/dataSets?name=st*')), [starred]);
      isEqual(Object.keys(await mapAt(target, '/dataSets?name=!st*')), [id]);
      isEqual(Object.keys(await mapAt(target, '/dataSets?property=name==s*r*')), [starred]);
    },
  },
  {
    ...{ name: 'property compares, finds expressions, and asks whether there is a field', operation: 'listBatches' },
    ...CATG,
    run: async (target) =>
      isListed(target, await makeThree(target), [
        ['property=recordCount>9', ['good']],
        ['property=recordCount>=9&property=recordCount<10', ['bad']],
        ['property=status~^(s|f)', ['bad', 'good']],
        ['property=status!=failed', ['open', 'good']],
        ['property=recordCount', ['bad', 'good']],
        ['property=!recordCount', ['open']],
      ]),
  },
  {
    ...{ name: 'property reaches into objects', operation: 'listBatches', evidence: 'inferred', source: 'CAT' },
    run: async (target) =>
      isListed(target, await makeThree(target), [
        ['property=note.text==night run', ['open']],
        ['property=note.text~run$', ['open']],
      ]),
  },
  {
    ...{
      name: 'batches are found by the time of their data, and by their transform',
      operation: 'listBatches',
      ...CAT,
    },
    run: async (target) =>
      isListed(target, await makeThree(target), [
        ['startAfter=1336&endBefore=4001', ['good']],
        ['startAfter=1337', []],
        ['startBefore=1338&endAfter=3999', ['good']],
      ]),
  },
  {
    ...{ name: 'batches are found by their transform', operation: 'listUniqueBatchValues', ...CAT },
    run: async (target) => {
      await makeThree(target);
      isEqual(await mapAt(target, '/batches/uniques/status?transform=a-transform'), ['success']);
    },
  },
  {
    ...{ name: 'lists are ordered by several fields, each with its own direction', operation: 'listBatches', ...CATG },
    run: async (target) =>
      isListed(target, await makeThree(target), [
        ['orderBy=status', ['bad', 'open', 'good']],
        ['orderBy=version,desc:status', ['good', 'open', 'bad']],
        ['sort=desc:status&start=1', ['open', 'bad']],
      ]),
  },
];
