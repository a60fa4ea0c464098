// Data Prep: the service that says how a row of a source becomes a record.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/data-prep.d.ts';
import type { House, Scope, Service } from '../service.ts';
import { mappingSets } from './mapping-sets.ts';

export const dataPrep = (house: House): Service => ({
  operations: { ...mappingSets(house) } satisfies Operations<operations, Scope>,
});
