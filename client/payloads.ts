// From a plan and the ids of earlier steps to the bodies of the requests. Pure: what is sent can be read here and tested as data.
import type { components as Catalog } from '../contracts/types/catalog.d.ts';
import type { components as DataPrep } from '../contracts/types/data-prep.d.ts';
import type { components as Flow } from '../contracts/types/flow-service.d.ts';
import type { components as Registry } from '../contracts/types/schema-registry.d.ts';
import type { IngestPlan } from './plan.ts';

/** The data lake as a target (SEED, FS). */
const DATA_LAKE_SPEC = { id: 'c604ff05-7f1a-43c0-8e18-33bf874cb11c', version: '1.0' };
const SPEC_VERSION = '1.0';
/** With a space before the version, without one in a target connection: both as SEED has them. */
const DATA_SET_CONTENT_TYPE = 'application/vnd.adobe.xed-full-notext+json; version=1';
const TARGET_SCHEMA_VERSION = 'application/vnd.adobe.xed-full+json;version=1';

export const connectionBody = (plan: IngestPlan): Flow['schemas']['ConnectionCreate'] => ({
  name: plan.names.baseConnection,
  description: plan.names.baseConnection,
  auth: plan.auth,
  connectionSpec: { id: plan.connectionSpecId, version: SPEC_VERSION },
});

export const sourceConnectionBody = (
  plan: IngestPlan,
  baseConnectionId: string,
): Flow['schemas']['SourceConnectionCreate'] => ({
  name: plan.names.sourceConnection,
  description: plan.names.sourceConnection,
  baseConnectionId,
  data: { format: 'tabular' },
  params: {
    tableName: plan.tableName,
    columns: plan.columns.map(({ name, type = 'string' }) => ({ name, type, xdm: { type } })),
  },
  connectionSpec: { id: plan.connectionSpecId, version: SPEC_VERSION },
});

export const schemaBody = ({ names, schemaRefs }: IngestPlan): Registry['schemas']['NewSchema'] => ({
  type: 'object',
  title: names.schema,
  description: names.schema,
  allOf: schemaRefs.map((id) => ({ $ref: id })),
  'meta:containerId': 'tenant',
  'meta:resourceType': 'schemas',
  'meta:xdmType': 'object',
  'meta:class': schemaRefs[0],
});

export const dataSetBody = ({ names }: IngestPlan, schemaId: string): Catalog['schemas']['NewDataSet'] => ({
  name: names.dataSet,
  schemaRef: { id: schemaId, contentType: DATA_SET_CONTENT_TYPE },
});

export const targetConnectionBody = (
  { names }: IngestPlan,
  schemaId: string,
  dataSetId: string,
): Flow['schemas']['TargetConnectionCreate'] => ({
  name: names.targetConnection,
  description: names.targetConnection,
  data: { schema: { id: schemaId, version: TARGET_SCHEMA_VERSION } },
  params: { dataSetId },
  connectionSpec: DATA_LAKE_SPEC,
});

/** The tutorial's form, which the service still takes. */
export const mappingSetBody = (
  { names, mappings }: IngestPlan,
  schemaId: string,
): DataPrep['schemas']['MappingSetCreate'] => ({
  version: 0,
  name: names.mappingSet,
  xdmSchema: schemaId,
  xdmVersion: '1.0',
  id: null,
  mappings: mappings.map(({ source, destination }) => ({
    destinationXdmPath: destination,
    sourceAttribute: source,
    identity: false,
    identityGroup: null,
    namespaceCode: null,
    version: 0,
  })),
});

export interface FlowParts {
  readonly flowSpecId: string;
  readonly sourceConnectionId: string;
  readonly targetConnectionId: string;
  readonly mappingSetId: string;
  /** Unix seconds, for a plan that names no start of its own. */
  readonly startTime: number;
}

export const flowBody = (plan: IngestPlan, parts: FlowParts): Flow['schemas']['FlowCreate'] => {
  const { deltaColumn, options, schedule } = plan;
  // Copy is made of its delta column, and a single run takes none (SE 1367, 1369).
  const copies = deltaColumn && schedule.frequency !== 'once' ? [{ name: 'Copy', params: { deltaColumn } }] : [];
  return {
    name: plan.names.flow,
    description: plan.names.flow,
    flowSpec: { id: parts.flowSpecId, version: SPEC_VERSION },
    sourceConnectionIds: [parts.sourceConnectionId],
    targetConnectionIds: [parts.targetConnectionId],
    transformations: [...copies, { name: 'Mapping', params: { mappingId: parts.mappingSetId } }],
    scheduleParams: { startTime: parts.startTime, ...schedule },
    ...(options ? { options } : {}),
  };
};
