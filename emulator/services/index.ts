// The services, a plain list. A new one is a folder, a contract document and a line here.
import { admin } from './admin/index.ts';
import { batchIngestion } from './batch-ingestion/index.ts';
import { catalog } from './catalog/index.ts';
import { dataAccess } from './data-access/index.ts';
import { dataPrep } from './data-prep/index.ts';
import { flowService } from './flow/index.ts';
import { ims } from './ims/index.ts';
import { sandboxes } from './sandboxes/index.ts';
import { schemaRegistry } from './schema-registry/index.ts';
import type { House, Service } from './service.ts';

export const services = (house: House): readonly Service[] =>
  [ims, sandboxes, schemaRegistry, catalog, batchIngestion, dataAccess, dataPrep, flowService, admin].map((make) =>
    make(house),
  );
