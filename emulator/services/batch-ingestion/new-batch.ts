// The body of a batch that a client opens. Pure.
import type { components } from '../../../contracts/types/batch-ingestion.d.ts';
import type { Kinds } from '../../store/kinds.ts';
import type { Scope } from '../service.ts';

type NewBatch = components['schemas']['NewBatch'];
type Batch = Kinds['batch'];

/** A sample writes predecessors as `${batchIdA}`: whoever fills its names in may leave the sign. */
const plain = (id: string): string => id.replace(/^\$/, '');

/** Ids of batches, and what their makers call them. */
export const predecessorsOf = ({ replay }: NewBatch) => ({
  ids: (replay?.predecessors ?? []).map(plain),
  externalIds: (replay?.predecessorsByExternalId ?? []).map(plain),
});

const percentOf = ({ partialIngestionPercent, partialIngestionPercentage }: NewBatch) =>
  partialIngestionPercent ?? partialIngestionPercentage;

/** `format`: as Catalog spells it. @see BI, CAT (documented: the fields; assumed: the tags that tell of diagnostics) */
export const newBatch = (
  sent: NewBatch,
  { id, format, errorDiagnosticsEnabled }: { id: string; format: string; errorDiagnosticsEnabled: boolean },
  scope: Scope,
): Batch => {
  const percent = percentOf(sent);
  const { ids, externalIds } = predecessorsOf(sent);
  return {
    status: 'loading',
    imsOrg: scope.org,
    sandboxId: scope.sandboxId,
    externalId: sent.externalId ?? id,
    version: '1.0.0',
    created: scope.nowMs,
    updated: scope.nowMs,
    createdClient: scope.clientId,
    createdUser: scope.userId,
    updatedUser: scope.userId,
    relatedObjects: [{ type: 'dataSet', id: sent.datasetId }],
    // Read with care: whatever a client writes there comes back.
    inputFormat: { ...sent.inputFormat, format } as NonNullable<Batch['inputFormat']>,
    tags: {
      acp_producer: [scope.clientId],
      acp_stagePath: [`${scope.clientId}/stage/${id}`],
      use_plan_b_batch_status: ['false'],
      acp_enableErrorDiagnostics: [String(errorDiagnosticsEnabled)],
      ...(percent !== undefined && { acp_partialIngestionPercent: [String(percent)] }),
      ...sent.tags,
    },
    errors: [],
    metrics: {},
    availableDates: {},
    replay: {
      ...(ids.length > 0 && { predecessors: ids }),
      ...(externalIds.length > 0 && { predecessorsByExternalId: externalIds }),
      ...(sent.replay?.reason !== undefined && { reason: sent.replay.reason }),
    },
  };
};
