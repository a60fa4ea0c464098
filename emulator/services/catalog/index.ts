// Catalog: the data sets of a sandbox and the batches that fill them.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/catalog.d.ts';
import type { House, Scope, Service } from '../service.ts';
import { batches } from './batches.ts';
import { dataSets } from './data-sets.ts';

export const catalog = (house: House): Service => ({
  operations: { ...dataSets(house), ...batches(house) } satisfies Operations<operations, Scope>,
});
