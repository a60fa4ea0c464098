// Batch Ingestion: files that a client uploads itself. Each of its operations answers 501 by name.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/batch-ingestion.d.ts';
import type { House, Scope, Service } from '../service.ts';

export const batchIngestion = (_house: House): Service => ({
  operations: {} satisfies Operations<operations, Scope>,
});
