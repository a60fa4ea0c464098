// The kinds of resource, each with the type of its body, and the paths by which lists of them are commonly filtered.
import type { components as Catalog } from '../../contracts/types/catalog.d.ts';
import type { components as DataPrep } from '../../contracts/types/data-prep.d.ts';
import type { components as DatasetService } from '../../contracts/types/dataset-service.d.ts';
import type { components as FlowService } from '../../contracts/types/flow-service.d.ts';
import type { components as Sandboxes } from '../../contracts/types/sandbox.d.ts';
import type { components as SchemaRegistry } from '../../contracts/types/schema-registry.d.ts';

export interface Kinds {
  connection: FlowService['schemas']['Connection'];
  sourceConnection: FlowService['schemas']['SourceConnection'];
  targetConnection: FlowService['schemas']['TargetConnection'];
  flow: FlowService['schemas']['Flow'];
  run: FlowService['schemas']['Run'];
  schema: SchemaRegistry['schemas']['Schema'];
  class: SchemaRegistry['schemas']['TenantResource'];
  fieldGroup: SchemaRegistry['schemas']['TenantResource'];
  dataType: SchemaRegistry['schemas']['TenantResource'];
  descriptor: SchemaRegistry['schemas']['Descriptor'];
  auditEntry: SchemaRegistry['schemas']['AuditEntry'];
  dataSet: Catalog['schemas']['DataSet'];
  /** By the id of its data set. */
  dataSetLabels: DatasetService['schemas']['Labels'];
  batch: Catalog['schemas']['Batch'];
  mappingSet: DataPrep['schemas']['MappingSet'];
  /** What a mapping set was before its latest version; by the id of the set and the version. */
  mappingSetVersion: DataPrep['schemas']['MappingSet'];
  mapperSchema: DataPrep['schemas']['MapperSchema'];
  mapperSample: DataPrep['schemas']['MapperSample'];
  sandbox: Sandboxes['schemas']['Sandbox'];
}

export type Kind = keyof Kinds;

/** Where a resource lives: nothing of one place is visible from another. */
export interface Place {
  readonly org: string;
  readonly sandbox: string;
}

/** Where an organization keeps what is of no sandbox: no request can name it, for a name is never empty. */
export const organizationPlace = (org: string): Place => ({ org, sandbox: '' });

/** What a body repeats of its row: filters and orders read the column, which is faster than the body. */
export type Column = 'id' | 'created_ms' | 'updated_ms';

const FLOW_SERVICE: Readonly<Record<string, Column>> = { id: 'id', createdAt: 'created_ms', updatedAt: 'updated_ms' };

const REGISTRY: Readonly<Record<string, Column>> = {
  $id: 'id',
  'meta:registryMetadata.repo:createdDate': 'created_ms',
  'meta:registryMetadata.repo:lastModifiedDate': 'updated_ms',
};

/** The body of an object does not repeat its id; filters and orders take it for a field. */
const CATALOG: Readonly<Record<string, Column>> = { id: 'id', created: 'created_ms' };

/** A schema of the mapper does not tell its dates; orders take them for fields. */
const MAPPER: Readonly<Record<string, Column>> = { id: 'id', createdDate: 'created_ms', modifiedDate: 'updated_ms' };

export const COLUMNS: Readonly<Record<Kind, Readonly<Record<string, Column>>>> = {
  connection: FLOW_SERVICE,
  sourceConnection: FLOW_SERVICE,
  targetConnection: FLOW_SERVICE,
  flow: FLOW_SERVICE,
  run: FLOW_SERVICE,
  schema: REGISTRY,
  class: REGISTRY,
  fieldGroup: REGISTRY,
  dataType: REGISTRY,
  descriptor: {},
  auditEntry: {},
  dataSet: CATALOG,
  dataSetLabels: {},
  batch: CATALOG,
  mappingSet: {},
  mappingSetVersion: {},
  mapperSchema: MAPPER,
  mapperSample: MAPPER,
  sandbox: {},
};

/** Clients choose their paths, and `constructor` is none of an object's own. */
export const columnOf = (kind: Kind, path: string): Column | undefined =>
  Object.hasOwn(COLUMNS[kind], path) ? COLUMNS[kind][path] : undefined;

/**
 * Paths whose values are kept in `resource_ref`, so that a filter for one of them reads only what it finds; where a list has several
 * such filters the first of these paths leads. Every other path can be filtered too, by looking at each resource.
 * `[]`: each member of an array.
 */
export const INDEXED_PATHS: Readonly<Record<Kind, readonly string[]>> = {
  connection: ['name'],
  sourceConnection: ['name', 'baseConnectionId'],
  targetConnection: ['name', 'params.dataSetId'],
  flow: ['name', 'sourceConnectionIds[]', 'targetConnectionIds[]', 'flowSpec.id'],
  run: ['flowId'],
  schema: ['title', 'meta:altId', 'meta:immutableTags[]', 'refs[]', 'meta:extends[]', 'meta:class', 'version'],
  class: ['title', 'meta:altId', 'meta:immutableTags[]', 'refs[]', 'meta:extends[]', 'version'],
  fieldGroup: [
    ...['title', 'meta:altId', 'meta:immutableTags[]', 'refs[]', 'meta:intendedToExtend[]', 'meta:extends[]'],
    'version',
  ],
  dataType: ['title', 'meta:altId', 'meta:immutableTags[]', 'refs[]', 'meta:extends[]', 'version'],
  descriptor: ['xdm:sourceSchema', 'xdm:destinationSchema'],
  auditEntry: ['id'],
  dataSet: ['name', 'schemaRef.id'],
  dataSetLabels: [],
  batch: ['relatedObjects[].id', 'externalId'],
  mappingSet: ['name'],
  mappingSetVersion: [],
  mapperSchema: ['name'],
  mapperSample: [],
  sandbox: [],
};

/** Of these a few values are in most resources: several of them are found sooner by looking at one resource after another. */
export const POPULAR_PATHS: readonly string[] = ['flowSpec.id'];

/** Indexed paths where every resource of the kind has one text: the index is then an order of all of them. */
export const TEXT_PATHS = {
  schema: ['title', 'meta:altId', 'meta:class', 'version'],
  class: ['title', 'meta:altId', 'version'],
  fieldGroup: ['title', 'meta:altId', 'version'],
  dataType: ['title', 'meta:altId', 'version'],
} as const satisfies Partial<Record<Kind, readonly string[]>>;
