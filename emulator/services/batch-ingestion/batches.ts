// Batches that clients open, and what clients do with them.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/batch-ingestion.d.ts';
import { endUnread, revertBatch } from '../../engine/batch-commits.ts';
import { planPromotion } from '../../engine/batch-job.ts';
import { mapperOf, mapperText } from '../../engine/batch-plan.ts';
import { batchIn, dataSetIdOf } from '../../engine/batch-state.ts';
import { mappingSetNamed } from '../../engine/mapping-versions.ts';
import { refuse } from '../../problems/index.ts';
import type { Kinds } from '../../store/kinds.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { foundBatch } from './found.ts';
import { newBatch, predecessorsOf } from './new-batch.ts';
import { type BatchAction, isBatchAction, MOVES, moveOf } from './states.ts';

type NewBatch = components['schemas']['NewBatch'];

/** @see BI (documented), in the spelling of Catalog */
const FORMATS = ['json', 'parquet', 'csv'];
/** What every data set is kept in; one that says otherwise takes no files (field). */
const STORED_AS = 'parquet';

export const batches = (house: House) => {
  const { resources, files, jobs, ids, switches } = house;

  /** Refuses with ingestion-format-incompatible. */
  const formatOf = ({ inputFormat }: NewBatch, { fileDescription }: Kinds['dataSet']): string => {
    const incompatible = (format: string, expected: string) =>
      refuse('ingestion-format-incompatible', { format, expected });
    const stored = fileDescription.format ?? STORED_AS;
    if (stored !== STORED_AS)
      return incompatible(stored, `a data set whose fileDescription has the format ${STORED_AS}`);
    const format = (inputFormat?.format ?? stored).toLowerCase();
    return FORMATS.includes(format) ? format : incompatible(format, FORMATS.join(', '));
  };

  const byExternalId = (scope: Scope, externalId: string): Row<'batch'> | undefined =>
    resources.list(scope, 'batch', {
      filters: [{ path: 'externalId', operator: '==', values: [externalId] }],
      limit: 1,
    })[0];

  const checkReferences = (scope: Scope, sent: NewBatch): void => {
    const mapper = mapperOf({ tags: sent.tags ?? {} });
    if (mapper && !mappingSetNamed(resources, scope, mapper))
      refuse('ingestion-mapping-set-unknown', { mappingSetId: mapperText(mapper) });
    const known = (batch: Row<'batch'> | undefined) => batch && dataSetIdOf(batch.body) === sent.datasetId;
    const { ids: predecessors, externalIds } = predecessorsOf(sent);
    const unknown =
      predecessors.find((id) => !known(resources.get(scope, 'batch', id))) ??
      externalIds.find((id) => !known(byExternalId(scope, id)));
    if (unknown !== undefined) refuse('ingestion-predecessor-unknown', { predecessor: unknown });
    const taken = sent.externalId === undefined ? undefined : byExternalId(scope, sent.externalId);
    if (taken) refuse('ingestion-external-id-taken', { externalId: sent.externalId ?? '', batchId: taken.id });
  };

  const endAs =
    (action: 'ABORT' | 'FAIL') =>
    (scope: Scope, batch: Row<'batch'>): void =>
      endUnread(house, scope, batch, { status: MOVES[action].to, nowMs: scope.nowMs, userId: scope.userId });

  const ACTIONS: Readonly<Record<BatchAction, (scope: Scope, batch: Row<'batch'>) => void>> = {
    COMPLETE: (scope, batch) => {
      const [open] = files.list(scope, batch.id, 'parts');
      if (open) refuse('ingestion-file-incomplete', { batchId: batch.id, path: open.name });
      const loaded = batchIn(batch.body, MOVES.COMPLETE.to, scope.nowMs, scope.userId);
      resources.update(scope, 'batch', batch, scope.nowMs, () => loaded);
      planPromotion(jobs, scope, batch.id, scope.nowMs);
    },
    ABORT: endAs('ABORT'),
    FAIL: endAs('FAIL'),
    REVERT: (scope, batch) => revertBatch(house, scope, batch, { nowMs: scope.nowMs, userId: scope.userId }),
  };

  return {
    createIngestionBatch: ({ body }, scope) => {
      const { datasetId: dataSetId } = body;
      const dataSet = resources.get(scope, 'dataSet', dataSetId) ?? refuse('ingestion-data-set-unknown', { dataSetId });
      const format = formatOf(body, dataSet.body);
      checkReferences(scope, body);
      const id = ids.ulid(scope.nowMs);
      const errorDiagnosticsEnabled = body.enableErrorDiagnostics ?? dataSet.body.enableErrorDiagnostics;
      const batch = newBatch(body, { id, format, errorDiagnosticsEnabled }, scope);
      resources.insert(scope, 'batch', { id, body: batch, nowMs: scope.nowMs });
      return { status: 201, body: { id, ...batch } };
    },

    getIngestionBatch: ({ params: { id } }, scope) => ({
      status: 200,
      body: { id, ...foundBatch(house, scope, id).body },
    }),

    createIngestionBatchAction: ({ params: { id }, query: { action: word } }, scope) => {
      const batch = foundBatch(house, scope, id);
      const action = word.toUpperCase();
      const expected = Object.keys(MOVES).join(', ');
      if (!isBatchAction(action))
        return refuse('catalog-query-invalid', { parameter: 'action', value: word, expected });
      if (moveOf(switches, batch, action)) ACTIONS[action](scope, batch);
      return { status: 200 };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
