// What the promotion of an uploaded batch needs to know before it reads a file: gathered from the store in one place. A part that has gone
// is no error of ours: the batch fails and says which.
import type { Kinds } from '../store/kinds.ts';
import type { Place, Row } from '../store/resources.ts';
import { dataSetIdOf } from './batch-state.ts';
import { type FileFault, type InputFormat, inputFormatOf } from './formats/reading/read-file.ts';
import type { MappingPlan, MissingPart, PlanParts, Threshold } from './run-plan.ts';
import type { ReadySchema } from './schemas.ts';

type Batch = Kinds['batch'];

export interface BatchPlan extends Threshold {
  readonly schema: ReadySchema;
  readonly format: InputFormat;
  /** Absent where the rows are records already. */
  readonly mapping: MappingPlan | undefined;
}

const MAPPING_SET = 'mapping-set-id:';

/** The mapping set that the tag `aep_sip_mapper` names: `mapping-set-id:ID`. */
export const mappingSetIdOf = ({ tags }: Pick<Batch, 'tags'>): string | undefined =>
  tags['aep_sip_mapper']?.find((value) => value.startsWith(MAPPING_SET))?.slice(MAPPING_SET.length);

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
  { body }: Row<'batch'>,
): BatchPlan | MissingPart | FileFault => {
  const dataSetId = dataSetIdOf(body);
  const dataSet = resources.get(place, 'dataSet', dataSetId);
  if (!dataSet) return missing(`dataset ${dataSetId}`);
  const schemaId = dataSet.body.schemaRef?.id ?? '';
  const schema = schemas.ready(place, schemaId);
  if (!schema) return missing(schemaId === '' ? 'a schema of the dataset' : `schema ${schemaId}`);
  const mappingSetId = mappingSetIdOf(body);
  const mappingSet = mappingSetId === undefined ? undefined : resources.get(place, 'mappingSet', mappingSetId);
  if (mappingSetId !== undefined && !mappingSet) return missing(`mapping set ${mappingSetId}`);
  const format = inputFormatOf({ ...dialectOf(dataSet.body), ...body.inputFormat });
  if ('kind' in format) return format;
  return { schema, format, mapping: mappingSet?.body, ...thresholdOf(body) };
};
