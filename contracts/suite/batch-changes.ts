// Catalog: batches that clients make, change and delete themselves.
import type { Answer, ContractCase, Target } from './case.ts';
import { answered, holds, isEqual, isId, isTrue, matches, only } from './expect.ts';
import { refused } from './refusals.ts';
import { type Body, CATALOG, get, post } from './tutorial.ts';

export const BATCHES: string = `${CATALOG}/batches`;

/** An id of a client's own making: 24 hexadecimal digits, another in each run. */
export const ownId = (target: Target): string => {
  const text = target.unique('batch');
  const digits = [...text].map((sign) => sign.charCodeAt(0).toString(16)).join('');
  return digits.slice(-24).padStart(24, 'a');
};

export const makeBatch = async (target: Target, body: Body = { status: 'loading' }): Promise<string> =>
  only<string>(answered(await post(target, BATCHES, body), 201).json).slice('@/batches/'.length);

export const batchOf = async (target: Target, id: string): Promise<Body> =>
  answered(await get(target, `${BATCHES}/${id}`), 200).json[id];

export const changeBatch = (
  target: Target,
  method: 'PUT' | 'PATCH',
  id: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> => target.call({ method, path: `${BATCHES}/${id}`, body, headers });

const changed = async (target: Target, method: 'PUT' | 'PATCH', body: unknown, headers = {}) => {
  const id = await makeBatch(target, { status: 'loading', recordCount: 1, tags: { mine: ['a'] } });
  isEqual(answered(await changeBatch(target, method, id, body, headers), 200).json, [`@/batches/${id}`]);
  return batchOf(target, id);
};

const CAT = { evidence: 'documented', source: 'CAT' } as const;

export const batchChanges: readonly ContractCase[] = [
  {
    ...{ name: 'a batch needs a status alone, and is answered with its reference', operation: 'createBatch', ...CAT },
    run: async (target) => {
      const answer = answered(await post(target, BATCHES, { status: 'processing' }), 201);
      const id = only<string>(answer.json).slice('@/batches/'.length);
      matches(answer.headers.get('location'), new RegExp(`/data/foundation/catalog/batches/${id}$`));
      isId(id, 'ulid');
      holds(await batchOf(target, id), { status: 'processing', version: '1.0.0', relatedObjects: [], tags: {} });
    },
  },
  {
    ...{ name: 'a batch is made under an id of its client', operation: 'createBatchWithId', ...CAT },
    run: async (target) => {
      const id = ownId(target);
      const answer = answered(await post(target, `${BATCHES}/${id}`, { status: 'loading' }), 201);
      isEqual(answer.json, [`@/batches/${id}`]);
      matches(answer.headers.get('location'), new RegExp(`/data/foundation/catalog/batches/${id}$`));
      holds(await batchOf(target, id), { status: 'loading' });
    },
  },
  {
    ...{ name: 'a batch is replaced by what is sent, and no more is left', operation: 'replaceBatch', ...CAT },
    run: async (target) => {
      const after = await changed(target, 'PUT', { status: 'success' });
      holds(after, { status: 'success', version: '1.0.1', tags: {}, recordCount: undefined });
    },
  },
  {
    ...{ name: 'fields of a batch are patched, each as a whole', operation: 'patchBatch', ...CAT },
    run: async (target) => {
      const after = await changed(target, 'PATCH', { tags: { other: ['b'] } });
      holds(after, { status: 'loading', version: '1.0.1', tags: { other: ['b'] }, recordCount: 1 });
    },
  },
  {
    ...{ name: 'a batch is patched by operations', operation: 'patchBatch', evidence: 'inferred', source: 'CAT, CATG' },
    run: async (target) => {
      const operations = [{ op: 'add', path: '/tags/other', value: ['b'] }];
      const after = await changed(target, 'PATCH', operations, { 'content-type': 'application/json-patch+json' });
      holds(after, { tags: { mine: ['a'], other: ['b'] }, recordCount: 1, version: '1.0.1' });
    },
  },
  {
    ...{ name: 'a batch that is deleted is then not found', operation: 'deleteBatch', ...CAT },
    run: async (target) => {
      const id = await makeBatch(target);
      const path = `${BATCHES}/${id}`;
      isEqual(answered(await target.call({ method: 'DELETE', path }), 200).json, [`@/batches/${id}`]);
      refused(await get(target, path), 'batch-not-found');
    },
  },
  {
    ...{ name: 'a batch is shown with the errors and metrics of its related objects', operation: 'getBatch' },
    ...{ evidence: 'inferred', source: 'CAT' },
    run: async (target) => {
      const part = { type: 'dataSet', id: 'none', errors: [{ code: 'err-1' }], metrics: { partitionCount: 2 } };
      const id = await makeBatch(target, { status: 'success', metrics: { partitionCount: 1 }, relatedObjects: [part] });
      const { json } = answered(await get(target, `${BATCHES}/${id}?aggregate=true`), 200);
      holds(json[id], { errors: [{ code: 'err-1' }], metrics: { partitionCount: 3 } });
      isTrue((await batchOf(target, id))['metrics'] !== undefined, 'the batch has lost its metrics');
      holds(await batchOf(target, id), { errors: [], metrics: { partitionCount: 1 } });
    },
  },
];
