// What the promotion of an uploaded batch needs to know before it reads a file: gathered from the store in one place. A part that has gone
// is no error of ours: the batch fails and says which.
import type { Kinds } from '../store/kinds.ts';
import type { Place, Row } from '../store/resources.ts';
import { dataSetIdOf } from './batch-state.ts';
import { type FileFault, type InputFormat, inputFormatOf } from './formats/reading/read-file.ts';
import type { MappingRule } from './mapping/compile.ts';
import type { MissingPart, PlanParts, Threshold } from './run-plan.ts';
import type { ReadySchema } from './schemas.ts';

type Batch = Kinds['batch'];

export interface BatchPlan extends Threshold {
  readonly schema: ReadySchema;
  readonly format: InputFormat;
  /** Absent where the rows are records already. */
  readonly rules: readonly MappingRule[] | undefined;
}

/** A mapping set that a batch is to be mapped by; `version` is as it was written. */
export interface NamedMapping {
  readonly id: string;
  readonly version: string | undefined;
}

/** What the tag `aep_sip_mapper` names: `mapping-set-id:ID` and, where it says so, `mapping-set-version:0`. @see AEPP (documented) */
export const mappingNamedBy = ({ tags }: Pick<Batch, 'tags'>): NamedMapping | undefined => {
  const behind = (prefix: string): string | undefined =>
    tags['aep_sip_mapper']?.find((value) => value.startsWith(prefix))?.slice(prefix.length);
  const id = behind('mapping-set-id:');
  return id === undefined ? undefined : { id, version: behind('mapping-set-version:') };
};

/** The mapping set, if it is there in that version; in whatever version it has, where none is named. */
export const mappingSetOf = (
  resources: PlanParts['resources'],
  place: Place,
  { id, version }: NamedMapping,
): Kinds['mappingSet'] | undefined => {
  const body = resources.get(place, 'mappingSet', id)?.body;
  return version === undefined || version === String(body?.version) ? body : undefined;
};

/** As refusals and failures name it. */
export const mappingText = ({ id, version }: NamedMapping): string =>
  version === undefined ? id : `${id} of version ${version}`;

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
  const named = mappingNamedBy(body);
  const mappingSet = named && mappingSetOf(resources, place, named);
  if (named && !mappingSet) return missing(`mapping set ${mappingText(named)}`);
  const format = inputFormatOf({ ...dialectOf(dataSet.body), ...body.inputFormat });
  if ('kind' in format) return format;
  return { schema, format, rules: mappingSet?.mappings, ...thresholdOf(body) };
};
