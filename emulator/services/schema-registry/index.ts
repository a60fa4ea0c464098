// Schema Registry: what an organization has of its own in a sandbox, and the standard resources that it is composed of.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/schema-registry.d.ts';
import type { House, Scope, Service } from '../service.ts';
import { auditLog } from './audit-log.ts';
import { csvTemplates } from './csv-templates.ts';
import { descriptors } from './descriptors.ts';
import { globalResources } from './global.ts';
import { sampleData } from './sample-data.ts';
import { stats } from './stats.ts';
import { tenantResources } from './tenant.ts';
import { transfer } from './transfer.ts';
import { unions } from './unions.ts';

export const schemaRegistry = (house: House): Service => ({
  operations: {
    ...stats(house),
    ...tenantResources(house),
    ...globalResources(house),
    ...auditLog(house),
    ...transfer(house),
    ...sampleData(house),
    ...csvTemplates(house),
    ...descriptors(house),
    ...unions(house),
  } satisfies Operations<operations, Scope>,
});
