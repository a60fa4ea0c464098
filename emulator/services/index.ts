// The services, by the names of their contract documents. A new one is a folder, a document and a line here.
import { admin } from './admin/index.ts';
import { batchIngestion } from './batch-ingestion/index.ts';
import { catalog } from './catalog/index.ts';
import { dataAccess } from './data-access/index.ts';
import { dataPrep } from './data-prep/index.ts';
import { datasetLabels } from './dataset-labels/index.ts';
import { flowService } from './flow/index.ts';
import { ims } from './ims/index.ts';
import { sandboxes } from './sandboxes/index.ts';
import { schemaRegistry } from './schema-registry/index.ts';
import type { House, Service } from './service.ts';

/** Each is built in `house` by the first request to it. */
export const services: Readonly<Record<string, (house: House) => Service>> = {
  ims,
  sandbox: sandboxes,
  'schema-registry': schemaRegistry,
  catalog,
  'batch-ingestion': batchIngestion,
  'dataset-service': datasetLabels,
  'data-access': dataAccess,
  'data-prep': dataPrep,
  'flow-service': flowService,
  admin,
};
