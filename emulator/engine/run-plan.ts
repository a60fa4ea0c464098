// What a run needs to know before it reads a row: gathered from the store in one place, so that the runner has no look-ups.
// A flow whose parts have gone is not an error of ours: the run fails and says which part.
import type { Kinds } from '../store/kinds.ts';
import type { Place, Resources, Row } from '../store/resources.ts';
import type { MappingRule } from './mapping/compile.ts';
import { mappingSetFor } from './mapping-versions.ts';
import type { ReadySchema, Schemas } from './schemas.ts';
import type { DeltaForm } from './sources/delta-values.ts';
import { ALL_OPERATORS, isFault, type RowFilter, readRowFilter } from './sources/row-filter.ts';
import { isObject } from './xdm/schema-node.ts';

type Flow = Kinds['flow'];

/** How many bad records are borne, and how much is told of them. */
export interface Threshold {
  /** Records that may fail, in percent; absent where one is enough to fail the run. */
  readonly partialIngestionPercent: number | undefined;
  readonly errorDiagnosticsEnabled: boolean;
}

export interface RunPlan extends Threshold {
  readonly tableName: string;
  /** Absent: every column. */
  readonly columns: readonly string[] | undefined;
  readonly deltaColumn: string | undefined;
  readonly deltaForm: DeltaForm;
  /** Absent: every row. */
  readonly filter: RowFilter | undefined;
  readonly dataSet: Row<'dataSet'>;
  readonly schema: ReadySchema;
  readonly mapping: MappingPlan;
}

/** What of a mapping set a run needs. */
export interface MappingPlan {
  readonly mappings: readonly MappingRule[];
  readonly allowNullValues: boolean;
}

/** A part of the flow that is not there any more, and the step that cannot be done without it. */
export interface MissingPart {
  readonly step: 'copy' | 'promotion';
  readonly missing: string;
  /** What is wrong with it; it is not there, where absent. */
  readonly trouble?: string;
}

export interface PlanParts {
  readonly resources: Resources;
  readonly schemas: Schemas;
}

const paramsOf = (flow: Flow, name: string): Record<string, unknown> => {
  const found = flow.transformations.find((transformation) => transformation.name === name);
  return isObject(found?.params) ? found.params : {};
};

const deltaColumnOf = (flow: Flow): string | undefined => {
  const { deltaColumn } = paramsOf(flow, 'Copy');
  return isObject(deltaColumn) && typeof deltaColumn['name'] === 'string' ? deltaColumn['name'] : undefined;
};

const textIn = (object: Record<string, unknown>, name: string): string | undefined =>
  typeof object[name] === 'string' ? object[name] : undefined;

/** How a flow says that its delta column is written. */
const deltaFormOf = (flow: Flow): DeltaForm => {
  const { deltaColumn } = paramsOf(flow, 'Copy');
  const said = isObject(deltaColumn) ? deltaColumn : {};
  return { dateFormat: textIn(said, 'dateFormat'), timezone: textIn(said, 'timezone') };
};

const numberOf = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));

/** The columns that a source connection names; none, like no list, means every one. */
const columnsOf = ({ params }: Kinds['sourceConnection']): readonly string[] | undefined =>
  params?.columns?.length ? params.columns.map(({ name }) => name) : undefined;

/** The filter of a source connection, which was judged when it was stored. */
const filterOf = ({ params }: Kinds['sourceConnection']) =>
  params?.filters === undefined ? undefined : readRowFilter(params.filters, ALL_OPERATORS);

const notToRead = (missing: string): MissingPart => ({ step: 'copy', missing });
const notToProcess = (missing: string): MissingPart => ({ step: 'promotion', missing });

/** Everything for a run of `flow`, or the part that is gone. */
export const planRun = ({ resources, schemas }: PlanParts, place: Place, flow: Row<'flow'>): RunPlan | MissingPart => {
  const { sourceConnectionIds, targetConnectionIds, options = {} } = flow.body;
  const [sourceConnectionId = '', targetConnectionId = ''] = [sourceConnectionIds[0], targetConnectionIds[0]];
  const source = resources.get(place, 'sourceConnection', sourceConnectionId);
  const target = resources.get(place, 'targetConnection', targetConnectionId);
  if (!source) return notToRead(`source connection ${sourceConnectionId}`);
  const { baseConnectionId } = source.body;
  if (baseConnectionId !== undefined && !resources.get(place, 'connection', baseConnectionId))
    return notToRead(`base connection ${baseConnectionId}`);
  const filter = filterOf(source.body);
  if (filter && isFault(filter))
    return notToRead(`a filter that can be read in source connection ${sourceConnectionId}`);
  if (!target) return notToProcess(`target connection ${targetConnectionId}`);
  const dataSetId = target.body.params?.dataSetId ?? '';
  const dataSet = resources.get(place, 'dataSet', dataSetId);
  if (!dataSet) return notToProcess(`dataset ${dataSetId}`);
  const schemaId = dataSet.body.schemaRef?.id ?? target.body.data.schema?.id ?? '';
  const schema = schemas.ready(place, schemaId);
  if (!schema) return notToProcess(`schema ${schemaId}`);
  const { mappingId = '', mappingVersion: version } = paramsOf(flow.body, 'Mapping');
  const mappingSet = mappingSetFor(resources, place, { mappingSetId: String(mappingId), version }, flow);
  if (!mappingSet)
    return notToProcess(`mapping set ${mappingId}${version === undefined ? '' : ` of version ${version}`}`);
  return {
    tableName: source.body.params?.tableName ?? '',
    columns: columnsOf(source.body),
    deltaColumn: deltaColumnOf(flow.body),
    deltaForm: deltaFormOf(flow.body),
    filter,
    dataSet,
    schema,
    mapping: mappingSet,
    partialIngestionPercent: numberOf(options.partialIngestionPercent),
    errorDiagnosticsEnabled: String(options.errorDiagnosticsEnabled) === 'true',
  };
};
