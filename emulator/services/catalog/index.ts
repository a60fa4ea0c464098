// Catalog: the data sets of a sandbox and the batches that fill them.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/catalog.d.ts';
import type { House, Scope, Service } from '../service.ts';
import { batches } from './batches.ts';
import { dataSetChanges } from './data-set-changes.ts';
import { dataSetFiles } from './data-set-files.ts';
import { dataSets } from './data-sets.ts';

export const catalog = (house: House): Service => ({
  operations: {
    ...dataSets(house),
    ...dataSetChanges(house),
    ...dataSetFiles(house),
    ...batches(house),
  } satisfies Operations<operations, Scope>,
});
