// Data Access: the files that batches have written, and the first rows of a data set.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/data-access.d.ts';
import type { House, Scope, Service } from '../service.ts';
import { diagnostics } from './diagnostics.ts';
import { batchFiles } from './files.ts';
import { preview } from './preview.ts';

export const dataAccess = (house: House): Service => ({
  operations: { ...batchFiles(house), ...diagnostics(house), ...preview(house) } satisfies Operations<
    operations,
    Scope
  >,
});
