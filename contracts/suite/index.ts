// All cases, service by service, in the order in which a client meets them.
import { admin } from './admin.ts';
import type { ContractCase } from './case.ts';
import { catalog } from './catalog.ts';
import { dataAccess } from './data-access.ts';
import { dataPrep } from './data-prep.ts';
import { flowConnections } from './flow-connections.ts';
import { flowCreate } from './flow-create.ts';
import { flowEnds } from './flow-ends.ts';
import { flowLists } from './flow-lists.ts';
import { flowPatch } from './flow-patch.ts';
import { flowRuns } from './flow-runs.ts';
import { flowShared } from './flow-shared.ts';
import { flowSpecs } from './flow-specs.ts';
import { gateway } from './gateway.ts';
import { ims } from './ims.ts';
import { journey } from './journey.ts';
import { sandboxes } from './sandboxes.ts';
import { schemaRegistry } from './schema-registry.ts';
import { schemaRegistryGlobal } from './schema-registry-global.ts';

export const cases: readonly ContractCase[] = [
  ...journey,
  ...gateway,
  ...ims,
  ...sandboxes,
  ...schemaRegistry,
  ...schemaRegistryGlobal,
  ...catalog,
  ...dataPrep,
  ...flowSpecs,
  ...flowConnections,
  ...flowEnds,
  ...flowCreate,
  ...flowPatch,
  ...flowRuns,
  ...flowShared,
  ...flowLists,
  ...dataAccess,
  ...admin,
];
