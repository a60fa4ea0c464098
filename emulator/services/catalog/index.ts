// Catalog: the data sets of a sandbox and the batches that fill them.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/catalog.d.ts';
import type { House, Scope, Service } from '../service.ts';
import { batchChanges } from './batch-changes.ts';
import { batches } from './batches.ts';
import { credentials } from './credentials.ts';
import { dataSetChanges } from './data-set-changes.ts';
import { dataSetFiles } from './data-set-files.ts';
import { dataSets } from './data-sets.ts';
import { lastBatches } from './last-batches.ts';
import { legacy } from './legacy.ts';
import { multiRequest } from './multi-request.ts';

export const catalog = (house: House): Service => {
  const alone = {
    ...dataSets(house),
    ...dataSetChanges(house),
    ...dataSetFiles(house),
    ...credentials(house),
    ...batches(house),
    ...batchChanges(house),
    ...lastBatches(house),
    ...legacy(house),
  };
  return {
    operations: { ...alone, ...multiRequest(house, alone) } satisfies Operations<operations, Scope>,
  };
};
