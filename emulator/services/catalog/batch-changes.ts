// Batches that clients make, change and delete. However a change is written, what comes out is held to what a new batch is held to.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/catalog.d.ts';
import { markDataSets } from '../../engine/data-set-marks.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { changedBatch, isBatchId, isSameBatch, newBatch, sayableOf } from './batch-body.ts';
import { patched, type SentOperation } from './patch.ts';
import { checkPreconditions, isDryRun } from './preconditions.ts';

type NewBatch = components['schemas']['NewBatch'];

interface Changed {
  readonly params: { readonly id: string };
  readonly headers: { readonly 'If-Match'?: string; readonly 'If-None-Match'?: string; readonly Pragma?: string };
}

const JSON_PATCH = 'application/json-patch+json';

const isList = (sent: object): sent is readonly SentOperation[] => Array.isArray(sent);

export const batchChanges = (house: House) => {
  const { resources, files, ids } = house;

  const create = (scope: Scope, id: string, body: NewBatch, headers: { readonly Pragma?: string }) => {
    if (isDryRun(headers)) return { status: 200 as const, body: [] };
    // The contract's check has passed on all that is left of it.
    const after = newBatch(sayableOf(body) as NewBatch, id, scope);
    resources.insert(scope, 'batch', { id, body: after, nowMs: scope.nowMs });
    markDataSets(resources, scope, { batchId: id, after, nowMs: scope.nowMs });
    const location = `${scope.origin}/data/foundation/catalog/batches/${encodeURIComponent(id)}`;
    return { status: 201 as const, headers: { location }, body: [`@/batches/${id}`] };
  };

  const found = (scope: Scope, { params: { id }, headers }: Changed): Row<'batch'> => {
    const row = resources.get(scope, 'batch', id) ?? refuse('batch-not-found', { id });
    const { version, updated } = row.body;
    checkPreconditions(headers, { id, version, updated });
    return row;
  };

  /** Refuses as a new batch does. */
  const change = (scope: Scope, row: Row<'batch'>, { headers }: Changed, wanted: object) => {
    const said = sayableOf(wanted);
    house.checkBody('createBatch', said);
    // The contract's check has just passed.
    const after = changedBatch(row.body, said as NewBatch, scope);
    if (!isDryRun(headers) && !isSameBatch(row.body, after)) {
      if (!resources.update(scope, 'batch', row, scope.nowMs, () => after)) refuse('internal', {});
      markDataSets(resources, scope, { batchId: row.id, before: row.body, after, nowMs: scope.nowMs });
    }
    return { status: 200 as const, body: [`@/batches/${row.id}`] };
  };

  return {
    createBatch: ({ body, headers }, scope) => create(scope, ids.ulid(scope.nowMs), body, headers),

    createBatchWithId: ({ params: { id }, body, headers }, scope) => {
      if (!isBatchId(id)) refuse('batch-id-invalid', { id });
      if (resources.get(scope, 'batch', id)) refuse('batch-id-taken', { id });
      return create(scope, id, body, headers);
    },

    replaceBatch: (input, scope) => change(scope, found(scope, input), input, input.body),

    patchBatch: (input, scope) => {
      const row = found(scope, input);
      const { body, headers } = input;
      if (isList(body)) return change(scope, row, input, patched(row.body, body));
      if (headers['Content-Type']?.toLowerCase().startsWith(JSON_PATCH)) {
        refuse('catalog-patch-invalid', { path: '/', reason: `${JSON_PATCH} is a list of operations` });
      }
      return change(scope, row, input, { ...row.body, ...body });
    },

    deleteBatch: ({ params: { id } }, scope) => {
      const row = resources.get(scope, 'batch', id) ?? refuse('batch-not-found', { id });
      files.removeBatch(scope, id);
      resources.remove(scope, 'batch', id);
      markDataSets(resources, scope, { batchId: id, before: row.body, nowMs: scope.nowMs });
      return { status: 200, body: [`@/batches/${id}`] };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
