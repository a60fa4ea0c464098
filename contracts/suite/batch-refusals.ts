// Catalog: what is refused of batches that clients make and change, and of several requests in one.

import { BATCHES, changeBatch, makeBatch, ownId } from './batch-changes.ts';
import type { ContractCase, Target } from './case.ts';
import { refusalCase } from './refusals.ts';
import { CATALOG, get, post } from './tutorial.ts';

const changes = [
  ['replaceBatch', 'PUT'],
  ['patchBatch', 'PATCH'],
] as const;

const made = { id: 'made', method: 'post', resource: '/batches', body: { status: 'loading' } };

const send = (target: Target, ...parts: readonly unknown[]) => post(target, CATALOG, [made, ...parts]);

/** Lists that are held to the same bounds, and know their parameters. */
const lists = [
  ['listUniqueBatchValues', '/batches/uniques/status'],
  ['listLastBatches', '/lastBatches'],
  ['listCatalogAccounts', '/accounts'],
  ['listCatalogConnections', '/connections'],
  ['listCatalogConnectors', '/connectors'],
  ['listMultiRequest', '/'],
] as const;

const ofBatches: readonly ContractCase[] = [
  refusalCase({
    ...{ name: 'a batch without a status is refused', operation: 'createBatch', refusal: 'catalog-body-invalid' },
    provoke: (target) => post(target, BATCHES, { recordCount: 1 }),
  }),
  refusalCase({
    ...{ name: 'an id of no known form is refused', operation: 'createBatchWithId', refusal: 'batch-id-invalid' },
    provoke: (target) => post(target, `${BATCHES}/mine`, { status: 'loading' }),
  }),
  refusalCase({
    ...{ name: 'an id that is taken is refused', operation: 'createBatchWithId', refusal: 'batch-id-taken' },
    provoke: async (target) => {
      const path = `${BATCHES}/${ownId(target)}`;
      await post(target, path, { status: 'loading' });
      return post(target, path, { status: 'loading' });
    },
  }),
  ...changes.flatMap(([operation, method]) => [
    refusalCase({
      ...{ name: `a batch that is not there cannot be changed (${operation})`, operation, refusal: 'batch-not-found' },
      provoke: (target) => changeBatch(target, method, 'NONE', { status: 'loading' }),
    }),
    refusalCase({
      ...{ name: `a batch of another version stays (${operation})`, operation, refusal: 'catalog-precondition-failed' },
      provoke: async (target) =>
        changeBatch(target, method, await makeBatch(target), { status: 'failed' }, { 'if-match': '1.0.7' }),
    }),
  ]),
  refusalCase({
    name: 'an operation on a batch that leads nowhere is refused',
    ...{ operation: 'patchBatch', refusal: 'catalog-patch-invalid' },
    provoke: async (target) =>
      changeBatch(target, 'PATCH', await makeBatch(target), [{ op: 'remove', path: '/tags/none' }]),
  }),
  refusalCase({
    ...{ name: 'a batch that is not there cannot be deleted', operation: 'deleteBatch', refusal: 'batch-not-found' },
    provoke: (target) => target.call({ method: 'DELETE', path: `${BATCHES}/NONE` }),
  }),
];

const ofMultiRequests: readonly ContractCase[] = [
  refusalCase({
    name: 'a part that writes and is refused undoes all of its request',
    ...{ operation: 'createMultiRequest', refusal: 'multi-request-part-refused' },
    provoke: (target) => send(target, { id: 'bad', method: 'post', resource: '/batches', body: {} }),
  }),
  refusalCase({
    name: 'a part cannot speak of one that comes later',
    ...{ operation: 'createMultiRequest', refusal: 'multi-request-template-unknown' },
    provoke: (target) => send(target, { id: 'early', method: 'get', resource: '/batches/<<late.id>>' }),
  }),
];

export const batchRefusals: readonly ContractCase[] = [
  ...ofBatches,
  ...ofMultiRequests,
  ...lists.flatMap(([operation, path]) => [
    ...[0, 101].map((limit) =>
      refusalCase({
        name: `a limit of ${limit} is out of range (${operation})`,
        ...{ operation, refusal: 'catalog-limit-out-of-range' },
        provoke: (target) => get(target, `${CATALOG}${path}?limit=${limit}`),
      }),
    ),
    refusalCase({
      name: `a parameter that a list does not have is refused (${operation})`,
      ...{ operation, refusal: 'catalog-query-unknown' },
      provoke: (target) => get(target, `${CATALOG}${path}?page=2`),
    }),
  ]),
];
