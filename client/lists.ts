// Every list of the Platform as an async iterator over all its pages. `limit` in a query is the size of a page, not the end.
// Each may throw PlatformRefusal at any page.
import type { components as Catalog, operations as CatalogOperations } from '../contracts/types/catalog.d.ts';
import type { components as DataAccess } from '../contracts/types/data-access.d.ts';
import type { components as DataPrep, operations as DataPrepOperations } from '../contracts/types/data-prep.d.ts';
import type { components as Flow, operations as FlowOperations } from '../contracts/types/flow-service.d.ts';
import type { components as Registry, operations as RegistryOperations } from '../contracts/types/schema-registry.d.ts';
import { offsetPages, startPages, tokenPages } from './pages.ts';
import type { Platform } from './platform.ts';
import { unwrap } from './unwrap.ts';

/** What may be asked of a list; its place in the pages is the iterator's. */
type Query<Operation extends { parameters: { query?: object } }> = Omit<
  NonNullable<Operation['parameters']['query']>,
  'continuationToken' | 'count' | 'start'
>;

type FlowList<Name extends keyof FlowOperations> = Query<FlowOperations[Name]>;
type Schema = Registry['schemas']['Schema'] | Registry['schemas']['ResourceSummary'];
type DataSet = Catalog['schemas']['DataSetSelection'] & { readonly id: string };
type Batch = Catalog['schemas']['BatchSelection'] & { readonly id: string };

/** The most that Catalog, Data Prep and Data Access give at once. */
const PAGE_MAX = 100;
const SUMMARIES = 'application/vnd.adobe.xed-id+json';

/** Base connections, newest first unless `orderby` says otherwise; so are all lists of Flow Service but its specs. */
export const listConnections = (
  { flow }: Platform,
  query: FlowList<'listConnections'> = {},
): AsyncGenerator<Flow['schemas']['Connection'], void> =>
  tokenPages((next) => unwrap(flow.GET('/connections', { params: { query: { ...query, ...next } } })));

/** The kinds of source and target. */
export const listConnectionSpecs = (
  { flow }: Platform,
  query: FlowList<'listConnectionSpecs'> = {},
): AsyncGenerator<Flow['schemas']['ConnectionSpec'], void> =>
  tokenPages((next) => unwrap(flow.GET('/connectionSpecs', { params: { query: { ...query, ...next } } })));

/** Source connections. */
export const listSourceConnections = (
  { flow }: Platform,
  query: FlowList<'listSourceConnections'> = {},
): AsyncGenerator<Flow['schemas']['SourceConnection'], void> =>
  tokenPages((next) => unwrap(flow.GET('/sourceConnections', { params: { query: { ...query, ...next } } })));

/** Target connections. */
export const listTargetConnections = (
  { flow }: Platform,
  query: FlowList<'listTargetConnections'> = {},
): AsyncGenerator<Flow['schemas']['TargetConnection'], void> =>
  tokenPages((next) => unwrap(flow.GET('/targetConnections', { params: { query: { ...query, ...next } } })));

/** The kinds of flow, each with its rules. */
export const listFlowSpecs = (
  { flow }: Platform,
  query: FlowList<'listFlowSpecs'> = {},
): AsyncGenerator<Flow['schemas']['FlowSpec'], void> =>
  tokenPages((next) => unwrap(flow.GET('/flowSpecs', { params: { query: { ...query, ...next } } })));

/** Flows. */
export const listFlows = (
  { flow }: Platform,
  query: FlowList<'listFlows'> = {},
): AsyncGenerator<Flow['schemas']['Flow'], void> =>
  tokenPages((next) => unwrap(flow.GET('/flows', { params: { query: { ...query, ...next } } })));

/** Runs; those of one flow with `property: ['flowId==…']`. */
export const listRuns = (
  { flow }: Platform,
  query: FlowList<'listRuns'> = {},
): AsyncGenerator<Flow['schemas']['Run'], void> =>
  tokenPages((next) => unwrap(flow.GET('/runs', { params: { query: { ...query, ...next } } })));

/** Schemas of the sandbox: their summaries, or the whole of them with the Accept `application/vnd.adobe.xed+json`. */
export const listSchemas = (
  { schemas }: Platform,
  query: Query<RegistryOperations['listTenantSchemas']> = {},
  accept: string = SUMMARIES,
): AsyncGenerator<Schema, void> =>
  startPages((next) =>
    unwrap(schemas.GET('/tenant/schemas', { params: { header: { Accept: accept }, query: { ...query, ...next } } })),
  );

const entries = <Entry extends object>(map: Readonly<Record<string, Entry>>): (Entry & { readonly id: string })[] =>
  Object.entries(map).map(([id, entry]) => ({ ...entry, id }));

/** Datasets, each with its id, which Catalog keeps beside the entry. */
export const listDataSets = (
  { catalog }: Platform,
  query: Query<CatalogOperations['listDataSets']> = {},
): AsyncGenerator<DataSet, void> =>
  offsetPages(query.limit ?? PAGE_MAX, async (next) =>
    entries(await unwrap(catalog.GET('/dataSets', { params: { query: { ...query, ...next } } }))),
  );

/** Batches, each with its id; those of one dataset with `dataSet`. */
export const listBatches = (
  { catalog }: Platform,
  query: Query<CatalogOperations['listBatches']> = {},
): AsyncGenerator<Batch, void> =>
  offsetPages(query.limit ?? PAGE_MAX, async (next) =>
    entries(await unwrap(catalog.GET('/batches', { params: { query: { ...query, ...next } } }))),
  );

/** Mapping sets with their mappings. */
export const listMappingSets = (
  { mappings }: Platform,
  query: Query<DataPrepOperations['listMappingSets']> = {},
): AsyncGenerator<DataPrep['schemas']['MappingSet'], void> =>
  offsetPages(query.limit ?? PAGE_MAX, async (next) => {
    const page = await unwrap(mappings.GET('/mappingSets', { params: { query: { ...query, ...next } } }));
    return page.data;
  });

/** The dataset files that a batch has written. */
export const listBatchFiles = (
  { dataAccess }: Platform,
  batchId: string,
): AsyncGenerator<DataAccess['schemas']['DataSetFile'], void> =>
  offsetPages(PAGE_MAX, async (next) => {
    const params = { path: { id: batchId }, query: next };
    return (await unwrap(dataAccess.GET('/batches/{id}/files', { params }))).data;
  });
