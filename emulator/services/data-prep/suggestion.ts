// A mapping set that nobody has written: the columns of an uploaded file, led to the fields that are called like them. Not stored.
import type { AsyncOperations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/data-prep.d.ts';
import { planBatch } from '../../engine/batch-plan.ts';
import { dataSetIdOf } from '../../engine/batch-state.ts';
import { batchesOf } from '../../engine/batches-of.ts';
import { fileBytes } from '../../engine/file-bytes.ts';
import { previewOf } from '../../engine/formats/reading/preview.ts';
import type { ReadySchema } from '../../engine/schemas.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { type Match, matchesOf } from './likeness.ts';

type Schemas = components['schemas'];

/** Rows whose fields are looked at, and how many of those fields. */
const ROWS_MAX = 100;
const COLUMNS_MAX = 1000;

const CONTENT_TYPE = 'application/vnd.adobe.xed-full+json;version=1';

const impossible = (reason: string): never => refuse('mapping-suggestion-impossible', { reason });

const suggested = ({ source, destination = '', matchScore }: Match): Schemas['SuggestedMapping'] => ({
  ...{ sourceType: 'text/x.schema-path', source, destination, identity: false, matchScore },
  ...{ sourceAttribute: source, destinationXdmPath: destination },
});

/** Plain names stand as they are, any other in `${…}`. */
const written = (column: string): string =>
  /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(column) ? column : `\${${column.replace(/[\\}]/g, '\\$&')}}`;

export const suggestion = (house: House) => {
  const { resources, files, schemas } = house;

  const isUploaded = (scope: Scope, { id }: Row<'batch'>) => files.list(scope, id, 'upload').length > 0;

  const batchFor = (scope: Scope, batchId: string | undefined, dataSetId: string | undefined): Row<'batch'> => {
    if (batchId !== undefined)
      return resources.get(scope, 'batch', batchId) ?? impossible(`there is no batch ${batchId}`);
    if (dataSetId === undefined) return impossible('name the data set that is mapped to, or a batch with a file');
    const found = batchesOf(resources, scope, dataSetId).find((batch) => isUploaded(scope, batch));
    return found ?? impossible(`data set ${dataSetId} has no batch with an uploaded file: name a batchId`);
  };

  const schemaFor = (scope: Scope, dataSetId: string): ReadySchema => {
    const dataSet = resources.get(scope, 'dataSet', dataSetId) ?? impossible(`there is no data set ${dataSetId}`);
    const schemaId = dataSet.body.schemaRef?.id ?? impossible(`data set ${dataSetId} has no schema`);
    return schemas.ready(scope, schemaId) ?? impossible(`there is no schema ${schemaId}`);
  };

  const columnsOf = async (scope: Scope, batch: Row<'batch'>): Promise<string[]> => {
    const plan = planBatch(house, scope, batch);
    if ('missing' in plan) return impossible(`there is no ${plan.missing}`);
    if ('kind' in plan) return impossible(plan.reason);
    const [first] = files.list(scope, batch.id, 'upload');
    if (!first) return impossible(`batch ${batch.id} has no uploaded file`);
    const read = await previewOf(fileBytes(files, first.seq, first.length), plan.format, ROWS_MAX);
    if ('kind' in read) return impossible(`${first.name} cannot be read, for ${read.reason}`);
    return read.columns.slice(0, COLUMNS_MAX).map(({ name }) => name);
  };

  return {
    getMappingSetSuggestion: async ({ query: { datasetId, batchId, excludeUnmapped = true } }, scope) => {
      const batch = batchFor(scope, batchId, datasetId);
      const { id, resolved } = schemaFor(scope, datasetId ?? dataSetIdOf(batch.body));
      const matches = matchesOf(await columnsOf(scope, batch), resolved);
      const told = matches.filter(({ destination }) => destination !== undefined || !excludeUnmapped);
      const schemaRef = { id, contentType: CONTENT_TYPE };
      const mappings = told.map((match) => suggested({ ...match, source: written(match.source) }));
      return {
        status: 200,
        body: { outputSchema: { schemaRef }, mappings, xdmVersion: CONTENT_TYPE, schemaRef, xdmSchema: id },
      };
    },
  } satisfies Partial<AsyncOperations<operations, Scope>>;
};
