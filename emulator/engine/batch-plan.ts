// What the promotion of an uploaded batch needs to know before it reads a file: gathered from the store in one place. A part that has gone
// is no error of ours: the batch fails and says which.
import type { Kinds } from '../store/kinds.ts';
import type { Place, Row } from '../store/resources.ts';
import { dataSetIdOf } from './batch-state.ts';
import { type FileFault, type InputFormat, inputFormatOf } from './formats/reading/read-file.ts';
import { mappingSetFor } from './mapping-versions.ts';
import type { MappingPlan, MissingPart, PlanParts, Threshold } from './run-plan.ts';
import type { ReadySchema } from './schemas.ts';

type Batch = Kinds['batch'];

export interface BatchPlan extends Threshold {
  readonly schema: ReadySchema;
  readonly format: InputFormat;
  /** Absent where the rows are records already. */
  readonly mapping: MappingPlan | undefined;
}

/** What the tag `aep_sip_mapper` says of a mapping set: `mapping-set-id:ID`, and perhaps `mapping-set-version:0`. */
export const mapperOf = ({
  tags,
}: Pick<Batch, 'tags'>): { readonly mappingSetId: string; readonly version: string | undefined } | undefined => {
  const said = (name: string) => tags['aep_sip_mapper']?.find((value) => value.startsWith(name))?.slice(name.length);
  const mappingSetId = said('mapping-set-id:');
  return mappingSetId === undefined ? undefined : { mappingSetId, version: said('mapping-set-version:') };
};

/** As it stands in messages. */
export const mapperText = ({ mappingSetId, version }: NonNullable<ReturnType<typeof mapperOf>>): string =>
  version === undefined ? mappingSetId : `${mappingSetId} of version ${version}`;

/** @see PART (documented), AEPP (one of its two spellings) */
const thresholdOf = ({ tags }: Batch): Threshold => {
  const [percent] = tags['acp_partialIngestionPercent'] ?? [];
  return {
    partialIngestionPercent: percent === undefined ? undefined : Number(percent),
    errorDiagnosticsEnabled: tags['acp_enableErrorDiagnostics']?.[0] === 'true',
  };
};

/** A data set says how CSV files that go into it are written; a batch may say otherwise. */
const dialectOf = ({ fileDescription }: Kinds['dataSet']): Record<string, unknown> => {
  const { delimiters, quotes, escapes, nullMarkers, header, charset } = fileDescription;
  const written = {
    delimiter: delimiters?.[0],
    quote: quotes?.[0],
    escape: escapes?.[0],
    nullMarker: nullMarkers?.[0],
  };
  const told = Object.entries({ ...written, header, charset }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return Object.fromEntries(told);
};

const missing = (part: string): MissingPart => ({ step: 'promotion', missing: part });

/** Everything for the promotion of `batch`, the part that is gone, or why its files cannot be read. */
export const planBatch = (
  { resources, schemas }: PlanParts,
  place: Place,
  batch: Row<'batch'>,
): BatchPlan | MissingPart | FileFault => {
  const { body } = batch;
  const dataSetId = dataSetIdOf(body);
  const dataSet = resources.get(place, 'dataSet', dataSetId);
  if (!dataSet) return missing(`dataset ${dataSetId}`);
  const schemaId = dataSet.body.schemaRef?.id ?? '';
  const schema = schemas.ready(place, schemaId);
  if (!schema) return missing(schemaId === '' ? 'a schema of the dataset' : `schema ${schemaId}`);
  const mapper = mapperOf(body);
  const mappingSet = mapper && mappingSetFor(resources, place, mapper, batch);
  if (mapper && !mappingSet) return missing(`mapping set ${mapperText(mapper)}`);
  const format = inputFormatOf({ ...dialectOf(dataSet.body), ...body.inputFormat });
  if ('kind' in format) return format;
  return { schema, format, mapping: mappingSet, ...thresholdOf(body) };
};
