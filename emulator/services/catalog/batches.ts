// Batches of a sandbox. They are read here and written by flow runs.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/catalog.d.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { listQueryOf, mapOf, rowsOf } from './lists.ts';

export const batches = ({ resources }: House) =>
  ({
    getBatch: ({ params: { id }, query }, scope) => {
      const rows = rowsOf(id, (one) => resources.get(scope, 'batch', one)) ?? refuse('batch-not-found', { id });
      return { status: 200, body: mapOf(rows, query.properties) };
    },

    listBatches: ({ query }, scope) => ({
      status: 200,
      body: mapOf(resources.list(scope, 'batch', listQueryOf(query)), query.properties),
    }),
  }) satisfies Partial<Operations<operations, Scope>>;
