// Batch Ingestion: files that a client uploads itself, and the batches that take them into a data set.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/batch-ingestion.d.ts';
import type { House, Scope, Service } from '../service.ts';
import { batches } from './batches.ts';
import { files } from './files.ts';
import { largeFiles } from './large-files.ts';
import { preview } from './preview.ts';

export const batchIngestion = (house: House): Service => ({
  operations: { ...batches(house), ...files(house), ...largeFiles(house), ...preview(house) } satisfies Omit<
    Operations<operations, Scope>,
    'getIngestionPreview'
  >,
});
