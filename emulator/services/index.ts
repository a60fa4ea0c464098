// The services, by the names of their contract documents. A new one is a folder, a document and a line here. Each is loaded by the
// first request to it: nothing that can wait takes part in a start.
import type { House, Service } from './service.ts';

type Load = () => Promise<(house: House) => Service>;

const SERVICES: Readonly<Record<string, Load>> = {
  ims: async () => (await import('./ims/index.ts')).ims,
  sandbox: async () => (await import('./sandboxes/index.ts')).sandboxes,
  'schema-registry': async () => (await import('./schema-registry/index.ts')).schemaRegistry,
  catalog: async () => (await import('./catalog/index.ts')).catalog,
  'batch-ingestion': async () => (await import('./batch-ingestion/index.ts')).batchIngestion,
  'data-access': async () => (await import('./data-access/index.ts')).dataAccess,
  'data-prep': async () => (await import('./data-prep/index.ts')).dataPrep,
  'flow-service': async () => (await import('./flow/index.ts')).flowService,
  admin: async () => (await import('./admin/index.ts')).admin,
};

/** The service of the contract document `name`, built in `house`. Rejects where there is none. */
export const serviceOf = async (house: House, name: string): Promise<Service> => {
  const load = SERVICES[name];
  if (!load) throw new Error(`there is no service for the contract ${name}`);
  return (await load())(house);
};
