// All cases, service by service, in the order in which a client meets them.
import { admin } from './admin.ts';
import { adminClock } from './admin-clock.ts';
import { adminCrm } from './admin-crm.ts';
import { adminFaults } from './admin-faults.ts';
import { batchChanges } from './batch-changes.ts';
import { batchRefusals } from './batch-refusals.ts';
import type { ContractCase } from './case.ts';
import { catalog } from './catalog.ts';
import { catalogFilters } from './catalog-filters.ts';
import { catalogReads } from './catalog-reads.ts';
import { catalogRefusals } from './catalog-refusals.ts';
import { dataAccess } from './data-access.ts';
import { dataAccessRefusals } from './data-access-refusals.ts';
import { dataPrep } from './data-prep.ts';
import { dataPrepChanges } from './data-prep-changes.ts';
import { dataPrepLanguage } from './data-prep-language.ts';
import { dataPrepMapper } from './data-prep-mapper.ts';
import { dataPrepTrials } from './data-prep-trials.ts';
import { dataSetChangeRefusals } from './data-set-change-refusals.ts';
import { dataSetChanges } from './data-set-changes.ts';
import { dataSetFiles } from './data-set-files.ts';
import { dataSetLabels } from './data-set-labels.ts';
import { descriptorImports } from './descriptor-imports.ts';
import { descriptorRefusals } from './descriptor-refusals.ts';
import { descriptors } from './descriptors.ts';
import { disputed } from './disputed.ts';
import { disputedBatches } from './disputed-batches.ts';
import { disputedDataSets } from './disputed-data-sets.ts';
import { disputedRegistry } from './disputed-registry.ts';
import { flowActions } from './flow-actions.ts';
import { flowConnections } from './flow-connections.ts';
import { flowCreate } from './flow-create.ts';
import { flowCreateRefusals } from './flow-create-refusals.ts';
import { flowDraftRefusals } from './flow-draft-refusals.ts';
import { flowDrafts } from './flow-drafts.ts';
import { flowEnds } from './flow-ends.ts';
import { flowEndsRefusals } from './flow-ends-refusals.ts';
import { flowExplore } from './flow-explore.ts';
import { flowExploreRefusals } from './flow-explore-refusals.ts';
import { flowLists } from './flow-lists.ts';
import { flowPatch } from './flow-patch.ts';
import { flowPatchRefusals } from './flow-patch-refusals.ts';
import { flowRowFilters } from './flow-row-filters.ts';
import { flowRunActions } from './flow-run-actions.ts';
import { flowRuns } from './flow-runs.ts';
import { flowSearch } from './flow-search.ts';
import { flowShared } from './flow-shared.ts';
import { flowSpecs } from './flow-specs.ts';
import { gateway } from './gateway.ts';
import { gatewayRequests } from './gateway-requests.ts';
import { ims } from './ims.ts';
import { imsGrants } from './ims-grants.ts';
import { imsJwt } from './ims-jwt.ts';
import { ingestion } from './ingestion.ts';
import { ingestionEndings } from './ingestion-endings.ts';
import { ingestionFileRefusals } from './ingestion-file-refusals.ts';
import { ingestionHeadRefusals } from './ingestion-head-refusals.ts';
import { ingestionLargeFiles } from './ingestion-large-files.ts';
import { ingestionRefusals } from './ingestion-refusals.ts';
import { journey } from './journey.ts';
import { sandboxChanges } from './sandbox-changes.ts';
import { sandboxes } from './sandboxes.ts';
import { schemaRegistry } from './schema-registry.ts';
import { schemaRegistryGlobal } from './schema-registry-global.ts';
import { schemaRegistryRefusals } from './schema-registry-refusals.ts';
import { schemaRegistryRpc } from './schema-registry-rpc.ts';
import { schemaRegistryTenant } from './schema-registry-tenant.ts';
import { schemaRegistryTenantRefusals } from './schema-registry-tenant-refusals.ts';
import { schemaRegistryTransfer } from './schema-registry-transfer.ts';
import { schemaRegistryUpdateRefusals } from './schema-registry-update-refusals.ts';
import { schemaRegistryUpdates } from './schema-registry-updates.ts';
import { schemaRegistryViews } from './schema-registry-views.ts';
import { tooDeepRefusals } from './too-deep-refusals.ts';
import { unionPartsRefusals } from './union-parts-refusals.ts';
import { unionRefusals } from './union-refusals.ts';
import { unions } from './unions.ts';

export const cases: readonly ContractCase[] = [
  ...journey,
  ...gateway,
  ...gatewayRequests,
  ...ims,
  ...imsGrants,
  ...imsJwt,
  ...sandboxes,
  ...sandboxChanges,
  ...schemaRegistry,
  ...schemaRegistryRefusals,
  ...schemaRegistryGlobal,
  ...schemaRegistryTenant,
  ...schemaRegistryTenantRefusals,
  ...schemaRegistryTransfer,
  ...schemaRegistryUpdates,
  ...schemaRegistryViews,
  ...schemaRegistryUpdateRefusals,
  ...schemaRegistryRpc,
  ...descriptors,
  ...descriptorRefusals,
  ...descriptorImports,
  ...unions,
  ...tooDeepRefusals,
  ...unionPartsRefusals,
  ...unionRefusals,
  ...catalog,
  ...catalogRefusals,
  ...ingestion,
  ...ingestionEndings,
  ...ingestionLargeFiles,
  ...ingestionRefusals,
  ...ingestionFileRefusals,
  ...ingestionHeadRefusals,
  ...catalogFilters,
  ...catalogReads,
  ...batchChanges,
  ...batchRefusals,
  ...dataSetChanges,
  ...dataSetChangeRefusals,
  ...dataSetFiles,
  ...dataSetLabels,
  ...dataPrep,
  ...dataPrepChanges,
  ...dataPrepTrials,
  ...dataPrepLanguage,
  ...dataPrepMapper,
  ...flowSpecs,
  ...flowConnections,
  ...flowEnds,
  ...flowEndsRefusals,
  ...flowExplore,
  ...flowExploreRefusals,
  ...flowRowFilters,
  ...flowCreate,
  ...flowCreateRefusals,
  ...flowPatch,
  ...flowPatchRefusals,
  ...flowDrafts,
  ...flowDraftRefusals,
  ...flowActions,
  ...flowRuns,
  ...flowRunActions,
  ...flowShared,
  ...flowLists,
  ...flowSearch,
  ...dataAccess,
  ...dataAccessRefusals,
  ...disputed,
  ...disputedRegistry,
  ...disputedDataSets,
  ...disputedBatches,
  ...admin,
  ...adminClock,
  ...adminCrm,
  ...adminFaults,
];
