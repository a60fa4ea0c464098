// Schema Registry: the schemas of a sandbox, and the standard resources that they are composed of.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/schema-registry.d.ts';
import type { House, Scope, Service } from '../service.ts';
import { csvTemplates } from './csv-templates.ts';
import { globalResources } from './global.ts';
import { sampleData } from './sample-data.ts';
import { tenantSchemas } from './schemas.ts';
import { stats } from './stats.ts';

export const schemaRegistry = (house: House): Service => ({
  operations: {
    ...stats(house),
    ...tenantSchemas(house),
    ...globalResources(house),
    ...sampleData(house),
    ...csvTemplates(house),
  } satisfies Operations<operations, Scope>,
});
